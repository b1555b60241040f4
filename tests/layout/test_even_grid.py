"""Panels that can be compared: everybody drawn once, at the same places, of the same size."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from deck.layout.even_grid import LARGEST, EvenGrid, even_grid, tight_grid
from deck.layout.people_grid import SMALLEST
from deck.layout.person import Figures, Variant
from deck.units import Box, inches
from tests.conftest import figures

ROOM = Box(inches(0.75), inches(2.4), inches(5.49), inches(2.9))


def panel(grid: EvenGrid, *counts: int) -> list[Box]:
    looks = zip(counts, (Variant.DOWN, Variant.SOLID, Variant.CROSS), strict=False)
    some = [Figures(count, variant, "Some people.") for count, variant in looks]
    return figures(*grid.groups(some, ROOM.x, ROOM.y))


@given(
    totals=st.lists(st.integers(1, 100), min_size=1, max_size=3),
    width=st.floats(4.0, 12.0),
    height=st.floats(2.0, 4.5),
)
def test_everybody_is_drawn_once_inside_each_panel_without_touching(
    totals: list[int], width: float, height: float
) -> None:
    room = Box(ROOM.x, ROOM.y, inches(width), inches(height))
    grid = even_grid(totals, room)
    if grid is None:
        return
    assert inches(SMALLEST) <= grid.height <= inches(LARGEST)
    for total in totals:
        drawn = panel(grid, total)
        assert len(set(drawn)) == total
        assert all(room.holds(box) for box in drawn)
        apart = [b.x - a.right for a, b in pairwise(drawn) if a.y == b.y]
        assert all(gap >= 0.15 * grid.figure_width for gap in apart)
        assert all(b.y >= a.bottom for a, b in pairwise(drawn) if a.y != b.y)


@given(affected=st.integers(0, 30), others=st.integers(1, 30))
def test_those_affected_take_the_first_places_of_the_same_grid(affected: int, others: int) -> None:
    total = affected + others
    grid = even_grid([total, total], ROOM)
    assert grid is not None
    assert panel(grid, affected, others) == panel(grid, total)
    groups = grid.groups(
        [Figures(affected, Variant.DOWN, "Worse."), Figures(others, Variant.SOLID, "Not worse.")],
        ROOM.x,
        ROOM.y,
    )
    assert [group.alt for group in groups] == ["Worse."] * (affected > 0) + ["Not worse."]


def test_rows_are_full_where_that_costs_little_size() -> None:
    grid = even_grid([55, 55], Box(0, 0, inches(5.67), inches(3.07)))
    assert grid is not None
    assert (grid.columns, grid.rows(55)) == (11, 5)
    grid = even_grid([24], ROOM)
    assert grid is not None
    assert (grid.columns, grid.rows(24)) == (8, 3)
    assert grid.width_of(24) == ROOM.width - (ROOM.width - grid.figure_width) % 7


def test_too_many_people_for_a_panel_are_not_drawn_smaller_than_can_be_seen() -> None:
    assert even_grid([150], ROOM) is not None
    assert even_grid([300], ROOM) is None
    assert even_grid([10_000_000_000], ROOM) is None


@given(counts=st.lists(st.integers(0, 40), min_size=1, max_size=4).filter(any))
def test_sorts_below_each_other_stay_as_wide_and_high_as_their_room(counts: list[int]) -> None:
    room = Box(0, 0, inches(6.2), inches(3.0))
    grid = tight_grid(counts, room, 0.82, lambda grid: grid.columns != 12)
    if grid is None:
        return
    assert grid.columns != 12
    assert grid.width_of(max(counts)) <= room.width
    assert sum(grid.height_of(max(count, 1)) for count in counts) <= room.height
    assert grid.pitch_x - grid.figure_width >= 0.15 * grid.figure_width
