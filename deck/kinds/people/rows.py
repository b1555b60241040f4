"""Groups of people below each other: their marks, a line beside them, a count and words."""

from collections.abc import Iterator
from typing import NamedTuple

from deck.layout import Page, centred, first_that_fits, placed
from deck.layout.looks import LOOKS, Form
from deck.layout.marks import Grid, Marks
from deck.layout.stacked_grid import stacked_grid
from deck.scene import Item, Shape, Stroke
from deck.text import Block, Run, paragraph
from deck.text.runs import LINE_HEIGHT
from deck.theme import Color
from deck.units import EMU_PER_PT, Box, inches, pt

_BLOCK_WIDTH = inches(6.20)  # of all marks, at the most
_GROUP_GAP = inches(0.30)
_BRACKET = inches(0.35)  # from the marks to the line beside them
_TO_COUNT = inches(0.30)
_TO_LABEL = inches(0.35)
_TO_FOOT = inches(0.20)


class Row(NamedTuple):
    """A group as it is drawn: its marks, its number as a text, its words, a remark after them."""

    marks: Marks
    number: str
    label: str
    remark: str


class _Step(NamedTuple):
    """Sizes in points of labels and of counts, and the width of the widest count in EMU."""

    label_size: float
    count_size: float
    count_width: int


class _Placed(NamedTuple):
    """The groups in one grid: the places of their marks and words, and the height of each, in EMU.

    ``label_x`` counts from where the marks start.
    """

    grid: Grid
    step: _Step
    block_width: int
    label_x: int
    labels: tuple[Block, ...]
    heights: tuple[int, ...]

    @property
    def height(self) -> int:
        """Return the height of all groups and of the gaps between them, in EMU."""
        return sum(self.heights) + _GROUP_GAP * (len(self.heights) - 1)


class Rows(NamedTuple):
    """All groups of a slide, what stands for their people, and what is said below, if anything."""

    rows: tuple[Row, ...]
    form: Form
    foot: str
    page: Page

    def items(self, body: Box) -> list[Item] | None:
        """Return the items that fill ``body`` from the top down, or None where they do not fit."""
        foot = self.page.text(self.foot, self.page.sizes.small, color=Color.MUTE)
        below = pt(foot.height_pt) if self.foot else 0
        room = Box(body.x, body.y, _BLOCK_WIDTH, body.height)
        room = room._replace(height=body.height - below - _TO_FOOT) if self.foot else room
        found = first_that_fits(self._steps(), lambda step: self._best(step, room))
        if found is None:
            return None
        feet = [placed("Foot", foot, body.x, body.bottom - below)] if self.foot else []
        return [*self._drawn(found, body), *feet]

    def _steps(self) -> Iterator[_Step]:
        """Yield the sizes in the order in which they give way."""
        sizes, numbers = self.page.sizes, [row.number for row in self.rows]
        for index, count in enumerate(sizes.large):
            label = sizes.body[-1] if index else sizes.body[0]
            yield _Step(label, count, self.page.widest(numbers, count, bold=True))

    def _best(self, step: _Step, room: Box) -> _Placed | None:
        """Return the groups at one step with the largest marks that fit ``room``, or None."""

        def fits(grid: Grid) -> bool:
            placed = self._in_grid(grid, step)
            return placed.height <= room.height and all(label.fits for label in placed.labels)

        counts = [row.marks.number for row in self.rows]
        grid = stacked_grid(self.form, counts, room, fits)
        return self._in_grid(grid, step) if grid else None

    def _in_grid(self, grid: Grid, step: _Step) -> _Placed:
        """Return the groups with their words beside their marks, each as high as its highest.

        A group is never so low that its count would meet the counts above and below.
        """
        counts = [row.marks.number for row in self.rows]
        block_width = grid.width_of(max(counts))
        label_x = block_width + _BRACKET + _TO_COUNT + step.count_width + _TO_LABEL
        room = self.page.width - label_x
        labels = tuple(self._label(row, step.label_size, room) for row in self.rows)
        least = pt(LINE_HEIGHT * step.count_size) - _GROUP_GAP
        heights = (
            max(grid.height_of(max(count, 1)), pt(label.height_pt), least)
            for count, label in zip(counts, labels, strict=True)
        )
        return _Placed(grid, step, block_width, label_x, labels, tuple(heights))

    def _label(self, row: Row, size: float, width: int) -> Block:
        """Return a group's label, measured in ``width`` EMU, rounded down to whole points.

        So the search for the largest marks asks for the same widths again, and they are kept.
        """
        label = paragraph(row.label, size)
        if row.remark:
            remark = Run(f" {row.remark}", self.page.sizes.small, color=Color.MUTE)
            label = label._replace(runs=(*label.runs, remark))
        return self.page.texts([label], width // EMU_PER_PT * EMU_PER_PT)

    def _drawn(self, rows: _Placed, body: Box) -> Iterator[Item]:
        """Yield each group's marks, line, count and label, from the top of the body down."""
        bracket_x = body.x + rows.block_width + _BRACKET
        y = body.y
        for row, label, height in zip(self.rows, rows.labels, rows.heights, strict=True):
            color = LOOKS[row.marks.variant].number
            line, middle = Box(bracket_x, y, 0, height), y + height // 2
            count = self.page.text(row.number, rows.step.count_size, bold=True, color=color)
            yield from _marks(row.marks, rows.grid, Box(body.x, y, rows.block_width, height))
            yield Shape("Bracket", line, "line", stroke=Stroke(color, 4.5))
            yield centred("Count", count, bracket_x + _TO_COUNT, middle)
            yield centred("Label", label, body.x + rows.label_x, middle)
            y += height + _GROUP_GAP


def _marks(marks: Marks, grid: Grid, room: Box) -> Iterator[Item]:
    """Yield a group's marks as one item in the middle of ``room``; for nobody an empty frame."""
    if marks.number:
        y = room.y + (room.height - grid.height_of(marks.number)) // 2
        yield from grid.drawn([marks], room.x, y)
    else:
        yield Shape("None", room, stroke=Stroke(Color.RULE, 1.5), alt=marks.alt)
