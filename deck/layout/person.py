"""The person: a figure on a grid 48 wide and 100 high, and signs on its chest (visual.md, 5)."""

from itertools import cycle
from operator import add
from typing import NamedTuple

from deck.scene import Contour

ASPECT = 0.48  # width of a figure divided by its height

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
FIGURE = Contour(48.0, 100.0, (*_circle(24, 15, 13.5), *_BODY))


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


def _half() -> Sign:
    """Return the lower part of the body, which follows its outline."""
    a, b = 4.2, 43.8  # where the sides of the body are at this height
    outline = (
        ("M", (a - 2.4, 0)),
        ("L", (b - 2.4, 0)),
        *((letter, moved(numbers, -2.4, -62)) for letter, numbers in _BODY[3:7]),
        ("Z", ()),
    )
    return Sign(2.4, 62, Contour(43.2, 37, outline))


def _cross() -> Sign:
    """Return a diagonal cross in a square of 26, its arms 7.5 thick."""
    a = 7.5 / 2**0.5  # what an arm of that thickness takes from each side of a corner
    m = 13.0
    corners = (
        (a, 0), (m, m - a), (26 - a, 0), (26, a), (m + a, m), (26, 26 - a),
        (26 - a, 26), (m, m + a), (a, 26), (0, 26 - a), (m - a, m), (0, a),
    )  # fmt: skip
    return Sign(11, 42, Contour(26, 26, _polygon(*corners)))


DOWN = Sign(10.5, 43, Contour(27, 25, _polygon((0, 0), (27, 0), (13.5, 25))))
UP = Sign(10.5, 43, Contour(27, 25, _polygon((0, 25), (27, 25), (13.5, 0))))
DOT = Sign(13.5, 44, Contour(21, 21, _circle(10.5, 10.5, 10.5)))
HALF = _half()
CROSS = _cross()
