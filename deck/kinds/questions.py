"""Questions that people can take to their doctor, numbered. Six on a slide at the most."""

from collections.abc import Sequence
from itertools import accumulate, chain
from math import ceil
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import Drawn, Page, Sheet, ordinal, placed, rule
from deck.layout.ordinal import LARGE
from deck.scene import Item
from deck.text import Block
from deck.text.runs import without_marks
from deck.units import Box, inches, pt

_MOST = 6
_MOST_IN_ONE_COLUMN = 3
_TO_QUESTION = inches(0.85)  # from the left edge of its number, at least
_AFTER_NUMBER = inches(0.36)
_BETWEEN_COLUMNS = inches(0.2)  # more than a gutter
_LARGEST_AIR = inches(0.85)  # over and under a question together
_LEAST_AIR = inches(0.30)
_OVER = 0.6  # the share of the air that lies over a question


class Questions(Content):
    """Questions in the order in which to ask them."""

    questions: Annotated[tuple[Line, ...], Field(min_length=1, max_length=24)]


def _lay_out(content: Questions, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the questions fit on; their numbers go on from slide to slide."""
    indent = _indent(len(content.questions), page)

    def draw(questions: Sequence[str], body: Box, size: float, first: int) -> Drawn | None:
        columns = _columns(len(questions), body, page)
        blocks = [page.text(asked, size, columns[0].width - indent) for asked in questions]
        rows = _rows(blocks, ceil(len(questions) / len(columns)), body)
        if len(questions) > _MOST or rows is None:
            return None
        cells = (column._replace(y=y, height=over) for column in columns for y, over in rows)
        numbered = enumerate(zip(blocks, cells, strict=False), start=first + 1)
        items = (_question(number, *one, indent, page) for number, one in numbered)
        return Drawn(tuple(chain(*items)), _picture(questions, first, page))

    return page.slides(content.questions, page.sizes.short_list[:2], draw, "questions")


def _indent(count: int, page: Page) -> int:
    """Return how far right of its number each of ``count`` questions starts, in EMU."""
    numbers = [page.phrases.number(number) for number in range(1, count + 1)]
    widest = page.widest(numbers, page.sizes.scaled(LARGE), bold=True)
    return max(_TO_QUESTION, widest + _AFTER_NUMBER)


def _columns(count: int, body: Box, page: Page) -> tuple[Box, ...]:
    """Return the one or two columns for ``count`` questions: filled one after the other."""
    if count <= _MOST_IN_ONE_COLUMN:
        return (body,)
    width = page.measures.column_width(6) - _BETWEEN_COLUMNS // 2
    left = body._replace(width=width)
    return (left, left._replace(x=body.right - width))


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


def _question(number: int, question: Block, cell: Box, indent: int, page: Page) -> tuple[Item, ...]:
    """Return line, number and question; both texts stand on one baseline, under the cell."""
    return (
        rule("Line", cell.x, cell.y, cell.width),
        ordinal(number, question, cell.x, cell.bottom, page),
        placed("Question", question, cell.x + indent, cell.bottom),
    )


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
