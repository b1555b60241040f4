"""Texts and numbers as people type them, in the one form in which the program reads them."""

import re
from datetime import date

from pydantic_core import PydanticCustomError, PydanticKnownError

# Every sign that ends a line to some program (Unicode 16, UAX 14: BK, CR, LF, NL), with the spaces
# around it; a no-break space is none of these.
_BREAKS = re.compile(
    r"[ \t]*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029][ \t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*"
)
_PARAGRAPHS = re.compile(r"[ \t]*(?:\n|\u2029)\s*")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100  # of a talk, or of looking at a source
_SIGNS = str.maketrans({
    "\N{MINUS SIGN}": "-", "\N{SMALL HYPHEN-MINUS}": "-", "\N{FULLWIDTH HYPHEN-MINUS}": "-",
    "\N{EN DASH}": "-", "\N{MIDDLE DOT}": ".", "\N{BULLET OPERATOR}": ".", "\N{DOT OPERATOR}": ".",
})  # fmt: skip
_THOUSANDS = re.compile(r"(?<=\d)[, \u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))")
_LEADING_POINT = re.compile(r"(?<!\d)\.(?=\d)")


def one_line(value: object) -> object:
    """Return a text with a space for each break of its lines."""
    return _BREAKS.sub(" ", value).strip() if isinstance(value, str) else value


def paragraphs(value: object) -> object:
    """Return a text with one new line where a paragraph starts."""
    if not isinstance(value, str):
        return value
    lines = (one_line(part) for part in _PARAGRAPHS.split(value))
    return "\n".join(str(line) for line in lines if line)


def number(value: object) -> object:
    """Return a number with the signs of a plain one, where it is certain which number is meant.

    A minus sign or a dash before it, thousands parted by a comma or a space, a raised point, a
    point without a digit before it; '0,82' stays as it is, for its field to refuse.
    """
    if not isinstance(value, str):
        return value
    plain = value.strip().translate(_SIGNS)
    return _LEADING_POINT.sub("0.", _THOUSANDS.sub("", plain))


def day(value: object) -> date:
    """Return the day in '2026-11-22'; raises where it is none, or none of a talk of our time.

    A number alone would be read as seconds since 1970.
    """
    text = str(value).strip()
    if not _DAY.fullmatch(text):
        raise PydanticKnownError("date_from_datetime_parsing", {"error": "no day"})
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise PydanticKnownError("date_from_datetime_parsing", {"error": "no day"}) from None
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        limits = {"first": _FIRST_YEAR, "last": _LAST_YEAR}
        raise PydanticCustomError("year", "no year of a talk", limits)
    return found
