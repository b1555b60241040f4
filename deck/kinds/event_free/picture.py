"""What is drawn of shares over time, and where: lines with their looks and labels, in a frame."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.arithmetic.curves import Curve
from deck.layout.page import Page
from deck.layout.pieces import placed
from deck.scene import Text
from deck.text.runs import LINE_HEIGHT
from deck.theme import Color
from deck.units import Box, pt

_MOST_BANDS = 2  # with more, nobody can tell whose limits they are


class Look(NamedTuple):
    """How a curve tells itself apart: colour of line and words, marker, and the marker's fill."""

    color: str
    marker: str
    fill: str


_LOOKS = (
    Look(Color.GROUP_1, "circle", Color.GROUP_1),
    Look(Color.GROUP_2_DARK, "square", Color.GROUP_2_FILL),
    Look(Color.INK, "diamond", Color.BACKGROUND),
)


class LineLabels(NamedTuple):
    """What stands at the end of a line: name, number and, where there is one, the likely range.

    ``short`` says name and number in one; ``range`` is what the limits around the line are called.
    """

    name: str
    number: str
    likely: str
    short: str
    range: str


class Labels(NamedTuple):
    """What stands around the lines: all that the chart says.

    ``scale`` and ``unit`` stand beside the two scales, ``followed`` beside the people still
    followed; ``unknown`` is in place of one number, ``not_given`` in place of all.
    """

    alt: str
    scale: str
    unit: str
    followed: str
    unknown: str
    not_given: str
    lines: tuple[LineLabels, ...]


class Picture(NamedTuple):
    """What is to be drawn: curves with their labels, and the times at which something is told.

    The curves are out of ``base`` people.
    """

    curves: Sequence[Curve]
    times: Sequence[Decimal]
    base: int
    labels: Labels
    page: Page

    @property
    def lines(self) -> Iterator[tuple[Curve, LineLabels, Look]]:
        """Return each curve with its labels and its look."""
        return zip(self.curves, self.labels.lines, _LOOKS, strict=False)

    @property
    def size_pt(self) -> float:
        """Return the size of all words but the numbers at the ends of lines."""
        return self.page.sizes.small

    @property
    def line_height(self) -> int:
        """Return the height of a line of words in EMU."""
        return pt(LINE_HEIGHT * self.size_pt)

    @property
    def counts(self) -> list[str]:
        """Return every number of people still followed that is shown."""
        return [
            self.page.phrases.number(curve.followed[time])
            for curve in self.curves
            for time in self.times
            if time in curve.followed
        ]

    def text(self, name: str, words: str, x: int, y: int, color: str | None = None) -> Text:
        """Return words on one line, those in the colour of a line bold."""
        is_line = color is not None
        block = self.page.line(words, self.size_pt, bold=is_line, color=color or Color.INK)
        return placed(name, block, x, y)


class Frame(NamedTuple):
    """The area of the lines, up to the time ``last``, and where its numbers and words start.

    The numbers of the scale, from 0 to ``base``, stand left of it, the words right of it.
    """

    plot: Box
    last: Decimal
    base: int
    numbers_x: int
    words_x: int

    def x(self, time: Decimal) -> int:
        """Return where ``time`` stands, in EMU."""
        return self.plot.x + round(self.plot.width * time / self.last)

    def y(self, free: Decimal) -> int:
        """Return where so many of the base stand, in EMU."""
        return self.plot.bottom - round(self.plot.height * free / self.base)


def has_bands(curves: Sequence[Curve]) -> bool:
    """Return whether the ranges of the curves are drawn, and not only told."""
    return len(curves) <= _MOST_BANDS and any(curve.has_range for curve in curves)
