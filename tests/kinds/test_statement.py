"""What a trial cannot tell: as many dashed people as solid ones, or a sentence and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError
from deck.scene import Shape
from deck.theme.measures import WIDE
from tests.conftest import WITHOUT_TRIAL, fault_in, figures, lay_out, texts

MISSING = "No one had another treatment to compare with"


@given(people=st.integers(1, 120), words=st.integers(1, 12))
def test_the_missing_group_is_dashed_and_otherwise_drawn_just_like_the_people(
    people: int, words: int
) -> None:
    (sheet,) = lay_out("statement", statement="They did " * words, joined=people, missing=MISSING)
    left, right = (item for item in sheet.items if figures(item))
    assert isinstance(left, Shape)
    assert isinstance(right, Shape)
    assert len(figures(left)) == len(figures(right)) == people
    assert left.geometry == right.geometry
    assert left.box == right.box._replace(x=left.box.x)
    assert left.stroke is not None
    assert right.stroke is not None
    assert (left.stroke.dashed, right.stroke.dashed) == (False, True)
    assert ("dashed" in left.alt, "dashed" in right.alt) == (False, True)


def test_each_group_has_its_caption_right_below_it() -> None:
    (sheet,) = lay_out("statement", statement="24 had it", joined=24, missing=MISSING)
    _, left, first, right, second = sheet.items
    for group, caption in ((left, first), (right, second)):
        assert caption.box.x == group.box.x
        assert 0 < caption.box.y - group.box.bottom < group.box.height / 3
    assert not first.box.meets(second.box)


def test_a_sentence_without_people_stands_alone_in_short_lines() -> None:
    (sheet,) = lay_out("statement", statement="Talk to your nurse before you decide. " * 3)
    _, sentence = texts(sheet)
    assert len(sheet.items) == 2
    assert sentence.box.width <= WIDE.column_width(9)
    assert {run.size_pt for p in sentence.paragraphs for run in p.runs} == {32}


def test_a_sentence_without_a_missing_group_stands_alone() -> None:
    (sheet,) = lay_out("statement", statement="They were chosen.", joined=24)
    assert [item.name for item in sheet.items] == ["Title", "Statement"]


def test_what_cannot_be_drawn_is_named() -> None:
    for fields, path in (
        ({"statement": "They had it", "joined": 1000, "missing": MISSING}, "missing"),
        ({"statement": "They had it", "joined": 5, "missing": "nobody " * 42}, "missing"),
        ({"statement": "Un" * 120}, "statement"),
    ):
        with pytest.raises(DoesNotFitError) as error:
            lay_out("statement", **fields)
        assert error.value.place == (path,)


def test_a_group_that_is_missing_beside_nobody_is_an_error_at_its_line(
    write: Callable[[str], Path],
) -> None:
    entry = "statement: They had it\n    missing: Nobody else"
    assert fault_in(write(WITHOUT_TRIAL.replace("points: [One]", entry))) == ("statement-people", 7)
