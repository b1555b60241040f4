"""The person: one figure on a grid 48 wide and 100 high, in its variants (VISUAL.md, 5)."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from deck.scene import Group, Path, Shape, Stroke
from deck.theme import Color
from deck.units import Box, to_pt

ASPECT = 0.48  # width of a figure divided by its height
_GRID_HEIGHT = 100.0
_GRID_WIDTH = 48.0

Commands = tuple[tuple[str, tuple[float, ...]], ...]


def _circle(x: float, y: float, radius: float) -> Commands:
    """Return a circle as four curves; k = 0.5523 r is the usual handle length for a quarter."""
    k = 0.5523 * radius
    return (
        ("M", (x, y - radius)),
        ("C", (x + k, y - radius, x + radius, y - k, x + radius, y)),
        ("C", (x + radius, y + k, x + k, y + radius, x, y + radius)),
        ("C", (x - k, y + radius, x - radius, y + k, x - radius, y)),
        ("C", (x - radius, y - k, x - k, y - radius, x, y - radius)),
        ("Z", ()),
    )


_BODY: Commands = (
    ("M", (16, 33)),
    ("L", (32, 33)),
    ("C", (41, 33, 46.6, 39, 45.6, 47.5)),
    ("L", (40, 94.2)),
    ("C", (39.6, 97.4, 37.8, 99, 34.8, 99)),
    ("L", (13.2, 99)),
    ("C", (10.2, 99, 8.4, 97.4, 8, 94.2)),
    ("L", (2.4, 47.5)),
    ("C", (1.4, 39, 7, 33, 16, 33)),
    ("Z", ()),
)
FIGURE = Path(_GRID_WIDTH, _GRID_HEIGHT, (*_circle(24, 15, 13.5), *_BODY))


def _moved(numbers: tuple[float, ...], right: float, down: float) -> tuple[float, ...]:
    """Return the points of a command, which are x and y in turn, moved."""
    return tuple(number + (down if index % 2 else right) for index, number in enumerate(numbers))


def _polygon(*points: tuple[float, float]) -> Commands:
    """Return the closed outline through ``points``."""
    first, *rest = points
    return (("M", first), *(("L", point) for point in rest), ("Z", ()))


class _Mark(NamedTuple):
    """A sign on the figure's chest: its outline in a box on the figure's grid."""

    x: float
    y: float
    path: Path


def _down() -> _Mark:
    return _Mark(10.5, 43, Path(27, 25, _polygon((0, 0), (27, 0), (13.5, 25))))


def _up() -> _Mark:
    return _Mark(10.5, 43, Path(27, 25, _polygon((0, 25), (27, 25), (13.5, 0))))


def _dot() -> _Mark:
    return _Mark(13.5, 44, Path(21, 21, _circle(10.5, 10.5, 10.5)))


def _half() -> _Mark:
    """Return the lower part of the body, which follows its outline."""
    a, b = 4.2, 43.8  # where the sides of the body are at this height
    outline = (
        ("M", (a - 2.4, 0)),
        ("L", (b - 2.4, 0)),
        *((letter, _moved(numbers, -2.4, -62)) for letter, numbers in _BODY[3:7]),
        ("Z", ()),
    )
    return _Mark(2.4, 62, Path(43.2, 37, outline))


def _cross() -> _Mark:
    """Return a diagonal cross in a square of 26, its arms 7.5 thick."""
    a = 7.5 / 2**0.5  # what an arm of that thickness takes from each side of a corner
    m = 13.0
    corners = (
        (a, 0), (m, m - a), (26 - a, 0), (26, a), (m + a, m), (26, 26 - a),
        (26 - a, 26), (m, m + a), (a, 26), (0, 26 - a), (m - a, m), (0, a),
    )  # fmt: skip
    return _Mark(11, 42, Path(26, 26, _polygon(*corners)))


class _Look(NamedTuple):
    """How a variant is drawn: fill, outline, mark, and how much heavier its outline is."""

    fill: str | None
    outline: str
    mark: _Mark | None = None
    mark_color: str = ""
    weight: float = 1.0
    dashed: bool = False


class Variant(StrEnum):
    """What happened to a person, told by shape as well as by colour."""

    SOLID = "solid"
    DOWN = "down"
    CROSS = "cross"
    DOT = "dot"
    UP = "up"
    HALF = "half"
    OPEN = "open"
    DASHED = "dashed"
    CROWD = "crowd"


class Figures(NamedTuple):
    """So many people who are drawn alike, and what is told of them to those who do not see."""

    people: int
    variant: Variant
    alt: str


_LOOKS = {
    Variant.SOLID: _Look(Color.GROUP_1, Color.GROUP_1),
    Variant.DOWN: _Look(Color.HARM_FILL, Color.HARM_DARK, _down(), Color.HARM_DARK),
    Variant.CROSS: _Look(Color.BACKGROUND, Color.INK, _cross(), Color.INK, 1.25),
    Variant.DOT: _Look(Color.GROUP_2_FILL, Color.GROUP_2_DARK, _dot(), Color.GROUP_2_DARK),
    Variant.UP: _Look(Color.GROUP_2_FILL, Color.GROUP_2_DARK, _up(), Color.GROUP_2_DARK),
    Variant.HALF: _Look(Color.BACKGROUND, Color.GROUP_1, _half(), Color.GROUP_1),
    Variant.OPEN: _Look(Color.BACKGROUND, Color.INK),
    Variant.DASHED: _Look(None, Color.MUTE, weight=1.1, dashed=True),
    Variant.CROWD: _Look(Color.CROWD, Color.CROWD),
}
# The looks of people of whom none are better or worse, in the order in which they are taken.
NEUTRAL = (Variant.SOLID, Variant.DOT, Variant.HALF, Variant.OPEN)
TEXT_COLOR = {
    Variant.SOLID: Color.GROUP_1,
    Variant.DOWN: Color.HARM_DARK,
    Variant.CROSS: Color.INK,
    Variant.DOT: Color.GROUP_2_DARK,
    Variant.UP: Color.GROUP_2_DARK,
    Variant.HALF: Color.GROUP_1,
    Variant.OPEN: Color.INK,
    Variant.DASHED: Color.INK,
}
_DASHED_LEAST_PT = 1.75


def pictogram(
    name: str, corners: Sequence[tuple[int, int]], height: int, variant: Variant, alt: str
) -> Shape | Group:
    """Return a figure ``height`` EMU high at each corner (x, y), at least one, as one form.

    Where the variant has a mark, all marks are a second form, and both stand in a group; so a click
    takes everyone to whom the same happened, to be moved or given another colour.
    """
    look = _LOOKS[variant]
    width_pt = max(1.0, 0.026 * to_pt(height)) * look.weight
    if look.dashed:
        width_pt = max(_DASHED_LEAST_PT, width_pt)
    stroke = Stroke(look.outline, round(width_pt, 2), look.dashed)
    scale = height / _GRID_HEIGHT
    figures = _repeated(name, FIGURE, corners, scale)._replace(fill=look.fill, stroke=stroke)
    if look.mark is None:
        return figures._replace(alt=alt)
    mark = look.mark
    places = [(x + round(mark.x * scale), y + round(mark.y * scale)) for x, y in corners]
    marks = _repeated("Marks", mark.path, places, scale)._replace(fill=look.mark_color)
    return Group(name, figures.box, (figures._replace(name="Figures"), marks), alt)


def _repeated(name: str, path: Path, corners: Sequence[tuple[int, int]], scale: float) -> Shape:
    """Return ``path`` drawn at each corner as one form; ``scale`` is EMU for a step of its grid."""
    left, top = min(x for x, _ in corners), min(y for _, y in corners)
    across = max(x for x, _ in corners) - left + round(path.width * scale)
    down = max(y for _, y in corners) - top + round(path.height * scale)
    commands = tuple(
        (letter, _moved(numbers, (x - left) / scale, (y - top) / scale))
        for x, y in corners
        for letter, numbers in path.commands
    )
    return Shape(name, Box(left, top, across, down), Path(across / scale, down / scale, commands))
