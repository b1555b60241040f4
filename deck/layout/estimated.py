"""The keys of an estimate, which several kinds share, and what keeps one from being shown."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from deck.arithmetic.effect import Arms, Effect, Measure, agrees, crude
from deck.arithmetic.intervals import newcombe
from deck.content import Amount, Line, Value

_POINTS = "points"


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
    if alone is not None and not is_adjusted and not agrees(effect.value, alone):
        message = f"The counts alone give {alone:.2f}, and 'value' says {effect.value}."
        do = "Correct one of them, or say why they differ: 'adjusted: adjusted for age'."
        yield "value", message, do
