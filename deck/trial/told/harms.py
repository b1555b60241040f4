"""Harms as the rows of a table: real counts always, beside them shares on one base (6.1, 6.2)."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.trial.base import BASES, Shares, bracket_base
from deck.trial.facts import Finding
from deck.trial.form import Counted
from deck.trial.forms import Share
from deck.trial.said import Said, say
from deck.trial.told.choice import shares_of
from deck.trial.told.groups import counts_of
from deck.trial.told.numbers import out_of
from deck.trial.told.values import OutOf


class HarmCell(NamedTuple):
    """To how many of a group it happened; its share where totals cannot be compared by eye.

    ``percent`` is a published share, as it was published; without either nobody knows.
    """

    counted: Counted | None
    share: OutOf | None
    percent: Decimal | None = None


class HarmRow(NamedTuple):
    """What happened, and a cell for each group, by its id."""

    finding: Finding
    cells: dict[str, HarmCell]

    @property
    def people(self) -> int:
        """Return to how many people in all it happened."""
        return sum(cell.counted.people for cell in self.cells.values() if cell.counted)


def tell_harms(findings: Sequence[Finding]) -> tuple[HarmRow, ...]:
    """Return outcomes as the rows of one table, with one base for all shares beside the counts.

    It is the smallest at which every row keeps unequal groups apart and loses nobody; a row that
    none can tell has its real counts alone.
    """
    shares = [shares_of(finding, ()) for finding in findings]
    bases = [bracket_base(each) if each.parts else None for each in shares]
    known = [base for base in bases if base]
    common = max(known, default=None)
    return tuple(
        HarmRow(finding, _cells(finding, own, common if base else None))
        for finding, own, base in zip(findings, shares, bases, strict=True)
    )


def notes_on_harms(findings: Sequence[Finding]) -> Iterator[Said]:
    """Yield what the notes say of a table of harms: of many rows, some differ by chance alone."""
    if len(findings) > 1 and any(finding.is_compared for finding in findings):
        yield say("note_many_rows")


def _cells(finding: Finding, shares: Shares, base: int | None) -> dict[str, HarmCell]:
    """Return the cell of each group of a row."""
    real = counts_of(finding)
    found = {}
    for group in finding.groups:
        part = shares.parts.get(group)
        share = out_of(part, base) if part is not None and base in BASES else None
        found[group] = HarmCell(real.get(group), share, _percent(finding, group))
    return found


def _percent(finding: Finding, group: str) -> Decimal | None:
    """Return a share with the decimals of the paper, so that a rare harm is never 0%."""
    at = finding.last(group)
    return at.value.percent if at and isinstance(at.value, Share) else None
