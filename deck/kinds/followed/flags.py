"""Flags on a bar: on which side of its line the words of each stand, so that none meet."""

from collections.abc import Sequence
from itertools import combinations, product
from math import ceil
from typing import NamedTuple

from deck.layout.pieces import placed
from deck.scene import Shape, Stroke, Text
from deck.text import Block
from deck.theme import Color
from deck.units import EMU_PER_PT, Box, inches, pt

RAISED = inches(0.05)  # words stand so much higher than the line, clear of what is under them
_UNDER_WORDS = pt(1.2)  # that the line goes on below its words, but for what these are raised
TO_WORDS = inches(0.14)  # from the line of a flag to its words, its own or another's
_APART = inches(0.20)  # between the words of two flags


class Flag(NamedTuple):
    """A place on a bar, in EMU from its start, and the words that stand there."""

    x: int
    words: Block

    @property
    def width(self) -> int:
        """Return the width of the words in EMU."""
        return ceil(self.words.width_pt * EMU_PER_PT)

    @property
    def pole(self) -> int:
        """Return how far the line stands out of the bar in EMU."""
        return pt(self.words.height_pt) + _UNDER_WORDS


class Hang(NamedTuple):
    """How a flag hangs: its words left of its line or right, above the bar or below."""

    left: bool
    below: bool = False

    def span(self, flag: Flag) -> tuple[int, int]:
        """Return where the words start and end."""
        start = flag.x - TO_WORDS - flag.width if self.left else flag.x + TO_WORDS
        return start, start + flag.width


def hung(flags: Sequence[Flag], room: int) -> tuple[Hang, ...] | None:
    """Return how the flags hang on a bar in ``room`` EMU, or None where they always meet.

    Words stand right of their line, those of the last flag left of it. Where they would meet,
    words change sides; where that does not help, the middle one (of two, the first) goes below.
    No flag has words that break.
    """
    if any(len(lines) > 1 for flag in flags for lines in flag.words.lines):
        return None
    return next((hangs for hangs in _ways(len(flags)) if _is_clear(flags, hangs, room)), None)


def pole(flag: Flag, hang: Hang, bar: Box) -> Shape:
    """Return the line of a flag on the bar."""
    line = Box(bar.x + flag.x, bar.bottom if hang.below else bar.y - flag.pole, 0, flag.pole)
    return Shape("Flag", line, "line", stroke=Stroke(Color.INK, 2.25))


def flag_words(flag: Flag, hang: Hang, bar: Box) -> Text:
    """Return the words of a flag beside its line."""
    y = (bar.bottom if hang.below else bar.y - flag.pole) - RAISED
    align = "right" if hang.left else "left"
    lines = tuple(line._replace(align=align) for line in flag.words.paragraphs)
    start, _ = hang.span(flag)
    return placed("Flag words", flag.words._replace(paragraphs=lines), bar.x + start, y)


def _ways(count: int) -> list[tuple[Hang, ...]]:
    """Return every way in which ``count`` flags may hang, the plainest first."""
    plain = tuple(index == count - 1 for index in range(count))
    sides = sorted(
        product((False, True), repeat=count),
        key=lambda lefts: sum(a != b for a, b in zip(lefts, plain, strict=True)),
    )
    above = [tuple(Hang(left) for left in lefts) for lefts in sides]
    middle = (count - 1) // 2
    below = [
        tuple(Hang(hang.left, below=index == middle) for index, hang in enumerate(hangs))
        for hangs in above
    ]
    return above + below


def _is_clear(flags: Sequence[Flag], hangs: Sequence[Hang], room: int) -> bool:
    """Return whether all words lie in the room and meet neither other words nor lines."""
    spans = [hang.span(flag) for flag, hang in zip(flags, hangs, strict=True)]
    return all(start >= 0 and end <= room for start, end in spans) and all(
        hangs[one].below != hangs[other].below
        or (
            _is_apart(spans[one], spans[other], _APART)
            and _is_apart(spans[one], (flags[other].x, flags[other].x), TO_WORDS)
            and _is_apart(spans[other], (flags[one].x, flags[one].x), TO_WORDS)
        )
        for one, other in combinations(range(len(flags)), 2)
    )


def _is_apart(one: tuple[int, int], other: tuple[int, int], gap: int) -> bool:
    """Return whether at least ``gap`` lies between two spans."""
    return one[1] + gap <= other[0] or other[1] + gap <= one[0]
