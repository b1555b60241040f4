"""The talk is told in order, what is said is shared out whole, minutes are those of the words."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.story.notes import seconds_for, shared_out
from tests.conftest import SMALLEST


def test_opening_comes_first_and_sources_last(write: Callable[[str], Path]) -> None:
    story = deck.tell(deck.read(write(SMALLEST)))
    assert [slide.kind.key for slide in story.slides] == [
        "event", "points", "people", "points", "sources",
    ]  # fmt: skip
    assert [slide.part for slide in story.slides] == [0, 1, 2, 3, 0]


def test_only_cited_sources_are_listed_with_their_slides(write: Callable[[str], Path]) -> None:
    text = SMALLEST.replace("method:", "  other: {name: Not used, by: Nobody, year: 2020}\nmethod:")
    outline = deck.read(write(text))
    laid = deck.lay_out(outline, deck.tell(outline))
    table = laid.deck.scenes[-1].items[1]
    cells = [[cell.paragraphs[0].text for cell in row.cells] for row in table.rows]
    assert cells[1:] == [["The trial", "Atkins and others. Lancet 2016", "3"]]


@given(
    sentences=st.lists(st.text("abc ", min_size=1, max_size=40).map(lambda s: s.strip() + "x."),
                       min_size=1, max_size=12),
    parts=st.integers(1, 5),
)  # fmt: skip
def test_what_is_said_is_shared_out_whole_and_in_order(sentences: list[str], parts: int) -> None:
    said = " ".join(sentences)
    shares = shared_out(said, parts)
    assert len(shares) == parts
    assert " ".join(" ".join(shares).split()) == " ".join(said.split())


@given(words=st.integers(1, 400))
def test_a_slide_takes_as_long_as_its_words_read_aloud(words: int) -> None:
    from deck.content import Content

    seconds = seconds_for(Content(title="x"), words, 1)
    assert words / 130 * 60 - 1 <= seconds <= words / 130 * 60 + 10


def test_minutes_that_the_author_gives_are_shared_over_the_slides() -> None:
    from deck.content import Content

    assert seconds_for(Content(title="x", minutes=2), 5, 0.5) == pytest.approx(60)
