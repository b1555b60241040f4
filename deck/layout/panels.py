"""Groups that are compared: each with its head, its people or a bar, and a line below them all."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from math import ceil
from typing import NamedTuple

from deck.layout.even_grid import even_grid, square_grid
from deck.layout.looks import square_colors
from deck.layout.marks import Grid, Marks
from deck.layout.pieces import centred, placed
from deck.scene import Item, Shape, Stroke
from deck.text import Block
from deck.theme import Color, Sizes
from deck.units import Box, inches, pt

PAIR = 2
_TO_PEOPLE = inches(0.14)
_TO_FOOT = inches(0.20)
_GAP = inches(0.49)  # between two panels
_SMALL_GAP = inches(0.35)  # between more of them
_BAR = inches(0.60)
_BAR_WIDTH = inches(5.00)
_TO_BAR = inches(0.35)
_ROW_GAPS = inches(0.36)  # the least between the texts of rows, all together
_LARGE = inches(0.42)  # figures
_LEAST_BAR = pt(1.5)  # few among very many: a bar that is still seen
_MOST_FIGURES = 100
_LOOSEST = 2  # the greatest pitch of columns of figures, as a multiple of their width
_AXIS = Stroke(Color.INK, 2.25)
_COUNT_PT, _SMALL_COUNT_PT = 44, 36


class Way(StrEnum):
    """What stands for people: a figure each, a square each, or a bar for all of them."""

    PEOPLE = "people"
    SQUARES = "squares"
    BARS = "bars"


class Panel(NamedTuple):
    """One group: its head, and its people, those first who were counted."""

    head: Block
    people: tuple[Marks, ...]

    @property
    def total(self) -> int:
        """Return how many people the group has."""
        return sum(marks.number for marks in self.people)

    @property
    def share(self) -> float:
        """Return the share of those who were counted, from 0 to 1."""
        return self.people[0].number / self.total


# Draws groups with a foot in the body, or returns None where they do not fit.
Draw = Callable[[Sequence[Panel], Block | None, Box], list[Item] | None]


class Attempt(NamedTuple):
    """A way to draw groups, with the sizes of counts and of words in points."""

    way: Way
    draw: Draw
    count_size: float
    size: float


def attempts(sizes: Sizes) -> Iterator[Attempt]:
    """Yield how groups can be drawn, in the order of giving way.

    Text gives way before the people get small, then squares stand for them, then bars.
    """
    size, small = sizes.body[0], sizes.body[-1]
    large, less = (sizes.scaled(_COUNT_PT), size), (sizes.scaled(_SMALL_COUNT_PT), small)
    for draw in (_with_large_people, _with_people):
        yield from (Attempt(Way.PEOPLE, draw, *each) for each in (large, less))
    yield Attempt(Way.SQUARES, _with_squares, *less)
    first, second = sizes.large[:2]
    alone = ((first, size), (first, small), (second, small), large, less, (size, small))
    yield from (Attempt(Way.BARS, _with_bars, *each) for each in alone)


def panel_width(width: int, count: int) -> int:
    """Return the width of each of ``count`` panels beside each other in ``width``; all in EMU."""
    gap = _GAP if count == PAIR else _SMALL_GAP
    return (width - (count - 1) * gap) // count


def head_width(way: Way, width: int, count: int) -> int:
    """Return the width of the head of each of ``count`` groups in ``width``; all in EMU."""
    return width - _BAR_WIDTH - _TO_BAR if way is Way.BARS else panel_width(width, count)


def _with_large_people(panels: Sequence[Panel], foot: Block | None, body: Box) -> list[Item] | None:
    """Return the panels with people as large as they should be, or None: text gives way first."""
    return _with_people(panels, foot, body, _LARGE)


def _with_people(
    panels: Sequence[Panel], foot: Block | None, body: Box, least: int = 0
) -> list[Item] | None:
    """Return the panels side by side, everybody drawn, or None where figures are too small.

    The heads end at one height, and the same grid is used in each panel. Figures are at least
    ``least`` EMU high, and never smaller than can be seen.
    """
    room = _room(panels, foot, body)
    totals = [panel.total for panel in panels]
    if max(totals) > _MOST_FIGURES or room.height <= 0:
        return None
    grid = even_grid(totals, room)
    if grid is None or grid.height < least:
        return None
    return _side_by_side(panels, foot, body, _filled(grid, max(totals), room))


def _filled(grid: Grid, greatest: int, room: Box) -> Grid:
    """Return the grid with as few columns as its rows allow, so that the last row is filled."""
    columns = ceil(greatest / grid.rows(greatest))
    widest = (room.width - grid.width) // max(columns - 1, 1)
    return grid._replace(columns=columns, pitch_x=min(widest, _LOOSEST * grid.width))


def _with_squares(panels: Sequence[Panel], foot: Block | None, body: Box) -> list[Item] | None:
    """Return the panels side by side, a square for each person, or None where they do not fit."""
    room = _room(panels, foot, body)
    if room.height <= 0:
        return None
    grid = square_grid(max(panel.total for panel in panels), room)
    return _side_by_side(panels, foot, body, grid) if grid else None


def _with_bars(panels: Sequence[Panel], foot: Block | None, body: Box) -> list[Item] | None:
    """Return the groups below each other, each with a bar, or None where they do not fit.

    The bars start at 0 and share one scale, which ends at the largest of them.
    """
    row = (body.height - _foot_height(foot)) // len(panels)
    if _head_height(panels) + _ROW_GAPS // len(panels) > row or not all(
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
    return [*items, *_foot(foot, body.x, line.bottom + _TO_FOOT)]


def _bar(panel: Panel, room: Box, greatest: float) -> Shape:
    """Return the bar of a group, as long as its share is on the scale; none has no length."""
    counted = panel.people[0]
    fill, line = square_colors(counted.variant)
    width = round(room.width * panel.share / greatest)
    box = room._replace(width=max(width, _LEAST_BAR) if counted.number else 0)
    stroke = Stroke(line, 2.25)
    return Shape("Bar", box, fill=fill, stroke=stroke, alt=counted.alt)


def _room(panels: Sequence[Panel], foot: Block | None, body: Box) -> Box:
    """Return the place for the people of the first panel; that of each other has its size."""
    above = _head_height(panels) + _TO_PEOPLE
    width = panel_width(body.width, len(panels))
    return Box(body.x, body.y + above, width, body.height - above - _foot_height(foot))


def _head_height(panels: Sequence[Panel]) -> int:
    return max(pt(panel.head.height_pt) for panel in panels)


def _foot_height(foot: Block | None) -> int:
    """Return the height of the line below all groups and of the gap above it."""
    return pt(foot.height_pt) + _TO_FOOT if foot else 0


def _side_by_side(
    panels: Sequence[Panel], foot: Block | None, body: Box, grid: Grid
) -> list[Item] | None:
    """Return heads and people of the panels, and the foot, or None where a head does not fit."""
    if not all(panel.head.fits for panel in panels):
        return None
    room = _room(panels, foot, body)
    items: list[Item] = []
    step = (body.width - room.width) // max(len(panels) - 1, 1)
    for index, panel in enumerate(panels):
        x = body.x + index * step
        head_y = room.y - _TO_PEOPLE - pt(panel.head.height_pt)
        items.append(placed("Group", panel.head, x, head_y))
        items += grid.drawn(panel.people, x, room.y)
    lowest = room.y + grid.height_of(max(panel.total for panel in panels))
    return [*items, *_foot(foot, body.x, lowest + _TO_FOOT)]


def _foot(foot: Block | None, x: int, y: int) -> Iterator[Item]:
    """Yield the line below all groups, where there is one."""
    if foot:
        yield placed("Difference", foot, x, y)
