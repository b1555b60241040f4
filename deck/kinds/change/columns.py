"""The columns that all rows of a comparison share: for each side a number, and a frame."""

from collections.abc import Sequence
from typing import NamedTuple

from deck.kinds.change.frames import Frames, event_grid
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


def steps(sizes: Sizes) -> tuple[Step, ...]:
    """Return the steps in which rows give way: gaps, text, then the frames (VISUAL.md, 3)."""
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


class Columns(NamedTuple):
    """Where the columns of all rows stand, in EMU, with the frames that all rows share.

    ``number_widths`` are those of the numbers before and after, with the gap to their frames;
    ``right`` is where the columns end.
    """

    step: Step
    right: int
    number_widths: tuple[int, int]
    frames: Frames

    def x(self, side: int) -> int:
        """Return where the numbers of a side start: 0 is before, 1 after."""
        after = self.right - self.width(1)
        return after if side else after - _SIDE_GAP - self.width(0)

    def width(self, side: int) -> int:
        """Return the width of a side: its numbers and its frames."""
        return self.number_widths[side] + self.frames.width


def columns(sides: Sequence[Sequence[int]], step: Step, page: Page) -> Columns | None:
    """Return the columns of all rows at one step, or None where they leave no room for labels.

    ``sides`` are the counts before and those after. Squares are never given up for a smaller
    frame: where the largest frame holds them, so must that of the step.
    """
    before, after = (_number_width(counts, step, page) for counts in sides)
    room = (page.width - _LEAST_LABEL - _SIDE_GAP - before - after) // 2
    greatest = max(count for counts in sides for count in counts)
    has_squares = event_grid(greatest, _FRAME_WIDTH, _FRAME_HEIGHTS[0]) is not None
    grid = event_grid(greatest, _FRAME_WIDTH, step.frame_height)
    if room < (_FRAME_WIDTH if has_squares else _LEAST_BAR_FRAME) or (has_squares and not grid):
        return None
    frames = Frames(min(_FRAME_WIDTH, room), step.frame_height, greatest, grid)
    return Columns(step, page.right, (before, after), frames)


def _number_width(counts: Sequence[int], step: Step, page: Page) -> int:
    """Return the width in EMU of a column of numbers with the gap to its frames."""
    widest = page.widest(map(page.phrases.number, counts), step.number_size, bold=True)
    return max(_LEAST_NUMBER, widest + _NUMBER_GAP)
