"""Words explained: six on a slide at the most, each beside its meaning, in one column for all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import Sheet
from deck.scene import Table
from deck.theme import THEMES
from deck.units import to_pt
from tests.conftest import lay_out

MEASURES = THEMES["light"].measures


def tables_of(sheets: tuple[Sheet, ...]) -> list[Table]:
    return [item for sheet in sheets for item in sheet.items if isinstance(item, Table)]


@given(counts=st.lists(st.integers(1, 30), min_size=1, max_size=14))
def test_every_word_is_shown_beside_its_meaning_and_in_order(counts: list[int]) -> None:
    words = [
        {"word": f"Word {index}", "meaning": f"meaning {index}" + " more" * count}
        for index, count in enumerate(counts)
    ]
    tables = tables_of(lay_out("words", words=words))
    shown = [
        {"word": row.cells[0].paragraphs[0].text, "meaning": row.cells[1].paragraphs[0].text}
        for table in tables
        for row in table.rows[1:]
    ]
    assert shown == words
    assert all(
        len(table.rows) <= 7 and table.box.bottom <= MEASURES.body_bottom for table in tables
    )
    assert len({table.columns for table in tables}) == 1


@given(letters=st.integers(1, 60))
def test_meanings_start_right_after_the_longest_word_and_have_most_of_the_slide(
    letters: int,
) -> None:
    word = " ".join(["m" * 5] * (letters // 5 + 1))
    words = [{"word": "MS", "meaning": "short"}, {"word": word, "meaning": "long"}]
    (table,) = tables_of(lay_out("words", words=words))
    lines = table.rows[2].cells[0].lines[0]
    assert max(line.width_pt for line in lines) < to_pt(table.columns[0])
    assert table.columns[0] < MEASURES.width / 2
    assert len(lines) == 1 or table.columns[0] > MEASURES.width / 3


@pytest.mark.parametrize("word", ["MS", "a"])
def test_a_word_shorter_than_the_head_of_its_column_fits(word: str) -> None:
    (table,) = tables_of(lay_out("words", words=[{"word": word, "meaning": "a disease"}]))
    head = table.rows[0].cells[0]
    assert [line.text for line in head.lines[0]] == ["Word"]
    assert head.lines[0][0].width_pt <= to_pt(table.columns[0] - table.insets[2])


def test_a_word_stands_on_the_first_line_of_its_meaning() -> None:
    meaning = "young cells that can grow into blood cells and into immune cells"
    (table,) = tables_of(lay_out("words", words=[{"word": "Stem cells", "meaning": meaning}]))
    row = table.rows[1]
    assert [len(cell.lines[0]) for cell in row.cells] == [1, 2]
    assert table.anchor == "top"
    text_height = 2 * row.cells[1].paragraphs[0].line_height_pt
    assert abs(to_pt(row.height - 2 * row.pad - 2 * table.insets[3]) - text_height) < 0.01


def test_the_picture_in_words_says_each_word_with_its_meaning() -> None:
    words = [{"word": "Myelin", "meaning": "a coating"}, {"word": "MS", "meaning": "a disease."}]
    (sheet,) = lay_out("words", words=words)
    assert (
        sheet.picture == "A table of 2 words and their meanings. Myelin: a coating. MS: a disease."
    )
