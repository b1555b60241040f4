"""How groups that are compared can be drawn, one way after another: people, squares, bars."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from deck.kinds.arms.bar_rows import bar_head_width, with_bars
from deck.kinds.arms.panels import Panel, with_large_people, with_people, with_squares
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


# Draws groups with a foot in the body, or returns None where they do not fit.
Draw = Callable[[Sequence[Panel], Block | None, Box], list[Item] | None]


class Attempt(NamedTuple):
    """A way to draw groups, with the sizes of counts and of words in points."""

    way: Way
    draw: Draw
    count_size: float
    size: float


def attempts(sizes: Sizes) -> Iterator[Attempt]:
    """Yield how groups can be drawn, in the order of giving way.

    Text gives way before the people get small, then squares stand for them, then bars.
    """
    size, small = sizes.body[0], sizes.body[-1]
    large, less = (sizes.scaled(_COUNT_PT), size), (sizes.scaled(_SMALL_COUNT_PT), small)
    for draw in (with_large_people, with_people):
        yield from (Attempt(Way.PEOPLE, draw, *each) for each in (large, less))
    yield Attempt(Way.SQUARES, with_squares, *less)
    first, second = sizes.large[:2]
    alone = ((first, size), (first, small), (second, small), large, less, (size, small))
    yield from (Attempt(Way.BARS, with_bars, *each) for each in alone)


def head_width(way: Way, width: int, count: int) -> int:
    """Return the width of the head of each of ``count`` groups in ``width``; all in EMU."""
    return bar_head_width(width) if way is Way.BARS else panel_width(width, count)
