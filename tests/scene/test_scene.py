"""A scene says where it comes from, what stands behind it, and what is said with it."""

from collections.abc import Callable
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.scene import Deck, Part
from deck.scene.chart import corners
from tests.conftest import SMALLEST

LIST = (
    "["
    + ", ".join(f"Point {n} is a sentence of some length that fills a line" for n in range(14))
    + "]"
)


def laid_out(path: Path) -> Deck:
    outline = deck.read(path)
    return deck.lay_out(outline, deck.tell(outline))


def test_a_scene_knows_its_entry_and_slides_that_the_program_makes_have_none(
    write: Callable[[str], Path],
) -> None:
    scenes = laid_out(write(SMALLEST)).scenes
    assert [scene.place for scene in scenes] == [
        (), (), ("method", 0), ("results", 0), ("caveats", 0), (),
    ]  # fmt: skip


def test_an_entry_that_goes_on_is_the_place_of_each_of_its_slides(
    write: Callable[[str], Path],
) -> None:
    scenes = laid_out(write(SMALLEST.replace("[One]", LIST))).scenes
    assert [scene.place for scene in scenes].count(("method", 0)) > 1


def test_first_and_last_slides_stand_on_a_band_and_others_on_nothing(
    write: Callable[[str], Path],
) -> None:
    scenes = laid_out(write(SMALLEST)).scenes
    assert [shape.name for shape in scenes[0].backdrop] == ["Band", "Edge of the band"]
    assert not any(scene.backdrop for scene in scenes[1:])


def test_notes_say_each_part_under_a_heading_in_order(write: Callable[[str], Path]) -> None:
    text = SMALLEST.replace(
        "    source: trial", "    source: trial\n    say: Say **this**.\n    pause: 1"
    )
    notes = laid_out(write(text)).scenes[3].notes
    assert [part.part for part in notes.parts] == [p for p in Part if p is not Part.NUMBERS]
    assert notes.texts(Part.SAY) == ("Say this.",)
    assert notes.parts[0].heading == "What to say"
    assert notes.seconds > 0
    without = laid_out(write(SMALLEST)).scenes[3].notes
    assert without.texts(Part.PAUSE) == ()
    assert all(part.texts for part in without.parts)


def test_notes_say_about_compared_numbers_what_the_slide_leaves_out(
    write: Callable[[str], Path],
) -> None:
    groups = "groups: {a: {name: a, people: 100, compared_with: b}, b: {name: b, people: 100}}"
    text = f"""\
title: A talk
trial: {{people: 200, design: parallel, by_chance: yes, {groups}}}
outcomes:
  it: {{happened: died, better: fewer, harm: deaths, primary: yes, found: {{a: 10, b: 40}}}}
method:
  - {{title: How, points: [One]}}
results:
  - {{title: 10 and 40 died, arms: it}}
caveats:
  - {{title: What we cannot tell, points: [One]}}
"""
    told = next(s for s in laid_out(write(text)).scenes if s.title == "10 and 40 died").notes
    parts = [part.part for part in told.parts]
    assert parts == sorted(parts, key=list(Part).index)
    assert "95%" in " ".join(told.texts(Part.NUMBERS))


@given(values=st.lists(st.integers(0, 100).map(Decimal), min_size=1, max_size=20))
def test_steps_go_across_or_up_or_down_and_pass_every_value(values: list[Decimal]) -> None:
    at = [Decimal(time) for time in range(len(values))]
    points, rows = corners(at, values)
    assert [points[row] for row in rows] == list(zip(at, values, strict=True))
    for one, other in pairwise(points):
        assert (one[0] == other[0]) != (one[1] == other[1])
