"""How people are set in rows: groups stacked above each other, or a crowd in one row."""

from collections.abc import Callable, Sequence
from math import ceil
from typing import NamedTuple

from deck.layout.person import ASPECT, Variant, person
from deck.scene import Shape
from deck.units import inches

LARGEST = 1.10  # inches: the height of a figure
SMALLEST = 0.35
BLOCK_WIDTH = 6.20
GROUP_GAP = 0.30
_COLUMNS = (4, 5, 6, 8, 10, 12, 15, 20, 25)


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

    @property
    def width(self) -> float:
        """Return the width of a full row in inches."""
        return self.row_width(self.columns)

    def row_width(self, count: int) -> float:
        """Return the width of ``count`` figures in a row, in inches."""
        return count * ASPECT * self.height + (count - 1) * column_gap(self.height)

    def rows(self, count: int) -> int:
        """Return how many rows ``count`` figures take."""
        return ceil(count / self.columns)

    def group_height(self, count: int) -> float:
        """Return the height of a group of ``count`` figures in inches."""
        rows = self.rows(count)
        return rows * self.height + (rows - 1) * row_gap(self.height)

    def figures(self, count: int, x: int, y: int, variant: Variant) -> tuple[Shape, ...]:
        """Return ``count`` figures in reading order from (x, y) in EMU."""
        pitch_x = inches(ASPECT * self.height + column_gap(self.height))
        pitch_y = inches(self.height + row_gap(self.height))
        shapes: list[Shape] = []
        for index in range(count):
            row, column = divmod(index, self.columns)
            place = (x + column * pitch_x, y + row * pitch_y)
            shapes += person(*place, inches(self.height), variant)
        return tuple(shapes)


# The heights of the groups' labels beside a block of figures of a given width, all in inches.
LabelHeights = Callable[[float], Sequence[float]]


def stacked(counts: Sequence[int], labels: LabelHeights, room: float) -> Grid | None:
    """Return the grid with the largest figures for groups above each other, or None.

    ``room`` is the height to fill, in inches; a group is at least as high as its label.
    Among equals, the one with fewest groups that leave a row unfilled, then with fewest columns
    (VISUAL.md, section 5).
    """
    found = []
    for columns in _COLUMNS:
        height = _tallest(counts, labels, room, columns)
        if height:
            unfilled = sum(count % columns != 0 for count in counts)
            found.append((-height, unfilled, columns))
    if not found:
        return None
    height, _, columns = min(found)
    return Grid(columns, -height)


def _tallest(
    counts: Sequence[int], labels: LabelHeights, room: float, columns: int
) -> float | None:
    """Return the largest height of a figure, to 0.01 in, at which the groups fit ``room``."""
    gaps = GROUP_GAP * (len(counts) - 1)
    for hundredths in range(round(LARGEST * 100), round(SMALLEST * 100) - 1, -1):
        grid = Grid(columns, hundredths / 100)
        width = grid.row_width(min(columns, max(counts)))
        heights = [grid.group_height(max(count, 1)) for count in counts]
        if width > BLOCK_WIDTH or sum(heights) + gaps > room:
            continue
        if sum(map(max, heights, labels(width))) + gaps <= room:
            return grid.height
    return None
