"""What one person said, with name and office. Use it for a view, and never for a result."""

import re
from collections.abc import Iterable
from itertools import product
from typing import NamedTuple
from unicodedata import name

from pydantic import Field

from deck.content import Content, Line, Quotation
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.layout.pieces import TIGHT
from deck.scene import Item, Role, Shape
from deck.text import Block, paragraph, quoted
from deck.text.runs import without_marks
from deck.theme import Color, SlideLayout
from deck.units import Box, inches, pt, to_pt

_QUOTE_PT = (36, 32, 28)
_NAME_PT = 28
_LINE_SPACING = 1.1
_TO_PARAGRAPH = 0.5  # of the size of the text
_MOST_LINES, _MOST_NAME_LINES, _MOST_COMMENT_LINES = 5, 3, 2
_BAR = inches(0.12)
_INDENT = inches(0.50)
_TO_NAME = inches(0.35)
_TO_COMMENT = inches(0.10)  # at least; what is to spare lies here
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")


class Said(Content):
    """The words of one person, without quote marks, and who that is."""

    said: Quotation = Field(description="The words themselves, without quote marks.")
    by: Line = Field(description="Who said it: 'Dr Emma Gray'.")
    office: Line | None = Field(
        None, description="What the person does: 'Head of Clinical Trials, MS Society'."
    )
    comment: Line | None = Field(
        None, description="What to keep in mind; by default, that this is one person's view."
    )


class _Below(NamedTuple):
    """What stands below the quote: who said it, and the comment on it."""

    name: Block
    comment: Block

    @property
    def height(self) -> int:
        """Return the height of both in EMU, with the least gap between them."""
        return pt(self.name.height_pt + self.comment.height_pt) + _TO_COMMENT


def _faults(content: Said) -> Iterable[Fault]:
    """Yield a fault where the quote already stands between quote marks."""
    if _is_quote_mark(content.said[0]) and _is_quote_mark(content.said[-1]):
        yield Fault(("said",), "marks")


def _is_quote_mark(character: str) -> bool:
    """Return whether a character is a quote mark of any language, or the plain one."""
    return character == "'" or "QUOTATION MARK" in name(character, "")


def _lay_out(content: Said, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the quote beside its bar, who said it, and the comment."""
    below = _below(content, page)

    def draw(body: Box, step: tuple[float, int]) -> Drawn | None:
        size, gap = step
        quote = _quote(content, size, page)
        used = pt(quote.height_pt) + gap + below.height
        if used > body.height or not _is_short(quote, _MOST_LINES) or _long_words(below):
            return None
        return Drawn(_items(quote, below, body, gap), _picture(content, page))

    steps = product(map(page.sizes.scaled, _QUOTE_PT), (_TO_NAME, round(_TO_NAME * TIGHT)))
    layout = SlideLayout.QUOTE
    return page.slide(steps, draw, lambda: _too_long(content, below, page), slide_layout=layout)


def _quote(content: Said, size: float, page: Page) -> Block:
    """Return the quote, broken line by line beside its bar."""
    words = page.phrases("quote", said=_marked(content.said))
    lines = [
        paragraph(line, size)._replace(
            line_spacing=_LINE_SPACING, space_before_pt=_TO_PARAGRAPH * size if index else 0
        )
        for index, line in enumerate(words.split("\n"))
    ]
    return quoted(lines, to_pt(page.width - _INDENT), page.theme.font)


def _below(content: Said, page: Page) -> _Below:
    """Return name and office, a paragraph each, and the comment, as wide as the quote."""
    width, size = page.width - _INDENT, page.sizes.scaled(_NAME_PT)
    who = [paragraph(content.by, size, bold=True)]
    if content.office:
        who.append(paragraph(content.office, size))
    comment = page.text(_comment(content, page), page.sizes.small, width, color=Color.MUTE)
    return _Below(page.texts(who, width), comment)


def _comment(content: Said, page: Page) -> str:
    """Return what to keep in mind of the quote."""
    return content.comment or page.phrases("comment")


def _is_short(block: Block, most: int) -> bool:
    """Return whether a block fits its width in ``most`` lines."""
    return block.fits and block.line_count <= most


def _long_words(below: _Below) -> str:
    """Return which of the words below the quote take too many lines, or nothing."""
    if not _is_short(below.name, _MOST_NAME_LINES):
        return "name"
    return "" if _is_short(below.comment, _MOST_COMMENT_LINES) else "comment"


def _too_long(content: Said, below: _Below, page: Page) -> DoesNotFitError:
    """Return the error of what leaves no room: name or office, the comment, or the quote."""
    cause = _long_words(below) or "quote"
    longer = "office" if len(content.office or "") > len(content.by) else "by"
    key = {"name": longer, "comment": "comment", "quote": "said"}[cause]
    return page.does_not_fit((key,), cause)


def _items(quote: Block, below: _Below, body: Box, gap: int) -> tuple[Item, ...]:
    """Return bar and quote, name and office ``gap`` EMU below it, the comment at the foot."""
    x, name_y = body.x + _INDENT, body.y + pt(quote.height_pt) + gap
    comment_y = body.bottom - pt(below.comment.height_pt)
    return (
        _bar(quote, body),
        placed("Quote", quote, x, body.y, role=Role.BODY),
        placed("Name and office", below.name, x, name_y, role=Role.BODY),
        placed("Comment", below.comment, x, comment_y),
    )


def _bar(quote: Block, body: Box) -> Shape:
    """Return the bar beside the quote; it leaves out what line spacing adds over the first line."""
    empty = pt(quote.paragraphs[0].line_height_pt * (1 - 1 / _LINE_SPACING))
    box = Box(body.x, body.y + empty, _BAR, pt(quote.height_pt) - empty)
    return Shape("Bar", box, fill=Color.GROUP_1)


def _marked(said: str) -> str:
    """Return the words with the apostrophes that go with the quote marks around them."""
    return _APOSTROPHE.sub("\N{RIGHT SINGLE QUOTATION MARK}", said)


def _picture(content: Said, page: Page) -> str:
    """Return who says what, and the comment under it, in words."""
    who = content.by
    if content.office:
        who = page.phrases("who", by=content.by, office=content.office)
    quote = page.phrases("quote", said=without_marks(_marked(content.said)).replace("\n", " "))
    comment = _comment(content, page)
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
