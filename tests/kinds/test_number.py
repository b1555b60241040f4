"""One large number: both frames stand, they add up, and the number is what is seen first."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Text
from deck.theme.spacing import BODY_BOTTOM, CONTENT_WIDTH, LEFT
from tests.conftest import SMALLEST, lay_out, texts


def number(count: int, of: int, **words: str) -> tuple[Text, Text, Text, Sheet]:
    """Return the texts of the number, of the label and of the others, and the slide."""
    fields: dict[str, Any] = {"label": "had no relapse", "rest": "had one", **words}
    (sheet,) = lay_out("number", number={"count": count, "of": of, **fields})
    _, large, label, others = texts(sheet)
    return large, label, others, sheet


def said(text: Text) -> str:
    return " ".join(paragraph.text for paragraph in text.paragraphs)


@given(of=st.integers(1, 2_000_000), data=st.data())
def test_the_count_and_all_others_stand_on_the_slide_with_one_total(
    of: int, data: st.DataObject
) -> None:
    count = data.draw(st.integers(0, of))
    large, label, others, _ = number(count, of)
    rest = of - count
    assert said(large) == (f"{count:,}" if count else "None")
    assert said(label) == f"of {of:,} had no relapse"
    assert said(others) == (f"{rest:,}" if rest else "None") + f" of {of:,} had one"


@given(
    count=st.integers(0, 2_000_000),
    label=st.integers(1, 8),
    rest=st.integers(1, 12),
)
def test_the_number_is_by_far_the_largest_and_nothing_leaves_the_body(
    count: int, label: int, rest: int
) -> None:
    large, words, others, sheet = number(
        count, 2_000_000, label="had it " * label, rest="did not " * rest
    )
    assert min(run.size_pt for p in large.paragraphs for run in p.runs) >= 96
    assert max(run.size_pt for t in (words, others) for p in t.paragraphs for run in p.runs) == 60
    for text in texts(sheet):
        assert text.box.right <= LEFT + CONTENT_WIDTH
        assert text.box.bottom <= BODY_BOTTOM
    assert large.box.right <= words.box.x


def test_none_is_said_in_words_and_the_notes_say_what_it_does_not_mean() -> None:
    large, label, _, sheet = number(0, 23)
    assert f"{said(large)} {said(label)}" == "None of 23 had no relapse"
    assert "a small study can miss rare events" in sheet.picture
    *_, sheet = number(1, 23)
    assert "rare events" not in sheet.picture


def test_words_that_cannot_stand_beside_a_large_number_are_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        number(16, 24, rest="got worse in one way or another " * 9)
    assert error.value.path == ("number", "rest")
    with pytest.raises(DoesNotFitError) as error:
        number(9_000_000_000, 10_000_000_000)
    assert error.value.path == ("number", "of")


def test_more_people_than_there_were_are_an_error_at_their_line(
    write: Callable[[str], Path],
) -> None:
    entry = "number:\n      count: 25\n      of: 24\n      label: had it\n      rest: had not"
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(SMALLEST.replace("points: [One]", entry)))
    (problem,) = error.value.problems
    assert (problem.rule, problem.at and problem.at.line) == ("number-of", 8)
