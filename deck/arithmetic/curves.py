"""How many of 100 people are still without an event as time goes on: what is known, and when."""

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from deck.arithmetic.survival import Followed, Moment, kaplan_meier, still_followed

PER = 100
_TENTH = Decimal("0.1")
_MOST_TICKS = 6
_STEPS = tuple(digit * 10**zeros for zeros in range(5) for digit in (1, 2, 5))

Limits = tuple[Decimal, Decimal]


class Curve(NamedTuple):
    """How many of 100 are still free at each time in ``at``, and the limits of it where known.

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
        if time in self.at:
            return self.at.index(time)
        if not self.known or time > self.at[-1]:
            return None
        return sum(start <= time for start in self.at) - 1

    def read_at(self, times: Sequence[Decimal]) -> "Curve":
        """Return the curve with a value of its own at each of ``times`` at which it is known."""
        at = tuple(sorted({*self.at, *(time for time in times if self.row_of(time) is not None)}))
        rows = [index for time in at if (index := self.row_of(time)) is not None]
        free = tuple(self.free[row] for row in rows)
        return self._replace(at=at, free=free, limits=tuple(self.limits[row] for row in rows))


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


def _of_100(share: float) -> Decimal:
    """Return a share, from 0 to 1, as so many of 100."""
    return (PER * Decimal(share)).quantize(_TENTH, ROUND_HALF_UP)


def _limits(moment: Moment) -> Limits | None:
    """Return the limits of a share as so many of 100."""
    return moment.limits and (_of_100(moment.limits[0]), _of_100(moment.limits[1]))
