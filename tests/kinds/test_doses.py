"""Doses stand side by side in real counts; nothing is compared, and nobody is said to have been."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Group, Shape, Table
from deck.theme.measures import WIDE
from tests.conftest import fault_in, figures, flat, lay_out, texts, trial_of

OUTLINE = """\
title: A talk about doses
{blocks}method:
  - title: Some felt sick
{entry}
results:
  - {{title: It went on, points: [One]}}
caveats:
  - {{title: It was small, points: [One]}}
"""
SICK: dict[str, Any] = {"happened": "felt sick", "better": "fewer"}


def trial(*treated: int, chosen: str = "") -> str:
    groups = "".join(
        f"    d{i}: {{name: {10 * i} mg, treated: {n}}}\n" for i, n in enumerate(treated, start=1)
    )
    marked = f"  chosen: {chosen}\n" if chosen else ""
    return f"trial:\n  people: {sum(treated)}\n  design: dose steps\n{marked}  groups:\n{groups}"


def slide(counts: list[str], treated: list[int], chosen: str = "", **fields: object) -> Sheet:
    found = {f"d{i}": count for i, count in enumerate(counts, start=1)}
    entry = {**SICK, **fields, "found": found}
    (sheet,) = lay_out("doses", blocks=trial(*treated, chosen=chosen), doses=entry)
    return sheet


def said(sheet: Sheet, name: str) -> list[str]:
    return [text.paragraphs[0].text for text in texts(sheet) if text.name == name]


def table_of(sheet: Sheet) -> list[list[str]]:
    (table,) = (item for item in sheet.items if isinstance(item, Table))
    return [[cell.paragraphs[0].text for cell in row.cells] for row in table.rows]


@given(
    doses=st.lists(
        st.tuples(st.integers(0, 12), st.integers(0, 12)).filter(any), min_size=2, max_size=5
    )
)
def test_everybody_who_had_a_dose_is_drawn_under_it_and_nobody_else(
    doses: list[tuple[int, int]],
) -> None:
    treated = [sick + well for sick, well in doses]
    sheet = slide([str(sick) for sick, _ in doses], treated)
    key, *people = [item for item in sheet.items if figures(item)]
    assert len(figures(key)) == 1
    assert len(figures(*people)) == sum(treated)
    assert said(sheet, "Count") == [
        f"{sick} of {n}" for (sick, _), n in zip(doses, treated, strict=True)
    ]
    columns = [text.box.x for text in texts(sheet) if text.name == "Dose"]
    assert columns == sorted(columns)
    for one, other in combinations(texts(sheet), 2):
        assert not one.box.meets(other.box)
    assert max(item.box.bottom for item in sheet.items) <= WIDE.body_bottom


def test_doses_stand_in_the_order_of_the_file_with_those_first_to_whom_it_happened() -> None:
    sheet = slide(["1", "0", "2"], [3, 2, 3])
    assert said(sheet, "Dose") == ["10 mg", "20 mg", "30 mg"]
    alts = [item.alt for item in sheet.items if isinstance(item, Group | Shape) and figures(item)]
    assert alts[1:3] == [
        "Of 3 people with 10 mg, 1 felt sick.",
        "The other 2 of 3 people with 10 mg.",
    ]


@pytest.mark.parametrize("chosen", ["d2", "20 mg"])
def test_the_dose_that_was_chosen_is_marked_by_a_panel_and_a_word(chosen: str) -> None:
    sheet = slide(["0", "1"], [3, 6], chosen)
    (panel,) = [i for i in flat(sheet.items) if isinstance(i, Shape) and i.name == "Chosen"]
    first, second = [text for text in texts(sheet) if text.name == "Dose"]
    assert panel.box.holds(second.box)
    assert not panel.box.meets(first.box)
    assert [p.text for p in second.paragraphs] == ["20 mg", "chosen"]
    assert "The dose that was chosen: 20 mg." in sheet.picture
    assert "chosen" not in slide(["0", "1"], [3, 6]).picture


def test_nothing_is_compared_and_it_is_said_that_chance_decided_nothing() -> None:
    for sheet in (slide(["0", "3"], [3, 6]), slide(["0", "99"], [300, 300])):
        words = " ".join(p.text for text in texts(sheet) for p in text.paragraphs)
        for told in (words, sheet.picture):
            assert "Nobody decided by chance who had which dose." in told
            assert not any(w in told for w in ("more", "fewer", "%", "likely", "difference"))


def test_a_mark_is_explained_by_a_figure_before_its_words() -> None:
    sheet = slide(["1", "3"], [3, 6], when="in 4 weeks")
    (words,) = (text for text in texts(sheet) if text.name == "What happened")
    key = next(item for item in sheet.items if figures(item))
    assert words.paragraphs[0].text == "Felt sick in 4 weeks"
    assert key.box.right < words.box.x
    assert getattr(key, "alt", "") == "A figure with a stroke across: felt sick in 4 weeks."


def test_a_dose_of_which_nothing_is_known_says_so_and_has_no_people() -> None:
    sheet = slide(["1", "not measured"], [3, 6])
    assert said(sheet, "Count") == ["1 of 3", "not measured"]
    assert len(figures(*sheet.items)) == 1 + 3
    assert "Of the people with 20 mg, how many felt sick was not measured." in sheet.picture


def test_a_total_of_its_own_wins_over_that_of_the_group() -> None:
    assert said(slide(["1 of 2", "0"], [3, 6]), "Count") == ["1 of 2", "0 of 6"]


def test_several_outcomes_are_a_table_with_a_column_a_dose() -> None:
    blocks = (
        trial(3, 6, chosen="d2")
        + """\
outcomes:
  sick: {happened: felt sick, better: fewer, found: {d1: 0, d2: 2}}
  well: {happened: got well, better: more, found: {d1: 1, d2: not reported}}
"""
    )
    (sheet,) = lay_out("doses", blocks=blocks, doses=["sick", "well"])
    assert table_of(sheet) == [
        ["What happened", "10 mg", "20 mg, chosen"],
        ["Felt sick", "0 of 3", "2 of 6"],
        ["Got well", "1 of 3", "not published"],
    ]
    assert "Of 3 people with 10 mg, none felt sick." in sheet.picture


def test_people_who_are_too_many_to_be_drawn_are_a_table() -> None:
    assert table_of(slide(["40", "70"], [250, 250]))[1] == ["Felt sick", "40 of 250", "70 of 250"]


def test_people_are_called_as_the_trial_calls_them() -> None:
    blocks = trial(3, 6).replace("design:", "unit: women\n  design:")
    (sheet,) = lay_out("doses", blocks=blocks, doses={**SICK, "found": {"d1": "1", "d2": "2"}})
    assert "Of 6 women with 20 mg, 2 felt sick." in sheet.picture


@pytest.mark.parametrize(
    ("blocks", "found", "rule"),
    [
        (trial_of(24), "3", "doses-design"),
        (trial(3), "{d1: 1}", "doses-one"),
        (trial(3, 6, chosen="d9"), "{d1: 1, d2: 1}", "doses-chosen"),
        (trial(3, 6), "{d1: 10%, d2: 1}", "doses-count"),
        (trial(3, 6), "{d1: 4, d2: 1}", "doses-more"),
    ],
)
def test_what_would_mislead_is_an_error_at_its_line(
    write: Callable[[str], Path], blocks: str, found: str, rule: str
) -> None:
    entry = f"    doses: {{happened: felt sick, better: fewer, found: {found}}}"
    text = OUTLINE.format(blocks=blocks, entry=entry)
    line = text[: text.index("doses:")].count("\n") + 1
    assert fault_in(write(text)) == (rule, line)


def test_words_that_leave_no_room_are_named() -> None:
    blocks = trial(3, 6).replace("10 mg", "x" * 80)
    with pytest.raises(DoesNotFitError) as error:
        lay_out("doses", blocks=blocks, doses={**SICK, "found": {"d1": "1", "d2": "2"}})
    assert error.value.place == ("doses",)
