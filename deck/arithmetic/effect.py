"""What a trial found, as numbers: a difference or a ratio with its range, and what that says."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from deck.arithmetic.intervals import newcombe
from deck.arithmetic.shares import distinct_base, whole_base

# The count of an arm, and how many people it had.
Arms = Sequence[tuple[int, int]]


class Measure(StrEnum):
    """How the outcomes of two groups are compared; an odds ratio is none of these."""

    DIFFERENCE = "difference"
    RATIO = "ratio"
    EFFICACY = "efficacy"


class Verdict(StrEnum):
    """What a likely range says about a limit that was set in advance, or about no difference."""

    MET = "met"
    NOT_MET = "not met"
    NOT_SHOWN = "not shown"
    LESS = "less"
    MORE = "more"
    BOTH = "both"


class Estimate(NamedTuple):
    """A value with its likely range, where there is no difference, and a limit set in advance."""

    value: Decimal
    low: Decimal
    high: Decimal
    null: Decimal
    limit: Decimal | None = None

    @property
    def shown(self) -> tuple[Decimal, ...]:
        """Return every value that the scale must hold."""
        limit = () if self.limit is None else (self.limit,)
        return (self.value, self.low, self.high, *limit)


class Effect(NamedTuple):
    """An effect as it was published: a value, the limits of its range, and a limit set in advance.

    A difference is in percentage points, or in a unit of its own where it is not ``in_people``; an
    efficacy is in percent. One that ``is_worked_out`` comes from counts alone.
    """

    measure: Measure
    value: Decimal
    low: Decimal
    high: Decimal
    limit: Decimal | None = None
    in_people: bool = True
    is_worked_out: bool = False

    @property
    def printed(self) -> tuple[Decimal, Decimal, Decimal]:
        """Return the value and its limits as they were published, or to a tenth of a point."""
        if not self.is_worked_out:
            return self.value, self.low, self.high
        return round(self.value, 1), round(self.low, 1), round(self.high, 1)

    @property
    def estimate(self) -> Estimate:
        """Return the effect as a part of 1: a difference of shares, or a ratio of them."""
        low, high = self._part(self.low), self._part(self.high)
        limit = None if self.limit is None else self._part(self.limit)
        null = Decimal(0 if self.measure is Measure.DIFFERENCE else 1)
        return Estimate(self._part(self.value), min(low, high), max(low, high), null, limit)

    def _part(self, value: Decimal) -> Decimal:
        """Return a published number as a part of 1; an efficacy of 95% is a ratio of 0.05."""
        if self.measure is Measure.EFFICACY:
            return 1 - value / 100
        return value / 100 if self.measure is Measure.DIFFERENCE and self.in_people else value

    @property
    def base(self) -> int:
        """Return the smallest base that makes whole people of every difference that is shown.

        Where there is none, and for ratios, the smallest that tells apart what is different.
        """
        shares = (*self.estimate.shown, self.estimate.null)
        whole = whole_base(shares) if self.measure is Measure.DIFFERENCE else None
        return whole or distinct_base(shares)


def difference(arms: Arms, level: Decimal, limit: Decimal | None = None) -> Effect:
    """Return how much more of the first arm than of the second had the event, from counts alone.

    ``level`` is that of its range in percent, which is Newcombe's. Raises ValueError where the
    counts or the level cannot be.
    """
    (count1, of1), (count2, of2) = arms
    value = 100 * (Decimal(count1) / of1 - Decimal(count2) / of2)
    ends = newcombe(count1, of1, count2, of2, float(level) / 100)
    low, high = (Decimal(100 * end) for end in ends)
    return Effect(Measure.DIFFERENCE, value, low, high, limit, is_worked_out=True)


def verdict(estimate: Estimate) -> Verdict:
    """Return what the likely range says about the limit, or else about no difference.

    A limit is met only where all of the range lies within it, without touching it.
    """
    low, high, null, limit = estimate.low, estimate.high, estimate.null, estimate.limit
    if limit is None:
        return Verdict.LESS if high < null else Verdict.MORE if low > null else Verdict.BOTH
    if limit < null:  # the same, seen in a mirror
        low, high, limit = -high, -low, -limit
    return Verdict.MET if high < limit else Verdict.NOT_MET if low >= limit else Verdict.NOT_SHOWN


def crude(measure: Measure, arms: Arms) -> Decimal | None:
    """Return the effect that the counts of two arms alone give, in the unit of a published one.

    None where a ratio cannot be: nobody in the second arm had the event.
    """
    first, second = (Decimal(count) / of for count, of in arms)
    if measure is Measure.DIFFERENCE:
        return 100 * (first - second)
    if not second:
        return None
    ratio = first / second
    return ratio if measure is Measure.RATIO else 100 * (1 - ratio)


def agrees(published: Decimal, alone: Decimal) -> bool:
    """Return whether two values are the same but for the rounding of the last decimal."""
    return abs(published - alone) <= Decimal(1).scaleb(int(published.as_tuple().exponent))
