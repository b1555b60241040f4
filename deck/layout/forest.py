"""Rows that each hold a name, numbers and an estimate, all on one scale: a forest plot."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.layout.interval import NullScale, null_scale
from deck.layout.page import Page
from deck.layout.pieces import centred, placed, rule
from deck.scene import Group, Item, Shape, Stroke
from deck.text import Block
from deck.theme import Color
from deck.trial.told import Distances
from deck.units import Box, around, inches, pt

LEAST_NAMES = inches(2.50)
_GAP = inches(0.25)  # between columns, and between the words over the scale
_HEAD_GAP = inches(0.08)
_MOST_PAD = inches(0.22)
_LEAST_PAD = inches(0.07)
_BAR = inches(0.24)
_HEAD_ROOM = pt(2)  # that a head is wider than its widest word
_LINE, _LIMIT = Stroke(Color.INK, 2.25), Stroke(Color.HARM_DARK, 4.5)
_APART = Stroke(Color.INK, 2.25)


class ForestRow(NamedTuple):
    """A row: its name, its numbers, where its estimate stands, and what that says in words.

    Nothing is drawn where ``at`` is None. A heavy line divides a row that ``is_whole`` from those
    of some of its people.
    """

    name: Block
    numbers: tuple[Block, ...]
    at: Distances | None
    alt: str
    is_whole: bool = False

    @property
    def height(self) -> int:
        """Return the height of the highest text in EMU."""
        return max(pt(block.height_pt) for block in (self.name, *self.numbers))


class Forest(NamedTuple):
    """The columns of all rows: the heads of the numbers, where these start, and the scale.

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
        return min((*self.starts, self.scale.x)) - self.left - _GAP

    def drawn(
        self, rows: Sequence[ForestRow], intro: Block | None, foot: Block | None, body: Box
    ) -> list[Item] | None:
        """Return the rows between an intro and a foot from the top of the body, or None."""
        heads_y = body.y + (pt(intro.height_pt) + _HEAD_GAP if intro else 0)
        top = heads_y + self._head_height + _HEAD_GAP
        room = body.bottom - top - (pt(foot.height_pt) + _HEAD_GAP if foot else 0)
        used = sum(row.height for row in rows)
        pad = min((room - used) // (2 * len(rows)), _MOST_PAD)
        texts = (*filter(None, (intro, foot)), *(row.name for row in rows))
        if pad < _LEAST_PAD or not all(text.fits for text in texts):
            return None
        line = Box(self.scale.middle, top, 0, used + 2 * pad * len(rows))
        items: list[Item] = [placed("What was counted", intro, body.x, body.y)] if intro else []
        items += [
            *self._heads(top - _HEAD_GAP),
            Shape("No difference", line, "line", stroke=_LINE),
        ]
        y, stroke = top, None
        for row in rows:
            items.append(rule("Line", body.x, y, body.width, stroke))
            items += self._row(row, y + pad + row.height // 2, pad)
            y, stroke = y + row.height + 2 * pad, _APART if row.is_whole else None
        return [*items, *([placed("Signs", foot, body.x, y + _HEAD_GAP)] if foot else [])]

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
            (null, scale.middle - pt(null.width_pt) // 2),
            (more, scale.x + scale.width - pt(more.width_pt)),
        ]
        for block, x in places:
            yield placed("Head", block, x, bottom - pt(block.height_pt))

    def _row(self, row: ForestRow, middle: int, pad: int) -> Iterator[Item]:
        """Yield the name of a row, its numbers, and its estimate on the scale."""
        yield centred("Name", row.name, self.left, middle)
        for number, x in zip(row.numbers, self.starts, strict=True):
            yield centred("Number", number, x, middle)
        if row.at is None:
            return
        height = row.height + pad
        for limit in row.at.limits:
            box = Box(self.scale.at(limit), middle - height // 2, 0, height)
            yield Shape("Limit", box, "line", stroke=_LIMIT)
        bar = self.scale.bar(row.at, middle, _BAR)
        yield Group("Estimate", around([shape.box for shape in bar]), bar, row.alt)


def forest(  # noqa: PLR0913 - what stands over the columns, and how wide they have to be
    shown: Sequence[Distances],
    heads: Sequence[str],
    ends: Sequence[str],
    widest: int,
    page: Page,
    wanted: int = LEAST_NAMES,
) -> Forest | None:
    """Return the columns for all estimates, or None where no room is left for names of rows.

    ``heads`` stand over numbers of which the widest is ``widest`` EMU wide. They and the words over
    the scale stand on one line each where that leaves what is ``wanted`` for names, or they break.
    """
    small = page.sizes.small
    whole = tuple(page.line(head, small) for head in heads)
    broken = tuple(_broken(head, widest, page) for head in heads)
    over = tuple(page.line(end, small) for end in ends)
    narrow = tuple(_broken(end, 0, page) for end in ends)
    ways = ((whole, over), (broken, over), (broken, narrow))
    found = [_columns(shown, *way, widest, page) for way in ways]
    wide = (columns for columns in found if columns.names_width >= wanted)
    least = (columns for columns in found if columns.names_width >= LEAST_NAMES)
    return next(wide, None) or next(least, None)


def _columns(
    shown: Sequence[Distances],
    heads: tuple[Block, ...],
    ends: tuple[Block, ...],
    widest: int,
    page: Page,
) -> Forest:
    """Return the columns: the scale as wide as its words, the numbers before it."""
    less, null, more = (pt(end.width_pt) for end in ends)
    half = max(less, more) + null // 2 + _GAP
    scale = null_scale(shown, page.right - 2 * half, 2 * half)
    starts: list[int] = []
    x = scale.x
    for head in reversed(heads):
        x -= max(pt(head.width_pt), widest) + _GAP
        starts.insert(0, x)
    return Forest(page.left, heads, ends, tuple(starts), scale)


def _broken(words: str, least: int, page: Page) -> Block:
    """Return words over a column that is as wide as its widest word, or ``least`` EMU."""
    small = page.sizes.small
    return page.text(words, small, max(least, page.widest(words.split(), small) + _HEAD_ROOM))
