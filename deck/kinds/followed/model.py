"""The keys of how long people were followed, and what only such an entry can have wrong."""

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.content import Content, Line, Reads, TimeUnit, Value, unfit
from deck.kind import Fault
from deck.messages import Messages

_SAID = Messages(("kinds/followed",))
_TIME = re.compile(r"(\d{1,5}(?:\.\d{1,5})?)(\+?)")
_NOT_REACHED = "not reached"


class Length(NamedTuple):
    """How long it was, with the decimals that it was written with; or ``still`` going then."""

    amount: Decimal
    still: bool = False


def _length(value: object) -> Length:
    """Return a time such as '23.5' or, for still going then, '23.5+'; raises where it is none."""
    found = _TIME.fullmatch(str(value).strip())
    if not found:
        raise unfit(_SAID("time", text=value))
    return Length(Decimal(found[1]), bool(found[2]))


def _median(value: object) -> Length | None:
    """Return the time of the middle person; nothing where it was not reached."""
    return None if str(value).strip().lower() == _NOT_REACHED else _length(value)


_Length = Annotated[Length, Reads(_length)]


class Part(StrEnum):
    """A part of the bar: up to the shortest time, from there to the median, or beyond."""

    SOLID = "solid"
    LIGHT = "light"
    HOLLOW = "hollow"


class Times(Value):
    """How long people were followed, in numbers that stay as they are written (3.90)."""

    shortest: _Length
    median: Annotated[Length | None, Reads(_median)] = Field(
        description="The time of the middle person, or 'not reached'."
    )
    longest: _Length = Field(description="The longest time; '23.5+' was still going on then.")
    unit: TimeUnit = "years"
    axis: Line | None = Field(
        None, description="What the scale counts, in place of 'Years': 'Years after treatment'."
    )
    who: Line | None = Field(None, description="Who was followed for at least the shortest time.")
    longest_is: Line | None = Field(
        None, description="Whose time the longest is, in place of 'longest': 'one person'."
    )

    def parts(self) -> Iterator[tuple[Part, Decimal, Decimal]]:
        """Yield each part of the bar that has any length, with where it starts and ends.

        Where no middle time was reached, the light part goes on to the end.
        """
        middle = self.median or self.longest
        ends = pairwise((Decimal(0), self.shortest.amount, middle.amount, self.longest.amount))
        for part, (start, end) in zip(Part, ends, strict=True):
            if start < end:
                yield part, start, end


class Followed(Content):
    """The time for which people were followed."""

    followed: Times
    note: Line | None = Field(None, description="A sentence under the scale.")


def faults(content: Followed) -> Iterator[Fault]:
    """Yield what keeps the times from being shortest, median and longest."""
    times = content.followed
    lengths = {"shortest": times.shortest, "median": times.median, "longest": times.longest}
    known = {name: length.amount for name, length in lengths.items() if length}
    for (less, least), (more, most) in pairwise(known.items()):
        if least > most:
            values = {"less": less, "more": more, "least": least, "most": most}
            yield Fault(("followed", more), "order", values)
    if times.longest.amount == 0:
        yield Fault(("followed", "longest"), "nothing")
    if times.longest_is and times.median and times.median.amount == times.longest.amount:
        yield Fault(("followed", "longest_is"), "longest-is")
