"""The read-back says every fact once, from the figures, so that a wrong one can be seen (7.1)."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deck.trial.facts import Facts
from deck.trial.read_back import MOST_SHORT, ReadLine, in_short, read_back, written
from deck.trial.reading import read_facts
from deck.trial.said import full, phrases_of, sentence
from deck.trial.told import tell
from tests.conftest import ROOT
from tests.trial.given import NAMES, blocks_of, facts_of, needs_outlines, outline

ENGLISH = phrases_of("en-GB")
CASES = tomllib.loads((ROOT / "tests/trial/sentences.toml").read_text("utf-8"))
TRIAL = """
trial:
  people: 2000
  design: parallel
  by_chance: yes
  groups:
    drug: {name: the drug, people: 1000, compared_with: dummy}
    dummy: {name: the dummy, people: 1000}
outcomes:
"""


def lines(outcome: str, trial: str = TRIAL) -> list[str]:
    """Return the read-back of one outcome."""
    return said(facts_of(f"{trial}  it: {outcome}\n"))


def said(facts: Facts) -> list[str]:
    return [line.words(ENGLISH) for line in read_back(facts)]


def died(found: str = "{drug: 90, dummy: 130}", **more: str) -> str:
    keys = {"happened": "died", "better": "fewer", "primary": "yes", **more}
    return "{" + ", ".join(f"{k}: {v}" for k, v in keys.items()) + f", found: {found}}}"


def test_r1_every_outcome_pair_and_row_has_a_line_at_its_place() -> None:
    text = (
        TRIAL + f"  death: {died()}\n  pain: {died('{drug: 9, dummy: 30}', happened='fell')}\n"
        "harms: {serious: {A clot: {drug: 3, dummy: 1}}, other: {Pain: {drug: 3, dummy: 9}}}"
    )
    places = [line.place for line in read_back(facts_of(text))]
    assert places == [
        ("outcomes", "death"), ("outcomes", "pain"), ("harms", "serious", "A clot"),
        ("harms", "other", "Pain"),
    ]  # fmt: skip
    third = TRIAL.replace(
        "outcomes:", "    high: {name: more, people: 1, compared_with: dummy}\noutcomes:"
    )
    assert len(lines(died("{drug: 90, high: 1, dummy: 130}"), third)) == 2


def test_r1_what_could_not_be_read_says_so_and_nothing_stands_in_its_place() -> None:
    facts, _ = read_facts(blocks_of(f"{TRIAL}  a: {died()}\n  b: {died(better='fewr')}\n"))
    assert facts is not None
    found = read_back(facts)
    assert found[-1].place == ("outcomes", "b")
    assert found[-1].words(ENGLISH).startswith("Not read")


PAIN = "measured: pain, unit: points, better: lower"


def test_r1_totals_spreads_levels_and_p_stand_at_the_end_of_a_line() -> None:
    found = "{drug: 3.1 in 90 (SD 1.2), dummy: 4.2 in 80 (IQR 3 to 5)}"
    compared = "{difference: -1.1 (up to -0.2), level: 97.5, p: <0.001, adjusted_for: age}"
    (line,) = lines(f"{{{PAIN}, matters_from: 2, found: {found}, compared: {compared}}}")
    assert line.endswith(
        "Written: 3.1 points in 90 people (SD 1.2) with the drug; 4.2 points in 80 people"
        " (IQR 3 to 5) with the dummy; difference -1.1 (up to -0.2), a one-sided 97.5% confidence"
        " interval; p < 0.001; adjusted for age; what matters: 2 points."
    )
    ratio = "{odds_ratio: 0.5 (0.2 to 0.9), passed: p < 0.01, p: 0.02}"
    (line,) = lines(died("{drug: 9.5% of 200, dummy: 17.4%}", compared=ratio))
    assert line.endswith(
        "Written: 9.5% of 200 with the drug; 17.4% of 1,000 with the dummy; odds ratio 0.5"
        " (0.2 to 0.9), a 95% confidence interval; p = 0.02; p < 0.01 was needed."
    )


def test_r1_every_time_is_told() -> None:
    series = "{week 1: 3 (SE 0.2), after: not measured, 6 weeks: -1}"
    (drug, dummy) = lines(f"{{{PAIN}, found: {{drug: {series}, dummy: {series}}}, compared: no}}")
    assert drug == (
        "Pain with the drug: not measured after; 3 points (SE 0.2) at week 1; -1 point at"
        " 6 weeks. You wrote: lower is good. Nobody is compared. Not a main question."
    )
    assert "Nobody" not in dummy  # once
    (line,) = lines(f"{{{PAIN}, found: {{drug: {series}, dummy: {series}}}}}")
    assert "Written: with the drug: not measured after; 3 points (SE 0.2) at week 1;" in line


def test_r1_what_the_values_are_is_told_where_it_is_written() -> None:
    values = "found: {drug: 3 (1 to 5), dummy: 4 (2 to 7)}"
    (line,) = lines(f"{{{PAIN}, found_is: geometric mean, {values}}}")
    assert "Written: geometric means; 3 points (1 to 5) with the drug;" in line
    (line,) = lines(f"{{{PAIN}, found_is: Median, {values}}}")
    assert "Written: medians; 3 points" in line


def test_r1_other_people_and_other_times_are_told_apart() -> None:
    assert lines(died(when="within 28 days"))[0].startswith(
        "Fewer people with the drug died within 28 days: 9 of every 100"
    )
    assert lines(died(of_whom="women"))[0].startswith("Women: Fewer people with the drug died")
    (line,) = lines(f"{{{PAIN}, when: after a year, found: {{drug: 3, dummy: 4}}}}")
    assert line.startswith("Pain was lower with the drug, after a year: 3 points")


def test_r1_what_was_not_measured_is_not_told_as_not_reported() -> None:
    (line,) = lines(died("{drug: 90, dummy: not measured}"))
    assert line.startswith("Died: 9 of every 100 with the drug; not measured with the dummy.")
    (line,) = lines(f"{{{PAIN}, found: {{drug: not measured, dummy: not reported}}}}")
    assert "not measured with the drug; not reported with the dummy." in line


def test_r1_one_group_of_several_is_named() -> None:
    (line,) = lines(died("{drug: 90}"))
    assert line.startswith("9 of every 100 people with the drug died.")
    rate = "{events: attacks, better: fewer, found: {drug: 9 over 30 years}}"
    assert lines(rate)[0].startswith("Attacks with the drug: 9 over 30 years.")


def test_r1_medians_and_the_test_between_subgroups_are_told() -> None:
    medians = "{drug: 14.2 months (11 to 20), dummy: not reached}"
    (line,) = lines(died(median=medians))
    assert line.endswith(
        "a median of 14.2 months (11 to 20) with the drug; median not reached with the dummy."
    )
    some = (
        "[{name: women, found: {drug: 40, dummy: 60}}, {name: men, found: {drug: 50, dummy: 70}}]"
    )
    found = lines(died(subgroups=some, p_between="0.03"))
    assert found[-1].endswith("was tested: likely. Written: p = 0.03.")


def test_r5_a_range_names_its_base_where_the_groups_have_real_counts() -> None:
    (line,) = lines(died("{drug: 4, dummy: 8}"))
    assert "4 of 1,000; with the dummy: 8 of 1,000." in line
    assert "likely between 12 fewer and 3 more of every 1,000." in line
    assert "fewer of every" not in lines(died())[0]


@pytest.mark.parametrize(
    ("found", "compared", "told"),
    [
        (
            "{drug: 88, dummy: 80}",
            "{risk_ratio: 1.1 (0.9 to 1.2), margin_ratio: 1.3}",
            "up to 130 for every 100 was accepted; the range ends at 120 for every 100.",
        ),
        (
            "{drug: 30, dummy: 80}",
            "{efficacy: 62 (41 to 75), goal: 30}",
            "The goal was 30 fewer for every 100; the range ends at 41 fewer for every 100.",
        ),
        (
            "{drug: 88, dummy: 80}",
            "{difference: 0.8 (-1.6 to 3.2), same_within: 5}",
            "up to 5 of every 100 to both sides was accepted. Published:",
        ),
    ],
)
def test_r5_a_range_ends_in_the_measure_of_its_limit(found: str, compared: str, told: str) -> None:
    (line,) = lines(died(found, compared=compared))
    assert told in line


def test_r5_a_difference_of_a_curve_is_told_as_of_those_still_free() -> None:
    times = "{drug: {48 weeks: 81%}, dummy: {48 weeks: 70%}}"
    compared = "{difference: 11 (2 to 20), at: 48 weeks, margin: 5}"
    (line,) = lines(f"{{free_of: got worse, found: {times}, compared: {compared}}}")
    assert "Limit trial: up to 5 fewer of every 100 still free of it was accepted;" in line
    assert "Published: likely between 2 and 20 more of every 100 still free of it." in line


def test_r6_sorts_and_tests_are_compared_only_where_something_was_published() -> None:
    sorts = "sorts: [{label: got better, found: {drug: 1000, dummy: 1000}}]"
    (alone,) = lines(f"{{{sorts}}}")
    assert alone.endswith("1,000 of 1,000. Nobody is compared. Not a main question.")
    whole, pair = lines(f"{{{sorts}, compared: {{p: 0.03}}}}")
    assert whole.endswith("1,000 of 1,000.")
    assert pair == (
        "Compared: with the drug, and with the dummy. Not a main question. Written: p = 0.03."
    )


def test_r8_a_count_that_is_worked_out_from_an_odds_ratio_is_doubtful() -> None:
    odds = "{odds_ratio: 0.5 (0.3 to 0.9)}"
    (line,) = lines(died("{drug: not reported, dummy: 20}", compared=odds))
    assert line.startswith("? Fewer people with the drug died: ")
    assert "How many with the drug is worked out from the odds ratio. Odds ratio 0.5:" in line


def test_a_change_in_one_group_fell_or_rose() -> None:
    change = f"{{{PAIN}, change: yes, compared: no, found: {{drug: -3, dummy: {{week 1: 0.2}}}}}}"
    drug, dummy = lines(change)
    assert drug.startswith("Pain with the drug: fell by 3 points.")
    assert dummy.startswith("Pain with the dummy: rose by 0.2 points at week 1.")


def test_r2_direction_follows_from_the_figures_alone() -> None:
    assert lines(died())[0].startswith("Fewer people with the drug died")
    assert lines(died(better="more"))[0].startswith("? Fewer people with the drug died")
    turned = lines(died("{drug: 130, dummy: 90}", compared="{risk_ratio: 0.69 (0.54 to 0.89)}"))
    assert turned[0].startswith("More people with the drug died")
    assert lines(died("{drug: 90, dummy: 90}"))[0].startswith("Equally many people")


def test_r3_a_wrong_better_gives_nonsense_that_can_be_seen() -> None:
    (wrong,) = lines(died("{drug: 130, dummy: 90}", better="more"))
    assert wrong.startswith("? More people with the drug died")
    assert "You wrote: more is good. So the drug did better in these numbers." in wrong
    (right,) = lines(died("{drug: 130, dummy: 90}"))
    assert "You wrote: fewer is good. So the dummy did better in these numbers." in right
    assert "You wrote: neither is good." in lines(died(better="neither"))[0]


def test_r4_the_tested_group_is_the_one_that_points_never_the_first() -> None:
    first, second = TRIAL.splitlines()[6:8]
    turned = TRIAL.replace(f"{first}\n{second}", f"{second}\n{first}")
    assert turned != TRIAL
    assert lines(died(), turned) == lines(died())
    own = TRIAL.replace("{name: the drug,", "{name: stopped, who: who stopped,")
    assert lines(died(), own)[0].startswith("Fewer people who stopped died")


def numbers(text: str) -> set[str]:
    return set(re.findall(r"\d[\d,.]*\d|\d", text))


@settings(deadline=None)
@given(st.integers(0, 1000), st.integers(0, 1000))
def test_r5_numbers_are_those_of_the_slide(drug: int, dummy: int) -> None:
    facts = facts_of(f"{TRIAL}  it: {died(f'{{drug: {drug}, dummy: {dummy}}}')}\n")
    (line,) = read_back(facts)
    first = sentence(line.sentences[0], ENGLISH)
    told = tell(facts.findings["it"])
    assert told.counts is not None
    on_slide = numbers(sentence(told.counts, ENGLISH).replace("none", "0").replace("None", "0"))
    assert numbers(first) <= on_slide | {"0"}


def test_r5_range_limit_and_verdict_follow() -> None:
    (line,) = lines(
        died("{drug: 120, dummy: 130}", compared="{difference: -1 (-4 to 2), margin: 4}")
    )
    assert line == (
        "Fewer people with the drug died: 12 of every 100; with the dummy: 13."
        " You wrote: fewer is good. So the drug did better in these numbers."
        " Limit trial: up to 4 more of every 100 was accepted; the range ends at 2 more."
        " Published: likely between 4 fewer and 2 more."
        " Verdict: not worse by more than the limit."
        " Written: 120 of 1,000 with the drug; 130 of 1,000 with the dummy;"
        " difference -1 (-4 to 2), a 95% confidence interval."
    )


def test_r6_what_is_absent_is_said_once() -> None:
    (line,) = lines(died(primary="no"))
    assert line.count("Not a main question.") == 1
    assert "Not a limit trial." not in line
    (line,) = lines(died())
    assert line.count("Not a limit trial.") == 1
    (line,) = lines(died(compared="{risk_ratio: 0.69}"))
    assert line.count("No range was published.") == 1
    single = "trial: {people: 24, design: single group}\noutcomes:\n"
    (line,) = lines(died("8 of 23"), single)
    assert line == (
        "8 of 23 people died; 15 did not. You wrote: fewer is good. Nobody is compared."
    )
    (line,) = lines(died(compared="{p: 0.20}"))
    assert line.count("No range was published.") == 1


def test_r7_two_figures_that_point_different_ways_are_named() -> None:
    (line,) = lines(died(compared="{hazard_ratio: 1.41 (1.07 to 1.85)}"))
    assert "The figures of the groups say fewer, the hazard ratio says faster: check." in line
    (line,) = lines(died(compared="{hazard_ratio: 0.69 (0.54 to 0.89)}"))
    assert "check" not in line
    (line,) = lines(died(compared="{odds_ratio: 1.5 (1.1 to 2.0)}"))
    assert "the odds ratio says more: check." in line


@pytest.mark.parametrize("case", CASES["doubt"], ids=lambda case: case["outcome"])
def test_r8_a_line_that_nothing_else_guards_starts_with_a_question_mark(
    case: Mapping[str, Any],
) -> None:
    assert [line.startswith("? ") for line in lines(case["outcome"])] == [case["is_doubtful"]]


@pytest.mark.parametrize("case", CASES["read_back"], ids=lambda case: case["said"])
def test_each_type_has_its_template(case: Mapping[str, str]) -> None:
    assert lines(case["outcome"])[0].startswith(case["said"])


def test_a_row_of_harms_has_no_verdict_and_no_better() -> None:
    text = f"{TRIAL}  it: {died()}\nharms: {{other: {{Headache: {{drug: 43, dummy: 45}}}}}}"
    assert said(facts_of(text))[-1] == (
        "Headache (harm): 43 of 1,000 people with the drug, 45 of 1,000 with the dummy:"
        " a smaller share with the drug."
    )


def test_a_row_of_harms_tells_each_group_that_is_compared_with_none() -> None:
    trial = TRIAL.replace("outcomes:", "    open: {name: what came after, people: 20}\noutcomes:")
    row = "{drug: 43, dummy: 45, open: not measured}"
    text = f"{trial}  it: {died()}\nharms: {{other: {{Headache: {row}}}}}"
    assert said(facts_of(text))[-1] == "Headache (harm): not measured with what came after."
    alone = text.replace(", compared_with: dummy", "")
    assert said(facts_of(alone))[-1] == (
        "Headache (harm): 43 of 1,000 with the drug; 45 of 1,000 with the dummy;"
        " not measured with what came after."
    )


def test_a_test_is_read_back_with_what_is_taken_as_true() -> None:
    text = (
        "trial: {people: 1083, design: test}\noutcomes:\n  quick: {test: the quick test,"
        " truth: the laboratory test, condition: Covid-19,"
        " found: {with: 119 of 175 positive, without: 15 of 908 positive}}"
    )
    assert said(facts_of(text)) == [
        "Of 175 people with Covid-19 the quick test was positive in 119; of 908 without, in 15."
        " The laboratory test is taken as true. Nobody is compared. Not a main question."
    ]


def changed(block: Mapping[str, Any], change: Any) -> list[tuple[list[str], list[str]]]:
    """Return the lines of each outcome before and after a change of it."""
    found = []
    before, _ = read_facts(block)
    assert before is not None
    for name, outcome in block["outcomes"].items():
        new = change(outcome)
        if new is None:
            continue
        after, faults = read_facts({**block, "outcomes": {**block["outcomes"], name: new}})
        assert after is not None, faults
        found.append((_of(before, name), _of(after, name)))
    return found


def _of(facts: Facts, name: str) -> list[str]:
    place = ("outcomes", name)
    return [line.words(ENGLISH) for line in read_back(facts) if line.place[:2] == place]


FLIPS = {"fewer": "more", "more": "fewer", "lower": "higher", "higher": "lower"}


def turned_better(outcome: dict[str, Any]) -> dict[str, Any] | None:
    good = outcome.get("better")
    return None if good not in FLIPS else {**outcome, "better": FLIPS[good]}


def swapped(outcome: dict[str, Any]) -> dict[str, Any] | None:
    found = outcome.get("found")
    if not isinstance(found, dict) or len(found) < 2 or "with" in found:
        return None
    keys = list(found)
    first, second = found[keys[0]], found[keys[-1]]
    if first == second or "over" in str(first):
        return None
    return {**outcome, "found": {**found, keys[0]: second, keys[-1]: first}}


@needs_outlines
@pytest.mark.parametrize("name", NAMES)
def test_a_turned_better_changes_the_read_back_of_every_comparison(name: str) -> None:
    blocks = blocks_of(outline(name))
    if "outcomes" not in blocks:
        return
    facts = facts_of(outline(name))
    compared = {f.id for f in facts.outcomes if f.pairs}
    outcomes = {k: v for k, v in blocks["outcomes"].items() if k in compared}
    for before, after in changed({**blocks, "outcomes": outcomes}, turned_better):
        assert before != after


@needs_outlines
@pytest.mark.parametrize("name", NAMES)
def test_a_swapped_pair_of_values_changes_the_read_back(name: str) -> None:
    blocks = blocks_of(outline(name))
    if "outcomes" not in blocks:
        return
    for before, after in changed(blocks, swapped):
        is_median_alike = "was the same" in before[0]  # other quartiles around equal medians
        assert before != after or is_median_alike


def test_a_curve_upside_down_changes_the_read_back() -> None:
    curve = "{free_of: got worse, found: {drug: {1 year: A%}, dummy: {1 year: B%}}}"
    right = lines(curve.replace("A", "90").replace("B", "84"))
    wrong = lines(curve.replace("A", "10").replace("B", "16"))
    assert "fewer with the drug" in right[0]
    assert "it had happened to 90 of every 100 with the drug" in wrong[0]
    assert "more with the drug" in wrong[0]


@needs_outlines
@pytest.mark.parametrize("name", NAMES)
def test_every_given_outline_is_read_back_in_sentences(name: str) -> None:
    for line in read_back(facts_of(outline(name))):
        text = line.words(ENGLISH)
        assert text.endswith((".", "!"))
        assert "  " not in text
        assert "None" not in text
        assert "{" not in text


def test_in_short_each_outcome_is_one_line_and_all_harms_are_one() -> None:
    text = (
        f"{TRIAL}  it: {died()}\n  odd: {died('{drug: 9, dummy: 30}', better='more')}\n"
        "harms: {other: {A: {drug: 3, dummy: 1}, B: {drug: 3, dummy: 9}, C: {drug: 1, dummy: 1}}}"
    )
    short = in_short(read_back(facts_of(text)), ENGLISH)
    assert short[0] == (
        "Fewer people with the drug died: 9 of every 100; with the dummy: 13."
        " Fewer is good; better."
    )
    assert short[1].startswith("? ")
    assert "Not a limit trial." in short[1]  # in full
    assert short[2] == "3 harms: 1 a larger share in a tested group, 1 smaller, 1 equal."


def test_in_short_there_are_at_most_so_many_lines() -> None:
    outcomes = "".join(f"  a{n}: {died(happened=f'fell {n} times')}\n" for n in range(29))
    short = in_short(read_back(facts_of(TRIAL + outcomes)), ENGLISH)
    assert len(short) == MOST_SHORT + 1
    assert short[-1] == "... 9 more: run check"


def test_in_short_only_what_is_shown_or_doubtful() -> None:
    text = f"{TRIAL}  a: {died()}\n  b: {died(happened='fell')}\n  c: {died(better='more')}\n"
    short = in_short(read_back(facts_of(text)), ENGLISH, shown=[("outcomes", "b")])
    assert [line.split(" fell")[0] for line in short[:1]] == ["Fewer people with the drug"]
    assert len(short) == 2
    assert short[1].startswith("? ")


def test_lines_are_written_with_their_places() -> None:
    found: tuple[ReadLine, ...] = read_back(facts_of(f"{TRIAL}  it: {died()}\n"))
    (line,) = written(found, ENGLISH, lambda place: f"line {len(place)}")
    assert line.startswith("line 2: Fewer people")


@pytest.mark.parametrize(("unit", "shown"), [
    ("points", "1 point lower"), ("kg", "1 kg lower"), ("mm Hg", "1 mm Hg lower"),
    ("mass", "1 mass lower"), ("hours a week", "1 hours a week lower"),
])  # fmt: skip
def test_one_of_a_unit_is_told_as_one(unit: str, shown: str) -> None:
    groups = (
        "groups: {a: {name: the drug, people: 9, compared_with: b}, b: {name: rest, people: 9}}"
    )
    facts = facts_of(
        f"trial: {{people: 18, design: parallel, by_chance: yes, {groups}}}\n"
        f"outcomes: {{it: {{measured: pain, unit: {unit}, better: lower, found: {{a: 4, b: 5}},"
        " compared: {difference: -1 (-2 to -0.5)}}}\n"
    )
    (finding,) = facts.findings.values()
    said = [full(part, phrases_of("en-GB")) for part in tell(finding).comparisons[0].differences]
    assert shown in " ".join(said).replace("**", "")
