"""Panels that can be compared: everybody drawn once, at the same places, of the same size."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from deck.layout.even_grid import LARGEST, even_grid, square_grid
from deck.layout.grids import LARGEST_PITCH, SMALLEST, SMALLEST_PITCH, loose, unfilled
from deck.layout.looks import Variant
from deck.layout.marks import Grid, Marks
from deck.units import Box, inches
from tests.conftest import figures

ROOM = Box(inches(0.75), inches(2.4), inches(5.49), inches(2.9))


def panel(grid: Grid, *numbers: int) -> list[Box]:
    looks = zip(numbers, (Variant.HARM, Variant.SOLID, Variant.DIED), strict=False)
    return figures(*grid.drawn([Marks(*look, "Some people.") for look in looks], ROOM.x, ROOM.y))


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
    assert SMALLEST <= grid.height <= LARGEST
    for total in totals:
        drawn = panel(grid, total)
        assert len(set(drawn)) == total
        assert all(room.holds(box) for box in drawn)
        apart = [b.x - a.right for a, b in pairwise(drawn) if a.y == b.y]
        assert all(gap >= 0.15 * grid.width for gap in apart)
        assert all(b.y >= a.bottom for a, b in pairwise(drawn) if a.y != b.y)


@given(affected=st.integers(0, 30), others=st.integers(1, 30))
def test_those_affected_take_the_first_places_of_the_same_grid(affected: int, others: int) -> None:
    total = affected + others
    grid = even_grid([total, total], ROOM)
    assert grid is not None
    assert panel(grid, affected, others) == panel(grid, total)


def test_rows_are_full_where_that_costs_little_size() -> None:
    grid = even_grid([55, 55], Box(0, 0, inches(5.67), inches(3.07)))
    assert grid is not None
    assert (grid.columns, grid.rows(55)) == (11, 5)
    grid = even_grid([24], ROOM)
    assert grid is not None
    assert (grid.columns, grid.rows(24)) == (8, 3)
    assert grid.width_of(24) == ROOM.width - (ROOM.width - grid.width) % 7


@given(
    totals=st.lists(st.integers(1, 60), min_size=1, max_size=2),
    width=st.floats(4.0, 12.0),
    height=st.floats(2.0, 4.5),
)
def test_no_grid_of_nearly_largest_figures_that_fills_as_many_rows_has_larger_ones(
    totals: list[int], width: float, height: float
) -> None:
    room = Box(0, 0, inches(width), inches(height))
    found = even_grid(totals, room)
    if found is None:
        return
    fitting = [
        next(filter(lambda grid: fits(grid, max(totals), room), grids), None)
        for grids in loose(range(1, max(totals) + 1), LARGEST)
    ]
    largest = max(grid.height for grid in fitting if grid)
    near = [grid for grid in fitting if grid and grid.height >= 0.85 * largest]
    fewest = min(unfilled(grid, totals) for grid in near)
    assert unfilled(found, totals) == fewest
    assert found.height == max(grid.height for grid in near if unfilled(grid, totals) == fewest)


def fits(grid: Grid, greatest: int, room: Box) -> bool:
    return grid.width_of(grid.columns) <= room.width and grid.height_of(greatest) <= room.height


def test_too_many_people_for_a_panel_are_not_drawn_smaller_than_can_be_seen() -> None:
    assert even_grid([150], ROOM) is not None
    assert even_grid([300], ROOM) is None
    assert even_grid([10_000_000_000], ROOM) is None


@given(greatest=st.integers(1, 1_000), width=st.floats(3.0, 12.0), height=st.floats(1.0, 4.5))
def test_squares_fill_the_panel_and_are_never_too_small_to_be_seen(
    greatest: int, width: float, height: float
) -> None:
    room = Box(0, 0, inches(width), inches(height))
    grid = square_grid(greatest, room)
    if grid is None:
        return
    assert SMALLEST_PITCH <= grid.pitch_x <= LARGEST_PITCH
    assert grid.width_of(greatest) <= room.width
    assert grid.height_of(greatest) <= room.height


def test_squares_stand_in_columns_that_can_be_counted_where_that_costs_little_size() -> None:
    for greatest in (100, 400, 1_000):
        grid = square_grid(greatest, ROOM)
        assert grid is not None
        assert grid.columns in (10, 20, 25, 50)
    assert square_grid(1_001, ROOM) is None
