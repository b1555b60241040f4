"""Steps: numbered in order, one of them stressed in a way that needs no colour."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Shape, Text
from deck.theme import THEMES
from tests.conftest import SMALLEST, fault_in, lay_out, texts

GRID = THEMES["light"].measures


def steps(count: int, words: int = 4) -> list[dict[str, str]]:
    return [{"heading": f"Do {n}", "text": "word " * words} for n in range(1, count + 1)]


def discs(sheet: Sheet) -> list[Text]:
    return [text for text in texts(sheet) if text.geometry == "ellipse"]


@given(count=st.integers(1, 24), words=st.integers(1, 14))
def test_steps_are_numbered_in_order_and_no_word_lies_over_another(count: int, words: int) -> None:
    sheets = lay_out("steps", steps=steps(count, words))
    numbers = [disc.paragraphs[0].text for sheet in sheets for disc in discs(sheet)]
    assert numbers == [str(number) for number in range(1, count + 1)]
    for sheet in sheets:
        some = [text.box for text in texts(sheet)]
        assert len(discs(sheet)) <= 6
        assert all(GRID.left <= box.x <= box.right <= GRID.right for box in some)
        assert all(box.bottom <= GRID.body_bottom for box in some)
        assert not any(one.meets(other) for one, other in combinations(some, 2))


@pytest.mark.parametrize(("count", "rows"), [(3, [3]), (4, [2, 2]), (5, [3, 2]), (6, [3, 3])])
def test_steps_stand_in_rows_that_are_read_from_left_to_right(count: int, rows: list[int]) -> None:
    (sheet,) = lay_out("steps", steps=steps(count))
    tops = [disc.box.y for disc in discs(sheet)]
    assert [tops.count(top) for top in sorted(set(tops))] == rows
    assert tops == sorted(tops)


def test_arrows_lead_from_each_step_of_a_row_to_the_next_and_meet_no_words() -> None:
    (sheet,) = lay_out("steps", steps=steps(6))
    arrows = [item for item in sheet.items if isinstance(item, Shape) and item.name == "Arrow"]
    assert len(arrows) == 4
    assert all(arrow.stroke and arrow.stroke.arrow for arrow in arrows)
    for arrow in arrows:
        assert not any(arrow.box.meets(text.box) for text in texts(sheet))


def test_the_stressed_step_is_filled_where_others_are_open_and_is_told_apart_in_words() -> None:
    sheets = lay_out("steps", steps=steps(9), stress=8)
    shown = [disc for sheet in sheets for disc in discs(sheet)]
    assert [disc.paragraphs[0].text for disc in shown if disc.fill] == ["8"]
    assert all((disc.stroke is None) == bool(disc.fill) for disc in shown)
    assert len({disc.box.width + (disc.stroke is not None) * 36576 for disc in shown}) == 1
    assert "Step 8, Do 8, stands out as a filled disc: " in sheets[-1].picture
    assert "stands out" not in sheets[0].picture


def test_words_are_told_without_the_marks_of_bold_words_and_with_one_full_stop() -> None:
    (sheet,) = lay_out("steps", steps=[{"heading": "**Wipe** out", "text": "It is **harsh.**"}])
    assert sheet.picture.endswith("Step 1, Wipe out: It is harsh.")


def test_a_heading_that_takes_two_lines_is_too_long_at_its_step() -> None:
    long = [*steps(3), {"heading": "Medicines move the stem cells to the blood", "text": "Short"}]
    with pytest.raises(DoesNotFitError) as error:
        lay_out("steps", steps=long)
    assert error.value.place == ("steps", 3)


def test_a_step_to_stress_that_is_not_there_is_an_error_at_its_line(
    write: Callable[[str], Path],
) -> None:
    outline = "steps: [{heading: Do, text: it}]\n    stress: 2"
    assert fault_in(write(SMALLEST.replace("points: [One]", outline))) == ("steps-stress", 8)
