"""Grids of people in sorts below each other, each in rows of its own (visual.md, 5)."""

from collections.abc import Sequence

from deck.layout.grids import Fits, best, columns_in, figures, heights, loose, squares, unfilled
from deck.layout.looks import Form
from deck.layout.marks import Grid
from deck.units import Box, inches

_LARGEST = inches(1.10)  # the height of a figure
_TIGHT = 1.12  # from one column of figures to the next, as a multiple of a figure's width
_COLUMNS = (4, 5, 6, 8, 10, 12, 15, 20, 25)
_SQUARE_COLUMNS = (20, 25, 40, 50)
_PITCHES = tuple(inches(thousandths / 1000) for thousandths in range(228, 67, -4))
_NEAR = 0.85  # figures are large enough at this share of the largest; the rest is order


def tight_grid(counts: Sequence[int], room: Box, largest: int, fits: Fits) -> Grid | None:
    """Return the grid with the largest figures for sorts of people below each other, or None.

    ``counts`` are the people of each sort; the figures alone, with no gap between two sorts, are at
    most as large as ``room``, and ``fits`` says whether there is room for the gaps and the labels
    too. Fewer rows win over slightly larger figures; among equals, the one with fewest sorts that
    leave a row unfilled, then with fewest columns.
    """

    def cost(grid: Grid) -> tuple[float, ...]:
        rows = sum(map(grid.rows, counts))
        return rows, -grid.height, unfilled(grid, counts), grid.columns

    candidates = (
        (figures(columns, height, _TIGHT) for height in heights(largest))
        for columns in columns_in(counts, room)
    )
    return best(candidates, _stands(counts, room, fits), cost, _NEAR)


def stacked_grid(form: Form, counts: Sequence[int], room: Box, fits: Fits) -> Grid | None:
    """Return the grid with the largest marks for groups above each other, or None.

    ``counts``, ``room`` and ``fits`` are those of a tight grid. Among equals, the one with fewest
    groups that leave a row unfilled, then with fewest columns.
    """

    def cost(grid: Grid) -> tuple[float, ...]:
        return -grid.height, unfilled(grid, counts), grid.columns

    candidates = {
        Form.FIGURE: loose(_COLUMNS, _LARGEST),
        Form.SQUARE: ((squares(columns, p) for p in _PITCHES) for columns in _SQUARE_COLUMNS),
    }
    return best(candidates[form], _stands(counts, room, fits), cost)


def _stands(counts: Sequence[int], room: Box, fits: Fits) -> Fits:
    """Return what says whether the marks of sorts below each other fit ``room``, and ``fits``."""
    greatest = max(counts)

    def stands(grid: Grid) -> bool:
        if grid.width_of(greatest) > room.width:
            return False
        height = sum(grid.height_of(max(count, 1)) for count in counts)
        return height <= room.height and fits(grid)

    return stands
