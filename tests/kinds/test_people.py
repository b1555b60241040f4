"""The main result: exactly as many figures as people, in groups that add up and look different."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Contour, Item, Shape
from deck.theme.measures import WIDE
from deck.units import to_pt
from tests.conftest import SMALLEST, fault_in, figures, flat, lay_out, texts

OUTCOMES = ["no event", "worse", "died", "better"]


@given(counts=st.lists(st.integers(0, 30), min_size=1, max_size=4).filter(any))
def test_as_many_figures_are_drawn_as_there_were_people(counts: list[int]) -> None:
    groups = [
        {"count": count, "label": "had it", "outcome": outcome}
        for count, outcome in zip(counts, OUTCOMES, strict=False)
    ]
    (sheet,) = lay_out("people", people=sum(counts), groups=groups)
    assert len(figures(*sheet.items)) == sum(counts)
    boxes = [text.box for text in texts(sheet)]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    alts = [item.alt for item in sheet.items if figures(item)]
    assert [int(alt.split(" of ")[0]) for alt in alts] == [count for count in counts if count]


def told(*counts: int) -> Sheet:
    groups = [
        {"count": count, "label": "had it", "outcome": outcome}
        for count, outcome in zip(counts, OUTCOMES, strict=False)
    ]
    (sheet,) = lay_out("people", people=sum(counts), groups=groups)
    return sheet


def squares(sheet: Sheet) -> list[int]:
    """Return how many squares stand for each group."""
    paths = [i.geometry for i in sheet.items if isinstance(i, Shape)]
    return [sum(c == "Z" for c, _ in path.commands) for path in paths if isinstance(path, Contour)]


@given(counts=st.lists(st.integers(0, 400), min_size=2, max_size=4).filter(lambda c: sum(c) > 250))
def test_more_people_than_can_be_drawn_are_told_on_a_total_that_loses_nobody(
    counts: list[int],
) -> None:
    sheet = told(*counts)
    people, in_squares = len(figures(*sheet.items)), sum(squares(sheet))
    words = " ".join(p.text for text in texts(sheet) for p in text.paragraphs)
    if people == sum(counts):
        assert "Out of" not in words
    elif people:
        assert people == 100
        exact = all(100 * count % sum(counts) == 0 for count in counts)
        assert ("Out of every 100 people." if exact else "of every 100 people, rounded.") in words
        assert ("That is about" in sheet.picture) is not exact
        assert all(f"({count} of {sum(counts):,})" in words for count in counts)
    else:
        assert in_squares == (min(sum(counts), 1000))
    assert all(f"{count} of {sum(counts):,} people" in sheet.picture for count in counts)


def test_exactly_100_people_are_drawn_as_they_are() -> None:
    sheet = told(60, 40)
    assert len(figures(*sheet.items)) == 100
    assert "100 people are drawn one by one." in sheet.picture
    assert "Out of" not in " ".join(p.text for text in texts(sheet) for p in text.paragraphs)


def test_a_group_that_100_figures_would_lose_is_drawn_in_squares() -> None:
    assert squares(told(237, 500, 1)) == [237, 500, 1]
    sheet = told(3000, 3405, 20)
    assert squares(sheet) == [467, 530, 3]
    told_in_words = "3,405 of 6,425 people had it. That is about 530 of 1,000."
    assert f"Shaded squares with an outline: {told_in_words}" in sheet.picture


def test_squares_tell_a_group_without_an_outcome_from_one_that_got_better_or_died() -> None:
    groups = [
        {"count": 299, "label": "got better", "outcome": "better"},
        {"count": 1, "label": "died", "outcome": "died"},
        {"count": 399, "label": "stayed as they were"},
        {"count": 1, "label": "moved away"},
    ]
    (sheet,) = lay_out("people", people=700, groups=groups)
    drawn = [i for i in sheet.items if isinstance(i, Shape) and isinstance(i.geometry, Contour)]
    assert len({(item.fill, item.stroke) for item in drawn}) == 4


def test_four_sorts_that_are_neither_better_nor_worse_look_different_in_squares() -> None:
    groups = [{"count": count, "label": "had another type"} for count in (300, 299, 300, 1)]
    (sheet,) = lay_out("people", people=900, groups=groups)
    drawn = [i for i in sheet.items if isinstance(i, Shape) and isinstance(i.geometry, Contour)]
    assert len({(item.fill, item.stroke) for item in drawn}) == 4


@given(count=st.integers(250, 250_000))
def test_exact_shares_are_not_said_to_be_rounded(count: int) -> None:
    sheet = told(count, count)
    assert "rounded" not in " ".join(p.text for text in texts(sheet) for p in text.paragraphs)
    assert "about" not in sheet.picture


def test_large_trials_with_long_labels_are_drawn_in_squares() -> None:
    groups = [
        {"count": count, "label": "had an infection and got better", "outcome": outcome}
        for count, outcome in zip((1978, 42, 42, 42), OUTCOMES, strict=True)
    ]
    (sheet,) = lay_out("people", people=2104, groups=groups)
    assert sum(squares(sheet)) == 1_000


def test_nobody_of_one_outcome_may_stand_before_somebody_of_the_same_look(
    write: Callable[[str], Path],
) -> None:
    nobody = "- {count: 0, label: had another type}\n      - {count: 8, label: died, outcome: died}"
    text = SMALLEST.replace("- {count: 8, label: had one, outcome: worse}", nobody)
    assert deck.read(write(text))


@given(
    counts=st.lists(st.integers(1, 400), min_size=2, max_size=4),
    word=st.integers(5, 40),
)
def test_no_word_of_a_label_is_wider_than_its_room(counts: list[int], word: int) -> None:
    groups = [
        {"count": count, "label": f"needed {'immun' * word}"[: word + 7], "outcome": outcome}
        for count, outcome in zip(counts, OUTCOMES, strict=False)
    ]
    try:
        (sheet,) = lay_out("people", people=sum(counts), groups=groups)
    except DoesNotFitError:
        return
    for text in texts(sheet):
        widest = max(line.width_pt for lines in text.lines for line in lines)
        assert widest <= to_pt(text.box.width)
        assert text.box.right <= WIDE.right


def test_a_group_that_1000_squares_would_lose_is_an_error_that_names_other_kinds() -> None:
    with pytest.raises(DoesNotFitError) as error:
        told(30_000, 1)
    assert error.value.place == ("people",)
    assert "'number'" in error.value.do
    assert "'bars'" in error.value.do


def test_words_that_leave_no_room_for_people_are_named() -> None:
    groups = [
        {"count": 6, "label": "had it, and then " * (index + 14), "outcome": outcome}
        for index, outcome in enumerate(OUTCOMES)
    ]
    with pytest.raises(DoesNotFitError) as error:
        lay_out("people", people=24, groups=groups)
    assert error.value.place == ("groups", 3, "label")


@given(counts=st.lists(st.integers(1, 20), min_size=4, max_size=4))
def test_four_sorts_that_are_neither_better_nor_worse_look_different(counts: list[int]) -> None:
    groups = [{"count": count, "label": "had another type of MS"} for count in counts]
    (sheet,) = lay_out("people", people=sum(counts), groups=groups)
    shown = [item for item in sheet.items if figures(item)]
    forms = [[i for i in flat((item,)) if isinstance(i, Shape)] for item in shown]
    assert len({tuple((form.fill, form.stroke) for form in some) for some in forms}) == 4


def test_groups_differ_in_shape_as_well_as_in_colour() -> None:
    groups = [{"count": 3, "label": "had it", "outcome": outcome} for outcome in OUTCOMES]
    (sheet,) = lay_out("people", people=12, groups=groups)
    marks = [flat((item,))[2:] for item in sheet.items if figures(item)]
    shapes = {tuple(i.geometry for i in some if isinstance(i, Shape)) for some in marks}
    assert len(shapes) == len(OUTCOMES)


def test_those_who_died_are_hollow_with_a_cross_and_nobody_else_is() -> None:
    crosses = []
    for outcome in OUTCOMES:
        group = {"count": 3, "label": "had it", "outcome": outcome}
        (sheet,) = lay_out("people", people=3, groups=[group])
        crosses.append(is_crossed(sheet.items[1]))
    assert crosses == [outcome == "died" for outcome in OUTCOMES]


def is_crossed(item: Item) -> bool:
    """Return whether people are drawn hollow, each with a mark of twelve corners."""
    some = [form for form in flat((item,)) if isinstance(form, Shape)]
    people, marks = some[0], some[-1]
    corners = [c for c, _ in getattr(marks.geometry, "commands", ()) if c in "ML"]
    return people.fill == "background" and len(corners) == 12 * len(figures(people))


@given(counts=st.lists(st.integers(0, 30), min_size=1, max_size=4).filter(any))
def test_count_and_label_stand_in_the_middle_of_the_line_beside_their_people(
    counts: list[int],
) -> None:
    items = told(*counts).items
    for name in ("Count", "Label"):
        some = [item.box for item in items if item.name == name]
        lines = [item.box for item in items if item.name == "Bracket"]
        for box, line in zip(some, lines, strict=True):
            assert abs((box.y + box.bottom) - (line.y + line.bottom)) <= 4


def test_a_group_of_nobody_is_an_empty_frame_and_never_a_blank() -> None:
    groups = [{"count": 5, "label": "joined"}, {"count": 0, "label": "had primary progressive MS"}]
    (sheet,) = lay_out("people", people=5, groups=groups)
    frame = next(item for item in sheet.items if item.name == "None")
    assert isinstance(frame, Shape)
    assert frame.alt == "0 of 5 people had primary progressive MS."
    assert frame.stroke is not None
    assert not frame.stroke.dashed  # dashes mean: nobody measured this


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("{count: 8,", "{count: 7,", "people-sum", 10),
        ("outcome: worse", "outcome: no event", "people-alike", 13),
    ],
)
def test_groups_that_do_not_add_up_or_look_alike_are_errors_at_their_line(
    write: Callable[[str], Path], old: str, new: str, rule: str, line: int
) -> None:
    assert fault_in(write(SMALLEST.replace(old, new))) == (rule, line)
