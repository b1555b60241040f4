"""Stages below each other and arms side by side, on one slide: each a spine with its words."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from deck.kinds.stages.model import Arm, Left, Stage
from deck.kinds.stages.spine import Spine, Station, spread
from deck.layout import Page, first_that_fits
from deck.scene import Item
from deck.text import Block, Paragraph, paragraph
from deck.theme import Color
from deck.units import Box, inches

_TO_LABEL = inches(0.28)
_TO_LEFT = inches(0.30)  # from labels to the words about those who left
_CLOSE_LEFT = inches(0.50)  # from the arrow to those words
_COLUMN_GAP = inches(0.15)
_LEFT_COLUMN, _COLUMNS = 6, 12  # of the grid: where those words start, and all
# In arms: whether words stand close to the arrow, and labels below their counts.
_ARRANGEMENTS = ((False, False), (True, False), (True, True))


class Flow(NamedTuple):
    """The part of all stages that one slide shows, with the sizes of counts and labels in points.

    ``end`` is what those did who were counted in the end.
    """

    stages: Sequence[Stage]
    arms: Sequence[Arm]
    end: str
    count_pt: float
    label_pt: float
    page: Page

    @property
    def counts(self) -> list[int]:
        """Return the counts of all stages and arms."""
        ends = [arm.counted for arm in self.arms if arm.counted is not None]
        return [*(stage.count for stage in self.stages), *(arm.count for arm in self.arms), *ends]

    @property
    def inset(self) -> int:
        """Return how far right of the counts' edge arrows stand: in the middle of the shortest."""
        return min(self.widest([count]) for count in self.counts) // 2

    def widest(self, counts: Iterable[int]) -> int:
        """Return the width of the widest of ``counts`` in EMU."""
        numbers = map(self.page.phrases.number, counts)
        return self.page.widest(numbers, self.count_pt, bold=True)


def drawn(flow: Flow, body: Box) -> list[Item] | None:
    """Return the stages, and under them the arms side by side, or None where they do not fit."""
    spine = _spine(flow, body)

    def arranged(arrangement: tuple[bool, bool]) -> list[Item] | None:
        close, stacked = arrangement
        columns = range(len(flow.arms))
        arms = [_arm(index, flow, is_close=close, is_stacked=stacked) for index in columns]
        return spread(spine, arms, body)

    return first_that_fits(_ARRANGEMENTS, arranged)


def _spine(flow: Flow, body: Box) -> Spine:
    """Return the stages, with those who left in a column on the right."""
    page = flow.page
    label_x = body.x + flow.widest(stage.count for stage in flow.stages) + _TO_LABEL
    left_x = page.measures.column_x(_LEFT_COLUMN)
    end = left_x - _TO_LEFT if len(flow.stages) > 1 else body.right
    labels = [(stage.count, paragraph(stage.label, flow.label_pt)) for stage in flow.stages]
    stations = tuple(_station(*label, end - label_x, flow) for label in labels)
    left = tuple(_leaving(stage.left, body.right - left_x, page) for stage in flow.stages[1:])
    return Spine(stations, left, body.x, body.x + flow.inset, label_x, left_x, has_column=True)


def _arm(index: int, flow: Flow, *, is_close: bool, is_stacked: bool) -> Spine:
    """Return one arm in its column: its people, who left, and who was counted in the end."""
    arm, across, measures = flow.arms[index], _COLUMNS // len(flow.arms), flow.page.measures
    x = measures.column_x(across * index)
    end = x + measures.column_width(across) - _COLUMN_GAP
    axis = x + flow.inset
    label_x = x if is_stacked else x + flow.widest(flow.counts) + _TO_LABEL
    left_x = axis + _CLOSE_LEFT if is_close else label_x
    name = paragraph(arm.name, flow.label_pt, bold=True, color=Color.GROUP_1)
    stations = [_station(arm.count, name, end - label_x, flow, is_stacked=is_stacked)]
    left = []
    if arm.counted is not None:
        label = paragraph(flow.end, flow.label_pt, color=Color.GROUP_1)
        stations.append(_station(arm.counted, label, end - label_x, flow, is_stacked=is_stacked))
        left.append(_leaving(arm.left, end - left_x, flow.page))
    return Spine(tuple(stations), tuple(left), x, axis, label_x, left_x)


def _station(
    count: int, label: Paragraph, room: int, flow: Flow, *, is_stacked: bool = False
) -> Station:
    """Return a count and its label, the label measured in ``room`` EMU."""
    words, width = flow.page.phrases.number(count), room if is_stacked else None
    number = flow.page.text(words, flow.count_pt, width, bold=True, color=Color.GROUP_1)
    return Station(number, flow.page.texts([label], room), is_stacked)


def _leaving(left: Sequence[Left], room: int, page: Page) -> Block:
    """Return who left, a line for each reason, or that nobody did, in ``room`` EMU."""
    reasons = [page.phrases("left", n=some.count, why=some.why) for some in left]
    words = reasons or [page.phrases("none_left")]
    return page.texts([paragraph(w, page.sizes.small, color=Color.MUTE) for w in words], room)
