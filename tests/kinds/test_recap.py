"""What to take home: two to four sentences, numbered, all on one slide."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.layout import DoesNotFitError
from deck.scene import Shape
from deck.theme import THEMES
from tests.conftest import SMALLEST, lay_out, texts

GRID = THEMES["light"].measures


@given(words=st.lists(st.integers(1, 18), min_size=2, max_size=4))
def test_sentences_of_a_hundred_characters_stand_in_order_at_one_size(words: list[int]) -> None:
    sentences = ["word " * count + "end" for count in words]
    (sheet,) = lay_out("recap", recap=sentences)
    shown = [text for text in texts(sheet) if text.name == "Sentence"]
    assert [text.paragraphs[0].text for text in shown] == sentences
    assert len({text.paragraphs[0].runs[0].size_pt for text in shown}) == 1
    assert all(a.box.bottom < b.box.y for a, b in pairwise(shown))
    assert shown[-1].box.bottom <= GRID.body_bottom


@pytest.mark.parametrize("count", [2, 3, 4])
def test_there_is_a_number_at_each_sentence_and_a_line_between_two(count: int) -> None:
    (sheet,) = lay_out("recap", recap=[f"Sentence {n}" for n in range(count)])
    some = texts(sheet)[1:]
    assert [text.paragraphs[0].text for text in some[::2]] == [str(n + 1) for n in range(count)]
    lines = [item.box.y for item in sheet.items if isinstance(item, Shape)]
    assert len(lines) == count - 1
    for line, above, below in zip(lines, some[1::2], some[3::2], strict=False):
        assert above.box.bottom < line < below.box.y


def test_what_is_told_in_words_has_every_sentence_with_one_full_stop() -> None:
    (sheet,) = lay_out("recap", recap=["**One** died.", "What now?", "Nobody knows"])
    assert sheet.picture.endswith("1. One died. 2. What now? 3. Nobody knows.")


def test_where_the_sentences_fit_no_slide_the_longest_is_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        lay_out("recap", recap=["word " * 40, "word " * 40, "words " * 45, "word " * 40])
    assert error.value.place == ("recap", 2)


@pytest.mark.parametrize("recap", ["[One]", "[One, two, three, four, five]"])
def test_one_sentence_or_five_are_no_recap(write: Callable[[str], Path], recap: str) -> None:
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(SMALLEST.replace("points: [Two]", f"recap: {recap}")))
    (problem,) = error.value.problems
    assert "'recap' has" in problem.message
