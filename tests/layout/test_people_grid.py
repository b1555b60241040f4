"""Everyone is drawn, nobody overlaps, and everything stays in the room it was given."""

from hypothesis import given
from hypothesis import strategies as st

from deck.layout.people_grid import BLOCK_WIDTH, GROUP_GAP, stacked
from deck.layout.person import FIGURE, Variant
from deck.units import inches

COUNTS = st.lists(st.integers(0, 40), min_size=1, max_size=4).filter(lambda c: max(c) > 0)


@given(counts=COUNTS, room=st.floats(2.0, 4.9))
def test_every_group_is_drawn_whole_without_overlap_inside_its_room(
    counts: list[int], room: float
) -> None:
    grid = stacked(counts, lambda _: [0.47] * len(counts), room)
    if grid is None:
        return
    y = 0
    for count in counts:
        shapes = grid.figures(count, 0, y, Variant.SOLID)
        assert len(shapes) == count
        for index, shape in enumerate(shapes):
            assert shape.box.right <= inches(BLOCK_WIDTH) + count
            assert not any(shape.box.meets(other.box) for other in shapes[index + 1 :])
        y += inches(max(grid.group_height(max(count, 1)), 0.47) + GROUP_GAP)
    assert y - inches(GROUP_GAP) <= inches(room) + 10


@given(variant=st.sampled_from([Variant.DOWN, Variant.CROSS, Variant.DOT, Variant.UP]))
def test_marked_figures_carry_their_mark_inside_the_body(variant: Variant) -> None:
    from deck.layout.person import person

    figure, mark = person(0, 0, inches(0.8), variant)
    assert figure.geometry is FIGURE
    assert figure.box.holds(mark.box)


def test_24_people_in_three_groups_stand_in_rows_of_eight() -> None:
    grid = stacked([16, 7, 1], lambda _: [0.93, 0.93, 0.93], 4.3)
    assert grid is not None
    assert grid.columns == 8
