"""Stages below each other and arms side by side, on one slide: each a spine with its words."""

from collections.abc import Iterable, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from deck.kinds.stages.counts import Arm, Stage
from deck.kinds.stages.spine import Spine, Station, spread
from deck.layout import Page, first_that_fits, placed
from deck.scene import Item
from deck.text import Block, Paragraph, paragraph
from deck.theme import Color
from deck.units import Box, inches, pt

_TO_LABEL = inches(0.28)
_TO_LEFT = inches(0.30)  # from labels to the words about those who left
_CLOSE_LEFT = inches(0.50)  # from the arrow to those words
_COLUMN_GAP = inches(0.15)
_TO_FOOT = inches(0.20)
_LEFT_COLUMN, _COLUMNS = 6, 12  # of the grid: where those words start, and all
# In arms: whether words stand close to the arrow, and labels below their counts.
_ARRANGEMENTS = ((False, False), (True, False), (True, True))


class Flow(NamedTuple):
    """The part of all stages that one slide shows, with the sizes of counts and labels in points.

    ``foot`` is what is said below the arms, if anything.
    """

    stages: Sequence[Stage]
    arms: Sequence[Arm]
    foot: str
    count_pt: float
    label_pt: float
    page: Page

    @property
    def counts(self) -> list[int]:
        """Return the counts of all stages and arms."""
        return [stage.people for stage in (*self.stages, *chain(*self.arms))]

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
    foot = flow.page.text(flow.foot, flow.page.sizes.small, color=Color.MUTE)
    below = pt(foot.height_pt) + _TO_FOOT if flow.foot else 0
    room = body._replace(height=body.height - below)
    spine = _spine(flow, room)

    def arranged(arrangement: tuple[bool, bool]) -> list[Item] | None:
        close, stacked = arrangement
        columns = range(len(flow.arms))
        arms = [_arm(index, flow, is_close=close, is_stacked=stacked) for index in columns]
        return spread(spine, arms, room)

    items = first_that_fits(_ARRANGEMENTS, arranged)
    if items is None or not foot.fits:
        return None
    feet = [placed("Foot", foot, body.x, body.bottom - pt(foot.height_pt))] if flow.foot else []
    return [*items, *feet]


def _spine(flow: Flow, body: Box) -> Spine:
    """Return the stages, with those who left in a column on the right."""
    page = flow.page
    label_x = body.x + flow.widest(stage.people for stage in flow.stages) + _TO_LABEL
    left_x = page.measures.column_x(_LEFT_COLUMN)
    end = left_x - _TO_LEFT if len(flow.stages) > 1 else body.right
    labels = [(stage.people, paragraph(stage.label, flow.label_pt)) for stage in flow.stages]
    stations = tuple(_station(*label, end - label_x, flow) for label in labels)
    left = _leaving(flow.stages, body.right - left_x, page)
    return Spine(stations, left, body.x, body.x + flow.inset, label_x, left_x, has_column=True)


def _arm(index: int, flow: Flow, *, is_close: bool, is_stacked: bool) -> Spine:
    """Return one arm in its column: its people, who left, and who was counted in the end."""
    arm, across, measures = flow.arms[index], _COLUMNS // len(flow.arms), flow.page.measures
    x = measures.column_x(across * index)
    end = x + measures.column_width(across) - (0 if is_stacked else _COLUMN_GAP)
    axis = x + flow.inset
    label_x = x if is_stacked else x + flow.widest(flow.counts) + _TO_LABEL
    left_x = axis + _CLOSE_LEFT if is_close else label_x
    labels = [
        paragraph(stage.label, flow.label_pt, bold=stage is arm[0], color=Color.GROUP_1)
        for stage in arm
    ]
    stations = tuple(
        _station(stage.people, label, end - label_x, flow, is_stacked=is_stacked)
        for stage, label in zip(arm, labels, strict=True)
    )
    left = _leaving(arm, end - left_x, flow.page)
    return Spine(stations, left, x, axis, label_x, left_x)


def _station(
    count: int, label: Paragraph, room: int, flow: Flow, *, is_stacked: bool = False
) -> Station:
    """Return a count and its label, the label measured in ``room`` EMU."""
    words, width = flow.page.phrases.number(count), room if is_stacked else None
    number = flow.page.text(words, flow.count_pt, width, bold=True, color=Color.GROUP_1)
    return Station(number, flow.page.texts([label], room), is_stacked)


def _leaving(stages: Sequence[Stage], room: int, page: Page) -> tuple[Block | None, ...]:
    """Return who left between two stages each, in ``room`` EMU, or None where that is not known."""
    gone = [after.gone(before.people, page.phrases) for before, after in pairwise(stages)]
    size, color = page.sizes.small, Color.MUTE
    return tuple(
        page.texts([paragraph(words, size, color=color) for words in some], room) if some else None
        for some in gone
    )
