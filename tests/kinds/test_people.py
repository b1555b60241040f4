"""The main result: exactly as many figures as people, in groups that add up and look different."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Path as Outline
from deck.scene import Shape
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
    return [sum(c == "Z" for c, _ in path.commands) for path in paths if isinstance(path, Outline)]


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
        assert "Out of every 100 people" in words
        assert all(f"({count} of {sum(counts):,})" in words for count in counts)
    else:
        assert in_squares == (min(sum(counts), 1000))
    assert all(f"{count} of {sum(counts):,} people" in sheet.picture for count in counts)


def test_a_group_that_100_figures_would_lose_is_drawn_in_squares() -> None:
    assert squares(told(237, 500, 1)) == [237, 500, 1]
    sheet = told(3000, 3405, 20)
    assert squares(sheet) == [467, 530, 3]
    assert "Amber squares: 3,405 of 6,425 people had it. That is about 530 of 1,000." in (
        sheet.picture
    )


def test_a_group_that_1000_squares_would_lose_is_an_error_that_names_other_kinds() -> None:
    with pytest.raises(DoesNotFitError) as error:
        told(30_000, 1)
    assert error.value.path == ("people",)
    assert "'number'" in error.value.do
    assert "'bars'" in error.value.do


def test_words_that_leave_no_room_for_people_are_named() -> None:
    groups = [
        {"count": 6, "label": "had it, and then " * (index + 14), "outcome": outcome}
        for index, outcome in enumerate(OUTCOMES)
    ]
    with pytest.raises(DoesNotFitError) as error:
        lay_out("people", people=24, groups=groups)
    assert error.value.path == ("groups", 3, "label")


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
