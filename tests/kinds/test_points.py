"""Points: six on a slide at the most, three under a drawing, each one told in words."""

import pytest

from deck.layout import DoesNotFitError, Sheet
from deck.layout.drawings import names
from deck.scene import Group, Text
from tests.conftest import lay_out, texts


def points(sheet: Sheet) -> Text:
    return next(text for text in texts(sheet) if text.name == "Points")


@pytest.mark.parametrize("name", names())
def test_under_a_drawing_stand_three_points_at_most_and_each_slide_has_the_drawing(
    name: str,
) -> None:
    sheets = lay_out("points", points=["One", "Two", "Three", "Four"], drawing=name)
    assert [len(points(sheet).paragraphs) for sheet in sheets] == [2, 2]
    for sheet in sheets:
        drawn = [item.box for item in sheet.items if isinstance(item, Group)]
        assert drawn
        assert all(box.bottom < points(sheet).box.y for box in drawn)


def test_without_a_drawing_six_points_stand_on_one_slide() -> None:
    (sheet,) = lay_out("points", points=[f"Point {n}" for n in range(6)])
    assert len(points(sheet).paragraphs) == 6


def test_points_are_told_in_words_with_a_full_stop_each_after_the_drawing() -> None:
    (sheet,) = lay_out("points", points=["**One** died", "What now?"], drawing="nerve")
    assert sheet.picture.startswith("Two nerves. ")
    assert sheet.picture.endswith(" A list of 2 points. One died. What now?")


def test_a_point_that_fits_no_slide_is_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        lay_out("points", points=["One", "x" * 300])
    assert error.value.place == ("points", 1)
