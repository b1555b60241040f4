"""To how many people something had not yet happened as time went on: steps, never a smooth curve.

Use it where it matters when something happened, and not only whether. It takes an outcome with the
points that were published, or with each person's own time, from which the shares are worked out.
"""

from deck.kind import Kind
from deck.kinds.event_free.chart import drawn
from deck.kinds.event_free.model import EventFree, faults
from deck.kinds.event_free.picture import Picture
from deck.kinds.event_free.words import Words
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.problems import Place
from deck.text import Block
from deck.text.runs import without_marks
from deck.units import Box, inches, pt

_TO_WORDS = (inches(0.20), inches(0.12))  # to the words under the chart, as it gives way


def _lay_out(content: EventFree, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the chart with its words, and how to read it."""
    course = content.course
    words = Words(content, course, page.phrases)
    picture = Picture(words.curves, course.times, course.base, words.labels(), page)
    told = words.below()
    below = page.text(told, page.sizes.small)

    def draw(body: Box, gap: int) -> Drawn | None:
        items = drawn(picture, _above(below, gap, body)) if below.fits else None
        if items is None:
            return None
        y = max(item.box.bottom for item in items) + gap
        under = placed("How to read it", below, body.x, y)
        return Drawn((*items, under), f"{picture.labels.alt} {without_marks(told)}")

    return page.slide(_TO_WORDS, draw, lambda: _too_long(content, picture, below))


def _above(below: Block, gap: int, body: Box) -> Box:
    """Return the room that words leave above them, and above a gap."""
    return body._replace(height=body.height - gap - pt(below.height_pt))


def _too_long(content: EventFree, picture: Picture, below: Block) -> DoesNotFitError:
    """Return what to say where numbers of people would meet, or else where words are too long."""
    page = picture.page
    room = _above(below, _TO_WORDS[-1], page.body_below(page.head(page.title)))
    if drawn(picture._replace(times=picture.times[:1]), room):
        return page.does_not_fit(("times",), "times-meet")
    place: Place = ("note",) if content.note else ("event_free",)
    return page.does_not_fit(place, "words")


KIND = Kind(
    key="event_free",
    model=EventFree,
    lay_out=_lay_out,
    faults=faults,
    facts="""\
trial: {people: 24, design: single group}
outcomes:
  signs:
    free_of: had signs of active MS
    study: Older studies, pooled
    groups: {pooled: {name: pooled studies}}
    found: {pooled: {at the start: 100%, 2 years: 83%, 5 years: 67%}}
""",
    example="""\
title: In older studies, 67 of 100 people had no sign of active MS after 5 years
event_free: signs
note: Only these points were published.
remark: Studies of 1995 to 2016
""",
)
