"""The fact box: benefits beside harms, out of one total, and what nobody measured said in full."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation

import deck
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Row, Table
from deck.theme import THEMES, Color
from tests.conftest import SMALLEST, fault_in, lay_out

MEASURES = THEMES["light"].measures
EXAMPLE = """\
    fact_box:
      of: 24
      with: Transplant
      without: No comparison group
      benefits:
        - {what: No relapse, with: 16}
        - {what: Less disability, with: 8}
      harms:
        - {what: Died, with: 1}
"""
OUTLINE = SMALLEST.replace("    points: [One]\n", EXAMPLE)


def fact_box(
    benefits: list[tuple[int, ...]], harms: list[tuple[int, ...]], more: str = "", **other: object
) -> tuple[Sheet, ...]:
    """Return the sheets of a fact box with these counts, with and where given without."""

    def effects(rows: list[tuple[int, ...]], name: str) -> list[dict[str, object]]:
        return [
            {
                "what": f"{name} {index}{more}",
                **dict(zip(("with", "without"), counts, strict=False)),
            }
            for index, counts in enumerate(rows)
        ]

    heads = {"of": 58, "with": "Transplant", "without": "Usual care"}
    both = {"benefits": effects(benefits, "Good"), "harms": effects(harms, "Bad")}
    return lay_out("fact_box", fact_box={**heads, **both, **other})


def table_of(sheet: Sheet) -> Table:
    return next(item for item in sheet.items if isinstance(item, Table))


def said(row: Row) -> list[str]:
    return ["".join(paragraph.text for paragraph in cell.paragraphs) for cell in row.cells]


def test_where_nobody_was_compared_every_row_says_so_right_of_a_dashed_line() -> None:
    (sheet,) = fact_box([(16,), (8,)], [(0,)], of=24, without="No comparison group")
    table = table_of(sheet)
    assert said(table.rows[0]) == ["Of 24 people", "Transplant", "No comparison group"]
    counted = [row for row in table.rows[1:] if row.fill is None]
    assert [said(row)[1:] for row in counted] == [
        ["16 of 24", "Not measured"],
        ["8 of 24", "Not measured"],
        ["0 of 24", "Not measured"],
    ]
    assert table.dashed_before == 2
    assert "Good 0. Transplant: 16 of 24. Usual care" not in sheet.picture
    assert "Good 0. Transplant: 16 of 24. No comparison group: Not measured." in sheet.picture


@given(rows=st.lists(st.tuples(st.integers(0, 58), st.integers(0, 58)), min_size=2, max_size=7))
def test_with_equal_totals_the_difference_is_printed_in_people(
    rows: list[tuple[int, int]],
) -> None:
    sheets = fact_box(list(rows[1:]), list(rows[:1]), without_of=58)
    shown = {
        said(row)[0]: said(row)[1:]
        for sheet in sheets
        for row in table_of(sheet).rows[1:]
        if row.fill is None
    }
    names = ["Bad 0", *(f"Good {index}" for index in range(len(rows) - 1))]
    for name, (treated, compared) in zip(names, rows, strict=True):
        assert shown[name][:2] == [f"{treated} of 58", f"{compared} of 58"]
        number, _, word = shown[name][2].partition(" ")
        sign = {"more": 1, "fewer": -1}.get(word, 0)
        assert compared + (sign * int(number) if sign else 0) == treated
        assert sign or shown[name][2] == "no difference"
    assert all(table_of(sheet).dashed_before is None for sheet in sheets)


def test_with_unequal_totals_no_difference_is_printed_and_each_count_names_its_own() -> None:
    (sheet,) = fact_box([(1200, 31)], [(3, 2)], of=1224, without_of=52)
    table = table_of(sheet)
    assert said(table.rows[2]) == ["Good 0", "1,200 of 1,224", "31 of 52"]
    assert {len(row.cells) for row in table.rows} == {3}
    assert "1,224" not in said(table.rows[0])[0]


@given(
    good=st.integers(1, 12),
    bad=st.integers(1, 12),
    words=st.integers(0, 6),
    total=st.sampled_from([24, 998, 43_448]),
    compared=st.booleans(),
)
def test_every_slide_has_benefits_and_harms_and_no_row_is_lost(
    good: int, bad: int, words: int, total: int, compared: bool
) -> None:
    more = " helped" * words
    counts = (total, total - 1) if compared else (total,)
    without_of = total if compared else None
    sheets = fact_box([counts] * good, [counts] * bad, more, of=total, without_of=without_of)
    shown: list[str] = []
    for sheet in sheets:
        table = table_of(sheet)
        heads = [index for index, row in enumerate(table.rows) if row.fill == Color.PANEL]
        assert [said(table.rows[index])[0] for index in heads] == ["Benefits", "Harms"]
        assert heads[0] == 1
        assert heads[0] + 1 < heads[1] < len(table.rows) - 1
        assert len(table.rows) <= 1 + 2 + 7
        assert table.box.bottom <= MEASURES.body_bottom
        assert sum(table.columns) == MEASURES.width
        assert MEASURES.slide.holds(table.box)
        shown += [said(row)[0] for row in table.rows[1:] if row.fill is None]
        assert all(len(cell.lines[0]) == 1 for row in table.rows[1:] for cell in row.cells[1:])
    names = {"Good": good, "Bad": bad}
    for name, count in names.items():
        found = [what for what in shown if what.startswith(name)]
        assert list(dict.fromkeys(found)) == [f"{name} {index}{more}" for index in range(count)]
    if len(sheets) <= min(good, bad, 4):
        assert len(shown) == good + bad  # a row is repeated only where a list is too short


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("No relapse, with: 16", "No relapse, with: 25", "fact-box-count", 12),
        ("No relapse, with: 16", "No relapse, with: 16, without: 3", "fact-box-no-total", 12),
        ("of: 24\n", "of: 24\n      without_of: 58\n", "fact-box-uncounted", 9),
        ("No relapse, with: 16", "No relapse, with_: 16", "outline-missing", 12),
    ],
)
def test_counts_that_cannot_be_are_errors_at_their_line(
    write: Callable[[str], Path], old: str, new: str, rule: str, line: int
) -> None:
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(OUTLINE.replace(old, new)))
    found = {(problem.rule, problem.at and problem.at.line) for problem in error.value.problems}
    assert (rule, line) in found
    assert "with_" not in " ".join(p.message for p in error.value.problems if p.rule == rule)


def test_in_some_rows_only_a_comparison_is_an_error_at_the_other_rows(
    write: Callable[[str], Path],
) -> None:
    text = OUTLINE.replace("of: 24\n", "of: 24\n      without_of: 9\n", 1)
    text = text.replace("No relapse, with: 16", "No relapse, with: 16, without: 10")
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(text))
    found = [(problem.rule, problem.at and problem.at.line) for problem in error.value.problems]
    assert found == [("fact-box-count", 13), ("fact-box-missing", 14), ("fact-box-missing", 16)]


def test_a_name_that_fits_no_slide_is_an_error_at_its_line(write: Callable[[str], Path]) -> None:
    text = OUTLINE.replace("what: Died", "what: " + "Died-of-it" * 20)
    assert fault_in(write(text)) == ("fit", 15)


def test_where_names_have_no_room_the_words_of_a_difference_break_and_no_count_does() -> None:
    of, head = 100_000, "Of 100,000 people with each treatment"
    (sheet,) = fact_box([(of, of)], [(of, 2)], of=of, without_of=of, head=head)
    heads, *rows = (row for row in table_of(sheet).rows if row.fill is None)
    assert len(heads.cells[0].lines[0]) == 2
    assert [len(cell.lines[0]) for cell in rows[0].cells[1:]] == [1, 1, 2]
    assert [len(cell.lines[0]) for cell in rows[1].cells[1:]] == [1, 1, 2]


@pytest.mark.parametrize(
    ("other", "place"),
    [
        ({"of": 10**10, "without_of": 10**10}, ("fact_box", "of")),
        ({"head": "What happened to people " * 9}, ("fact_box", "head")),
        ({"with": "A treatment of many words " * 5}, ("fact_box", "with")),
        ({"without": "A treatment of many words " * 5}, ("fact_box", "without")),
    ],
)
def test_what_leaves_no_room_is_named(
    other: dict[str, object], place: tuple[str | int, ...]
) -> None:
    counts = (10**10 - 1, 1) if "without_of" in other else (5,)
    with pytest.raises(DoesNotFitError) as error:
        fact_box([counts], [counts], **other)
    assert error.value.place == place


def test_the_file_has_the_dashed_line_on_both_sides_of_the_edge_and_filled_rows(
    build: Callable[[str], Path],
) -> None:
    presentation = Presentation(str(build(OUTLINE)))
    table = next(
        shape.table for slide in presentation.slides for shape in slide.shapes
        if shape.has_table and shape.name == "Fact box"
    )  # fmt: skip
    assert table.first_row
    for row in table.rows:
        edges = [
            cell._tc.tcPr.xpath(f"./a:{edge}/a:prstDash/@val")
            for cell in row.cells
            for edge in ("lnL", "lnR")
        ]
        assert edges == [[], [], [], ["sysDash"], ["sysDash"], []]
    filled = [bool(row.cells[0]._tc.tcPr.xpath("./a:solidFill")) for row in table.rows]
    assert filled == [False, True, False, False, True, False]


def test_the_keys_with_and_without_are_written_as_the_reference_shows_them() -> None:
    schema = yaml.safe_dump(deck.kinds.registry()["fact_box"].model.model_json_schema())
    assert "with_" not in schema
