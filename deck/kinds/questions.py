"""Questions that people can take to their doctor, numbered. Six on a slide at the most."""

from collections.abc import Sequence
from itertools import accumulate
from math import ceil
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import Page, Sheet, ordinal, placed, rule
from deck.layout.continuation import Drawn
from deck.scene import Item
from deck.text import Block, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import column_width
from deck.units import Box, inches, pt, to_pt

_MOST = 6
_MOST_IN_ONE_COLUMN = 3
_SIZES = (32, 28)
_TO_QUESTION = inches(0.85)
_TO_QUESTION_TWO_DIGITS = inches(1.05)
_WIDTH = column_width(6) - inches(0.1)
_LARGEST_AIR = inches(0.85)  # over and under a question together
_LEAST_AIR = inches(0.30)
_OVER = 0.6  # the share of the air that lies over a question


class Questions(Content):
    """Questions in the order in which to ask them."""

    questions: Annotated[tuple[Line, ...], Field(min_length=1, max_length=24)]


def _lay_out(content: Questions, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the questions fit on; their numbers go on from slide to slide."""
    two_digits = len(content.questions) > 9  # noqa: PLR2004
    indent = _TO_QUESTION_TWO_DIGITS if two_digits else _TO_QUESTION

    def draw(questions: Sequence[str], body: Box, size: float, first: int) -> Drawn | None:
        columns = 1 if len(questions) <= _MOST_IN_ONE_COLUMN else 2
        width = body.width if columns == 1 else _WIDTH
        room = to_pt(width - indent)
        blocks = [measure([paragraph(q, size)], room, page.theme.font) for q in questions]
        rows = _rows(blocks, ceil(len(questions) / columns), body)
        if len(questions) > _MOST or rows is None:
            return None
        items: list[Item] = []
        for index, block in enumerate(blocks):
            column, row = divmod(index, len(rows))  # down a column, then down the next
            y, over = rows[row]
            cell = Box(body.x + column * (body.width - width), y, width, over)
            items += _question(first + index + 1, block, cell, indent, page)
        return Drawn(tuple(items), _picture(questions, first, page))

    return tuple(
        Sheet(title, (head, *drawn.items), drawn.picture)
        for title, head, drawn in page.continued(content.questions, _SIZES, draw, "questions")
    )


def _rows(blocks: Sequence[Block], count: int, body: Box) -> list[tuple[int, int]] | None:
    """Return the y of each row and the gap over its text in EMU, or None where they do not fit.

    A row is as high as its text and as much air as every other row has.
    """
    heights = [max(pt(block.height_pt) for block in blocks[row::count]) for row in range(count)]
    air = min(_LARGEST_AIR, (body.height - sum(heights)) // count)
    if air < _LEAST_AIR or not all(block.fits for block in blocks):
        return None
    bottoms = accumulate((height + air for height in heights), initial=body.y)
    return [(y, round(_OVER * air)) for y in bottoms][:count]


def _question(number: int, question: Block, cell: Box, indent: int, page: Page) -> list[Item]:
    """Return line, number and question; both texts stand on one baseline, under the cell."""
    return [
        rule("Line", cell.x, cell.y, cell.width),
        ordinal(number, question, cell.x, cell.bottom, page),
        placed("Question", question, cell.x + indent, cell.bottom),
    ]


def _picture(questions: Sequence[str], first: int, page: Page) -> str:
    """Return the questions in words, each with its number."""
    told = (
        page.phrases("question", number=number, question=without_marks(question))
        for number, question in enumerate(questions, start=first + 1)
    )
    return page.phrases("picture", n=len(questions), questions=" ".join(told))


KIND = Kind(
    key="questions",
    model=Questions,
    lay_out=_lay_out,
    example="""\
title: Take these questions to your neurologist
questions:
  - Which type of MS do I have?
  - Is my MS active now?
  - Am I like the people in this trial?
  - What else could I try?
  - What good and what harm could it do me?
  - Is there a trial I could join?
""",
)
