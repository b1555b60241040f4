"""Words under a wide rule: solid over what is known, dashed over what nobody measured or told."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from deck.layout import Page, placed, rule
from deck.layout.pieces import TIGHT
from deck.scene import Item, Role, Stroke
from deck.text import Block
from deck.theme import Color
from deck.units import Box, inches

_RULE_PT = 6
_TO_HEAD = inches(0.22)
_TO_WORDS = inches(0.15)
_BETWEEN_COLUMNS = inches(0.25)
_GAP_PT = 14.4  # between two points of a list
_BETWEEN = inches(0.45)  # two parts
_LEAST_BETWEEN = inches(0.27)
_MOST_COLUMNS = 3


class Step(NamedTuple):
    """Sizes in points of words and head, and what is left of a list's gaps, as a share."""

    size: float
    head: float
    gap: float


_STEPS = (
    Step(32, 32, 1.0), Step(28, 32, 1.0), Step(28, 32, TIGHT),
    Step(28, 28, TIGHT), Step(24, 28, 1.0), Step(24, 28, TIGHT),
)  # fmt: skip


def steps_under_rules(page: Page) -> list[Step]:
    """Return how words under rules are set, in the order of giving way."""
    scaled = page.sizes.scaled
    return [Step(scaled(step.size), scaled(step.head), step.gap) for step in _STEPS]


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
        color = Color.INK if self.dashed else Color.GROUP_1
        block = page.text(self.head, step.head, box.width, bold=True, color=color)
        head = placed("Heading", block, box.x, box.y + _TO_HEAD, role=Role.BODY)
        stroke = Stroke(Color.MUTE if self.dashed else Color.GROUP_1, _RULE_PT, self.dashed)
        line = rule(self.name, box.x, box.y, box.width, stroke)
        words, pitch = self._words(box.width, step, columns, page)
        if not all(block.fits for block in (block, *words)):
            return None
        y = head.box.bottom + _TO_WORDS
        texts = (
            placed("Words", block, box.x + index * pitch, y, role=Role.BODY)
            for index, block in enumerate(words)
        )
        return [line, head, *texts]

    def _words(self, width: int, step: Step, columns: int, page: Page) -> tuple[list[Block], int]:
        """Return the words of each column, and how far apart in EMU two columns start."""
        if self.dashed:
            return [page.text(text, step.size, width) for text in self.texts], width
        column = (width - (columns - 1) * _BETWEEN_COLUMNS) // columns
        gap = step.gap * page.sizes.scaled(_GAP_PT)
        points = [
            page.points(some, step.size, column, gap_pt=gap)
            for some in _shared_out(self.texts, columns)
        ]
        return points, column + _BETWEEN_COLUMNS


def _shared_out(texts: Sequence[str], columns: int) -> list[Sequence[str]]:
    """Return the texts of each column that has some, the first ones the longer."""
    rows, longer = divmod(len(texts), columns)
    starts = [rows * index + min(index, longer) for index in range(columns + 1)]
    return [texts[start:end] for start, end in pairwise(starts) if end > start]


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
