"""One sentence that must not be missed, or the people of a trial beside a group it did not have.

Use it for what a trial cannot tell: people who were treated, drawn solid, and as many dashed ones
who were not there to compare with. Without people it is the title and one sentence, nothing else.
"""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet, fitted, placed
from deck.layout.even_grid import EvenGrid, even_grid
from deck.layout.person import Figures, Variant
from deck.scene import Item, Role
from deck.text import Block, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import column_width, column_x
from deck.theme.spacing import BODY_GAP, LEFT
from deck.theme.theme import Size, SlideLayout
from deck.units import Box, inches, pt, to_pt

_TO_CAPTION = inches(0.25)
_PANEL_WIDTH = column_width(6) - inches(0.3)
_SECOND_X = column_x(6) + inches(0.3)


class Statement(Content):
    """A sentence; with ``people`` and ``missing``, the caption of the people who were there."""

    statement: Line = Field(
        description="The sentence; with 'missing', what is said below the people on the left."
    )
    people: Annotated[Count, Field(ge=1)] | None = Field(
        None, description="How many people to draw, one by one."
    )
    missing: Line | None = Field(
        None, description="Who was not there, below as many dashed figures on the right."
    )


def _faults(content: Statement) -> Iterable[Fault]:
    """Yield a fault where a group is missing beside nobody."""
    if content.missing is not None and content.people is None:
        message = "'missing' draws as many dashed figures as there are people, and none are given."
        do = "Add 'people:' with how many took part."
        yield Fault(("missing",), "statement-people", message, do)


def _lay_out(content: Statement, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: two panels of people, or a sentence with or without people."""
    head = page.head(page.title, Size.HEAD_TITLE)
    body = page.body_below(head)
    if content.missing is None:
        items, layout = _sentence(content, page, body), SlideLayout.CONTENT
    else:
        items, layout = _panels(content, content.missing, page, body), SlideLayout.TITLE_ONLY
    return (Sheet(page.title, (head, *items), _picture(content, page), layout),)


def _sentence(content: Statement, page: Page, body: Box) -> list[Item]:
    """Return the sentence at the top of the body, and below it the people, where there are any."""
    for size in Size.SHORT_LIST:
        text = paragraph(content.statement, size)
        block = measure([text], to_pt(column_width(9)), page.theme.font)
        sentence = placed("Statement", block, body.x, body.y, role=Role.BODY)
        if content.people is None and fitted(block, body):
            return [sentence]
        below = body.from_top(sentence.box.height + BODY_GAP)
        grid = even_grid([content.people], below) if content.people and block.fits else None
        if content.people and grid:
            return [sentence, *_people(content.people, page, grid, below)]
    raise _too_much(content, below, "statement")


def _panels(content: Statement, missing: str, page: Page, body: Box) -> list[Item]:
    """Return the people with their caption, then as many dashed ones with theirs."""
    count = content.people or 1
    for size in Size.BODY:
        captions = [_caption(text, size, page) for text in (content.statement, missing)]
        used = _TO_CAPTION + pt(max(caption.height_pt for caption in captions))
        room = Box(body.x, body.y, _PANEL_WIDTH, body.height - used)
        grid = even_grid([count], room)
        if grid and all(caption.fits for caption in captions):
            return _both(count, captions, page, grid, body.y)
    left, right = captions
    longer = (right.fits, -right.height_pt) < (left.fits, -left.height_pt)
    raise _too_much(content, room, "missing" if longer else "statement")


def _both(count: int, captions: list[Block], page: Page, grid: EvenGrid, y: int) -> list[Item]:
    """Return the two panels, each with its caption below it."""
    left, right = captions
    caption_y = y + grid.height_of(count) + _TO_CAPTION
    missing = Figures(count, Variant.DASHED, page.phrases("dashed", n=count))
    return [
        *_people(count, page, grid, Box(LEFT, y, 0, 0)),
        placed("Caption", left, LEFT, caption_y),
        *grid.groups([missing], _SECOND_X, y),
        placed("Caption", right, _SECOND_X, caption_y),
    ]


def _people(count: int, page: Page, grid: EvenGrid, corner: Box) -> tuple[Item, ...]:
    """Return the people who were there, from the top left of ``corner``."""
    people = Figures(count, Variant.SOLID, page.phrases("solid", n=count))
    return grid.groups([people], corner.x, corner.y)


def _caption(text: str, size: float, page: Page) -> Block:
    """Return a caption, measured in the width of its panel."""
    return measure([paragraph(text, size, bold=True)], to_pt(_PANEL_WIDTH), page.theme.font)


def _too_much(content: Statement, room: Box, longest: str) -> DoesNotFitError:
    """Return what to say where the ``room`` beside the smallest text is too small for the people.

    Where not even one person would fit, the text under the key ``longest`` is what is too long.
    """
    if content.people is None or even_grid([1], room) is None:
        message = "This is too long for its place on the slide."
        return DoesNotFitError((longest,), message, "Shorten it to one or two lines.")
    message = f"{content.people} people cannot be drawn one by one on this slide."
    do = "Leave out 'people' and 'missing', and say the number in the sentence."
    return DoesNotFitError(("people",), message, do)


def _picture(content: Statement, page: Page) -> str:
    """Return the slide in words: who is drawn, who is missing, and what is said of them."""
    statement = _said(content.statement)
    if content.people is None:
        return page.phrases("picture", statement=statement)
    if content.missing is None:
        return page.phrases("picture_people", n=content.people, statement=statement)
    missing = _said(content.missing)
    return page.phrases("picture_both", n=content.people, statement=statement, missing=missing)


def _said(text: str) -> str:
    """Return ``text`` without its marks and its full stop, to stand inside a sentence."""
    return without_marks(text).rstrip(".")


KIND = Kind(
    key="statement",
    model=Statement,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: We cannot tell how these people would have done without the treatment
statement: 24 people had the transplant
people: 24
missing: No one had another treatment to compare with
""",
)
