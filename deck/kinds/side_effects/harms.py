"""Which harms a slide shows: the table of the trial, some outcomes, or a table of its own."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from pydantic import ValidationInfo

from deck.content import Reads
from deck.trial.facts import Finding
from deck.trial.faults import unfit
from deck.trial.model import HARM_SORTS, Happened, Harms
from deck.trial.reading import read_harms
from deck.trial.shown import Takes, context_of, place_of, told

MOST_GROUPS = 4


class Shown(NamedTuple):
    """The harms of a slide, and what is said of those that are not in it."""

    rows: tuple[Finding, ...]
    left_out: str | None = None
    not_reported: str | None = None
    known_elsewhere: tuple[str, ...] = ()

    @property
    def sorted(self) -> tuple[tuple[str, Finding], ...]:
        """Return each row with its sort: deaths, then serious, then other harms."""
        return tuple(
            (sort, row)
            for sort in HARM_SORTS
            for row in self.rows
            if (row.outcome.harm or HARM_SORTS[-1]) == sort
        )


def _shown(value: object, info: ValidationInfo) -> Shown:
    """Return the harms that a value names or holds; raises the errors of its faults."""
    facts, place = context_of(info), place_of(info)
    if facts is None:
        raise unfit("facts-none")
    if isinstance(value, dict):
        reading = read_harms(value, facts.trial, place)
        if reading.harms is None or reading.faults:
            raise told(reading.faults)
        return _of_table(reading.harms, tuple(reading.rows.values()))
    names: Sequence[object] = value if isinstance(value, list | tuple) else [value]
    takes = Takes((Happened,), most=MOST_GROUPS)
    found: list[Finding] = []
    for index, name in enumerate(names):
        if name == "harms" and facts.harms:
            found += facts.rows
        else:
            found += takes.one(name, (*place, index) if names is value else place, facts)
    if facts.harms and "harms" in names:
        return _of_table(facts.harms, tuple(found))
    return Shown(tuple(found))


def _of_table(harms: Harms, rows: tuple[Finding, ...]) -> Shown:
    """Return rows with what a table says beside them."""
    return Shown(rows, harms.left_out, harms.not_reported, harms.known_elsewhere)


HarmsShown = Annotated[
    Shown, Reads(_shown, written=str | list[str] | dict[str, object], in_context=True)
]
