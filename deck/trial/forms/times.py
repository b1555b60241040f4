"""Times as they stand in an outline: 'at the start', '6 weeks', 'week 12', '23.5+ months'."""

import re
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from deck.trial.forms.numbers import (
    NUMBER,
    Ends,
    FormError,
    check_inside,
    decimal,
    ends,
    ends_pattern,
    refusal,
    tidy,
)

START, BEFORE, AFTER = "at the start", "before", "after"
_WORDS = "minute|hour|day|week|month|year"
_UNIT = rf"(?P<unit>{_WORDS})"
_AMOUNT = rf"(?P<n>{NUMBER}) {_UNIT}s?"
_NAMED = rf"{_UNIT} (?P<n>{NUMBER})"
_OWN = rf"(?P<n>{NUMBER})(?P<still>\+)?(?: ?{_UNIT}s?)?"
_MIDDLE = (
    rf"(?:not reached|(?P<n>{NUMBER})(?P<still>\+)? ?(?P<unit>(?:{_WORDS})s?)?)"
    rf"(?: ?{ends_pattern()})?"
)


class UnitOfTime(StrEnum):
    """What a time is counted in."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


# A month and a year of the Gregorian calendar, on average.
_DAYS = {
    UnitOfTime.MINUTE: Fraction(1, 1440),
    UnitOfTime.HOUR: Fraction(1, 24),
    UnitOfTime.DAY: Fraction(1),
    UnitOfTime.WEEK: Fraction(7),
    UnitOfTime.MONTH: Fraction(3652425, 120000),
    UnitOfTime.YEAR: Fraction(3652425, 10000),
}


class Time(NamedTuple):
    """A time as it was written, and how many days after the start it is; later ones sort later."""

    days: Fraction
    text: str
    amount: Decimal = Decimal(0)
    unit: UnitOfTime | None = None

    def within(self, unit: UnitOfTime) -> Decimal:
        """Return how many of ``unit`` it is: as it was written, or to four decimals."""
        if unit == self.unit:
            return self.amount
        found = round(self.days / _DAYS[unit], 4)
        return Decimal(found.numerator) / Decimal(found.denominator)

    @property
    def is_start(self) -> bool:
        """Return whether nothing has been done yet."""
        return self.days <= 0


class Own(NamedTuple):
    """One person's own time: until it happened, or ``still`` without it then."""

    time: Time
    still: bool


class Middle(NamedTuple):
    """When it had happened to half of them: at ``value``, or nobody knows yet, or not reached.

    ``still`` is a time at which it was still going on: '23.5+ months'.
    """

    value: Decimal | None
    unit: str
    still: bool
    low: Decimal | None
    high: Decimal | None


def is_time(text: object) -> bool:
    """Return whether a text is a time."""
    try:
        time(text)
    except FormError:
        return False
    return True


def time(text: object) -> Time:
    """Return a time; raises FormError where the text is none."""
    tidied = tidy(text)
    word = tidied.lower()
    if word in {START, BEFORE}:
        return Time(Fraction(0), tidied)
    if word == AFTER:
        return Time(Fraction(1), tidied)
    found = re.fullmatch(_AMOUNT, word) or re.fullmatch(_NAMED, word)
    if not found or decimal(found["n"]) < 0:
        raise refusal("form-time", tidied)
    return _time(decimal(found["n"]), UnitOfTime(found["unit"]), tidied)


def _time(amount: Decimal, unit: UnitOfTime, text: str) -> Time:
    """Return a time in one of the units, as it was written."""
    return Time(Fraction(amount) * _DAYS[unit], text, amount, unit)


def own_times(text: object) -> tuple[Own, ...]:
    """Return the time of each person: '3.9+, 4.2, 12.7+ years'; a '+' says: still without it then.

    Raises FormError where the text is none of these, or names no unit or several.
    """
    tidied = tidy(text)
    found = [re.fullmatch(_OWN, part) for part in tidied.lower().split(", ")]
    units = {part["unit"] for part in found if part and part["unit"]}
    own = [(decimal(part["n"]), bool(part["still"])) for part in found if part]
    if len(own) < len(found) or len(units) != 1 or any(amount < 0 for amount, _ in own):
        raise refusal("form-each", tidied)
    unit = UnitOfTime(units.pop())
    return tuple(Own(_time(amount, unit, tidied), still) for amount, still in own)


def middle(text: object) -> Middle:
    """Return when it had happened to half: '14.2 months (11 to 20)', '23.5+ months', not reached.

    Raises FormError where the text is none of these.
    """
    tidied = tidy(text)
    found = re.fullmatch(_MIDDLE, tidied)
    if not found or (found["n"] and not found["unit"]):
        raise refusal("form-median", tidied)
    range_ = ends(found)
    if not found["n"]:
        return Middle(None, "", False, *range_)  # noqa: FBT003 - a NamedTuple's fields in order
    value = decimal(found["n"])
    check_inside(value, Ends(*range_), tidied)
    return Middle(value, found["unit"], bool(found["still"]), *range_)
