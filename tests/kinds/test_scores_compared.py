"""Scores that are compared: the verdict and the difference below them, and no range twice."""

from deck.kinds.scores.model import Scores
from deck.layout import Sheet
from deck.outline.example import facts_in
from deck.trial.said import full, phrases_of
from deck.trial.shown import FACTS
from deck.trial.told import Teller
from tests.conftest import lay_out, texts

BLOCKS = """\
trial:
  people: 300
  design: parallel
  by_chance: yes
  groups:
    new: {name: the new drug, people: 100, compared_with: old}
    other: {name: another drug, people: 100, compared_with: old}
    old: {name: the old drug, people: 100}
outcomes:
  pain:
    measured: pain
    unit: points
    scale: 0 to 100
    better: lower
    primary: yes
    found: FOUND
    compared: COMPARED
"""
LOWER = "{difference: -4.9 (-8.1 to -1.7)}"
TWO = "{new: 43.0 (SD 9), old: 47.9 (SD 8)}"


def slide(found: str, compared: str, **fields: object) -> Sheet:
    blocks = BLOCKS.replace("FOUND", found).replace("COMPARED", compared)
    (sheet,) = lay_out("scores", blocks=blocks, scores="pain", **fields)
    return sheet


def below(sheet: Sheet) -> list[str]:
    (foot,) = (text for text in texts(sheet) if text.name == "How to read it")
    return [paragraph.text for paragraph in foot.paragraphs]


def test_what_a_comparison_shows_stands_below_the_values_with_how_far_they_are_apart() -> None:
    sheet = slide(TWO, LOWER)
    shown, how_to_read = below(sheet)
    assert shown == (
        "Lower pain with the new drug, on average. The new drug: on average 4.9 points lower than "
        "the old drug (likely between 1.7 and 8.1 lower)."
    )
    assert how_to_read.startswith("Scale from 0 to 100 points. Lower is better.")
    assert shown in sheet.picture


def test_over_time_too_what_a_comparison_shows_stands_below() -> None:
    found = (
        "{new: {at the start: 50, week 4: 43, week 8: 40}, "
        "old: {at the start: 51, week 4: 48, week 8: 47}}"
    )
    shown, _ = below(slide(found, "{difference: -7 (-9 to -5)}"))
    assert shown.startswith("Lower pain with the new drug, on average.")
    assert "7 points lower than the old drug (likely between 5 and 9 lower)" in shown


def test_beside_likely_ranges_of_the_values_no_other_range_is_shown() -> None:
    for spread in ("(40 to 46)", "(SE 1.5)"):
        found = f"{{new: 43.0 {spread}, old: 47.9}}"
        shown, _ = below(slide(found, "{difference: -4.9 (-10.1 to 0.3)}"))
        assert shown == "It was not shown which is better."


def test_several_groups_each_have_their_verdict() -> None:
    found = "{new: 43.0, other: 45.1, old: 47.9}"
    shown, _ = below(slide(found, f"{{new: {LOWER}, other: {{difference: -2.6 (-5.9 to 0.7)}}}}"))
    assert shown.startswith(
        "The new drug, compared with the old drug: Lower pain with the new drug, on average. "
        "Another drug, compared with the old drug: It was not shown which is better."
    )


def test_without_a_comparison_and_without_room_the_slide_says_how_to_read_it_alone() -> None:
    (alone,) = below(slide(TWO, "no"))
    assert alone.startswith("Scale from 0 to 100 points.")


def test_what_a_comparison_shows_and_its_numbers_are_in_the_notes() -> None:
    facts = facts_in(BLOCKS.replace("FOUND", TWO).replace("COMPARED", LOWER))
    fields = {"title": "Pain was lower", "scores": "pain"}
    content = Scores.model_validate(fields, context={FACTS: facts})
    noted = " ".join(full(said, phrases_of("en-GB")) for said in content.noted(Teller()))
    assert "Lower pain with the new drug, on average.".casefold() in noted.casefold()
    assert "Published: difference -4.9 (-8.1 to -1.7)" in noted
