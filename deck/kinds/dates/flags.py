"""Flags on a line of time: where each stands, and how its words hang clear of all others.

All lengths are in EMU.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from deck.layout import Page, placed
from deck.scene import Text
from deck.text import Block, Paragraph
from deck.units import Box, inches, pt

DOT = inches(0.28)
_LEAST_STEP = inches(0.38)  # between the middles of two dots
_TO_WORDS = inches(0.14)  # from the pole of a flag to its words
_UP = inches(0.22)  # from the line to the words of the lowest flag
_ABOVE = inches(0.14)  # between the words of a flag and those of the flags below it
_BESIDE = inches(0.22)
_MOST_LINES = 4
# How far before the margin the last date may stand: its words need room too.
_LAST = tuple(map(inches, (1.8, 2.1, 2.5, 3.0, 3.6, 4.4, 5.6, 7.0)))
_LOW = 0.3  # so many inches lower must flags be to be worth an inch of the line

Words = Sequence[Paragraph]


class Flag(NamedTuple):
    """The words of a date, where their pole stands, and how far above the line they end."""

    x: int
    words: Block
    top: int

    def text(self, line: int) -> Text:
        """Return the words beside their pole, above a line at the height ``line``."""
        return placed("Date", self.words, self.x + _TO_WORDS, line - self.top)


def flags_of(
    words: Sequence[Words], moments: Sequence[float], room: Box, page: Page
) -> list[Flag] | None:
    """Return a flag for each of ``words`` at its moment, or None where they do not fit ``room``.

    Distances are true to ``moments``. Of all plans that fit, the lowest on the longest line is
    taken; the first flag is the highest.
    """
    places = [_places(moments, room, last) for last in _LAST]
    plans = (_hung(words, xs, page, in_rows=rows) for rows in (True, False) for xs in places)
    fitting = [plan for plan in plans if plan and plan[0].top <= room.height]
    return min(fitting, key=lambda plan: plan[0].top - _LOW * plan[-1].x, default=None)


def _places(moments: Sequence[float], room: Box, last: int) -> list[int]:
    """Return where the dots stand; the last one stands ``last`` before the end of the room."""
    start = room.x + DOT // 2
    whole = moments[-1] - moments[0] or 1
    length = room.right - last - start
    return [start + round(length * (moment - moments[0]) / whole) for moment in moments]


def _hung(
    words: Sequence[Words], xs: Sequence[int], page: Page, *, in_rows: bool
) -> list[Flag] | None:
    """Return the flags at ``xs``, or None where dots or words would meet.

    ``in_rows``, words that fit before the next pole stand in a row with the later ones. Others take
    the width that is left, above all flags that they would meet. No flag is lower than a later one:
    words go down to the right, in the order of time.
    """
    if any(after - before < _LEAST_STEP for before, after in pairwise(xs)):
        return None
    narrow = list(_in_a_row(words, xs, page)) if in_rows else [None] * len(words)
    top = _UP + max((pt(block.height_pt) for block in narrow if block), default=0)
    flags: list[Flag] = []
    for x, some, fitting in reversed(list(zip(xs, words, narrow, strict=True))):
        block = fitting or _measured(some, page.right - x, page)
        if block is None:
            return None
        top = max(top, _lift(x, block, flags) + pt(block.height_pt))
        flags.insert(0, Flag(x, block, top))
    return flags


def _in_a_row(words: Sequence[Words], xs: Sequence[int], page: Page) -> Iterator[Block | None]:
    """Yield the words of each flag as they fit before the next pole, or None."""
    rooms = [after - before - _BESIDE for before, after in pairwise(xs)]
    for some, room in zip(words, (*rooms, page.right - xs[-1]), strict=True):
        yield _measured(some, room, page)


def _lift(x: int, words: Block, later: Sequence[Flag]) -> int:
    """Return how far above the line words at ``x`` must start to clear the ``later`` flags."""
    reach = x + _TO_WORDS + pt(words.width_pt) + _BESIDE
    return max((flag.top + _ABOVE for flag in later if flag.x < reach), default=_UP)


def _measured(words: Words, room: int, page: Page) -> Block | None:
    """Return the words of a flag in ``room`` from its pole, or None where they do not fit."""
    block = page.texts(words, room - _TO_WORDS)
    is_whole = len(words) == 1 or len(block.lines[0]) == 1  # the date
    return block if block.fits and is_whole and block.line_count <= _MOST_LINES else None
