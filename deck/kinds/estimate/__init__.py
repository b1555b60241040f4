"""How far groups are apart and how sure that is, on a scale. Use it for a trial's main result.

What was found in each group stands above; the line of no difference, and a limit that was set in
advance where there is one, stand on the scale; below it stands the verdict. Up to three comparisons
share one scale, a row each.
"""

from enum import IntEnum
from typing import NamedTuple

from deck.kind import Kind
from deck.kinds.estimate.model import Compared, Estimate, compared_in, faults
from deck.kinds.estimate.scale import Plot
from deck.kinds.estimate.words import Words
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.layout.forest import Forest, ForestRow, forest
from deck.layout.heads import PAIR, Runs, heads, panel_width
from deck.scene import Item
from deck.text import Block, Run, paragraph
from deck.text.runs import enlarged
from deck.theme import Color, Sizes
from deck.units import Box, inches, pt

_TO_SCALE = inches(0.15)
_TO_SENTENCE = inches(0.18)


class Shown(IntEnum):
    """Which words stand on the slide, each step without those of the one before it."""

    ALL = 0
    SHORT_VERDICT = 1
    NO_FOOT = 2
    NO_TIME = 3
    NO_REAL_COUNTS = 4
    SHORTEST_VERDICT = 5
    ONE_ADDITION = 6
    NO_ADDITIONS = 7
    SMALL_COUNTS = 8
    FEW_WORDS = 9
    NO_COUNTS = 10


class _Step(NamedTuple):
    """Sizes in points, and which words stand on the slide; the notes have all of them."""

    count_size: float
    size: float
    value_size: float
    words: Shown = Shown.ALL

    def shows(self, most: Shown) -> bool:
        """Return whether words stand on the slide that do so up to a step."""
        return self.words <= most


def _steps(sizes: Sizes) -> tuple[_Step, ...]:
    """Return the steps in the order in which they give way."""
    large, small = sizes.body[0], sizes.body[-1]
    least = _Step(sizes.scaled(36), small, sizes.scaled(28))
    smallest = least._replace(count_size=small)
    return (
        _Step(sizes.scaled(44), large, sizes.scaled(32)),
        _Step(sizes.scaled(36), small, sizes.scaled(32)),
        *(least._replace(words=words) for words in Shown if words < Shown.SMALL_COUNTS),
        *(smallest._replace(words=words) for words in Shown if words >= Shown.SMALL_COUNTS),
    )


def _lay_out(content: Estimate, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the groups, the estimate on its scale, and what it shows."""
    told = page.told(content.estimate)
    words = Words(told, compared_in(told), page.phrases)
    draw = _alone if len(words.compared) == 1 else _rows

    def drawn(body: Box, step: _Step) -> Drawn | None:
        items = draw(words, body, step, page)
        return Drawn(tuple(items), words.picture()) if items else None

    def too_long() -> DoesNotFitError:
        return page.does_not_fit(("estimate",), "words")

    return page.slide(_steps(page.sizes), drawn, too_long, gap=page.measures.table_gap)


def _alone(words: Words, body: Box, step: _Step, page: Page) -> list[Item] | None:
    """Return the items of one comparison from the top of the body down, or None."""
    upper, y = _upper(words, body, step, page)
    below = _below(words, step, page)
    scale_y = y + _TO_SCALE
    below_y = body.bottom - pt(below.height_pt) if below else body.bottom + _TO_SENTENCE
    room = Box(body.x, scale_y, body.width, below_y - _TO_SENTENCE - scale_y)
    shown = words.only.scale
    plot = Plot(shown.at, words.labels(), room, step.value_size, page, shown.is_goal).items()
    if upper is None or plot is None or (below and not below.fits):
        return None
    return [*upper, *plot, *([placed("In words", below, body.x, below_y)] if below else [])]


def _upper(words: Words, body: Box, step: _Step, page: Page) -> tuple[list[Item] | None, int]:
    """Return what stands above the scale, or None where it does not fit, and where it ends."""
    has_counts = step.shows(Shown.FEW_WORDS)
    groups = _groups(words, step, page) if has_counts else ()
    width = panel_width(body.width, max(len(groups), PAIR))
    gap = (body.width - width * len(groups)) // max(len(groups) - 1, 1)
    across = [body.x + index * (width + gap) for index in range(len(groups))]
    lead = words.intro(is_short=not step.shows(Shown.NO_FOOT)) if has_counts else ""
    said = lead, words.above()
    intro, above = ([page.text(each, step.size)] if each else [] for each in said)
    items: list[Item] = []
    y = body.y
    for name, blocks, places in (
        ("What was counted", intro, [body.x]),
        ("Group", groups, across),
        ("What was measured", above, [body.x]),
    ):
        items += [placed(name, block, x, y) for block, x in zip(blocks, places, strict=False)]
        y += max((pt(block.height_pt) for block in blocks), default=0)
    fits = all(block.fits for block in (*intro, *groups, *above))
    return (items if fits else None), y


def _groups(words: Words, step: _Step, page: Page) -> tuple[Block, ...]:
    """Return the number of each group, with what stands in grey beside or below it."""
    lines: list[list[tuple[Runs, Runs]]] = []
    for counted, beside in words.groups():
        line = enlarged(paragraph(counted, step.size), step.count_size)
        muted = Run(f" {beside}", page.sizes.small, color=Color.MUTE)
        has_beside = beside and step.shows(Shown.NO_TIME)
        lines.append([(line.runs, (muted,) if has_beside else ())])
    return heads(lines, panel_width(page.width, max(len(lines), PAIR)), page) if lines else ()


def _below(words: Words, step: _Step, page: Page) -> Block | None:
    """Return what the comparison shows, and what has to be known of it."""
    small = page.sizes.small
    is_short, is_shortest = not step.shows(Shown.ALL), not step.shows(Shown.NO_REAL_COUNTS)
    is_few = step.words == Shown.FEW_WORDS
    verdict = words.few() if is_few else words.verdict(is_short=is_short, is_shortest=is_shortest)
    said = " ".join(filter(None, (verdict, _additions(words, step))))
    lines = [paragraph(said, small)] if said else []
    if step.shows(Shown.SHORT_VERDICT) and words.small():
        lines.append(paragraph(words.small(), small, color=Color.MUTE))
    return page.texts(lines) if lines else None


def _additions(words: Words, step: _Step) -> str:
    """Return what has to be known of the comparisons; the last of it gives way first."""
    found = words.additions()
    if not step.shows(Shown.SHORTEST_VERDICT):
        found = found[:1] if step.shows(Shown.ONE_ADDITION) else ()
    return " ".join(found)


def _rows(words: Words, body: Box, step: _Step, page: Page) -> list[Item] | None:
    """Return several comparisons as rows on one scale, or None where they do not fit."""
    columns = forest([each.scale.at for each in words.compared], (), words.sides(), 0, page)
    if columns is None:
        return None
    rows = [_row(words, each, columns, step, page) for each in words.compared]
    intro = page.text(words.rows_intro(), step.size)
    return columns.drawn(rows, intro, _signs(words, step, page), body)


def _signs(words: Words, step: _Step, page: Page) -> Block | None:
    """Return what has to be known of several comparisons, and what is drawn of them."""
    small, lines = page.sizes.small, []
    if additions := _additions(words, step):
        lines.append(paragraph(additions, small))
    if signs := words.signs(is_short=not step.shows(Shown.SHORT_VERDICT)):
        lines.append(paragraph(signs, small, color=Color.MUTE))
    return page.texts(lines) if lines else None


def _row(words: Words, each: Compared, columns: Forest, step: _Step, page: Page) -> ForestRow:
    """Return a comparison as a row: what it is, and its verdict below."""
    said = words.row(each, is_short=not step.shows(Shown.ALL))
    lines = [paragraph(line, step.size) for line in said]
    name = page.texts(lines, columns.names_width)
    return ForestRow(name, (), each.scale.at, words.bar(each))


KIND = Kind(
    key="estimate",
    model=Estimate,
    lay_out=_lay_out,
    faults=faults,
    facts="""\
trial:
  people: 3608
  design: parallel
  by_chance: yes
  did_not_know: nobody
  when: October 2014 to May 2023
  registers: NCT03005145
  funder: public funds
  groups:
    short: {name: 7 days, people: 1814, counted: 1802, compared_with: long}
    long: {name: 14 days, people: 1794, counted: 1779}
outcomes:
  death:
    happened: died
    noun: deaths
    when: within 90 days
    better: fewer
    primary: yes
    look: died
    of: counted
    found: {short: 261, long: 286}
    compared: {difference: -1.6 (-4.0 to 0.8), level: 95.7, margin: 4}
""",
    example="""\
title: "With 7 days of antibiotics, deaths stayed within the limit set in advance"
estimate: death
remark: Counts worked out from the shares
""",
)
