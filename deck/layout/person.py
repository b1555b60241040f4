"""The person: a figure on a grid 56 wide and 100 high, and signs on its chest."""

from itertools import cycle
from operator import add
from typing import NamedTuple

from deck.scene import Contour

ASPECT = 0.56  # width of a figure divided by its height

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
    ("M", (22, 35.5)),
    ("L", (34, 35.5)),
    ("C", (47, 35.5, 55, 44, 55, 57)),
    ("L", (53.5, 93)),
    ("C", (53.3, 97, 51.2, 99, 47.5, 99)),
    ("L", (8.5, 99)),
    ("C", (4.8, 99, 2.7, 97, 2.5, 93)),
    ("L", (1, 57)),
    ("C", (1, 44, 9, 35.5, 22, 35.5)),
    ("Z", ()),
)
FIGURE = Contour(56.0, 100.0, (*_circle(28, 16.5, 15.5), *_BODY))


def moved(numbers: tuple[float, ...], right: float, down: float) -> tuple[float, ...]:
    """Return the points of a command, which are x and y in turn, moved."""
    return tuple(map(add, numbers, cycle((right, down))))


def _polygon(*points: tuple[float, float]) -> Commands:
    """Return the closed outline through ``points``."""
    first, *rest = points
    return (("M", first), *(("L", point) for point in rest), ("Z", ()))


class Sign(NamedTuple):
    """A sign on the figure's chest: its corner on the figure's grid, and its outline."""

    x: float
    y: float
    path: Contour


_SIDE = 30.0  # of the square in which strokes cross, from corner to corner
_CORNER = (13.0, 51.0)


def _stroke(thick: float) -> Sign:
    """Return a stroke from the lower left to the upper right of its square."""
    a, side = thick / 2**0.5, _SIDE  # what a stroke so thick takes from each side of a corner
    corners = ((0, side - a), (side - a, 0), (side, 0), (side, a), (a, side), (0, side))
    return Sign(*_CORNER, Contour(side, side, _polygon(*corners)))


def _cross(thick: float) -> Sign:
    """Return a cross of two such strokes."""
    a, m, side = thick / 2**0.5, _SIDE / 2, _SIDE
    corners = (
        (a, 0), (m, m - a), (side - a, 0), (side, a), (m + a, m), (side, side - a),
        (side - a, side), (m, m + a), (a, side), (0, side - a), (m - a, m), (0, a),
    )  # fmt: skip
    return Sign(*_CORNER, Contour(side, side, _polygon(*corners)))


STROKE = _stroke(12)
CROSS = _cross(11)
DOT = Sign(15, 53, Contour(26, 26, _circle(13, 13, 13)))
