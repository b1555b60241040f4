"""What happened when, and what is still to come: flags on a line of time.

Use it where people need to know how old a result is, or how long they must wait for the next one.
A date is a year, a month and a year, or a day; distances on the line are true to time wherever the
words leave room for it, and the slide says so where they are not.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.content import Content, Line, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet, placed
from deck.scene import Group, Item, Shape, Stroke
from deck.text import Block, measure, paragraph
from deck.text.runs import Paragraph, Run, without_marks
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH, LEFT
from deck.units import Box, around, inches, pt, to_pt

_DOT = inches(0.28)
_LEAST_STEP = inches(0.38)  # between the middles of two dots
_TO_WORDS = inches(0.14)  # from the pole of a flag to its words
_UP = inches(0.22)  # from the line to the words of the lowest flag
_ABOVE = inches(0.14)  # between the words of a flag and those of the flags below it
_BESIDE = inches(0.22)
_TO_NOTE = inches(0.30)
_MOST_LINES = 4
_SIDE = LEFT + CONTENT_WIDTH
# How far before the margin the last date may stand: its words need room too.
_LAST = tuple(map(inches, (1.8, 2.1, 2.5, 3.0, 3.6, 4.4, 5.6, 7.0)))
_LOW = 0.3  # so many inches lower must flags be to be worth an inch of the line
# The size of dates in points, and whether the words stand below the date; as they give way.
_STEPS = ((28, True), (24, True), (24, False))
_PHRASES = {
    "en": {
        "months": (
            "January February March April May June July August September October November December"
        ),
        "month": "{month} {year}",
        "expected": "Expected: {text}",
        "not to scale": "The distances are not to scale.",
        "true": "A line of time with {n} dates from left to right. Its distances are true to time.",
        "equal": "A line of time with {n} dates from left to right, in equal steps, not to scale.",
        "date": "{when}: {text}.",
        "to come": "{when}, a hollow dot for what is still to come: {text}.",
    }
}
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_WRITTEN = re.compile(r"(?:(\d{1,2}) )?([^\W\d]{3,}) (\d{4})")


class Event(Value):
    """Something that happened, or is expected to."""

    when: Line = Field(description="A year, a month and a year, or a day: 2016, 'October 2000'.")
    text: Line = Field(description="What happened, in a few words: 'first person joins'.")
    to_come: bool = Field(default=False, description="yes for what is expected and has not been.")


class Timeline(Content):
    """Dates in their order, with what happened on each."""

    dates: Annotated[tuple[Event, ...], Field(min_length=2, max_length=6)]


def _span(when: str) -> tuple[date, date] | None:
    """Return the first and the last day that ``when`` may mean, or None where it is no date."""
    iso, written = _ISO.fullmatch(when), _WRITTEN.fullmatch(when)
    if iso:
        year, month, day = iso.groups()
    elif written and _month(written[2]):
        day, month, year = written[1], _month(written[2]), written[3]
    else:
        return None
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if day:
        return first, first
    last_month = first.month if month else 12
    return first, date(first.year, last_month, monthrange(first.year, last_month)[1])


def _month(name: str) -> str | None:
    """Return the number of a month by its name, or by the start of it that no other one has."""
    months = [table["months"].lower().split() for table in _PHRASES.values()]
    found = {
        number
        for names in months
        for number, month in enumerate(names, 1)
        if month.startswith(name.lower())
    }
    return str(found.pop()) if len(found) == 1 else None


def _faults(content: Timeline) -> Iterator[Fault]:
    """Yield dates that cannot be read, and dates that are not in their order."""
    latest: tuple[date, str] | None = None
    for index, event in enumerate(content.dates):
        span = _span(event.when)
        if span is None:
            message = f"'{event.when}' is no date that can be put on a line of time."
            do = "Write a year (2016), a month and a year (October 2000) or a day (2000-10-21)."
            yield Fault(("dates", index, "when"), "timeline-when", message, do)
            continue
        if latest and span[1] < latest[0]:
            message = f"'{event.when}' is earlier than '{latest[1]}', which stands before it."
            do = "Put the dates in their order, or correct one of them."
            yield Fault(("dates", index, "when"), "timeline-order", message, do)
        latest = max(latest or (span[0], event.when), (span[0], event.when))
    for index, (before, after) in enumerate(pairwise(content.dates), 1):
        if before.to_come and not after.to_come:
            message = "This is said to have happened, but what stands before it is still to come."
            do = "Add 'to_come: yes' here as well, or delete it from the entry before."
            yield Fault(("dates", index), "timeline-to-come", message, do)


class _Flag(NamedTuple):
    """The words of a date, where their pole stands, and how far above the line they end, in EMU."""

    x: int
    words: Block
    top: int


def _lay_out(content: Timeline, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the line, true to time where the flags then have room."""
    head = page.head(page.title)
    body = page.body_below(head)
    text = paragraph(page.phrases("not_to_scale"), 24, color=Color.MUTE)
    note = measure([text], to_pt(CONTENT_WIDTH), page.theme.font)
    for is_true in (True, False):
        below = _DOT // 2 if is_true else _TO_NOTE + pt(note.height_pt)
        flags = _flags(content, page, body.height - below, is_true=is_true)
        if flags:
            spare = body.height - below - max(flag.top for flag in flags)
            line = body.bottom - below - round(0.6 * spare)
            told = page.phrases("true" if is_true else "equal", n=len(flags))
            items = [head, _drawing(content, flags, line, told), *_words(flags, line)]
            if not is_true:
                items.append(placed("Note", note, LEFT, line + _TO_NOTE))
            return (Sheet(page.title, tuple(items), f"{told} {_told(content, page)}"),)
    lengths = [len(event.text) for event in content.dates]
    message = "The words at these dates leave no room for each other."
    path = ("dates", lengths.index(max(lengths)), "text")
    raise DoesNotFitError(path, message, "Shorten them to a few words each, or leave out a date.")


def _flags(content: Timeline, page: Page, room: int, *, is_true: bool) -> list[_Flag] | None:
    """Return the flags at the largest size at which they fit a height of ``room``, or None."""
    for size, is_below in _STEPS:
        words = [_label(event, size, page, is_below=is_below) for event in content.dates]
        places = [_places(content, last, is_true=is_true) for last in _LAST]
        plans = [_hung(words, xs, page, in_rows=rows) for rows in (True, False) for xs in places]
        fitting = [plan for plan in plans if plan and plan[0].top <= room]
        if fitting:
            return min(fitting, key=lambda plan: plan[0].top - _LOW * plan[-1].x)
    return None


def _places(content: Timeline, last: int, *, is_true: bool) -> list[int]:
    """Return where the dates stand on the line in EMU: true to time, or in equal steps."""
    places: list[float] = []
    for index, event in enumerate(content.dates):
        first, latest = _span(event.when) or (date.min, date.min)
        middle = (first.toordinal() + latest.toordinal()) / 2
        places.append(max([middle, *places[-1:]]) if is_true else index)
    start, end = LEFT + _DOT // 2, _SIDE - last
    whole = (places[-1] - places[0]) or 1
    return [start + round((end - start) * (place - places[0]) / whole) for place in places]


def _label(event: Event, size: float, page: Page, *, is_below: bool) -> list[Paragraph]:
    """Return the date in bold and what happened, in one paragraph or in two."""
    when = _shown(event.when, page)
    text = page.phrases("expected", text=event.text) if event.to_come else event.text
    if is_below:
        return [paragraph(when, size, bold=True, color=Color.GROUP_1), paragraph(text, 24)]
    unbroken = when.replace(" ", "\N{NO-BREAK SPACE}")
    date_run = Run(f"{unbroken} ", size, bold=True, color=Color.GROUP_1)
    return [Paragraph((date_run, *paragraph(text, size).runs))]


def _shown(when: str, page: Page) -> str:
    """Return a date as the language writes it, where it was given in digits."""
    span = _span(when)
    if span is None or "-" not in when:
        return when
    first, last = span
    if first == last:
        return page.phrases.date(first)
    months = page.phrases("months").split()
    return page.phrases("month", month=months[first.month - 1], year=str(first.year))


def _hung(
    words: Sequence[list[Paragraph]], xs: Sequence[int], page: Page, *, in_rows: bool
) -> list[_Flag] | None:
    """Return the flags at ``xs``, or None where dots or words would meet.

    ``in_rows``, words that fit before the next pole stand in a row with the later ones. Others take
    the width that is left, above all flags that they would meet. No flag is lower than a later one:
    words go down to the right, in the order of time.
    """
    if any(after - before < _LEAST_STEP for before, after in pairwise(xs)):
        return None
    rooms = [after - before - _BESIDE for before, after in pairwise(xs)] + [_SIDE - xs[-1]]
    narrow = [
        _measured(some, room, page) if in_rows else None
        for some, room in zip(words, rooms, strict=True)
    ]
    top = _UP + max((pt(block.height_pt) for block in narrow if block), default=0)
    flags: list[_Flag] = []
    for x, some, fitting in reversed(list(zip(xs, words, narrow, strict=True))):
        block = fitting or _measured(some, _SIDE - x, page)
        if block is None:
            return None
        reach = x + _TO_WORDS + pt(block.width_pt) + _BESIDE
        lift = max((flag.top + _ABOVE for flag in flags if flag.x < reach), default=_UP)
        top = max(top, lift + pt(block.height_pt))
        flags.insert(0, _Flag(x, block, top))
    return flags


def _measured(words: Sequence[Paragraph], room: int, page: Page) -> Block | None:
    """Return the words of a flag in ``room`` EMU from its pole, or None where they do not fit."""
    block = measure(words, to_pt(room - _TO_WORDS), page.theme.font)
    is_whole = len(words) == 1 or len(block.lines[0]) == 1  # the date
    return block if block.fits and is_whole and block.line_count <= _MOST_LINES else None


def _drawing(content: Timeline, flags: Sequence[_Flag], line: int, alt: str) -> Group:
    """Return line, poles and dots; what is past is a thick line, what is to come a thin one."""
    pole, thin = Stroke(Color.RULE, 1.5), Stroke(Color.RULE, 2.5, arrow=True)
    items: list[Item] = [
        Shape("Pole", Box(flag.x, line - flag.top, 0, flag.top), "line", stroke=pole)
        for flag in flags
    ]
    past = [flag.x for flag, event in zip(flags, content.dates, strict=True) if not event.to_come]
    now = max(past, default=flags[0].x)
    items.append(Shape("To come", Box(now, line, _SIDE - now, 0), "line", stroke=thin))
    if past:
        thick = Stroke(Color.GROUP_1, 6)
        items.append(Shape("Past", Box(past[0], line, now - past[0], 0), "line", stroke=thick))
    for flag, event in zip(flags, content.dates, strict=True):
        items.append(_dot(flag.x, line, is_hollow=event.to_come))
    return Group("Line of time", around([item.box for item in items]), tuple(items), alt)


def _dot(x: int, y: int, *, is_hollow: bool) -> Shape:
    """Return the dot of a date around (x, y) in EMU."""
    line = pt(3) if is_hollow else 0  # a ring's line lies half outside its box
    size = _DOT - line
    box = Box(x - size // 2, y - size // 2, size, size)
    stroke = Stroke(Color.GROUP_1, 3) if is_hollow else None
    fill = Color.BACKGROUND if is_hollow else Color.GROUP_1
    return Shape("Dot", box, "ellipse", fill, stroke)


def _words(flags: Sequence[_Flag], line: int) -> list[Item]:
    """Return the words of all flags, in the order of time."""
    return [placed("Date", flag.words, flag.x + _TO_WORDS, line - flag.top) for flag in flags]


def _told(content: Timeline, page: Page) -> str:
    """Return the dates in words, in their order."""
    sentences = []
    for event in content.dates:
        when, text = _shown(event.when, page), without_marks(event.text).rstrip(".")
        sentences.append(page.phrases("to_come" if event.to_come else "date", when=when, text=text))
    return " ".join(sentences)


KIND = Kind(
    key="dates",
    model=Timeline,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: Two trials reported by 2019, and a UK trial is still to report
dates:
  - {when: 2016, text: this trial reports}
  - {when: 2019, text: the trial MIST reports}
  - {when: November 2024, text: UK trial StarMS stops taking people}
  - {when: July 2027, text: StarMS reports, to_come: yes}
""",
)
