"""A scale from 0 across the slide: a line with ticks, and a number under each."""

from collections.abc import Iterator
from decimal import Decimal
from math import ceil
from typing import NamedTuple

from deck.layout.page import Page
from deck.layout.pieces import column_of, placed
from deck.scene import Group, Item, Shape, Stroke, Text
from deck.text import measure, paragraph
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH, LEFT
from deck.units import EMU_PER_PT, Box, around, inches, pt, to_pt

SCALE_HEIGHT = inches(0.14) + pt(28.8)  # from the line to the bottom of the numbers
_SIZE = 24
_STROKE = Stroke(Color.INK, 1.5)
_TICK = inches(0.10)
_TO_NUMBER = inches(0.14)
_APART = inches(0.20)  # between two numbers
_STEPS = tuple(digit * 10**zeros for zeros in range(6) for digit in (1, 2, 5))


class Scale(NamedTuple):
    """A scale from 0 to ``end``, with a number at every multiple of ``step``."""

    end: int
    step: int

    def at(self, value: Decimal | int) -> int:
        """Return where ``value`` stands on the slide: its x in EMU."""
        return LEFT + round(CONTENT_WIDTH * Decimal(value) / self.end)

    def drawn(self, y: int, page: Page, alt: str) -> Group:
        """Return the line at the height ``y`` with its ticks and numbers."""
        line = Shape("Axis", Box(LEFT, y, CONTENT_WIDTH, 0), "line", stroke=_STROKE)
        values = range(0, self.end + 1, self.step)
        ticks = (
            Shape("Tick", Box(self.at(value), y, 0, _TICK), "line", stroke=_STROKE)
            for value in values
        )
        numbers = (self._number(value, y + _TO_NUMBER, page) for value in values)
        items: tuple[Item, ...] = (line, *ticks, *numbers)
        return Group("Scale", around([item.box for item in items]), items, alt)

    def _number(self, value: int, y: int, page: Page) -> Text:
        """Return the number of a tick, centred under it, or within the margin at an end."""
        text = paragraph(page.phrases.number(value), _SIZE)
        block = measure([text], to_pt(CONTENT_WIDTH), page.theme.font)
        width = ceil(block.width_pt * EMU_PER_PT)
        x = self.at(value) - width // 2
        return placed("Number", block, min(max(x, LEFT), LEFT + CONTENT_WIDTH - width), y)


def scales(greatest: Decimal, page: Page) -> Iterator[Scale]:
    """Yield the scale that ends at the next whole number above ``greatest``, then longer ones.

    Numbers at every 1 below 8, every 2 up to 25, every 5 above it (VISUAL.md, section 6), or at
    more where they would meet. The longest scale is about twice the first.
    """
    first = int(greatest) + 1
    least = 1 if greatest < 8 else 2 if greatest <= 25 else 5  # noqa: PLR2004
    end = first
    while True:
        step = next(step for step in _STEPS if step >= least and _has_room(step, end, page))
        yield Scale(end, step)
        if end > 2 * first:
            return
        end = (end // step + 1) * step


def _has_room(step: int, end: int, page: Page) -> bool:
    """Return whether numbers at every ``step`` stand apart on a scale up to ``end``.

    One at an end of the scale may stand half its width nearer to the next.
    """
    widest = column_of([page.phrases.number(end)], _SIZE, page.theme.font)
    return CONTENT_WIDTH * step // end >= pt(1.5 * widest) + _APART
