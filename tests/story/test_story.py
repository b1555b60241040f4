"""The talk is told in order, what is said is shared out whole, minutes are those of the words."""

from collections.abc import Callable
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.content import Content
from deck.scene import Part, Text
from deck.story.notes import seconds_for, shared_out
from tests.conftest import SMALLEST


def test_opening_comes_first_and_sources_last(write: Callable[[str], Path]) -> None:
    story = deck.tell(deck.read(write(SMALLEST)))
    assert [slide.kind.key for slide in story.slides] == [
        "event", "overview", "points", "people", "points", "sources",
    ]  # fmt: skip
    assert [slide.part for slide in story.slides] == [0, 0, 1, 2, 3, 0]


def test_only_cited_sources_are_listed_with_their_slides(write: Callable[[str], Path]) -> None:
    text = SMALLEST.replace("method:", "  other: {name: Not used, by: Nobody, year: 2020}\nmethod:")
    outline = deck.read(write(text))
    laid = deck.lay_out(outline, deck.tell(outline))
    table = laid.scenes[-1].items[1]
    cells = [[cell.paragraphs[0].text for cell in row.cells] for row in table.rows]
    assert cells[1:] == [["The trial", "Atkins and others. Lancet 2016", "4"]]


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
    content = Content(title="x", say="word " * words)
    assert words / 130 * 60 <= seconds_for(content) <= words / 130 * 60 + 1


def test_minutes_that_the_author_gives_count_instead() -> None:
    assert seconds_for(Content(title="x", say="word", minutes=2)) == 120


def told(write: Callable[[str], Path], **changes: str) -> list[str]:
    text = SMALLEST
    for old, new in changes.items():
        text = text.replace(f"[{old}]", f"[{old}]\n    {new}")
    return [slide.content.title for slide in deck.tell(deck.read(write(text))).slides]


def test_a_skipped_slide_is_left_out(write: Callable[[str], Path]) -> None:
    assert "They were treated in three hospitals" not in told(write, One="skip: yes")
    assert "They were treated in three hospitals" in told(write, One="skip: no")


def test_an_appendix_slide_stands_behind_the_sources_and_takes_no_time(
    write: Callable[[str], Path],
) -> None:
    assert told(write, One="appendix: yes")[-1] == "They were treated in three hospitals"
    story = deck.tell(deck.read(write(SMALLEST.replace("[One]", "[One]\n    appendix: yes"))))
    assert story.slides[-1].after
    assert story.seconds == sum(slide.seconds for slide in story.slides if not slide.after)
    assert story.parts == 2


def test_the_overview_asks_each_parts_question_and_names_its_slides(
    write: Callable[[str], Path],
) -> None:
    outline = deck.read(write(SMALLEST))
    scene = deck.lay_out(outline, deck.tell(outline)).scenes[1]
    said = [p.text for item in scene.items if isinstance(item, Text) for p in item.paragraphs]
    assert "What was found?" in said
    assert said.index("What was found?") + 1 == said.index("4")
    assert scene.title == "We will answer three questions in about one minute"


def test_a_pause_is_told_in_the_notes_and_counted_apart(write: Callable[[str], Path]) -> None:
    outline = deck.read(write(SMALLEST.replace("[One]", "[One]\n    pause: 2")))
    story = deck.tell(outline)
    notes = deck.lay_out(outline, story).scenes[2].notes.texts(Part.PAUSE)
    assert notes == ("Stop here for questions, about 2 minutes. Repeat each question aloud.",)
    assert story.pause_minutes == 2
