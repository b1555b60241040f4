"""What an author should think about again is said, at its line, and does not stop the deck."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import deck
from tests.conftest import ROOT, SMALLEST


def rules(write: Callable[[str], Path], text: str) -> dict[str, int]:
    report = deck.build(write(text), write(text).with_suffix(".pptx"))
    return {p.rule: p.at.line for p in report.problems if p.at and p.severity > 0}


def test_a_plain_outline_has_no_warnings(write: Callable[[str], Path]) -> None:
    assert rules(write, SMALLEST) == {}


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("    source: trial\n", "", "source-none", 9),
        ("16 of 24 had no event", "17 of 24 had no event", "title-number", 9),
        ("[One]", "[An astonishing result]", "hype", 7),
        ("They were treated", "There is hope, they were treated", "hype", 6),
        ("Nobody was treated", "We think that " + "it is " * 7 + "so", "title-words", 16),
        ("[One]", "[" + "word " * 55 + "end]", "words-many", 6),
        ("[One]", "[Snow \N{SNOWMAN}]", "glyph", 7),
    ],
)  # fmt: skip
def test_each_doubt_is_named_at_its_line(
    write: Callable[[str], Path], old: str, new: str, rule: str, line: int
) -> None:
    assert rules(write, SMALLEST.replace(old, new)).get(rule) == line


@pytest.mark.parametrize("told", ["astonishing", "Astonishing", "ASTONISHING"])
def test_hype_is_a_doubt_in_capitals_and_in_small_letters(
    write: Callable[[str], Path], told: str
) -> None:
    assert rules(write, SMALLEST.replace("[One]", f"[{told} results]")) == {"hype": 7}


PEOPLE = """people:
      groups: {they: {name: they, people: 450}}
      study: another
      sorts: [{label: did well, found: 237}, {label: did not, found: 213}]"""


@pytest.mark.parametrize(
    ("title", "entry"),
    [
        ("8 of 24 got worse or died", "number: {happened: did, better: more, found: 16 of 24}"),
        ("In people with Covid-19 three things were seen", "points: [One, Two, Three]"),
        ("Pain fell by 1.6 points", "points: [The difference was -1.6 points]"),
        ("53 of 100 did well", PEOPLE),
    ],
)  # fmt: skip
def test_numbers_that_the_slide_itself_works_out_or_that_are_names_are_no_doubt(
    write: Callable[[str], Path], title: str, entry: str
) -> None:
    text = SMALLEST.replace("They were treated", title, 1).replace("points: [One]", entry)
    assert "title-number" not in rules(write, text)


@pytest.mark.parametrize(
    ("title", "entry"),
    [
        ("8 of 10 people had it", "number: {happened: did, better: more, found: 16 of 24}"),
        ("In 1 of 3 people it came back", "points: [One, Two, Three]"),
        ("Pain fell by 3 points", "points: [It fell by -2 points]"),
        ("In 2-9 people it came back", "points: [In 2 people, In 3 people]"),
    ],
)
def test_numbers_that_only_happen_to_stand_on_the_slide_are_a_doubt(
    write: Callable[[str], Path], title: str, entry: str
) -> None:
    text = SMALLEST.replace("They were treated", title, 1).replace("points: [One]", entry)
    assert "title-number" in rules(write, text)


def test_the_size_of_an_image_is_no_figure_that_needs_a_source(
    write: Callable[[str], Path],
) -> None:
    entry = "picture: {file: example/hospitals.png, alt: Three houses, credit: Us}"
    path = write(SMALLEST.replace("points: [One]", entry))
    (path.parent / "example").mkdir()
    shutil.copy(ROOT / "deck" / "kinds" / "example" / "hospitals.png", path.parent / "example")
    report = deck.build(path, path.with_suffix(".pptx"))
    assert "source-none" not in {problem.rule for problem in report.problems}


def test_an_entry_with_too_many_words_on_several_slides_is_named_once(
    write: Callable[[str], Path],
) -> None:
    points = ", ".join(f"Point {n} " + "and a word " * 8 for n in range(12))
    path = write(SMALLEST.replace("[One]", f"[{points}]"))
    problems = deck.build(path, path.with_suffix(".pptx")).problems
    assert [p.at.line for p in problems if p.rule == "words-many" and p.at] == [6]


def test_two_slides_with_one_title_are_an_error(write: Callable[[str], Path]) -> None:
    text = SMALLEST.replace("Nobody was treated in another way", "16 of 24 had no event")
    with pytest.raises(deck.DeckError, match="title-same"):
        deck.build(write(text), write(text).with_suffix(".pptx"))


@pytest.mark.parametrize(
    "told",
    ["It improved dramatically", "It was safe and effective", "p<0.05", "p = 0.05",
     "A 50% reduction in the risk", "A 33.5 % lower risk", "It cures MS"],
)  # fmt: skip
def test_figures_and_words_that_mislead_a_room_are_a_doubt(
    write: Callable[[str], Path], told: str
) -> None:
    assert "hype" in rules(write, SMALLEST.replace("[One]", f'["{told}"]'))


@pytest.mark.parametrize("told", ["Map 5 of 9", "50% of people were well", "It went down by 50%"])
def test_other_words_and_percentages_are_no_hype(write: Callable[[str], Path], told: str) -> None:
    assert "hype" not in rules(write, SMALLEST.replace("[One]", f'["{told}"]'))


@pytest.mark.parametrize(("points", "line"), [("[One]", 5), ("[Two]", 15)])
def test_a_part_that_is_needed_has_a_slide_in_the_talk(
    write: Callable[[str], Path], points: str, line: int
) -> None:
    text = SMALLEST.replace(f"points: {points}", f"points: {points}\n    appendix: yes")
    path = write(text)
    with pytest.raises(deck.DeckError) as error:
        deck.build(path, path.with_suffix(".pptx"))
    found = [(one.rule, one.at and one.at.line) for one in error.value.problems]
    assert ("part-behind", line) in found
