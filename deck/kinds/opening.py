"""The first slide: what the talk is about, when and where, and every person who took part.

The program makes it from the top of the outline; the people are drawn one by one up to sixty.
"""

from datetime import date

from pydantic import Field

from deck.content import Content, Count, Line
from deck.kind import Kind
from deck.layout import DoesNotFitError, Page, Sheet, fitted, placed
from deck.layout.person import ASPECT, Variant, person
from deck.scene import Group, Item, Role, Shape, Stroke, Text
from deck.text import Block, measure, paragraph
from deck.theme import Color
from deck.theme.spacing import BAND_Y, CONTENT_WIDTH, LEFT, SLIDE
from deck.theme.theme import Size, SlideLayout
from deck.units import Box, inches, pt, to_pt

_LARGEST_CROWD = 60
_LARGEST_FIGURE = inches(0.95)


class Opening(Content):
    """What the first slide shows."""

    event: Line = Field(description="What the talk is: 'A talk for our MS group'.")
    subtitle: Line | None = None
    presenter: Line | None = None
    day: date | None = None
    evidence_checked: date | None = None
    people: Count | None = Field(None, description="How many people took part.")


def _lay_out(content: Opening, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: title above, people and event on the band below."""
    head = page.head(content.title, Size.HEAD_TITLE, y=inches(0.95))
    items: list[Item] = [head]
    if content.subtitle:
        items.append(_subtitle(content.subtitle, head.box.bottom + inches(0.32), page))
    crowd, ground = _crowd(content, page)
    items += crowd
    items += _band_lines(content, page, ground)
    picture = page.phrases("picture", n=content.people) if content.people else ""
    return (Sheet(content.title, tuple(items), picture, SlideLayout.TITLE, has_footer=False),)


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
    """Return the people on their ground line, and the y in EMU that the event's lines follow."""
    top = BAND_Y + inches(0.42)
    if not content.people:
        return [], top
    if content.people > _LARGEST_CROWD:
        text = page.phrases("took_part", n=content.people)
        block = measure([paragraph(text, 60, bold=True, color=Color.CROWD)], 840, page.theme.font)
        return [placed("People who took part", block, LEFT, top)], top + pt(60 * 1.2)
    width = CONTENT_WIDTH / (1.15 * content.people - 0.15)
    height = min(round(width / ASPECT), _LARGEST_FIGURE)
    pitch = 1.15 * height * ASPECT
    figures = tuple(
        shape
        for index in range(content.people)
        for shape in person(LEFT + round(index * pitch), top, height, Variant.CROWD)
    )
    ground = top + height
    box = Box(LEFT, top, figures[-1].box.right - LEFT, height)
    alt = page.phrases("picture", n=content.people)
    line = Shape(
        "Ground",
        Box(0, ground, SLIDE.width, 0),
        "line",
        stroke=Stroke(Color.CROWD, 3),
    )
    return [Group("People who took part", box, figures, alt), line], ground


def _band_lines(content: Opening, page: Page, ground: int) -> list[Item]:
    """Return the event and the day, and below them presenter, evidence and advice."""
    event = content.event
    if content.day:
        event = page.phrases("event_on", event=event, day=content.day)
    facts = [f"{content.presenter}."] if content.presenter else []
    if content.evidence_checked:
        facts.append(page.phrases("checked", day=content.evidence_checked))
    facts.append(page.phrases("no_advice"))
    y = ground + inches(0.34)
    first = _band_line(event, 28, Color.TEXT_ON_DEEP, page)
    second = _band_line(" ".join(facts), 24, Color.SECOND_ON_DEEP, page)
    second_y = y + inches(0.54) + pt((first.line_count - 1) * 28 * 1.2)
    if second_y + pt(second.height_pt) > SLIDE.bottom - inches(0.1):
        path = ("presenter",) if content.presenter else ("event",)
        message = "The lines on the first slide's band do not fit."
        raise DoesNotFitError(path, message, "Shorten the event or the presenter's name.")
    return [
        placed("Event", first, LEFT, y, role=Role.BODY),
        placed("Dates and advice", second, LEFT, second_y, role=Role.BODY),
    ]


def _band_line(text: str, size: int, color: str, page: Page) -> Block:
    """Return a line of the band, measured."""
    bold = color == Color.TEXT_ON_DEEP
    paragraphs = [paragraph(text, size, bold=bold, color=color)]
    return measure(paragraphs, to_pt(CONTENT_WIDTH), page.theme.font)


KIND = Kind(
    key="event",
    model=Opening,
    lay_out=_lay_out,
    generated=True,
    phrases={
        "en": {
            "picture": "{n} figures stand side by side, one for each person who took part.",
            "picture.one": "One figure stands for the one person who took part.",
            "took_part": "{n} people took part",
            "event_on": "{event}, {day}",
            "checked": "Evidence checked on {day}.",
            "no_advice": "This is not medical advice.",
        }
    },
    example="""\
title: What one small trial tells us about stem cell transplants for MS
subtitle: 24 people with multiple sclerosis, treated at 3 hospitals in Canada
event: A talk for our MS group
day: 2026-11-22
evidence_checked: 2026-11-22
people: 24
""",
)
