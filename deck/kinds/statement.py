"""One sentence that must not be missed, or the people of a trial beside a group it did not have.

Use it for what a trial cannot tell: people who were treated, drawn solid, and as many dashed ones
who were not there to compare with. Without people it is the title and one sentence, nothing else.
"""

from collections.abc import Iterable

from pydantic import Field

from deck.content import Line
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet, first_that_fits, fitted, placed
from deck.layout.even_grid import even_grid
from deck.layout.looks import Variant
from deck.layout.marks import Grid, Marks
from deck.scene import Item, Role
from deck.text import Block
from deck.text.runs import bare
from deck.theme import SlideLayout
from deck.trial.content import FactContent
from deck.units import Box, inches, pt

_SENTENCE_COLUMNS = 9  # of the page's grid
_PANEL_COLUMNS = 6
_APART = inches(0.3)  # what each panel keeps from the middle
_TO_CAPTION = inches(0.25)

Items = tuple[Item, ...]


class Statement(FactContent):
    """A sentence; with ``missing``, the caption of the people who joined the trial."""

    statement: Line = Field(
        description="The sentence; with 'missing', what is said below the people on the left."
    )
    missing: Line | None = Field(
        None, description="Who was not there, below as many dashed figures on the right."
    )


def _faults(content: Statement) -> Iterable[Fault]:
    """Yield a fault where a group is missing beside nobody."""
    if content.missing is not None and content.joined is None:
        yield Fault(("missing",), "people")


def _lay_out(content: Statement, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: two panels of people, or a sentence with or without people."""
    head = page.head(page.title, page.sizes.head_title)
    body = page.body_below(head)
    if content.missing is None:
        layout, sizes, draw = SlideLayout.CONTENT, page.sizes.short_list, _sentence
    else:
        layout, sizes, draw = SlideLayout.TITLE_ONLY, page.sizes.body, _panels
    items = first_that_fits(sizes, lambda size: draw(content, page, body, size))
    if items is None:
        raise _too_much(content, page, body)
    return (Sheet(page.title, (head, *items), _picture(content, page), layout),)


def _sentence(content: Statement, page: Page, body: Box, size: float) -> Items | None:
    """Return the sentence at the top of the body."""
    block = page.text(content.statement, size, page.measures.column_width(_SENTENCE_COLUMNS))
    sentence = placed("Statement", block, body.x, body.y, role=Role.BODY)
    return (sentence,) if fitted(block, body) else None


def _panels(content: Statement, page: Page, body: Box, size: float) -> Items | None:
    """Return the people with their caption, then as many dashed ones with theirs."""
    captions, left = _below(content, page, body, size)
    people = content.joined or 1
    grid = even_grid([people], left)
    if grid is None or not all(caption.fits for caption in captions):
        return None
    right = left._replace(x=page.measures.column_x(_PANEL_COLUMNS) + _APART)
    caption_y = body.y + grid.height_of(people) + _TO_CAPTION
    return (
        *_people(people, Variant.SOLID, page, grid, left),
        placed("Caption", captions[0], left.x, caption_y),
        *_people(people, Variant.DASHED, page, grid, right),
        placed("Caption", captions[1], right.x, caption_y),
    )


def _below(content: Statement, page: Page, body: Box, size: float) -> tuple[list[Block], Box]:
    """Return the captions, measured, and the room that they leave for people on the left."""
    width = page.measures.column_width(_PANEL_COLUMNS) - _APART
    texts = content.statement, content.missing or ""
    captions = [page.text(text, size, width, bold=True) for text in texts]
    used = _TO_CAPTION + pt(max(caption.height_pt for caption in captions))
    return captions, Box(body.x, body.y, width, body.height - used)


def _people(people: int, variant: Variant, page: Page, grid: Grid, room: Box) -> Items:
    """Return people who were there, or dashed ones who were not, from the top of ``room``."""
    said = page.phrases
    is_missing = variant is Variant.DASHED
    alt = said("dashed", n=people) if is_missing else said("solid", n=people)
    return grid.drawn([Marks(people, variant, alt)], room.x, room.y)


def _too_much(content: Statement, page: Page, body: Box) -> DoesNotFitError:
    """Return what to say where the room beside the smallest text is too small for the people.

    Where not even one person would fit, the longer text is what is too long.
    """
    if content.missing is None:
        return page.does_not_fit(("statement",), "text")
    captions, room = _below(content, page, body, page.sizes.body[-1])
    left, right = ((caption.fits, -caption.height_pt) for caption in captions)
    if even_grid([1], room) is None:
        return page.does_not_fit(("missing" if right < left else "statement",), "text")
    return page.does_not_fit(("missing",), "too-many", people=content.joined)


def _picture(content: Statement, page: Page) -> str:
    """Return the slide in words: who is drawn, who is missing, and what is said of them."""
    said, statement = page.phrases, bare(content.statement)
    if content.missing is None:
        return said("picture", statement=statement)
    missing = bare(content.missing)
    return said("picture_both", n=content.joined, statement=statement, missing=missing)


KIND = Kind(
    key="statement",
    model=Statement,
    lay_out=_lay_out,
    faults=_faults,
    facts="trial: {people: 24, design: single group}",
    example="""\
title: We cannot tell how these people would have done without the treatment
statement: 24 people had the transplant
missing: No one had another treatment to compare with
""",
)
