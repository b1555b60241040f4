"""The keys of shares over time, what can be wrong with them, and the curves that they give."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from deck.arithmetic.curves import PER, Curve, Limits, ticks, worked_out
from deck.arithmetic.survival import Followed
from deck.content import Amount, Content, Count, Line, Time, TimeUnit, Value
from deck.kind import Fault, one_ended
from deck.problems import Place
from deck.text.runs import without_marks

_MOST_TIMES = 4
Share = Annotated[Amount, Field(ge=0, le=PER)]


class Point(Value):
    """How many of every 100 people were still free at one time, as it was published."""

    at: Time
    free: Share = Field(description="Of every 100 people, as published: 69.6.")
    low: Share | None = Field(None, description="The lower limit of the likely range.")
    high: Share | None = Field(None, description="The upper limit of the likely range.")
    followed: Count | None = Field(None, description="How many people were still followed.")

    @property
    def limits(self) -> Limits | None:
        """Return the limits, or None; at the start, everyone is free for certain."""
        if self.at == 0:
            return self.free, self.free
        return None if self.low is None or self.high is None else (self.low, self.high)


class Person(Value):
    """One person: how long they were followed, and whether the event ended that time."""

    time: Time
    event: bool


class Arm(Value):
    """People who were treated in one way: published points, or each of the people."""

    name: Line
    points: Annotated[tuple[Point, ...], Field(max_length=60)] = Field(
        (), description="The points that were published, from 100 at the start."
    )
    people: Annotated[tuple[Person, ...], Field(max_length=1_000)] = Field(
        (), description="Every person, where their times are known."
    )

    def curve(self, times: Sequence[Decimal], *, known: bool) -> Curve:
        """Return the shares as they were published, or worked out from the people."""
        name = without_marks(self.name)
        if self.people:
            people = [Followed(person.time, person.event) for person in self.people]
            return worked_out(name, people, times)
        at = tuple(point.at for point in self.points)
        return Curve(
            name,
            at,
            free=tuple(point.free for point in self.points),
            limits=tuple(point.limits for point in self.points),
            known=known,
            told_at=at,
            followed={
                point.at: point.followed for point in self.points if point.followed is not None
            },
        )


class Course(Value):
    """Arms whose people were followed over the same scale of time."""

    what: Line = Field(description="What was true of them, after '83 of every 100': 'were well'.")
    arms: Annotated[tuple[Arm, ...], Field(min_length=1, max_length=3)]
    unit: TimeUnit = "years"
    times: Annotated[tuple[Time, ...], Field(max_length=_MOST_TIMES)] = Field(
        (), description="When people still followed are told; by default where it is known."
    )
    every_step: bool = Field(
        default=False,
        description="yes where the points are all steps of the published curve: the line is solid.",
    )

    @property
    def last(self) -> Decimal:
        """Return the longest time for which anyone was followed."""
        points = [point.at for arm in self.arms for point in arm.points]
        people = [person.time for arm in self.arms for person in arm.people]
        return max(points + people, default=Decimal(0))

    @property
    def told_times(self) -> tuple[Decimal, ...]:
        """Return the times at which people still followed are told: up to four, evenly chosen."""
        if self.times:
            return tuple(sorted(self.times))
        points = [point for arm in self.arms for point in arm.points]
        told = [point for point in points if point.followed is not None] or points
        known = sorted({point.at for point in told}) or ticks(self.last)
        every = -(-(len(known) - 1) // (_MOST_TIMES - 1))
        return tuple(known[:: max(every, 1)])

    @property
    def curves(self) -> tuple[Curve, ...]:
        """Return the shares of each arm."""
        return tuple(arm.curve(self.told_times, known=self.every_step) for arm in self.arms)


class EventFree(Content):
    """Shares of people still without an event over time."""

    event_free: Course
    note: Line | None = Field(None, description="A sentence under the chart.")


def faults(content: EventFree) -> Iterator[Fault]:
    """Yield arms that cannot be told apart or drawn, and times that cannot stand on the scale."""
    course = content.event_free
    names = [without_marks(arm.name).casefold() for arm in course.arms]
    for index, arm in enumerate(course.arms):
        place: Place = ("event_free", "arms", index)
        if names[index] in names[:index]:
            yield Fault((*place, "name"), "same-name")
        if bool(arm.points) == bool(arm.people):
            yield Fault(place, "points-or-people")
        yield from _course_faults(arm.points, (*place, "points"))
        yield from _range_faults(arm.points, (*place, "points"))
    yield from _time_faults(course)


def _time_faults(course: Course) -> Iterator[Fault]:
    """Yield a unit in which no time is as long as one, and times that cannot be told."""
    values = {"last": course.last, "unit": course.unit}
    if course.last < 1 and all(arm.points or arm.people for arm in course.arms):
        yield Fault(("event_free", "unit"), "unit", values)
    for index, time in enumerate(course.times):
        place: Place = ("event_free", "times", index)
        if time > course.last:
            yield Fault(place, "time", {"time": time, **values})
        elif time in course.times[:index]:
            yield Fault(place, "same-time", values)


def _course_faults(points: Sequence[Point], place: Place) -> Iterator[Fault]:
    """Yield a start at which somebody is not free, points out of order, and shares that rise."""
    if points and not (points[0].at == 0 and points[0].free == PER):
        yield Fault((*place, 0), "start")
    for index, (before, point) in enumerate(pairwise(points), start=1):
        if point.at <= before.at:
            values = {"at": point.at, "before": before.at}
            yield Fault((*place, index, "at"), "order", values)
        if point.free > before.free:
            values = {"free": point.free, "before": before.free}
            yield Fault((*place, index, "free"), "rise", values)


def _range_faults(points: Sequence[Point], place: Place) -> Iterator[Fault]:
    """Yield likely ranges with one end, and those in which their share does not lie."""
    for index, point in enumerate(points):
        low, high = point.low, point.high
        yield from one_ended((*place, index), low, high)
        if low is not None and high is not None and not low <= point.free <= high:
            yield Fault((*place, index), "range", {"free": point.free})
