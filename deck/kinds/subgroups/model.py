"""The keys of one comparison in several groups of people, and what can be wrong with them."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from deck.arithmetic.effect import Effect, Measure, difference
from deck.content import Amount, Content, Count, Line, Value
from deck.kind import Fault
from deck.layout.estimated import Published, misfits
from deck.problems import Place


class Counted(Value):
    """So many of the people of one arm to whom it happened."""

    count: Count
    of: Annotated[Count, Field(ge=1)]


class Subgroup(Published):
    """Some of the people, their counts in both arms, and what was estimated for them."""

    name: Line = Field(description="Who they are: 'On a ventilator'.")
    counts: Annotated[tuple[Counted, ...], Field(min_length=2, max_length=2)] = Field(
        description="The counts of the first arm and of the second."
    )

    @property
    def arms(self) -> list[tuple[int, int]]:
        """Return the count of each arm and its people."""
        return [(counted.count, counted.of) for counted in self.counts]


class Subgroups(Content):
    """The same comparison in several groups of people."""

    subgroups: Annotated[tuple[Subgroup, ...], Field(min_length=1, max_length=12)]
    compared: Annotated[tuple[Line, ...], Field(min_length=2, max_length=2)] = Field(
        description="What both arms had, to stand after 'with': [dexamethasone, usual care]."
    )
    happened: Line = Field(description="What was counted, after 'they': 'died within 28 days'.")
    measure: Measure = Measure.DIFFERENCE
    level: Annotated[Amount, Field(gt=50, lt=100)] = Decimal(95)
    interval: Literal["confidence", "credible"] = "confidence"
    lower_is_better: bool = True
    adjusted: Line | None = Field(
        None, description="Why estimates differ from the counts alone: 'adjusted for age'."
    )

    def effect(self, row: Subgroup) -> Effect:
        """Return what was published for a row, or what its counts alone give."""
        if row.numbers:
            return Effect(self.measure, *row.numbers)
        return difference(row.arms, self.level)


def faults(content: Subgroups) -> Iterator[Fault]:
    """Yield rows whose numbers cannot be, or do not go together."""
    published = [row.value is not None for row in content.subgroups]
    if any(published) and not all(published):
        yield Fault(("subgroups", published.index(False)), "mixed")
    for index, row in enumerate(content.subgroups):
        place: Place = ("subgroups", index)
        wrong = list(_count_faults(row, place))
        yield from wrong
        if not wrong:
            is_adjusted = bool(content.adjusted)
            for cause, values in misfits(row, content.measure, row.arms, is_adjusted=is_adjusted):
                yield Fault((*place, "value"), cause, values)


def _count_faults(row: Subgroup, place: Place) -> Iterator[Fault]:
    """Yield the arms of which more people were counted than there were."""
    for arm, (count, of) in enumerate(row.arms):
        if count > of:
            values = {"count": count, "of": of}
            yield Fault((*place, "counts", arm, "count"), "more-than-all", values)
