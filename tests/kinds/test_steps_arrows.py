"""Steps: arrows lead from each to the next one in its row."""

from itertools import pairwise

import pytest

from deck.scene import Shape
from tests.conftest import lay_out, texts


@pytest.mark.parametrize(("count", "across"), [(2, 2), (3, 3), (4, 2), (6, 3)])
def test_an_arrow_with_a_head_leads_from_each_step_to_the_next_in_its_row(
    count: int, across: int
) -> None:
    steps = [{"heading": f"Do {index}", "text": "It is done"} for index in range(count)]
    (sheet,) = lay_out("steps", steps=steps)
    arrows = [item for item in sheet.items if isinstance(item, Shape)]
    heads = [text.box for text in texts(sheet) if text.name == "Heading"]
    pairs = [pair for index, pair in enumerate(pairwise(heads), 1) if index % across]
    for arrow, (before, after) in zip(arrows, pairs, strict=True):
        assert arrow.stroke
        assert arrow.stroke.arrow
        assert before.right < arrow.box.x < arrow.box.right < after.x
        assert before.y < arrow.box.y < before.bottom
