"""The whole of a scale, never cut: where it starts and ends, and which numbers stand on it."""

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import count
from typing import NamedTuple

_PARTS = (4, 5, 3, 2)  # into how many a scale is divided, in the order of preference
_MOST_PARTS = 5
_ROUND = ((1,), (2,), (5,))  # the digits of round steps: 0.2, 1, 20, 500


class Scale(NamedTuple):
    """A scale with a number at every ``step`` from ``least`` to ``greatest``, both included."""

    least: Decimal
    greatest: Decimal
    step: Decimal

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """Return the numbers that stand on the scale, the least first."""
        steps = int((self.greatest - self.least) / self.step)
        return tuple(self.least + index * self.step for index in range(steps + 1))

    def share(self, value: Decimal) -> Decimal:
        """Return how far along the scale a value is, from 0 to 1; beyond its ends the nearer."""
        inside = min(max(value, self.least), self.greatest)
        return (inside - self.least) / (self.greatest - self.least)


def from_end_to_end(least: Decimal, greatest: Decimal) -> Scale:
    """Return a scale whose ends are known, in equal parts: round ones, else whole ones, else one.

    Raises ValueError where it has no length.
    """
    if least >= greatest:
        raise ValueError(f"From {least} to {greatest} is no scale.")
    steps = [(greatest - least) / parts for parts in _PARTS]
    round_ones = [step for step in steps if step.normalize().as_tuple().digits in _ROUND]
    whole_ones = [step for step in steps if step == int(step)]
    return Scale(least, greatest, [*round_ones, *whole_ones, greatest - least][0])


def from_nothing(values: Iterable[Decimal]) -> Scale:
    """Return a scale that holds 0 and all ``values``, in at most five round parts or six."""
    shown = [Decimal(0), *values]
    low, high = min(shown), max(shown)
    step = _round_step((high - low) / _MOST_PARTS) if low < high else Decimal(1)
    least, greatest = _whole(low, step, ROUND_FLOOR), _whole(high, step, ROUND_CEILING)
    return Scale(least, max(greatest, least + step), step)


def _round_step(least: Decimal) -> Decimal:
    """Return the smallest round step from ``least``, which is above 0, on."""
    power = least.adjusted()
    steps = (Decimal(digit).scaleb(zeros) for zeros in count(power) for digit in (1, 2, 5))
    return next(step for step in steps if step >= least)


def _whole(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    """Return the multiple of a step that a value is rounded to."""
    times = (value / step).to_integral_value(rounding)
    return times * step
