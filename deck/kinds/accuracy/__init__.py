"""How often a test was right and wrong: whom it found and missed, and its false alarms.

Use it for a trial of a test. Both sides stand, since a test that finds everybody may also alarm
everybody. What a result means is only said, in the notes, where people with and without the illness
came in together: elsewhere it depends on how many have it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from deck.kind import Kind
from deck.kinds.accuracy.model import Accuracy, Side, faults
from deck.kinds.accuracy.words import FREE, HAVING, Keys, Words
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.scene import Group, Item, Shape, Stroke, Text
from deck.text import Block, paragraph
from deck.text.runs import enlarged
from deck.theme import Color, Sizes
from deck.units import Box, inches, pt

_NUMBER_SIZES = (44, 36, 28)
_BAR = inches(0.42)
_TO_BAR, _TO_NUMBERS = inches(0.08), inches(0.02)
_TO_SIDES, _TO_FOOT = inches(0.12), inches(0.15)
_LEAST_BETWEEN, _MOST_BETWEEN = inches(0.10), inches(0.45)  # between the two sides
_BESIDE = inches(0.30)  # between two numbers
_WRONG = Stroke(Color.HARM_DARK, 2.25)


class Step(NamedTuple):
    """Sizes in points of the four numbers, and of how many people there are."""

    number: float
    head: float


class SideBlocks(NamedTuple):
    """The texts of one side: how many there are, and in how many the test was right and wrong."""

    keys: Keys
    side: Side | None
    head: Block
    numbers: tuple[Block, ...]

    @property
    def height(self) -> int:
        """Return the height of the side in EMU."""
        if not self.numbers:
            return pt(self.head.height_pt)
        numbers = pt(max(block.height_pt for block in self.numbers))
        return pt(self.head.height_pt) + _TO_BAR + _BAR + _TO_NUMBERS + numbers

    @property
    def fits(self) -> bool:
        """Return whether the texts stand in their places, the numbers beside each other."""
        return self.head.fits and all(block.fits for block in self.numbers)


def _lay_out(content: Accuracy, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: a bar for those who had it, and one for those who did not."""
    words = Words(content, page.phrases)

    def draw(body: Box, step: Step) -> Drawn | None:
        items = Slide(content, words, page, step).items(body)
        return Drawn(items, words.picture()) if items else None

    gap = page.measures.table_gap
    return page.slide(_steps(page.sizes), draw, lambda: _too_long(page), gap=gap)


def _steps(sizes: Sizes) -> tuple[Step, ...]:
    """Return the sizes in the order in which they give way."""
    large, medium, small = map(sizes.scaled, _NUMBER_SIZES)
    head, low = sizes.body
    return Step(large, head), Step(large, low), Step(medium, low), Step(small, low)


def _too_long(page: Page) -> DoesNotFitError:
    """Return what to say where the words leave too little room."""
    return page.does_not_fit(("accuracy",), "words")


class Slide(NamedTuple):
    """The test at one step of sizes."""

    content: Accuracy
    words: Words
    page: Page
    step: Step

    def items(self, body: Box) -> tuple[Item, ...] | None:
        """Return the items from the top of the body down, or None where they do not fit."""
        small = self.page.sizes.small
        head = self.page.text(self.words.head(), small, bold=True, color=Color.MUTE)
        foot = self.page.text(self.words.foot(), small)
        first, second = (
            self._blocks(HAVING, self.content.having),
            self._blocks(FREE, self.content.free),
        )
        top = body.y + pt(head.height_pt) + _TO_SIDES
        used = first.height + second.height + _TO_FOOT + pt(foot.height_pt)
        spare = body.bottom - top - used
        texts = (head, foot, first, second)
        if spare < _LEAST_BETWEEN or not all(block.fits for block in texts):
            return None
        below = top + first.height + min(spare, _MOST_BETWEEN)
        return (
            placed("The test", head, body.x, body.y),
            *_side(first, self.words, body._replace(y=top)),
            *_side(second, self.words, body._replace(y=below)),
            placed("How to read it", foot, body.x, below + second.height + _TO_FOOT),
        )

    def _blocks(self, keys: Keys, side: Side | None) -> SideBlocks:
        """Return the texts of one side."""
        small, words = self.page.sizes.small, self.words
        if side is None:
            return SideBlocks(keys, side, self.page.text(words.told(keys, side), small), ())
        head = self.page.text(words.side(keys, side), self.step.head)
        both = (words.right(keys, side), Color.GROUP_1), (words.wrong(keys, side), Color.HARM_DARK)
        lines = (
            enlarged(paragraph(said, small, color=color), self.step.number) for said, color in both
        )
        width = (self.page.width - _BESIDE) // 2
        return SideBlocks(keys, side, head, tuple(self.page.texts([x], width) for x in lines))


def _side(blocks: SideBlocks, words: Words, room: Box) -> Iterator[Item]:
    """Yield how many there are, the bar of all of them, and both numbers under its ends."""
    yield placed("Side", blocks.head, room.x, room.y)
    if blocks.side is None:
        return
    bar = Box(room.x, room.y + pt(blocks.head.height_pt) + _TO_BAR, room.width, _BAR)
    alt = words.told(blocks.keys, blocks.side)
    yield Group("Results", bar, tuple(_parts(blocks.side, bar)), alt)
    yield from _numbers(blocks, bar)


def _parts(side: Side, bar: Box) -> Iterator[Shape]:
    """Yield the two parts of a bar: where the test was right, and where it was wrong."""
    width = round(bar.width * side.right / side.of)
    if side.right:
        yield Shape("Right", bar._replace(width=width), fill=Color.GROUP_1)
    if side.wrong:
        part = bar._replace(x=bar.x + width, width=bar.width - width)
        yield Shape("Wrong", part, fill=Color.HARM_FILL, stroke=_WRONG)


def _numbers(blocks: SideBlocks, bar: Box) -> Iterator[Text]:
    """Yield the number of those in whom the test was right, and at the other end of the others."""
    y = bar.bottom + _TO_NUMBERS
    right, wrong = blocks.numbers
    yield placed("Right", right, bar.x, y)
    yield placed("Wrong", wrong, bar.right - pt(wrong.width_pt), y)


KIND = Kind(
    key="accuracy",
    model=Accuracy,
    lay_out=_lay_out,
    faults=faults,
    facts="""\
trial: {people: 1083, design: test}
outcomes:
  quick_test:
    test: the quick test
    truth: the laboratory test
    condition: Covid-19
    recruited: together
    found: {with: 119 of 175 positive, without: 15 of 908 positive}
""",
    example="""\
title: The quick test found 119 of 175 people with Covid-19 and missed 56
accuracy: quick_test
remark: Made-up figures
""",
)
