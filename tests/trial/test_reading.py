"""The three blocks are read into facts, or every fault is told at its place with what to do."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from deck.trial.facts import ALL, Facts
from deck.trial.faults import Fault
from deck.trial.reading import read_facts, read_outcome
from tests.trial.given import NAMES, blocks_of, facts_of, needs_outlines, outline

TRIAL = """
trial:
  people: 200
  design: parallel
  by_chance: yes
  groups:
    drug: {name: the drug, people: 100, compared_with: dummy}
    dummy: {name: the dummy, people: 100}
"""
DEATH = TRIAL + "outcomes: {death: {happened: died, better: fewer, found: {drug: 9, dummy: 20}}}\n"


def faults(text: str) -> dict[str, Fault]:
    """Return the faults of an outline by their cause."""
    return {fault.cause: fault for fault in read_facts(blocks_of(text)).faults}


def only(text: str) -> Fault:
    """Return the one fault of an outline."""
    (fault,) = read_facts(blocks_of(text)).faults
    said = fault.said()
    assert said.message
    assert said.do
    return fault


def with_outcome(outcome: str, trial: str = TRIAL) -> str:
    return f"{trial}outcomes:\n  it: {outcome}\n"


@needs_outlines
@pytest.mark.parametrize("name", NAMES)
def test_every_given_outline_is_read(name: str) -> None:
    facts = facts_of(outline(name))
    assert not facts.unread


def test_who_is_tested_against_whom_follows_from_the_pointer_alone() -> None:
    finding = facts_of(DEATH).findings["death"]
    (pair,) = finding.pairs
    assert (pair.tested, pair.reference) == ("drug", "dummy")
    assert finding.part("drug") == Fraction(9, 100)


def test_a_total_is_that_of_the_value_or_of_the_group_that_of_names() -> None:
    trial = TRIAL.replace("people: 100, compared", "people: 100, counted: 90, compared")
    named = with_outcome("{happened: died, better: fewer, of: counted, found: {drug: 9}}", trial)
    own = with_outcome("{happened: died, better: fewer, found: {drug: 9 of 80}}", trial)
    assert facts_of(named).findings["it"].part("drug") == Fraction(9, 90)
    assert facts_of(own).findings["it"].part("drug") == Fraction(9, 80)


def test_in_a_crossover_the_total_is_who_was_treated() -> None:
    trial = TRIAL.replace("parallel", "crossover").replace("people: 100,", "treated: 90,")
    finding = facts_of(with_outcome("{happened: died, better: fewer, found: {drug: 9}}", trial))
    assert finding.findings["it"].part("drug") == Fraction(9, 90)


def test_a_share_of_only_some_people_borrows_no_total() -> None:
    text = with_outcome("{happened: died, better: fewer, of_whom: women, found: {drug: 9%}}")
    finding = facts_of(text).findings["it"]
    assert finding.total("drug", finding.found["drug"][0].value) is None
    assert finding.people("drug") is None  # and no count is worked out from it


def test_a_trial_without_groups_has_all_its_people_as_one() -> None:
    trial = "trial: {people: 24, design: single group}\n"
    text = trial + "outcomes: {a: {happened: died, better: fewer, found: 3}}"
    finding = facts_of(text).findings["a"]
    assert finding.part(ALL) == Fraction(3, 24)
    assert not finding.is_compared


def test_times_stand_in_their_order_and_the_last_is_told() -> None:
    text = with_outcome(
        "{happened: died, better: fewer, found: {drug: {12 weeks: 20, 6 weeks: 12}, dummy: 9}}"
    )
    finding = facts_of(text).findings["it"]
    assert [at.time.text for at in finding.found["drug"] if at.time] == ["6 weeks", "12 weeks"]
    assert finding.people("drug") == 20


def test_comparisons_belong_to_the_group_that_they_name() -> None:
    trial = TRIAL + "    high: {name: more, people: 100, compared_with: dummy}\n"
    text = with_outcome(
        "{happened: died, better: fewer, found: {drug: 9, high: 8, dummy: 20},"
        " compared: {high: {risk_ratio: 0.4 (0.2 to 0.9)}, high against drug: {p: 0.7}}}",
        trial,
    )
    pairs = {pair[:2]: pair.compared for pair in facts_of(text).findings["it"].pairs}
    assert list(pairs) == [("drug", "dummy"), ("high", "dummy"), ("high", "drug")]
    assert pairs["drug", "dummy"] is None
    assert pairs["high", "dummy"].risk_ratio.value == Decimal("0.4")  # type: ignore[union-attr]


def test_one_test_over_all_groups_belongs_to_no_pair() -> None:
    text = with_outcome(
        "{measured: pain, unit: points, better: lower, found: {drug: 4, dummy: 5},"
        " compared: {all: {p: 0.20}}}"
    )
    finding = facts_of(text).findings["it"]
    assert finding.overall is not None
    assert finding.pairs[0].compared is None


def test_nothing_compared_is_no_pair() -> None:
    text = with_outcome("{happened: died, better: fewer, found: {drug: 9, dummy: 9}, compared: no}")
    assert facts_of(text).findings["it"].pairs == ()


def test_rows_of_harms_are_outcomes_whose_id_is_their_text() -> None:
    text = DEATH + "harms: {serious: {A clot: {drug: 3, dummy: 1}}}"
    row = facts_of(text).findings["A clot"]
    assert (row.outcome.verb, row.outcome.good, row.outcome.harm) == ("A clot", "fewer", "serious")
    assert row.pairs[0].tested == "drug"
    assert row.part("drug") == Fraction(3, 100)


def test_a_fault_does_not_hide_what_else_could_be_read() -> None:
    text = DEATH.replace("}}}", "}}, pain: {happened: had pain, better: fewr}}")
    facts, found = read_facts(blocks_of(text))
    assert facts is not None
    assert list(facts.findings) == ["death"]
    assert facts.unread == (("outcomes", "pain"),)
    assert [fault.place for fault in found] == [("outcomes", "pain", "better")]


def test_all_faults_of_an_outcome_are_gathered() -> None:
    text = with_outcome("{happened: , better: fewr, found: {drug: 12 of 10, dummy: x}, coun: 3}")
    assert set(faults(text)) == {
        "choice-of", "empty-key", "form-more-than-all", "form-people", "unknown",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("outcome", "cause", "where"),
    [
        ("{better: fewer, found: 3}", "outcome-type", ()),
        ("{happened: died, events: falls, better: fewer, found: 3}", "outcome-types", ()),
        ("{label: died, better: fewer, found: 3}", "old-label", ("label",)),
        ("{DIED}", "found-none", ()),
        ("{happened: died, found: {drug: 3}}", "missing", ("better",)),
        ("{measured: pain, better: lower, found: {drug: 3}}", "missing", ("unit",)),
        ("{happened: died, better: lower, found: {drug: 3}}", "choice-of", ("better",)),
        ("{DIED, found: {drog: 3}}", "group-unknown", ("found", "drog")),
        ("{DIED, found: 3}", "value-for-each", ("found",)),
        ("{DIED, found: {drug: {later: 3}}}", "group-or-time", ("found", "drug", "later")),
        ("{DIED, found: {drug: 3, 6 weeks: 3}}", "time-with-others", ("found", "6 weeks")),
        (
            "{DIED, found: {drug: {week 6: 3, 6 weeks: 3}}}",
            "time-twice",
            ("found", "drug", "6 weeks"),
        ),
        ("{DIED, found: {drug: 482 of 2,104}}", "thousands-comma", ("found",)),
        ("{DIED, found: {drug: 3}, compared: maybe}", "compared-text", ("compared",)),
        (
            "{DIED, found: {drug: 3, dummy: 2}, compared: {dummy: {p: 0.2}}}",
            "pair-unknown",
            ("compared", "dummy"),
        ),
        ("{DIED, found: {drug: 3}, compared: {ratio: 2.5}}", "old-ratio", ("compared", "ratio")),
        (
            "{DIED, found: {drug: 3}, compared: {hazard_ration: 2.5}}",
            "unknown",
            ("compared", "hazard_ration"),
        ),
        ("{DIED, found: {drug: 3}, compared: {said: none, p: 0.2}}", "said-alone", ("compared",)),
        (
            "{DIED, found: {drug: 3}, compared: {level: 0.95, p: 0.2}}",
            "form-level",
            ("compared", "level"),
        ),
        (
            "{measured: pain, unit: points, better: lower, found: {drug: 3, dummy: 4},"
            " compared: {odds_ratio: 2.5}}",
            "measure-type",
            ("compared", "odds_ratio"),
        ),
        ("{DIED, found: {drug: 3}, out_of: 500}", "out-of", ("out_of",)),
        (
            "{measured: weight, unit: '% of weight', better: lower, found: {drug: 3}}",
            "change-asked",
            (),
        ),
        ("{free_of: died, found: {drug: 90}}", "form-free", ("found", "drug")),
        ("[died]", "no-map", ()),
    ],
)
def test_a_fault_of_an_outcome_stands_at_its_place(
    outcome: str, cause: str, where: tuple[str, ...]
) -> None:
    fault = only(with_outcome(outcome.replace("DIED", "happened: died, better: fewer")))
    assert (fault.cause, fault.place) == (cause, ("outcomes", "it", *where))


@pytest.mark.parametrize(
    ("old", "new", "cause", "where"),
    [
        ("parallel", "double", "choice-of", ("design",)),
        ("by_chance: yes", "did_not_know: double-blind", "who-did-not-know", ("did_not_know",)),
        ("by_chance: yes", "stopped_early: too many died", "old-stopped-early", ("stopped_early",)),
        ("by_chance: yes", "arms: {}", "old-arms", ("arms",)),
        ("people: 200", "people: 2.5", "form-count", ("people",)),
        ("people: 200", "name: it", "missing", ("people",)),
        ("drug:", "all:", "id", ("groups", "all")),
        ("drug:", "2nd:", "id", ("groups", "2nd")),
        (
            "{name: the dummy, people: 100}",
            "{name: the dummy, count: 1}",
            "old-count",
            ("groups", "dummy", "count"),
        ),
        (
            "{name: the dummy, people: 100}",
            "{name: the dummy, left: [many]}",
            "form-left",
            ("groups", "dummy", "left", 0),
        ),
        (
            "{name: the dummy, people: 100}",
            "{name: the dummy, people: 1,814}",
            "thousands-comma",
            ("groups", "dummy"),
        ),
    ],
)
def test_a_fault_of_the_trial_stands_at_its_place(
    old: str, new: str, cause: str, where: tuple[str | int, ...]
) -> None:
    assert old in TRIAL
    fault = only(TRIAL.replace(old, new))
    assert (fault.cause, fault.place) == (cause, ("trial", *where))


@pytest.mark.parametrize(
    ("harms", "cause", "where"),
    [
        ("{other: {Pain: {drog: 3}}}", "group-unknown", ("other", "Pain", "drog")),
        ("{other: {Pain: {drug: many}}}", "form-people", ("other", "Pain", "drug")),
        ("{other: {Pain: {drug: 3}}, threshold: 5}", "old-threshold", ("threshold",)),
        ("{other: {Pain: {drug: 3}}, serious: {Pain: {drug: 3}}}", "row-twice", ("other", "Pain")),
        ("{other: {death: {drug: 3}}}", "row-twice", ("other", "death")),
    ],
)
def test_a_fault_of_the_harms_stands_at_its_place(
    harms: str, cause: str, where: tuple[str, ...]
) -> None:
    fault = only(DEATH + f"harms: {harms}")
    assert (fault.cause, fault.place) == (cause, ("harms", *where))


def test_harms_say_in_whom_once_groups_have_two_counts() -> None:
    text = DEATH.replace("people: 100}", "people: 100, treated: 99}")
    assert only(text + "harms: {other: {Pain: {drug: 3}}}").cause == "harms-of"
    assert faults(text + "harms: {of: treated, other: {Pain: {drug: 3}}}") == {}


def test_without_a_trial_nothing_is_guessed() -> None:
    facts, found = read_facts({"outcomes": {"a": {"happened": "died", "better": "fewr"}}})
    assert facts is None
    assert {fault.cause for fault in found} == {"missing", "choice-of"}


def test_an_unknown_key_names_the_nearest_one() -> None:
    fault = only(TRIAL.replace("by_chance", "by_chanse"))
    assert "Did you mean 'by_chance'?" in fault.said().do


def test_an_outcome_in_a_slide_is_read_like_one_of_the_block() -> None:
    facts: Facts = facts_of(DEATH)
    value: Mapping[str, Any] = {"happened": "fell", "better": "fewer", "found": {"drug": "3"}}
    finding, found = read_outcome(value, facts, ("results", 0, "arms"))
    assert not found
    assert finding is not None
    assert finding.part("drug") == Fraction(3, 100)


def test_a_word_for_people_without_a_singular_asks_for_one() -> None:
    assert only(TRIAL.replace("people: 200", "people: 200\n  unit: elbows")).cause == "unit-unknown"
    own = TRIAL.replace("people: 200", "people: 200\n  unit: {one: elbow, many: elbows}")
    assert not faults(own)


def test_a_comparison_is_at_a_time_at_which_something_was_found() -> None:
    curve = "{free_of: died, found: {drug: {1 year: 90%}, dummy: {1 year: 84%}}, compared: C}"
    right = with_outcome(curve.replace("C", "{difference: 6 (2 to 10), at: 12 months}"))
    assert not faults(right)
    fault = only(with_outcome(curve.replace("C", "{difference: 6 (2 to 10), at: 2 years}")))
    assert (fault.cause, fault.place[-1]) == ("time-unknown", "at")


def test_a_group_that_points_at_itself_is_in_no_pair() -> None:
    finding = facts_of(DEATH.replace("compared_with: dummy", "compared_with: drug"))
    assert finding.findings["death"].pairs == ()
