"""How groups that are compared can be drawn, one way after another: people, squares, bars."""

from collections.abc import Callable, Iterator, Sequence
from enum import IntEnum, StrEnum
from typing import NamedTuple

from deck.kinds.arms.bar_rows import bar_head_width, with_bars
from deck.kinds.arms.panels import MOST_FIGURES, Panel, with_large_people, with_people, with_squares
from deck.layout.heads import panel_width
from deck.scene import Item
from deck.text import Block
from deck.theme import Sizes
from deck.units import Box

_COUNT_PT, _SMALL_COUNT_PT = 44, 36


class Way(StrEnum):
    """What stands for people: a figure each, a square each, or a bar for all of them."""

    PEOPLE = "people"
    SQUARES = "squares"
    BARS = "bars"


class Shown(IntEnum):
    """Which words stand on the slide; the others are said with it.

    What happened stands in the heads and below; then only below; then without what explains it.
    """

    ALL = 0
    BELOW = 1
    LEAST = 2


# Draws groups with a foot in the body, or returns None where they do not fit.
Draw = Callable[[Sequence[Panel], Block | None, Box], list[Item] | None]


class Attempt(NamedTuple):
    """A way to draw groups, with the sizes of counts and of words in points."""

    way: Way
    draw: Draw
    count_size: float
    size: float
    words: Shown = Shown.ALL


def attempts(most: int, sizes: Sizes) -> Iterator[Attempt]:
    """Yield how groups can be drawn, in the order of giving way.

    ``most`` is how many people the largest group has where each is drawn: figures up to 100, else
    squares; text gives way before they get small. Numbers and bars stand for more, or where they
    do not fit.
    """
    size, small = sizes.body[0], sizes.body[-1]
    large, less = (sizes.scaled(_COUNT_PT), size), (sizes.scaled(_SMALL_COUNT_PT), small)
    drawn = _drawn(most)
    yield from (Attempt(*way, *each) for way in drawn for each in (large, less))
    yield from (Attempt(*way, *less, Shown.BELOW) for way in drawn)
    first, second = sizes.large[:2]
    alone = ((first, size), (first, small), (second, small), large, less, (size, small))
    yield from (Attempt(Way.BARS, with_bars, *each) for each in alone)
    yield from (Attempt(*way, *less, Shown.LEAST) for way in drawn)
    yield from (Attempt(Way.BARS, with_bars, *each, Shown.LEAST) for each in alone)


def _drawn(most: int) -> list[tuple[Way, Draw]]:
    """Return how people can be drawn one by one: large, or as small as can be seen."""
    if most > MOST_FIGURES:
        return [(Way.SQUARES, with_squares)]
    return [(Way.PEOPLE, with_large_people), (Way.PEOPLE, with_people)] if most else []


def head_width(way: Way, width: int, count: int) -> int:
    """Return the width of the head of each of ``count`` groups in ``width``; all in EMU."""
    return bar_head_width(width) if way is Way.BARS else panel_width(width, count)
