"""Facts about everybody who took part, side by side under a line: each a value over its words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.kinds.took_part.model import Fact
from deck.layout import Page, first_that_fits, fitted, placed, rule
from deck.scene import Item
from deck.text import Block, paragraph
from deck.text.runs import bare, without_marks
from deck.theme import Sizes
from deck.units import EMU_PER_PT, Box, inches, pt

_TO_FACTS = inches(0.15)
_COLUMNS = 4  # of the page's grid, for each fact
_GAP = inches(0.1)  # between two facts, besides the gutter


class _Step(NamedTuple):
    """Sizes in points of a value and of its words."""

    value: float
    words: float


class Facts(NamedTuple):
    """Up to three facts, measured at one step."""

    blocks: tuple[Block, ...]
    page: Page

    @property
    def height(self) -> int:
        """Return the height of the facts with the line above them, in EMU."""
        return _TO_FACTS + pt(max(block.height_pt for block in self.blocks))

    def too_long(self, body: Box) -> int | None:
        """Return the index of the first fact that does not fit its column in ``body``, or None."""
        room = body.from_top(_TO_FACTS)
        unfit = (index for index, block in enumerate(self.blocks) if not fitted(block, room))
        return next(unfit, None)

    def drawn(self, body: Box) -> Iterator[Item]:
        """Yield a line at the top of ``body`` and the facts side by side below it."""
        yield rule("Line", body.x, body.y, body.width)
        for index, block in enumerate(self.blocks):
            x = self.page.measures.column_x(index * _COLUMNS)
            yield placed("Fact", block, x, body.y + _TO_FACTS)


def smallest(facts: Sequence[Fact], page: Page) -> Facts:
    """Return the facts as small as they can be, to stand below people."""
    return _measured(facts, _steps(page.sizes)[-1], page)


def largest(facts: Sequence[Fact], page: Page, body: Box) -> Facts | None:
    """Return the facts as large as they fit a slide of their own, or None."""

    def at(step: _Step) -> Facts | None:
        measured = _measured(facts, step, page)
        return measured if measured.too_long(body) is None else None

    return first_that_fits(_steps(page.sizes), at)


def _steps(sizes: Sizes) -> tuple[_Step, ...]:
    """Return the sizes in the order in which they give way."""
    large, medium = sizes.large[-1], sizes.short_list[0]
    return _Step(large, medium), _Step(medium, sizes.body[0]), _Step(sizes.small, sizes.small)


def _measured(facts: Sequence[Fact], step: _Step, page: Page) -> Facts:
    """Return the facts at one step, each measured in its columns, in whole points."""
    width = (page.measures.column_width(_COLUMNS) - _GAP) // EMU_PER_PT * EMU_PER_PT
    blocks = (
        page.texts(
            [paragraph(fact.value, step.value, bold=True), paragraph(fact.text, step.words)], width
        )
        for fact in facts
    )
    return Facts(tuple(blocks), page)


def told(facts: Sequence[Fact], page: Page) -> str:
    """Return the facts in words."""
    said = page.phrases
    each = (said("fact", value=without_marks(fact.value), text=bare(fact.text)) for fact in facts)
    return said("facts", facts=said.apart(each))
