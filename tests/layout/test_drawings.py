"""What holds for every drawing that a slide can have by name: it fits, and it is told in words."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

import deck
from deck.layout import Drawn, Page
from deck.layout.drawings import drawn, names
from deck.phrases import Phrases
from deck.scene import Group, Shape, Text
from deck.theme import THEMES, Sizes, Theme
from deck.units import Box
from tests.conftest import SMALLEST, flat

LARGE_PRINT = THEMES["light"]._replace(sizes=Sizes(small=30))


def page(theme: Theme) -> Page:
    return Page("A title", theme, Phrases("en-GB", "points"))


def drawing(name: str, theme: Theme) -> tuple[Drawn, Box, Box]:
    some = page(theme)
    body = some.body_below(some.head(some.title))
    shown, room = drawn(name, body, some)
    return shown, body, room


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("theme", [*THEMES.values(), LARGE_PRINT])
def test_a_drawing_lies_above_what_it_leaves_and_no_word_over_another(
    name: str, theme: Theme
) -> None:
    shown, body, room = drawing(name, theme)
    above = Box(body.x, body.y, body.width, room.y - body.y)
    some = flat(shown.items)
    assert all(above.holds(item.box) for item in some)
    words = [item.box for item in some if isinstance(item, Text)]
    assert not any(one.meets(other) for one, other in combinations(words, 2))


@pytest.mark.parametrize("name", names())
def test_a_drawing_is_told_in_words_to_those_who_do_not_see_it(name: str) -> None:
    shown, _, _ = drawing(name, THEMES["light"])
    assert len(shown.picture.split()) > 4
    assert all(item.alt for item in shown.items if isinstance(item, Group))
    assert any(isinstance(item, Group) for item in shown.items)


def test_a_drawing_that_is_not_there_is_an_error_that_names_those_that_are(
    write: Callable[[str], Path],
) -> None:
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(SMALLEST.replace("points: [One]", "points: [One]\n    drawing: nrve")))
    (problem,) = error.value.problems
    assert (problem.rule, problem.at and problem.at.line) == ("outline-value", 8)
    assert all(name in problem.do for name in names())


def test_damage_to_a_nerve_is_drawn_as_what_is_left_and_never_dashed() -> None:
    shown, _, _ = drawing("nerve", THEMES["light"])
    healthy, damaged = (item for item in shown.items if isinstance(item, Group))
    pieces = [[item.name for item in group.items] for group in (healthy, damaged)]
    assert [some.count("Myelin") for some in pieces] == [6, 3]
    assert [some.count("Remains of myelin") for some in pieces] == [0, 12]
    lines = [item.stroke for item in flat(shown.items) if isinstance(item, Shape)]
    assert not any(stroke and stroke.dashed for stroke in lines)


def test_a_word_that_does_not_fit_on_its_segment_is_left_to_the_alternative_text() -> None:
    for theme, count in ((THEMES["light"], 1), (LARGE_PRINT, 0)):
        shown, _, _ = drawing("nerve", theme)
        assert [item.name for item in shown.items].count("Myelin") == count
        assert any("myelin" in item.alt for item in shown.items if isinstance(item, Group))
