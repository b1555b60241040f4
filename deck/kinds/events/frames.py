"""Events in frames of one size: a square for each event, or a bar where these will not do."""

from fractions import Fraction
from math import floor
from typing import NamedTuple

from deck.layout.grids import LARGEST_PITCH, best, pitch_in, squares
from deck.layout.looks import Variant
from deck.layout.marks import Grid, Marks
from deck.scene import Group, Item, Shape, Stroke
from deck.theme import Color
from deck.units import Box, inches, pt

PAD = inches(0.12)  # from the frame to what is in it
_SMALLEST = inches(0.075)  # from one square to the next (visual.md, 6): about 400 squares
_COLUMNS = range(1, 101)
_SPARE = 0.4  # of the pitch: no gap follows the last row, and it may reach into the pad a little
_LEAST_BAR = pt(1.5)  # few among very many: a bar that is still seen
_STROKE = Stroke(Color.RULE, 1.5)


def event_grid(greatest: Fraction, width: int, height: int) -> Grid | None:
    """Return the grid with the largest squares for up to ``greatest`` of them, or None.

    Its columns fill the ``width`` of the frame but for the pads; all lengths in EMU.
    """
    across, down = width - 2 * PAD, height - 2 * PAD

    def fits(grid: Grid) -> bool:
        rows = floor(down / grid.pitch_y + _SPARE)
        return _SMALLEST <= grid.pitch_x <= LARGEST_PITCH and grid.columns * rows >= greatest

    filling = (squares(columns, pitch_in(across, columns)) for columns in _COLUMNS)
    return best([filling], fits, lambda grid: (grid.columns,))


class Frames(NamedTuple):
    """The size of all frames of a comparison in EMU, and what fills them.

    Without a ``grid`` they hold bars on one scale, up to ``greatest`` events.
    """

    width: int
    height: int
    greatest: Fraction
    grid: Grid | None

    def framed(self, count: Fraction, x: int, y: int, alt: str) -> Item:
        """Return the frame of so many events at (x, y); none leave it empty, never a blank."""
        box = Box(x, y, self.width, self.height)
        if not count:
            return Shape("None", box, stroke=_STROKE, alt=alt)
        frame = Shape("Frame", box, stroke=_STROKE)
        return Group("Events", box, (frame, *self._inside(count, x + PAD, y + PAD)), alt)

    def _inside(self, count: Fraction, x: int, y: int) -> tuple[Item, ...]:
        """Return squares, or a bar as long as they are on the scale of all frames."""
        if self.grid:
            return self.grid.drawn([Marks(int(count), Variant.EVENT)], x, y)
        across = round((self.width - 2 * PAD) * count / self.greatest)
        box = Box(x, y, max(across, _LEAST_BAR), self.height - 2 * PAD)
        return (Shape("Bar", box, fill=Color.HARM_DARK),)
