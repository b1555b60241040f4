"""What a trial found, as it can be drawn: a difference or a ratio in people out of a base."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from deck.content import Amount, Line, Value
from deck.intervals import newcombe
from deck.layout.interval import Estimate
from deck.layout.rescale import distinct_base, whole_base

# The count of an arm, and how many people it had.
Arms = Sequence[tuple[int, int]]
_POINTS = "points"


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


class Effect(NamedTuple):
    """An effect as it was published: a value, the limits of its range, and a limit set in advance.

    A difference is in percentage points, or in a unit of its own where it is not ``in_people``; an
    efficacy is in percent.
    """

    measure: Measure
    value: Decimal
    low: Decimal
    high: Decimal
    limit: Decimal | None = None
    in_people: bool = True

    @property
    def published(self) -> tuple[Decimal, Decimal, Decimal]:
        """Return the value and its limits."""
        return self.value, self.low, self.high

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


class Estimated(Value):
    """What was estimated, in numbers that stay as they were published."""

    value: Amount | None = Field(
        None, description="The published estimate. Without one it is worked out from the counts."
    )
    low: Amount | None = Field(None, description="The lower limit of its interval.")
    high: Amount | None = Field(None, description="The upper limit of its interval.")
    level: Annotated[Amount, Field(gt=50, lt=100)] = Field(
        Decimal(95), description="The level of the interval in percent."
    )
    interval: Literal["confidence", "credible"] = "confidence"
    measure: Measure = Field(
        Measure.DIFFERENCE,
        description="difference (first group less second), ratio, or efficacy in percent.",
    )
    unit: Line = Field(_POINTS, description="The unit of a difference; points are told as people.")
    margin: Amount | None = Field(
        None, description="The limit set in advance: how much worse, or which ratio, is too much."
    )
    null: Amount | None = Field(None, description="No difference: 0, or 1 for a ratio.")
    lower_is_better: bool = True

    @property
    def published(self) -> tuple[Decimal, ...]:
        """Return value and limits as far as they were given."""
        return tuple(v for v in (self.value, self.low, self.high) if v is not None)

    @property
    def in_people(self) -> bool:
        """Return whether the estimate is told as people out of a base."""
        return self.measure is not Measure.DIFFERENCE or self.unit == _POINTS

    @property
    def has_limit(self) -> bool:
        """Return whether the margin, where there is one, lies on the worse side."""
        if self.margin is None or self.measure is not Measure.RATIO:
            return self.margin is None or self.margin > 0
        return self.margin > 1 if self.lower_is_better else 0 < self.margin < 1

    def effect(self, arms: Arms) -> Effect:
        """Return what was published, or the difference of two arms and Newcombe's range of it."""
        limit = self.margin
        if limit is not None and self.measure is not Measure.RATIO and not self.lower_is_better:
            limit = -limit
        value, low, high = self.value, self.low, self.high
        if value is not None and low is not None and high is not None:
            return Effect(self.measure, value, low, high, limit, self.in_people)
        (count1, of1), (count2, of2) = arms
        ends = newcombe(count1, of1, count2, of2, float(self.level) / 100)
        difference = 100 * (Decimal(count1) / of1 - Decimal(count2) / of2)
        lower, upper = (Decimal(100 * end) for end in ends)
        return Effect(Measure.DIFFERENCE, difference, lower, upper, limit)


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


def troubles(given: Estimated, arms: Arms, adjusted: str | None) -> Iterator[tuple[str, str, str]]:
    """Yield the key, what is wrong and what to do, where an estimate cannot be shown as it is.

    A relative one needs the counts of its people, and where counts alone say something else, the
    estimate says why.
    """
    if not arms and given.measure is not Measure.DIFFERENCE:
        message = f"A {given.measure} stands here without the counts of people behind it."
        do = "Add 'count' and 'of' to each group, of the same people as the estimate."
        yield "counts", message, do
    if given.null not in (None, 1 if given.measure is Measure.RATIO else 0):
        message = f"In a {given.measure}, no difference is not {given.null}."
        yield "null", message, "Correct it, or 'measure'."
    if not given.has_limit:
        message = f"A margin of {given.margin} is no limit to how much worse it may be."
        do = "For a ratio, give one on the worse side of 1; otherwise how many points, above 0."
        yield "margin", message, do
    if len(given.published) == len(("value", "low", "high")):
        yield from _misfits(given.effect(arms), arms, is_adjusted=bool(adjusted))
    elif given.published or not arms or given.measure is not Measure.DIFFERENCE:
        message = "An estimate has a value and both limits: 'value', 'low' and 'high'."
        do = "Add what was published. Only a difference can be worked out, from counts alone."
        yield "value", message, do


def _misfits(effect: Effect, arms: Arms, *, is_adjusted: bool) -> Iterator[tuple[str, str, str]]:
    """Yield the numbers of an effect that do not go together, or not with the counts."""
    if not effect.low <= effect.value <= effect.high:
        message = f"The value {effect.value} does not lie between {effect.low} and {effect.high}."
        yield "value", message, "Correct one of the three."
    elif effect.measure is not Measure.DIFFERENCE and effect.estimate.low < 0:
        message = f"A {effect.measure} cannot be as far out as {effect.low} to {effect.high}."
        yield "value", message, "Correct the numbers, or 'measure'."
    alone = crude(effect.measure, arms) if arms and effect.in_people else None
    if alone is not None and not is_adjusted and not _agrees(effect.value, alone):
        message = f"The counts alone give {alone:.2f}, and 'value' says {effect.value}."
        do = "Correct one of them, or say why they differ: 'adjusted: adjusted for age'."
        yield "value", message, do


def _agrees(published: Decimal, alone: Decimal) -> bool:
    """Return whether two values are the same but for the rounding of the last decimal."""
    return abs(published - alone) <= Decimal(1).scaleb(int(published.as_tuple().exponent))
