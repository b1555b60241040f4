"""What was measured in each group, on its whole scale: means or medians with their spread.

Use it for a number that each person has, such as a score or a weight; never for shares of people.
Several times after the start become lines over time. Below stands which way is good and, where
groups are compared, what that shows, as far as there is room; it is in the notes too.
"""

from collections.abc import Iterator
from itertools import product

from deck.kind import Kind
from deck.kinds.scores.course import Course
from deck.kinds.scores.model import Scores, faults
from deck.kinds.scores.rows import Rows, Step
from deck.kinds.scores.words import Words
from deck.layout import DoesNotFitError, Drawn, Page, Sheet
from deck.layout.judged import Judged
from deck.theme import Sizes
from deck.units import Box

_VALUE_SIZES, _END_SIZES = (32, 28), (44, 36, 28)


def _lay_out(content: Scores, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: lines over time, or a row a group on one scale."""
    if content.is_over_time:
        return _over_time(content, page)

    def draw(body: Box, choice: tuple[Words, Step]) -> Drawn | None:
        words, step = choice
        items = Rows(content, words, page, step).items(body)
        return Drawn(items, words.picture(page.phrases("bars"))) if items else None

    steps = product(_words(content, page), _steps(page.sizes))
    return page.slide(steps, draw, lambda: _too_long(content, page), gap=page.measures.table_gap)


def _over_time(content: Scores, page: Page) -> tuple[Sheet, ...]:
    """Return the slide of lines over time."""

    def draw(body: Box, choice: tuple[Words, float]) -> Drawn | None:
        words, size = choice
        items = Course(content, words, page).items(body, size)
        return Drawn(items, words.picture(page.phrases("lines"))) if items else None

    steps = product(_words(content, page), map(page.sizes.scaled, _END_SIZES))
    return page.slide(steps, draw, lambda: _too_long(content, page), gap=page.measures.table_gap)


def _words(content: Scores, page: Page) -> Iterator[Words]:
    """Yield the words with what comparisons show, as it gives way: it is in the notes too."""
    judged = Judged(page.told(content.scores), page.phrases, content.has_ranges)
    shown = [some for some in (judged.whole, judged.short) if some]
    yield from (Words(content, page.phrases, some) for some in (*dict.fromkeys(shown), ""))


def _steps(sizes: Sizes) -> tuple[Step, ...]:
    """Return the sizes of names and values in the order in which they give way."""
    large, small = map(sizes.scaled, _VALUE_SIZES)
    first, last = Step(sizes.body[0], large), Step(sizes.body[-1], small)
    return first, last, last._replace(is_last=True)


def _too_long(content: Scores, page: Page) -> DoesNotFitError:
    """Return what to say where names or words leave too little room for the values."""
    longest = max(content.groups, key=lambda score: len(score.group.name))
    return page.does_not_fit(("scores",), "words", name=longest.group.name)


KIND = Kind(
    key="scores",
    model=Scores,
    lay_out=_lay_out,
    faults=faults,
    facts="""\
trial:
  people: 141
  design: crossover
  by_chance: yes
  groups:
    amantadine: {name: amantadine, compared_with: dummy}
    modafinil: {name: modafinil, compared_with: dummy}
    methylphenidate: {name: methylphenidate, compared_with: dummy}
    dummy: {name: the dummy}
outcomes:
  fatigue:
    measured: fatigue score
    unit: points
    scale: 0 to 84
    when: in week 5
    better: lower
    at_start: 51.3 (49.0 to 53.6)
    found:
      amantadine: 41.3 (38.8 to 43.7)
      modafinil: 39.0 (36.6 to 41.4)
      methylphenidate: 38.6 (36.2 to 41.0)
      dummy: 40.6 (38.2 to 43.1)
""",
    example="""\
title: "The fatigue score fell from 51 to between 39 and 41 with all four"
scores: fatigue
""",
)
