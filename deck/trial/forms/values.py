"""What the short forms of an outcome hold: shares, measured values, rates, or none."""

from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple


class Missing(NamedTuple):
    """A value that there is not: nobody measured it, or nobody published it."""

    why: Literal["not measured", "not reported"]


class Share(NamedTuple):
    """People of a group: a count and its total as far as written, or a share as published.

    ``percent``, ``low`` and ``high`` are in percent, with the decimals of the paper.
    """

    people: int | None = None
    of: int | None = None
    percent: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def limits(self) -> tuple[Decimal, Decimal] | None:
        """Return the published range in percent, or None where there is none with two ends."""
        return None if self.low is None or self.high is None else (self.low, self.high)


class Spread(NamedTuple):
    """How far values lie apart (SD, IQR, all), or how sure their mean is (SE, range).

    An SD or SE is ``low`` alone.
    """

    kind: Literal["range", "SD", "SE", "IQR", "all"]
    low: Decimal | None
    high: Decimal | None = None


class Number(NamedTuple):
    """A measured value in its unit, of so many people, with its spread where written."""

    value: Decimal
    people: int | None = None
    spread: Spread | None = None


class Described(NamedTuple):
    """How people were at the start: '63 years (all 32 to 80)'."""

    value: Decimal
    unit: str
    spread: Spread | None = None


class Rate(NamedTuple):
    """Events: a count with what it was counted over, or how many one person had in a time.

    Of a count, ``word`` is how its amount is told: 167 *over* 140 *years*, 0 *during* *follow-up*.
    """

    events: int | None = None
    word: str = ""
    amount: Decimal | None = None
    what: str = ""
    rate: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def per_one(self) -> Fraction | None:
        """Return how many events came to one of ``what``, or None where that is not known."""
        if self.rate is not None:
            return Fraction(self.rate)
        if self.events is None or not self.amount:
            return None
        return Fraction(self.events) / Fraction(self.amount)


class Positive(NamedTuple):
    """So many of so many people were tested positive."""

    positive: int
    of: int


class Left(NamedTuple):
    """So many people left, and why: '12 outcome not known'."""

    people: int
    why: str


FoundValue = Share | Number | Rate | Positive | Missing
