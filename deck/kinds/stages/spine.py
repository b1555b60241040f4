"""Counts below each other, joined by arrows, with words beside each arrow on who left there.

A spine may split into several that stand side by side.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from math import ceil
from typing import NamedTuple

from deck.layout.pieces import centred, placed
from deck.scene import Item, Shape, Stroke
from deck.text import Block
from deck.theme import Color
from deck.units import EMU_PER_PT, Box, inches, pt

_LEAST_GAP = inches(0.40)  # the shortest arrow that still reads as one
_MOST_GAP = inches(1.10)
_AROUND = inches(0.08)  # above and below words between two counts, whose own lines leave room too
_APART = inches(0.20)  # between the words beside two arrows
_TO_WORDS = inches(0.15)
_WIDTH_PT = 2.5
_ARROW = Stroke(Color.RULE, _WIDTH_PT, arrow=True)
_LINE = Stroke(Color.RULE, _WIDTH_PT)
_THIN_ARROW = Stroke(Color.RULE, 1.5, arrow=True)


class Station(NamedTuple):
    """A count and its label, which stands beside it or, where ``is_stacked``, below it."""

    number: Block
    label: Block
    is_stacked: bool = False

    @property
    def height(self) -> int:
        """Return the height of count and label in EMU."""
        heights = (_height(self.number), _height(self.label))
        return sum(heights) if self.is_stacked else max(heights)


class Spine(NamedTuple):
    """Stations from top to bottom; ``left`` are the words beside the arrow to each next one.

    There are none where nothing is known of those who left.
    In EMU: ``x`` is where counts start, ``axis`` where arrows stand, ``label_x`` and ``left_x``
    where labels and words start. With ``has_column`` the words have a column of their own, and may
    be higher than the gap between two counts.
    """

    stations: tuple[Station, ...]
    left: tuple[Block | None, ...]
    x: int
    axis: int
    label_x: int
    left_x: int
    has_column: bool = False

    @property
    def fits(self) -> bool:
        """Return whether no word is wider than its room."""
        counts = ((station.number, station.label) for station in self.stations)
        blocks = chain(*counts, filter(None, self.left))
        return all(block.fits for block in blocks)

    @property
    def gaps(self) -> list[int]:
        """Return the least gaps between stations in EMU, so that no words meet others."""
        words = [_height(some) if some else 0 for some in self.left]
        if not self.has_column:
            return [max(_LEAST_GAP, height + 2 * _AROUND) for height in words]
        rows = [station.height for station in self.stations]
        gaps: list[int] = []
        for index, height in enumerate(words):
            above = words[index - 1] + 2 * _APART - gaps[-1] if index else 0
            below = height - 2 * rows[-1] if index + 1 == len(words) else 0
            gaps.append(max(_LEAST_GAP, height + above - 2 * rows[index], below))
        return gaps

    def drawn(self, y: int, rows: Sequence[int], gaps: Sequence[int]) -> Iterator[Item]:
        """Yield all items from ``y`` down, with these heights of rows and gaps, in EMU.

        Words in a column of their own may reach down beside the next count, and are read after it.
        """
        for index, (station, height) in enumerate(zip(self.stations, rows, strict=True)):
            items = list(self._station(station, y, height))
            if index:
                leaving = list(self._leaving(self.left[index - 1], y - gaps[index - 1], y))
                items = items + leaving if self.has_column else leaving + items
            yield from items
            y += height + (gaps[index] if index < len(gaps) else 0)

    def _station(self, station: Station, y: int, height: int) -> Iterator[Item]:
        """Yield a count and its label in the height of their row."""
        if station.is_stacked:
            yield placed("Count", station.number, self.x, y)
            yield placed("Label", station.label, self.x, y + _height(station.number))
        else:
            yield centred("Count", station.number, self.x, y + height // 2)
            yield centred("Label", station.label, self.label_x, y + height // 2)

    def _leaving(self, words: Block | None, top: int, bottom: int) -> Iterator[Item]:
        """Yield the arrow from ``top`` to ``bottom``, and the one to the words with the words."""
        middle = (top + bottom) // 2
        length = self.left_x - _TO_WORDS - self.axis
        yield Shape("Arrow", Box(self.axis, top, 0, bottom - top), "line", stroke=_ARROW)
        if words:
            yield Shape("Arrow", Box(self.axis, middle, length, 0), "line", stroke=_THIN_ARROW)
            yield centred("Left", words, self.left_x, middle)


def spread(spine: Spine, arms: Sequence[Spine], body: Box) -> list[Item] | None:
    """Return the spine from the top of ``body`` down, split into ``arms`` below, or None.

    The arms, if any, have as many stations each, in common rows. Gaps are as even as they can be.
    """
    rows = [station.height for station in spine.stations]
    arm_rows = [max(row) for row in zip(*map(_heights, arms), strict=True)]
    arm_gaps = [max(gap) for gap in zip(*(arm.gaps for arm in arms), strict=True)]
    least = [*spine.gaps, *([_LEAST_GAP] if arms else []), *arm_gaps]
    room = body.height - sum(rows) - sum(arm_rows)
    if sum(least) > room or not all(some.fits for some in (spine, *arms)):
        return None
    gaps = _evened(least, room)
    own = gaps[: len(rows) - 1]
    items = list(spine.drawn(body.y, rows, own))
    if arms:
        y, split = body.y + sum(rows) + sum(own), gaps[len(own)]
        items += _split([arm.axis for arm in arms], y, split)
        for arm in arms:
            items += arm.drawn(y + split, arm_rows, gaps[len(own) + 1 :])
    return items


def _evened(least: Sequence[int], room: int) -> list[int]:
    """Return gaps that fill the room as evenly as they can; none is below its least in ``least``.

    The smallest are raised to one height, which is the highest at which all fit, up to a limit.
    """
    largest = sorted(least, reverse=True)
    for index, gap in enumerate(largest):
        level = (room - sum(largest[:index])) // (len(largest) - index)
        if level >= gap:
            return [max(some, min(level, _MOST_GAP)) for some in least]
    return list(least)


def _split(axes: Sequence[int], y: int, gap: int) -> Iterator[Shape]:
    """Yield the lines from the first axis to all of them, down ``gap`` from ``y``, all in EMU."""
    middle = y + gap // 2
    yield Shape("Arrow", Box(axes[0], y, 0, gap), "line", stroke=_ARROW)
    for before, axis in pairwise(axes):
        to_edge = axis - before + pt(_WIDTH_PT / 2)  # so that no corner is open
        yield Shape("Line", Box(before, middle, to_edge, 0), "line", stroke=_LINE)
        yield Shape("Arrow", Box(axis, middle, 0, y + gap - middle), "line", stroke=_ARROW)


def _heights(spine: Spine) -> list[int]:
    return [station.height for station in spine.stations]


def _height(block: Block) -> int:
    return ceil(block.height_pt * EMU_PER_PT)
