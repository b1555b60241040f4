"""Everyone is drawn, nobody overlaps, and everything stays in the room it was given."""

from hypothesis import given
from hypothesis import strategies as st

from deck.layout.people_grid import BLOCK_WIDTH, GROUP_GAP, stacked
from deck.layout.person import Variant, pictogram
from deck.scene import Group
from deck.units import inches
from tests.conftest import figures

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
        boxes = figures(grid.drawn(count, 0, y, Variant.SOLID, "")) if count else []
        assert len(boxes) == count
        for index, box in enumerate(boxes):
            assert box.right <= inches(BLOCK_WIDTH) + count
            assert not any(box.meets(other) for other in boxes[index + 1 :])
        y += inches(max(grid.group_height(max(count, 1)), 0.47) + GROUP_GAP)
    assert y - inches(GROUP_GAP) <= inches(room) + 10


@given(
    variant=st.sampled_from([Variant.DOWN, Variant.CROSS, Variant.DOT, Variant.UP, Variant.HALF])
)
def test_marked_figures_carry_their_mark_inside_the_body(variant: Variant) -> None:
    group = pictogram("People", [(0, 0), (inches(1), 0)], inches(0.8), variant, "Two people.")
    assert isinstance(group, Group)
    people, marks = group.items
    assert len(figures(people)) == 2
    assert people.box.holds(marks.box)


def test_24_people_in_three_groups_stand_in_rows_of_eight() -> None:
    grid = stacked([16, 7, 1], lambda _: [0.93, 0.93, 0.93], 4.3)
    assert grid is not None
    assert grid.columns == 8
