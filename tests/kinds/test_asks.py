"""The start of a part: its number on the panel, its question, and what comes in it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.kinds import registry
from deck.layout import DoesNotFitError, Page, Sheet
from deck.phrases import Phrases
from deck.scene import Role, Text
from deck.theme import THEMES
from tests.conftest import HEAD, SMALLEST, texts

GRID = THEMES["light"].measures


def section(asks: str, points: tuple[str, ...] = (), part: int = 1) -> Sheet:
    kind = registry()["asks"]
    content = kind.model.model_validate({"asks": asks, "points": points})
    page = Page(content.title, THEMES["light"], Phrases("en-GB", kind.key))
    (sheet,) = kind.lay_out(content, page._replace(part=part))
    return sheet


def named(sheet: Sheet, name: str) -> Text:
    return next(text for text in texts(sheet) if text.name == name)


@pytest.mark.parametrize(("part", "size"), [(1, 240), (9, 240), (10, 200), (12, 200)])
def test_the_number_of_the_part_stands_in_the_middle_of_the_panel(part: int, size: int) -> None:
    numeral = named(section("Who took part?", part=part), "Number of the part")
    assert numeral.paragraphs[0].text == str(part)
    assert numeral.paragraphs[0].runs[0].size_pt == size
    assert numeral.paragraphs[0].align == "center"
    assert (numeral.box.x, numeral.box.width) == (0, GRID.panel_width)
    assert numeral.lines[0][0].width_pt * 12700 < GRID.panel_width


def test_outside_the_parts_there_is_no_number() -> None:
    sheet = section("Who took part?", part=0)
    assert [text.role for text in texts(sheet)] == [Role.TITLE]
    assert "number" not in sheet.picture


@given(
    asked=st.integers(1, 8),
    points=st.lists(st.integers(1, 12), max_size=4),
)
def test_question_and_points_are_centred_beside_the_panel(asked: int, points: list[int]) -> None:
    sheet = section("asked " * asked + "?", tuple("word " * count for count in points))
    title = texts(sheet)[0]
    last = named(sheet, "Points") if points else title
    assert title.role is Role.TITLE
    assert title.box.x > GRID.panel_width
    assert abs(title.box.y + last.box.bottom - GRID.slide.height) <= 2
    assert last.box.bottom <= GRID.body_bottom


def test_a_fourth_point_goes_before_the_title_gets_smaller_and_is_told_in_words() -> None:
    points = tuple(name + " and more" * 12 for name in ("One", "Two", "Three", "Four"))
    sheet = section("What was done?", points)
    assert texts(sheet)[0].paragraphs[0].runs[0].size_pt == 44
    shown = [paragraph.text for paragraph in named(sheet, "Points").paragraphs]
    assert shown == list(points[:3])
    assert f"for want of room: {points[3]}." in sheet.picture


@pytest.mark.parametrize(
    ("asks", "points", "key"),
    [("Who took part in it " * 9, (), "asks"), ("Who?", ("and so on " * 25,) * 2, "points")],
)
def test_what_is_too_long_for_the_slide_is_named(
    asks: str, points: tuple[str, ...], key: str
) -> None:
    with pytest.raises(DoesNotFitError) as error:
        section(asks, points)
    assert error.value.place == (key,)


def test_an_author_writes_the_question_and_no_title(write: Callable[[str], Path]) -> None:
    entry = "  - asks: Who took part?\n    points: [The people]\nresults:"
    outline = deck.read(write(SMALLEST.replace("results:", entry)))
    assert outline.sections[0].entries[-1].content.title == "Who took part?"


@pytest.mark.parametrize("asks", ["", "[Who?]", "x" * 301])
def test_a_wrong_question_is_one_problem_and_not_also_one_of_the_title(
    write: Callable[[str], Path], asks: str
) -> None:
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(SMALLEST.replace("results:", f"  - asks: {asks}\nresults:")))
    (problem,) = error.value.problems
    assert "'asks'" in problem.message
    assert problem.at is not None
    assert problem.at.line == HEAD.count("\n") + 4
