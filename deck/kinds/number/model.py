"""The keys of a number out of all people, and what only such an entry can have wrong."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from deck.content import Amount, Content, Count, Line, Value
from deck.kind import Fault, one_ended

_Percent = Annotated[Amount, Field(ge=0, le=100)]


class Counted(Value):
    """So many of all people, in the author's words, and what became of the others."""

    count: Count
    of: Annotated[Count, Field(ge=1, description="How many were counted in all.")]
    label: Line = Field(description="What is true of them, after '16 of 24': 'had no relapse'.")
    rest: Line = Field(description="What is true of all others, after '8 of 24': 'got worse'.")
    low: _Percent | None = Field(None, description="The published likely range, in percent: from.")
    high: _Percent | None = Field(None, description="The published likely range, in percent: to.")
    level: Annotated[Amount, Field(gt=50, lt=100)] = Field(
        Decimal(95), description="The level of the range in percent."
    )
    interval: Literal["confidence", "credible", "none"] = Field(
        "confidence", description="What sort of range it is; none leaves it out."
    )

    @property
    def others(self) -> int:
        """Return how many people were not among those counted."""
        return self.of - self.count


class Number(Content):
    """One count that matters, out of all people who were counted."""

    number: Counted


def faults(content: Number) -> Iterator[Fault]:
    """Yield a count of more people than there are, and a likely range that it does not lie in."""
    number = content.number
    if number.count > number.of:
        yield Fault(("number", "count"), "of", {"count": number.count, "of": number.of})
        return
    yield from one_ended(("number",), number.low, number.high)
    if number.low is not None and number.high is not None:
        share = Decimal(100 * number.count) / number.of
        if not number.low <= share <= number.high:
            values = {"count": number.count, "of": number.of, "share": share}
            yield Fault(("number", "low"), "range", values)
