"""What happened at each dose of a trial of dose steps: a column a dose, in real counts.

One outcome shows everybody who had the dose; several are a table. Nothing is compared and nothing
judged, since the people of one dose were not chosen by chance, and are few.
"""

from collections.abc import Sequence

from deck.kind import Kind
from deck.kinds.doses.columns import Columns
from deck.kinds.doses.columns import Step as ColumnStep
from deck.kinds.doses.grid import Grid
from deck.kinds.doses.model import Doses, faults
from deck.kinds.doses.words import Words
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, first_that_fits
from deck.layout.table import Step
from deck.theme import Sizes
from deck.trial.facts import Finding
from deck.units import Box

_COUNT_SIZES = (44, 36, 28)


def _lay_out(content: Doses, page: Page) -> tuple[Sheet, ...]:
    """Return people in columns where it is one outcome and they can be drawn; else a table."""
    words = Words(content, page.phrases)
    if len(content.doses) == 1 and _drawn(content, words, page):
        return page.slide(
            _steps(page.sizes),
            lambda body, step: Columns(content, words, page, step).drawn(body),
            lambda: _too_long(page),
            gap=page.measures.table_gap,
        )
    return _table(content, words, page)


def _drawn(content: Doses, words: Words, page: Page) -> bool:
    """Return whether everybody can be drawn."""
    body = page.body_below(page.head(page.title), page.measures.table_gap)

    def drawn(step: ColumnStep) -> Drawn | None:
        return Columns(content, words, page, step).drawn(body)

    return first_that_fits(_steps(page.sizes), drawn) is not None


def _steps(sizes: Sizes) -> tuple[ColumnStep, ...]:
    """Return the sizes of doses and counts in the order in which they give way."""
    large, medium, small = map(sizes.scaled, _COUNT_SIZES)
    name, low = sizes.heading
    return ColumnStep(name, large), ColumnStep(low, medium), ColumnStep(low, small)


def _table(content: Doses, words: Words, page: Page) -> tuple[Sheet, ...]:
    """Return the slides of a table of all outcomes."""
    grid = Grid(content, words, page)

    def draw(rows: Sequence[Finding], body: Box, step: Step, first: int) -> Drawn | None:
        del first
        return grid.drawn(rows, body, step)

    return page.slides(content.doses, grid.steps(), draw, lambda _: _too_long(page))


def _too_long(page: Page) -> DoesNotFitError:
    """Return what to say where doses or words leave too little room."""
    return page.does_not_fit(("doses",), "words")


KIND = Kind(
    key="doses",
    model=Doses,
    lay_out=_lay_out,
    faults=faults,
    facts="""\
trial:
  people: 18
  design: dose steps
  chosen: mid
  groups:
    low: {name: 10 mg, treated: 3}
    mid: {name: 30 mg, treated: 9}
    high: {name: 60 mg, treated: 6}
outcomes:
  too_much:
    happened: had a side effect that was too much
    when: in the first 4 weeks
    better: fewer
    harm: serious
    found: {low: 0, mid: 1, high: 3}
""",
    example="""\
title: The dose went up step by step, and 30 mg was chosen
doses: too_much
remark: Made-up figures
""",
)
