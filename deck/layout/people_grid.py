"""How people are set in rows, sort below sort: figures, or squares where they are too many."""

from collections.abc import Callable, Iterable, Sequence
from math import ceil
from typing import NamedTuple, TypeVar

from deck.layout.person import ASPECT, Figures, Variant, pictogram
from deck.layout.square_panel import SQUARE, SquarePanel
from deck.scene import Item
from deck.units import inches

LARGEST = 1.10  # inches: the height of a figure
SMALLEST = 0.35
BLOCK_WIDTH = 6.20
GROUP_GAP = 0.30
_COLUMNS = (4, 5, 6, 8, 10, 12, 15, 20, 25)
_SQUARE_COLUMNS = (20, 25, 40, 50)
_PITCHES = range(228, 67, -4)  # thousandths of an inch from one square to the next


def row_gap(height: float) -> float:
    """Return the gap between two rows of figures, in inches."""
    return 0.12 * min(1.0, height / 0.8)


def column_gap(height: float) -> float:
    """Return the gap between two figures of a row, in inches."""
    return (0.5 if height >= 0.5 else 0.35) * ASPECT * height  # noqa: PLR2004


class Grid(NamedTuple):
    """So many columns of figures of one height, in inches."""

    columns: int
    height: float

    def row_width(self, count: int) -> float:
        """Return the width of ``count`` figures in a row, in inches."""
        return count * ASPECT * self.height + (count - 1) * column_gap(self.height)

    def group_height(self, count: int) -> float:
        """Return the height of a group of ``count`` figures in inches."""
        rows = ceil(count / self.columns)
        return rows * self.height + (rows - 1) * row_gap(self.height)

    def drawn(self, count: int, x: int, y: int, variant: Variant, alt: str) -> Item:
        """Return ``count`` figures, at least one, in reading order from (x, y) in EMU."""
        pitch_x = inches(ASPECT * self.height + column_gap(self.height))
        pitch_y = inches(self.height + row_gap(self.height))
        places = (divmod(index, self.columns) for index in range(count))
        corners = [(x + column * pitch_x, y + row * pitch_y) for row, column in places]
        return pictogram("People", corners, inches(self.height), variant, alt)


class SquareGrid(NamedTuple):
    """So many columns of squares, with the inches from one to the next."""

    columns: int
    pitch: float

    @property
    def height(self) -> float:
        """Return the side of a square in inches."""
        return SQUARE * self.pitch

    def row_width(self, count: int) -> float:
        """Return the width of ``count`` squares in a row, in inches."""
        return (count - 1) * self.pitch + self.height

    def group_height(self, count: int) -> float:
        """Return the height of a group of ``count`` squares in inches."""
        return self.row_width(ceil(count / self.columns))

    def drawn(self, count: int, x: int, y: int, variant: Variant, alt: str) -> Item:
        """Return ``count`` squares, at least one, in reading order from (x, y) in EMU."""
        panel = SquarePanel(self.columns, inches(self.pitch))
        return panel.groups([Figures(count, variant, alt)], x, y)[0]


SomeGrid = TypeVar("SomeGrid", Grid, SquareGrid)
# The heights of the groups' labels beside a block of figures of a given width, all in inches.
LabelHeights = Callable[[float], Sequence[float]]


def stacked(counts: Sequence[int], labels: LabelHeights, room: float) -> Grid | None:
    """Return the grid with the largest figures for groups above each other, or None.

    ``room`` is the height to fill, in inches; a group is at least as high as its label.
    Among equals, the one with fewest groups that leave a row unfilled, then with fewest columns
    (VISUAL.md, section 5).
    """
    heights = range(round(LARGEST * 100), round(SMALLEST * 100) - 1, -1)
    grids = ([Grid(columns, height / 100) for height in heights] for columns in _COLUMNS)
    return _best(grids, counts, labels, room)


def stacked_squares(counts: Sequence[int], labels: LabelHeights, room: float) -> SquareGrid | None:
    """Return the grid with the largest squares for groups above each other, as ``stacked`` does."""
    grids = ([SquareGrid(columns, p / 1000) for p in _PITCHES] for columns in _SQUARE_COLUMNS)
    return _best(grids, counts, labels, room)


def _best(
    grids: Iterable[Sequence[SomeGrid]], counts: Sequence[int], labels: LabelHeights, room: float
) -> SomeGrid | None:
    """Return the best grid; each sequence has those of one number of columns, largest first."""

    def cost(grid: SomeGrid) -> tuple[float, int, int]:
        unfilled = sum(count % grid.columns != 0 for count in counts)
        return -grid.height, unfilled, grid.columns

    best: SomeGrid | None = None
    for some in grids:
        for grid in some:
            if best and grid.height < best.height:
                break
            if _fits(grid, counts, labels, room):
                best = min(best or grid, grid, key=cost)
                break
    return best


def _fits(grid: SomeGrid, counts: Sequence[int], labels: LabelHeights, room: float) -> bool:
    """Return whether the groups and their labels fit the height of ``room`` inches."""
    width = grid.row_width(min(grid.columns, max(counts)))
    left = room - GROUP_GAP * (len(counts) - 1)
    heights = [grid.group_height(max(count, 1)) for count in counts]
    if width > BLOCK_WIDTH or sum(heights) > left:
        return False
    return sum(map(max, heights, labels(width))) <= left
