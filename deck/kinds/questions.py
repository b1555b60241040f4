"""Questions that people can take to their doctor, numbered. Six on a slide at the most."""

from collections.abc import Sequence
from math import ceil
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import Page, Sheet, fitted, placed, rule
from deck.layout.page import Drawn
from deck.scene import Item
from deck.text import Block, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color, column_width
from deck.units import Box, inches, pt, to_pt

_MOST = 6
_MOST_IN_ONE_COLUMN = 3
_ORDINAL_SIZE = 44
_TO_QUESTION = inches(0.85)
_WIDTH = column_width(6) - inches(0.1)
_LARGEST_ROW = inches(2.0)
# Size in points, and the gaps over and under a question, in the order in which they give way.
_STEPS = (
    (32, inches(0.30), inches(0.15)),
    (32, inches(0.18), inches(0.09)),
    (28, inches(0.30), inches(0.15)),
    (28, inches(0.18), inches(0.09)),
)
_BASELINE = 0.95  # of a line's size, from the top of the line


class Questions(Content):
    """Questions in the order in which to ask them."""

    questions: Annotated[tuple[Line, ...], Field(min_length=1, max_length=24)]


def _lay_out(content: Questions, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the questions fit on; their numbers go on from slide to slide."""

    def draw(
        questions: Sequence[str], body: Box, step: tuple[float, int, int], first: int
    ) -> Drawn | None:
        size, over, under = step
        cells = _cells(len(questions), body)
        room = to_pt(cells[0].width - _TO_QUESTION)
        blocks = [measure([paragraph(q, size)], room, page.theme.font) for q in questions]
        high = cells[0].height - over - under
        if len(questions) > _MOST or not all(fitted(b, Box(0, 0, 0, high)) for b in blocks):
            return None
        items: list[Item] = []
        for index, (cell, block) in enumerate(zip(cells, blocks, strict=True)):
            items += _row(first + index + 1, block, cell, cell.y + over, page)
        return Drawn(tuple(items), _picture(questions, first, page))

    return tuple(
        Sheet(title, (head, *drawn.items), drawn.picture)
        for title, head, drawn in page.continued(content.questions, _STEPS, draw, "questions")
    )


def _cells(count: int, body: Box) -> list[Box]:
    """Return the places of ``count`` questions in order, down a column and then the next."""
    columns = 1 if count <= _MOST_IN_ONE_COLUMN else 2
    rows = ceil(count / columns)
    width = body.width if columns == 1 else _WIDTH
    height = min(_LARGEST_ROW, body.height // rows)
    places = (divmod(index, rows) for index in range(count))
    return [
        Box(body.x + column * (body.width - width), body.y + row * height, width, height)
        for column, row in places
    ]


def _row(number: int, question: Block, cell: Box, y: int, page: Page) -> list[Item]:
    """Return line, number and question of one cell; both texts stand on one baseline."""
    size = question.paragraphs[0].runs[0].size_pt
    ordinal = paragraph(page.phrases.number(number), _ORDINAL_SIZE, bold=True, color=Color.GROUP_1)
    block = measure([ordinal], to_pt(_TO_QUESTION), page.theme.font)
    raised = pt(_BASELINE * (_ORDINAL_SIZE - size))
    return [
        rule("Line", cell.x, cell.y, cell.width),
        placed("Number", block, cell.x, y - raised),
        placed("Question", question, cell.x + _TO_QUESTION, y),
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
    phrases={
        "en": {
            "picture": "A list of {n} numbered questions. {questions}",
            "picture.one": "A single numbered question. {questions}",
            "question": "{number}. {question}",
        }
    },
    example="""\
title: Take these six questions to your neurologist
questions:
  - Which type of MS do I have?
  - Is my MS active now?
  - Am I like the people in this trial?
  - What else could I try?
  - What good and what harm could it do me?
  - Is there a trial I could join?
""",
)
