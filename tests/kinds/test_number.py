"""One large number: both frames stand, they add up, and the number is what is seen first."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.theme.measures import WIDE
from tests.conftest import SMALLEST, fault_in, lay_out, texts


def number(count: int, of: int, **words: object) -> Sheet:
    """Return the slide of a number."""
    fields: dict[str, Any] = {"label": "had no relapse", "rest": "had one", **words}
    (sheet,) = lay_out("number", number={"count": count, "of": of, **fields})
    return sheet


def lines(sheet: Sheet) -> list[str]:
    """Return what stands below the title: the number, total, label, likely range, the others."""
    told = [paragraph.text for text in texts(sheet)[1:] for paragraph in text.paragraphs]
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in told]


@given(of=st.integers(1, 2_000_000), data=st.data())
def test_the_count_and_all_others_stand_on_the_slide_with_one_total(
    of: int, data: st.DataObject
) -> None:
    count = data.draw(st.integers(0, of))
    large, total, label, likely, others = lines(number(count, of))
    rest = of - count
    assert large == (f"{count:,}" if count else "None")
    assert f"{total} {label}" == f"of {of:,} had no relapse"
    assert " 0 of every" not in likely
    assert others == (f"{rest:,}" if rest else "None") + f" of {of:,} had one"


@given(
    count=st.integers(0, 2_000_000),
    label=st.integers(1, 8),
    rest=st.integers(1, 12),
)
def test_the_number_is_by_far_the_largest_and_nothing_leaves_the_body(
    count: int, label: int, rest: int
) -> None:
    sheet = number(count, 2_000_000, label="had it " * label, rest="did not " * rest)
    _, large, *others = texts(sheet)
    assert min(run.size_pt for p in large.paragraphs for run in p.runs) >= 96
    assert max(run.size_pt for t in others for p in t.paragraphs for run in p.runs) == 60
    for text in texts(sheet):
        assert text.box.right <= WIDE.right
        assert text.box.bottom <= WIDE.body_bottom
    assert large.box.right <= others[0].box.x


@given(count=st.integers(0, 2_000_000), label=st.integers(1, 8))
def test_the_total_takes_one_line_and_a_range_beside_the_number_two_at_the_most(
    count: int, label: int
) -> None:
    sheet = number(count, 2_000_000, label="had it " * label)
    beside = next(text for text in texts(sheet) if text.name == "Label")
    total, _, *likely = beside.lines
    assert len(total) == 1
    assert all(len(lines) <= 2 for lines in likely)


def test_none_is_said_in_words_and_the_notes_say_what_it_does_not_mean() -> None:
    sheet = number(0, 23)
    assert lines(sheet)[:3] == ["None", "of 23", "had no relapse"]
    assert "a small study can miss rare events" in sheet.picture
    assert "rare events" not in number(1, 23).picture


def test_the_range_of_the_true_share_says_that_it_was_worked_out_and_how() -> None:
    sheet = number(16, 23)
    said = "The true share is likely between about 5 and 8 of every 10 (worked out)"
    assert said in lines(sheet)
    assert "49.1% to 84.4%, a confidence interval of 95%, worked out" in sheet.picture
    assert "Wilson" in sheet.picture


def test_a_published_range_wins_over_the_one_that_could_be_worked_out() -> None:
    sheet = number(16, 23, low="46.6", high="84.2", interval="credible")
    assert "The true share is likely between about 5 and 8 of every 10" in lines(sheet)
    assert "Published: 46.6% to 84.2%, a credible interval of 95%." in sheet.picture
    assert "Wilson" not in sheet.picture


@pytest.mark.parametrize(
    ("count", "of", "likely", "percent"),
    [
        (0, 10_000, "below about 4 of every 10,000", "0% to 0.038%"),
        (8, 18_198, "between about 2 and 9 of every 10,000", "0.022% to 0.087%"),
        (3, 4_000, "between about 3 and 22 of every 10,000", "0.026% to 0.22%"),
        (2_000, 200_000, "between about 96 and 104 of every 10,000", "0.96% to 1.0%"),
        (10_000, 10_000, "above about 9,996 of every 10,000", "99.962% to 100%"),
    ],
)
def test_ranges_of_rare_events_are_told_in_enough_people(
    count: int, of: int, likely: str, percent: str
) -> None:
    sheet = number(count, of)
    assert f"The true share is likely {likely} (worked out)" in lines(sheet)
    assert f"That is {percent}," in sheet.picture


def test_a_range_that_would_keep_long_words_from_fitting_stands_in_the_notes_alone() -> None:
    sheet = number(101_607, 2_000_000, label="had it " * 8, rest="did not " * 6)
    said = "The true share is likely between about 505 and 511 of every 10,000 (worked out)."
    assert said in sheet.picture
    assert not any("true share" in line for line in lines(sheet))


def test_nobody_and_everybody_have_a_range_with_one_end() -> None:
    none, all_of_them = lines(number(0, 23)), lines(number(23, 23))
    assert "The true share is likely below about 14 of every 100 (worked out)" in none
    assert "The true share is likely above about 86 of every 100 (worked out)" in all_of_them


def test_a_number_that_is_no_sample_can_go_without_a_range() -> None:
    assert "Wilson" not in number(0, 50_000_000).picture  # no number of people tells it
    sheet = number(16, 24, interval="none")
    assert lines(sheet) == ["16", "of 24", "had no relapse", "8 of 24 had one"]
    assert "likely" not in sheet.picture


@pytest.mark.parametrize(
    ("given_range", "rule"),
    [
        ("low: 46.6", "number-one-end"),
        ("high: 84.2", "number-one-end"),
        ("low: 70\n      high: 84.2", "number-range"),
    ],
)
def test_a_range_with_one_end_or_of_other_people_is_an_error_at_its_line(
    given_range: str, rule: str, write: Callable[[str], Path]
) -> None:
    entry = f"number:\n      count: 16\n      of: 24\n      {given_range}\n"
    entry += "      label: had it\n      rest: had not"
    assert fault_in(write(SMALLEST.replace("points: [One]", entry))) == (rule, 10)


def test_words_that_cannot_stand_beside_a_large_number_are_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        number(16, 24, rest="got worse in one way or another " * 9)
    assert error.value.place == ("number", "rest")
    with pytest.raises(DoesNotFitError) as error:
        number(9_000_000_000, 10_000_000_000)
    assert error.value.place == ("number", "of")


def test_more_people_than_there_were_are_an_error_at_their_line(
    write: Callable[[str], Path],
) -> None:
    entry = "number:\n      count: 25\n      of: 24\n      label: had it\n      rest: had not"
    assert fault_in(write(SMALLEST.replace("points: [One]", entry))) == ("number-of", 8)
