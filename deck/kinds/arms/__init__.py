"""Two to four groups on one total, the people of each drawn. Use it where groups were compared.

Small groups are drawn as they are. Others are drawn out of the smallest total at which nobody who
was counted vanishes: 100 people, or 1,000 squares; out of 10,000, numbers and bars stand for them.
"""

from deck.arithmetic.shares import shown
from deck.kind import Kind
from deck.kinds.arms.attempts import Attempt, attempts
from deck.kinds.arms.drawing import Drawing
from deck.kinds.arms.model import Arms, faults
from deck.kinds.arms.words import Words
from deck.layout import DoesNotFitError, Drawn, Page, Sheet
from deck.problems import Place
from deck.text.runs import bare
from deck.units import Box

_LONG = 30  # characters of a label or name


def _lay_out(content: Arms, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: people where they can be seen, else squares, else bars."""
    words = _words(content, page)

    def draw(body: Box, attempt: Attempt) -> Drawn | None:
        drawing = Drawing(content, words, page, attempt)
        items = attempt.draw(drawing.panels(), drawing.foot(), body)
        return Drawn(tuple(items), drawing.picture()) if items else None

    return page.slide(attempts(page.sizes), draw, lambda: _too_much(content, page))


def _words(content: Arms, page: Page) -> Words:
    """Return the groups in words."""
    names = tuple(bare(arm.name) for arm in content.arms)
    rest = content.rest or page.phrases("did_not")
    labels = bare(content.label), bare(rest)
    return Words(names, content.counts, shown(content.counts), labels, page.phrases)


def _too_much(content: Arms, page: Page) -> DoesNotFitError:
    """Return what to say where nothing fits: of the longest text, or of the number of groups."""
    texts: dict[Place, str] = {("label",): content.label}
    texts |= {("arms", index, "name"): arm.name for index, arm in enumerate(content.arms)}
    longest = max(texts, key=lambda place: len(texts[place]))
    if len(texts[longest]) > _LONG:
        return page.does_not_fit(longest, "place")
    return page.does_not_fit(("arms",), "numbers", groups=len(content.arms))


KIND = Kind(
    key="arms",
    model=Arms,
    lay_out=_lay_out,
    faults=faults,
    example="""\
title: On a ventilator, about 12 fewer of every 100 people died with dexamethasone
arms:
  - {name: Dexamethasone, count: 95, of: 324}
  - {name: Usual care, count: 283, of: 683}
label: died
outcome: died
say: >-
  Of every 100 people on a ventilator, about 12 fewer died with dexamethasone than with usual care.
""",
)
