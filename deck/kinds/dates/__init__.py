"""What happened when, and what is still to come: flags on a line of time.

Use it where people need to know how old a result is, or how long they must wait for the next one.
A date is a year, a month and a year, or a day; distances on the line are true to time wherever the
words leave room for it, and the slide says so where they are not.
"""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import accumulate, pairwise
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.content import Content, Line, Value
from deck.kind import Fault, Kind
from deck.kinds.dates.flags import DOT, flags_of
from deck.kinds.dates.line import line_of_time
from deck.kinds.dates.when import span_of, written
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.scene import Item
from deck.text import Paragraph, Run, paragraph
from deck.text.runs import unstopped
from deck.theme import Color
from deck.units import Box, inches, pt

_TO_NOTE = inches(0.30)
_SPARE_BELOW = 0.6  # of the height that is to spare


class Event(Value):
    """Something that happened, or is expected to."""

    when: Line = Field(description="A year, a month and a year, or a day: 2016, 'October 2000'.")
    text: Line = Field(description="What happened, in a few words: 'first person joins'.")
    to_come: bool = Field(default=False, description="yes for what is expected and has not been.")


class Dates(Content):
    """Dates in their order, with what happened on each."""

    dates: Annotated[tuple[Event, ...], Field(min_length=2, max_length=6)]


def _faults(content: Dates) -> Iterator[Fault]:
    """Yield dates that cannot be read, and dates that are not in their order."""
    latest: tuple[date, str] | None = None
    for index, event in enumerate(content.dates):
        place, span = ("dates", index, "when"), span_of(event.when)
        if span is None:
            yield Fault(place, "when", {"when": event.when})
            continue
        if latest and span.last < latest[0]:
            yield Fault(place, "order", {"when": event.when, "before": latest[1]})
        latest = max(latest or (span.first, event.when), (span.first, event.when))
    for index, (before, after) in enumerate(pairwise(content.dates), 1):
        if before.to_come and not after.to_come:
            yield Fault(("dates", index), "to-come")


class _Step(NamedTuple):
    """What is tried: a line true to time, a size of dates, whether words stand below their date."""

    is_true: bool
    size_pt: float
    is_below: bool


def _lay_out(content: Dates, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the line, true to time where the flags then have room."""

    def draw(body: Box, step: _Step) -> Drawn | None:
        words = [_words(event, step, page) for event in content.dates]
        note = page.text(page.phrases("not_to_scale"), page.sizes.small, color=Color.MUTE)
        below = DOT // 2 if step.is_true else _TO_NOTE + pt(note.height_pt)
        room = body._replace(height=body.height - below)
        flags = flags_of(words, _moments(content, is_true=step.is_true), room, page)
        if flags is None:
            return None
        y = room.bottom - round(_SPARE_BELOW * (room.height - flags[0].top))
        told = page.phrases("true" if step.is_true else "equal", n=len(flags))
        past = sum(not event.to_come for event in content.dates)
        items: list[Item] = [line_of_time(flags, past, y, body.right, told)]
        items += [flag.text(y) for flag in flags]
        items += [] if step.is_true else [placed("Note", note, body.x, y + _TO_NOTE)]
        return Drawn(tuple(items), f"{told} {_picture(content, page)}")

    return page.slide(_steps(page), draw, lambda: _too_long(content, page))


def _steps(page: Page) -> Iterator[_Step]:
    """Yield what is tried, in its order: a smaller size gives way before the truth to time."""
    for is_true in (True, False):
        for size in page.sizes.body:
            yield _Step(is_true, size, is_below=True)
        yield _Step(is_true, page.sizes.small, is_below=False)


def _moments(content: Dates, *, is_true: bool) -> Sequence[float]:
    """Return when each date was, in days; or, not true to time, in equal steps.

    A year may hold the month before it; it then stands at the same place.
    """
    if not is_true:
        return range(len(content.dates))
    spans = [span_of(event.when) for event in content.dates]
    return list(accumulate((span.middle for span in spans if span), max))


def _words(event: Event, step: _Step, page: Page) -> list[Paragraph]:
    """Return the date in bold and what happened, in one paragraph or in two."""
    when, size = written(event.when, page), step.size_pt
    text = page.phrases("expected", text=event.text) if event.to_come else event.text
    if step.is_below:
        day = paragraph(when, size, bold=True, color=Color.GROUP_1)
        return [day, paragraph(text, page.sizes.small)]
    unbroken = when.replace(" ", "\N{NO-BREAK SPACE}")
    run = Run(f"{unbroken} ", size, bold=True, color=Color.GROUP_1)
    return [Paragraph((run, *paragraph(text, size).runs))]


def _too_long(content: Dates, page: Page) -> DoesNotFitError:
    """Return the error of words that leave no room for each other, at the longest of them."""
    lengths = [len(event.text) for event in content.dates]
    return page.does_not_fit(("dates", lengths.index(max(lengths)), "text"), "words")


def _picture(content: Dates, page: Page) -> str:
    """Return the dates in words, in their order."""
    sentences = []
    for event in content.dates:
        key = "to_come" if event.to_come else "date"
        when, text = written(event.when, page), unstopped(event.text)
        sentences.append(page.phrases(key, when=when, text=text))
    return " ".join(sentences)


KIND = Kind(
    key="dates",
    model=Dates,
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
