"""A test is told from both sides, whole people first, and never what a result means elsewhere."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.intervals import wilson
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Group, Shape
from tests.conftest import SMALLEST, fault_in, flat, lay_out, texts


def slide(with_: str = "119 of 175", without: str = "15 of 908", **outcome: object) -> Sheet:
    found = {"with": with_, "without": without}
    entry = {"test": "the quick test", "condition": "Covid-19", "found": found, **outcome}
    (sheet,) = lay_out("accuracy", joined=1083, accuracy=entry)
    return sheet


def said(sheet: Sheet, name: str) -> list[str]:
    return [text.paragraphs[0].text for text in texts(sheet) if text.name == name]


def shapes(sheet: Sheet, name: str) -> list[Shape]:
    return [item for item in flat(sheet.items) if isinstance(item, Shape) and item.name == name]


def test_all_four_numbers_stand_on_the_slide() -> None:
    sheet = slide()
    assert said(sheet, "Side") == [
        "Of 175 people with Covid-19:", "Of 908 people without Covid-19:",
    ]  # fmt: skip
    assert said(sheet, "Right") == ["119 found", "893 tested negative"]
    assert said(sheet, "Wrong") == ["56 missed", "15 false alarms"]


@given(
    having=st.integers(1, 5_000), free=st.integers(1, 500_000), data=st.data(),
    name=st.sampled_from(["Covid-19", "an illness with a name that goes on for more than a line"]),
)  # fmt: skip
def test_both_bars_are_as_long_and_are_split_where_the_test_was_wrong(
    having: int, free: int, data: st.DataObject, name: str
) -> None:
    found, alarms = data.draw(st.integers(0, having)), data.draw(st.integers(0, free))
    sheet = slide(f"{found} of {having}", f"{alarms} of {free}", condition=name)
    bars = [item for item in sheet.items if isinstance(item, Group)]
    assert len({bar.box.width for bar in bars}) == 1
    shares = (found / having, 1 - alarms / free)
    for bar, share in zip(bars, shares, strict=True):
        right = sum(part.box.width for part in bar.items if part.name == "Right")
        assert abs(right - share * bar.box.width) <= 1
        assert sum(part.box.width for part in bar.items) == bar.box.width
    for one, other in combinations(texts(sheet), 2):
        assert not one.box.meets(other.box)
    assert not any(text.box.meets(bar.box) for text in texts(sheet) for bar in bars)


def test_how_sure_the_wrong_ones_are_is_told_in_the_notes_and_no_share_on_the_slide() -> None:
    sheet = slide()
    low, high = (round(100 * end) for end in wilson(56, 175))
    assert f"likely misses between {low} and {high} of every 100 people" in sheet.picture
    assert "a false alarm to between 1 and 3 of every 100 people" in sheet.picture
    assert "95% confidence intervals (Wilson 1927)" in sheet.picture
    assert not any("%" in p.text or "every" in p.text for t in texts(sheet) for p in t.paragraphs)


def test_none_missed_is_no_proof_that_none_is_ever_missed() -> None:
    sheet = slide(with_="40 of 40")
    assert said(sheet, "Wrong")[0] == "None missed"
    assert "It likely misses at most 9 of every 100 people who have it." in sheet.picture
    assert "likely misses at least 91 of every 100" in slide(with_="0 of 40").picture
    assert said(slide(without="0 of 9"), "Wrong")[1] == "No false alarms"


def test_what_a_result_means_is_told_only_where_people_came_in_together() -> None:
    told = "Of 134 positive results 119 were right, and of 949 negative ones 893, in this study"
    assert told in slide(recruited="together").picture
    assert "where 175 of 1,083 had it" in slide(recruited="together").picture
    for other in ({"recruited": "separately"}, {}):
        assert "positive results" not in slide(**other).picture
    assert "positive results" not in slide(without="not reported", recruited="together").picture


def test_what_decided_who_had_it_stands_above() -> None:
    assert said(slide(truth="the laboratory test"), "The test") == [
        "The quick test, checked by the laboratory test"
    ]
    assert "decided by the laboratory test" in slide(truth="the laboratory test").picture
    assert said(slide(), "The test") == ["The quick test"]


def test_unclear_results_are_in_none_of_the_numbers_and_are_told() -> None:
    sheet = slide(unclear={"with": 2, "without": 9})
    told = "Unclear results are not in these numbers: 2 with Covid-19 and 9 without Covid-19."
    assert told in said(sheet, "How to read it")[0]
    assert told in sheet.picture
    assert said(sheet, "Right") == said(slide(), "Right")


def test_a_side_that_was_not_published_says_so_and_has_no_bar() -> None:
    sheet = slide(without="not reported")
    assert said(sheet, "Side")[1] == "How many false alarms there were was not published."
    assert len([item for item in sheet.items if isinstance(item, Group)]) == 1
    assert "This range is worked out" in sheet.picture


def test_right_and_wrong_differ_in_more_than_colour() -> None:
    right, wrong = shapes(slide(), "Right")[0], shapes(slide(), "Wrong")[0]
    assert wrong.stroke
    assert not right.stroke


@pytest.mark.parametrize(
    ("found", "rule"),
    [
        ("{with: not reported, without: not reported}", "accuracy-nothing"),
        ("{with: 3 of 4, without: 0 of 0}", "accuracy-nobody"),
    ],
)
def test_what_cannot_be_told_is_an_error_at_its_line(
    write: Callable[[str], Path], found: str, rule: str
) -> None:
    entry = f"    accuracy: {{test: the test, found: {found}}}"
    assert fault_in(write(SMALLEST.replace("    points: [One]", entry))) == (rule, 7)


def test_words_that_leave_no_room_are_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        slide(condition="a long name " * 20, truth="a long name " * 20, unclear={"with": 1})
    assert error.value.place == ("accuracy",)
