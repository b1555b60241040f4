"""The last slide: whom to talk to, a telephone number, and thanks to the people who took part."""

from pydantic import Field

from deck.content import Line
from deck.kind import Kind
from deck.layout import Footer, Page, Sheet, first_that_fits, placed
from deck.layout.band import LARGEST_CROWD, Band, BandLine, Crowd
from deck.scene import Item, Role, Text
from deck.text import Block
from deck.text.runs import bare
from deck.theme import Color, SlideLayout
from deck.trial.content import FactContent
from deck.units import inches, pt

_TO_LABEL = inches(0.26)
_TO_BAND = inches(0.20)  # at least, from the telephone number
_TO_NUMBER = inches(0.15)  # the slide's number stands beside the last line


class Help(FactContent):
    """Where to get help after the talk."""

    help: Line = Field(description="Who helps: 'MS Society helpline (UK)'.")
    phone: Line | None = Field(None, description="The number to call: '0808 800 8000'.")
    thanks: Line | None = Field(
        None, description="The large line on the band; by default, thanks to those who took part."
    )
    advice: Line | None = Field(
        None, description="The line under it; by default, that one study alone changes nothing."
    )


def _lay_out(content: Help, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: title and help above, people and thanks on the band below."""
    head = page.head(page.title, page.sizes.head_title, y=page.measures.closing_title_y)
    above = _help(content, head.box.bottom + _TO_LABEL, page)
    items = (head, *above, *_on_band(content, page))
    picture = _picture(content, page)
    return (Sheet(page.title, items, picture, SlideLayout.CLOSING, Footer.NUMBER_ON_DEEP),)


def _help(content: Help, y: int, page: Page) -> list[Text]:
    """Return who helps, from ``y`` in EMU down, and the telephone number under it."""
    phone = _phone(content.phone, page) if content.phone else None
    room = page.measures.band_y - _TO_BAND - y - (pt(phone.height_pt) if phone else 0)

    def at(size: float) -> Block | None:
        label = page.text(content.help, size)
        return label if label.fits and pt(label.height_pt) <= room else None

    label = first_that_fits(page.sizes.body, at)
    if label is None:
        raise page.does_not_fit(("help",), "help")
    items = [placed("Where to get help", label, page.left, y, role=Role.BODY)]
    if phone:
        y = items[0].box.bottom
        items.append(placed("Telephone number", phone, page.left, y, role=Role.BODY))
    return items


def _phone(number: str, page: Page) -> Block:
    """Return the telephone number on its one line, as large as it can be."""

    def at(size: float) -> Block | None:
        block = page.text(number, size, bold=True, color=Color.GROUP_1)
        return block if block.fits and block.line_count == 1 else None

    block = first_that_fits(page.sizes.large, at)
    if block is None:
        raise page.does_not_fit(("phone",), "phone")
    return block


def _on_band(content: Help, page: Page) -> list[Item]:
    """Return people, thanks and advice on the band."""
    said, people = page.phrases, content.joined
    crowd = Crowd(people, said("people", n=people), said("took_part", n=people)) if people else None
    lines = BandLine("Thanks", _thanks(content, page)), BandLine("Advice", _advice(content, page))
    aside = page.right - page.measures.number.x + _TO_NUMBER
    found = Band(crowd, *lines, page, aside=aside).items()
    if found is None:
        raise page.does_not_fit(("thanks",) if content.thanks else ("advice",), "line")
    return found


def _thanks(content: Help, page: Page) -> str:
    """Return the author's thanks, or the usual; a number that stands above is not repeated."""
    if content.thanks:
        return content.thanks
    if content.joined and content.joined <= LARGEST_CROWD:
        return page.phrases("thanks", n=content.joined)
    return page.phrases("thanks_all")


def _advice(content: Help, page: Page) -> str:
    return content.advice or page.phrases("advice")


def _picture(content: Help, page: Page) -> str:
    """Return whom to call, who is drawn, and the lines on the band, in words."""
    said, people = page.phrases, content.joined
    told = [said("help", help=bare(content.help))]
    if content.phone:
        told.append(said("phone", phone=bare(content.phone)))
    if people:
        is_drawn = people <= LARGEST_CROWD
        told.append(said("people", n=people) if is_drawn else said("number", n=people))
    thanks, advice = bare(_thanks(content, page)), bare(_advice(content, page))
    return " ".join([*told, said("band", thanks=thanks, advice=advice)])


KIND = Kind(
    key="help",
    model=Help,
    lay_out=_lay_out,
    facts="trial: {people: 24, design: single group}",
    example="""\
title: Talk to your neurologist or MS nurse before you decide anything
help: MS Society helpline (UK)
phone: 0808 800 8000
""",
)
