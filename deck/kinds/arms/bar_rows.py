"""Groups below each other: each a head beside a bar that stands for its people, on one scale."""

from collections.abc import Sequence

from deck.kinds.arms.panels import TO_FOOT, Panel, foot_height, foot_items, head_height
from deck.layout.looks import square_colors
from deck.layout.pieces import centred
from deck.scene import Item, Shape, Stroke
from deck.text import Block
from deck.theme import Color
from deck.units import Box, inches, pt

_BAR = inches(0.60)
_BAR_WIDTH = inches(5.00)
_TO_BAR = inches(0.35)
_ROW_GAPS = inches(0.36)  # the least between the texts of rows, all together
_LEAST_BAR = pt(1.5)  # few among very many: a bar that is still seen
_AXIS = Stroke(Color.INK, 2.25)


def bar_head_width(width: int) -> int:
    """Return the width of the head beside a bar in ``width``; both in EMU."""
    return width - _BAR_WIDTH - _TO_BAR


def with_bars(panels: Sequence[Panel], foot: Block | None, body: Box) -> list[Item] | None:
    """Return the groups below each other, each with a bar, or None where they do not fit.

    The bars start at 0 and share one scale, which ends at the largest of them.
    """
    row = (body.height - foot_height(foot)) // len(panels)
    if head_height(panels) + _ROW_GAPS // len(panels) > row or not all(
        panel.head.fits for panel in panels
    ):
        return None
    start = body.right - _BAR_WIDTH
    greatest = max(panel.share for panel in panels) or 1
    line = Box(start, body.y, 0, row * len(panels))
    items: list[Item] = [Shape("Zero", line, "line", stroke=_AXIS)]
    for index, panel in enumerate(panels):
        middle = body.y + index * row + row // 2
        items.append(centred("Group", panel.head, body.x, middle))
        items.append(_bar(panel, Box(start, middle - _BAR // 2, _BAR_WIDTH, _BAR), greatest))
    return [*items, *foot_items(foot, body.x, line.bottom + TO_FOOT)]


def _bar(panel: Panel, room: Box, greatest: float) -> Shape:
    """Return the bar of a group, as long as its share is on the scale; none has no length."""
    counted = panel.people[0]
    fill, line = square_colors(counted.variant)
    width = round(room.width * panel.share / greatest)
    box = room._replace(width=max(width, _LEAST_BAR) if panel.share else 0)
    stroke = Stroke(line, 2.25)
    return Shape("Bar", box, fill=fill, stroke=stroke, alt=counted.alt)
