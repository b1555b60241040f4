"""The last slide: whom to talk to, a telephone number, and thanks to the people who took part."""

from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line
from deck.kind import Kind
from deck.layout import DoesNotFitError, Footer, Page, Sheet, placed
from deck.layout.crowd import BAND_TOP, LARGEST_CROWD, band_lines, crowd
from deck.scene import Item, Role, Text
from deck.text import Block, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color
from deck.theme.spacing import BAND_Y, CONTENT_WIDTH, LEFT, NUMBER
from deck.theme.theme import Size, SlideLayout
from deck.units import Box, inches, to_pt

_TITLE_Y = inches(0.70)
_TO_LABEL = inches(0.26)
_TO_BAND = inches(0.20)  # at least, from the telephone number
_BAND_WIDTH = NUMBER.x - inches(0.15) - LEFT  # the slide's number stands beside the last line


class Help(Content):
    """Where to get help after the talk."""

    help: Line = Field(description="Who helps: 'MS Society helpline (UK)'.")
    phone: Line | None = Field(None, description="The number to call: '0808 800 8000'.")
    people: Annotated[Count, Field(ge=1)] | None = Field(
        None, description="How many people took part; they are drawn on the band."
    )
    thanks: Line | None = Field(
        None, description="The large line on the band; by default, thanks to those who took part."
    )
    advice: Line | None = Field(
        None, description="The line under it; by default, that one study alone changes nothing."
    )


def _lay_out(content: Help, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: title and help above, people and thanks on the band below."""
    head = page.head(page.title, Size.HEAD_TITLE, y=_TITLE_Y)
    people, ground = _crowd(content.people, page)
    items: tuple[Item, ...] = (
        head,
        *_help(content, head.box.bottom + _TO_LABEL, page),
        *people,
        *_thanks(content, ground, page),
    )
    picture = _picture(content, page)
    return (Sheet(page.title, items, picture, SlideLayout.CLOSING, Footer.NUMBER_ON_DEEP),)


def _help(content: Help, y: int, page: Page) -> list[Text]:
    """Return who helps, from ``y`` in EMU down, and the telephone number under it."""
    room = Box(LEFT, y, CONTENT_WIDTH, BAND_Y - _TO_BAND - y)
    phone = _phone(content.phone, page) if content.phone else None
    used = phone.height_pt if phone else 0
    for size in Size.BODY:
        label = measure([paragraph(content.help, size)], to_pt(room.width), page.theme.font)
        if label.fits and label.height_pt + used <= to_pt(room.height):
            items = [placed("Where to get help", label, LEFT, y, role=Role.BODY)]
            if phone:
                phone_y = items[0].box.bottom
                items.append(placed("Telephone number", phone, LEFT, phone_y, role=Role.BODY))
            return items
    message = "Who helps is too long: it does not fit above the band."
    raise DoesNotFitError(("help",), message, "Shorten it, or shorten the title to one line.")


def _phone(number: str, page: Page) -> Block:
    """Return the telephone number on its one line, as large as it can be."""
    for size in Size.COUNT:
        line = paragraph(number, size, bold=True, color=Color.GROUP_1)
        block = measure([line], to_pt(CONTENT_WIDTH), page.theme.font)
        if block.fits and block.line_count == 1:
            return block
    message = "This does not fit one line in the size of a telephone number."
    raise DoesNotFitError(("phone",), message, "Write one number, and nothing else.")


def _crowd(people: int | None, page: Page) -> tuple[list[Item], int]:
    """Return the people on the band, and the y in EMU that the thanks follow."""
    if not people:
        return [], BAND_TOP
    alt = page.phrases("people", n=people)
    return crowd(people, alt, page.phrases("took_part", n=people), page.theme.font)


def _thanks(content: Help, ground: int, page: Page) -> list[Text]:
    """Return the two lines on the band."""
    lines = (("Thanks", _thanks_text(content, page)), ("Advice", _advice_text(content, page)))
    found = band_lines(lines, ground, page.theme.font, _BAND_WIDTH)
    if found:
        return found
    key = "thanks" if content.thanks else "advice"
    raise DoesNotFitError((key,), "This line does not fit the band.", "Shorten it to one line.")


def _thanks_text(content: Help, page: Page) -> str:
    """Return the author's thanks, or the usual; a number that stands above is not repeated."""
    if content.thanks:
        return content.thanks
    if content.people and content.people <= LARGEST_CROWD:
        return page.phrases("thanks", n=content.people)
    return page.phrases("thanks_all")


def _advice_text(content: Help, page: Page) -> str:
    return content.advice or page.phrases("advice")


def _picture(content: Help, page: Page) -> str:
    """Return whom to call, who is drawn, and the lines on the band, in words."""
    said = [page.phrases("help", help=content.help)]
    if content.phone:
        said.append(page.phrases("phone", phone=content.phone))
    if content.people:
        drawn = "people" if content.people <= LARGEST_CROWD else "number"
        said.append(page.phrases(drawn, n=content.people))
    thanks, advice = _thanks_text(content, page), _advice_text(content, page)
    said.append(page.phrases("band", thanks=thanks.rstrip("."), advice=advice.rstrip(".")))
    return without_marks(" ".join(said))


KIND = Kind(
    key="help",
    model=Help,
    lay_out=_lay_out,
    example="""\
title: Talk to your neurologist or MS nurse before you decide anything
help: MS Society helpline (UK)
phone: 0808 800 8000
people: 24
""",
)
