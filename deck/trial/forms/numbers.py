"""Numbers as people type them, where it is certain which number is meant; ranges in brackets."""

import re
from decimal import Decimal
from typing import NamedTuple

MOST = 10_000_000_000  # more than there are people

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)"
COUNT = rf"{_DIGITS}(?![\d.,]\d)"
NUMBER = rf"[-+]?(?:{_DIGITS}(?:\.\d+)?|\.\d+)"

_THOUSANDS = re.compile(r"(?<=\d)[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))")
_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f]+")
_MINUS = str.maketrans({"\u2212": "-", "\ufe63": "-", "\uff0d": "-", "\uff05": "%"})
_RAISED_POINT = re.compile(r"(?<=\d)[\u00b7\u2219\u22c5](?=\d)")
_DASHES = "\u2010\u2011\u2012\u2013\u2014"
_DASH_AS_MINUS = re.compile(rf"(^|\(|\bto |\bfrom )[{_DASHES}](?=[\d.])")
_DECIMAL_COMMA = re.compile(r"(?<![\d,])\d+,(?:\d{1,2}|\d{4,})(?![\d,])|(?<![\d.,])0,\d")
_INTERVAL_NAMED = re.compile(r"\bC(?:r)?I\b|\u00b1|\+/-|\[")


class FormError(ValueError):
    """A text that is none of the short forms; messages say of its cause what to do."""

    def __init__(self, cause: str, text: str, **values: object) -> None:
        """Keep the cause, and what its message names: the text itself among it."""
        super().__init__(cause)
        self.cause = cause
        self.values = {"text": text, **values}


class Ends(NamedTuple):
    """A range; one of its ends may be open."""

    low: Decimal | None
    high: Decimal | None


def tidy(text: object) -> str:
    """Return the text with plain spaces, minus signs and points, for the forms to read."""
    plain = _THOUSANDS.sub("", str(text).translate(_MINUS))
    plain = _RAISED_POINT.sub(".", _SPACES.sub(" ", plain)).strip()
    return _DASH_AS_MINUS.sub(r"\1-", plain)


def refusal(cause: str, text: str) -> FormError:
    """Return why a text is refused: for what is often written in its place, or else for ``cause``.

    In '0,82' a comma stands for a point; a range named 'CI', a '±' and square brackets have a form.
    """
    if _DECIMAL_COMMA.search(text):
        return FormError("form-decimal-comma", text)
    if _INTERVAL_NAMED.search(text):
        return FormError("form-interval", text)
    return FormError(cause, text)


def decimal(text: str) -> Decimal:
    """Return a number that matched ``NUMBER``, with the decimals that it was written with."""
    found = Decimal(re.sub(r"[, ]", "", text).lstrip("+"))
    if abs(found) >= MOST:
        raise FormError("form-large", text, most=MOST)
    return found or abs(found)


def whole(text: str) -> int:
    """Return a count that matched ``COUNT``."""
    return int(decimal(text))


def count(text: object) -> int:
    """Return a number of people: '3608' or '3,608'; raises FormError where it is none."""
    tidied = tidy(text)
    if not re.fullmatch(COUNT, tidied):
        raise refusal("form-count", tidied)
    return whole(tidied)


def ends_pattern(name: str = "") -> str:
    """Return the pattern of a range in brackets; its groups start with ``name``."""
    end = rf"{NUMBER})\s?%?"
    between = rf"(?: ?to ?| (?P<{name}dash>[-{_DASHES}]) |(?P<{name}dash2>[-{_DASHES}]))"
    return (
        rf"\((?:from (?P<{name}only_low>{end}|up to (?P<{name}only_high>{end}"
        rf"|(?P<{name}low>{end}{between}(?P<{name}high>{end})\)"
    )


def ends(found: re.Match[str], name: str = "") -> Ends:
    """Return the range that a match of ``ends_pattern`` holds, both ends open where there is none.

    Raises FormError where it is turned round, or where a dash beside a minus sign leaves it open
    which number is meant.
    """
    part = {key.removeprefix(name): value for key, value in found.groupdict().items() if value}
    low, high = part.get("low") or part.get("only_low"), part.get("high") or part.get("only_high")
    if (part.get("dash") or part.get("dash2")) and any(n and n[0] in "-+" for n in (low, high)):
        raise FormError("form-range-dash", found.string)
    range_ = Ends(decimal(low) if low else None, decimal(high) if high else None)
    if range_.low is not None and range_.high is not None and range_.low > range_.high:
        raise FormError("form-range-turned", found.string)
    return range_


def check_inside(value: Decimal, range_: Ends, text: str) -> None:
    """Raise FormError where a value does not lie in its own range."""
    low, high = range_
    if (low is not None and value < low) or (high is not None and value > high):
        raise FormError("form-outside", text)
