"""Tables: every row once and in order, six on a slide, and a cell for each head."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Cell, Table
from deck.theme import THEMES
from tests.conftest import SMALLEST, fault_in, lay_out

MEASURES = THEMES["light"].measures
HEADS = ["Why they left", "Dupilumab", "Dummy drug", "Both"]


def tables_of(sheets: tuple[Sheet, ...]) -> list[Table]:
    return [item for sheet in sheets for item in sheet.items if isinstance(item, Table)]


def text_of(cell: Cell) -> str:
    return cell.paragraphs[0].text


@given(counts=st.lists(st.integers(1, 9), min_size=1, max_size=20), columns=st.integers(2, 4))
def test_every_row_is_shown_once_six_on_a_slide_at_the_most(
    counts: list[int], columns: int
) -> None:
    rows = [
        [f"Row {n}" + " word" * count, *(f"{count} of {n}" for _ in range(columns - 1))]
        for n, count in enumerate(counts)
    ]
    tables = tables_of(lay_out("table", table={"heads": HEADS[:columns], "rows": rows}))
    shown = [[text_of(cell) for cell in row.cells] for table in tables for row in table.rows[1:]]
    assert shown == rows
    assert len({table.columns for table in tables}) == 1
    for table in tables:
        assert [text_of(cell) for cell in table.rows[0].cells] == HEADS[:columns]
        assert len(table.rows) <= 7
        assert table.box.bottom <= MEASURES.body_bottom
        assert sum(table.columns) == MEASURES.width


def test_no_count_is_broken_where_words_can_be() -> None:
    row = ["The rules of the study were broken by a doctor or a nurse", "1,002 of 13,097",
           "12 of 13,100", "1,014 of 26,197"]  # fmt: skip
    (table,) = tables_of(lay_out("table", table={"heads": HEADS, "rows": [row]}))
    assert [len(cell.lines[0]) > 1 for cell in table.rows[1].cells] == [True, False, False, False]


def test_names_of_rows_stand_out_and_are_told_with_each_cell() -> None:
    rows = [["Health problem", "5 of 97", "0 of 97", "5 of 194"]]
    (sheet,) = lay_out("table", table={"heads": HEADS, "rows": rows})
    (table,) = tables_of((sheet,))
    bold = [cell.paragraphs[0].runs[0].bold for cell in table.rows[1].cells]
    assert bold == [True, False, False, False]
    assert "Health problem. Dupilumab: 5 of 97; Dummy drug: 0 of 97;" in sheet.picture


@pytest.mark.parametrize(
    ("table", "rule", "line"),
    [
        ("[a, b]\n      rows:\n        - [c, d]\n        - [e]", "table-ragged", 11),
        ("[a, b]\n      rows:\n        - [c, d, e]", "table-ragged", 10),
        ("[a]\n      rows:\n        - [b]", "table-columns", 8),
        ("[a, b]\n      rows:\n        - [c, '']", "outline-value", 10),
    ],
)
def test_rows_without_a_cell_for_each_head_are_errors_at_their_line(
    write: Callable[[str], Path], table: str, rule: str, line: int
) -> None:
    outline = SMALLEST.replace("points: [One]", f"table:\n      heads: {table}")
    assert fault_in(write(outline)) == (rule, line)


@pytest.mark.parametrize(("rows", "columns", "behind"), [(6, 4, False), (7, 4, True), (6, 5, True)])
def test_a_table_too_large_to_be_followed_stands_after_the_end_and_the_author_is_told(
    rows: int, columns: int, behind: bool, write: Callable[[str], Path]
) -> None:
    cells = "[" + ", ".join("abcdefg"[:columns]) + "]"
    table = f"table:\n      heads: {cells}\n      rows:" + f"\n        - {cells}" * rows
    report = deck.read(write(SMALLEST.replace("points: [One]", table)))
    story = deck.tell(report)
    (slide,) = (some for some in story.slides if some.kind.key == "table")
    assert slide.after is behind
    problems = deck.check(report, story, deck.lay_out(report, story))
    assert ("too-large" in {problem.rule for problem in problems}) is behind


def test_a_large_table_in_the_opening_stands_after_the_end_too(
    write: Callable[[str], Path],
) -> None:
    rows = "\n        - [a, b]" * 7
    entry = (
        f"opening:\n  - title: A large one\n    table:\n      heads: [A, B]\n      rows:{rows}\n"
    )
    story = deck.tell(deck.read(write(SMALLEST.replace("method:", f"{entry}method:"))))
    assert [slide.after for slide in story.slides if slide.kind.key == "table"] == [True]


@pytest.mark.parametrize(
    ("heads", "row", "path"),
    [
        (HEADS, ["m" * 30, "n" * 30, "o" * 30, "p"], ("table", "heads")),
        (["A head that is long " * 6, "B"], ["a", "b" * 20], ("table", "heads", 0)),
        (HEADS, ["a", "word " * 59, "word " * 59, "word " * 59], ("table", "rows", 1)),
    ],
)
def test_what_does_not_fit_is_named(
    heads: list[str], row: list[str], path: tuple[str | int, ...]
) -> None:
    rows = [["x"] * len(heads), row]
    with pytest.raises(DoesNotFitError) as error:
        lay_out("table", table={"heads": heads, "rows": rows})
    assert error.value.place == path
