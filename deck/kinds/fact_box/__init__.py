"""What was hoped for and the harms in one table, on one base. Use it to show both sides.

Outcomes with ``harm:`` stand below, all others above; a part in which nothing is listed says so.
Counts of few people are told as they are, with their shares in brackets.
"""

from collections.abc import Sequence

from deck.kind import Kind
from deck.kinds.fact_box.fact_table import FactTable, Line, Sides, fact_table
from deck.kinds.fact_box.model import FactBox, faults
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.layout.table import Step, table
from deck.layout.table_slides import least_gap, table_steps
from deck.text import Block
from deck.units import Box, inches, pt

_MOST = 7  # rows a slide, without the heads of the parts
# For each size of body text the least points above and below a text, with the whole gap below the
# title and with the least.
_PADS = ((1.5, 1.0), (0.5, 0.0))
_MOST_PAD_PT = 9.0
_TO_NOTE = inches(0.20)


def _lay_out(content: FactBox, page: Page) -> tuple[Sheet, ...]:
    """Return the slides of the box; where they do not fit, with the shortest names and notes."""
    facts = fact_table(content, page)
    facts.check()
    try:
        return _slides(facts, page)
    except DoesNotFitError:
        return _slides(fact_table(content, page, is_short=True), page)


def _slides(facts: FactTable, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the rows fit on, each with what was hoped for and with harms."""
    hoped, harms = facts.sides
    rows = range(max(len(hoped), len(harms)))

    def draw(some: Sequence[int], body: Box, step: Step, _: int) -> Drawn | None:
        sides = Sides(_beside(some, hoped, rows), _beside(some, harms, rows))
        is_many = len(sides.hoped) + len(sides.harms) > _MOST
        return None if is_many else _drawn(facts, sides, body, step)

    steps = table_steps(page.sizes.body, _PADS, _MOST_PAD_PT, page)
    return page.slides(rows, steps, draw, lambda _: _too_long(facts), gap=least_gap(page))


def _drawn(facts: FactTable, sides: Sides, body: Box, step: Step) -> Drawn | None:
    """Return a table with what stands below it, or None where that does not fit."""
    page = facts.page
    if not facts.has_room(step.size):
        return None
    note = _note(facts, sides)
    below = pt(note.height_pt) + _TO_NOTE if note else 0
    text = facts.text(sides, step.size)
    drawn = table(text, body._replace(height=body.height - below), step, page)
    if drawn is None:
        return None
    notes = [placed("Note", note, body.x, drawn.box.bottom + _TO_NOTE)] if note else []
    return Drawn((drawn, *notes), text.picture)


def _note(facts: FactTable, sides: Sides) -> Block | None:
    """Return what stands below the table, measured, where there is anything to say."""
    said = " ".join(facts.words.below(sides.rows))
    return facts.page.text(said, facts.page.sizes.small) if said else None


def _beside(some: Sequence[int], listed: Sequence[Line], rows: range) -> Sequence[Line]:
    """Return the rows that stand beside ``some`` of the rows of the longer part, at least one.

    Where a part has fewer rows than there are slides, a row stands on more than one of them, so
    that no slide shows what was hoped for without harms.
    """
    start = some[0] * len(listed) // len(rows)
    end = (some[-1] + 1) * len(listed) // len(rows)
    return listed[start:end] or listed[start : start + 1]


def _too_long(facts: FactTable) -> DoesNotFitError:
    """Return the error of a table that fits no slide, with the longest of its texts."""
    return facts.page.does_not_fit(("fact_box",), "row", what=max(facts.words.texts, key=len))


KIND = Kind(
    key="fact_box",
    model=FactBox,
    lay_out=_lay_out,
    faults=faults,
    facts="""\
trial:
  people: 24
  design: single group
  groups:
    transplant: {name: transplant, people: 24}
outcomes:
  quiet:
    when: within 3 years
    sorts:
      - {label: had no sign of active MS, found: 16, look: no event}
      - {label: had disability that got worse, found: 7, look: worse, harm: serious}
      - {label: died because of the treatment, found: 1, look: died, harm: deaths}
  less_disability:
    happened: had less disability
    when: at about 7.5 years
    better: more
    of_whom: those who survived
    found: 8 of 23
""",
    example="""\
title: Benefits and harms were counted, but not in a comparison group
fact_box: [quiet, less_disability]
remark: A person can be in two rows
""",
)
