"""Subgroups: one scale and one total for all rows, and a row that goes the other way says so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Shape
from deck.theme.measures import WIDE
from tests.conftest import SMALLEST, fault_in, flat, lay_out, texts

ROWS = (
    ("On a ventilator", (95, 324), (283, 683), ("0.64", "0.51", "0.81")),
    ("Oxygen only", (298, 1279), (682, 2604), ("0.82", "0.72", "0.94")),
    ("Neither", (89, 501), (145, 1034), ("1.19", "0.92", "1.55")),
)


def row(name: str, first: tuple[int, int], second: tuple[int, int], *numbers: str) -> Any:
    counts = [{"count": count, "of": of} for count, of in (first, second)]
    return {"name": name, "counts": counts,
            **dict(zip(("value", "low", "high"), numbers, strict=False))}  # fmt: skip


def laid_out(rows: list[Any], **fields: Any) -> tuple[Sheet, ...]:
    told = {"compared": ["dexamethasone", "usual care"], "happened": "died", **fields}
    return lay_out("subgroups", subgroups=rows, **told)


RECOVERY = [row(name, first, second, *numbers) for name, first, second, numbers in ROWS]
ADJUSTED = {"measure": "ratio", "adjusted": "adjusted for age"}


def shapes(sheet: Sheet, name: str) -> list[Shape]:
    return [i for i in flat(sheet.items) if isinstance(i, Shape) and i.name == name]


def test_each_row_stands_with_its_counts_on_the_side_of_the_line_where_it_belongs() -> None:
    (sheet,) = laid_out(RECOVERY, **ADJUSTED)
    numbers = [p.text for t in texts(sheet) if t.name == "Number" for p in t.paragraphs]
    assert numbers == ["29", "41", "23", "26", "18", "14"]
    (line,) = shapes(sheet, "No difference")
    ventilator, oxygen, neither = shapes(sheet, "Likely range")
    assert ventilator.box.right < line.box.x
    assert oxygen.box.right < line.box.x
    assert neither.box.x < line.box.x < neither.box.right
    wide, narrow = neither.box.width, oxygen.box.width
    assert wide / narrow == pytest.approx((1.55 - 0.92) / (0.94 - 0.72), rel=0.01)


def test_the_words_fewer_and_more_stand_on_the_sides_of_the_line_that_they_name() -> None:
    (sheet,) = laid_out(RECOVERY, **ADJUSTED)
    (line,) = shapes(sheet, "No difference")
    heads = {head.paragraphs[0].text: head.box for head in texts(sheet) if head.name == "Head"}
    assert heads["fewer"].right < line.box.x < heads["more"].x


def test_a_row_that_goes_the_other_way_is_told_as_such_and_the_others_are_not() -> None:
    (sheet,) = laid_out(RECOVERY, **ADJUSTED)
    assert sheet.picture.count("goes the other way") == 1
    before, after = sheet.picture.split("This goes the other way: more with dexamethasone.")
    assert "89 of 501 died with dexamethasone" in before
    assert after.startswith(" The likely range includes no difference. A ratio of 1.19")


def test_ranges_from_counts_alone_are_named_as_worked_out() -> None:
    (sheet,) = laid_out([row(name, first, second) for name, first, second, _ in ROWS])
    assert "Bar: likely range, worked out." in [p.text for t in texts(sheet) for p in t.paragraphs]
    assert "Newcombe" in sheet.picture


@given(counts=st.lists(st.tuples(st.integers(1, 300), st.integers(1, 300)), min_size=1, max_size=9))
def test_rows_that_fit_no_slide_go_on_over_others_with_the_same_scale(
    counts: list[tuple[int, int]],
) -> None:
    rows = [row(f"Row {index}", (a, 300), (b, 320)) for index, (a, b) in enumerate(counts)]
    sheets = laid_out(rows)
    assert sum(len(shapes(sheet, "Likely range")) for sheet in sheets) == len(rows)
    assert len({shapes(sheet, "No difference")[0].box.x for sheet in sheets}) == 1
    for sheet in sheets:
        boxes = [text.box for text in texts(sheet)]
        assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
        assert all(WIDE.slide.holds(item.box) for item in flat(sheet.items))


def test_all_rows_are_counted_on_the_base_at_which_nobody_vanishes() -> None:
    (sheet,) = laid_out([row("Young", (90, 900), (9, 90)), row("Old", (1, 700), (0, 90))])
    assert "Of every 1,000 people, about this many died:" in [
        line.text for text in texts(sheet) for line in text.paragraphs
    ]
    numbers = [p.text for t in texts(sheet) if t.name == "Number" for p in t.paragraphs]
    assert numbers == ["100", "100", "1", "0"]


def test_numbers_are_told_as_they_were_published() -> None:
    (sheet,) = laid_out([row("All", (9, 10), (9, 20), "2", "1.50", "3.0")], **ADJUSTED)
    assert "A ratio of 2, 1.50 to 3.0." in sheet.picture


def test_names_that_leave_no_room_are_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        laid_out(RECOVERY, **{**ADJUSTED, "compared": ["dexamethasoneanddexamethasone"] * 2})
    assert error.value.place == ("compared",)
    with pytest.raises(DoesNotFitError) as error:
        laid_out([row("On a ventilator " * 14, (9, 10), (9, 20))] * 2)
    assert error.value.place == ("subgroups", 0)


ENTRY = """\
subgroups:
      - name: On a ventilator
        counts: [{count: 95, of: 324}, {count: 283, of: 683}]
        value: 0.64
        low: 0.51
        high: 0.81
      - name: Oxygen only
        counts: [{count: 298, of: 1279}, {count: 682, of: 2604}]
        value: 0.82
        low: 0.72
        high: 0.94
    compared: [dexamethasone, usual care]
    happened: died
    measure: ratio
    adjusted: adjusted for age"""


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("count: 283", "count: 684", "subgroups-more-than-all", 9),
        ("value: 0.82", "value: 0.71", "subgroups-outside", 15),
        ("        low: 0.72\n", "", "subgroups-limits", 15),
    ],
)
def test_rows_that_would_mislead_are_errors_at_their_line(
    write: Callable[[str], Path], old: str, new: str, rule: str, line: int
) -> None:
    assert deck.read(write(SMALLEST.replace("points: [One]", ENTRY)))
    assert fault_in(write(SMALLEST.replace("points: [One]", ENTRY.replace(old, new)))) == (
        rule,
        line,
    )


def test_ratios_that_the_counts_do_not_give_need_their_reason(
    write: Callable[[str], Path],
) -> None:
    entry = ENTRY.replace("    adjusted: adjusted for age", "")
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(SMALLEST.replace("points: [One]", entry)))
    found = [(problem.rule, problem.at and problem.at.line) for problem in error.value.problems]
    assert found == [("subgroups-counts-differ", 10), ("subgroups-counts-differ", 15)]


def test_rows_with_a_published_value_and_rows_without_one_do_not_mix(
    write: Callable[[str], Path],
) -> None:
    rows = """\
subgroups:
      - {name: Old, counts: [{count: 9, of: 90}, {count: 9, of: 60}], value: -5, low: -9, high: 1}
      - {name: Young, counts: [{count: 9, of: 90}, {count: 9, of: 60}]}
    compared: [dexamethasone, usual care]
    happened: died"""
    assert fault_in(write(SMALLEST.replace("points: [One]", rows))) == ("subgroups-mixed", 9)
