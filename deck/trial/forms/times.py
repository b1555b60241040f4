"""Times as they stand in an outline: 'at the start', '6 weeks', 'week 12', '23.5+ months'."""

import re
from decimal import Decimal
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
_AMOUNT = re.compile(rf"(?P<n>{NUMBER}) {_UNIT}s?")
_NAMED = re.compile(rf"{_UNIT} (?P<n>{NUMBER})")
_MIDDLE = re.compile(
    rf"(?:not reached|(?P<n>{NUMBER})(?P<still>\+)? ?(?P<unit>(?:{_WORDS})s?)?)"
    rf"(?: ?{ends_pattern()})?"
)
# A month and a year of the Gregorian calendar, on average.
_DAYS = {
    "minute": Fraction(1, 1440), "hour": Fraction(1, 24), "day": Fraction(1), "week": Fraction(7),
    "month": Fraction(3652425, 120000), "year": Fraction(3652425, 10000),
}  # fmt: skip


class Time(NamedTuple):
    """A time as it was written, and how many days after the start it is; later ones sort later."""

    days: Fraction
    text: str

    @property
    def is_start(self) -> bool:
        """Return whether nothing has been done yet."""
        return self.days <= 0


class Counted(NamedTuple):
    """So many of a unit: 6 and 'week'."""

    amount: Decimal
    unit: str


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
    found = _AMOUNT.fullmatch(word) or _NAMED.fullmatch(word)
    if not found or decimal(found["n"]) < 0:
        raise refusal("form-time", tidied)
    return Time(Fraction(decimal(found["n"])) * _DAYS[found["unit"]], tidied)


def counted(some: Time) -> Counted | None:
    """Return a time as it was counted, or None for one that is only a word: 'at the start'."""
    word = some.text.lower()
    found = _AMOUNT.fullmatch(word) or _NAMED.fullmatch(word)
    return Counted(decimal(found["n"]), found["unit"]) if found else None


def in_units(some: Time, unit: str) -> Decimal:
    """Return how many of a unit, such as 'week', a time is after the start: to a hundredth."""
    own = counted(some)
    if own and own.unit == unit:
        return own.amount
    days = some.days / _DAYS[unit]
    return round(Decimal(days.numerator) / days.denominator, 2).normalize()


def middle(text: object) -> Middle:
    """Return when it had happened to half: '14.2 months (11 to 20)', '23.5+ months', not reached.

    Raises FormError where the text is none of these.
    """
    tidied = tidy(text)
    found = _MIDDLE.fullmatch(tidied)
    if not found or (found["n"] and not found["unit"]):
        raise refusal("form-median", tidied)
    range_ = ends(found)
    if not found["n"]:
        return Middle(None, "", False, *range_)  # noqa: FBT003 - a NamedTuple's fields in order
    value = decimal(found["n"])
    check_inside(value, Ends(*range_), tidied)
    return Middle(value, found["unit"], bool(found["still"]), *range_)
