"""What one person said, with name and office. Use it for a view, and never for a result."""

import re
from collections.abc import Iterable

from pydantic import Field

from deck.content import Content, Line
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet, placed
from deck.layout.pieces import TIGHT
from deck.scene import Item, Role, Shape
from deck.text import Block, measure, paragraph, quoted
from deck.text.runs import without_marks
from deck.theme import Color
from deck.theme.spacing import BODY_BOTTOM, LEFT
from deck.theme.theme import SlideLayout
from deck.units import Box, inches, pt, to_pt

_SIZES = (36, 32, 28)
_MOST_LINES = 5
_LINE_SPACING = 1.1
_BAR = inches(0.12)
_INDENT = inches(0.50)
_TO_NAME = inches(0.35)
_TO_COMMENT = inches(0.10)  # at least; what is to spare lies here
_NAME_SIZE = 28
_NAME_LINES = 3
_COMMENT_SIZE = 24
_COMMENT_LINES = 2
_QUOTE_MARKS = "\"'\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}"
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


class Said(Content):
    """The words of one person, without quote marks, and who that is."""

    said: Line = Field(description="The words themselves, without quote marks.")
    by: Line = Field(description="Who said it: 'Dr Emma Gray'.")
    office: Line | None = Field(
        None, description="What the person does: 'Head of Clinical Trials, MS Society'."
    )
    comment: Line | None = Field(
        None, description="What to keep in mind; by default, that this is one person's view."
    )


def _faults(content: Said) -> Iterable[Fault]:
    """Yield a fault where the quote already stands between quote marks."""
    if content.said[0] in _QUOTE_MARKS and content.said[-1] in _QUOTE_MARKS:
        message = "The quote has quote marks around it, and the slide adds its own."
        yield Fault(("said",), "said-marks", message, "Delete the first and the last mark.")


def _lay_out(content: Said, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the quote beside its bar, who said it, and the comment."""
    head = page.head(page.title)
    body = page.body_below(head)
    room = Box(body.x + _INDENT, body.y, body.width - _INDENT, body.height)
    name, comment = _name(content, room, page), _comment(content, room, page)
    quote, gap = _quote(content, room, pt(name.height_pt + comment.height_pt), page)
    name_y = room.y + pt(quote.height_pt) + gap
    items: tuple[Item, ...] = (
        head,
        _bar(quote, body.y),
        placed("Quote", quote, room.x, room.y, role=Role.BODY),
        placed("Name and office", name, room.x, name_y, role=Role.BODY),
        placed("Comment", comment, room.x, BODY_BOTTOM - pt(comment.height_pt)),
    )
    return (Sheet(page.title, items, _picture(content, page), SlideLayout.QUOTE),)


def _quote(content: Said, room: Box, below: int, page: Page) -> tuple[Block, int]:
    """Return the quote at its largest size, and the gap under it, above ``below`` EMU of text.

    Raises DoesNotFitError where it takes more than five lines at the smallest.
    """
    words = page.phrases("quote", said=_marked(content.said))
    for size in _SIZES:
        line = paragraph(words, size)._replace(line_spacing=_LINE_SPACING)
        quote = quoted([line], to_pt(room.width), page.theme.font)
        for gap in (_TO_NAME, round(_TO_NAME * TIGHT)):
            used = pt(quote.height_pt) + gap + below + _TO_COMMENT
            if quote.fits and quote.line_count <= _MOST_LINES and used <= room.height:
                return quote, gap
    message = "This quote is too long for a slide."
    do = "Leave out a sentence, or make two slides of it; about 200 characters fit."
    raise DoesNotFitError(("said",), message, do)


def _bar(quote: Block, y: int) -> Shape:
    """Return the bar beside the quote; it leaves out what line spacing adds over the first line."""
    empty = pt(quote.paragraphs[0].line_height_pt * (1 - 1 / _LINE_SPACING))
    box = Box(LEFT, y + empty, _BAR, pt(quote.height_pt) - empty)
    return Shape("Bar", box, fill=Color.GROUP_1)


def _marked(said: str) -> str:
    """Return the words with the apostrophes that go with the quote marks around them."""
    return _APOSTROPHE.sub("\N{RIGHT SINGLE QUOTATION MARK}", said)


def _name(content: Said, room: Box, page: Page) -> Block:
    """Return name and office, a paragraph each, measured in ``room``."""
    paragraphs = [paragraph(content.by, _NAME_SIZE, bold=True)]
    if content.office:
        paragraphs.append(paragraph(content.office, _NAME_SIZE))
    block = measure(paragraphs, to_pt(room.width), page.theme.font)
    if block.fits and block.line_count <= _NAME_LINES:
        return block
    path = "office" if content.office and len(content.office) > len(content.by) else "by"
    raise DoesNotFitError((path,), "This is too long to stand under a quote.", "Shorten it.")


def _comment(content: Said, room: Box, page: Page) -> Block:
    """Return the comment on the quote, measured in ``room``."""
    text = content.comment or page.phrases("comment")
    comment = paragraph(text, _COMMENT_SIZE, color=Color.MUTE)
    block = measure([comment], to_pt(room.width), page.theme.font)
    if block.fits and block.line_count <= _COMMENT_LINES:
        return block
    raise DoesNotFitError(("comment",), "This comment does not fit two lines.", "Shorten it.")


def _picture(content: Said, page: Page) -> str:
    """Return who says what, and the comment under it, in words."""
    who = f"{content.by}, {content.office}" if content.office else content.by
    quote = page.phrases("quote", said=without_marks(_marked(content.said)))
    comment = content.comment or page.phrases("comment")
    return page.phrases("picture", who=without_marks(who), quote=quote, comment=comment)


KIND = Kind(
    key="said",
    model=Said,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: An MS Society expert welcomed it, and warned of substantial risks
said: >-
  This treatment does offer hope, but it's also an aggressive procedure that comes with
  substantial risks and requires specialist aftercare.
by: Dr Emma Gray
office: Head of Clinical Trials, MS Society
""",
)
