"""Everyone who was counted, drawn one by one, each in one sort. Use it for the main result.

Up to 100 people are drawn as they are, and more where they fit. Else 100 figures stand for them,
with the real counts beside them, or up to 1,000 squares. Where somebody would vanish even so,
``number`` or ``bars`` tell it.
"""

from collections.abc import Iterator

from deck.arithmetic.shares import BASES, common_base, rescaled
from deck.kind import Kind
from deck.kinds.people.drawing import Drawing
from deck.kinds.people.model import People, faults
from deck.layout import DoesNotFitError, Drawn, Page, Sheet
from deck.layout.looks import Form
from deck.units import Box

_FIGURES, _SQUARES = BASES[:2]  # of so many at the most, figures or squares can be seen


def _lay_out(content: People, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: figures or squares on the left, counts and labels beside them."""

    def draw(body: Box, drawing: Drawing) -> Drawn | None:
        items = drawing.items(body)
        return Drawn(tuple(items), drawing.picture()) if items else None

    return page.slide(_drawings(content, page), draw, lambda: _too_much(content, page))


def _drawings(content: People, page: Page) -> Iterator[Drawing]:
    """Yield how the people can be drawn, in the order of preference (visual.md, 5)."""
    base = common_base([content.counts])
    yield Drawing(content, page, content.counts)
    if content.total <= _FIGURES or base is None:
        return
    if base == _FIGURES:
        yield Drawing(content, page, rescaled(content.counts, base))
    if content.total <= _SQUARES:
        yield Drawing(content, page, content.counts, Form.SQUARE)
    elif base <= _SQUARES:
        yield Drawing(content, page, rescaled(content.counts, _SQUARES), Form.SQUARE)


def _too_much(content: People, page: Page) -> DoesNotFitError:
    """Return what to say where nothing fits: of people who would vanish, or of a long label."""
    base = common_base([content.counts])
    if content.total > _SQUARES and (base is None or base > _SQUARES):
        return page.does_not_fit(("people",), "vanish", people=content.total)
    lengths = [len(sort.label) for sort in content.sorts]
    return page.does_not_fit(content.place_of(lengths.index(max(lengths)), "label"), "label")


KIND = Kind(
    key="people",
    model=People,
    lay_out=_lay_out,
    faults=faults,
    facts="trial: {people: 24, design: single group}",
    example="""\
title: 16 of 24 people had no sign of active MS, 7 got worse and 1 died
people:
  sorts:
    - {label: had no sign of active MS for 3 years, found: 16, look: no event}
    - {label: had disability that got worse and stayed worse, found: 7, look: worse}
    - {label: died because of the treatment, found: 1, look: died}
""",
)
