"""The columns that all rows of a comparison share: for each side a number, and a frame."""

from collections.abc import Sequence
from typing import NamedTuple

from deck.kinds.events.frames import Frames, event_grid
from deck.kinds.events.rows import Row
from deck.layout import Page
from deck.theme import Sizes
from deck.units import inches

_FRAME_WIDTH = inches(2.94)
_FRAME_HEIGHTS = inches(1.12), inches(0.96), inches(0.82)
_PADS = inches(0.32), inches(0.20), inches(0.12)
_NUMBERS = 56, 48, 44  # points
_LEAST_BAR_FRAME = inches(1.40)  # squares need the whole width, a bar does with less
_LEAST_LABEL = inches(2.60)
_SIDE_GAP = inches(0.45)
_LEAST_NUMBER = inches(0.75)
_NUMBER_GAP = inches(0.25)


class Step(NamedTuple):
    """One way to fit the rows: sizes in points, the frame's height and the pads in EMU.

    ``label_size`` is that of the labels and of the heads.
    """

    number_size: float
    label_size: float
    frame_height: int
    pad: int


class Columns(NamedTuple):
    """Where the columns of all rows stand, in EMU, with the frames that all rows share.

    ``number_widths`` are those of the numbers on either side, with the gap to their frames;
    ``right`` is where the columns end.
    """

    step: Step
    right: int
    number_widths: tuple[int, int]
    frames: Frames

    def x(self, side: int) -> int:
        """Return where the numbers of a side start: 0 is left, 1 right."""
        right = self.right - self.width(1)
        return right if side else right - _SIDE_GAP - self.width(0)

    def width(self, side: int) -> int:
        """Return the width of a side: its numbers and its frames."""
        return self.number_widths[side] + self.frames.width


def choices(rows: Sequence[Row], page: Page) -> list[Columns]:
    """Return the columns of all rows in the order in which they give way (visual.md, 3).

    Squares are never given up for larger numbers or a lower frame: where the largest frame that
    leaves room for labels holds them, so do all. Rates are bars. There is no choice where nothing
    leaves room.
    """
    steps = _steps(page.sizes)
    greatest = max(side.amount for row in rows for side in row.sides)
    widest = min(_FRAME_WIDTH, _room(rows, steps[-1], page))
    has_squares = not any(row.is_rate for row in rows) and bool(
        event_grid(greatest, widest, _FRAME_HEIGHTS[0])
    )
    least = widest if has_squares else _LEAST_BAR_FRAME
    found = []
    for step in steps:
        room = _room(rows, step, page)
        grid = event_grid(greatest, widest, step.frame_height) if has_squares else None
        if room >= least and (grid or not has_squares):
            frames = Frames(min(_FRAME_WIDTH, room), step.frame_height, greatest, grid)
            found.append(Columns(step, page.right, _numbers(rows, step, page), frames))
    return found


def _steps(sizes: Sizes) -> tuple[Step, ...]:
    """Return how rows give way: gaps, then text, then the frames."""
    first, second, third = (sizes.scaled(size) for size in _NUMBERS)
    size, small = sizes.body[0], sizes.body[-1]
    high, lower, low = _FRAME_HEIGHTS
    least = _PADS[-1]
    return (
        *(Step(first, size, high, pad) for pad in _PADS),
        Step(second, size, high, least),
        Step(third, size, high, least),
        Step(second, small, lower, least),
        Step(third, small, low, least),
    )


def _room(rows: Sequence[Row], step: Step, page: Page) -> int:
    """Return how wide each of the frames can be at one step, in EMU."""
    return (page.width - _LEAST_LABEL - _SIDE_GAP - sum(_numbers(rows, step, page))) // 2


def _numbers(rows: Sequence[Row], step: Step, page: Page) -> tuple[int, int]:
    """Return the widths in EMU of the numbers on either side, with the gap to their frames."""
    left, right = ([row.sides[side].number for row in rows] for side in (0, 1))
    return _number_width(left, step, page), _number_width(right, step, page)


def _number_width(numbers: Sequence[str], step: Step, page: Page) -> int:
    """Return the width in EMU of a column of numbers with the gap to its frames."""
    widest = page.widest(numbers, step.number_size, bold=True)
    return max(_LEAST_NUMBER, widest + _NUMBER_GAP)
