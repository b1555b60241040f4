"""Grids of figures and of squares, and the choice of the best: marks as large as they can be."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from deck.layout.looks import Form
from deck.layout.marks import PITCH, SQUARE, Grid
from deck.layout.person import ASPECT
from deck.units import Box, inches

SMALLEST = inches(0.34)  # the height of a figure
_HEIGHT_STEP = inches(0.01)
_MOST_GAP = inches(0.12)  # between two rows of figures
_GAP_SHARE = 0.10  # of the height of lower ones
_ROOMY = inches(0.50)  # from this height on figures stand further apart
_CLOSE, _APART = 1.16, 1.28  # from one to the next, as a multiple of a figure's width
# From one square to the next.
SMALLEST_PITCH = inches(0.068)
LARGEST_PITCH = inches(0.228)

Candidates = Iterable[Iterable[Grid]]
Fits = Callable[[Grid], bool]
Cost = Callable[[Grid], tuple[float, ...]]


def best(candidates: Candidates, fits: Fits, cost: Cost, near: float = 1.0) -> Grid | None:
    """Return the grid of least cost among those that fit with the largest marks, or None.

    ``candidates`` has the grids of one number of columns after another, the largest marks first.
    Marks count as large from the share ``near`` of the largest that fit on.
    """
    found: list[Grid] = []
    enough = 0.0
    for grids in candidates:
        for grid in grids:
            if grid.height < enough:
                break
            if fits(grid):
                found.append(grid)
                enough = max(enough, near * grid.height)
                break
    return min((grid for grid in found if grid.height >= enough), key=cost, default=None)


def figures(columns: int, height: int, spread: float) -> Grid:
    """Return so many columns of figures; ``spread`` is their pitch in widths of a figure."""
    width = ASPECT * height
    gap = min(_MOST_GAP, _GAP_SHARE * height)
    return Grid(
        Form.FIGURE, columns, round(width), height, round(spread * width), height + round(gap)
    )


def squares(columns: int, pitch: float) -> Grid:
    """Return so many columns of squares; ``pitch`` leads to the next one across and down."""
    side = SQUARE.width * pitch / PITCH
    return Grid(Form.SQUARE, columns, side, side, pitch, pitch)


def pitch_in(length: int, count: int) -> float:
    """Return the pitch in EMU at which ``count`` squares in a line are ``length`` EMU long."""
    return PITCH * length / (PITCH * (count - 1) + SQUARE.width)


def loose(columns: Iterable[int], largest: int) -> Iterator[Iterable[Grid]]:
    """Yield the grids of figures with gaps between them for each number of columns."""
    for count in columns:
        yield (
            figures(count, height, _APART if height >= _ROOMY else _CLOSE)
            for height in heights(largest)
        )


def heights(largest: int) -> range:
    """Return the heights to try, from the largest down."""
    return range(largest, SMALLEST - 1, -_HEIGHT_STEP)


def columns_in(counts: Sequence[int], room: Box) -> range:
    """Return the numbers of columns to try: more would not hold the smallest figures."""
    return range(1, min(max(counts), room.width // round(ASPECT * SMALLEST)) + 1)


def unfilled(grid: Grid, counts: Sequence[int]) -> int:
    """Return how many of ``counts`` leave places in their last row that nobody takes."""
    return sum(count % grid.columns != 0 for count in counts)
