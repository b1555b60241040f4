"""Groups side by side: everybody drawn, on one total, and no difference without one."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.shares import shown
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Contour, Group, Item, Shape, Text
from deck.theme.measures import WIDE
from tests.conftest import SMALLEST, fault_in, figures, flat, lay_out, texts

Arm = tuple[int, int]


@st.composite
def arms(draw: st.DrawFn) -> Arm:
    of = draw(st.integers(1, 30_000) | st.integers(1, 120))
    return draw(st.integers(0, of) | st.integers(0, min(of, 5))), of


def compared(*some: Arm, theme: str = "light", **fields: str) -> Sheet:
    names = ("Transplant", "MS drugs", "Usual care", "Nothing")
    told = [
        {"name": name, "count": count, "of": of}
        for name, (count, of) in zip(names, some, strict=False)
    ]
    said = {"label": "got worse", "outcome": "worse", **fields}
    (sheet,) = lay_out("arms", theme, arms=told, **said)
    return sheet


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


@given(some=st.lists(arms(), min_size=2, max_size=3))
def test_everybody_is_drawn_on_the_common_total_or_a_bar_stands_for_them(some: list[Arm]) -> None:
    sheet = compared(*some)
    counts = shown(some)
    groups = [
        part
        for count, total in zip(counts.counts, counts.totals, strict=True)
        for part in (count, total - count)
        if part
    ]
    bars = [item for item in sheet.items if item.name == "Bar"]
    assert drawn(sheet) == ([] if bars else groups)
    assert len(bars) in (0, len(some))
    assert max(counts.totals) <= 1_000 or bars
    for item in flat(sheet.items):
        assert WIDE.slide.holds(item.box)
    boxes = [text.box for text in texts(sheet)]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


@given(some=st.lists(arms(), min_size=2, max_size=2))
def test_the_printed_difference_is_that_of_the_printed_counts_and_needs_one_total(
    some: list[Arm],
) -> None:
    counts = shown(some)
    more = counts.counts[0] - counts.counts[1]
    words = "more" if more > 0 else "fewer"
    last = texts(compared(*some))
    difference = [p.text for t in last if t.name == "Difference" for p in t.paragraphs]
    assert (counts.total is not None) == any("the other group" in text for text in difference)
    if counts.total and more:
        assert f"{abs(more):,} {words} of" in difference[0]


@given(some=st.lists(arms(), min_size=2, max_size=2))
def test_real_counts_are_never_lost(some: list[Arm]) -> None:
    sheet = compared(*some)
    for count, of in some:
        assert f"{count:,} of {of:,} got worse" in sheet.picture
        assert f"{of - count:,} of {of:,} did not" in sheet.picture
        alts = [i.alt for i in sheet.items if isinstance(i, Group | Shape) and i.alt]
        assert not count or any(f"{count:,} of {of:,}" in alt for alt in alts)
        if shown(some).is_scaled:
            assert f"({count:,} of {of:,})" in said(sheet)


def test_trials_as_they_were_published() -> None:
    mist = compared((3, 55), (34, 55))
    assert drawn(mist) == [3, 52, 34, 21]
    assert "31 fewer of 55 than in the other group" in said(mist)
    recovery = compared((482, 2104), (1110, 4321), label="died", outcome="died")
    assert drawn(recovery) == [23, 77, 26, 74]
    assert "About 3 fewer of every 100" in said(recovery)
    vaccine = compared((8, 18_198), (162, 18_325))
    assert "about 4 of 10,000" in said(vaccine)
    assert "About 84 fewer of every 10,000" in said(vaccine)
    bars = [item.box for item in vaccine.items if item.name == "Bar"]
    assert bars[0].x == bars[1].x
    assert bars[0].width / bars[1].width == pytest.approx((4 / 10_000) / (88 / 10_000), rel=0.01)


def test_small_unequal_groups_are_drawn_as_they_are_without_a_difference() -> None:
    sheet = compared((5, 52), (9, 58))
    assert drawn(sheet) == [5, 47, 9, 49]
    assert "of 52" in said(sheet)
    assert "of 58" in said(sheet)
    assert "fewer" not in said(sheet)


@pytest.mark.parametrize("people", [99, 100])
def test_exactly_100_people_of_each_group_are_drawn_one_by_one(people: int) -> None:
    sheet = compared((20, people), (31, people))
    assert len(figures(*sheet.items)) == 2 * people
    assert f"11 fewer of {people} than in the other group" in said(sheet)


def test_panels_share_one_grid_so_that_rows_can_be_compared_by_eye() -> None:
    sheet = compared((3, 55), (34, 55))
    boxes = figures(*sheet.items)
    left, right = boxes[:55], boxes[55:]
    assert len({(b.x - a.x, b.y - a.y) for a, b in zip(left, right, strict=True)}) == 1
    columns = [b.x - a.x for a, b in pairwise(left) if a.y == b.y]
    assert len(set(columns)) == 1


def test_nobody_is_told_in_words_with_what_such_a_number_may_hide() -> None:
    sheet = compared((0, 23), (4, 23))
    assert "None of 23 got worse" in said(sheet)
    assert "does not mean never" in sheet.picture


def test_words_too_long_for_their_place_are_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        compared((8, 18_198), (162, 18_325), label="had a stroke or a heart attack " * 9)
    assert error.value.place == ("label",)


@pytest.mark.parametrize(
    ("second", "rule", "line"),
    [
        ("{name: B, count: 56, of: 55}", "arms-of", 9),
        ("{name: a, count: 3, of: 55}", "arms-name", 9),
    ],
)
def test_counts_and_names_that_cannot_be_are_errors_at_their_line(
    write: Callable[[str], Path], second: str, rule: str, line: int
) -> None:
    entry = f"arms:\n      - {{name: A, count: 3, of: 55}}\n      - {second}\n    label: died"
    assert fault_in(write(SMALLEST.replace("points: [One]", entry))) == (rule, line)


def test_a_text_that_shows_a_count_has_the_colour_of_those_people() -> None:
    for outcome, color in (("worse", "harm dark"), ("died", "ink"), ("better", "group 2 dark")):
        sheet = compared((3, 55), (34, 55), outcome=outcome)
        large = [
            r for t in texts(sheet) if isinstance(t, Text) for p in t.paragraphs for r in p.runs
        ]
        assert {run.color for run in large if run.size_pt == 44} == {color}


@pytest.mark.parametrize(
    ("outcome", "counted", "others"),
    [
        ("died", "background", "group 1"),
        ("worse", "harm fill", "group 1"),
        ("better", "group 2 fill", "group 1"),
        ("no event", "group 1", "harm fill"),
    ],
)
def test_those_who_were_counted_come_first_and_look_like_what_happened_to_them(
    outcome: str, counted: str, others: str
) -> None:
    sheet = compared((3, 20), (5, 20), outcome=outcome)
    people = [form for form in flat(sheet.items) if isinstance(form, Shape) and figures(form)]
    assert [(len(figures(form)), form.fill) for form in people] == [
        (3, counted), (17, others), (5, counted), (15, others),
    ]  # fmt: skip
