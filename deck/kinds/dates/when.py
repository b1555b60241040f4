"""A date as an author writes it, to the days that it may mean, and to words for the slide."""

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from deck.layout import Page
from deck.phrases import month_named

_DIGITS = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_WORDS = re.compile(r"(?:(\d{1,2})\.? )?([^\W\d]{3,}) (\d{4})")


class Span(NamedTuple):
    """The first and the last day that a date may mean."""

    first: date
    last: date

    @property
    def middle(self) -> float:
        """Return where the middle lies in time, in days."""
        return (self.first.toordinal() + self.last.toordinal()) / 2


def span_of(when: str) -> Span | None:
    """Return the days that a year, a month and a year, or a day may mean; None for all else."""
    digits, words = _DIGITS.fullmatch(when), _WORDS.fullmatch(when)
    month: str | int | None
    if digits:
        year, month, day = digits.groups()
    elif words and (month := month_named(words[2])):
        day, _, year = words.groups()
    else:
        return None
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return Span(first, first if day else _end(first, is_year=month is None))


def _end(first: date, *, is_year: bool) -> date:
    """Return the last day of the month that starts on ``first``, or of its year."""
    month = 12 if is_year else first.month
    return date(first.year, month, monthrange(first.year, month)[1])


def written(when: str, page: Page) -> str:
    """Return a date as the language writes it where it was given in digits, else as it is."""
    span = span_of(when)
    if span is None or "-" not in when:
        return when
    if span.first == span.last:
        return page.phrases.date(span.first)
    return page.phrases.month(span.first)
