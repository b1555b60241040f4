"""Subgroups: one scale and one base for all rows below everyone, and no row has a verdict."""

from collections.abc import Callable, Sequence
from math import log
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.kinds.subgroups.model import Subgroups
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Shape
from deck.theme.measures import WIDE
from deck.trial.said import phrases_of, words_of
from deck.trial.shown import FACTS
from deck.trial.told import Teller
from tests.conftest import facts_in, fault_in, flat, lay_out, texts

Pair = tuple[int, int]
RECOVERY = (
    ("On a ventilator", (95, 324), (283, 683), "0.64 (0.51 to 0.81)"),
    ("Oxygen only", (298, 1279), (682, 2604), "0.82 (0.72 to 0.94)"),
    ("Neither", (89, 501), (145, 1034), "1.19 (0.92 to 1.55)"),
)
NAMES = ("dexamethasone", "usual care")


def blocks(
    rows: Sequence[tuple[str, Pair, Pair, str]],
    *,
    whole: str = "",
    p: str = "",
    names: tuple[str, str] = NAMES,
) -> str:
    a, b = (sum(row[side][0] for row in rows) for side in (1, 2))
    people = [sum(row[side][1] for row in rows) for side in (1, 2)]
    lines = [
        f"      - {{name: {name}, found: {{a: {n} of {of}, b: {m} of {om}}}"
        + (f", compared: {{rate_ratio: {ratio}, adjusted_for: age}}}}" if ratio else "}")
        for name, (n, of), (m, om), ratio in rows
    ]
    compared = f"    compared: {{rate_ratio: {whole}, adjusted_for: age}}\n" if whole else ""
    return f"""trial:
  people: {sum(people)}
  design: parallel
  by_chance: yes
  groups:
    a: {{name: {names[0]}, people: {people[0]}, compared_with: b}}
    b: {{name: {names[1]}, people: {people[1]}}}
outcomes:
  it:
    happened: died
    better: fewer
    primary: yes
    found: {{a: {a}, b: {b}}}
{compared}{f"    p_between: {p}{chr(10)}" if p else ""}    subgroups:
""" + "".join(f"{line}\n" for line in lines)


TRIAL = blocks(RECOVERY, whole="0.83 (0.75 to 0.93)")


def laid_out(text: str) -> tuple[Sheet, ...]:
    return lay_out("subgroups", blocks=text, subgroups="it")


def shapes(sheet: Sheet, name: str) -> list[Shape]:
    return [i for i in flat(sheet.items) if isinstance(i, Shape) and i.name == name]


def named(sheet: Sheet, name: str) -> list[str]:
    return [p.text for t in texts(sheet) if t.name == name for p in t.paragraphs]


def test_each_row_stands_with_its_numbers_on_the_side_of_the_line_where_it_belongs() -> None:
    (sheet,) = laid_out(TRIAL)
    assert named(sheet, "Number") == ["23", "26", "29", "41", "23", "26", "18", "14"]
    (line,) = shapes(sheet, "No difference")
    whole, ventilator, oxygen, neither = shapes(sheet, "Likely range")
    for bar in (whole, ventilator, oxygen):
        assert bar.box.right < line.box.x
    assert neither.box.x < line.box.x < neither.box.right
    wide, narrow = neither.box.width, oxygen.box.width
    assert wide / narrow == pytest.approx(log(1.55 / 0.92) / log(0.94 / 0.72), rel=0.01)


def test_everyone_stands_above_the_rows_and_a_heavy_line_divides_them() -> None:
    (sheet,) = laid_out(TRIAL)
    assert named(sheet, "Name") == ["All people", "On a ventilator", "Oxygen only", "Neither"]
    lines = [rule.stroke and rule.stroke.width_pt for rule in shapes(sheet, "Line")]
    assert lines == [1.0, 2.25, 1.0, 1.0]


def test_the_words_fewer_and_more_stand_on_the_sides_of_the_line_that_they_name() -> None:
    (sheet,) = laid_out(blocks([(*row[:3], "") for row in RECOVERY]))
    (line,) = shapes(sheet, "No difference")
    heads = {head.paragraphs[0].text: head.box for head in texts(sheet) if head.name == "Head"}
    assert heads["fewer"].right < line.box.x < heads["more"].x


def test_a_pace_is_slower_or_faster_and_the_bar_says_that_it_is_of_the_pace() -> None:
    (sheet,) = laid_out(TRIAL)
    assert {"slower", "no difference", "faster"} < set(named(sheet, "Head"))
    assert "Bar: likely range of the pace, age taken into account." in named(sheet, "Signs")


def test_no_row_has_a_verdict_and_the_notes_say_why() -> None:
    (sheet,) = laid_out(TRIAL)
    words = " ".join(p.text for t in texts(sheet) for p in t.paragraphs) + sheet.picture
    for verdict in ("Fewer people", "More people", "which is better", "uncertain", "too few"):
        assert verdict not in words
    content = Subgroups.model_validate(
        {"title": "T", "subgroups": "it"}, context={FACTS: facts_in(TRIAL)}
    )
    phrases = phrases_of("en-GB")
    notes = [words_of(said, phrases) for said in content.noted(Teller())]
    assert any("some differ by chance alone" in note for note in notes)
    assert any(
        note.startswith("Neither: Published: rate ratio 1.19 (0.92 to 1.55)") for note in notes
    )


def test_a_row_that_goes_the_other_way_is_told_as_such_and_the_others_are_not() -> None:
    (sheet,) = laid_out(TRIAL)
    assert sheet.picture.count("goes the other way") == 1
    before, _ = sheet.picture.split("This row goes the other way: more with dexamethasone.")
    assert "Counted: 89 of 501 with dexamethasone." in before


@pytest.mark.parametrize(
    ("p", "said"), [("0.02", "tested: likely"), ("0.40", "tested: not shown"), ("", "not tested")]
)
def test_below_stands_whether_the_effect_was_shown_to_differ(p: str, said: str) -> None:
    (sheet,) = laid_out(blocks(RECOVERY, whole="0.83 (0.75 to 0.93)", p=p))
    assert any(said in text for text in named(sheet, "Signs"))


def test_ranges_from_counts_alone_are_named_as_worked_out() -> None:
    (sheet,) = laid_out(blocks([(*row[:3], "") for row in RECOVERY]))
    assert "Bar: likely range, worked out." in named(sheet, "Signs")


@given(counts=st.lists(st.tuples(st.integers(1, 299), st.integers(1, 299)), min_size=1, max_size=9))
def test_rows_that_fit_no_slide_go_on_over_others_with_the_same_scale_below_everyone(
    counts: list[Pair],
) -> None:
    rows = [(f"Row {index}", (a, 300), (b, 320), "") for index, (a, b) in enumerate(counts)]
    sheets = laid_out(blocks(rows))
    assert sum(len(named(sheet, "Name")) - 1 for sheet in sheets) == len(rows)
    assert {named(sheet, "Name")[0] for sheet in sheets} == {"All people"}
    assert len({shapes(sheet, "No difference")[0].box.x for sheet in sheets}) == 1
    for sheet in sheets:
        boxes = [text.box for text in texts(sheet)]
        assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
        assert all(WIDE.slide.holds(item.box) for item in flat(sheet.items))


def test_all_rows_and_everyone_are_told_on_one_base_on_which_unequal_ones_look_unequal() -> None:
    rows = [("Young", (90, 900), (96, 900), ""), ("Old", (20, 700), (30, 700), "")]
    (sheet,) = laid_out(blocks(rows))
    assert named(sheet, "What was counted") == ["Of every 1,000 people, about this many died:"]
    assert named(sheet, "Number") == ["69", "79", "100", "107", "29", "43"]


def test_real_counts_stand_where_no_base_tells_all_rows() -> None:
    rows = [("Women", (1, 20), (4, 21), ""), ("Men", (2, 19), (3, 20), "")]
    (sheet,) = laid_out(blocks(rows))
    assert named(sheet, "Number")[2:4] == ["1 of 20", "4 of 21"]


def test_names_that_leave_no_room_are_named() -> None:
    long = ("dexamethasonetabletsinthemorning", "dexamethasoneinfusionsintheevening")
    with pytest.raises(DoesNotFitError) as error:
        laid_out(blocks(RECOVERY, whole="0.83 (0.75 to 0.93)", names=long))
    assert error.value.place == ("subgroups",)


OUTLINE = f"""\
title: A talk
{TRIAL}method:
  - {{title: They were treated, ENTRY}}
results:
  - {{title: It went on, points: [One]}}
caveats:
  - {{title: It was small, points: [One]}}
"""
LINE = OUTLINE[: OUTLINE.index("ENTRY")].count("\n") + 1


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ("subgroups: death", "outline-value"),
        ("subgroups: it, compared: [a, b]", "old-compared"),
        ("subgroups: it, happened: died", "old-happened"),
        ("subgroups: it, measure: ratio", "old-measure"),
        ("subgroups: it, level: 95", "old-level"),
        ("subgroups: it, interval: credible", "old-interval"),
        ("subgroups: it, lower_is_better: no", "old-lower-is-better"),
        ("subgroups: it, adjusted: for age", "old-adjusted"),
    ],
)
def test_what_is_not_known_and_the_keys_of_before_are_errors_at_their_line(
    write: Callable[[str], Path], entry: str, rule: str
) -> None:
    assert fault_in(write(OUTLINE.replace("ENTRY", entry))) == (rule, LINE)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("rate_ratio: 1.19 (0.92 to 1.55)", "risk_ratio: 1.27 (0.99 to 1.61)", "subgroups-mixed"),
        (TRIAL[TRIAL.index("    subgroups:") :], "", "subgroups-none"),
    ],
)
def test_rows_that_fit_no_common_scale_are_an_error_at_their_line(
    write: Callable[[str], Path], old: str, new: str, rule: str
) -> None:
    text = OUTLINE.replace(old, new).replace("ENTRY", "subgroups: it")
    line = text[: text.index("subgroups: it")].count("\n") + 1
    assert fault_in(write(text)) == (rule, line)
