"""Questions to take along: numbered down the columns, six on a slide at the most."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Shape, Text
from deck.theme import THEMES
from deck.units import inches
from tests.conftest import lay_out, texts

GRID = THEMES["light"].measures


def numbers(sheet: Sheet) -> list[Text]:
    return [text for text in texts(sheet) if text.name == "Number"]


def questions(sheet: Sheet) -> list[Text]:
    return [text for text in texts(sheet) if text.name == "Question"]


def test_six_questions_fill_the_left_column_and_then_the_right() -> None:
    (sheet,) = lay_out("questions", questions=[f"Which is it, {n}?" for n in range(6)])
    boxes = [text.box for text in questions(sheet)]
    left, right = boxes[:3], boxes[3:]
    assert len({box.x for box in left}) == len({box.x for box in right}) == 1
    assert left[0].x < right[0].x
    assert [box.y for box in left] == [box.y for box in right] == sorted(box.y for box in left)


@given(n=st.integers(1, 24), words=st.integers(1, 25))
def test_every_question_is_shown_once_with_its_number_at_one_size(n: int, words: int) -> None:
    asked = [f"Question {index}" + " word" * words + "?" for index in range(n)]
    sheets = lay_out("questions", questions=asked)
    shown = [text.paragraphs[0] for sheet in sheets for text in questions(sheet)]
    assert [paragraph.text for paragraph in shown] == asked
    told = [text.paragraphs[0].text for sheet in sheets for text in numbers(sheet)]
    assert told == [str(number) for number in range(1, n + 1)]
    assert len({run.size_pt for paragraph in shown for run in paragraph.runs}) == 1
    assert all(len(questions(sheet)) <= 6 for sheet in sheets)


@given(words=st.lists(st.integers(1, 30), min_size=1, max_size=12))
def test_no_question_reaches_the_line_of_the_next_or_the_footer(words: list[int]) -> None:
    for sheet in lay_out("questions", questions=["word " * count for count in words]):
        lines = [item.box for item in sheet.items if isinstance(item, Shape)]
        for text in (*questions(sheet), *numbers(sheet)):
            assert text.box.bottom <= GRID.body_bottom
            assert not any(
                text.box.y < line.y < text.box.bottom and line.x <= text.box.x <= line.right
                for line in lines
            )


def test_a_question_that_fits_no_slide_is_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        lay_out("questions", questions=["Why?", "x" * 300])
    assert error.value.place == ("questions", 1)


@pytest.mark.parametrize("count", [3, 9, 24])
def test_a_number_stands_clear_of_its_question_however_many_digits_it_has(count: int) -> None:
    for sheet in lay_out("questions", questions=["Why?"] * count):
        for number, question in zip(numbers(sheet), questions(sheet), strict=True):
            assert question.box.x - number.box.right >= inches(0.35)
        assert len({text.box.x for text in questions(sheet)}) <= 2
