"""Sorts of people below each other: their figures, a count, a name and what it means."""

from collections.abc import Iterator
from typing import NamedTuple

from deck.layout import Page, centred, first_that_fits
from deck.layout.looks import LOOKS
from deck.layout.marks import Grid, Marks
from deck.layout.stacked_grid import tight_grid
from deck.scene import Item, Shape, Stroke
from deck.text import Block, paragraph
from deck.text.runs import LINE_HEIGHT
from deck.theme import Color
from deck.units import EMU_PER_PT, Box, inches, pt

_BLOCK_WIDTH = inches(6.20)  # of all figures, at the most
_LARGEST = inches(0.82)  # the height of a figure
_GAPS = (inches(0.21), inches(0.13))  # between two sorts, in the order in which they give way
_WIDEST_GAP = inches(0.40)
_TO_COUNT = inches(0.45)
_TO_LABEL = inches(0.33)
_INSET = inches(0.25)  # of the words in an empty frame
_LEAST_FRAME = inches(0.60)  # the height that keeps its line off the words


class Row(NamedTuple):
    """A sort as it is drawn: its figures, its number as a text, its name and what that means."""

    marks: Marks
    number: str
    name: str
    meaning: str | None


class Placed(NamedTuple):
    """The sorts in one grid: the places of figures and words, each height, the gap, in EMU.

    ``label_x`` counts from where the figures start.
    """

    grid: Grid
    block_width: int
    label_x: int
    labels: tuple[Block, ...]
    heights: tuple[int, ...]
    gap: int

    @property
    def height(self) -> int:
        """Return the height of all sorts and of the gaps between them, in EMU."""
        return sum(self.heights) + self.gap * (len(self.heights) - 1)


class Rows(NamedTuple):
    """All sorts of a slide, and the words in the empty frame of one that nobody was of."""

    rows: tuple[Row, ...]
    nobody: str
    page: Page

    def best(self, height: int) -> Placed | None:
        """Return the sorts with the largest figures that fit ``height`` EMU, spread in it."""
        found = first_that_fits(_GAPS, lambda gap: self._with_gap(gap, height))
        if found is None:
            return None
        spare = (height - found.height) // max(len(self.rows) - 1, 1)
        return found._replace(gap=max(found.gap, min(_WIDEST_GAP, found.gap + spare)))

    def _with_gap(self, gap: int, height: int) -> Placed | None:
        """Return the sorts with the largest figures that fit ``height`` with a gap between two."""

        def fits(grid: Grid) -> bool:
            rows = self._in_grid(grid, gap)
            return rows.height <= height and all(label.fits for label in rows.labels)

        room = Box(0, 0, _BLOCK_WIDTH, height)
        grid = tight_grid([row.marks.number for row in self.rows], room, _LARGEST, fits)
        return self._in_grid(grid, gap) if grid else None

    def _in_grid(self, grid: Grid, gap: int) -> Placed:
        """Return the sorts with their words beside their figures, each as high as its highest.

        A sort is never so low that its count would meet the counts above and below.
        """
        numbers = [row.marks.number for row in self.rows]
        block_width = grid.width_of(max(numbers))
        if 0 in numbers:
            block_width = max(block_width, pt(self._nobody().width_pt) + 2 * _INSET)
        size = self.page.sizes.large[-1]
        count_width = self.page.widest([row.number for row in self.rows], size, bold=True)
        label_x = block_width + _TO_COUNT + count_width + _TO_LABEL
        labels = tuple(self._label(row, self.page.width - label_x) for row in self.rows)
        least = pt(LINE_HEIGHT * size) - gap
        heights = (
            max(_height(number, grid), pt(label.height_pt), least)
            for number, label in zip(numbers, labels, strict=True)
        )
        return Placed(grid, block_width, label_x, labels, tuple(heights), gap)

    def _label(self, row: Row, width: int) -> Block:
        """Return name and meaning, measured in ``width`` EMU, rounded down to whole points.

        So the search for the largest figures asks for the same widths again, and they are kept.
        """
        small = self.page.sizes.small
        below = [paragraph(row.meaning, small)] if row.meaning else []
        lines = [paragraph(row.name, small, bold=True), *below]
        return self.page.texts(lines, width // EMU_PER_PT * EMU_PER_PT)

    def _nobody(self) -> Block:
        """Return the words in an empty frame, measured."""
        return self.page.text(self.nobody, self.page.sizes.small)

    def items(self, placed: Placed, body: Box) -> Iterator[Item]:
        """Yield figures, count and label of each sort, from the top of ``body`` down."""
        size, y = self.page.sizes.large[-1], body.y
        count_x = body.x + placed.block_width + _TO_COUNT
        for row, label, height in zip(self.rows, placed.labels, placed.heights, strict=True):
            middle = y + height // 2
            color = LOOKS[row.marks.variant].number
            yield from self._figures(row.marks, placed, body.x, middle)
            count = self.page.text(row.number, size, bold=True, color=color)
            yield centred("Count", count, count_x, middle)
            yield centred("Label", label, body.x + placed.label_x, middle)
            y += height + placed.gap

    def _figures(self, marks: Marks, placed: Placed, x: int, middle: int) -> Iterator[Item]:
        """Yield the figures of a sort; for nobody a frame that says so.

        The frame is solid, for somebody looked and found none.
        """
        height = _height(marks.number, placed.grid)
        box = Box(x, middle - height // 2, placed.block_width, height)
        if marks.number:
            yield from placed.grid.drawn([marks], box.x, box.y)
        else:
            yield Shape("None", box, stroke=Stroke(Color.RULE, 1.5), alt=marks.alt)
            yield centred("Nobody", self._nobody(), box.x + _INSET, middle)


def _height(number: int, grid: Grid) -> int:
    """Return the height of a sort's figures, or of its empty frame, in EMU."""
    return grid.height_of(number) if number else max(round(grid.height), _LEAST_FRAME)
