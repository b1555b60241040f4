"""Lengths and boxes: what lies where, to the EMU."""

from hypothesis import given
from hypothesis import strategies as st

from deck.units import Box, around, inches, pt, to_pt

LENGTHS = st.integers(-20, 20)
BOXES = st.builds(Box, LENGTHS, LENGTHS, st.integers(1, 20), st.integers(1, 20))


def cells(box: Box) -> set[tuple[int, int]]:
    return {(x, y) for x in range(box.x, box.right) for y in range(box.y, box.bottom)}


def test_an_inch_is_72_points_and_914400_emu() -> None:
    assert inches(1) == pt(72) == 914_400
    assert to_pt(914_400) == 72
    assert inches(0.00001) == 9
    assert pt(0.0001) == 1


@given(box=BOXES, other=BOXES)
def test_boxes_meet_where_they_share_more_than_an_edge_and_hold_what_lies_inside(
    box: Box, other: Box
) -> None:
    assert box.meets(other) == bool(cells(box) & cells(other))
    assert box.holds(other) == (cells(other) <= cells(box))


def test_boxes_that_touch_at_an_edge_do_not_meet_and_a_box_holds_itself() -> None:
    box = Box(0, 0, 10, 10)
    for beside in (Box(10, 0, 5, 10), Box(-5, 0, 5, 10), Box(0, 10, 10, 5), Box(0, -5, 10, 5)):
        assert not box.meets(beside)
        assert not beside.meets(box)
    assert box.holds(box)


@given(boxes=st.lists(BOXES, min_size=1, max_size=5))
def test_the_box_around_others_is_the_smallest_that_holds_them(boxes: list[Box]) -> None:
    whole = around(boxes)
    assert all(whole.holds(box) for box in boxes)
    assert (whole.x, whole.y) == (min(box.x for box in boxes), min(box.y for box in boxes))
    assert whole.right == max(box.right for box in boxes)
    assert whole.bottom == max(box.bottom for box in boxes)


@given(box=BOXES, distance=st.integers(0, 20))
def test_what_is_left_below_ends_where_the_box_ended(box: Box, distance: int) -> None:
    left = box.from_top(distance)
    assert (left.x, left.width, left.bottom) == (box.x, box.width, box.bottom)
    assert left.y == box.y + distance
