"""A scale from 0 across the slide: a line with ticks, and a number under each."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from deck.layout.page import Page
from deck.layout.pieces import placed
from deck.scene import Group, Item, Shape, Stroke, Text
from deck.text.runs import LINE_HEIGHT
from deck.theme import Color
from deck.units import Box, around, inches, pt

_STROKE = Stroke(Color.INK, 1.5)
_TICK = inches(0.10)
_TO_NUMBER = inches(0.14)
_APART = inches(0.20)  # between two numbers
_SHORT, _LONG = 8, 25
_STEPS = tuple(digit * 10**zeros for zeros in range(6) for digit in (1, 2, 5))


class Scale(NamedTuple):
    """A scale across the page from 0 to ``end``, with a number at every multiple of ``step``."""

    end: int
    step: int
    page: Page

    @property
    def height(self) -> int:
        """Return the height from the line to the bottom of the numbers in EMU."""
        return _TO_NUMBER + pt(LINE_HEIGHT * self.page.sizes.small)

    def at(self, value: Decimal | int) -> int:
        """Return where ``value`` stands on the slide: its x in EMU."""
        return self.page.left + round(self.page.width * Decimal(value) / self.end)

    def drawn(self, y: int, alt: str) -> Group:
        """Return the line at the height ``y`` with its ticks and numbers."""
        axis = Box(self.page.left, y, self.page.width, 0)
        values = range(0, self.end + 1, self.step)
        items: tuple[Item, ...] = (
            Shape("Axis", axis, "line", stroke=_STROKE),
            *(self._tick(value, y) for value in values),
            *(self._number(value, y + _TO_NUMBER) for value in values),
        )
        return Group("Scale", around([item.box for item in items]), items, alt)

    def _tick(self, value: int, y: int) -> Shape:
        return Shape("Tick", Box(self.at(value), y, 0, _TICK), "line", stroke=_STROKE)

    def _number(self, value: int, y: int) -> Text:
        """Return the number of a tick, centred under it, or within the margin at an end."""
        page = self.page
        text = placed("Number", page.line(page.phrases.number(value), page.sizes.small), 0, y)
        x = self.at(value) - text.box.width // 2
        x = min(max(x, page.left), page.right - text.box.width)
        return text._replace(box=text.box._replace(x=x))


def scales(greatest: Decimal, page: Page) -> Iterator[Scale]:
    """Yield the scale that ends at the next whole number above ``greatest``, then longer ones.

    Numbers at every 1 below 8, every 2 up to 25, every 5 above it (visual.md, 6), or at
    more where they would meet. The longest scale is about twice the first.
    """
    first = int(greatest) + 1
    least = 1 if greatest < _SHORT else 2 if greatest <= _LONG else 5
    end = first
    while True:
        step = next(step for step in _STEPS if step >= least and _has_room(step, end, page))
        yield Scale(end, step, page)
        if end > 2 * first:
            return
        end = (end // step + 1) * step


def _has_room(step: int, end: int, page: Page) -> bool:
    """Return whether numbers at every ``step`` stand apart on a scale up to ``end``.

    One at an end of the scale may stand half its width nearer to the next.
    """
    widest = page.widest([page.phrases.number(end)], page.sizes.small)
    return page.width * step // end >= 1.5 * widest + _APART
