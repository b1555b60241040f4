"""The two to four sentences to take home, one under another. Use it near the end of a talk."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import DoesNotFitError, Page, Sheet, ordinal, placed, rule
from deck.scene import Item
from deck.text import Block, measure, paragraph
from deck.text.runs import stopped, without_marks
from deck.theme import column_x
from deck.theme.spacing import LEFT
from deck.theme.theme import Size
from deck.units import Box, inches, pt, to_pt

_TO_SENTENCE = column_x(1) - LEFT
_MOST_AIR = inches(3.0)  # over and under all sentences together
_SMALLEST_PAD = inches(0.16)  # over a sentence, and under it


class Recap(Content):
    """What to take home."""

    recap: Annotated[tuple[Line, ...], Field(min_length=2, max_length=4)]


def _lay_out(content: Recap, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the sentences in rows with air around them."""
    head = page.head(page.title)
    body = page.body_below(head)
    room = to_pt(body.width - _TO_SENTENCE)
    for size in Size.SHORT_LIST:
        blocks = [measure([paragraph(s, size)], room, page.theme.font) for s in content.recap]
        spare = body.height - sum(pt(block.height_pt) for block in blocks)
        pad = min(_MOST_AIR, spare) // (2 * len(blocks))
        if pad >= _SMALLEST_PAD and all(block.fits for block in blocks):
            items = _rows(blocks, body, pad, page)
            return (Sheet(page.title, (head, *items), _picture(content.recap, page)),)
    longest = max(range(len(content.recap)), key=lambda index: len(content.recap[index]))
    message = "These sentences do not fit one slide; this is the longest of them."
    raise DoesNotFitError(("recap", longest), message, "Shorten it to about 60 characters.")


def _rows(blocks: Sequence[Block], body: Box, pad: int, page: Page) -> list[Item]:
    """Return number and sentence of each row on one baseline, with a line between two rows."""
    items: list[Item] = []
    y = body.y
    for number, block in enumerate(blocks, start=1):
        if number > 1:
            items.append(rule("Line", body.x, y, body.width))
        own = page.phrases.number(number)
        items.append(ordinal(own, block, body.x, y + pad, page.theme.font))
        items.append(placed("Sentence", block, body.x + _TO_SENTENCE, y + pad))
        y += pt(block.height_pt) + 2 * pad
    return items


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
