"""Events as squares in a frame, one square for each, in a grid that many frames may share."""

from dataclasses import dataclass
from math import ceil, floor

from deck.scene import Path, Shape
from deck.units import Box, inches

PAD = inches(0.12)  # from the frame to its squares
_LARGEST = inches(0.114)  # from one square to the next (VISUAL.md, section 6)
_SMALLEST = inches(0.075)
_SIDE = 7  # of a square, where the next one starts at 10


@dataclass(frozen=True, slots=True)
class SquareGrid:
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
    gap = 1 - _SIDE / 10  # after the last square of a row there is none
    for columns in range(ceil(across / _LARGEST + gap), floor(across / _SMALLEST + gap) + 1):
        pitch = across / (columns - gap)
        rows = floor(down / pitch + gap)
        if columns * rows >= greatest:
            return SquareGrid(columns, rows, pitch)
    return None
