"""Marks in a text become bold runs, and a line is as high as its largest run."""

import pytest

from deck.text import Paragraph, Run, paragraph
from deck.text.runs import (
    DESCENT,
    LINE_HEIGHT,
    Bullet,
    bare,
    enlarged,
    stopped,
    without_marks,
)


def test_words_between_marks_are_bold_and_the_others_are_not() -> None:
    assert paragraph("one **two** three **four**", 20, color="harm").runs == (
        Run("one ", 20, bold=False, color="harm"),
        Run("two", 20, bold=True, color="harm"),
        Run(" three ", 20, bold=False, color="harm"),
        Run("four", 20, bold=True, color="harm"),
    )


def test_in_bold_text_all_words_are_bold_and_marks_are_not_shown() -> None:
    told = paragraph("one **two**", 20, bold=True)
    assert told.text == "one two"
    assert all(run.bold for run in told.runs)


def test_an_empty_text_is_a_run_without_letters_that_keeps_its_look() -> None:
    assert paragraph("", 20, bold=True, color="harm").runs == (
        Run("", 20, bold=True, color="harm"),
    )


def test_a_line_is_a_fifth_higher_than_the_largest_letters_of_its_text() -> None:
    assert paragraph("one", 20).line_height_pt == 24
    mixed = Paragraph((Run("one ", 20), Run("TWO", 40)), line_spacing=0.5)
    assert mixed.line_height_pt == 24


def test_a_paragraph_starts_at_the_left_edge_without_a_gap_above() -> None:
    told = paragraph("one", 20)
    assert (told.indent_pt, told.space_before_pt, told.line_spacing) == (0, 0, 1)
    assert not Run("one", 20).bold


@pytest.mark.parametrize("stop", [".", "?", "!", ":", ".**"])
def test_a_text_that_ends_in_a_stop_gets_no_other(stop: str) -> None:
    text = f"**One{stop}" if stop.endswith("**") else f"One{stop}"
    assert stopped(text) == text


@pytest.mark.parametrize("text", ["One", "**One**", "One, two", "1.5 mg"])
def test_any_other_text_gets_a_full_stop(text: str) -> None:
    assert stopped(text) == f"{text}."


def test_marks_are_taken_off_and_single_stars_stay() -> None:
    assert without_marks("**Myelin** is a **coat**; 3 * 4") == "Myelin is a coat; 3 * 4"


@pytest.mark.parametrize("text", ["**One** of two", "**One** of two.", "One of **two.**"])
def test_inside_a_sentence_a_text_has_neither_marks_nor_a_full_stop(text: str) -> None:
    assert bare(text) == "One of two"


def test_only_the_bold_words_of_a_paragraph_are_enlarged() -> None:
    told = enlarged(paragraph("**16** of 24", 20), 40)
    assert told.runs == (Run("16", 40, bold=True), Run(" of 24", 20, bold=False))


@pytest.mark.parametrize("bullet", [Bullet.FILLED, Bullet.HOLLOW])
def test_the_sign_before_a_point_is_smaller_than_its_text_and_is_seen(bullet: Bullet) -> None:
    assert 0 < bullet.share < 1


def test_letters_stand_inside_their_line_with_room_below_their_foot() -> None:
    assert 0 < DESCENT < LINE_HEIGHT
