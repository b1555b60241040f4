"""Counts below each other, joined by arrows; beside each arrow, words of what leaves the flow."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from deck.layout.pieces import centred, placed
from deck.scene import Item, Shape, Stroke
from deck.text import Block
from deck.theme import Color
from deck.units import EMU_PER_PT, Box, inches

ARROW = Stroke(Color.RULE, 2.5, arrow=True)
LINE = Stroke(Color.RULE, 2.5)
_LEAST_GAP = inches(0.45)  # the shortest arrow that still reads as one
_AROUND = inches(0.10)  # above and below words that stand between two counts
_APART = inches(0.20)  # between the words of two arrows
_TO_WORDS = inches(0.15)


@dataclass(frozen=True, slots=True)
class Station:
    """A count and its label, which stands beside it or, where ``is_stacked``, below it."""

    count: Block
    label: Block
    is_stacked: bool = False

    @property
    def height(self) -> int:
        """Return the height of count and label in EMU."""
        heights = (_height(self.count), _height(self.label))
        return sum(heights) if self.is_stacked else max(heights)


@dataclass(frozen=True, slots=True)
class Spine:
    """Stations from top to bottom; ``branches`` are the words beside the arrow to each next one.

    In EMU: ``x`` is where counts start, ``axis`` where arrows stand, ``label_x`` and ``branch_x``
    where labels and words start. Words that are ``aside`` have a column of their own, and may be
    higher than the gap between two counts.
    """

    stations: tuple[Station, ...]
    branches: tuple[Block, ...]
    x: int
    axis: int
    label_x: int
    branch_x: int
    aside: bool

    @property
    def fits(self) -> bool:
        """Return whether no word is wider than its room."""
        stations = (block for s in self.stations for block in (s.count, s.label))
        return all(block.fits for block in (*stations, *self.branches))

    def least_gap(self, heights: Sequence[int]) -> int:
        """Return the least gap between stations of these ``heights``, all in EMU."""
        words = [_height(branch) for branch in self.branches]
        if not words:
            return 0
        if not self.aside:
            return max(_LEAST_GAP, max(words) + 2 * _AROUND)
        between = [
            (one + other) // 2 + _APART - height
            for (one, other), height in zip(pairwise(words), heights[1:], strict=False)
        ]
        return max(_LEAST_GAP, words[0] - 2 * heights[0], words[-1] - 2 * heights[-1], *between)

    def drawn(self, y: int, heights: Sequence[int], gap: int) -> Iterator[Item]:
        """Yield all items from ``y`` down, stations in rows of these heights; lengths in EMU."""
        for index, (station, height) in enumerate(zip(self.stations, heights, strict=True)):
            if index:
                yield from self._arrows(self.branches[index - 1], y - gap, gap)
            yield from self._station(station, y, height)
            y += height + gap

    def _station(self, station: Station, y: int, height: int) -> Iterator[Item]:
        """Yield a count and its label in the height of their row."""
        if station.is_stacked:
            yield placed("Count", station.count, self.x, y)
            yield placed("Label", station.label, self.x, y + _height(station.count))
        else:
            yield centred("Count", station.count, self.x, y + height // 2)
            yield centred("Label", station.label, self.label_x, y + height // 2)

    def _arrows(self, branch: Block, y: int, gap: int) -> Iterator[Item]:
        """Yield the arrow down the gap from ``y``, the one to the words, and the words."""
        middle = y + gap // 2
        yield Shape("Arrow", Box(self.axis, y, 0, gap), "line", stroke=ARROW)
        length = self.branch_x - _TO_WORDS - self.axis
        yield Shape("Arrow", Box(self.axis, middle, length, 0), "line", stroke=ARROW)
        yield centred("Left", branch, self.branch_x, middle)


def split(axes: Sequence[int], y: int, gap: int) -> Iterator[Shape]:
    """Yield the lines from the first of ``axes`` to all of them, down ``gap`` from ``y``, in EMU."""
    middle = y + gap // 2
    yield Shape("Arrow", Box(axes[0], y, 0, gap), "line", stroke=ARROW)
    yield Shape("Line", Box(axes[0], middle, axes[-1] - axes[0], 0), "line", stroke=LINE)
    for axis in axes[1:]:
        yield Shape("Arrow", Box(axis, middle, 0, gap - gap // 2), "line", stroke=ARROW)


def _height(block: Block) -> int:
    return ceil(block.height_pt * EMU_PER_PT)
