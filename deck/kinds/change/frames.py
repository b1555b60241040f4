"""Events in frames of one size: a square for each event, or a bar where there are too many."""

from math import ceil, floor
from typing import NamedTuple

from deck.scene import Group, Item, Path, Shape, Stroke
from deck.theme import Color
from deck.units import Box, inches, pt

PAD = inches(0.12)  # from the frame to what is in it
_LARGEST = inches(0.228)  # from one square to the next, so that a dozen fill a row
_SMALLEST = inches(0.075)  # VISUAL.md, section 6: about 400 squares
_SPARE = 0.1  # of the pitch: by so much the last row may reach into the pad
_SIDE = 7  # of a square, where the next one starts at 10
_GAP = 0.3  # of the pitch: after the last square of a row there is none
_LEAST_BAR = pt(1.5)  # few among very many: a bar that is still seen
_STROKE = Stroke(Color.RULE, 1.5)


class SquareGrid(NamedTuple):
    """Room for so many columns and rows of squares; ``pitch`` leads to the next one, in EMU."""

    columns: int
    rows: int
    pitch: float

    def squares(self, count: int, x: int, y: int, color: str) -> Shape:
        """Return ``count`` squares as one form, in rows from (x, y) in EMU; at least one."""
        width = 10 * min(count, self.columns) - 10 + _SIDE
        height = 10 * ceil(count / self.columns) - 10 + _SIDE
        places = (divmod(index, self.columns) for index in range(count))
        commands = tuple(
            command for row, column in places for command in _square(10.0 * column, 10.0 * row)
        )
        unit = self.pitch / 10
        box = Box(x, y, round(width * unit), round(height * unit))
        return Shape("Squares", box, Path(width, height, commands), color)


def _square(x: float, y: float) -> tuple[tuple[str, tuple[float, ...]], ...]:
    """Return one square of the grid as a closed outline."""
    right, bottom = x + _SIDE, y + _SIDE
    return (
        ("M", (x, y)), ("L", (right, y)), ("L", (right, bottom)), ("L", (x, bottom)), ("Z", ()),
    )  # fmt: skip


def square_grid(greatest: int, width: int, height: int) -> SquareGrid | None:
    """Return the grid with the largest squares for up to ``greatest`` of them, or None.

    Its columns fill the ``width`` of the frame but for the pads; all lengths in EMU.
    """
    across, down = width - 2 * PAD, height - 2 * PAD
    for columns in range(ceil(across / _LARGEST + _GAP), floor(across / _SMALLEST + _GAP) + 1):
        pitch = across / (columns - _GAP)
        rows = floor(down / pitch + _GAP + _SPARE)
        if columns * rows >= greatest:
            return SquareGrid(columns, rows, pitch)
    return None


class Frames(NamedTuple):
    """The size of all frames of a comparison in EMU, and what fills them.

    Without a ``grid`` they hold bars on one scale, up to ``greatest`` events.
    """

    width: int
    height: int
    greatest: int
    grid: SquareGrid | None

    def framed(self, count: int, x: int, y: int, alt: str) -> Item:
        """Return the frame of ``count`` events at (x, y); none leave it empty, never a blank."""
        box = Box(x, y, self.width, self.height)
        if not count:
            return Shape("None", box, stroke=_STROKE, alt=alt)
        inside = (
            self.grid.squares(count, x + PAD, y + PAD, Color.HARM_DARK)
            if self.grid
            else self._bar(count, x + PAD, y + PAD)
        )
        return Group("Events", box, (Shape("Frame", box, stroke=_STROKE), inside), alt)

    def _bar(self, count: int, x: int, y: int) -> Shape:
        """Return a bar as long as ``count`` is on the scale of all frames."""
        across = round((self.width - 2 * PAD) * count / self.greatest)
        box = Box(x, y, max(across, _LEAST_BAR), self.height - 2 * PAD)
        return Shape("Bar", box, fill=Color.HARM_DARK)
