"""Shares over time as a chart of steps: names at the lines' ends, people still followed below."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from deck.arithmetic.curves import PER, Curve, ticks, whole
from deck.layout.page import Page
from deck.layout.pieces import column_of, placed
from deck.scene import Axis, Band, Chart, Item, Series, Text
from deck.text import Block, measure, paragraph
from deck.theme import Color
from deck.theme.spacing import LEFT
from deck.units import EMU_PER_PT, Box, inches, pt, to_pt

_SIZE, _END_SIZE = 24, 28
_LINE = pt(_SIZE * 1.2)
_ONE_LINE_PT = 10_000
_LEAST_PLOT, _MOST_PLOT = inches(1.25), inches(3.20)  # height
_LEAST_ACROSS = inches(4.00)
_TO_AXIS = inches(0.15)  # from the numbers of a scale to its line
_APART = inches(0.25)  # between words and what stands beside them
_TICKS = inches(0.12) + _LINE  # from the axis to the bottom of its numbers
_TO_TICKS = inches(0.07)
_TO_ROWS = inches(0.06)
_BETWEEN_ENDS = inches(0.06)
_MOST_SCALE = inches(1.60)  # the width of the words beside the scale
_MOST_WORDS = inches(3.30)  # the width of those right of the lines
_MOST_BANDS = 2  # with more, nobody can tell whose limits they are
_LEAST_LABELLED = 25  # below it, a number under its marker would meet the axis


class _Look(NamedTuple):
    """How a curve tells itself apart: colour of line and words, marker, and the marker's fill."""

    color: str
    marker: str
    fill: str


_LOOKS = (
    _Look(Color.GROUP_1, "circle", Color.GROUP_1),
    _Look(Color.GROUP_2_DARK, "square", Color.GROUP_2_FILL),
    _Look(Color.INK, "diamond", Color.BACKGROUND),
)


class Words(NamedTuple):
    """The words around a chart, and those that tell it: all of them the kind's own.

    ``scale`` and ``unit`` stand beside the two scales, ``followed`` beside the people still
    followed; ``unknown`` is in place of one number, ``not_given`` in place of all. ``likely`` is
    what a range is called, ``ranges`` says that at the end of each line, or nothing.
    """

    alt: str
    scale: str
    unit: str
    followed: str
    unknown: str
    not_given: str
    likely: str
    ranges: tuple[str, ...]


class _Picture(NamedTuple):
    """What is to be drawn: curves, words, and the times at which something is told."""

    curves: Sequence[Curve]
    times: Sequence[Decimal]
    words: Words
    page: Page

    @property
    def looks(self) -> list[tuple[Curve, _Look]]:
        """Return each curve with its look."""
        return list(zip(self.curves, _LOOKS, strict=False))

    @property
    def counts(self) -> list[str]:
        """Return every number of people still followed that is shown."""
        return [
            self.page.phrases.number(curve.followed[time])
            for curve in self.curves
            for time in self.times
            if time in curve.followed
        ]


class _Frame(NamedTuple):
    """The area of the lines, up to the time ``last``, and where its numbers and words start.

    The numbers of the scale stand left of it, the words right of it.
    """

    plot: Box
    last: Decimal
    numbers_x: int
    words_x: int

    def x(self, time: Decimal) -> int:
        """Return where ``time`` stands, in EMU."""
        return self.plot.x + round(self.plot.width * time / self.last)

    def y(self, free: Decimal) -> int:
        """Return where so many of 100 stand, in EMU."""
        return self.plot.bottom - round(self.plot.height * free / PER)


def has_bands(curves: Sequence[Curve]) -> bool:
    """Return whether the ranges of the curves are drawn, and not only told."""
    return len(curves) <= _MOST_BANDS and any(curve.has_range for curve in curves)


def drawn(
    curves: Sequence[Curve], times: Sequence[Decimal], words: Words, body: Box, page: Page
) -> tuple[Item, ...] | None:
    """Return the picture from the top of the body down, or None where it does not fit.

    ``times`` are those at which the curves carry a marker and people still followed are told.
    """
    picture = _Picture(curves, times, words, page)
    for ends in _end_forms(picture):
        frame = _frame(picture, ends, body)
        if frame.plot.height < _LEAST_PLOT or frame.plot.width < _LEAST_ACROSS:
            continue
        names, rows = _ends(picture, ends, frame), _rows(picture, frame)
        if names and rows:
            top = frame.plot.y - _LINE // 2
            scale = placed("Scale", _scale(picture), LEFT, top)
            y = frame.plot.bottom + _TO_TICKS
            unit = _text("Unit", words.unit, frame.words_x, y, page)
            return (scale, _chart(picture, frame), *names, unit, *rows)
    return None


def _end_forms(picture: _Picture) -> Iterator[list[Block]]:
    """Yield the words at the ends of the lines, in ever fewer lines: the range goes first."""
    phrases, font = picture.page.phrases, picture.page.theme.font
    forms: tuple[list[Block], ...] = ([], [], [])
    for (curve, look), likely in zip(picture.looks, picture.words.ranges, strict=True):
        count = whole(curve.free[-1])
        number = phrases.shared("of", count=count, total=PER)
        large = paragraph(number, _END_SIZE, bold=True, color=look.color)
        name = paragraph(curve.name, _SIZE, bold=True, color=look.color)
        short = paragraph(f"{count} {curve.name}", _SIZE, bold=True, color=look.color)
        ranged = [paragraph(likely, _SIZE)] if likely else []
        choices = [large, name, *ranged], [large, name], [short]
        for form, lines in zip(forms, choices, strict=True):
            form.append(measure(lines, to_pt(_MOST_WORDS), font))
    return (form for form in forms if all(block.fits for block in form))


def _frame(picture: _Picture, ends: Sequence[Block], body: Box) -> _Frame:
    """Return where the lines stand: between the words left of them and those right of them."""
    page, words, curves = picture.page, picture.words, picture.curves
    font = page.theme.font
    left = _scale(picture).width_pt
    if len(curves) > 1:
        left = max(left, column_of([curve.name for curve in curves], _SIZE, font, bold=True))
    beside = column_of([words.unit, words.followed], _SIZE, font)
    right = max(beside, *(block.width_pt for block in ends))
    half = column_of(picture.counts, _SIZE, font) / 2 if picture.counts else 0
    apart = max(_APART, pt(half) + _TO_AXIS)
    numbers_x = LEFT + pt(left) + _APART
    x = numbers_x + pt(column_of([page.phrases.number(PER)], _SIZE, font)) + _TO_AXIS
    across = body.x + body.width - pt(right) - apart - x
    under = _TICKS + _TO_ROWS + _LINE * (len(curves) if picture.counts else 1)
    height = min(body.height - _LINE // 2 - under, _MOST_PLOT)
    plot = Box(x, body.y + _LINE // 2, across, height)
    return _Frame(plot, max(curve.at[-1] for curve in curves), numbers_x, plot.right + apart)


def _scale(picture: _Picture) -> Block:
    """Return the words beside the scale of people, in a narrow column."""
    words = paragraph(picture.words.scale, _SIZE)
    return measure([words], to_pt(_MOST_SCALE), picture.page.theme.font)


def _ends(picture: _Picture, blocks: Sequence[Block], frame: _Frame) -> list[Text] | None:
    """Return the words at the ends of the lines, moved apart where they would meet, or None.

    They stay in the order of the ends, between the top of the scale's numbers and the axis.
    """
    ends = [curve.free[-1] for curve in picture.curves]
    order = sorted(range(len(ends)), key=lambda index: -ends[index])
    heights = [ceil(blocks[index].height_pt * EMU_PER_PT) for index in order]
    limit = top = frame.plot.y - _LINE // 2
    tops = []
    for index, height in zip(order, heights, strict=True):
        tops.append(max(frame.y(ends[index]) - height // 2, limit))
        limit = tops[-1] + height + _BETWEEN_ENDS
    limit = frame.plot.bottom
    for place in reversed(range(len(order))):
        tops[place] = min(tops[place], limit - heights[place])
        limit = tops[place] - _BETWEEN_ENDS
    if tops[0] < top:
        return None
    return [
        placed("End of the line", blocks[index], frame.words_x, y)
        for index, y in zip(order, tops, strict=True)
    ]


def _rows(picture: _Picture, frame: _Frame) -> list[Text] | None:
    """Return for each curve how many people were still followed, or None where numbers meet."""
    page, words = picture.page, picture.words
    y = frame.plot.bottom + _TICKS + _TO_ROWS
    if not picture.counts:
        return [_text("Still followed", words.not_given, frame.plot.x, y, page)]
    items: list[Text] = []
    for place, (curve, look) in enumerate(picture.looks):
        row = _row(picture, curve, frame, y)
        if any(one.box.right + _TO_AXIS > other.box.x for one, other in pairwise(row)):
            return None
        if len(picture.curves) > 1:
            items.append(_text("Name", curve.name, LEFT, y, page, look.color))
        items += row
        if place == 0:
            items.append(_text("What is counted", words.followed, frame.words_x, y, page))
        y += _LINE
    return items


def _row(picture: _Picture, curve: Curve, frame: _Frame, y: int) -> list[Text]:
    """Return how many people of a curve were still followed, each number under its time."""
    page, words, followed = picture.page, picture.words, curve.followed
    if not followed:
        return [_text("Still followed", words.not_given, frame.plot.x, y, page)]
    counts = (
        page.phrases.number(followed[time]) if time in followed else words.unknown
        for time in picture.times
    )
    row = [
        _text("Still followed", count, frame.x(time), y, page)
        for count, time in zip(counts, picture.times, strict=True)
    ]
    return [one._replace(box=one.box._replace(x=one.box.x - one.box.width // 2)) for one in row]


def _text(  # noqa: PLR0913 - a word has a place and a colour
    name: str, words: str, x: int, y: int, page: Page, color: str | None = None
) -> Text:
    """Return words on one line, those in the colour of a line bold."""
    line = paragraph(words, _SIZE, bold=color is not None, color=color or Color.INK)
    return placed(name, measure([line], _ONE_LINE_PT, page.theme.font), x, y)


def _chart(picture: _Picture, frame: _Frame) -> Chart:
    """Return the chart: its area is the frame's, and its box has room for the scales' numbers."""
    plot, numbers_x = frame.plot, frame.numbers_x
    height = _LINE // 2 + plot.height + _TICKS
    numbers = ticks(frame.last)
    return Chart(
        "Curve",
        Box(numbers_x, plot.y - _LINE // 2, frame.words_x - numbers_x, height),
        picture.words.alt,
        plot,
        across=picture.words.unit,
        series=tuple(_series(picture, curve, look) for curve, look in picture.looks),
        values=Axis(Decimal(0), Decimal(PER), Decimal(PER // 2)),
        times=Axis(Decimal(0), frame.last, numbers[1] if len(numbers) > 1 else frame.last),
        size_pt=_SIZE,
    )


def _series(picture: _Picture, curve: Curve, look: _Look) -> Series:
    """Return the native series of a curve: markers at its points, or at the times that are told.

    A single line without a range has the number under each point but the first and the last.
    """
    curve = curve.read_at(picture.times)
    inner = range(1, len(curve.at))
    told = {*picture.times, curve.at[-1]}
    marked = [index for index in inner if not curve.known or curve.at[index] in told]
    is_bare = len(picture.curves) == 1 and not curve.has_range
    banded = curve.has_range and has_bands(picture.curves)
    return Series(
        curve.name,
        curve.free,
        look.color,
        curve.at,
        dashed=not curve.known,
        band=Band(f"{curve.name}, {picture.words.likely}", curve.limits) if banded else None,
        marked=tuple(marked),
        marker=look.marker,
        marker_fill=look.fill,
        labelled=tuple(
            index for index in marked[:-1] if is_bare and curve.free[index] >= _LEAST_LABELLED
        ),
    )
