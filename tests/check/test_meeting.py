"""No line of text lies over another one, and nothing beyond the slide: each build looks."""

from collections.abc import Callable
from pathlib import Path

import pytest

from deck.build import read, tell
from deck.check.meeting import meeting
from deck.laying import lay_out
from deck.outline import Outline
from deck.scene import Text
from deck.text import measure, paragraph
from deck.units import Box, pt
from tests.all_kinds import all_kinds
from tests.conftest import SMALLEST


@pytest.fixture(name="outline")
def read_outline(write: Callable[[str], Path]) -> Outline:
    return read(write(SMALLEST))


def rules(outline: Outline, *texts: Text) -> list[str]:
    """Return what is told of a deck with some texts on the last slide of the talk alone."""
    deck = lay_out(outline, tell(outline))
    scene = deck.scenes[2]._replace(items=texts)
    return [problem.rule for problem in meeting(outline, deck._replace(scenes=(scene,)))]


def text(words: str, x: float, y: float, width: float = 300, height: float = 30) -> Text:
    """Return words of 24 points in a box; all lengths in points."""
    block = measure([paragraph(words, 24)], width, "Arial")
    return Text("Text", Box(*map(pt, (x, y, width, height))), block.paragraphs, block.lines)


def test_texts_whose_lines_lie_over_each_other_are_an_error(outline: Outline) -> None:
    assert rules(outline, text("Fewer", 60, 100), text("More", 80, 110)) == ["texts-meet"]


def test_boxes_may_meet_where_their_lines_do_not(outline: Outline) -> None:
    assert rules(outline, text("Fewer", 60, 100), text("More", 200, 100)) == []
    assert rules(outline, text("Fewer", 60, 100, height=200), text("More", 60, 140)) == []


def test_what_goes_beyond_the_slide_is_an_error(outline: Outline) -> None:
    assert rules(outline, text("Fewer people got worse", 850, 100)) == ["off-slide"]
    assert rules(outline, text("Fewer", 60, 525)) == ["off-slide"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_meets_on_a_slide_of_any_kind(write: Callable[[str], Path], theme: str) -> None:
    for some in all_kinds(theme).values():
        outline = read(write(some))
        assert not list(meeting(outline, lay_out(outline, tell(outline))))
