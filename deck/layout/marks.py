"""Marks in rows, one for each person or event: sort after sort, each of them as one form."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from math import ceil
from typing import NamedTuple

from deck.layout.looks import LOOKS, Form, Look, Variant, square_colors
from deck.layout.person import FIGURE, moved
from deck.scene import Contour, Group, Shape, Stroke
from deck.units import EMU_PER_PT, Box

_DASHED_LEAST_PT = 1.75
_SQUARE_OUTLINE = 0.14  # of the pitch
# A square; on its grid the next one starts at PITCH.
SQUARE = Contour(7, 7, (("M", (0, 0)), ("L", (7, 0)), ("L", (7, 7)), ("L", (0, 7)), ("Z", ())))
PITCH = 10

Corners = Sequence[tuple[int, int]]


class Marks(NamedTuple):
    """So many marks that look alike, and what is told of them to those who do not see."""

    number: int
    variant: Variant
    alt: str = ""


class Grid(NamedTuple):
    """Places for marks, row by row: how many columns, the size of a mark, and the pitches, in EMU.

    A pitch runs from one mark's edge to the same edge of the next.
    """

    form: Form
    columns: int
    width: float
    height: float
    pitch_x: float
    pitch_y: float

    def rows(self, count: int) -> int:
        """Return how many rows ``count`` marks take."""
        return ceil(count / self.columns)

    def width_of(self, count: int) -> int:
        """Return the width of the first row of ``count`` marks, at least one, in whole EMU."""
        return ceil((min(count, self.columns) - 1) * self.pitch_x + self.width)

    def height_of(self, count: int) -> int:
        """Return the height of ``count`` marks, at least one, in whole EMU."""
        return ceil((self.rows(count) - 1) * self.pitch_y + self.height)

    def drawn(self, sorts: Iterable[Marks], x: int, y: int) -> tuple[Shape | Group, ...]:
        """Return the marks from (x, y) in EMU on, those named first in the first places.

        Each sort is one item with its alt text; a sort of none is left out.
        """
        items: list[Shape | Group] = []
        first = 0
        for marks in sorts:
            places = range(first, first + marks.number)
            if places:
                corners = [self._corner(place, x, y) for place in places]
                items.append(_DRAW[self.form](marks, self, corners, self._box(places, x, y)))
            first = places.stop
        return tuple(items)

    def _corner(self, place: int, x: int, y: int) -> tuple[int, int]:
        """Return where the mark stands whose place in reading order is ``place``, from 0 on."""
        row, column = divmod(place, self.columns)
        return x + round(column * self.pitch_x), y + round(row * self.pitch_y)

    def _box(self, places: range, x: int, y: int) -> Box:
        """Return the smallest box around the marks in ``places``."""
        top, first = divmod(places[0], self.columns)
        bottom, last = divmod(places[-1], self.columns)
        left, right = (first, last) if top == bottom else (0, self.columns - 1)
        corner = self._corner(top * self.columns + left, x, y)
        across = round((right - left) * self.pitch_x + self.width)
        return Box(*corner, across, round((bottom - top) * self.pitch_y + self.height))


def _figures(marks: Marks, grid: Grid, corners: Corners, box: Box) -> Shape | Group:
    """Return figures as one form; where they carry a sign, all signs as another, in a group.

    So a click takes everyone to whom the same happened, to be moved or given another colour.
    """
    look = LOOKS[marks.variant]
    scale = grid.height / FIGURE.height
    figures = _repeated("People", FIGURE, corners, box, scale)
    figures = figures._replace(fill=look.fill, stroke=_outline(look, grid.height))
    if look.sign is None:
        return figures._replace(alt=marks.alt)
    sign = look.sign
    right, down = round(sign.x * scale), round(sign.y * scale)
    around = Box(
        box.x + right, box.y + down,
        box.width - round(grid.width) + round(sign.path.width * scale),
        box.height - round(grid.height) + round(sign.path.height * scale),
    )  # fmt: skip
    places = [(x + right, y + down) for x, y in corners]
    signs = _repeated("Marks", sign.path, places, around, scale)._replace(
        fill=look.sign_color or look.line
    )
    return Group("People", box, (figures._replace(name="Figures"), signs), marks.alt)


def _outline(look: Look, height: float) -> Stroke:
    """Return the outline of figures ``height`` EMU high."""
    width_pt = max(1.0, 0.026 * height / EMU_PER_PT) * look.weight
    if look.dashed:
        width_pt = max(_DASHED_LEAST_PT, width_pt)
    return Stroke(look.line, round(width_pt, 2), look.dashed)


def _squares(marks: Marks, grid: Grid, corners: Corners, box: Box) -> Shape:
    """Return squares as one form."""
    fill, line = square_colors(marks.variant)
    width_pt = round(max(0.5, _SQUARE_OUTLINE * grid.pitch_x / EMU_PER_PT), 2)
    stroke = Stroke(line, width_pt) if LOOKS[marks.variant].weight else None
    squares = _repeated("Squares", SQUARE, corners, box, grid.pitch_x / PITCH)
    return squares._replace(fill=fill, stroke=stroke, alt=marks.alt)


def _repeated(name: str, path: Contour, corners: Corners, box: Box, scale: float) -> Shape:
    """Return ``path`` drawn at each corner as one form; ``scale`` is EMU for a step of its grid."""
    commands = tuple(
        (letter, moved(numbers, (x - box.x) / scale, (y - box.y) / scale))
        for x, y in corners
        for letter, numbers in path.commands
    )
    return Shape(name, box, Contour(box.width / scale, box.height / scale, commands))


_DRAW: Mapping[Form, Callable[[Marks, Grid, Corners, Box], Shape | Group]] = {
    Form.FIGURE: _figures,
    Form.SQUARE: _squares,
}
