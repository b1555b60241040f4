"""People in the places of one grid: the same in several panels, or in rows below each other.

An even grid compares groups by eye: two arms side by side, or people beside a group that is
missing. Panels of one total then have one shape, and a row in one is a row in the other (VISUAL.md,
section 5). A tight grid shows each sort of people as a row (VISUAL.md, section 6, kind 6).
"""

from collections.abc import Callable, Iterator, Sequence
from math import ceil
from typing import NamedTuple

from deck.layout.people_grid import SMALLEST, column_gap, row_gap
from deck.layout.person import ASPECT, Figures, pictogram
from deck.scene import Item
from deck.units import Box, inches

LARGEST = 0.90  # inches: the height of a figure in a panel
_TIGHT = 1.25  # the pitch of a tight grid's columns, as a multiple of a figure's width
_LOOSEST = 2.5  # the greatest pitch of an even grid's columns
_NEAR = 0.85  # figures are large enough at this share of the largest; the rest is a matter of order

Order = tuple[int, ...]


class EvenGrid(NamedTuple):
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

    def groups(self, figures: Sequence[Figures], x: int, y: int) -> tuple[Item, ...]:
        """Return the people of one panel from (x, y) in EMU, those named first in the first places.

        Each sort of figures is one item with its alt text; a count of 0 is left out.
        """
        drawn: list[Item] = []
        first = 0
        for some in figures:
            places = range(first, first + some.people)
            corners = [self._corner(place, x, y) for place in places]
            if corners:
                drawn.append(pictogram("People", corners, self.height, some.variant, some.alt))
            first += some.people
        return tuple(drawn)

    def _corner(self, place: int, x: int, y: int) -> tuple[int, int]:
        """Return where the figure stands whose place in reading order is ``place``, from 0 on."""
        row, column = divmod(place, self.columns)
        return x + column * self.pitch_x, y + row * self.pitch_y


def even_grid(totals: Sequence[int], room: Box, largest: float = LARGEST) -> EvenGrid | None:
    """Return the grid with the widest figures that fits each panel, or None where none does.

    ``totals`` are the people of each panel, all at least 1; every panel has the size of ``room``.
    Figures are ``largest`` inches high at the most and 0.35 at the least. A grid that fills the
    last row of more panels wins over one with slightly larger figures; among equals, the one with
    fewest rows. Columns and rows are spread in the room, as far as they still hold together.
    """

    def cost(grid: EvenGrid) -> tuple[int, int, int]:
        return _unfilled(grid, totals), -grid.height, -grid.columns

    grids = (_even(totals, room, largest, columns) for columns in _columns(totals, room))
    return _best([grid for grid in grids if grid], cost)


def tight_grid(
    counts: Sequence[int], room: Box, largest: float, fits: Callable[[EvenGrid], bool]
) -> EvenGrid | None:
    """Return the grid with the largest figures for sorts of people below each other, or None.

    ``counts`` are the people of each sort; the figures alone, with no gap between two sorts, are at
    most as large as ``room``, and ``fits`` says whether there is room for the gaps and the labels
    too. Fewer rows win over slightly larger figures; among equals, the one with fewest sorts that
    leave a row unfilled, then with fewest columns.
    """

    def cost(grid: EvenGrid) -> tuple[int, int, int, int]:
        rows = sum(map(grid.rows, counts))
        return rows, -grid.height, _unfilled(grid, counts), grid.columns

    found: list[EvenGrid] = []
    for columns in _columns(counts, room):
        enough = _NEAR * max((grid.height for grid in found), default=0)
        for height in _heights(largest):
            grid = _tight(columns, height)
            if grid.height < enough:
                break
            used = sum(grid.height_of(max(count, 1)) for count in counts)
            within = grid.width_of(max(counts)) <= room.width and used <= room.height
            if within and fits(grid):
                found.append(grid)
                break
    return _best(found, cost)


def _best(grids: Sequence[EvenGrid], cost: Callable[[EvenGrid], Order]) -> EvenGrid | None:
    """Return the grid of least cost among those whose figures are nearly as large as any."""
    enough = _NEAR * max((grid.height for grid in grids), default=0)
    return min((grid for grid in grids if grid.height >= enough), key=cost, default=None)


def _columns(counts: Sequence[int], room: Box) -> range:
    """Return the numbers of columns to try: more would not hold the smallest figures."""
    return range(1, min(max(counts), room.width // inches(ASPECT * SMALLEST)) + 1)


def _heights(largest: float) -> Iterator[float]:
    """Yield the heights to try in inches, to 0.01, from the largest down."""
    for hundredths in range(round(largest * 100), round(SMALLEST * 100) - 1, -1):
        yield hundredths / 100


def _unfilled(grid: EvenGrid, totals: Sequence[int]) -> int:
    """Return how many of ``totals`` leave places in their last row that nobody takes."""
    return sum(total % grid.columns != 0 for total in totals)


def _tight(columns: int, height: float) -> EvenGrid:
    """Return the tight grid of figures ``height`` inches high."""
    pitch_x, pitch_y = inches(_TIGHT * ASPECT * height), inches(height + row_gap(height))
    return EvenGrid(columns, inches(height), pitch_x, pitch_y)


def _even(totals: Sequence[int], room: Box, largest: float, columns: int) -> EvenGrid | None:
    """Return the grid of so many columns with the largest figures, to 0.01 in, that fit."""
    rows = ceil(max(totals) / columns)
    for inches_high in _heights(largest):
        height, width = inches(inches_high), inches(ASPECT * inches_high)
        least_x = width + inches(column_gap(inches_high))
        least_y = height + inches(row_gap(inches_high))
        if (columns - 1) * least_x + width > room.width:
            continue
        if (rows - 1) * least_y + height > room.height:
            continue
        pitch_x = min((room.width - width) // max(columns - 1, 1), round(_LOOSEST * width))
        # Rows half as far apart as columns: each row is still read as a row.
        spread_y = min((room.height - height) // max(rows - 1, 1), height + (pitch_x - width) // 2)
        return EvenGrid(columns, height, pitch_x, max(least_y, spread_y))
    return None
