"""Scores: on their whole scale, as they were written, and each spread told as what it is."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Chart, Group, Shape
from deck.theme.measures import WIDE
from tests.conftest import SMALLEST, fault_in, flat, lay_out, texts

TRIAL = """\
trial:
  people: 200
  design: parallel
  by_chance: yes
  groups:
    new: {name: the new drug, people: 100, compared_with: old}
    old: {name: the old drug, people: 100}
"""


def slide(blocks: str = TRIAL, theme: str = "light", **outcome: object) -> Sheet:
    base = {"measured": "pain", "unit": "points", "better": "lower"}
    (sheet,) = lay_out("scores", theme, blocks=blocks, scores={**base, **outcome})
    return sheet


def said(sheet: Sheet, name: str) -> list[str]:
    return [t.paragraphs[0].text for t in texts(sheet) if t.name == name]


def shapes(sheet: Sheet, name: str) -> list[Shape]:
    return [item for item in flat(sheet.items) if isinstance(item, Shape) and item.name == name]


def chart_of(sheet: Sheet) -> Chart:
    return next(item for item in sheet.items if isinstance(item, Chart))


@given(
    low=st.integers(0, 40), high=st.integers(60, 100), value=st.integers(40, 60),
    other=st.integers(0, 100),
)  # fmt: skip
def test_a_value_and_its_range_stand_where_the_whole_scale_has_them(
    low: int, high: int, value: int, other: int
) -> None:
    found = {"new": f"{value} ({low} to {high})", "old": str(other)}
    sheet = slide(scale="0 to 100", found=found)
    axis, (bar,) = shapes(sheet, "Axis")[0].box, shapes(sheet, "Spread")

    def at(number: int) -> int:
        return axis.x + round(axis.width * number / 100)

    assert (bar.box.x, bar.box.right) == (at(low), at(high))
    middles = [mark.box.x + mark.box.width // 2 for mark in shapes(sheet, "Mark")]
    assert all(abs(m - at(n)) <= 1 for m, n in zip(middles, (value, other), strict=True))
    assert said(sheet, "Number on the scale")[0] == "0"
    assert said(sheet, "Number on the scale")[-1] == "100"


def test_a_number_is_told_as_it_was_written() -> None:
    sheet = slide(scale="0 to 84", found={"new": "41.30", "old": "40"})
    assert said(sheet, "Number") == ["41.30", "40"]


def test_the_comparison_group_is_last_as_drawn_on_a_panel_and_first_in_words() -> None:
    sheet = slide(scale="0 to 10", found={"old": "5", "new": "4"})
    assert said(sheet, "Name") == ["The new drug", "The old drug"]
    (panel,) = shapes(sheet, "Compared with")
    last = next(t for t in texts(sheet) if t.paragraphs[0].text == "The old drug")
    assert panel.box.holds(last.box)
    assert sheet.picture.index("The old drug: 5") < sheet.picture.index("The new drug: 4")
    new, old = shapes(sheet, "Mark")
    assert new.geometry != old.geometry


@pytest.mark.parametrize(
    ("better", "words", "is_left"),
    [("lower", "Lower is better.", True), ("higher", "Higher is better.", False)],
)
def test_the_better_end_says_so(better: str, words: str, is_left: bool) -> None:
    sheet = slide(scale="0 to 10", better=better, found={"new": "4", "old": "5"})
    word = next(text for text in texts(sheet) if text.name == "Better")
    axis = shapes(sheet, "Axis")[0].box
    assert word.box.right < axis.x if is_left else word.box.x > axis.right
    assert words in sheet.picture
    assert words in said(sheet, "How to read it")[0]


def test_where_neither_way_is_better_none_is_called_so() -> None:
    sheet = slide(better="neither", found={"new": "4", "old": "5"})
    assert not said(sheet, "Better")
    assert "Neither way counts as better." in sheet.picture


@pytest.mark.parametrize(
    ("value", "foot", "told"),
    [
        ("4 (3 to 5)", "Bars are likely ranges.", "4 (likely between 3 and 5)"),
        ("4 (IQR 3 to 5)", "half of the people lie within", "half of the people from 3 to 5"),
        ("4 (all 3 to 5)", "Bars hold all people.", "(all from 3 to 5)"),
        ("4 (SD 1.5)", "how far single people typically were", "(standard deviation 1.5)"),
        ("4.0 (SE 0.5)", "worked out from standard errors", "4.0 (likely between 3.0 and 5.0)"),
        ("4 (from 3)", "Bars are likely ranges.", "(likely at least 3)"),
    ],
)
def test_a_spread_is_told_as_what_it_is(value: str, foot: str, told: str) -> None:
    sheet = slide(scale="0 to 10", found={"new": value, "old": "5"})
    assert foot in said(sheet, "How to read it")[0]
    assert told in sheet.picture


def test_only_a_median_is_called_the_value_in_the_middle() -> None:
    median = slide(found={"new": "4 (IQR 3 to 5)", "old": "5"})
    assert said(median, "What was measured") == ["Pain, the value in the middle"]
    assert said(slide(found={"new": "4", "old": "5"}), "What was measured") == ["Pain, on average"]


@pytest.mark.parametrize(
    ("found_is", "told"),
    [
        ("mean", "Pain, on average"),
        ("median", "Pain, the value in the middle"),
        ("geometric mean", "Pain, on average, as a geometric mean"),
    ],
)
def test_values_are_called_what_the_author_says_they_are(found_is: str, told: str) -> None:
    sheet = slide(found={"new": "4 (all 3 to 5)", "old": "5"}, found_is=found_is)
    assert said(sheet, "What was measured") == [told]


def test_people_are_called_as_the_trial_calls_them() -> None:
    blocks = TRIAL.replace("design: parallel", "design: parallel\n  unit: women")
    sheet = slide(blocks, found={"new": "4 in 98 (IQR 3 to 5)", "old": "5"})
    assert "4 in 98 women (half of the women from 3 to 5)" in sheet.picture


def test_one_start_is_one_line_through_all_rows_and_own_starts_stand_in_their_rows() -> None:
    one = slide(scale="0 to 10", at_start="8", found={"new": "4", "old": "5"})
    assert said(one, "Start") == ["at the start: 8"]
    assert len(shapes(one, "Start")) == 1
    own = {"new": {"at the start": "8", "week 6": "4"}, "old": {"at the start": "7", "week 6": "5"}}
    each = slide(scale="0 to 10", found=own)
    assert said(each, "Number") == ["from 8 to 4", "from 7 to 5"]
    assert len(shapes(each, "Start")) == 2
    assert "The upright line is where a group started." in said(each, "How to read it")[0]
    assert "4 at 6 weeks, from 8 at the start" in each.picture


def test_a_change_has_a_line_of_no_change_and_room_for_as_much_as_the_scale_is_long() -> None:
    found = {"new": "-3.0", "old": "1.5"}
    sheet = slide(scale="0 to 10", change="yes", found=found)
    assert said(sheet, "Start") == ["no change: 0"]
    numbers = said(sheet, "Number on the scale")
    assert (numbers[0], numbers[-1]) == ("-10", "10")
    falls = slide(scale="0 to 10", change="yes", found={"new": "-3.0", "old": "-1.5"})
    assert said(falls, "Number on the scale")[-1] == "0"


def test_what_nobody_knows_says_so_and_has_no_mark() -> None:
    sheet = slide(found={"new": "not measured", "old": "5"})
    assert said(sheet, "Number") == ["not measured", "5"]
    assert len(shapes(sheet, "Mark")) == 1
    assert "The new drug: not measured." in sheet.picture


def test_groups_stand_side_by_side_only_at_a_time_that_all_have() -> None:
    found = {"new": {"week 6": "4", "week 9": "2"}, "old": {"week 6": "5"}}
    blocks = TRIAL.replace("    old:", "    a: {name: a, people: 1}\n    b: {name: b}\n    old:")
    many = {**found, "a": {"week 6": "4"}, "b": {"week 6": "4"}}
    sheet = slide(blocks, found=many)
    assert said(sheet, "Number") == ["4", "4", "4", "5"]
    assert said(sheet, "What was measured") == ["Pain, on average, at 6 weeks"]


def over_time(**values: dict[str, str]) -> Sheet:
    return slide(scale="0 to 10", found=values)


VISITS = {"at the start": "8", "6 weeks": "4", "12 weeks": "2"}


def test_several_times_are_a_chart_whose_workbook_has_what_was_published() -> None:
    other = {"at the start": "8", "6 weeks": "6 (5 to 7)", "12 weeks": "5"}
    chart = chart_of(over_time(new=VISITS, old=other))
    old, new = chart.series
    assert [str(n) for n in new.values] == ["8", "4", "2"]
    assert [int(n) for n in new.at] == [0, 6, 12]
    assert chart.across == "weeks"
    assert (chart.values.least, chart.values.greatest) == (0, 10)
    assert new.sloped
    assert old.sloped
    assert old.band
    assert [limits and tuple(map(int, limits)) for limits in old.band.limits] == [
        None, (5, 7), None,
    ]  # fmt: skip


def test_a_line_upon_another_is_heavier_and_dashed_so_that_both_are_seen() -> None:
    under, over = chart_of(over_time(new=VISITS, old=VISITS)).series
    assert under.weight > over.weight
    assert under.dashed
    assert not over.dashed
    apart = chart_of(over_time(new=VISITS, old={**VISITS, "6 weeks": "6", "12 weeks": "5"}))
    assert {series.weight for series in apart.series} == {1}


def test_times_of_several_units_are_counted_in_one() -> None:
    found = {"6 weeks": "4", "12 weeks": "3", "1 year": "2"}
    chart = chart_of(over_time(new=found, old=found))
    assert [float(n) for n in chart.series[0].at] == [6, 12, 52.1775]


def test_a_line_that_ends_early_says_when() -> None:
    found = {"6 weeks": "4", "12 weeks": "not measured"}
    sheet = over_time(new=VISITS, old=found)
    assert said(sheet, "End of the line") == [
        "4 with the old drug at 6 weeks",
        "2 with the new drug",
    ]


@given(
    values=st.lists(st.lists(st.integers(0, 10), min_size=2, max_size=5), min_size=1, max_size=3),
    title=st.sampled_from(
        ["Short", "A title that is so long that it goes on to a second line, yes"]
    ),
)
def test_no_words_meet_whatever_was_measured(values: list[list[int]], title: str) -> None:
    groups = {f"g{i}": {"name": f"group number {i}", "people": 9} for i in range(len(values))}
    found = {
        f"g{i}": {f"week {week}": str(n) for week, n in enumerate(some, start=1)}
        for i, some in enumerate(values)
    }
    entry = {"measured": "pain", "unit": "points", "scale": "0 to 10", "better": "lower"}
    (sheet,) = lay_out(
        "scores", joined=30, title=title, scores={**entry, "groups": groups, "found": found}
    )
    for one, other in combinations(texts(sheet), 2):
        assert not one.box.meets(other.box), (one, other)
    assert all(WIDE.slide.holds(item.box) for item in flat(sheet.items))
    assert max(item.box.bottom for item in sheet.items) <= WIDE.body_bottom


def test_every_drawing_is_told() -> None:
    sheet = slide(scale="0 to 10", found={"new": "4 (3 to 5)", "old": "5"})
    groups = [item for item in sheet.items if isinstance(item, Group)]
    assert [group.alt for group in groups] == [
        "The new drug: 4 (likely between 3 and 5).", "The old drug: 5.",
    ]  # fmt: skip
    chart = chart_of(over_time(new=VISITS, old=VISITS))
    assert "The old drug: 4 at 6 weeks; 2 at 12 weeks." in chart.alt


OUTLINE = f"""\
title: A talk about pain
{TRIAL}method:
  - title: Pain was asked for
    scores:
      measured: pain
      better: lower
      found: FOUND
      unit: points
      scale: 0 to 10
results:
  - {{title: It went on, points: [One]}}
caveats:
  - {{title: It was small, points: [One]}}
"""


@pytest.mark.parametrize(
    ("found", "rule", "line"),
    [
        ("{new: not reported, old: not measured}", "scores-nothing", 12),
        ("{new: {week 6: 4}, old: {week 7: 4}}", "scores-no-time", 12),
        ("{new: 4 (SD 1), old: 4 (SE 1)}", "scores-spreads", 14),
        ("{new: 4, old: 14}", "scores-scale", 14),
    ],
)
def test_what_would_mislead_is_an_error_at_its_line(
    write: Callable[[str], Path], found: str, rule: str, line: int
) -> None:
    assert fault_in(write(OUTLINE.replace("FOUND", found))) == (rule, line)


def test_people_are_never_scores(write: Callable[[str], Path]) -> None:
    entry = "    scores: {happened: died, better: fewer, found: 3}"
    rule, line = fault_in(write(SMALLEST.replace("    points: [One]", entry)))
    assert (rule, line) == ("outline-value", 7)


def test_a_name_that_leaves_no_room_is_named() -> None:
    groups = {"a": {"name": "x" * 90, "people": 9}}
    fields: dict[str, Any] = {"measured": "pain", "unit": "points", "better": "lower"}
    with pytest.raises(DoesNotFitError) as error:
        lay_out("scores", joined=9, scores={**fields, "groups": groups, "found": "4"})
    assert error.value.place == ("scores",)
    assert "x" * 90 in error.value.message
