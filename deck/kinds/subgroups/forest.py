"""Rows that each hold a name, two numbers and an estimate, all on one scale: a forest plot."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.arithmetic.effect import Estimate
from deck.layout.interval import NullScale, null_scale
from deck.layout.page import Page
from deck.layout.pieces import centred, placed, rule
from deck.scene import Group, Item, Shape, Stroke
from deck.text import Block
from deck.theme import Color
from deck.units import Box, around, inches, pt

LEAST_NAMES = inches(2.50)
_GAP = inches(0.35)  # between columns, and between the words over the scale
_HEAD_GAP = inches(0.08)
_MOST_PAD = inches(0.22)
_LEAST_PAD = inches(0.07)
_BAR = inches(0.24)
_LINE = Stroke(Color.INK, 2.25)


class ForestRow(NamedTuple):
    """A row: its name, its two numbers, its estimate, and what the estimate says in words."""

    name: Block
    numbers: tuple[Block, ...]
    estimate: Estimate
    alt: str

    @property
    def height(self) -> int:
        """Return the height of the highest text in EMU."""
        return max(pt(block.height_pt) for block in (self.name, *self.numbers))


class Forest(NamedTuple):
    """The columns of all rows: the heads of both numbers, where these start, and the scale.

    ``left`` is where the names start; ``ends`` are the words over the scale: at its left end, at
    the line, and at its right end.
    """

    left: int
    heads: tuple[Block, ...]
    ends: tuple[Block, ...]
    starts: tuple[int, ...]
    scale: NullScale

    @property
    def names_width(self) -> int:
        """Return the width for the names of rows in EMU."""
        return self.starts[0] - self.left - _GAP

    def drawn(
        self, rows: Sequence[ForestRow], intro: Block, foot: Block, body: Box
    ) -> list[Item] | None:
        """Return the rows between an intro and a foot from the top of the body, or None."""
        heads_y = body.y + pt(intro.height_pt) + _HEAD_GAP
        top = heads_y + self._head_height + _HEAD_GAP
        room = body.bottom - pt(foot.height_pt) - _HEAD_GAP - top
        used = sum(row.height for row in rows)
        pad = min((room - used) // (2 * len(rows)), _MOST_PAD)
        texts = (intro, foot, *(row.name for row in rows))
        if pad < _LEAST_PAD or not all(text.fits for text in texts):
            return None
        height = used + 2 * pad * len(rows)
        line = Box(self.scale.at(self.scale.null), top, 0, height)
        items: list[Item] = [
            placed("What was counted", intro, body.x, body.y),
            *self._heads(top - _HEAD_GAP),
            Shape("No difference", line, "line", stroke=_LINE),
        ]
        y = top
        for row in rows:
            items.append(rule("Line", body.x, y, body.width))
            items += self._row(row, y + pad + row.height // 2)
            y += row.height + 2 * pad
        return [*items, placed("Signs", foot, body.x, y + _HEAD_GAP)]

    @property
    def _head_height(self) -> int:
        return max(pt(block.height_pt) for block in (*self.heads, *self.ends))

    def _heads(self, bottom: int) -> Iterator[Item]:
        """Yield the heads of the columns, which all end at the height ``bottom``."""
        scale = self.scale
        less, null, more = self.ends
        places = [
            *zip(self.heads, self.starts, strict=True),
            (less, scale.x),
            (null, scale.at(scale.null) - pt(null.width_pt) // 2),
            (more, scale.x + scale.width - pt(more.width_pt)),
        ]
        for block, x in places:
            yield placed("Head", block, x, bottom - pt(block.height_pt))

    def _row(self, row: ForestRow, middle: int) -> Iterator[Item]:
        """Yield the name of a row, its numbers, and its estimate on the scale."""
        yield centred("Name", row.name, self.left, middle)
        for number, x in zip(row.numbers, self.starts, strict=True):
            yield centred("Number", number, x, middle)
        bar = self.scale.bar(row.estimate, middle, _BAR)
        yield Group("Estimate", around([shape.box for shape in bar]), bar, row.alt)


def forest(
    estimates: Sequence[Estimate],
    heads: tuple[Block, ...],
    ends: tuple[Block, ...],
    widest: int,
    page: Page,
) -> Forest:
    """Return the columns for all estimates: the scale as wide as its words, the rest for names.

    ``widest`` is the width of the widest number in EMU.
    """
    less, null, more = (pt(end.width_pt) for end in ends)
    half = max(less, more) + null // 2 + _GAP
    scale = null_scale(estimates, page.right - 2 * half, 2 * half)
    first, second = (max(pt(head.width_pt), widest) + _GAP for head in heads)
    return Forest(page.left, heads, ends, (scale.x - second - first, scale.x - second), scale)
