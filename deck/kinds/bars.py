"""How many out of a round number, for up to six groups: horizontal bars that can be edited.

Use it for figures that were published as shares of groups, side by side. With ``low`` and ``high``
each bar shows between which limits the true share likely lies. Where the people themselves were
counted, draw them: `people` shows each of them.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind, one_ended
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.problems import Place
from deck.scene import Axis, Band, Chart, Series
from deck.text import Block
from deck.text.runs import LINE_HEIGHT, bare, stopped, without_marks
from deck.theme import Color
from deck.units import Box, inches, pt

_MOST_PITCH = inches(1.25)  # from one bar to the next (visual.md, 8)
_LEAST_BETWEEN = inches(0.06)  # between two labels
_TO_AXIS = inches(0.30)  # kept free beside a label: PowerPoint sets it off from the axis
_BESIDE_VALUE = inches(0.15)
_MOST_LABEL = 0.45  # of the width: a label that needs more breaks into lines
_TO_NOTE = inches(0.20)
_NOTE_LINES = 2
_SLACK = 1.03  # LibreOffice and PowerPoint lay out the words of a chart themselves
_LABEL_LINES = (1, 2, 3)

_Step = tuple[float, int]  # the size of labels and numbers, and how many lines a label may take


class Bar(Value):
    """One group: how many in it, out of the number that all groups share."""

    label: Line = Field(description="Who they are: 'Relapsing'.")
    value: Count
    low: Count | None = Field(None, description="The published likely range: from, out of 'per'.")
    high: Count | None = Field(None, description="The published likely range: to, out of 'per'.")

    @property
    def limits(self) -> tuple[int, int] | None:
        """Return the likely range, or None where there is none."""
        return None if self.low is None or self.high is None else (self.low, self.high)


class Bars(Content):
    """How many there were in each of some groups, out of one round number."""

    bars: Annotated[tuple[Bar, ...], Field(min_length=1, max_length=6)]
    per: Annotated[Count, Field(ge=1, description="Out of how many, for every bar.")] = 100
    note: Line | None = Field(
        None, description="What is counted, of how many people, for how long."
    )


def _faults(content: Bars) -> Iterator[Fault]:
    """Yield bars that are longer than the scale, or that cannot be told apart."""
    seen: set[str] = set()
    for index, bar in enumerate(content.bars):
        place: Place = ("bars", index)
        if bar.value > content.per:
            yield Fault((*place, "value"), "per", {"value": bar.value, "per": content.per})
        yield from _range_faults(bar, content.per, place)
        name = without_marks(bar.label).casefold()
        if name in seen:
            yield Fault((*place, "label"), "same")
        seen.add(name)


def _range_faults(bar: Bar, per: int, place: Place) -> Iterator[Fault]:
    """Yield a likely range with one end, or one in which the value does not lie."""
    yield from one_ended(place, bar.low, bar.high)
    if bar.limits and not bar.limits[0] <= bar.value <= bar.limits[1] <= per:
        yield Fault((*place, "low"), "range", {"value": bar.value, "per": per})


def _lay_out(content: Bars, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the bars, and below them the sentence that says what they count."""
    note = page.text(_note(content, page), page.sizes.small)

    def draw(body: Box, step: _Step) -> Drawn | None:
        room = body._replace(height=body.height - _TO_NOTE - pt(note.height_pt))
        chart = _chart(content, page, room, step) if _is_short(note) else None
        if chart is None:
            return None
        under = placed("Note", note, body.x, chart.box.bottom + _TO_NOTE)
        return Drawn((chart, under), f"{chart.alt} {without_marks(_note(content, page))}")

    steps = product(page.sizes.body, _LABEL_LINES)
    return page.slide(steps, draw, lambda: _too_long(content, note, page))


def _too_long(content: Bars, note: Block, page: Page) -> DoesNotFitError:
    """Return what to say of a note of too many lines, or of the longest label."""
    if not _is_short(note):
        cause = "note-and-ranges" if _has_ranges(content) else "note"
        return page.does_not_fit(("note",), cause)
    longest = max(range(len(content.bars)), key=lambda index: len(content.bars[index].label))
    return page.does_not_fit(("bars", longest, "label"), "label")


def _note(content: Bars, page: Page) -> str:
    """Return what the bars count, in the author's words or in a word of the kind's own."""
    note = content.note or page.phrases("note", per=content.per)
    lines = page.phrases("lines")
    return f"{stopped(note)} {lines}" if _has_ranges(content) else note


def _is_short(note: Block) -> bool:
    """Return whether the sentence under the bars takes no more lines than it may."""
    return note.fits and note.line_count <= _NOTE_LINES


def _has_ranges(content: Bars) -> bool:
    """Return whether a bar has a likely range."""
    return any(bar.limits for bar in content.bars)


def _chart(content: Bars, page: Page, room: Box, step: _Step) -> Chart | None:
    """Return the bars with their labels at the sizes of a step, or None where these do not fit."""
    size, lines = step
    pitch = min(room.height // len(content.bars), _MOST_PITCH)
    width = _label_width(content, page, step, room)
    if not width or pt(lines * size * LINE_HEIGHT) + _LEAST_BETWEEN > pitch:
        return None
    return _drawn(content, page, room._replace(height=pitch * len(content.bars)), width, size)


def _label_width(content: Bars, page: Page, step: _Step, room: Box) -> int | None:
    """Return the width in EMU that the labels need in so many lines, or None above the most."""
    size, lines = step
    most = round(room.width * _MOST_LABEL / _SLACK)
    blocks = [page.text(without_marks(bar.label), size, most) for bar in content.bars]
    if not all(block.fits and block.line_count <= lines for block in blocks):
        return None
    return pt(max(block.width_pt for block in blocks) * _SLACK)


def _drawn(content: Bars, page: Page, box: Box, label_width: int, size: float) -> Chart:
    """Return the chart in its box: labels, bars, and room for a number after the longest bar."""
    numbers = [page.phrases.number(bar.value) for bar in content.bars]
    after = page.widest(numbers, size, bold=True) + _BESIDE_VALUE
    before = label_width + _TO_AXIS
    return Chart(
        "Bars",
        box,
        _told(content, page),
        plot=Box(box.x + before, box.y, box.width - before - after, box.height),
        across=page.phrases("group"),
        series=(_series(content, page),),
        values=Axis(Decimal(0), Decimal(content.per)),
        categories=tuple(without_marks(bar.label) for bar in content.bars),
        size_pt=size,
    )


def _series(content: Bars, page: Page) -> Series:
    """Return the bars' numbers; those with ranges have a light fill, on which lines are seen."""
    name = page.phrases("out_of", per=content.per)
    values = tuple(Decimal(bar.value) for bar in content.bars)
    if not _has_ranges(content):
        return Series(name, values, Color.GROUP_1)
    limits = tuple(
        (Decimal(bar.limits[0]), Decimal(bar.limits[1])) if bar.limits else None
        for bar in content.bars
    )
    band = Band(page.phrases("range"), limits)
    return Series(name, values, Color.GROUP_2_DARK, band=band, fill=Color.GROUP_2_FILL)


def _told(content: Bars, page: Page) -> str:
    """Return the bars in words, each with its number out of all."""
    bars = (
        page.phrases(
            "bar_with_range" if bar.limits else "bar",
            label=bare(bar.label),
            value=bar.value,
            per=content.per,
            low=bar.low,
            high=bar.high,
        )
        for bar in content.bars
    )
    return " ".join([page.phrases("picture", n=len(content.bars), per=content.per), *bars])


KIND = Kind(
    key="bars",
    model=Bars,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: In 50 studies together, most people had no relapse and did not get worse
bars:
  - {label: No relapse, value: 81, low: 76, high: 86}
  - {label: Did not get worse, value: 73, low: 69, high: 77}
  - {label: No sign of activity, value: 68}
per: 100
note: Out of every 100 people in 50 studies
remark: 4,831 people, different times
""",
)
