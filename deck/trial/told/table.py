"""Outcomes side by side: a fact box on one base that no row can force, and subgroups."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

from deck.trial.base import (
    Row,
    common_base,
    common_bracket,
    table_base,
    tells_difference,
    tells_row,
    tells_shares,
)
from deck.trial.crude import is_of_people
from deck.trial.facts import Finding
from deck.trial.form import are_apart
from deck.trial.said import Said, say
from deck.trial.told.choice import effects_of, shares_of
from deck.trial.told.groups import counts_of, in_brackets
from deck.trial.told.notes import published
from deck.trial.told.tell import told_on
from deck.trial.told.values import Told

_LEVEL = Fraction(5, 100)  # below which a test between subgroups is taken to show a difference


class TableRow(NamedTuple):
    """An outcome in a table.

    ``shares_lead`` says whether its shares stand first, and its real counts beside them;
    ``has_difference`` whether the difference may be told at the base of the table, so that the room
    may subtract.
    """

    told: Told
    shares_lead: bool
    has_difference: bool


class ToldTable(NamedTuple):
    """Rows on one base; None: all of them are real counts."""

    base: int | None
    rows: tuple[TableRow, ...]


def tell_table(findings: Sequence[Finding]) -> ToldTable:
    """Return outcomes as the rows of one table (LANGUAGE.md, 6.1, "A fact_box").

    Rows that its base cannot tell have real counts, and in brackets shares on one base of their
    own, so that nobody vanishes.
    """
    rows = [_row(finding) for finding in findings if is_of_people(finding)]
    base = table_base([row for row in rows if row.shares.parts])
    told = [_told(finding, base) for finding in findings]
    return ToldTable(base, tuple(_bracketed(told, base)))


def _row(finding: Finding) -> Row:
    """Return the shares of a row, with its real counts."""
    counts: Mapping[str, int | None] = {
        group: real.people for group, real in counts_of(finding).items()
    }
    return Row(shares_of(finding, effects_of(finding)), counts)


def _told(finding: Finding, base: int | None) -> TableRow:
    """Return one row at the base of its table, or as counted where that cannot tell it."""
    row = _row(finding)
    is_shown = is_of_people(finding) and bool(row.shares.parts)
    if base is None or not is_shown or not tells_shares(base, row):
        told = told_on(finding, effects_of(finding), None)
        return TableRow(told, shares_lead=False, has_difference=False)
    told = told_on(finding, effects_of(finding), base)
    return TableRow(told, tells_row(base, row), tells_difference(base, row))


def _bracketed(rows: Sequence[TableRow], base: int | None) -> Iterator[TableRow]:
    """Yield the rows, those with brackets that are not on the table's base on one for all of them.

    Beside the table's base another one stands only where totals cannot be compared by eye.
    """
    odd = [row for row in rows if _bases(row) - {base}]
    apart = [row for row in odd if base is None or _is_apart(row)]
    shares = (shares_of(row.told.finding, ()) for row in apart)
    common = common_bracket(shares) if apart else None
    for row in rows:
        is_other = row in odd and (row not in apart or common is not None)
        yield _on(row, common if row in apart else None) if is_other else row


def _on(row: TableRow, base: int | None) -> TableRow:
    """Return a row with its brackets on a base, or without brackets where that is None."""
    groups = tuple(in_brackets(group, base) for group in row.told.groups)
    return row._replace(told=row.told._replace(groups=groups))


def _is_apart(row: TableRow) -> bool:
    """Return whether the totals of a row cannot be compared by eye."""
    return are_apart([group.counted.of for group in row.told.groups if group.counted])


def _bases(row: TableRow) -> set[int]:
    """Return the bases of the shares in brackets of a row."""
    return {group.bracket.base for group in row.told.groups if group.bracket}


def subgroups_tested(finding: Finding) -> Said:
    """Return whether the effect was shown to differ between subgroups, or that nobody tested it."""
    p = getattr(finding.outcome, "p_between", None)
    if p is None:
        return say("subgroups_not_tested")
    return say("subgroups_differ" if p.is_under(_LEVEL) else "subgroups_not_shown")


class ToldSubgroups(NamedTuple):
    """An outcome beside its subgroups, all on one base; None: all of them are real counts."""

    whole: Told
    rows: tuple[Told, ...]


def tell_subgroups(finding: Finding) -> ToldSubgroups:
    """Return an outcome and its subgroups on one base; no range of people is shown beside them."""
    every = (finding, *finding.subgroups)
    shares = [shares_of(some, effects_of(some))._replace(ranges={}, ends={}) for some in every]
    known = [some for some in shares if some.parts]
    base = common_base(known) if known and is_of_people(finding) else None
    whole, *rows = (told_on(some, effects_of(some), base) for some in every)
    return ToldSubgroups(whole, tuple(rows))


def notes_on_subgroups(finding: Finding) -> Iterator[Said]:
    """Yield what was published of each subgroup, and why none has a verdict of its own."""
    for row in tell_subgroups(finding).rows:
        for each in row.comparisons:
            for said in published(each):
                yield say("note_row", name=row.finding.id, sentence=said)
    yield say("note_many_rows")
