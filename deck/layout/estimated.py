"""The keys of a published estimate, which several kinds share, and what keeps one from being shown.

What is wrong comes out as a cause, whose message several kinds share, with its values.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from pydantic import Field

from deck.arithmetic.effect import Arms, Effect, Measure, agrees, crude
from deck.content import Amount, Value

Wrong = tuple[str, Mapping[str, object]]


class Published(Value):
    """What was estimated, in numbers that stay as they were published."""

    value: Amount | None = Field(
        None, description="The published estimate. Without one it is worked out from the counts."
    )
    low: Amount | None = Field(None, description="The lower limit of its interval.")
    high: Amount | None = Field(None, description="The upper limit of its interval.")

    @property
    def numbers(self) -> tuple[Decimal, Decimal, Decimal] | None:
        """Return the value and both limits, or None where one of them is not given."""
        if self.value is None or self.low is None or self.high is None:
            return None
        return self.value, self.low, self.high

    @property
    def is_begun(self) -> bool:
        """Return whether any of the three is given."""
        return any(number is not None for number in (self.value, self.low, self.high))


def misfits(
    given: Published, measure: Measure, arms: Arms, *, is_adjusted: bool, in_people: bool = True
) -> Iterator[Wrong]:
    """Yield what is wrong with the value of an estimate: its cause, and the values to tell it with.

    Only a difference of people can be worked out from counts alone. Where these say something else
    than what was published, the estimate says why: it ``is_adjusted``.
    """
    if given.numbers:
        effect = Effect(measure, *given.numbers, in_people=in_people)
        yield from _disagreements(effect, arms, is_adjusted=is_adjusted)
    elif given.is_begun or not arms or measure is not Measure.DIFFERENCE or not in_people:
        yield "limits", {}


def _disagreements(effect: Effect, arms: Arms, *, is_adjusted: bool) -> Iterator[Wrong]:
    """Yield the numbers of an effect that do not go together, or not with the counts."""
    values = {"value": effect.value, "low": effect.low, "high": effect.high}
    if not effect.low <= effect.value <= effect.high:
        yield "outside", values
    elif effect.measure is not Measure.DIFFERENCE and effect.estimate.low < 0:
        yield "impossible", {"measure": effect.measure, **values}
    alone = crude(effect.measure, arms) if arms and effect.in_people else None
    if alone is not None and not is_adjusted and not agrees(effect.value, alone):
        yield "counts-differ", {"alone": alone, **values}
