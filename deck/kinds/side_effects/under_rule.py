"""Words under a wide rule: solid over what is known, dashed over what nobody measured or told."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from deck.layout import Page, bulleted, placed, rule
from deck.layout.pieces import TIGHT
from deck.scene import Item, Role, Stroke
from deck.text import Paragraph, paragraph
from deck.theme import Color
from deck.units import Box, inches

_RULE_PT = 6
_TO_HEAD = inches(0.22)
_TO_WORDS = inches(0.15)
_BETWEEN_COLUMNS = inches(0.25)
_GAP = 14.4  # points between two points of a list
_BETWEEN = inches(0.45)  # two parts
_LEAST_BETWEEN = inches(0.27)
_MOST_COLUMNS = 3
# Sizes in points of words and head, and what is left of a list's gaps, in the order of giving way.
Step = tuple[float, float, float]
_STEPS: tuple[Step, ...] = (
    (32, 32, 1.0), (28, 32, 1.0), (28, 32, TIGHT), (28, 28, TIGHT), (24, 28, 1.0), (24, 28, TIGHT),
)  # fmt: skip


def steps_under_rules(page: Page) -> list[Step]:
    """Return how words under rules are set, in the order of giving way."""
    scaled = page.sizes.scaled
    return [(scaled(size), scaled(head), gap) for size, head, gap in _STEPS]


class UnderRule(NamedTuple):
    """A head, and under it a sentence where the rule is dashed, or else points."""

    name: str
    head: str
    texts: Sequence[str]
    dashed: bool = False

    def drawn(self, box: Box, step: Step, columns: int, page: Page) -> list[Item] | None:
        """Return rule, head and words at the top of ``box``, or None where a word is too wide.

        Points fill one column after the other. The words may reach below the box.
        """
        stroke = Stroke(Color.MUTE if self.dashed else Color.GROUP_1, _RULE_PT, self.dashed)
        color = Color.INK if self.dashed else Color.GROUP_1
        size, head_size, gap = step
        block = page.text(self.head, head_size, box.width, bold=True, color=color)
        head = placed("Heading", block, box.x, box.y + _TO_HEAD, role=Role.BODY)
        items: list[Item] = [rule(self.name, box.x, box.y, box.width, stroke), head]
        columns = 1 if self.dashed else columns
        width = (box.width - (columns - 1) * _BETWEEN_COLUMNS) // columns
        fits = block.fits
        for index, some in enumerate(self._columns(size, columns, gap * _GAP)):
            block = page.texts(some, width)
            x = box.x + index * (width + _BETWEEN_COLUMNS)
            items.append(placed("Words", block, x, head.box.bottom + _TO_WORDS, role=Role.BODY))
            fits = fits and block.fits
        return items if fits else None

    def _columns(self, size_pt: float, columns: int, gap_pt: float) -> list[tuple[Paragraph, ...]]:
        """Return the paragraphs of each column, the first ones the longer."""
        if self.dashed:
            return [tuple(paragraph(text, size_pt) for text in self.texts)]
        rows, longer = divmod(len(self.texts), columns)
        starts = [rows * index + min(index, longer) for index in range(columns + 1)]
        runs = [self.texts[start:end] for start, end in pairwise(starts) if end > start]
        return [bulleted(some, size_pt, gap_pt=gap_pt) for some in runs]


def under_rules(parts: Sequence[UnderRule], body: Box, step: Step, page: Page) -> list[Item] | None:
    """Return the parts below each other in ``body`` at one size, or None where they do not fit.

    Points take as few columns as they can.
    """
    ways = (_stacked(parts, body, step, columns, page) for columns in range(1, _MOST_COLUMNS + 1))
    return next(filter(None, ways), None)


def _stacked(
    parts: Sequence[UnderRule], body: Box, step: Step, columns: int, page: Page
) -> list[Item] | None:
    """Return the parts below each other at one size, or None where they do not fit."""
    drawn = [part.drawn(body, step, columns, page) for part in parts]
    bottoms = [max(item.box.bottom for item in some) for some in drawn if some]
    if len(bottoms) < len(parts):
        return None
    heights = [bottom - body.y for bottom in bottoms]
    spare = body.height - sum(heights)
    between = min(_BETWEEN, spare // max(len(parts) - 1, 1))
    if between < _LEAST_BETWEEN:
        return None
    tops = [0, *(height + between for height in accumulate(heights[:-1]))]
    placed_parts = [
        part.drawn(body.from_top(top), step, columns, page) or []
        for part, top in zip(parts, tops, strict=True)
    ]
    return [item for some in placed_parts for item in some]
