"""Texts and numbers are read as people type them, and a line break is never lost inside a text."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

import deck
from deck.build import read, tell
from deck.laying import lay_out
from deck.scene import NotesPart, Part
from deck.typed import day, number, one_line, paragraphs
from tests.all_kinds import all_kinds
from tests.conftest import SMALLEST

Write = Callable[[str], Path]
OF_PARAGRAPHS = {"say", "if_asked", "said"}
OUTLINES = all_kinds("light")


def broken(value: Any, sign: str, key: str = "") -> Any:
    """Return a value with a sign in place of the first space of each of its texts."""
    if isinstance(value, dict):
        return {name: broken(part, sign, name) for name, part in value.items()}
    if isinstance(value, list):
        return [broken(part, sign, key) for part in value]
    is_text = isinstance(value, str) and key not in OF_PARAGRAPHS
    return value.replace(" ", sign, 1) if is_text else value


@pytest.mark.parametrize("name", OUTLINES)
@pytest.mark.parametrize("sign", ["\n", " \n\n ", "\N{LINE SEPARATOR}"])
def test_a_break_inside_a_text_is_a_space_in_every_kind(write: Write, name: str, sign: str) -> None:
    text = OUTLINES[name]
    changed = yaml.safe_dump(broken(yaml.load(text, yaml.BaseLoader), sign), sort_keys=False)  # noqa: S506
    decks = []
    for some in (text, changed):
        outline = read(write(some))
        decks.append(lay_out(outline, tell(outline)))
    assert decks[0] == decks[1]


def said(write: Write, say: str) -> tuple[str, ...]:
    """Return the words to say with the first slide of the method, a text for each paragraph."""
    outline = read(write(SMALLEST.replace("points: [One]", f"points: [One]\n    say: {say}", 1)))
    scenes = lay_out(outline, tell(outline)).scenes
    (scene,) = (some for some in scenes if some.place == ("method", 0))
    (part,) = (some for some in scene.notes.parts if some.part is Part.SAY)
    assert isinstance(part, NotesPart)
    return part.texts


@pytest.mark.parametrize("say", [
    "|\n      One. And\n      so on.\n\n      Two.\n",
    ">\n      One. And\n      so on.\n\n      Two.\n",
    "One. And\n      so on.\n\n      Two.\n",
    '"One. And so on.\\n\\nTwo."',
])  # fmt: skip
def test_an_empty_line_starts_a_paragraph_in_words_to_say(write: Write, say: str) -> None:
    assert said(write, say) == ("One. And so on.", "Two.")


@given(st.text())
def test_a_line_has_no_sign_that_ends_a_line_and_paragraphs_have_one_each(text: str) -> None:
    assert len(str(one_line(text)).splitlines()) <= 1
    assert all(line.strip() for line in str(paragraphs(text)).splitlines())


@pytest.mark.parametrize(("typed", "meant"), [
    ("\N{MINUS SIGN}1.6", "-1.6"), ("\N{EN DASH}4.0", "-4.0"), ("0\N{MIDDLE DOT}64", "0.64"),
    (".64", "0.64"), ("1,234", "1234"), ("12 345 678", "12345678"),
    ("2\N{NARROW NO-BREAK SPACE}104", "2104"), ("0,82", "0,82"), ("12,34", "12,34"),
])  # fmt: skip
def test_a_number_is_read_as_it_was_typed_where_it_is_certain(typed: str, meant: str) -> None:
    assert number(typed) == meant


@given(st.integers(0, 10**12))
@example(1_234)
def test_thousands_are_the_same_number_with_and_without_commas(count: int) -> None:
    assert number(f"{count:,}") == str(count)


def test_minutes_and_counts_take_numbers_as_they_are_typed(write: Write) -> None:
    text = SMALLEST.replace("points: [One]", "points: [One]\n    minutes: .5", 1)
    outline = read(write(text))
    assert outline.sections[0].entries[0].content.minutes == 0.5


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)))
def test_a_day_is_read_as_it_is_written(given_day: date) -> None:
    assert day(given_day.isoformat()) == given_day


@pytest.mark.parametrize("typed", ["20261122", "1795305600", "1899-12-31", "2101-01-01",
                                   "2026-02-30", "22.11.2026", "0.5"])  # fmt: skip
def test_what_is_no_day_of_a_talk_is_told_at_its_line(write: Write, typed: str) -> None:
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(SMALLEST.replace("title:", f"day: {typed}\ntitle:", 1)))
    (problem,) = error.value.problems
    assert problem.at == (1, 6)
    assert typed in problem.message


@pytest.mark.parametrize("key", ["title", "author", "presenter", "event", "made_by"])
def test_a_text_too_long_for_a_property_of_the_file_is_told_at_its_line(
    write: Write, key: str
) -> None:
    text = SMALLEST.replace("title:", f"{key}: {'word ' * 52}\n#", 1)
    text = text if key == "title" else f"{text}\ntitle: A talk"
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(text))
    assert [(p.at and p.at.line, p.do) for p in error.value.problems] == [(1, "Use at most 255.")]
