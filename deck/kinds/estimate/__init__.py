"""A difference or a ratio with its likely range, told in people. Use it for a trial's main result.

The counts behind it stand above; the line of no difference, and a limit that was set in advance
where there is one, stand on the scale; whether the likely range keeps to them is said in words.
"""

from typing import NamedTuple

from deck.kind import Kind
from deck.kinds.estimate.model import Estimate, faults
from deck.kinds.estimate.scale import Plot
from deck.kinds.estimate.words import Words, words_of
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.layout.heads import PAIR, Runs, heads, panel_width
from deck.problems import Place
from deck.text import Block, Run, paragraph
from deck.text.runs import enlarged
from deck.theme import Color, Sizes
from deck.units import Box, inches, pt

_TO_SCALE = inches(0.15)
_TO_SENTENCE = inches(0.18)
_SECOND = 6  # the column of the grid at which the second group starts


class _Step(NamedTuple):
    """Sizes in points, and whether the real counts stand on the slide; the notes have them."""

    count_size: float
    size: float
    value_size: float
    with_counts: bool = True


def _steps(sizes: Sizes) -> tuple[_Step, ...]:
    """Return the steps in the order in which they give way."""
    large, small = sizes.body[0], sizes.body[-1]
    return (
        _Step(sizes.scaled(44), large, sizes.scaled(32)),
        _Step(sizes.scaled(36), small, sizes.scaled(32)),
        _Step(sizes.scaled(36), small, sizes.scaled(28)),
        _Step(sizes.scaled(36), small, sizes.scaled(28), with_counts=False),
    )


def _lay_out(content: Estimate, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the counts, the estimate on its scale, and what it means in words."""
    words = words_of(content, page.phrases)

    def draw(body: Box, step: _Step) -> Drawn | None:
        return _drawn(words, body, step, page)

    gap = page.measures.table_gap
    return page.slide(_steps(page.sizes), draw, lambda: _too_long(content, page), gap=gap)


def _too_long(content: Estimate, page: Page) -> DoesNotFitError:
    """Return what to say of the longest name of a group, or else of what was counted."""
    names = [group.name for group in content.groups]
    longest = max(names, key=len)
    is_name = len(longest) > len(content.happened) / 2  # a name has about half the room
    place: Place = ("groups", names.index(longest), "name") if is_name else ("happened",)
    return page.does_not_fit(place, "place")


def _drawn(words: Words, body: Box, step: _Step, page: Page) -> Drawn | None:
    """Return the items that fill the body from the top down, or None where it is too low."""
    intro = page.text(words.intro(), step.size, body.width)
    groups = _groups(words, step, page)
    sentence = page.text(words.verdict(), page.sizes.small, body.width)
    groups_y = body.y + pt(intro.height_pt)
    scale_y = groups_y + max((pt(group.height_pt) for group in groups), default=0) + _TO_SCALE
    sentence_y = body.bottom - pt(sentence.height_pt)
    room = Box(body.x, scale_y, body.width, sentence_y - _TO_SENTENCE - scale_y)
    plot = Plot(words.effect.estimate, words.labels(), room, step.value_size, page).items()
    if plot is None or not all(block.fits for block in (intro, *groups, sentence)):
        return None
    places = zip(groups, (body.x, page.measures.column_x(_SECOND)), strict=False)
    items = (
        placed("What was counted", intro, body.x, body.y),
        *(placed("Group", group, x, groups_y) for group, x in places),
        *plot,
        placed("In words", sentence, body.x, sentence_y),
    )
    return Drawn(items, words.picture())


def _groups(words: Words, step: _Step, page: Page) -> tuple[Block, ...]:
    """Return the count of each group, with the real one beside or below it where it is another."""
    lines: list[list[tuple[Runs, Runs]]] = []
    for counted, real in words.groups():
        line = enlarged(paragraph(counted, step.size), step.count_size)
        muted = Run(f" {real}", page.sizes.small, color=Color.MUTE)
        lines.append([(line.runs, (muted,) if real and step.with_counts else ())])
    return heads(lines, panel_width(page.width, PAIR), page)


KIND = Kind(
    key="estimate",
    model=Estimate,
    lay_out=_lay_out,
    faults=faults,
    example="""\
title: "With 7 days of antibiotics, deaths stayed within the limit set in advance"
estimate: {value: -1.6, low: -4.0, high: 0.8, level: 95.7, margin: 4}
groups:
  - {name: 7 days, count: 261, of: 1802}
  - {name: 14 days, count: 286, of: 1779}
happened: died within 90 days
remark: Counts worked out from the shares
""",
)
