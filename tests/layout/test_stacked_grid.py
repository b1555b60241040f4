"""Sorts of people below each other: marks as large as their room and their labels allow."""

from hypothesis import given
from hypothesis import strategies as st

from deck.layout.grids import SMALLEST, SMALLEST_PITCH
from deck.layout.looks import Form
from deck.layout.marks import Grid
from deck.layout.stacked_grid import stacked_grid, tight_grid
from deck.units import Box, inches

COUNTS = st.lists(st.integers(0, 40), min_size=1, max_size=4).filter(any)


def high(grid: Grid, counts: list[int]) -> int:
    return sum(grid.height_of(max(count, 1)) for count in counts)


@given(counts=COUNTS, height=st.floats(2.0, 4.9), form=st.sampled_from(Form))
def test_stacked_marks_stay_in_their_room_and_are_never_too_small_to_be_seen(
    counts: list[int], height: float, form: Form
) -> None:
    room = Box(0, 0, inches(6.2), inches(height))
    grid = stacked_grid(form, counts, room, lambda _: True)
    if grid is None:
        assert form is Form.FIGURE
        return
    assert grid.width_of(max(counts)) <= room.width
    assert high(grid, counts) <= room.height
    least = SMALLEST if form is Form.FIGURE else 0.7 * SMALLEST_PITCH - 1
    assert grid.height >= least


@given(counts=COUNTS, height=st.floats(2.0, 4.9), form=st.sampled_from(Form))
def test_no_larger_marks_would_fit_in_any_number_of_columns(
    counts: list[int], height: float, form: Form
) -> None:
    room = Box(0, 0, inches(6.2), inches(height))
    tried: list[Grid] = []

    def fits(grid: Grid) -> bool:
        tried.append(grid)
        return grid.columns % 2 == 0

    found = stacked_grid(form, counts, room, fits)
    even = [grid.height for grid in tried if grid.columns % 2 == 0]
    assert (found.height if found else 0) == max(even, default=0)


@given(counts=COUNTS)
def test_what_labels_leave_no_room_for_is_not_drawn_and_smaller_marks_are(
    counts: list[int],
) -> None:
    room = Box(0, 0, inches(6.2), inches(4.3))
    assert stacked_grid(Form.FIGURE, counts, room, lambda _: False) is None
    largest = stacked_grid(Form.FIGURE, counts, room, lambda _: True)
    smaller = stacked_grid(Form.FIGURE, counts, room, lambda grid: grid.height < inches(0.5))
    assert largest is None or smaller is None or smaller.height <= largest.height


def test_24_people_in_three_groups_stand_in_rows_of_eight() -> None:
    counts = [16, 7, 1]

    def fits(grid: Grid) -> bool:
        heights = [max(grid.height_of(count), inches(0.93)) for count in counts]
        return sum(heights) + 2 * inches(0.30) <= inches(4.3)

    grid = stacked_grid(Form.FIGURE, counts, Box(0, 0, inches(6.2), inches(4.3)), fits)
    assert grid is not None
    assert grid.columns == 8


@given(counts=COUNTS)
def test_tight_rows_stay_as_wide_and_high_as_their_room(counts: list[int]) -> None:
    room = Box(0, 0, inches(6.2), inches(3.0))
    grid = tight_grid(counts, room, inches(0.82), lambda grid: grid.columns != 12)
    if grid is None:
        return
    assert grid.columns != 12
    assert grid.width_of(max(counts)) <= room.width
    assert high(grid, counts) <= room.height
    assert grid.pitch_x - grid.width >= 0.11 * grid.width
