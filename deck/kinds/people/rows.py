"""Groups of people below each other: figures or squares, a line beside them, a count and words."""

from functools import partial
from math import ceil, inf
from typing import NamedTuple

from deck.layout.people_grid import GROUP_GAP, Grid, SquareGrid, stacked, stacked_squares
from deck.layout.person import TEXT_COLOR, Variant
from deck.layout.pieces import centred, column_of, placed
from deck.scene import Item, Shape, Stroke
from deck.text import Block, Run, measure, paragraph
from deck.text.runs import LINE_HEIGHT
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH
from deck.units import EMU_PER_INCH, EMU_PER_PT, Box, inches, pt, to_pt

_BRACKET = inches(0.35)  # from the block of figures to the line beside it
_TO_COUNT = inches(0.30)
_TO_LABEL = inches(0.35)
_TO_FOOT = inches(0.20)
_SMALL = 24
# Sizes in points of labels and of counts, in the order in which they give way.
_STEPS = ((28, 60), (24, 54), (24, 44))


class PeopleRow(NamedTuple):
    """A group: how many are drawn, how, its number as a text, its words, a remark after them."""

    drawn: int
    variant: Variant
    number: str
    label: str
    remark: str
    alt: str


class PeopleRows(NamedTuple):
    """All groups of a slide, as figures or as squares, and what is said below them, if anything."""

    rows: tuple[PeopleRow, ...]
    in_squares: bool
    foot: str
    font: str

    def items(self, body: Box) -> list[Item] | None:
        """Return the items that fill ``body`` from the top down, or None where they do not fit."""
        below = paragraph(self.foot, _SMALL, color=Color.MUTE)
        foot = measure([below], to_pt(body.width), self.font)
        height = body.height - (pt(foot.height_pt) + _TO_FOOT if self.foot else 0)
        arrange = stacked_squares if self.in_squares else stacked
        drawn = [row.drawn for row in self.rows]
        for step in _STEPS:
            grid = arrange(drawn, partial(self._words, step), height / EMU_PER_INCH)
            if grid:
                items = self._drawn(body, grid, step)
                y = body.bottom - pt(foot.height_pt)
                return [*items, placed("Foot", foot, body.x, y)] if self.foot else items
        return None

    def _words(self, step: tuple[float, float], block_width: float) -> list[float]:
        """Return the height of each group's words beside a block of figures; all in inches.

        That is the height of its label, or what keeps its count off the counts above and below;
        without end where a word is wider than its room.
        """
        size, count_size = step
        room = self._room(inches(block_width), count_size)
        labels = (self._label(row, size, room) for row in self.rows)
        least = LINE_HEIGHT * count_size / 72 - GROUP_GAP
        return [max(label.height_pt / 72, least) if label.fits else inf for label in labels]

    def _count_width(self, size: float) -> int:
        """Return the width of the widest count in EMU."""
        counts = [row.number for row in self.rows]
        return ceil(column_of(counts, size, self.font, bold=True) * EMU_PER_PT)

    def _room(self, block_width: int, count_size: float) -> int:
        """Return the width left for labels beside a block of figures, in EMU."""
        used = block_width + _BRACKET + _TO_COUNT + self._count_width(count_size) + _TO_LABEL
        return CONTENT_WIDTH - used

    def _label(self, row: PeopleRow, size: float, width: int) -> Block:
        """Return a group's label, measured in ``width`` EMU, rounded down to whole points.

        So the search for the largest figures asks for the same widths again, and they are kept.
        """
        label = paragraph(row.label, size)
        if row.remark:
            remark = Run(f" {row.remark}", _SMALL, color=Color.MUTE)
            label = label._replace(runs=(*label.runs, remark))
        return measure([label], int(to_pt(width)), self.font)

    def _drawn(self, body: Box, grid: Grid | SquareGrid, step: tuple[float, float]) -> list[Item]:
        """Return each group's figures, line, count and label, from the top of the body down."""
        block_width = inches(grid.row_width(min(grid.columns, max(r.drawn for r in self.rows))))
        bracket_x = body.x + block_width + _BRACKET
        size, count_size = step
        label_x = bracket_x + _TO_COUNT + self._count_width(count_size) + _TO_LABEL
        room = self._room(block_width, count_size)
        words = self._words(step, to_pt(block_width) / 72)
        items: list[Item] = []
        y = body.y
        for row, least in zip(self.rows, words, strict=True):
            color = TEXT_COLOR[row.variant]
            height = inches(max(grid.group_height(max(row.drawn, 1)), least))
            line = Box(bracket_x, y, 0, height)
            count = paragraph(row.number, count_size, bold=True, color=color)
            middle = y + height // 2
            items += [
                _figures(row, grid, Box(body.x, y, block_width, height)),
                Shape("Bracket", line, "line", stroke=Stroke(color, 4.5)),
                centred(
                    "Count",
                    measure([count], to_pt(CONTENT_WIDTH), self.font),
                    bracket_x + _TO_COUNT,
                    middle,
                ),
                centred("Label", self._label(row, size, room), label_x, middle),
            ]
            y += height + inches(GROUP_GAP)
        return items


def _figures(row: PeopleRow, grid: Grid | SquareGrid, room: Box) -> Item:
    """Return a group's figures as one item in the middle of ``room``; for nobody an empty frame."""
    if not row.drawn:
        return Shape("None", room, stroke=Stroke(Color.RULE, 1.5), alt=row.alt)
    height = inches(grid.group_height(row.drawn))
    y = room.y + (room.height - height) // 2
    return grid.drawn(row.drawn, room.x, y, row.variant, row.alt)
