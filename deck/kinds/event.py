"""The first slide: what the talk is about, when and where, and every person who took part.

The program makes it from the top of the outline; the people are drawn one by one up to sixty.
"""

from datetime import date

from pydantic import Field

from deck.content import Content, Count, Line
from deck.kind import Kind
from deck.layout import DoesNotFitError, Footer, Page, Sheet, fitted, placed
from deck.layout.crowd import BAND_TOP, band_lines, crowd
from deck.scene import Item, Role, Text
from deck.text import measure, paragraph
from deck.theme.spacing import BAND_Y, CONTENT_WIDTH, LEFT
from deck.theme.theme import Size, SlideLayout
from deck.units import Box, inches, to_pt

_FULL_BAND = 2  # lines under the event that fill the band
_HIGH_BAND_TOP = BAND_Y + inches(0.26)


class Opening(Content):
    """What the first slide shows."""

    event: Line = Field(description="What the talk is: 'A talk for our MS group'.")
    subtitle: Line | None = None
    presenter: Line | None = None
    day: date | None = None
    evidence_checked: date | None = None
    made_by: Line | None = None
    paid_by: Line | None = None
    conflicts: Line | None = None
    people: Count | None = Field(None, description="How many people took part.")


def _lay_out(content: Opening, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: title above, people and event on the band below."""
    head = page.head(content.title, Size.HEAD_TITLE, y=inches(0.95))
    items: list[Item] = [head]
    if content.subtitle:
        items.append(_subtitle(content.subtitle, head.box.bottom + inches(0.32), page))
    people, ground = _crowd(content, page)
    items += people
    items += _band_lines(content, page, ground)
    picture = page.phrases("picture", n=content.people) if content.people else ""
    return (Sheet(content.title, tuple(items), picture, SlideLayout.TITLE, Footer.NONE),)


def _subtitle(text: str, y: int, page: Page) -> Text:
    """Return the subtitle in its box; it ends above the band or is an error."""
    room = Box(LEFT, y, CONTENT_WIDTH, BAND_Y - inches(0.2) - y)
    for size in Size.SUBTITLE:
        block = measure([paragraph(text, size)], to_pt(room.width), page.theme.font)
        if fitted(block, room):
            return placed("Subtitle", block, LEFT, y, role=Role.SUBTITLE)
    message = "The subtitle is too long: it does not fit two lines."
    raise DoesNotFitError(("subtitle",), message, "Shorten it.")


def _crowd(content: Opening, page: Page) -> tuple[list[Item], int]:
    """Return the people on the band, and the y in EMU that the event's lines follow.

    They stand higher where three lines follow.
    """
    people = content.people
    top = BAND_TOP if len(_facts(content, page)) < _FULL_BAND else _HIGH_BAND_TOP
    if not people:
        return [], top
    alt = page.phrases("picture", n=people)
    return crowd(people, alt, page.phrases("took_part", n=people), page.theme.font, top)


def _band_lines(content: Opening, page: Page, ground: int) -> list[Text]:
    """Return the event and the day, and below them presenter, evidence and advice."""
    event = content.event
    if content.day:
        event = page.phrases("event_on", event=event, day=content.day)
    lines = (("Event", event), ("Dates and advice", "\n".join(_facts(content, page))))
    found = band_lines(lines, ground, page.theme.font)
    if found:
        return found
    path = ("made_by",) if content.made_by else ("event",)
    message = "The lines on the first slide's band do not fit."
    raise DoesNotFitError(path, message, "Shorten the event, or who made the talk and paid for it.")


def _facts(content: Opening, page: Page) -> list[str]:
    """Return the lines under the event: evidence and advice, then who made it with whose money."""
    checked = content.evidence_checked
    first = [page.phrases("checked", day=checked)] if checked else []
    told = {
        "presented": content.presenter,
        "made": content.made_by,
        "paid": content.paid_by,
        "conflicts": content.conflicts,
    }
    second = [page.phrases(phrase, who=who) for phrase, who in told.items() if who]
    lines = [" ".join([*first, page.phrases("no_advice")]), " ".join(second)]
    return [line for line in lines if line]


KIND = Kind(
    key="event",
    model=Opening,
    lay_out=_lay_out,
    generated=True,
    example="""\
title: What one small trial tells us about stem cell transplants for MS
subtitle: 24 people with multiple sclerosis, treated at 3 hospitals in Canada
event: A talk for our MS group
day: 2026-11-22
evidence_checked: 2026-11-22
people: 24
""",
)
