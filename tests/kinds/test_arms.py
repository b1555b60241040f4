"""Groups side by side: everybody drawn as told, the difference with its range, and the verdict."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Contour, Group, Item, Shape
from deck.theme.measures import WIDE
from deck.trial.told import Told, tell
from tests.conftest import facts_in, fault_in, figures, flat, lay_out, texts

Arm = tuple[int, int]
NAMES = ("the transplant", "MS drugs", "usual care", "nothing")
IDS = ("a", "b", "c", "d")


def blocks(*some: Arm, more: str = "", trial: str = "") -> str:
    """Return the facts of groups, each tested against the last one."""
    last = IDS[len(some) - 1]
    groups = ", ".join(
        f"{key}: {{name: {name}, people: {of}{'' if key == last else f', compared_with: {last}'}}}"
        for key, name, (_, of) in zip(IDS, NAMES, some, strict=False)
    )
    found = ", ".join(f"{key}: {n}" for key, (n, _) in zip(IDS, some, strict=False))
    people = sum(of for _, of in some)
    return f"""trial:
  {{people: {people}, design: parallel, by_chance: yes, {trial}groups: {{{groups}}}}}
outcomes:
  it:
    {{happened: got worse, when: in a year, better: fewer, primary: yes, {more}found: {{{found}}}}}
"""


def compared(*some: Arm, theme: str = "light", more: str = "", trial: str = "") -> Sheet:
    (sheet,) = lay_out("arms", theme, blocks=blocks(*some, more=more, trial=trial), arms="it")
    return sheet


def told(*some: Arm, more: str = "") -> Told:
    return tell(facts_in(blocks(*some, more=more)).findings["it"])


def said(sheet: Sheet) -> str:
    return " | ".join(p.text for text in texts(sheet) for p in text.paragraphs)


def drawn(sheet: Sheet) -> list[int]:
    """Return how many people each drawing of people stands for, in order."""
    return [found for item in sheet.items if (found := _people(item))]


def _people(item: Item) -> int:
    if people := figures(item):
        return len(people)
    if isinstance(item, Shape) and isinstance(item.geometry, Contour):
        return sum(letter == "Z" for letter, _ in item.geometry.commands)
    return 0


@st.composite
def arms(draw: st.DrawFn) -> Arm:
    of = draw(st.integers(1, 30_000) | st.integers(1, 120))
    return draw(st.integers(0, of) | st.integers(0, min(of, 5))), of


def _numbers(of_all: Told) -> list[int]:
    """Return how many people are told in each group: at the base, or as counted; and the rests."""
    pairs = [
        (group.told.people, group.told.base)
        if of_all.form == "scaled" and group.told
        else group.counted
        for group in of_all.groups
    ]
    return [n for pair in pairs if pair for n in (pair[0], pair[1] - pair[0]) if n]


@given(some=st.lists(arms(), min_size=2, max_size=3))
def test_everybody_is_drawn_as_told_or_a_bar_stands_for_them(some: list[Arm]) -> None:
    sheet = compared(*some)
    bars = [item for item in sheet.items if item.name == "Bar"]
    assert drawn(sheet) == ([] if bars else _numbers(told(*some)))
    assert len(bars) in (0, len(some))
    for item in flat(sheet.items):
        assert WIDE.slide.holds(item.box)
    boxes = [text.box for text in texts(sheet)]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


@given(some=st.lists(arms(), min_size=2, max_size=2))
def test_a_figure_is_one_person_only_where_it_is_and_groups_of_other_sizes_stand_in_bars(
    some: list[Arm],
) -> None:
    sheet, words = compared(*some), said(compared(*some))
    sizes = [of for _, of in some]
    if "is one person" in words:
        assert drawn(sheet) == [n for count, of in some for n in (count, of - count) if n]
    if max(sizes) > 1.01 * min(sizes) and drawn(sheet):
        assert "stand for all" in words


@given(some=st.lists(arms(), min_size=2, max_size=2))
def test_the_difference_stands_below_with_its_range_and_never_alone(some: list[Arm]) -> None:
    told_of, words = told(*some), said(compared(*some))
    (each,) = told_of.comparisons
    if each.people and each.people.value:
        assert f"{abs(each.people.value):,} {each.direction} got worse" in words
    assert not each.people or "(likely" in words


@given(some=st.lists(arms(), min_size=2, max_size=2))
def test_real_counts_are_never_lost(some: list[Arm]) -> None:
    sheet = compared(*some)
    for count, of in some:
        assert f"{count:,} of {of:,} got worse" in sheet.picture
        assert f"{of - count:,} of {of:,} did not" in sheet.picture
        alts = [i.alt for i in sheet.items if isinstance(i, Group | Shape) and i.alt]
        assert not count or any(f"{count:,} of {of:,}" in alt for alt in alts)


def test_trials_as_they_were_published() -> None:
    mist = compared((3, 55), (34, 55))
    assert drawn(mist) == [3, 52, 34, 21]
    assert "One figure is one person." in said(mist)
    recovery = said(compared((482, 2104), (1110, 4321)))
    assert "about 23 of every 100" in recovery
    assert "3 fewer got worse" in recovery
    assert "of 2,104 people with the transplant, 482" in recovery
    vaccine = compared((8, 18_198), (162, 18_325))
    assert "8 of 18,198" in said(vaccine)
    assert "84 fewer got worse" in said(vaccine)
    bars = [item.box for item in vaccine.items if item.name == "Bar"]
    assert bars[0].x == bars[1].x
    assert bars[0].width / bars[1].width == pytest.approx((8 / 18_198) / (162 / 18_325), rel=0.01)


@pytest.mark.parametrize("people", [99, 100])
def test_exactly_100_people_of_each_group_are_drawn_one_by_one(people: int) -> None:
    assert len(figures(*compared((20, people), (45, people)).items)) == 2 * people


def test_a_published_share_keeps_its_decimals_where_no_base_tells_it() -> None:
    text = blocks((1, 30), (1, 30)).replace("found: {a: 1, b: 1}", "found: {a: 0.4%, b: 3.1%}")
    (sheet,) = lay_out("arms", blocks=text, arms="it")
    assert "0.4%" in said(sheet)
    assert "3.1%" in said(sheet)


def test_unequal_shares_never_look_equal() -> None:
    words = said(compared((149, 10_000), (51, 10_000)))
    assert "15 of every 1,000" in words
    assert "5 of every 1,000" in words
    assert "10 more got worse" in words


def test_the_order_of_the_groups_changes_no_verdict() -> None:
    first = {"a": "compared_with: b", "b": ""}
    for tested, reference in (("a", "b"), ("b", "a")):
        groups = ", ".join(
            f"{key}: {{name: {'the drug' if key == tested else 'the dummy'}, people: 400"
            f"{f', compared_with: {reference}' if key == tested else ''}}}"
            for key in first
        )
        facts = f"""trial: {{people: 800, design: parallel, by_chance: yes, groups: {{{groups}}}}}
outcomes:
  it: {{happened: died, better: fewer, found: {{{tested}: 40, {reference}: 90}}}}
"""
        (sheet,) = lay_out("arms", blocks=facts, arms="it")
        assert "Fewer people with the drug died." in said(sheet)


def test_a_limit_set_in_advance_is_told_with_the_verdict() -> None:
    more = "compared: {difference: -1.6 (-4.0 to 0.8), margin: 4}, "
    words = said(compared((261, 1802), (286, 1779), more=more))
    assert "Not worse by more than the limit set in advance." in words


def test_what_stands_beside_a_verdict_is_on_the_slide() -> None:
    stopped = "stopped_early: {why: because fewer got worse, because: benefit}, "
    words = said(compared((20, 400), (60, 400), trial=stopped))
    assert "The trial was stopped early because fewer got worse." in words


def test_groups_that_chance_did_not_make_are_said_to_be_so() -> None:
    text = blocks((20, 400), (60, 400)).replace("by_chance: yes", "by_chance: no")
    (sheet,) = lay_out("arms", blocks=text, arms="it")
    assert "Chance did not decide who got what" in said(sheet)


def test_each_group_is_compared_with_the_last_one_and_the_same_verdict_is_told_once() -> None:
    words = said(compared((380, 1000), (380, 1000), (390, 1000)))
    assert words.count("It was not shown which is better.") == 1
    assert "Compared with usual care: The transplant: " in words


def test_groups_that_are_compared_with_different_ones_name_each_of_these() -> None:
    groups = blocks((40, 400), (60, 400), (50, 400), (52, 400)).replace(
        "name: MS drugs, people: 400, compared_with: d", "name: MS drugs, people: 400"
    ).replace("compared_with: d", "compared_with: b", 1)  # fmt: skip
    (sheet,) = lay_out("arms", blocks=groups, arms="it")
    words = said(sheet)
    assert "Compared with MS drugs: The transplant: " in words
    assert "Compared with nothing: Usual care: " in words


def test_it_is_said_which_people_these_are_where_they_are_not_all_of_the_groups() -> None:
    some = blocks((8, 17_000), (162, 17_500), more="of_whom: people not ill before, ").replace(
        "17000", "20000"
    )
    (sheet,) = lay_out("arms", blocks=some.replace("a: 8", "a: 8 of 17000"), arms="it")
    assert "Only these people were counted: people not ill before." in said(sheet)
    other = blocks((20, 400), (60, 400), more="study: an older trial, ")
    (sheet,) = lay_out("arms", blocks=other, arms="it")
    assert "These people were in another study: an older trial." in said(sheet)


def test_bars_start_at_one_line_and_are_as_long_as_the_shares() -> None:
    sheet = compared((100, 400), (150, 300))
    bars = [item.box for item in sheet.items if item.name == "Bar"]
    assert bars[0].width / bars[1].width == pytest.approx(0.5, rel=0.01)
    assert {bar.x for bar in bars} == {i.box.x for i in sheet.items if i.name == "Zero"}


def test_words_that_leave_no_room_are_named() -> None:
    long = "name: a treatment whose name is so long that it needs several lines of the slide and "
    words = blocks((9, 40), (8, 40), (7, 40), (6, 40)).replace("name: ", long)
    with pytest.raises(DoesNotFitError) as error:
        lay_out("arms", blocks=words, arms="it")
    assert error.value.place == ("arms",)


def test_panels_share_one_grid_so_that_rows_can_be_compared_by_eye() -> None:
    boxes = figures(*compared((3, 55), (34, 55)).items)
    left, right = boxes[:55], boxes[55:]
    assert len({(b.x - a.x, b.y - a.y) for a, b in zip(left, right, strict=True)}) == 1
    columns = [b.x - a.x for a, b in pairwise(left) if a.y == b.y]
    assert len(set(columns)) == 1


def test_nobody_is_told_in_words_with_what_such_a_number_may_hide() -> None:
    words = said(compared((0, 100), (14, 100)))
    assert "None of 100 got worse" in words
    assert "a harm that comes to fewer than" in words


@pytest.mark.parametrize(
    ("look", "color"), [("worse", "harm dark"), ("died", "ink"), ("better", "group 1")]
)
def test_a_text_that_shows_a_count_has_the_colour_of_those_people(look: str, color: str) -> None:
    sheet = compared((3, 55), (34, 55), more=f"look: {look}, ")
    runs = [run for t in texts(sheet) if t.name == "Group" for p in t.paragraphs for run in p.runs]
    assert {run.color for run in runs if run.size_pt >= 36} == {color}


@pytest.mark.parametrize(
    ("look", "counted", "others"),
    [
        ("died", "ink", "quiet"),
        ("worse", "harm fill", "quiet"),
        ("better", "group 1", "quiet"),
        ("no event", "group 1", "quiet"),
    ],
)
def test_those_to_whom_it_happened_come_first_and_look_like_it(
    look: str, counted: str, others: str
) -> None:
    sheet = compared((3, 20), (5, 20), more=f"look: {look}, ")
    people = [form for form in flat(sheet.items) if isinstance(form, Shape) and figures(form)]
    assert [(len(figures(form)), form.fill) for form in people] == [
        (3, counted), (17, others), (5, counted), (15, others),
    ]  # fmt: skip


OUTLINE = f"""\
title: A talk
{blocks((3, 12), (4, 12))}method:
  - {{title: They were treated, ENTRY}}
results:
  - {{title: It went on, points: [One]}}
caveats:
  - {{title: It was small, points: [One]}}
"""


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ("arms: death", "outline-value"),
        ("arms: [{name: A, count: 1, of: 2}]", "outline-value"),
        ("arms: it, outcome: died", "old-outcome"),
        ("arms: it, label: died", "old-label"),
        ("arms: it, rest: did not", "old-rest"),
    ],
)
def test_what_cannot_be_shown_and_the_keys_of_before_are_errors_at_their_line(
    write: Callable[[str], Path], entry: str, rule: str
) -> None:
    assert fault_in(write(OUTLINE.replace("ENTRY", entry))) == (rule, 8)


def test_an_outcome_of_which_nobody_knows_how_many_is_no_picture_of_people(
    write: Callable[[str], Path],
) -> None:
    ratio = "compared: {hazard_ratio: 0.8 (0.7 to 0.9)}, "
    found = "found: {a: not reported, b: not reported}"
    text = OUTLINE.replace("found: {a: 3, b: 4}", ratio + found).replace("ENTRY", "arms: it")
    assert fault_in(write(text)) == ("arms-unknown", 8)
