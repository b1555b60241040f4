"""Two to four groups that are compared, the people of each drawn, and what the comparison shows.

Use it where something happened to people, each counted once. Small groups of one size are drawn as
they are. Others are told out of 100 people, drawn as figures; out of 1,000, as squares; or out of
10,000, with a number and a bar. Below stand the difference, how sure it is, and the verdict.
"""

from deck.kind import Kind
from deck.kinds.arms.attempts import Attempt, attempts
from deck.kinds.arms.drawing import Drawing
from deck.kinds.arms.model import Arms, faults
from deck.kinds.arms.words import Words
from deck.layout import DoesNotFitError, Drawn, Page, Sheet
from deck.units import Box


def _lay_out(content: Arms, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: people where they can be seen, else squares, else bars."""
    words = Words(page.told(content.arms), page.phrases)

    def draw(body: Box, attempt: Attempt) -> Drawn | None:
        drawing = Drawing(words, page, attempt)
        items = attempt.draw(drawing.panels(), drawing.foot(), body)
        return Drawn(tuple(items), drawing.picture()) if items else None

    def too_much() -> DoesNotFitError:
        return page.does_not_fit(("arms",), "words", groups=len(words.told.groups))

    return page.slide(attempts(words.most_drawn, page.sizes), draw, too_much)


KIND = Kind(
    key="arms",
    model=Arms,
    lay_out=_lay_out,
    faults=faults,
    facts="""\
trial:
  people: 1007
  design: parallel
  by_chance: yes
  did_not_know: nobody
  when: in 2020
  registers: NCT04381936
  funder: public funds
  groups:
    dexa: {name: dexamethasone, people: 324, compared_with: usual}
    usual: {name: usual care, people: 683}
outcomes:
  death:
    happened: died
    noun: deaths
    when: within 28 days
    better: fewer
    primary: yes
    look: died
    found: {dexa: 95, usual: 283}
""",
    example="""\
title: On a ventilator, about 12 fewer of every 100 people died with dexamethasone
arms: death
say: >-
  Of every 100 people on a ventilator, about 12 fewer died with dexamethasone than with usual care.
""",
)
