"""The keys of a difference or a ratio, and what keeps one from being shown or from being honest."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from deck.arithmetic.effect import Effect, Measure, difference
from deck.content import Amount, Content, Count, Line, Value
from deck.kind import Fault
from deck.layout.estimated import Published, misfits

_POINTS = "points"
_PAIR = 2


class Estimated(Published):
    """What was estimated, how, and the limit that was set in advance."""

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
    def in_people(self) -> bool:
        """Return whether the estimate is told as people out of a base."""
        return self.measure is not Measure.DIFFERENCE or self.unit == _POINTS

    @property
    def has_limit(self) -> bool:
        """Return whether the margin, where there is one, lies on the worse side."""
        if self.margin is None or self.measure is not Measure.RATIO:
            return self.margin is None or self.margin > 0
        return self.margin > 1 if self.lower_is_better else 0 < self.margin < 1

    @property
    def limit(self) -> Decimal | None:
        """Return the margin as a value of its own: below 0 where less would be worse."""
        if self.margin is None or self.measure is Measure.RATIO or self.lower_is_better:
            return self.margin
        return -self.margin


class Compared(Value):
    """A group, and to how many of its people it happened."""

    name: Line = Field(description="What they had, to stand after 'with': '7 days'.")
    count: Count | None = None
    of: Annotated[Count, Field(ge=1)] | None = None


class Estimate(Content):
    """How two groups differ, and how far that is certain."""

    estimate: Estimated
    groups: Annotated[tuple[Compared, ...], Field(min_length=_PAIR, max_length=_PAIR)]
    happened: Line = Field(description="What was counted, after 'they': 'died within 90 days'.")
    adjusted: Line | None = Field(
        None, description="Why the estimate differs from the counts alone: 'adjusted for age'."
    )

    @property
    def counts(self) -> list[tuple[int, int]]:
        """Return the count of each group and its people, or nothing where one is not given."""
        given = [(g.count, g.of) for g in self.groups if g.count is not None and g.of is not None]
        return given if len(given) == _PAIR else []

    @property
    def effect(self) -> Effect:
        """Return the published estimate, or the one worked out from the counts."""
        given = self.estimate
        if given.numbers:
            return Effect(given.measure, *given.numbers, given.limit, given.in_people)
        return difference(self.counts, given.level, given.limit)


def faults(content: Estimate) -> Iterator[Fault]:
    """Yield what is wrong with the counts, or else with the estimate."""
    wrong = list(_count_faults(content))
    yield from wrong or _estimate_faults(content)


def _count_faults(content: Estimate) -> Iterator[Fault]:
    """Yield counts that are not given in full, and more people than there were."""
    given = [(group.count, group.of) for group in content.groups]
    if not content.counts and any(number is not None for counted in given for number in counted):
        first = next(index for index, counted in enumerate(given) if None in counted)
        yield Fault(("groups", first), "counts")
    for index, (count, of) in enumerate(content.counts):
        if count > of:
            yield Fault(("groups", index, "count"), "more-than-all", {"count": count, "of": of})


def _estimate_faults(content: Estimate) -> Iterator[Fault]:
    """Yield what keeps the estimate from being shown as it is.

    A relative one needs the counts of its people: alone, it says nothing of how many these are.
    """
    given, counts = content.estimate, content.counts
    values = {"measure": given.measure, "null": given.null, "margin": given.margin}
    if not counts and given.measure is not Measure.DIFFERENCE:
        yield Fault(("groups", 0), "no-counts", values)
    if given.null not in (None, 1 if given.measure is Measure.RATIO else 0):
        yield Fault(("estimate", "null"), "null", values)
    if not given.has_limit:
        yield Fault(("estimate", "margin"), "margin", values)
    is_adjusted, in_people = bool(content.adjusted), given.in_people
    for cause, told in misfits(
        given, given.measure, counts, is_adjusted=is_adjusted, in_people=in_people
    ):
        yield Fault(("estimate", "value"), cause, told)
