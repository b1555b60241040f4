"""To how many people something had not yet happened as time went on: steps, never a smooth curve.

Use it where it matters when something happened, and not only whether. It takes an outcome with the
points that were published, or with each person's own time, from which the shares are worked out.
Where groups are compared, what that shows stands below the chart, as far as there is room; it is in
the notes too.
"""

from collections.abc import Iterator, Sequence
from itertools import product

from deck.kind import Kind
from deck.kinds.event_free.chart import drawn
from deck.kinds.event_free.model import EventFree, faults
from deck.kinds.event_free.picture import Picture, has_bands
from deck.kinds.event_free.words import Words
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.layout.judged import Judged
from deck.problems import Place
from deck.text import Block, paragraph
from deck.trial.told import Told
from deck.units import Box, inches, pt

_TO_WORDS = (inches(0.20), inches(0.12))  # to the words under the chart, as it gives way

_Step = tuple[Block, int]  # the words under the chart, and the gap above them


def _lay_out(content: EventFree, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the chart with its words, what it shows, and how to read it."""
    told = page.told(content.event_free)
    course = content.course
    course = course._replace(base=max(course.base, told.base or 0))
    words = Words(content, course, page.phrases)
    picture = Picture(words.curves, course.times, course.base, words.labels(), page)
    forms = [_below(lines, page) for lines in _forms(told, words)]

    def draw(body: Box, step: _Step) -> Drawn | None:
        below, gap = step
        items = drawn(picture, _above(below, gap, body)) if below.fits else None
        if items is None:
            return None
        y = max(item.box.bottom for item in items) + gap
        under = placed("How to read it", below, body.x, y)
        said = " ".join(line.text for line in below.paragraphs)
        return Drawn((*items, under), f"{picture.labels.alt} {said}")

    steps = product(forms, _TO_WORDS)
    return page.slide(steps, draw, lambda: _too_long(content, picture, forms[-1]))


def _forms(told: Told, words: Words) -> Iterator[Sequence[str]]:
    """Yield what can stand below the chart: what it shows, and how to read it, as it gives way.

    How far groups are apart is told out of as many people as the chart is of; it reads the chart,
    and so do many verdicts leave no room to read it once more.
    """
    base = words.course.base
    judged = Judged(told, words.phrases, has_bands(words.curves))
    is_of_base = all(each.people is None or each.people.base == base for each in told.comparisons)
    if is_of_base and judged.whole:
        yield words.named(judged.whole), words.below(has_reading=False)
    if judged.short and judged.is_of_one_pair:
        yield judged.short, words.below()
    elif judged.short:
        yield words.named(judged.short), words.below(has_reading=False)
    yield (words.below(),)


def _below(lines: Sequence[str], page: Page) -> Block:
    """Return what stands below the chart, measured."""
    return page.texts([paragraph(line, page.sizes.small) for line in lines if line])


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
