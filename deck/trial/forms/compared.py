"""What was published of a comparison, in short forms: estimates, levels, limits, p values."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Literal, NamedTuple

from deck.trial.forms.numbers import (
    NUMBER,
    FormError,
    check_inside,
    decimal,
    ends,
    ends_pattern,
    refusal,
    tidy,
)

PASSES = ("yes", "no")

_ESTIMATE = rf"(?P<value>{NUMBER}) ?%?(?: ?{ends_pattern()})?"
_RANGE_ALONE = ends_pattern()
_NUMBER = rf"(?P<value>{NUMBER}) ?%?"
_SPAN = rf"(?P<low>{NUMBER}) ?(?:to|[-\u2013]) ?(?P<high>{NUMBER})"
_P = rf"(?:[Pp] ?)?(?P<sign>[<=]?) ?(?P<value>{NUMBER})"
_NEEDED = rf"[Pp] ?< ?(?P<value>{NUMBER})"
_RATIO = rf"{NUMBER}(?: ?(?:to|:) ?{NUMBER})+"
_LEAST_LEVEL, _MOST_LEVEL = 50, 100


class Estimate(NamedTuple):
    """A value with its likely range, as they were published; one end or both may be open."""

    value: Decimal
    low: Decimal | None = None
    high: Decimal | None = None

    @property
    def has_range(self) -> bool:
        """Return whether one end is known at least."""
        return self.low is not None or self.high is not None

    @property
    def is_one_sided(self) -> bool:
        """Return whether one end is known, and one is open."""
        return (self.low is None) != (self.high is None)


class Span(NamedTuple):
    """From one number to a larger one: the ends of a scale, of limits to both sides."""

    low: Decimal
    high: Decimal


class PValue(NamedTuple):
    """A p value: ``value``, or somewhere below it."""

    value: Decimal
    is_below: bool = False

    def is_under(self, limit: Fraction) -> bool:
        """Return whether it is known to lie below ``limit``."""
        return self.value <= limit if self.is_below else self.value < limit


def estimate(text: object) -> Estimate:
    """Return an estimate: '0.83 (0.75 to 0.93)', '0.90 (up to 1.08)', '2.5', '95% (90 to 98)'.

    Raises FormError where the text is none, or the value lies outside its own range.
    """
    tidied = tidy(text)
    found = re.fullmatch(_ESTIMATE, tidied)
    if not found:
        is_range = re.fullmatch(_RANGE_ALONE, tidied)
        raise refusal("form-range-alone" if is_range else "form-estimate", tidied)
    value, range_ = decimal(found["value"]), ends(found)
    check_inside(value, range_, tidied)
    return Estimate(value, *range_)


def number(text: object) -> Decimal:
    """Return one number as it was written; raises FormError where the text is none."""
    tidied = tidy(text)
    found = re.fullmatch(_NUMBER, tidied)
    if not found:
        raise refusal("form-number", tidied)
    return decimal(found["value"])


def level(text: object) -> Decimal:
    """Return the level of a range in percent; raises FormError below 50 and from 100 on."""
    found = number(text)
    if not _LEAST_LEVEL <= found < _MOST_LEVEL:
        raise FormError("form-level", tidy(text))
    return found


def span(text: object) -> Span:
    """Return the ends of a scale: '0 to 24'; raises FormError where they are turned round."""
    tidied = tidy(text)
    found = re.fullmatch(_SPAN, tidied)
    if not found:
        raise refusal("form-span", tidied)
    low, high = decimal(found["low"]), decimal(found["high"])
    if low >= high:
        raise FormError("form-range-turned", tidied)
    return Span(low, high)


def same_within(text: object) -> Decimal | Span:
    """Return the limit to both sides of no difference: '3', or '0.8 to 1.25' of a ratio.

    Raises FormError where the text is none of these.
    """
    return span(text) if re.fullmatch(_SPAN, tidy(text)) else abs(number(text))


def p_value(text: object) -> PValue:
    """Return a p value: '0.20', '<0.001', 'p = 0.03'; raises FormError but from 0 to 1."""
    tidied = tidy(text)
    found = re.fullmatch(_P, tidied)
    value = decimal(found["value"]) if found else None
    if found is None or value is None or not 0 <= value <= 1:
        raise refusal("form-p", tidied)
    return PValue(value, found["sign"] == "<")


def passed(text: object) -> Literal["yes", "no"] | Decimal:
    """Return whether the trial's own rule was passed, or the p that it asked for: 'p < 0.0106'.

    Raises FormError where the text says neither.
    """
    tidied = tidy(text)
    needed = re.fullmatch(_NEEDED, tidied)
    if needed:
        return decimal(needed["value"])
    if tidied.lower() not in PASSES:
        raise FormError("form-passed", tidied)
    return "yes" if tidied.lower() == "yes" else "no"


def group_ratio(text: object) -> tuple[Decimal, ...]:
    """Return the sizes of groups to each other: '2 to 1', '2:1'; raises FormError otherwise."""
    tidied = tidy(text)
    parts = re.findall(NUMBER, tidied) if re.fullmatch(_RATIO, tidied) else []
    found = tuple(decimal(part) for part in parts)
    if not found or min(found) <= 0:
        raise FormError("form-ratio", tidied)
    return found
