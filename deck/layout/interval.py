"""A scale with no difference in its middle, and an estimate with its likely range on it.

It is as wide to one side as to the other, so that more and fewer are told alike (visual.md, 6).
"""

from collections.abc import Iterable
from typing import NamedTuple

from deck.scene import Contour, Shape, Stroke
from deck.theme import Color
from deck.trial.told import Distances
from deck.units import Box, inches, pt, to_pt

BAR, DIAMOND = inches(0.34), inches(0.60)  # the heights of a range and of its value
_LEAST_DIAMOND = inches(0.24)
_SPARE = 1.25  # of the greatest distance from no difference to what is shown
# A range that is open to its right side, or to its left: it runs on to the end of the scale.
_OPEN_RIGHT = ((0, 0), (0.94, 0), (1, 0.5), (0.94, 1), (0, 1))
_OPEN_LEFT = ((0.06, 0), (1, 0), (1, 1), (0.06, 1), (0, 0.5))


class NullScale(NamedTuple):
    """A scale from ``x`` on, ``width`` EMU wide; ``half`` is how far an end is from its middle."""

    x: int
    width: int
    half: float

    @property
    def middle(self) -> int:
        """Return where no difference stands on the slide: its x in EMU."""
        return self.at(0)

    def at(self, distance: float) -> int:
        """Return where something stands that is so far from no difference: its x in EMU."""
        return self.x + round(self.width * (1 + distance / self.half) / 2)

    def ends(self, shown: Distances) -> tuple[int, int]:
        """Return where a likely range starts and ends; an open side is that of the scale."""
        low = self.x if shown.low is None else self.at(shown.low)
        high = self.x + self.width if shown.high is None else self.at(shown.high)
        return low, high

    def bar(self, shown: Distances, middle: int, height: int) -> tuple[Shape, ...]:
        """Return the likely range as a bar around the height ``middle``, and its value on it.

        Where no range is known, the value stands alone.
        """
        if shown.low is None and shown.high is None:
            return (self._diamond(shown, middle, round(height * DIAMOND / BAR)),)
        start, end = self.ends(shown)
        # On a short bar the diamond is smaller, so that the range is still seen beside it.
        size = min(round(height * DIAMOND / BAR), max((end - start) // 2, _LEAST_DIAMOND))
        bar = Box(start, middle - height // 2, max(end - start, pt(1)), height)
        form: str | Contour = "rect"
        if shown.low is None or shown.high is None:
            form = _arrow(_OPEN_LEFT if shown.low is None else _OPEN_RIGHT)
        range_ = Shape("Likely range", bar, form, fill=Color.GROUP_1)
        return range_, self._diamond(shown, middle, size)

    def _diamond(self, shown: Distances, middle: int, size: int) -> Shape:
        """Return the value as a hollow diamond."""
        box = Box(self.at(shown.value) - size // 2, middle - size // 2, size, size)
        stroke = Stroke(Color.GROUP_1, max(2.25, min(4.5, to_pt(size) / 10)))
        return Shape("Estimate", box, "diamond", Color.BACKGROUND, stroke)


def _arrow(corners: Iterable[tuple[float, float]]) -> Contour:
    """Return an outline through corners of a box of size 1."""
    lines = (("L" if index else "M", corner) for index, corner in enumerate(corners))
    return Contour(1, 1, (*lines, ("Z", ())))


def null_scale(shown: Iterable[Distances], x: int, width: int) -> NullScale:
    """Return the scale that holds all that is shown, a quarter wider than it must be."""
    greatest = max(abs(number) for each in shown for number in each.known)
    return NullScale(x, width, greatest * _SPARE or 1.0)
