"""What is known beside what is not: told apart by lines and bullets, not by colour alone."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Role, Shape, Text
from deck.text import Bullet
from deck.theme import THEMES, SlideLayout
from tests.conftest import lay_out, texts

GRID = THEMES["light"].measures
POINTS = st.lists(st.integers(1, 15).map(lambda n: "word " * n + "end"), min_size=1, max_size=6)


def points(sheet: Sheet) -> list[Text]:
    return [text for text in texts(sheet) if text.name == "Points"]


@given(known=POINTS, not_known=POINTS)
def test_every_point_is_shown_on_its_side_and_none_lies_over_another(
    known: list[str], not_known: list[str]
) -> None:
    sheets = lay_out("known", known=known, not_known=not_known)
    shown: dict[Bullet | None, list[str]] = {Bullet.FILLED: [], Bullet.HOLLOW: []}
    for sheet in sheets:
        some = texts(sheet)
        assert not any(one.box.meets(other.box) for one, other in combinations(some, 2))
        assert all(GRID.left <= text.box.x <= text.box.right <= GRID.right for text in some)
        assert all(text.box.bottom <= GRID.body_bottom + 1 for text in some)
        for side in points(sheet):
            assert len(side.paragraphs) <= 3
            for paragraph in side.paragraphs:
                shown[paragraph.bullet].append(paragraph.text)
    assert shown == {Bullet.FILLED: known, Bullet.HOLLOW: not_known}


def test_a_solid_line_stands_over_what_is_known_and_a_dashed_one_over_what_is_not() -> None:
    (sheet,) = lay_out("known", known=["a"], not_known=["b"])
    lines = [item for item in sheet.items if isinstance(item, Shape)]
    assert [bool(line.stroke and line.stroke.dashed) for line in lines] == [False, True]
    heads = [text for text in texts(sheet) if text.name == "Heading"]
    assert [text.paragraphs[0].text for text in heads] == ["What we know", "What we do not know"]
    for line, head in zip(lines, heads, strict=True):
        assert line.box.x == head.box.x
        assert line.box.y < head.box.y
    assert lines[0].box.width == lines[1].box.width
    assert lines[0].box.right < lines[1].box.x
    assert lines[1].box.right == GRID.right


def test_heads_and_points_go_into_the_places_of_the_slide_layout() -> None:
    (sheet,) = lay_out("known", known=["a"], not_known=["b"])
    assert sheet.slide_layout is SlideLayout.COMPARISON
    assert [text.role for text in texts(sheet)] == [Role.TITLE, *[Role.BODY] * 4]


def test_both_sides_are_told_in_words_and_a_side_without_points_says_so() -> None:
    first, second = lay_out("known", known=["**One** died.", "b", "c", "d"], not_known=["e", "f"])
    assert "under a solid line, What we know: One died; b." in first.picture
    assert "under a dashed line, What we do not know: e; f." in first.picture
    assert second.picture.endswith("What we do not know: nothing more.")


@pytest.mark.parametrize("key", ["known", "not_known"])
def test_a_point_that_fits_no_slide_is_named(key: str) -> None:
    fields = {"known": ["a", "b"], "not_known": ["c", "d"]}
    with pytest.raises(DoesNotFitError) as error:
        lay_out("known", **{**fields, key: ["a", "b", "x" * 300]})
    assert error.value.place == (key, 2)
