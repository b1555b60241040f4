"""What was found, in short forms: counts, shares, measured values with their spread, rates."""

import re
from decimal import Decimal

from deck.trial.forms.numbers import (
    COUNT,
    NUMBER,
    Ends,
    FormError,
    check_inside,
    decimal,
    ends,
    ends_pattern,
    refusal,
    tidy,
    whole,
)
from deck.trial.forms.values import (
    Described,
    Left,
    Missing,
    Number,
    Positive,
    Rate,
    Share,
    Spread,
)

_ALL = 100  # percent

# Texts, here and in the other forms: re makes and keeps a pattern when it is first asked for, and
# making all of them takes a thirtieth of a short deck's time.
_MISSING = r"not (?P<why>measured|reported|published)"
_COUNT = rf"(?P<count>{COUNT})(?: of (?P<of>{COUNT}))?"
_PERCENT = rf"(?P<percent>{NUMBER}) ?%(?: of (?P<of>{COUNT}))?(?: ?{ends_pattern()})?"
_COUNT_AND_SHARE = rf"{COUNT}(?: of {COUNT})? ?\( ?{NUMBER} ?%\)"
_SPREAD = (
    rf"\((?:(?P<one>SD|SE) (?P<size>{NUMBER})|(?P<two>IQR|all) (?P<a>{NUMBER})"
    rf" ?(?:to|[-\u2013]) ?(?P<b>{NUMBER}))\)"
)
_MEASURED = (
    rf"(?P<value>{NUMBER}) ?%?(?: in (?P<n>{COUNT}))?(?: ?(?:{_SPREAD}|{ends_pattern('r_')}))?"
)
_DESCRIBED = (
    rf"(?P<value>{NUMBER})(?: ?(?P<unit>[^\s\d(][^(]*?))?(?: ?(?:{_SPREAD}|{ends_pattern('r_')}))?"
)
_COUNT_OVER = rf"(?P<count>{COUNT}) (?P<word>over|on|in) (?P<n>{NUMBER}) (?P<what>.+)"
_COUNT_DURING = rf"(?P<count>{COUNT}) during (?P<what>.+)"
_RATE = (
    rf"(?P<rate>{NUMBER}) (?:an?|per) (?:person[ -](?:and )?)?(?P<per>hour|day|week|month|year)"
    rf"(?: ?{ends_pattern()})?"
)
_POSITIVE = rf"(?P<count>{COUNT}) of (?P<of>{COUNT})(?: (?:tested )?positive)?"
_LEFT = r"(?P<count>\d{1,3}(?:,\d{3})+|\d+) (?P<why>\S.*)"


def _missing(text: str) -> Missing | None:
    """Return the value that says that there is none."""
    found = re.fullmatch(_MISSING, text.lower())
    if not found:
        return None
    return Missing("not measured" if found["why"] == "measured" else "not reported")


def people(text: object) -> Share | Missing:
    """Return how many people it happened to: '482 of 2104', '16', '69.6% of 23 (46.6 to 84.2)'.

    Raises FormError where the text is none of these, or says more than all.
    """
    tidied = tidy(text)
    return _missing(tidied) or _counted(tidied) or _published(tidied, "form-people")


def free(text: object) -> Share | Missing:
    """Return how many it had not yet happened to: '76.6% (56.8 to 88.2)', '25 of 33'.

    A bare count is refused, since it cannot be seen whether it is a share.
    """
    tidied = tidy(text)
    counted = _counted(tidied)
    if counted and counted.of is None:
        raise FormError("form-free", tidied)
    return _missing(tidied) or counted or _published(tidied, "form-free")


def _counted(text: str) -> Share | None:
    """Return a count of people with its total where written; raises FormError above the total."""
    found = re.fullmatch(_COUNT, text)
    if not found:
        return None
    count, of = whole(found["count"]), whole(found["of"]) if found["of"] else None
    if of is not None and count > of:
        raise FormError("form-more-than-all", text, count=count, of=of)
    if of == 0:
        raise FormError("form-of-nobody", text)
    return Share(count, of)


def _published(text: str, cause: str) -> Share:
    """Return a share as it was published, in percent."""
    found = re.fullmatch(_PERCENT, text)
    if not found:
        both = re.fullmatch(_COUNT_AND_SHARE, text)
        raise refusal("form-count-and-share" if both else cause, text)
    percent, range_ = decimal(found["percent"]), ends(found)
    if any(n is not None and not 0 <= n <= _ALL for n in (percent, *range_)):
        raise FormError("form-share", text)
    check_inside(percent, range_, text)
    of = whole(found["of"]) if found["of"] else None
    if of == 0:
        raise FormError("form-of-nobody", text)
    return Share(None, of, percent, *range_)


def measured(text: object) -> Number | Missing:
    """Return a measured value: '-9.6 in 404 (SD 7.1)', '13 (IQR 7 to 16)', '39.0 (37.1 to 40.9)'.

    Raises FormError where the text is none.
    """
    tidied = tidy(text)
    missing = _missing(tidied)
    if missing:
        return missing
    found = re.fullmatch(_MEASURED, tidied)
    if not found:
        raise refusal("form-measured", tidied)
    value = decimal(found["value"])
    people_ = whole(found["n"]) if found["n"] else None
    return Number(value, people_, _spread(found, value))


def described(text: object) -> Described | Share | Missing:
    """Return how people were at the start: '63 years (all 32 to 80)', '18 of 33', '54%'.

    Raises FormError where the text is none of these.
    """
    tidied = tidy(text)
    as_people = _missing(tidied) or _counted(tidied)
    if as_people or re.fullmatch(_PERCENT, tidied):
        return as_people or _published(tidied, "form-described")
    found = re.fullmatch(_DESCRIBED, tidied)
    if not found:
        raise refusal("form-described", tidied)
    value = decimal(found["value"])
    return Described(value, found["unit"] or "", _spread(found, value))


def _spread(found: re.Match[str], value: Decimal) -> Spread | None:
    """Return the spread that a match holds; raises FormError where it cannot be that of a value."""
    if found["one"]:
        size = decimal(found["size"])
        if size < 0:
            raise FormError("form-spread", found.string)
        return Spread(found["one"], size)  # type: ignore[arg-type]  # the pattern's words
    if found["two"]:
        range_ = Ends(decimal(found["a"]), decimal(found["b"]))
        if range_ != Ends(*sorted(range_)):  # type: ignore[type-var]  # both ends are numbers
            raise FormError("form-range-turned", found.string)
        check_inside(value, range_, found.string)
        return Spread(found["two"], *range_)  # type: ignore[arg-type]  # the pattern's words
    range_ = ends(found, "r_")
    check_inside(value, range_, found.string)
    return None if range_ == Ends(None, None) else Spread("range", *range_)


def rate(text: object) -> Rate | Missing:
    """Return events: '167 over 140 years', '0 during follow-up', '0.93 a year (0.80 to 1.07)'.

    Raises FormError where the text is none of these.
    """
    tidied = tidy(text)
    return _missing(tidied) or _per_person(tidied) or _counted_over(tidied)


def _per_person(text: str) -> Rate | None:
    """Return how many events one person had in a time, as it was published."""
    found = re.fullmatch(_RATE, text)
    if not found:
        return None
    each, range_ = decimal(found["rate"]), ends(found)
    if each < 0:
        raise FormError("form-rate", text)
    check_inside(each, range_, text)
    return Rate(what=found["per"], rate=each, low=range_.low, high=range_.high)


def _counted_over(text: str) -> Rate:
    """Return a count of events with what it was counted over."""
    during = re.fullmatch(_COUNT_DURING, text)
    if during:
        return Rate(whole(during["count"]), "during", None, during["what"])
    over = re.fullmatch(_COUNT_OVER, text)
    if not over or decimal(over["n"]) <= 0:
        raise refusal("form-rate", text)
    return Rate(whole(over["count"]), over["word"], decimal(over["n"]), over["what"])


def positive(text: object) -> Positive | Missing:
    """Return how many a test found: '119 of 175 positive'; raises FormError where it is none."""
    tidied = tidy(text)
    missing = _missing(tidied)
    if missing:
        return missing
    found = re.fullmatch(_POSITIVE, tidied)
    if not found:
        raise refusal("form-positive", tidied)
    count, of = whole(found["count"]), whole(found["of"])
    if count > of:
        raise FormError("form-more-than-all", tidied, count=count, of=of)
    return Positive(count, of)


def left(text: object) -> Left:
    """Return who left and why: '12 outcome not known'; raises FormError where it is not that."""
    tidied = tidy(text)
    found = re.fullmatch(_LEFT, tidied)
    if not found:
        raise FormError("form-left", tidied)
    return Left(whole(found["count"]), found["why"])
