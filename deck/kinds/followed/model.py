"""The keys of how long people were followed, and what only such an entry can have wrong."""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line, Time, TimeUnit, Value
from deck.kind import Fault


class Part(StrEnum):
    """A part of the bar: up to the shortest time, from there to the median, or beyond."""

    SOLID = "solid"
    LIGHT = "light"
    HOLLOW = "hollow"


class Times(Value):
    """How long people were followed, in numbers that stay as they are written (3.90)."""

    shortest: Time
    median: Time = Field(description="The time of the middle person.")
    longest: Annotated[Time, Field(gt=0)]
    unit: TimeUnit = "years"
    axis: Line = Field(description="What the scale counts: 'Years after treatment'.")
    who: Line | None = Field(None, description="Who was followed for at least the shortest time.")
    longest_is: Line | None = Field(
        None, description="Whose time the longest is, in place of 'longest': 'one person'."
    )

    def parts(self) -> Iterator[tuple[Part, Decimal, Decimal]]:
        """Yield each part of the bar that has any length, with where it starts and ends."""
        ends = pairwise((Decimal(0), self.shortest, self.median, self.longest))
        for part, (start, end) in zip(Part, ends, strict=True):
            if start < end:
                yield part, start, end


class Followed(Content):
    """The time for which people were followed."""

    followed: Times
    note: Line | None = Field(None, description="A sentence under the scale.")


def faults(content: Followed) -> Iterator[Fault]:
    """Yield what keeps the three times from being shortest, median and longest."""
    times = content.followed
    for less, more in pairwise(("shortest", "median", "longest")):
        least, most = getattr(times, less), getattr(times, more)
        if least > most:
            values = {"less": less, "more": more, "least": least, "most": most}
            yield Fault(("followed", more), "order", values)
    if times.longest_is and times.median == times.longest:
        yield Fault(("followed", "longest_is"), "longest-is")
