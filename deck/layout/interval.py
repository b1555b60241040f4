"""A scale with no difference in its middle, and an estimate with its likely range on it.

It is as wide to one side as to the other, so that more and fewer are told alike (visual.md, 6).
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.arithmetic.effect import Estimate
from deck.scene import Shape, Stroke
from deck.theme import Color
from deck.units import Box, inches, pt, to_pt

BAR, DIAMOND = inches(0.34), inches(0.60)  # the heights of a range and of its value
_LEAST_DIAMOND = inches(0.24)
_SPARE = Decimal("1.25")  # of the greatest distance from the null to what is shown


class NullScale(NamedTuple):
    """A scale from ``x`` on, ``width`` EMU wide, with ``null`` in its middle."""

    x: int
    width: int
    null: Decimal
    half: Decimal

    def at(self, value: Decimal) -> int:
        """Return where ``value`` stands on the slide: its x in EMU."""
        share = (value - self.null) / self.half
        return self.x + round(self.width * (1 + share) / 2)

    def bar(self, estimate: Estimate, middle: int, height: int) -> tuple[Shape, Shape]:
        """Return the likely range as a bar around the height ``middle``, and its value on it."""
        start, end = self.at(estimate.low), self.at(estimate.high)
        # On a short bar the diamond is smaller, so that the range is still seen beside it.
        size = min(round(height * DIAMOND / BAR), max((end - start) // 2, _LEAST_DIAMOND))
        bar = Box(start, middle - height // 2, max(end - start, pt(1)), height)
        diamond = Box(self.at(estimate.value) - size // 2, middle - size // 2, size, size)
        stroke = Stroke(Color.GROUP_1, max(2.25, min(4.5, to_pt(size) / 10)))
        return (
            Shape("Likely range", bar, fill=Color.GROUP_1),
            Shape("Estimate", diamond, "diamond", Color.BACKGROUND, stroke),
        )


def null_scale(estimates: Sequence[Estimate], x: int, width: int) -> NullScale:
    """Return the scale that holds all estimates, a quarter wider than it must be."""
    null = estimates[0].null
    distances = (abs(value - null) for estimate in estimates for value in estimate.shown)
    return NullScale(x, width, null, max(distances) * _SPARE or Decimal(1))
