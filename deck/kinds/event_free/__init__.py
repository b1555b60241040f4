"""How many people were still without an event as time went on: steps, never a smooth curve.

Use it where it matters when something happened, and not only whether. It takes the points that were
published, or each person's own time, from which the shares are worked out.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from deck.arithmetic.curves import PER, Curve, Limits, ticks, whole, worked_out
from deck.arithmetic.survival import Followed
from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.kinds.event_free.chart import Words, drawn, has_bands
from deck.kinds.event_free.words import Telling
from deck.layout import DoesNotFitError, Page, Sheet, placed
from deck.problems import Place
from deck.text import measure, paragraph
from deck.text.runs import without_marks
from deck.units import Box, inches, pt, to_pt

_NUMBER = re.compile(r"[0-9]{1,4}(\.[0-9]{1,3})?")
_MOST_TIMES = 4
_TO_WORDS = (inches(0.20), inches(0.12))  # to the words under the chart, as it gives way


def _as_written(value: object) -> str:
    """Return a number in the digits that it was written in; raises where it is none."""
    text = str(value).strip()
    if not _NUMBER.fullmatch(text):
        raise PydanticCustomError("float_parsing", "not a number")
    return text


Time = Annotated[Decimal, BeforeValidator(_as_written)]
Share = Annotated[Decimal, Field(le=PER), BeforeValidator(_as_written)]


class Point(Value):
    """How many of every 100 people were still free at one time, as it was published."""

    at: Time
    free: Share = Field(description="Of every 100 people, as published: 69.6.")
    low: Share | None = Field(None, description="The lower limit of the likely range.")
    high: Share | None = Field(None, description="The upper limit of the likely range.")
    followed: Count | None = Field(None, description="How many people were still followed.")


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


class Course(Value):
    """Arms whose people were followed over the same scale of time."""

    what: Line = Field(description="What was true of them, after '83 of every 100': 'were well'.")
    arms: Annotated[tuple[Arm, ...], Field(min_length=1, max_length=3)]
    unit: Literal["hours", "days", "weeks", "months", "years"] = "years"
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


class EventFree(Content):
    """Shares of people still without an event over time."""

    event_free: Course
    note: Line | None = Field(None, description="A sentence under the chart.")


def _faults(content: EventFree) -> Iterator[Fault]:
    """Yield arms that cannot be told apart or drawn, and times that cannot stand on the scale."""
    course = content.event_free
    names = [without_marks(arm.name).casefold() for arm in course.arms]
    for index, arm in enumerate(course.arms):
        path: Place = ("event_free", "arms", index)
        if names[index] in names[:index]:
            do = "Say what is different about it."
            yield Fault((*path, "name"), "event-free-name", "Another arm has the same name.", do)
        if bool(arm.points) == bool(arm.people):
            message = "An arm needs its published 'points', or its 'people', and not both."
            yield Fault(path, "event-free-arm", message, "Keep one of the two.")
        yield from _point_faults(arm.points, (*path, "points"))
    if course.last < 1 and all(arm.points or arm.people for arm in course.arms):
        message = f"The longest time is {course.last} {course.unit}, which is less than one."
        do = "Give all times in a smaller unit."
        yield Fault(("event_free", "unit"), "event-free-times", message, do)
    for index, time in enumerate(course.times):
        if time > course.last or time in course.times[:index]:
            message = f"Nobody was followed for {time} {course.unit}, or it stands there twice."
            do = f"Give times from 0 to {course.last}, each once."
            yield Fault(("event_free", "times", index), "event-free-times", message, do)


def _point_faults(points: Sequence[Point], path: Place) -> Iterator[Fault]:
    """Yield points out of order, shares that rise, and ranges that do not hold their share."""
    rule = "event-free-points"
    if points and not (points[0].at == 0 and points[0].free == PER):
        do = "Start with {at: 0, free: 100}: at the start everyone is still free."
        yield Fault((*path, 0), rule, "The first point is not the start.", do)
    for index, (before, point) in enumerate(pairwise(points), start=1):
        if point.at <= before.at:
            message = f"The time {point.at} does not come after {before.at}."
            yield Fault((*path, index, "at"), rule, message, "Give the points in their order.")
        if point.free > before.free:
            message = f"{point.free} of 100 is more than the {before.free} before it."
            do = "Correct one of them: who has had the event stays counted."
            yield Fault((*path, index, "free"), rule, message, do)
    for index, point in enumerate(points):
        limits = [limit for limit in (point.low, point.high) if limit is not None]
        if limits and not (len(limits) == 2 and limits[0] <= point.free <= limits[1]):  # noqa: PLR2004
            message = f"This range lacks a limit, or {point.free} does not lie in it."
            do = "Give 'low' and 'high' as they were published, or neither."
            yield Fault((*path, index), rule, message, do)


def _lay_out(content: EventFree, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the chart with its words, and how to read it.

    Raises DoesNotFitError where they leave the chart too little room.
    """
    head = page.head(page.title)
    body = page.body_below(head)
    course = content.event_free
    times = _times(course)
    curves = [_curve(arm, times, known=course.every_step) for arm in course.arms]
    telling = Telling(without_marks(course.what).rstrip("."), course.unit, page)
    words = _words(course, curves, telling)
    read = paragraph(_below(content, curves, times, telling), 24)
    block = measure([read], to_pt(body.width), page.theme.font)
    for gap in _TO_WORDS:
        room = Box(body.x, body.y, body.width, body.height - gap - pt(block.height_pt))
        items = drawn(curves, times, words, room, page) if block.fits else None
        if items:
            y = max(item.box.bottom for item in items) + gap
            under = placed("How to read it", block, body.x, y)
            return (Sheet(page.title, (head, *items, under), f"{words.alt} {read.text}"),)
    if drawn(curves, times[:1], words, room, page):
        message = "At these times the numbers of people still followed would meet."
        do = "Write 'times: [...]' under 'event_free', with times further apart."
        raise DoesNotFitError(("event_free", "times"), message, do)
    path: Place = ("note",) if content.note else ("event_free", "what")
    message = "The words under the chart leave too little room for its lines."
    do = "Shorten them, the names of the arms, or the title to one line."
    raise DoesNotFitError(path, message, do)


def _times(course: Course) -> tuple[Decimal, ...]:
    """Return the times at which people still followed are told: up to four, evenly chosen."""
    if course.times:
        return tuple(sorted(course.times))
    points = [point for arm in course.arms for point in arm.points]
    told = [point for point in points if point.followed is not None] or points
    known = sorted({point.at for point in told}) or ticks(course.last)
    every = -(-(len(known) - 1) // (_MOST_TIMES - 1))
    return tuple(known[:: max(every, 1)])


def _curve(arm: Arm, times: Sequence[Decimal], *, known: bool) -> Curve:
    """Return the shares of an arm: as they were published, or worked out from its people."""
    name = without_marks(arm.name)
    if arm.people:
        people = [Followed(person.time, person.event) for person in arm.people]
        return worked_out(name, people, times)
    return Curve(
        name,
        tuple(point.at for point in arm.points),
        tuple(point.free for point in arm.points),
        tuple(_limits(point) for point in arm.points),
        known,
        tuple(point.at for point in arm.points),
        {point.at: point.followed for point in arm.points if point.followed is not None},
    )


def _limits(point: Point) -> Limits | None:
    """Return the limits of a point; at the start, everyone is free for certain."""
    if point.at == 0:
        return point.free, point.free
    return None if point.low is None or point.high is None else (point.low, point.high)


def _words(course: Course, curves: Sequence[Curve], telling: Telling) -> Words:
    """Return the words around the chart, and the chart in words."""
    phrases = telling.page.phrases
    ends = [curve.limits[-1] for curve in curves]
    return Words(
        alt=telling.chart(curves),
        scale=phrases("scale", total=PER),
        unit=phrases(f"unit {course.unit}"),
        followed=phrases("followed"),
        unknown=phrases("unknown"),
        not_given=phrases("not_given"),
        likely=phrases("likely_range"),
        ranges=tuple(
            phrases("likely", low=whole(end[0]), high=whole(end[1])) if end else "" for end in ends
        ),
    )


def _below(
    content: EventFree, curves: Sequence[Curve], times: Sequence[Decimal], telling: Telling
) -> str:
    """Return the words under the chart: how to read it, what its lines mean, the author's note."""
    phrases = telling.page.phrases
    people = sum(len(arm.people) for arm in content.event_free.arms)
    said = [
        telling.reading(curves, times),
        phrases("dashed") if not all(curve.known for curve in curves) else "",
        phrases("bands") if has_bands(curves) else "",
        phrases("worked_out_here", n=people) if people else "",
        content.note or "",
    ]
    return " ".join(filter(None, said))


KIND = Kind(
    key="event_free",
    model=EventFree,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: In older studies, 67 of 100 people had no sign of active MS after 5 years
event_free:
  what: had no sign of active MS
  arms:
    - name: Pooled studies
      points: [{at: 0, free: 100}, {at: 2, free: 83}, {at: 5, free: 67}]
note: Only these points were published.
remark: Studies of 1995 to 2016
""",
)
