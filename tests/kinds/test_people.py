"""The main result: exactly as many figures as people, in groups that add up and look different."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.layout.person import FIGURE
from deck.scene import Group, Shape
from tests.conftest import SMALLEST, flat, lay_out

OUTCOMES = ["no event", "worse", "died", "better"]


@given(counts=st.lists(st.integers(0, 30), min_size=1, max_size=4).filter(any))
def test_as_many_figures_are_drawn_as_there_were_people(counts: list[int]) -> None:
    groups = [
        {"count": count, "label": "had it", "outcome": outcome}
        for count, outcome in zip(counts, OUTCOMES, strict=False)
    ]
    (sheet,) = lay_out("people", people=sum(counts), groups=groups)
    drawn = [i for i in flat(sheet.items) if isinstance(i, Shape) and i.geometry is FIGURE]
    assert len(drawn) == sum(counts)
    alts = [item.alt for item in sheet.items if isinstance(item, Group)]
    assert [int(alt.split(" of ")[0]) for alt in alts] == [count for count in counts if count]


def test_groups_differ_in_shape_as_well_as_in_colour() -> None:
    groups = [{"count": 3, "label": "had it", "outcome": outcome} for outcome in OUTCOMES]
    (sheet,) = lay_out("people", people=12, groups=groups)
    shapes = set()
    for group in (item for item in sheet.items if isinstance(item, Group)):
        marks = {i.geometry for i in flat(group.items) if isinstance(i, Shape)} - {FIGURE}
        shapes.add(frozenset(marks))
    assert len(shapes) == len(OUTCOMES)


def test_a_group_of_nobody_is_an_empty_frame_and_never_a_blank() -> None:
    groups = [{"count": 5, "label": "joined"}, {"count": 0, "label": "had primary progressive MS"}]
    (sheet,) = lay_out("people", people=5, groups=groups)
    frame = next(item for item in sheet.items if isinstance(item, Shape) and item.alt)
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
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(SMALLEST.replace(old, new)))
    (problem,) = error.value.problems
    assert problem.rule == rule
    assert problem.at is not None
    assert problem.at.line == line
