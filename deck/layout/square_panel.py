"""People as squares in a panel, one square a person, where figures would be too small to see."""

from collections.abc import Mapping, Sequence
from math import ceil, floor
from typing import NamedTuple

from deck.layout.person import Figures, Variant
from deck.scene import Path, Shape, Stroke
from deck.theme import Color
from deck.units import Box, inches, to_pt

MOST = 1_000  # squares in a panel
_SMALLEST = inches(0.068)  # from one square to the next
_LARGEST = inches(0.228)
_SIDE = 7  # of a square, where the next one starts at 10
SQUARE = _SIDE / 10
_ROUND = (10, 20, 25, 50)  # columns that can be counted; the largest squares win by a lot only
_NEAR = 0.8
_OUTLINE = 0.14  # of a square's pitch
# Fill and outline of a square, as of a figure (VISUAL.md, section 5); a mark would not be seen.
LOOKS: Mapping[Variant, tuple[str, str]] = {
    Variant.SOLID: (Color.GROUP_1, Color.GROUP_1),
    Variant.DOWN: (Color.HARM_FILL, Color.HARM_DARK),
    Variant.CROSS: (Color.BACKGROUND, Color.INK),
    Variant.DOT: (Color.GROUP_2_FILL, Color.GROUP_2_DARK),
    Variant.HALF: (Color.PANEL, Color.GROUP_1),
    Variant.OPEN: (Color.BACKGROUND, Color.INK),
    Variant.UP: (Color.GROUP_2_FILL, Color.GROUP_2_DARK),
}


class SquarePanel(NamedTuple):
    """Places for squares, row by row: how many columns, and the pitch in EMU."""

    columns: int
    pitch: int

    def height_of(self, count: int) -> int:
        """Return the height of ``count`` squares in EMU."""
        return ceil((10 * ceil(count / self.columns) - 10 + _SIDE) * self.pitch / 10)

    def groups(self, figures: Sequence[Figures], x: int, y: int) -> tuple[Shape, ...]:
        """Return the people of one panel from (x, y) in EMU, each sort of them as one form."""
        drawn, first = [], 0
        for some in figures:
            if some.people:
                drawn.append(self._form(some, first, x, y))
            first += some.people
        return tuple(drawn)

    def _form(self, some: Figures, first: int, x: int, y: int) -> Shape:
        """Return squares in the places from ``first`` on, counted from 0, as one form."""
        places = [divmod(place, self.columns) for place in range(first, first + some.people)]
        left, top = min(column for _, column in places), places[0][0]
        right, bottom = max(column for _, column in places), places[-1][0]
        width, height = 10 * (right - left) + _SIDE, 10 * (bottom - top) + _SIDE
        commands = tuple(
            command
            for row, column in places
            for command in _square(10.0 * (column - left), 10.0 * (row - top))
        )
        box = Box(
            x + left * self.pitch, y + top * self.pitch,
            round(width * self.pitch / 10), round(height * self.pitch / 10),
        )  # fmt: skip
        fill, outline = LOOKS[some.variant]
        stroke = Stroke(outline, round(max(0.5, _OUTLINE * to_pt(self.pitch)), 2))
        return Shape("Squares", box, Path(width, height, commands), fill, stroke, some.alt)


def _square(x: float, y: float) -> tuple[tuple[str, tuple[float, ...]], ...]:
    """Return one square of the grid as a closed outline."""
    right, bottom = x + _SIDE, y + _SIDE
    return (
        ("M", (x, y)), ("L", (right, y)), ("L", (right, bottom)), ("L", (x, bottom)), ("Z", ()),
    )  # fmt: skip


def square_panel(greatest: int, room: Box) -> SquarePanel | None:
    """Return the panel with the largest squares for up to ``greatest`` in ``room``, or None.

    Round numbers of columns win over slightly larger squares.
    """
    found = [(columns, _pitch(greatest, columns, room)) for columns in range(5, 101)]
    largest = max(pitch for _, pitch in found)
    if greatest > MOST or largest < _SMALLEST:
        return None
    enough = max(_SMALLEST, floor(_NEAR * largest))
    near = [(columns, pitch) for columns, pitch in found if pitch >= enough]
    named = [(columns, pitch) for columns, pitch in near if columns in _ROUND]
    return SquarePanel(*max(named or near, key=lambda some: some[1]))


def _pitch(count: int, columns: int, room: Box) -> int:
    """Return the greatest pitch in EMU at which so many columns of ``count`` squares fit."""
    rows = ceil(count / columns)
    across = 10 * room.width / (10 * columns - 10 + _SIDE)
    down = 10 * room.height / (10 * rows - 10 + _SIDE)
    return min(floor(across), floor(down), _LARGEST)
