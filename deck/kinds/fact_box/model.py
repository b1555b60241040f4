"""The outcomes of a fact box: what was hoped for, and the harms; and what cannot stand in one."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Annotated, Any, NamedTuple

from pydantic import Field, ValidationInfo

from deck.content import Reads
from deck.kind import Fault
from deck.trial.content import FactContent
from deck.trial.facts import ALL, Finding
from deck.trial.model import Happened, Harms, Sorted
from deck.trial.said import Said
from deck.trial.shown import HARMS, Takes, context_of, place_of
from deck.trial.sorts import each_sort
from deck.trial.told import Teller, notes_on_harms, row_name, tell_table

_MOST_GROUPS = 3
_TAKES = Takes((Happened, Sorted), fewest=0)


class Boxed(NamedTuple):
    """What a fact box lists; with the table of harms where that is in it."""

    findings: tuple[Finding, ...]
    harms: Harms | None = None


def _boxed(value: object, info: ValidationInfo) -> Boxed:
    """Return the facts that a value names, each once; raises the errors of its faults."""
    names: Sequence[object] = value if isinstance(value, list | tuple) else (value,)
    place, facts = place_of(info), context_of(info)
    found: dict[object, Finding] = {}
    for index, name in enumerate(names):
        where = (*place, index) if names is value else place
        found |= {finding.place: finding for finding in _TAKES.one(name, where, facts)}
    return Boxed(tuple(found.values()), facts.harms if facts and HARMS in names else None)


class Column(NamedTuple):
    """A group that has a column; the name of all people as one is empty."""

    id: str
    name: str

    def is_of(self, row: Finding) -> bool:
        """Return whether a row has this group."""
        return self in columns_of(row)


def columns_of(row: Finding) -> tuple[Column, ...]:
    """Return the groups of a row."""
    named = ((id_, "" if id_ == ALL else group.name) for id_, group in row.groups.items())
    return tuple(Column(id_, name) for id_, name in named)


class FactBox(FactContent):
    """What was hoped for beside harms, out of one total."""

    fact_box: Annotated[
        Boxed,
        Reads(_boxed, written=str | list[str | dict[str, Any]], in_context=True),
        Field(description="A list of outcomes by their ids; 'harms' are all rows of that table."),
    ]

    @cached_property
    def rows(self) -> tuple[Finding, ...]:
        """Return the outcomes as rows: each sort of those that have sorts."""
        return tuple(row for finding in self.fact_box.findings for row in each_sort(finding))

    @property
    def table(self) -> tuple[Finding, ...]:
        """Return the rows: the whole talk tells them on the base of this table."""
        return self.rows

    @property
    def tells_harms(self) -> bool:
        """Return whether harms are in it, or the table that says why none are."""
        return self.fact_box.harms is not None or super().tells_harms

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """Return all groups of the rows, each once."""
        return tuple(dict.fromkeys(column for row in self.rows for column in columns_of(row)))

    @property
    def is_alone(self) -> bool:
        """Return whether there is one group, and nobody to compare it with."""
        return len(self.columns) == 1

    @property
    def is_compared(self) -> bool:
        """Return whether a difference can stand in each row: of one pair of groups."""
        pairs = {pair[:2] for row in self.rows for pair in row.pairs}
        return len(self.columns) == len(("tested", "reference")) and len(pairs) == 1

    def noted(self, teller: Teller) -> Iterator[Said]:
        """Yield what the notes say of rows: when and to whom it happened, real counts, verdicts.

        Of many rows some differ by chance alone.
        """
        yield from super().noted(teller)
        for row in tell_table(self.rows).rows:
            outcome = row.told.finding.outcome
            if outcome.when or outcome.of_whom:
                yield row_name(row.told.finding)
            if row.told.foot:
                yield row.told.foot
            if not self.is_compared:
                yield from (each.said for each in row.told.comparisons if each.said)
        yield from notes_on_harms([row for row in self.rows if row.is_row])


def faults(content: FactBox) -> Iterator[Fault]:
    """Yield a box with nothing in it, and more groups than have room."""
    if not content.rows:
        yield Fault(("fact_box",), "nothing")
    if len(content.columns) > _MOST_GROUPS:
        values = {"n": len(content.columns), "most": _MOST_GROUPS}
        yield Fault(("fact_box",), "many-groups", values)
