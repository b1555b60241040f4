"""Claims beside what was found: the verdict is a word or two, and every claim is shown once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Cell, Table
from deck.text import measure, paragraph
from deck.theme import THEMES, Color
from deck.units import to_pt
from tests.conftest import SMALLEST, fault_in, lay_out

MEASURES = THEMES["light"].measures
CLAIM = {"said": "It put the brakes on MS", "found": "7 of 24 got worse", "verdict": "Overstated"}


def tables_of(sheets: tuple[Sheet, ...]) -> list[Table]:
    return [item for sheet in sheets for item in sheet.items if isinstance(item, Table)]


def text_of(cell: Cell) -> str:
    return cell.paragraphs[0].text


@given(counts=st.lists(st.integers(1, 14), min_size=1, max_size=9))
def test_every_claim_is_shown_once_four_on_a_slide_at_the_most(counts: list[int]) -> None:
    claims = [
        {**CLAIM, "said": f"Claim {index}" + " word" * count} for index, count in enumerate(counts)
    ]
    tables = tables_of(lay_out("claims", claims=claims))
    shown = [text_of(row.cells[0]) for table in tables for row in table.rows[1:]]
    assert shown == [claim["said"] for claim in claims]
    assert all(
        len(table.rows) <= 5 and table.box.bottom <= MEASURES.body_bottom for table in tables
    )
    sizes = {c.paragraphs[0].runs[0].size_pt for t in tables for r in t.rows[1:] for c in r.cells}
    assert len(sizes) == 1


def test_the_verdict_stands_out_by_weight_as_well_as_by_colour() -> None:
    (table,) = tables_of(lay_out("claims", claims=[CLAIM]))
    (said,), (verdict,) = (table.rows[1].cells[i].paragraphs[0].runs for i in (0, 2))
    assert (said.bold, said.color) == (False, Color.INK)
    assert (verdict.bold, verdict.color) == (True, Color.HARM_DARK)


@given(letters=st.integers(1, 25))
def test_a_verdict_never_breaks_inside_a_word(letters: int) -> None:
    (table,) = tables_of(lay_out("claims", claims=[{**CLAIM, "verdict": "m" * letters}]))
    assert table.rows[1].cells[2].lines[0][0].text == "m" * letters
    left, right = table.insets[1:3]
    assert table.rows[1].cells[2].lines[0][0].width_pt <= to_pt(table.columns[2] - left - right)


def test_a_text_of_two_lines_keeps_the_width_that_breaks_it_where_it_was_measured() -> None:
    (table,) = tables_of(lay_out("claims", claims=[CLAIM]))
    cell = table.rows[1].cells[0]
    assert [line.text for line in cell.lines[0]] == ["It put the", "brakes on MS"]
    first, _, right, _ = table.insets
    room = to_pt(table.columns[0] - first - right - cell.spare)
    assert max(line.width_pt for line in cell.lines[0]) <= room
    (drawn_up,) = measure([paragraph("It put the brakes", 28)], 1000, "Arial").lines[0]
    assert drawn_up.width_pt > room


def test_heads_may_be_others_and_too_long_ones_are_named() -> None:
    (table,) = tables_of(lay_out("claims", claims=[CLAIM], heads={"said": "The advert said"}))
    heads = [text_of(cell) for cell in table.rows[0].cells]
    assert heads == ["The advert said", "The trial found", "So this was"]
    with pytest.raises(DoesNotFitError) as error:
        lay_out("claims", claims=[CLAIM], heads={"found": "What the trial found " * 5})
    assert error.value.place == ("heads", "found")


def test_a_verdict_too_wide_for_its_column_is_named_and_not_the_head_beside_it() -> None:
    with pytest.raises(DoesNotFitError) as error:
        lay_out("claims", claims=[CLAIM, {**CLAIM, "verdict": "m" * 40}])
    assert error.value.place == ("claims", 1)


def test_a_verdict_of_four_words_is_an_error_at_its_line(write: Callable[[str], Path]) -> None:
    claims = """    claims:
      - {said: It works, found: 7 of 24 got worse, verdict: Half the story}
      - said: It is safe for all
        found: 1 of 24 died
        verdict: Not what was found
"""
    assert fault_in(write(SMALLEST.replace("    points: [One]\n", claims))) == (
        "claims-verdict",
        11,
    )
