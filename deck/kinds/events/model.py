"""The keys of events on two sides, which two these are, and what cannot stand beside them."""

from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.content import Line, Value
from deck.kind import Fault
from deck.problems import Place
from deck.trial.content import FactContent
from deck.trial.facts import At, Finding
from deck.trial.forms import Rate
from deck.trial.model import Events as Counted
from deck.trial.shown import takes_all

_SIDES = 2
Head = Annotated[Line, Field(max_length=40)]


class Heads(Value):
    """What stands over before and after; 'Before treatment' and 'After treatment' by default."""

    before: Head | None = None
    after: Head | None = None


class Events(FactContent):
    """Outcomes of events, each before and after in one group, or in two groups."""

    events: Annotated[
        tuple[Finding, ...], takes_all(Counted, most=_SIDES), Field(min_length=1, max_length=12)
    ]
    heads: Heads = Heads()


class Side(NamedTuple):
    """What was found on one side: in a group, or at a time of the one group."""

    group: str
    at: At

    @property
    def is_counted(self) -> bool:
        """Return whether there is a count or a rate to show."""
        return isinstance(self.at.value, Rate)

    @property
    def rate(self) -> Rate:
        """Return the count or the rate; nothing where nobody measured it."""
        return self.at.value if isinstance(self.at.value, Rate) else Rate()


def is_by_group(finding: Finding) -> bool:
    """Return whether the two sides are groups, and not times of one group."""
    return len(finding.found) > 1


def sides(finding: Finding) -> tuple[Side, ...]:
    """Return each group at its last time, or each time of the one group."""
    if is_by_group(finding):
        return tuple(
            Side(group, finding.last(group) or series[-1])
            for group, series in finding.found.items()
        )
    return tuple(Side(group, at) for group, series in finding.found.items() for at in series)


def faults(content: Events) -> Iterator[Fault]:
    """Yield outcomes without two sides, or with others than the first, and heads of groups."""
    first, *_ = content.events
    for index, finding in enumerate(content.events):
        place: Place = ("events", index)
        both = sides(finding)
        if len(both) != _SIDES:
            yield Fault(place, "two-sides", {"name": finding.outcome.verb})
        elif not all(side.is_counted for side in both):
            yield Fault(place, "missing", {"name": finding.outcome.verb})
        elif _over(finding) != _over(first):
            yield Fault(place, "other-sides", {"name": finding.outcome.verb})
        elif len({*map(_scale, sides(first)), *map(_scale, both)}) > 1:
            yield Fault(place, "other-scale", {"name": finding.outcome.verb})
    if is_by_group(first) and content.heads != Heads():
        yield Fault(("heads",), "heads")


def _over(finding: Finding) -> list[object]:
    """Return what tells the sides apart: names of groups, or times."""
    if is_by_group(finding):
        return [group.name for group in finding.groups.values()]
    return [side.at.time and side.at.time.days for side in sides(finding)]


def _scale(side: Side) -> str | None:
    """Return in what time a rate is, or None for a count."""
    return side.rate.what if side.rate.rate is not None else None
