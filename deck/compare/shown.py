"""A slide as it is compared: what stands on it, where, and what is said with it."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple
from unicodedata import normalize

from deck.units import Box, pt

# What saving may do to a place. LibreOffice counts in hundredths of a millimetre, 360 EMU: a box is
# off by two of them at most, and by one more each time it is saved again. A point is a third of a
# millimetre; nobody moves a box by so little.
TOLERANCE = pt(1)


class Sort(StrEnum):
    """What a thing on a slide is."""

    TEXT = "text"
    TABLE = "table"
    CHART = "chart"
    PICTURE = "picture"
    FORM = "form"  # a drawn form, and a box without words


class Thing(NamedTuple):
    """One thing on a slide, groups taken apart.

    ``said`` is its text with a line for each paragraph, a table's with one for each row, a chart's
    with one for each series; of a picture it is its look.
    """

    sort: Sort
    said: str
    box: Box


class Shown(NamedTuple):
    """A slide: its title, everything on it in reading order, its notes line by line."""

    title: str
    things: tuple[Thing, ...]
    notes: str


def one_line(text: str) -> str:
    """Return ``text`` with every break and space as one space, in one form for its accents."""
    return " ".join(normalize("NFC", text).split())


def lines(texts: Iterable[str]) -> str:
    """Return each of the texts in a line of its own, leaving out those that are empty."""
    return "\n".join(filter(None, map(one_line, texts)))


def is_same_place(one: Thing, other: Thing) -> bool:
    """Return whether two things stand at the same place; a table's height is its rows' alone."""
    pairs = list(zip(one.box, other.box, strict=True))
    return all(abs(a - b) <= TOLERANCE for a, b in (pairs[:3] if one.sort is Sort.TABLE else pairs))
