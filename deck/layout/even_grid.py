"""Grids that compare groups by eye: arms side by side, or people beside a group that is missing.

Panels of one total have one shape, and a row in one is a row in the other (visual.md, 5).
"""

from collections.abc import Sequence
from math import ceil, floor

from deck.layout.grids import (
    LARGEST_PITCH,
    SMALLEST_PITCH,
    best,
    columns_in,
    loose,
    pitch_in,
    squares,
    unfilled,
)
from deck.layout.marks import Grid
from deck.units import Box, inches

LARGEST = inches(0.90)  # the height of a figure in a panel
_LOOSEST = 2.5  # from one column of figures to the next, as a multiple of a figure's width
_MOST_SQUARES = 1_000
_COLUMNS = range(5, 101)  # of squares
_COUNTED = (10, 20, 25, 50)  # columns of squares that can be counted
# Marks are large enough at this share of the largest; the rest is a matter of order.
_NEAR = 0.85
_NEAR_SQUARES = 0.8


def even_grid(totals: Sequence[int], room: Box, largest: int = LARGEST) -> Grid | None:
    """Return the grid with the largest figures that fits each panel, or None where none does.

    ``totals`` are the people of each panel, all at least 1; every panel has the size of ``room``.
    Figures are ``largest`` EMU high at the most and 0.34 in at the least. A grid that fills the
    last row of more panels wins over one with slightly larger figures; among equals, the one with
    fewest rows. Columns and rows are spread in the room, as far as they still hold together.
    """
    greatest = max(totals)

    def fits(grid: Grid) -> bool:
        return grid.width_of(grid.columns) <= room.width and grid.height_of(greatest) <= room.height

    def cost(grid: Grid) -> tuple[float, ...]:
        return unfilled(grid, totals), -grid.height, -grid.columns

    found = best(loose(columns_in(totals, room), largest), fits, cost, _NEAR)
    return found and _spread(found, greatest, room)


def _spread(grid: Grid, greatest: int, room: Box) -> Grid:
    """Return the grid with its places spread in the room.

    Rows are half as far apart as columns: each row is still read as a row.
    """
    free = room.width - grid.width, room.height - grid.height
    pitch_x = min(free[0] // max(grid.columns - 1, 1), round(_LOOSEST * grid.width))
    gap_y = (pitch_x - grid.width) // 2
    pitch_y = min(free[1] // max(grid.rows(greatest) - 1, 1), grid.height + gap_y)
    return grid._replace(pitch_x=pitch_x, pitch_y=max(grid.pitch_y, pitch_y))


def square_grid(greatest: int, room: Box) -> Grid | None:
    """Return the grid with the largest squares for up to ``greatest`` in ``room``, or None.

    Numbers of columns that can be counted win over slightly larger squares.
    """

    def cost(grid: Grid) -> tuple[float, ...]:
        return grid.columns not in _COUNTED, -grid.pitch_x

    candidates = ([_filling(greatest, columns, room)] for columns in _COLUMNS)
    if greatest > _MOST_SQUARES:
        return None
    return best(candidates, lambda grid: grid.pitch_x >= SMALLEST_PITCH, cost, _NEAR_SQUARES)


def _filling(count: int, columns: int, room: Box) -> Grid:
    """Return so many columns of the largest squares of which ``count`` fit the room."""
    across, down = pitch_in(room.width, columns), pitch_in(room.height, ceil(count / columns))
    return squares(columns, min(floor(across), floor(down), LARGEST_PITCH))
