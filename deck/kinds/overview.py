"""The questions that the talk answers, each with the slides that answer it.

The program makes it from the parts of the outline, after the opening.
"""

from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import Drawn, Page, Sheet, centred, fitted, placed, rule
from deck.scene import Item
from deck.text import Block
from deck.theme import Color
from deck.units import Box, inches, pt

# Heights in points at the usual type scale.
_LARGEST_ROW_PT = 57.6
_SMALLEST_ROW_PT = 43.2
_HEAD_PT = 32.4
_ORDINAL = 32
_TO_SLIDES = inches(0.2)  # from the questions, at the least
_WIDEST = 88  # a number as wide as those of slides get, until they are known


class Overview(Content):
    """The question of each part, in order."""

    overview: Annotated[tuple[Line, ...], Field(min_length=1, max_length=7)]


def _lay_out(content: Overview, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: a row for each question, between hairlines."""
    where = [_where(part, page) for part in range(len(content.overview))]
    slides = [page.line(told, page.sizes.body[0], color=Color.MUTE) for told in where]
    head = page.line(page.phrases("slides"), page.sizes.small, bold=True)
    slides_x = page.right - max(pt(block.width_pt) for block in (head, *slides))
    room = slides_x - _TO_SLIDES - page.measures.column_x(1)

    def draw(body: Box, size: float) -> Drawn | None:
        under_head = body.from_top(pt(page.sizes.scaled(_HEAD_PT)))
        height = under_head.height // len(slides)
        first = under_head._replace(height=min(height, pt(page.sizes.scaled(_LARGEST_ROW_PT))))
        questions = [page.text(question, size, room) for question in content.overview]
        if not _fits(questions, first, page):
            return None
        rows = _rows(questions, slides, slides_x, first, page)
        items = (placed("Slides", head, slides_x, body.y), _line(first), *rows)
        return Drawn(items, _picture(content.overview, where, page))

    return page.slide(
        page.sizes.short_list[:2],
        draw,
        lambda: page.does_not_fit((), "questions"),
        gap=page.measures.table_gap,
    )


def _fits(questions: Sequence[Block], row: Box, page: Page) -> bool:
    """Return whether every question fits a row, and rows are not too low to be told apart."""
    least = pt(page.sizes.scaled(_SMALLEST_ROW_PT))
    return row.height >= least and all(fitted(question, row) for question in questions)


def _rows(
    questions: Sequence[Block], slides: Sequence[Block], slides_x: int, first: Box, page: Page
) -> Iterator[Item]:
    """Yield ordinal, question, slides and the line below of each row; ``first`` is the first."""
    for index, (question, where) in enumerate(zip(questions, slides, strict=True)):
        row = first._replace(y=first.y + index * first.height)
        middle = row.y + row.height // 2
        number, size = page.phrases.number(index + 1), page.sizes.scaled(_ORDINAL)
        ordinal = page.line(number, size, bold=True, color=Color.GROUP_1)
        yield centred("Part", ordinal, row.x, middle)
        yield centred("Question", question, page.measures.column_x(1), middle)
        yield centred("Slides", where, slides_x, middle)
        yield _line(row.from_top(row.height))


def _line(under: Box) -> Item:
    """Return the hairline on top of what is ``under`` it."""
    return rule("Line", under.x, under.y, under.width)


def _where(part: int, page: Page) -> str:
    """Return the first and last slide of a part, once they are known."""
    if part >= len(page.numbers.parts):
        return page.phrases("range", first=_WIDEST, last=_WIDEST)
    first, last = page.numbers.parts[part]
    several = page.phrases("range", first=first, last=last)
    return several if last > first else page.phrases.number(first)


def _picture(questions: Sequence[str], where: Sequence[str], page: Page) -> str:
    """Return the questions with their slides, in words."""
    said = (
        page.phrases("question", number=number, question=question, slides=slides)
        for number, (question, slides) in enumerate(zip(questions, where, strict=True), start=1)
    )
    return page.phrases("picture", questions=" ".join(said))


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
