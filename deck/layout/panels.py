"""Groups that are compared: each with its head, its people or a bar, and a line below them all."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from math import ceil
from typing import NamedTuple

from deck.layout.even_grid import EvenGrid, even_grid
from deck.layout.person import Figures
from deck.layout.pieces import centred, placed
from deck.layout.square_panel import LOOKS, SquarePanel, square_panel
from deck.scene import Item, Shape, Stroke
from deck.text import Block, Paragraph, Run, measure
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH, LEFT
from deck.units import Box, inches, pt, to_pt

Runs = tuple[Run, ...]
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
_SIZES = ((44, 28), (36, 24))
_BAR_SIZES = ((60, 28), (60, 24), (54, 24), *_SIZES, (28, 24))


class Way(StrEnum):
    """What stands for people: a figure each, a square each, or a bar for all of them."""

    PEOPLE = "people"
    SQUARES = "squares"
    BARS = "bars"


class Panel(NamedTuple):
    """One group: its head, and its people, those first who were counted."""

    head: Block
    figures: tuple[Figures, ...]

    @property
    def total(self) -> int:
        """Return how many people the group has."""
        return sum(some.people for some in self.figures)

    @property
    def share(self) -> float:
        """Return the share of those who were counted, from 0 to 1."""
        return self.figures[0].people / self.total


# Draws groups with a foot in the body, or returns None where they do not fit.
Draw = Callable[[Sequence[Panel], Block | None, Box], list[Item] | None]


def panel_width(count: int) -> int:
    """Return the width in EMU of each of ``count`` panels beside each other."""
    gap = _GAP if count == PAIR else _SMALL_GAP
    return (CONTENT_WIDTH - (count - 1) * gap) // count


def head_width(way: Way, count: int) -> int:
    """Return the width in EMU of the head of a group, of which there are ``count``."""
    return CONTENT_WIDTH - _BAR_WIDTH - _TO_BAR if way is Way.BARS else panel_width(count)


def heads(
    groups: Sequence[Sequence[tuple[Runs, Runs]]], width: int, font: str
) -> tuple[Block, ...]:
    """Return the head of each group, measured in ``width`` EMU.

    A head has lines of two parts, the second of which may be empty. They share a line where that
    fits in every group; else the second part stands below the first, again in every group.
    """
    lines = zip(*groups, strict=True)
    joined = [all(_is_line((*a, *b), width, font) for a, b in line) for line in lines]
    return tuple(
        measure(
            [
                paragraph
                for (first, second), is_joined in zip(group, joined, strict=True)
                for paragraph in _paragraphs(first, second, is_joined=is_joined)
            ],
            to_pt(width),
            font,
        )
        for group in groups
    )


def _is_line(runs: Runs, width: int, font: str) -> bool:
    """Return whether the runs fit one line of ``width`` EMU."""
    block = measure([Paragraph(runs)], to_pt(width), font)
    return block.fits and block.line_count == 1


def _paragraphs(first: Runs, second: Runs, *, is_joined: bool) -> tuple[Paragraph, ...]:
    """Return two parts as one paragraph or two; the second without the space before it."""
    if is_joined or not second:
        return (Paragraph((*first, *second)),)
    start, *rest = second
    return Paragraph(first), Paragraph((start._replace(text=start.text.lstrip()), *rest))


def with_large_people(panels: Sequence[Panel], foot: Block | None, body: Box) -> list[Item] | None:
    """Return the panels with people as large as they should be, or None: text gives way first."""
    return with_people(panels, foot, body, _LARGE)


def with_people(
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
    return _side_by_side(panels, foot, room, _filled(grid, max(totals), room))


def _filled(grid: EvenGrid, greatest: int, room: Box) -> EvenGrid:
    """Return the grid with as few columns as its rows allow, so that the last row is filled."""
    columns = ceil(greatest / grid.rows(greatest))
    widest = (room.width - grid.figure_width) // max(columns - 1, 1)
    return grid._replace(columns=columns, pitch_x=min(widest, _LOOSEST * grid.figure_width))


def with_squares(panels: Sequence[Panel], foot: Block | None, body: Box) -> list[Item] | None:
    """Return the panels side by side, a square for each person, or None where they do not fit."""
    room = _room(panels, foot, body)
    if room.height <= 0:
        return None
    places = square_panel(max(panel.total for panel in panels), room)
    return _side_by_side(panels, foot, room, places)


def with_bars(panels: Sequence[Panel], foot: Block | None, body: Box) -> list[Item] | None:
    """Return the groups below each other, each with a bar, or None where they do not fit.

    The bars start at 0 and share one scale, which ends at the largest of them.
    """
    foot_height = pt(foot.height_pt) + _TO_FOOT if foot else 0
    row = (body.height - foot_height) // len(panels)
    if _head_height(panels) + _ROW_GAPS // len(panels) > row or not all(
        panel.head.fits for panel in panels
    ):
        return None
    start = LEFT + CONTENT_WIDTH - _BAR_WIDTH
    greatest = max(panel.share for panel in panels) or 1
    line = Box(start, body.y, 0, row * len(panels))
    items: list[Item] = [Shape("Zero", line, "line", stroke=_AXIS)]
    for index, panel in enumerate(panels):
        middle = body.y + index * row + row // 2
        items.append(centred("Group", panel.head, LEFT, middle))
        items.append(_bar(panel, Box(start, middle - _BAR // 2, _BAR_WIDTH, _BAR), greatest))
    return [*items, *_foot(foot, line.bottom + _TO_FOOT)]


def _bar(panel: Panel, room: Box, greatest: float) -> Shape:
    """Return the bar of a group, as long as its share is on the scale; none has no length."""
    counted = panel.figures[0]
    fill, outline = LOOKS[counted.variant]
    width = round(room.width * panel.share / greatest)
    box = Box(room.x, room.y, max(width, _LEAST_BAR) if counted.people else 0, room.height)
    return Shape("Bar", box, fill=fill, stroke=Stroke(outline, 2.25), alt=counted.alt)


def _room(panels: Sequence[Panel], foot: Block | None, body: Box) -> Box:
    """Return the place for the people of the first panel; that of each other has its size."""
    above = _head_height(panels) + _TO_PEOPLE
    below = pt(foot.height_pt) + _TO_FOOT if foot else 0
    width = panel_width(len(panels))
    return Box(body.x, body.y + above, width, body.height - above - below)


def _head_height(panels: Sequence[Panel]) -> int:
    return max(pt(panel.head.height_pt) for panel in panels)


def _side_by_side(
    panels: Sequence[Panel], foot: Block | None, room: Box, places: EvenGrid | SquarePanel | None
) -> list[Item] | None:
    """Return heads and people of the panels, and the foot, or None where they have no places."""
    if places is None or not all(panel.head.fits for panel in panels):
        return None
    items: list[Item] = []
    step = (CONTENT_WIDTH - room.width) // max(len(panels) - 1, 1)
    for index, panel in enumerate(panels):
        x = LEFT + index * step
        head_y = room.y - _TO_PEOPLE - pt(panel.head.height_pt)
        items.append(placed("Group", panel.head, x, head_y))
        items += places.groups(panel.figures, x, room.y)
    lowest = room.y + places.height_of(max(panel.total for panel in panels))
    return [*items, *_foot(foot, lowest + _TO_FOOT)]


def _foot(foot: Block | None, y: int) -> Iterator[Item]:
    """Yield the line below all groups, where there is one."""
    if foot:
        yield placed("Difference", foot, LEFT, y)


# The ways to draw groups and the sizes in points of counts and words, in the order of giving way:
# text before the people get small, then squares, then bars.
WAYS: Sequence[tuple[Way, Draw, Sequence[tuple[int, int]]]] = (
    (Way.PEOPLE, with_large_people, _SIZES),
    (Way.PEOPLE, with_people, _SIZES),
    (Way.SQUARES, with_squares, _SIZES[1:]),
    (Way.BARS, with_bars, _BAR_SIZES),
)
