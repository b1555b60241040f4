"""The first slide: what the talk is about, when and where, and every person who took part.

The program makes it from the top of the outline; the people are drawn one by one up to sixty.
"""

from collections.abc import Iterator
from datetime import date

from pydantic import Field

from deck.content import Line
from deck.kind import Kind
from deck.layout import Footer, Page, Sheet, first_that_fits, fitted, placed
from deck.layout.band import LARGEST_CROWD, Band, BandLine, Crowd
from deck.scene import Item, Role, Text
from deck.theme import SlideLayout
from deck.trial.content import FactContent
from deck.units import Box, inches

_TO_SUBTITLE = inches(0.32)
_TO_BAND = inches(0.2)  # at least, from the subtitle
_FULL_BAND = 2  # lines under the event that fill the band
_RAISED = inches(0.16)  # by so much people stand higher on a full band


class Event(FactContent):
    """What the first slide shows."""

    event: Line = Field(description="What the talk is: 'A talk for our MS group'.")
    subtitle: Line | None = None
    presenter: Line | None = None
    day: date | None = None
    evidence_checked: date | None = None
    made_by: Line | None = None
    paid_by: Line | None = None
    conflicts: Line | None = None


def _lay_out(content: Event, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: title above, people and event on the band below."""
    head = page.head(page.title, page.sizes.head_title, y=page.measures.talk_title_y)
    subtitle = _subtitle(content, head.box.bottom + _TO_SUBTITLE, page)
    items = (head, *subtitle, *_on_band(content, page))
    return (Sheet(page.title, items, _picture(content, page), SlideLayout.TITLE, Footer.NONE),)


def _on_band(content: Event, page: Page) -> list[Item]:
    """Return people and event on the band, with presenter, evidence and advice below."""
    facts = _facts(content, page)
    event = content.event
    if content.day:
        event = page.phrases("event_on", event=event, day=content.day)
    lines = BandLine("Event", event), BandLine("Dates and advice", "\n".join(facts))
    raised = _RAISED if len(facts) >= _FULL_BAND else 0
    found = Band(_crowd(content, page), *lines, page, raised).items()
    if found is None:
        raise page.does_not_fit(("made_by",) if content.made_by else ("event",), "band")
    return found


def _subtitle(content: Event, y: int, page: Page) -> Iterator[Text]:
    """Yield the subtitle in its box, where there is one; it ends above the band or is an error."""
    text = content.subtitle
    if not text:
        return
    room = Box(page.left, y, page.width, page.measures.band_y - _TO_BAND - y)

    def at(size: float) -> Text | None:
        block = page.text(text, size, room.width)
        if not fitted(block, room):
            return None
        return placed("Subtitle", block, room.x, room.y, role=Role.SUBTITLE)

    found = first_that_fits(page.sizes.subtitle, at)
    if found is None:
        raise page.does_not_fit(("subtitle",), "subtitle")
    yield found


def _crowd(content: Event, page: Page) -> Crowd | None:
    """Return everyone who took part, or None where nobody says how many."""
    said, people = page.phrases, content.joined
    if not people:
        return None
    return Crowd(people, said("picture", n=people), said("took_part", n=people))


def _facts(content: Event, page: Page) -> list[str]:
    """Return the lines under the event: evidence and advice, then who made it with whose money."""
    said, checked = page.phrases, content.evidence_checked
    first = [said("checked", day=checked)] if checked else []
    told = {
        "presented": content.presenter,
        "made": content.made_by,
        "paid": content.paid_by,
        "conflicts": content.conflicts,
    }
    second = [said(phrase, who=who) for phrase, who in told.items() if who]
    lines = [" ".join([*first, said("no_advice")]), " ".join(second)]
    return [line for line in lines if line]


def _picture(content: Event, page: Page) -> str:
    """Return in words who is drawn, or that their number is; nothing without people."""
    said, people = page.phrases, content.joined
    if not people:
        return ""
    return said("picture", n=people) if people <= LARGEST_CROWD else said("number", n=people)


KIND = Kind(
    key="event",
    model=Event,
    lay_out=_lay_out,
    generated=True,
    facts="trial: {people: 24, design: single group}",
    example="""\
title: What one small trial tells us about stem cell transplants for MS
subtitle: 24 people with multiple sclerosis, treated at 3 hospitals in Canada
event: A talk for our MS group
day: 2026-11-22
evidence_checked: 2026-11-22
""",
)
