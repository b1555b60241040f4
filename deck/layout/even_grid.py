"""The same grid of people in several panels: one number of columns, one size, the same gaps.

It compares groups by eye: two arms side by side, or people beside a group that is missing. Panels
of one total then have one shape, and a row in one is a row in the other (VISUAL.md, section 5).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from deck.layout.people_grid import SMALLEST, column_gap, row_gap
from deck.layout.person import ASPECT, Variant, person
from deck.scene import Group, Shape
from deck.units import Box, around, inches

LARGEST = 0.90  # inches: the height of a figure in a panel
_LOOSEST = 2.2  # the greatest pitch of columns, as a multiple of a figure's width
# A grid whose last row is full is taken while its figures are at least this share of the largest.
_NEAR = 0.85


@dataclass(frozen=True, slots=True)
class Figures:
    """So many people who are drawn alike, and what is told of them to those who do not see."""

    count: int
    variant: Variant
    alt: str


@dataclass(frozen=True, slots=True)
class EvenGrid:
    """Places for figures, row by row: how many columns, how high a figure is, and the pitches.

    Lengths are in EMU. A pitch runs from one figure's edge to the same edge of the next.
    """

    columns: int
    height: int
    pitch_x: int
    pitch_y: int

    @property
    def figure_width(self) -> int:
        """Return the width of one figure in EMU."""
        return round(self.height * ASPECT)

    def rows(self, count: int) -> int:
        """Return how many rows ``count`` figures take."""
        return ceil(count / self.columns)

    def width_of(self, count: int) -> int:
        """Return the width of the first row of ``count`` figures, at least one, in EMU."""
        return (min(count, self.columns) - 1) * self.pitch_x + self.figure_width

    def height_of(self, count: int) -> int:
        """Return the height of ``count`` figures, at least one, in EMU."""
        return (self.rows(count) - 1) * self.pitch_y + self.height

    def groups(self, figures: Sequence[Figures], x: int, y: int) -> tuple[Group, ...]:
        """Return the people of one panel from (x, y) in EMU, those named first in the first places.

        Each kind of figure is one group with its alt text; a count of 0 is left out.
        """
        drawn, first = [], 0
        for some in figures:
            shapes = self._shapes(range(first, first + some.count), some.variant, x, y)
            if shapes:
                box = around([shape.box for shape in shapes])
                drawn.append(Group("People", box, shapes, some.alt))
            first += some.count
        return tuple(drawn)

    def _shapes(self, places: range, variant: Variant, x: int, y: int) -> tuple[Shape, ...]:
        """Return the figures at the places with these numbers, counted from 0 in reading order."""
        shapes: list[Shape] = []
        for place in places:
            row, column = divmod(place, self.columns)
            corner = (x + column * self.pitch_x, y + row * self.pitch_y)
            shapes += person(*corner, self.height, variant)
        return tuple(shapes)


def even_grid(totals: Sequence[int], room: Box, largest: float = LARGEST) -> EvenGrid | None:
    """Return the grid with the widest figures that fits each panel, or None where none does.

    ``totals`` are the people of each panel, all at least 1; every panel has the size of ``room``.
    Figures are ``largest`` inches high at the most and 0.35 at the least. A grid that fills the
    last row of more panels wins over one with slightly larger figures; among equals, the one with
    fewest rows. Columns are spread over the width of the room, as far as rows still hold together.
    """
    most = min(max(totals), int(room.width / inches(ASPECT * SMALLEST)))
    grids = [_largest(totals, room, largest, columns) for columns in range(1, most + 1)]
    found = [grid for grid in grids if grid]
    if not found:
        return None
    enough = _NEAR * max(grid.height for grid in found)
    near = [grid for grid in found if grid.height >= enough]
    return min(near, key=lambda grid: (_unfilled(grid, totals), -grid.height, -grid.columns))


def _unfilled(grid: EvenGrid, totals: Sequence[int]) -> int:
    """Return in how many panels the last row has places that nobody takes."""
    return sum(total % grid.columns != 0 for total in totals)


def _largest(
    totals: Sequence[int], room: Box, largest: float, columns: int
) -> EvenGrid | None:
    """Return the grid of so many columns with the largest figures, to 0.01 in, that fit."""
    for hundredths in range(round(largest * 100), round(SMALLEST * 100) - 1, -1):
        height = hundredths / 100
        width = inches(ASPECT * height)
        tightest = width + inches(column_gap(height))
        spread = (room.width - width) // max(columns - 1, 1)
        pitch_x = min(spread, round(_LOOSEST * width))
        grid = EvenGrid(columns, inches(height), pitch_x, inches(height + row_gap(height)))
        if columns > 1 and pitch_x < tightest:
            continue
        if width <= room.width and grid.height_of(max(totals)) <= room.height:
            return grid
    return None
