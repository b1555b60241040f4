"""The two to four sentences to take home, one under another. Use it near the end of a talk."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, ordinal, placed, rule
from deck.scene import Item
from deck.text import Block
from deck.text.runs import stopped, without_marks
from deck.units import Box, inches, pt

_MOST_AIR = inches(3.0)  # over and under all sentences together
_SMALLEST_PAD = inches(0.16)  # over a sentence, and under it


class Recap(Content):
    """What to take home."""

    recap: Annotated[tuple[Line, ...], Field(min_length=2, max_length=4)]


def _lay_out(content: Recap, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the sentences in rows with air around them."""

    def draw(body: Box, size: float) -> Drawn | None:
        room = page.right - page.measures.column_x(1)
        blocks = [page.text(sentence, size, room) for sentence in content.recap]
        spare = body.height - sum(pt(block.height_pt) for block in blocks)
        pad = min(_MOST_AIR, spare) // (2 * len(blocks))
        if pad < _SMALLEST_PAD or not all(block.fits for block in blocks):
            return None
        return Drawn(_rows(blocks, body, pad, page), _picture(content.recap, page))

    return page.slide(page.sizes.short_list, draw, lambda: _too_long(content, page))


def _too_long(content: Recap, page: Page) -> DoesNotFitError:
    """Return the error of sentences that do not fit one slide, at the longest of them."""
    longest = max(range(len(content.recap)), key=lambda index: len(content.recap[index]))
    return page.does_not_fit(("recap", longest), "longest")


def _rows(blocks: Sequence[Block], body: Box, pad: int, page: Page) -> tuple[Item, ...]:
    """Return number and sentence of each row on one baseline, with a line between two rows."""
    items: list[Item] = []
    y = body.y
    for number, block in enumerate(blocks, start=1):
        if number > 1:
            items.append(rule("Line", body.x, y, body.width))
        items.append(ordinal(number, block, body.x, y + pad, page))
        items.append(placed("Sentence", block, page.measures.column_x(1), y + pad))
        y += pt(block.height_pt) + 2 * pad
    return tuple(items)


def _picture(sentences: Sequence[str], page: Page) -> str:
    """Return the sentences in words, each with its number."""
    told = (
        page.phrases("sentence", number=number, sentence=without_marks(stopped(sentence)))
        for number, sentence in enumerate(sentences, start=1)
    )
    return page.phrases("picture", n=len(sentences), sentences=" ".join(told))


KIND = Kind(
    key="recap",
    model=Recap,
    lay_out=_lay_out,
    example="""\
title: Three things to take home from this talk
recap:
  - 16 of 24 people had no sign of active MS for 3 years
  - 7 of 24 got worse all the same, and 1 died because of the treatment
  - Nobody was treated in another way, so we cannot compare
""",
)
