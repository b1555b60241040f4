"""How many of 100 people are still without an event as time goes on: what is known, and when."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from math import log10
from typing import NamedTuple

from deck.arithmetic.survival import Followed, Moment, kaplan_meier, still_followed

PER = 100
_TENTH = Decimal("0.1")
_MOST_TICKS = 6
_STEPS = tuple(digit * 10**zeros for zeros in range(5) for digit in (1, 2, 5))

Limits = tuple[Decimal, Decimal]


class Curve(NamedTuple):
    """How many of 100 are still free at each time in ``at``, and the limits of it where known.

    A time can stand twice: with those who were free up to it, then with those who were after it.
    Where ``known`` is False, nobody knows what happened between these times. ``told_at`` are the
    times for which words tell it; ``followed`` says for some how many were still followed.
    """

    name: str
    at: tuple[Decimal, ...]
    free: tuple[Decimal, ...]
    limits: tuple[Limits | None, ...]
    known: bool
    told_at: tuple[Decimal, ...]
    followed: Mapping[Decimal, int]

    @property
    def has_range(self) -> bool:
        """Return whether there are limits for any time after the start."""
        return any(self.limits[1:])

    def row_of(self, time: Decimal) -> int | None:
        """Return which value is known for ``time``, or None."""
        if time not in self.at and (not self.known or time > self.at[-1]):
            return None
        return sum(start <= time for start in self.at) - 1

    def read_at(self, times: Sequence[Decimal]) -> "Curve":
        """Return the curve with a value of its own at each of ``times`` at which it is known."""
        more = {time: self.row_of(time) for time in times if time not in self.at}
        own = [(time, row) for row, time in enumerate(self.at)]
        rows = sorted([*own, *((time, row) for time, row in more.items() if row is not None)])
        return self._replace(
            at=tuple(time for time, _ in rows),
            free=tuple(self.free[row] for _, row in rows),
            limits=tuple(self.limits[row] for _, row in rows),
        )

    @property
    def told(self) -> Mapping[Decimal, Decimal]:
        """Return how many were free at each time for which words tell it."""
        rows = {time: self.row_of(time) for time in self.told_at}
        return {time: self.free[row] for time, row in rows.items() if row is not None}

    def to_the_end(self, last: Decimal) -> "Curve":
        """Return the curve up to ``last`` where nobody is free any more: so it stays."""
        if self.free[-1] or self.at[-1] >= last:
            return self
        return self._replace(
            at=(*self.at, last), free=(*self.free, self.free[-1]), limits=(*self.limits, None)
        )

    def out_of(self, base: int) -> "Curve":
        """Return the curve out of 1,000 or 10,000, with the digits that it was written with."""
        limits = (pair and (_out_of(pair[0], base), _out_of(pair[1], base)) for pair in self.limits)
        free = tuple(_out_of(value, base) for value in self.free)
        return self._replace(free=free, limits=tuple(limits))


def worked_out(name: str, people: Sequence[Followed], times: Sequence[Decimal]) -> Curve:
    """Return the curve of people whose times are known, to a tenth of a person of 100."""
    moments = kaplan_meier(people)
    at = tuple(moment.time for moment in moments)
    return Curve(
        name,
        at,
        tuple(_of_100(moment.share) for moment in moments),
        tuple(_limits(moment) for moment in moments),
        known=True,
        told_at=tuple(sorted({*(time for time in times if time <= at[-1]), at[-1]})),
        followed={time: still_followed(people, time) for time in times},
    )


def whole(value: Decimal) -> int:
    """Return a number of people in whole people; halves are rounded up."""
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))


def ticks(last: Decimal) -> list[Decimal]:
    """Return the numbers of a scale from 0 to ``last``, at most seven, evenly apart."""
    step = next(step for step in _STEPS if last <= step * _MOST_TICKS)
    return [Decimal(tick) for tick in range(0, int(last) + 1, step)]


def _out_of(value: Decimal, base: int) -> Decimal:
    """Return so many of 100 as so many of ``base``, which is 100 times a power of ten."""
    places = int(value.as_tuple().exponent) + round(log10(base // PER))
    return (value * (base // PER)).quantize(Decimal(1).scaleb(min(0, places)))


def _of_100(share: float) -> Decimal:
    """Return a share, from 0 to 1, as so many of 100."""
    return (PER * Decimal(share)).quantize(_TENTH, ROUND_HALF_UP)


def _limits(moment: Moment) -> Limits | None:
    """Return the limits of a share as so many of 100."""
    return moment.limits and (_of_100(moment.limits[0]), _of_100(moment.limits[1]))
