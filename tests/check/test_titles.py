"""A title says what the data of its slide say, and no more than their verdict."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.check.pairs import sums_of
from deck.check.title_claims import doubts
from deck.trial.said import phrases_of
from deck.trial.told import tell
from tests.trial.given import NAMES, facts_of, needs_outlines
from tests.trial.given import outline as outline_of

TRIAL = """
trial:
  people: 400
  design: parallel
  by_chance: yes
  groups:
    drug: {name: the drug, people: 200, compared_with: dummy}
    dummy: {name: the dummy, people: 200}
"""
CLEAR = "{happened: died, when: within a year, better: fewer, found: {drug: 20, dummy: 60}}"
UNCLEAR = "{happened: died, when: within a year, better: fewer, found: {drug: 38, dummy: 42}}"
SCORE = (
    "{measured: pain, unit: points, scale: 0 to 10, when: at a year, better: lower,"
    " found: {drug: 3.1, dummy: 4.9}, compared: {difference: -1.8 (-2.6 to -1.0)}}"
)
# A pace that the shares do not bear out: nearly as many died in the end.
PACE = (
    "{happened: died, when: within a year, better: fewer, found: {drug: 190, dummy: 192},"
    " compared: {hazard_ratio: 0.75 (0.61 to 0.92)}}"
)
ALIKE = (
    "{happened: died, when: within a year, better: fewer, found: {drug: 40, dummy: 40},"
    " compared: {difference: 0 (-2 to 2), same_within: 8}}"
)


def rules(title: str, outcome: str) -> list[str]:
    """Return the rules that a title over one outcome breaks."""
    facts = facts_of(f"{TRIAL}outcomes:\n  it: {outcome}\n")
    told = tuple(tell(finding) for finding in facts.findings.values())
    return [doubt.rule for doubt in doubts(title, told, phrases_of("en-GB"))]


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        ("More people died with the drug", CLEAR),
        ("Fewer people died with the dummy", CLEAR),
        ("Pain was higher with the drug", SCORE),
    ],
)
def test_t2_a_title_that_says_the_other_direction_is_an_error(title: str, outcome: str) -> None:
    assert "title-direction" in rules(title, outcome)


@pytest.mark.parametrize(
    ("title", "outcome"),
    [
        ("Fewer people died with the drug", CLEAR),
        ("More people died with the dummy", CLEAR),
        ("Of every 100 people, 20 fewer died with the drug than with the dummy", CLEAR),
        ("Not more people died with the drug", CLEAR),
        ("Could more people have died with the drug?", CLEAR),
        ("Pain was lower with the drug", SCORE),
        ("20 and 60 people died", CLEAR),
        ("It was not shown that fewer people died with the drug", UNCLEAR),
        ("38 of 200 people died with the drug, 42 with the dummy", UNCLEAR),
        ("No difference in deaths was shown", UNCLEAR),
        ("The likely range includes no difference", UNCLEAR),
        ("A third as many people died with the drug", CLEAR),
        ("People died three times as often with the dummy", CLEAR),
        ("As many people died with the drug", ALIKE),
        ("People lived longer with the drug, on average", PACE),
    ],
)
def test_a_title_that_says_what_was_shown_is_no_doubt(title: str, outcome: str) -> None:
    assert rules(title, outcome) == []


@pytest.mark.parametrize("title", ["Fewer people died with the drug", "The drug saves lives"])
def test_t3_a_direction_that_was_not_shown_is_a_doubt(title: str) -> None:
    assert "title-certain" in rules(title, UNCLEAR)


@pytest.mark.parametrize(
    "title", ["As many people died with the drug", "There was no difference in deaths"]
)
def test_t4_that_nothing_was_shown_is_not_that_both_are_the_same(title: str) -> None:
    assert "title-equal" in rules(title, UNCLEAR)


def test_t5_fewer_people_are_not_said_where_it_only_came_later() -> None:
    assert rules("Fewer people died with the drug", PACE) == ["title-pace"]


def outline(title: str, texts: str = "One", head: str = "A talk") -> str:
    """Return an outline with one outcome of events, over a title."""
    return f"""title: {head}
sources: {{s: {{name: The trial, by: A, year: 2020}}}}
trial: {{people: 24, design: single group, source: s, registers: x, funder: y, did_not_know: nobody,
        when: 2001, groups: {{they: {{name: they, people: 24, counted: 23}}}}}}
outcomes:
  attacks:
    events: attacks
    better: fewer
    found: {{before: 167 over 140 years, after: 3 over 90 years}}
  dead: {{sorts: [{{label: died, found: 1, harm: deaths}}, {{label: lived, found: 23}}]}}
method:
  - {{title: How it was done, say: So., points: [{texts}]}}
results:
  - {{title: {title}, say: So., events: attacks}}
  - {{title: One person died, say: So., people: dead}}
caveats:
  - {{title: It is small, say: So., points: [One]}}
"""


def found(write: Callable[[str], Path], text: str) -> set[str]:
    """Return the rules of what was found, of numbers in titles and texts."""
    path = write(text)
    report = deck.build(path, path.with_suffix(".pptx"))
    return {problem.rule for problem in report.problems}


@pytest.mark.parametrize(
    "title",
    [
        "167 attacks before and 3 after",
        "All 24 people had fewer attacks",
        "Of 23 people we know the attacks",
        "In 140 years there were 167 attacks",
    ],
)
def test_t1_a_number_of_the_facts_is_no_doubt_in_a_title(
    write: Callable[[str], Path], title: str
) -> None:
    assert found(write, outline(title)) == set()


@pytest.mark.parametrize("title", ["We know them for 140 years", "24 people were followed"])
def test_t1_years_and_people_of_the_facts_may_be_told_on_any_slide(
    write: Callable[[str], Path], title: str
) -> None:
    text = outline("So it was").replace("title: It is small", f"title: {title}")
    assert "title-number" not in found(write, text)


@needs_outlines
@pytest.mark.parametrize("name", NAMES)
def test_no_title_of_the_given_outlines_is_doubted(write: Callable[[str], Path], name: str) -> None:
    of_titles = {"title-number", "title-direction", "title-certain", "title-equal", "title-pace"}
    assert not found(write, outline_of(name)) & of_titles


@pytest.mark.parametrize("title", ["168 attacks before and 3 after", "Of 25 people we know it"])
def test_t1_a_number_that_is_no_fact_is_a_doubt_in_a_title(
    write: Callable[[str], Path], title: str
) -> None:
    assert found(write, outline(title)) == {"title-number"}


@pytest.mark.parametrize("text", ["1 of 24 died", "23 of the 24 lived", "7 of 9 had a cold"])
def test_pairs_that_are_facts_or_of_other_people_are_no_doubt(
    write: Callable[[str], Path], text: str
) -> None:
    assert found(write, outline("So it was", text)) <= {"source-none"}


@pytest.mark.parametrize("text", ["2 of 24 died", "20 of the 24 lived"])
def test_pair_text_so_many_of_the_people_of_the_trial_must_be_a_fact(
    write: Callable[[str], Path], text: str
) -> None:
    assert "pair-text" in found(write, outline("So it was", text))


def test_people_text_the_title_of_the_talk_counts_people_that_there_were(
    write: Callable[[str], Path],
) -> None:
    assert found(write, outline("So it was", head="What 24 people showed")) == set()
    assert found(write, outline("So it was", head="What 42 people showed")) == {"people-text"}


@given(st.lists(st.integers(0, 50), max_size=200))
def test_however_many_groups_there_are_their_sums_are_few(counts: list[int]) -> None:
    sums = list(sums_of(counts))
    assert {*counts, sum(counts)} <= {*sums, 0}
    assert len(sums) <= 5_000
