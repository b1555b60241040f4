"""The line under a slide: its source, the part of the talk and the number keep clear."""

from itertools import pairwise

import pytest

from deck.layout.footer import footer
from deck.theme import THEMES
from deck.theme.measures import WIDE


@pytest.mark.parametrize("number", [1, 99])
def test_source_part_and_number_stand_side_by_side_and_never_meet(number: int) -> None:
    items = footer("Source: the trial", "Part 1 of 4", number, THEMES["light"])
    boxes = [item.box for item in sorted(items, key=lambda item: item.box.x)]
    assert [item.name for item in sorted(items, key=lambda item: item.box.x)] == [
        "Source",
        "Part",
        "Slide number",
    ]
    assert all(before.right < after.x for before, after in pairwise(boxes))
    assert (boxes[0].x, boxes[-1].right) == (WIDE.left, WIDE.right)
    assert len({box.y for box in boxes}) == 1
    assert boxes[0].y > WIDE.body_bottom
