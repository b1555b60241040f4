"""Curves that are compared: the verdict and the difference below them, the pace in the notes."""

from deck.kinds.event_free.model import EventFree
from deck.layout import Sheet
from deck.layout.judged import Judged
from deck.outline.example import facts_in
from deck.phrases import Phrases
from deck.scene import Chart
from deck.trial.said import full, phrases_of
from deck.trial.shown import FACTS
from deck.trial.told import Teller
from tests.conftest import lay_out, texts

COMPARED = """\
trial:
  people: 400
  design: parallel
  by_chance: yes
  groups:
    drug: {name: the drug, people: 200, compared_with: dummy}
    dummy: {name: the dummy, people: 200}
outcomes:
  worse:
    free_of: got worse
    primary: yes
    found:
      drug: {at the start: 100%, 24 weeks: 90%RANGE, 48 weeks: 81%}
      dummy: {at the start: 100%, 24 weeks: 84%, 48 weeks: 70%}
    COMPARISON
"""


def compared(comparison: str, range_: str = "", **fields: object) -> Sheet:
    """Return the slide of two curves with what was published of them."""
    blocks = COMPARED.replace("RANGE", range_).replace("COMPARISON", comparison)
    (sheet,) = lay_out("event_free", blocks=blocks, event_free="worse", **fields)
    return sheet


def below_chart(sheet: Sheet) -> list[str]:
    (below,) = (text for text in texts(sheet) if text.name == "How to read it")
    return [paragraph.text for paragraph in below.paragraphs]


def test_what_a_comparison_shows_stands_below_the_chart_with_the_difference_at_a_time() -> None:
    shown, _ = below_chart(compared("compared: {difference: 6 (1 to 11), at: 24 weeks}"))
    assert shown == (
        "Fewer people with the drug got worse. Of every 100 people, by 24 weeks it had not yet "
        "happened to 6 more with the drug than with the dummy (likely between 1 and 11 more)."
    )
    assert shown in compared("compared: {difference: 6 (1 to 11), at: 24 weeks}").picture


def test_a_pace_is_told_in_the_notes_and_not_on_the_slide() -> None:
    comparison = "compared: {hazard_ratio: 0.62 (0.45 to 0.86)}"
    shown, _ = below_chart(compared(comparison))
    assert shown.startswith("Got worse: it came later with the drug, on average.")
    assert "pace" not in shown
    assert "0.62" not in shown
    assert "worked out from the ratio" not in shown
    facts = facts_in(COMPARED.replace("RANGE", "").replace("COMPARISON", comparison))
    fields = {"title": "It came later", "event_free": "worse"}
    content = EventFree.model_validate(fields, context={FACTS: facts})
    noted = " ".join(full(said, phrases_of("en-GB")) for said in content.noted(Teller()))
    assert "pace 62, where it is 100 with the dummy (likely between 45 and 86)" in noted
    assert "Published: hazard ratio 0.62 (0.45 to 0.86)" in noted
    assert "it came later with the drug" in noted
    assert "worked out from the ratio" in noted


def test_beside_ranges_of_the_lines_no_other_range_is_shown() -> None:
    comparison = "compared: {hazard_ratio: 0.9 (0.7 to 1.2)}"
    shown, _ = below_chart(compared(comparison, " (85 to 94)"))
    assert shown == "It was not shown which is better."
    difference = "compared: {difference: 11 (-2 to 24), at: 48 weeks}"
    shown, _ = below_chart(compared(difference, " (85 to 94)"))
    assert shown == "It was not shown which is better."
    shown, _ = below_chart(compared(difference))
    assert shown.count("likely between") == 1
    shown, _ = below_chart(compared(comparison))
    assert shown.startswith("Got worse: It was not shown which is better. Of every 100 people")
    assert "11 more with the drug" in shown


def test_where_nothing_was_published_of_a_comparison_the_slide_says_how_to_read_it_alone() -> None:
    (reading,) = below_chart(compared(""))
    assert reading.startswith("Got worse: it had not happened to")


def test_without_room_for_what_a_comparison_shows_the_slide_is_read_without_it() -> None:
    comparison = "compared: {hazard_ratio: 0.62 (0.45 to 0.86)}"
    note = "These are the people who were counted at the start and then again and again. " * 2
    title = "In this trial people got worse later with the drug than with the dummy, on average"
    (reading,) = below_chart(compared(comparison, note=note.strip(), title=title))
    assert reading.startswith("Got worse: it had not happened to")


def test_a_chart_and_the_difference_below_it_are_out_of_as_many_people() -> None:
    comparison = "compared: {difference: 11 (0.4 to 21.6), at: 48 weeks}"
    sheet = compared(comparison)
    shown, *_ = below_chart(sheet)
    (chart,) = (item for item in sheet.items if isinstance(item, Chart))
    assert chart.values.greatest == 1_000
    assert "Of every 1,000 people" in shown
    assert "110 more" in shown


def test_several_groups_each_have_their_verdict_with_what_they_are_compared_with() -> None:
    blocks = """\
trial:
  people: 600
  design: parallel
  by_chance: yes
  groups:
    one: {name: drug A, people: 200, compared_with: dummy}
    two: {name: drug B, people: 200, compared_with: dummy}
    dummy: {name: the dummy, people: 200}
outcomes:
  worse:
    free_of: got worse
    primary: yes
    found: {one: {1 year: 81%}, two: {1 year: 75%}, dummy: {1 year: 70%}}
    compared: {one: {hazard_ratio: 0.9 (0.7 to 1.2)}, two: {hazard_ratio: 0.95 (0.7 to SECOND)}}
"""
    (sheet,) = lay_out("event_free", blocks=blocks.replace("SECOND", "1.3"), event_free="worse")
    assert below_chart(sheet)[0] == (
        "Got worse: Drug A, compared with the dummy: It was not shown which is better. "
        "Drug B, compared with the dummy: Too uncertain to tell."
    )
    (sheet,) = lay_out("event_free", blocks=blocks.replace("SECOND", "1.2"), event_free="worse")
    assert below_chart(sheet)[0].startswith("Got worse: Drug A and drug B, compared with the dummy")
    facts = facts_in(blocks.replace("SECOND", "1.2"))
    assert facts is not None
    told = Teller()(facts.findings["worse"])
    assert Judged(told, Phrases("en-GB"), has_ranges=False).whole == ""
