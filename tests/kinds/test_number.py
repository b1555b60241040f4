"""One large number: both frames stand, they add up, and the number is what is seen first."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.theme.measures import WIDE
from tests.conftest import fault_in, lay_out, texts


def number(count: int, of: int, found: str = "", **words: object) -> Sheet:
    """Return the slide of a number."""
    outcome: dict[str, Any] = {"happened": "had no relapse", "rest": "had one", **words}
    facts = {
        "trial": {"people": of, "design": "single group"},
        "outcomes": {"it": {"better": "more", "found": found or count, **outcome}},
    }
    (sheet,) = lay_out("number", blocks=yaml.safe_dump(facts, width=10_000), number="it")
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
    large, total, label, *more, others = lines(number(count, of))
    people = 0 if large == "None" else int(large.replace(",", ""))
    base = int(total.replace(",", "").rpartition(" ")[2])
    assert label == "had no relapse"
    rest = base - people
    every = "every " if total.startswith("of every") else ""
    assert others == (f"{rest:,}" if rest else "None") + f" of {every}{base:,} had one"
    if every:
        assert any(f"counted: {count:,} of {of:,}" in line.lower() for line in more)
        assert abs(people * of - count * base) <= of / 2
        assert people or not count
    else:
        assert (people, base) == (count, of)
    assert not any(" 0 of every" in line for line in more)


@given(
    count=st.integers(0, 2_000_000),
    label=st.integers(1, 8),
    rest=st.integers(1, 12),
)
def test_the_number_is_by_far_the_largest_and_nothing_leaves_the_body(
    count: int, label: int, rest: int
) -> None:
    sheet = number(count, 2_000_000, happened="had it " * label, rest="did not " * rest)
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
    sheet = number(count, 2_000_000, happened="had it " * label)
    beside = next(text for text in texts(sheet) if text.name == "Label")
    total, _, *likely = beside.lines
    assert len(total) == 1
    assert all(len(lines) <= 2 for lines in likely)


def test_none_is_said_in_words_and_the_notes_say_what_it_does_not_mean() -> None:
    sheet = number(0, 23)
    assert lines(sheet)[:3] == ["None", "of 23", "had no relapse"]
    assert "a small study can miss rare events" in sheet.picture
    assert "rare events" not in number(1, 23).picture


def test_none_of_a_group_is_told_with_what_so_many_people_can_miss_as_on_other_slides() -> None:
    none = number(0, 159, better="fewer")
    said = " ".join(lines(none))
    assert "None of 159 people had it." in said
    assert "fewer than 2 of every 100 people in this time can be missed." in said
    assert "The true share" not in said
    assert "rarer harms cannot be seen with 159 people." in none.picture
    assert "can be missed" not in number(1, 159, better="fewer").picture


def test_none_of_the_named_group_is_not_told_with_the_size_of_another_one() -> None:
    facts = """\
trial:
  people: 688
  design: parallel
  by_chance: yes
  groups:
    drug: {name: the drug, people: 528, compared_with: dummy}
    dummy: {name: the dummy, people: 160}
outcomes:
  it: {happened: died, better: fewer, found: {drug: 0, dummy: 0}}
"""
    (sheet,) = lay_out("number", blocks=facts, number="it", group="drug")
    assert "None of 528 people had it." in sheet.picture
    assert "160" not in sheet.picture


def test_the_range_of_the_true_share_says_that_it_was_worked_out_and_how() -> None:
    sheet = number(16, 23)
    said = "The true share is likely between about 5 and 8 of every 10 (worked out)"
    assert said in lines(sheet)
    assert "49.1% to 84.4%, a confidence interval of 95%, worked out" in sheet.picture
    assert "Wilson" in sheet.picture


def test_a_published_share_is_told_as_one_with_its_range_and_no_count_is_made_of_it() -> None:
    sheet = number(16, 23, found="69.6% of 23 (46.6 to 84.2)")
    assert lines(sheet)[:2] == ["69.6%", "of 23"]
    assert "The true share is likely between about 5 and 8 of every 10" in lines(sheet)
    assert "Published: 46.6% to 84.2%." in sheet.picture
    assert "Wilson" not in sheet.picture
    assert "16" not in " ".join(lines(sheet))


def test_it_is_said_which_people_were_counted() -> None:
    assert "Counted were those who survived." in lines(
        number(8, 23, of_whom="those who survived", found="8 of 23")
    )
    facts = """\
trial:
  people: 60
  design: parallel
  by_chance: yes
  groups:
    drug: {name: the drug, people: 30, compared_with: dummy}
    dummy: {name: the dummy, people: 30}
outcomes:
  it: {happened: were well, better: more, found: {drug: 20, dummy: 12}}
"""
    (sheet,) = lay_out("number", blocks=facts, number="it", group="dummy")
    assert "These are the people with the dummy." in lines(sheet)
    assert lines(sheet)[0] == "12"


def test_the_range_beside_a_round_total_is_out_of_it_too() -> None:
    assert lines(number(410, 1240))[:2] == ["33", "of every 100"]
    assert "between about 31 and 36 of every 100 (worked out)" in " ".join(lines(number(410, 1240)))


def test_nobody_and_everybody_have_a_range_with_one_end() -> None:
    none, all_of_them = lines(number(0, 23)), lines(number(23, 23))
    assert "The true share is likely below about 14 of every 100 (worked out)" in none
    assert "The true share is likely above about 86 of every 100 (worked out)" in all_of_them


def test_words_that_cannot_stand_beside_a_large_number_are_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        number(16, 24, rest="got worse in one way or another " * 9)
    assert error.value.place == ("number",)


OUTLINE = """\
title: A talk
trial: {people: 24, design: single group}
method:
  - title: Some had no relapse
    number: ENTRY
results:
  - {title: It went on, points: [One]}
caveats:
  - {title: It was small, points: [One]}
"""


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ("{count: 16, of: 24, label: were well, rest: were not}", "old-count"),
        ("well", "outline-value"),
        ("{happened: were well, better: more, found: not reported}", "number-unknown"),
        ("{happened: were well, better: more, found: 16}\n    group: drug", "number-no-group"),
    ],
)
def test_what_is_no_number_is_an_error_at_its_line(
    write: Callable[[str], Path], entry: str, rule: str
) -> None:
    line = 6 if "group: drug" in entry else 5
    assert fault_in(write(OUTLINE.replace("ENTRY", entry))) == (rule, line)


def test_of_several_groups_one_has_to_be_named(write: Callable[[str], Path]) -> None:
    groups = "groups: {a: {name: a, people: 12, compared_with: b}, b: {name: b, people: 12}}"
    text = OUTLINE.replace("single group}", f"parallel, by_chance: yes, {groups}}}")
    entry = "{happened: were well, better: more, found: {a: 3, b: 4}}"
    assert fault_in(write(text.replace("ENTRY", entry))) == ("number-which-group", 5)
