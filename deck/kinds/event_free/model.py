"""The keys of shares over time, and what keeps a curve from being drawn."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from deck.arithmetic.curves import PER
from deck.content import Line
from deck.kind import Fault
from deck.kinds.event_free.course import Course, course_of, has_scale
from deck.text.runs import without_marks
from deck.trial.content import FactContent, judged
from deck.trial.facts import Finding
from deck.trial.forms import Time, time
from deck.trial.model import FreeOf
from deck.trial.model.fields import form
from deck.trial.said import Said
from deck.trial.shown import takes
from deck.trial.told import Teller

_MOST_LINES, _MOST_TIMES = 3, 4
_At = Annotated[Time, form(time)]


class EventFree(FactContent):
    """Shares of people to whom something had not yet happened, over time."""

    event_free: Annotated[Finding, takes(FreeOf, most=_MOST_LINES)]
    times: Annotated[tuple[_At, ...], Field(max_length=_MOST_TIMES)] = Field(
        (), description="When people still followed are told; by default where it is known."
    )
    every_step: bool = Field(
        default=False,
        description="yes where the points are all steps of the published curve: the line is solid.",
    )
    note: Line | None = Field(None, description="A sentence under the chart.")

    @property
    def course(self) -> Course:
        """Return the lines and the scale that they stand on."""
        return course_of(self.event_free, self.times, known=self.every_step)

    def noted(self, teller: Teller) -> Iterator[Said]:
        """Yield what comparisons show, which the slide may have no room for, and all numbers."""
        yield from judged(teller(self.event_free))
        yield from super().noted(teller)


def faults(content: EventFree) -> Iterator[Fault]:
    """Yield groups that cannot be told apart or drawn, and times that cannot stand on the scale."""
    if not has_scale(content.event_free):
        yield Fault(("event_free",), "no-times")
        return
    course = content.course
    names = [without_marks(curve.name).casefold() for curve in course.curves]
    if len(set(names)) < len(names):
        yield Fault(("event_free",), "same-name")
    for curve in course.curves:
        if not curve.known and len(curve.at) == 1:
            yield Fault(("event_free",), "nothing", {"name": curve.name})
        if curve.at[0] == 0 and curve.free[0] != PER:
            yield Fault(("event_free",), "start", {"free": curve.free[0]})
        for before, free in pairwise(curve.free):
            if free > before:
                yield Fault(("event_free",), "rise", {"free": free, "before": before})
    yield from _time_faults(content, course)


def _time_faults(content: EventFree, course: Course) -> Iterator[Fault]:
    """Yield a unit in which no time is as long as one, and times that cannot be told."""
    values = {"last": course.last, "unit": f"{course.unit}s"}
    if course.last == 0 and course.people:
        yield Fault(("event_free",), "at-once")
    elif 0 < course.last < 1:
        yield Fault(("event_free",), "unit", values)
    told: list[Decimal] = []
    for index, at in enumerate(content.times):
        amount = at.within(course.unit)
        if amount > course.last:
            yield Fault(("times", index), "time", {"time": at.text, **values})
        elif amount in told:
            yield Fault(("times", index), "same-time", values)
        told.append(amount)
