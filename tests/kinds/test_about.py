"""The slide about the trial: made by the program, of what the outline says, and of nothing else."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.scene import Table
from deck.story import Slide
from tests.conftest import SMALLEST, lay_out, trial_of

SAID = {
    "question": "Would MS stay quiet?",
    "who": "Adults with MS",
    "did_not_know": "nobody",
    "where": "Three hospitals",
    "when": "2000 to 2013",
    "stopped_early": {"why": "because people died", "because": "harm"},
    "sponsor": "A hospital",
    "funder": ["A charity", "A bank"],
    "registers": ["NCT01", "NCT02"],
}


def rows(trial: dict[str, Any]) -> list[str]:
    """Return the text of each row below the heads, over all slides."""
    blocks = yaml.safe_dump({"trial": {"people": 24, "design": "single group", **trial}})
    found = []
    for sheet in lay_out("about", blocks=blocks, about="trial"):
        (table,) = (item for item in sheet.items if isinstance(item, Table))
        for row in table.rows[1:]:
            texts = (paragraph.text for cell in row.cells for paragraph in cell.paragraphs)
            found.append(": ".join(texts))
    return found


@given(keys=st.sets(st.sampled_from(sorted(SAID))))
def test_every_fact_that_is_there_has_a_row_and_no_other_has(keys: set[str]) -> None:
    found = rows({key: SAID[key] for key in keys})
    both = {"where", "when"} <= keys
    assert len(found) == 1 + len(keys) - both  # the design is always there
    words = {
        "question": "Would MS stay quiet?", "who": "Adults with MS", "where": "Three hospitals",
        "when": "2000 to 2013", "did_not_know": "Known to everybody",
        "stopped_early": "Yes, because people died", "sponsor": "A hospital",
        "funder": "A charity and A bank", "registers": "NCT01 and NCT02",
    }  # fmt: skip
    text = " ".join(found)
    assert {key for key, said in words.items() if said in text} == keys
    assert "not said" not in text
    assert "unknown" not in text


@pytest.mark.parametrize(
    ("trial", "words"),
    [
        ({"design": "parallel", "by_chance": "yes"}, "Chance decided who was in which group"),
        ({"design": "parallel", "by_chance": "no"}, "Chance did not decide"),
        ({"design": "parallel"}, "treated in different ways"),
        ({"design": "cluster", "by_chance": "yes"}, "Whole groups of people"),
        ({"design": "dose steps"}, "step by step, without chance"),
        ({"design": "test"}, "A test was compared"),
    ],
)
def test_the_design_is_said_in_plain_words(trial: dict[str, Any], words: str) -> None:
    (row,) = rows(trial)
    assert words in row
    assert "parallel" not in row


def test_who_did_not_know_is_said_in_plain_words() -> None:
    found = rows({"did_not_know": ["people", "assessors"]})
    assert "Not known to the people in the trial and those who judged how they were" in found[-1]


def test_a_text_starts_with_a_capital_but_for_a_word_that_has_its_own() -> None:
    found = rows({"where": "hospitals in the UK", "sponsor": "hVIVO in London"})
    assert found[1].endswith("Hospitals in the UK")
    assert found[2].endswith("hVIVO in London")


def about(write: Callable[[str], Path], more: str) -> list[Slide]:
    """Return the slides about the trial in an outline that says more of it."""
    text = SMALLEST.replace(trial_of(24), trial_of(24).replace("}", f"{more}}}"))
    slides = deck.tell(deck.read(write(text))).slides
    return [slide for slide in slides if slide.kind.key == "about"]


def test_the_slide_is_made_behind_the_end_where_the_trial_is_described(
    write: Callable[[str], Path],
) -> None:
    (slide,) = about(write, ", where: Leeds, name: BALANCE, source: trial")
    assert slide.after
    assert not slide.is_written
    assert slide.content.title == "Here is how BALANCE was done"
    assert slide.content.source == ("trial",)


def test_people_and_design_alone_make_no_slide(write: Callable[[str], Path]) -> None:
    assert not about(write, ", source: trial")


@pytest.mark.parametrize("said", ["did_not_know: nobody", "when: 2005", "funder: a charity"])
def test_any_of_the_facts_makes_the_slide(write: Callable[[str], Path], said: str) -> None:
    assert len(about(write, f", {said}")) == 1


def test_a_text_that_is_too_long_is_told_at_its_line(write: Callable[[str], Path]) -> None:
    long = "immune" * 20
    text = SMALLEST.replace(trial_of(24), trial_of(24).replace("}", f", where: {long}}}"))
    outline = deck.read(write(text))
    with pytest.raises(deck.DeckError) as error:
        deck.lay_out(outline, deck.tell(outline))
    (problem,) = error.value.problems
    assert (problem.rule, problem.at and problem.at.line) == ("fit", 2)
