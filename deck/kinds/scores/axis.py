"""The axis under the rows: from the scale's start to its end, with numbers, and its better end."""

from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from deck.arithmetic.scales import Scale
from deck.layout import Page, placed
from deck.scene import Shape, Stroke, Text
from deck.theme import Color
from deck.units import Box, inches

_LINE = Stroke(Color.INK, 2.25)
_TICK, _TO_NUMBERS = inches(0.08), inches(0.10)
_LEAST_APART = inches(0.10)  # between two numbers
_BESIDE = inches(0.25)


class Axis(NamedTuple):
    """A scale from ``x`` on, ``width`` EMU wide."""

    scale: Scale
    x: int
    width: int

    def at(self, value: Decimal) -> int:
        """Return where a value stands, in EMU; beyond the ends of the scale at the nearer one."""
        return self.x + round(self.width * self.scale.share(value))

    def lines(self, y: int) -> tuple[Shape, ...]:
        """Return the axis at the height ``y`` with a tick at each of its numbers."""
        line = Shape("Axis", Box(self.x, y, self.width, 0), "line", stroke=_LINE)
        ticks = (Box(self.at(number), y, 0, _TICK) for number in self.scale.numbers)
        return (line, *(Shape("Tick", box, "line", stroke=_LINE) for box in ticks))


class Numbers(NamedTuple):
    """What stands under an axis, from the height 0 down."""

    texts: tuple[Text, ...]

    @property
    def height(self) -> int:
        """Return how far they go below the axis, in EMU."""
        return _TO_NUMBERS + max(text.box.bottom for text in self.texts)

    def items(self, y: int) -> tuple[Text, ...]:
        """Return the texts under an axis at the height ``y``."""
        return tuple(text._replace(box=text.box._replace(y=y + _TO_NUMBERS)) for text in self.texts)


def numbers(axis: Axis, better: str, page: Page) -> Numbers:
    """Return the numbers of an axis, only the first and the last where more would meet.

    Its better end says so.
    """
    texts = [_number(axis, value, page) for value in axis.scale.numbers]
    if any(right.box.x - left.box.right < _LEAST_APART for left, right in pairwise(texts)):
        texts = [texts[0], texts[-1]]
    word = _better(page)
    if better == "lower":
        texts = [_at(word, texts[0].box.x - _BESIDE - word.box.width), *texts]
    elif better == "higher":
        texts = [*texts, _at(word, texts[-1].box.right + _BESIDE)]
    return Numbers(tuple(texts))


def beside(scale: Scale, better: str, page: Page) -> tuple[int, int]:
    """Return the room in EMU that an axis needs left and right of it for what stands under it."""
    first, last = (
        page.widest([page.phrases.decimal(value)], page.sizes.small) // 2
        for value in (scale.least, scale.greatest)
    )
    word = _BESIDE + _better(page).box.width
    return first + word * (better == "lower"), last + word * (better == "higher")


def _better(page: Page) -> Text:
    """Return the word at the better end of an axis."""
    return placed("Better", page.line(page.phrases("better"), page.sizes.small), 0, 0)


def _number(axis: Axis, value: Decimal, page: Page) -> Text:
    """Return a number under its tick."""
    block = page.line(page.phrases.decimal(value), page.sizes.small)
    text = placed("Number on the scale", block, 0, 0)
    return _at(text, axis.at(value) - text.box.width // 2)


def _at(text: Text, x: int) -> Text:
    return text._replace(box=text.box._replace(x=x))
