"""Groups beside each other: each a head over its people, and a line below them all."""

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from deck.layout.even_grid import even_grid, square_grid
from deck.layout.heads import panel_width
from deck.layout.marks import Grid, Marks
from deck.layout.pieces import placed
from deck.scene import Item
from deck.text import Block
from deck.units import Box, inches, pt

TO_FOOT = inches(0.20)  # from what is drawn to the line below
_TO_PEOPLE = inches(0.14)
_LARGE = inches(0.42)  # figures
MOST_FIGURES = 100
_LOOSEST = 2  # the greatest pitch of columns of figures, as a multiple of their width


class Panel(NamedTuple):
    """One group: its head, and its people, those first to whom it happened.

    ``share`` is theirs, from 0 to 1.
    """

    head: Block
    people: tuple[Marks, ...]
    share: float

    @property
    def total(self) -> int:
        """Return how many people the group has."""
        return sum(marks.number for marks in self.people)


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
    if max(totals) > MOST_FIGURES or room.height <= 0:
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


def with_squares(panels: Sequence[Panel], foot: Block | None, body: Box) -> list[Item] | None:
    """Return the panels side by side, a square for each person, or None where they do not fit."""
    room = _room(panels, foot, body)
    if room.height <= 0:
        return None
    grid = square_grid(max(panel.total for panel in panels), room)
    return _side_by_side(panels, foot, body, grid) if grid else None


def _room(panels: Sequence[Panel], foot: Block | None, body: Box) -> Box:
    """Return the place for the people of the first panel; that of each other has its size."""
    above = head_height(panels) + _TO_PEOPLE
    width = panel_width(body.width, len(panels))
    return Box(body.x, body.y + above, width, body.height - above - foot_height(foot))


def head_height(panels: Sequence[Panel]) -> int:
    """Return the height of the highest head, in EMU."""
    return max(pt(panel.head.height_pt) for panel in panels)


def foot_height(foot: Block | None) -> int:
    """Return the height of the line below all groups and of the gap above it."""
    return pt(foot.height_pt) + TO_FOOT if foot else 0


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
    return [*items, *foot_items(foot, body.x, lowest + TO_FOOT)]


def foot_items(foot: Block | None, x: int, y: int) -> Iterator[Item]:
    """Yield the line below all groups, where there is one."""
    if foot:
        yield placed("Difference", foot, x, y)
