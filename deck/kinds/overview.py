"""The questions that the talk answers, each with the slides that answer it.

The program makes it from the parts of the outline, after the opening.
"""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import DoesNotFitError, Page, Sheet, centred, rule
from deck.layout.pieces import column_of, placed
from deck.scene import Item
from deck.text import Block, measure, paragraph
from deck.theme import Color, column_x
from deck.theme.spacing import CONTENT_WIDTH, TABLE_GAP
from deck.theme.theme import Size
from deck.units import Box, inches, pt, to_pt

_LARGEST_ROW = inches(0.80)
_SMALLEST_ROW = inches(0.60)
_HEAD = inches(0.45)
_SLIDES_SIZE = 28


class Overview(Content):
    """The question of each part, in order."""

    overview: Annotated[tuple[Line, ...], Field(min_length=1, max_length=7)]


def _lay_out(content: Overview, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: a row for each question, between hairlines."""
    head = page.head(page.title)
    body = page.body_below(head, TABLE_GAP)
    row = min(_LARGEST_ROW, (body.height - _HEAD) // len(content.overview))
    slides = [_slides(page, index) for index in range(len(content.overview))]
    word = page.phrases("slides")
    font = page.theme.font
    last = max(column_of(slides, _SLIDES_SIZE, font), column_of([word], 24, font, bold=True))
    slides_x = body.right - pt(last)
    for size in Size.SHORT_LIST[:2]:
        room = slides_x - inches(0.2) - column_x(1)
        blocks = [
            measure([paragraph(question, size)], to_pt(room), font) for question in content.overview
        ]
        if row >= _SMALLEST_ROW and all(pt(b.height_pt) <= row and b.fits for b in blocks):
            items = [
                _head(page, slides_x, body.y),
                rule("Line", body.x, body.y + _HEAD, body.width),
            ]
            items += _rows(blocks, slides, Box(body.x, body.y + _HEAD, slides_x, row), page)
            picture = page.phrases("picture", questions=_told(content.overview, slides))
            return (Sheet(page.title, (head, *items), picture),)
    message = "The questions of the parts do not fit the overview."
    raise DoesNotFitError((), message, "Shorten the question after 'asks' in one of the parts.")


def _head(page: Page, x: int, y: int) -> Item:
    """Return the head of the column of slide numbers."""
    block = measure([paragraph(page.phrases("slides"), 24, bold=True)], 400, page.theme.font)
    return placed("Slides", block, x, y)


def _rows(blocks: Sequence[Block], slides: Sequence[str], first: Box, page: Page) -> list[Item]:
    """Return ordinal, question and slides of each row; ``first.width`` is their x."""
    items: list[Item] = []
    font = page.theme.font
    for index, (block, numbers) in enumerate(zip(blocks, slides, strict=True)):
        middle = first.y + index * first.height + first.height // 2
        ordinal = paragraph(str(index + 1), 32, bold=True, color=Color.GROUP_1)
        items.append(centred("Part", measure([ordinal], 100, font), first.x, middle))
        items.append(centred("Question", block, column_x(1), middle))
        number = paragraph(numbers, _SLIDES_SIZE, color=Color.MUTE)
        items.append(centred("Slides", measure([number], 400, font), first.width, middle))
        below = first.y + (index + 1) * first.height
        items.append(rule("Line", first.x, below, CONTENT_WIDTH))
    return items


def _slides(page: Page, index: int) -> str:
    """Return the first and last slide of a part, once they are known."""
    if index >= len(page.numbers.parts):
        return page.phrases("range", first=88, last=88)  # as wide as numbers get in a talk
    first, last = page.numbers.parts[index]
    return page.phrases("range", first=first, last=last) if last > first else str(first)


def _told(questions: Sequence[str], slides: Sequence[str]) -> str:
    """Return the questions with their slides, in words."""
    return " ".join(
        f"{number}. {question} ({where})."
        for number, (question, where) in enumerate(zip(questions, slides, strict=True), start=1)
    ).replace("?.", "?")


KIND = Kind(
    key="overview",
    model=Overview,
    lay_out=_lay_out,
    generated=True,
    numbered=True,
    example="""\
title: We will answer five questions in about 20 minutes
overview:
  - What is MS, and who took part?
  - What did they find?
  - What can we not tell?
  - What came later?
  - What can I do next?
""",
)
