"""Each check of LANGUAGE.md, 7.2, by its id: it finds its fault and names both places."""

import pytest

from deck.problems import Severity
from deck.trial.agree import Talk, agree
from deck.trial.facts import Facts
from deck.trial.faults import Fault
from deck.trial.reading import read_outcome
from tests.trial.given import NAMES, facts_of, needs_outlines, outline

E, W, N = Severity.ERROR, Severity.WARNING, Severity.NOTE
GROUPS = """
    drug: {name: the drug, people: 1000, counted: 990, left: [10 went away], compared_with: dummy}
    dummy: {name: the dummy, people: 1000, counted: 980, left: [20 went away]}
"""
DEATH = (
    "{happened: died, when: in a year, better: fewer, primary: yes, found: {drug: 90, dummy: 130}}"
)
TALK = Talk(frozenset({"death"}), shows_harms=True)


def text(outcome: str = DEATH, groups: str = GROUPS, trial: str = "", more: str = "") -> str:
    """Return an outline in which nothing is wrong but what is given."""
    keys = {
        "people": "2000", "design": "parallel", "by_chance": "yes", "did_not_know": "nobody",
        "when": "2020", "registers": "NCT1", "funder": "a fund",
    }  # fmt: skip
    keys |= dict(line.split(": ", 1) for line in trial.splitlines())
    head = "".join(f"  {key}: {value}\n" for key, value in keys.items() if value != "-")
    return f"trial:\n{head}  groups:{groups}outcomes:\n  death: {outcome}\n{more}"


def found(outline_: str, talk: Talk | None = TALK) -> tuple[Fault, ...]:
    return agree(facts_of(outline_), talk)


def only(outline_: str, rule: str, severity: Severity, talk: Talk | None = TALK) -> Fault:
    """Return the one fault that is found, which is of a rule."""
    (fault,) = found(outline_, talk)
    assert (fault.rule, fault.severity) == (rule, severity)
    said = fault.said()
    assert said.message
    assert said.do
    return fault


def died(found_: str = "{drug: 90, dummy: 130}", **more: str) -> str:
    keys = {"happened": "died", "when": "in a year", "better": "fewer", "primary": "yes", **more}
    return "{" + ", ".join(f"{k}: {v}" for k, v in keys.items()) + f", found: {found_}}}"


def test_facts_that_go_together_are_silent() -> None:
    assert found(text()) == ()


@pytest.mark.parametrize(
    ("things", "rule", "place"),
    [
        ("{women: 900 of 1999}", "start-sum", ("women",)),
        ("{women: {drug: 500 of 999}}", "start-sum", ("women", "drug")),
        ("{women: {drug: 50% of 991}}", "start-sum", ("women", "drug")),
        ("{women: 2001}", "count-more", ("women",)),
        ("{women: {dummy: 1001}}", "count-more", ("women", "dummy")),
        ("{women: {drugs: 500}}", "start-group", ("women", "drugs")),
        ("{age: 63 years (32 to 80)}", "start-range", ("age",)),
        ("{women: 50% (45 to 55)}", "start-range", ("women",)),
    ],
)
def test_what_is_told_of_the_start_is_of_everybody_and_says_what_its_ranges_are(
    things: str, rule: str, place: tuple[str, ...]
) -> None:
    fault = only(text(trial=f"at_the_start: {things}"), rule, E)
    assert fault.place == ("trial", "at_the_start", *place)


def test_what_is_told_of_the_start_may_be_of_all_who_joined_or_were_counted() -> None:
    things = (
        "{women: 900 of 2000, men: 1000, smoked: {drug: 5 of 1000, dummy: 5 of 980}, tall: 12%, "
        "age: 63 years (all 32 to 80), weight: {drug: 70 kg (SD 9), dummy: 71 kg (IQR 60 to 80)}}"
    )
    assert found(text(trial=f"at_the_start: {things}")) == ()


def test_people_sum() -> None:
    fault = only(text(trial="people: 2001"), "people-sum", E)
    assert (fault.place, fault.other) == (("trial", "groups"), ("trial", "people"))
    assert found(text(trial="people: 2001\nnot_in_a_group: 1")) == ()
    assert found(text(trial="people: 2001\ndesign: crossover")) == found(
        text(trial="design: crossover")
    )


def test_people_sum_of_each_factor() -> None:
    groups = """
    a: {name: a, people: 1000, factor: one, compared_with: b}
    b: {name: b, people: 1000, factor: one}
    c: {name: c, people: 1001, factor: two}
"""
    outcome = died("{a: 90, b: 130}")
    fault = only(text(outcome, groups, "design: factorial"), "people-sum", E)
    assert fault.values["factor"] == "two"


def test_people_sum_of_stages() -> None:
    stages = "stages: [{label: asked, count: 3000}, {label: joined, count: 2000, left: [1000 not]}]"
    assert found(text(trial=stages)) == ()
    wrong = stages.replace("2000", "1999").replace("1000 not", "1001 not")
    only(text(trial=wrong), "people-sum", E)


def test_ratio_size() -> None:
    assert found(text(trial="ratio: 1 to 1")) == ()
    only(text(trial="ratio: 2 to 1"), "ratio-size", W)
    only(text(trial="ratio: 1 to 1 to 1"), "ratio-size", W)


def test_flow_sum() -> None:
    fault = only(text(groups=GROUPS.replace("20 went", "21 went")), "flow-sum", E)
    assert fault.other == ("trial", "groups", "dummy", "counted")
    stages = "stages: [{label: asked, count: 3000}, {label: joined, count: 2000, left: [999 not]}]"
    fault = only(text(trial=stages), "flow-sum", E)
    assert fault.other == ("trial", "stages", 0)


def test_sorts_sum() -> None:
    sorts = "{primary: yes, sorts: [{label: a, found: {drug: 400, dummy: 300}}, {label: b, found: {drug: 600, dummy: N}}]}"  # noqa: E501
    assert found(text(sorts.replace("N", "700"))) == ()
    fault = only(text(sorts.replace("N", "701")), "sorts-sum", E)
    assert fault.other == ("trial", "groups", "dummy")


def test_count_more() -> None:
    fault = only(text(died("{drug: 90, dummy: 1001}")), "count-more", E)
    assert fault.place == ("outcomes", "death", "found", "dummy")
    assert fault.other == ("trial", "groups", "dummy")


def test_of_more() -> None:
    assert only(text(died("{drug: 90, dummy: 130 of 1001}")), "of-more", E).other


def test_of_unknown() -> None:
    assert found(text(died("{drug: 90 of 990, dummy: 130 of 980}"))) == ()
    only(text(died("{drug: 90, dummy: 130 of 985}")), "of-unknown", W)
    assert found(text(died("{drug: 90, dummy: 130 of 985}", of_whom="women"))) == ()
    assert found(text(died("{drug: 90, dummy: 130 of 3000}", study="another one"))) == ()


def test_curve() -> None:
    curve = (
        "{free_of: died, primary: yes, found: {drug: {at the start: S%, 1 year: 90%, 2 years: E%}}}"
    )
    assert found(text(curve.replace("S", "100").replace("E", "80"))) == ()
    fault = only(text(curve.replace("S", "100").replace("E", "95")), "curve", E)
    assert fault.place[-1] == "2 years"
    assert fault.other
    assert fault.other[-1] == "1 year"
    only(text(curve.replace("S", "99").replace("E", "80")), "curve", E)
    falls = died("{drug: {6 weeks: 20, 12 weeks: 12}, dummy: 130}")
    only(text(falls), "curve", E)


def test_fact_twice() -> None:
    other = "  again: " + DEATH.replace("drug: 90", "drug: 91").replace("primary: yes, ", "") + "\n"
    fault = only(text(more=other), "fact-twice", E)
    assert fault.place == ("outcomes", "again", "found", "drug")
    assert fault.other == ("outcomes", "death", "found", "drug")
    counted = other.replace("found:", "of: counted, found:").replace("drug: 91", "drug: 90")
    assert {fault.severity for fault in found(text(more=counted))} == {W}
    assert found(text(more=other.replace("in a year", "in a month"))) == ()


def test_fact_twice_in_a_slide() -> None:
    facts = facts_of(text())
    value = {"happened": "Died", "when": "in a year", "better": "fewer", "found": {"drug": "91"}}
    inline, _ = read_outcome(value, facts, ("results", 0, "arms"))
    assert inline is not None
    (fault,) = agree(facts, TALK._replace(inline=(inline,)))
    assert (fault.rule, fault.place[0]) == ("fact-twice", "results")


def test_subgroup_sum() -> None:
    subgroups = "[{name: men, found: {drug: 50 of 500, dummy: 60 of 500}}, {name: women, found: {drug: N of 500, dummy: 70 of 500}}]"  # noqa: E501
    assert found(text(died(subgroups=subgroups.replace("N", "40")))) == ()
    fault = only(text(died(subgroups=subgroups.replace("N", "41"))), "subgroup-sum", W)
    assert fault.other == ("outcomes", "death", "found", "drug")
    overlap = subgroups.replace("N", "41").replace("{name: men", "{name: men, add_up: no")
    assert found(text(died(subgroups=overlap))) == ()


@pytest.mark.parametrize(
    ("happened", "better", "is_odd"),
    [
        ("died", "more", True), ("had a relapse", "more", True), ("recovered", "fewer", True),
        ("died", "fewer", False), ("recovered", "more", False),
        ("had not recovered", "fewer", False), ("got cancer", "more", True),
        ("got better", "more", False), ("got much worse", "more", True), ("died", "neither", False),
    ],
)  # fmt: skip
def test_better_odd(happened: str, better: str, is_odd: bool) -> None:
    rules = [fault.rule for fault in found(text(died(happened=happened, better=better)))]
    assert rules == (["better-odd"] if is_odd else [])


def test_better_odd_names_what_is_hard_to_hear() -> None:
    only(text(died(happened="needed no other medicine", better="more")), "better-odd", N)


def test_when_missing() -> None:
    only(text(DEATH.replace("when: in a year, ", "")), "when-missing", W)


def test_cmp_counts() -> None:
    def compared(value: str) -> str:
        return text(died(compared=value))

    assert found(compared("{risk_ratio: 0.69 (0.54 to 0.89)}")) == ()
    assert found(compared("{difference: -4.0 (-6.8 to -1.2)}")) == ()
    assert found(compared("{odds_ratio: 0.66 (0.50 to 0.88)}")) == ()
    fault = only(compared("{risk_ratio: 1.44 (1.12 to 1.86)}"), "cmp-counts", E)
    assert fault.place == ("outcomes", "death", "compared", "risk_ratio")
    assert fault.other == ("outcomes", "death", "found")
    only(compared("{risk_ratio: 1.44}"), "cmp-counts", E)
    only(compared("{efficacy: -44 (-86 to -12)}"), "cmp-counts", E)
    only(compared("{risk_ratio: 0.73 (0.57 to 0.94)}"), "cmp-counts", W)
    assert found(compared("{risk_ratio: 0.73 (0.57 to 0.94), adjusted_for: age}")) == ()
    assert found(compared("{efficacy: 27 (6 to 43)}")) == ()


def test_cmp_direction() -> None:
    fault = only(text(died(compared="{hazard_ratio: 1.41 (1.07 to 1.85)}")), "cmp-direction", W)
    assert fault.other == ("outcomes", "death", "found")
    assert found(text(died(compared="{hazard_ratio: 0.69 (0.54 to 0.89)}"))) == ()
    assert found(text(died(compared="{hazard_ratio: 1.04 (0.81 to 1.34)}"))) == ()


def test_cmp_p() -> None:
    def p(compared: str) -> str:
        return text(died(compared=compared))

    assert found(p("{hazard_ratio: 0.69 (0.54 to 0.89), p: 0.004}")) == ()
    assert found(p("{hazard_ratio: 0.69 (0.54 to 0.89), p: <0.10}")) == ()
    only(p("{hazard_ratio: 0.69 (0.54 to 0.89), p: 0.20}"), "cmp-p", W)
    only(p("{hazard_ratio: 0.69 (0.44 to 1.10), p: 0.01}"), "cmp-p", W)
    limit = "{hazard_ratio: 0.90 (0.70 to 1.20), margin_ratio: 1.3, p_margin: P}"
    assert found(p(limit.replace("P", "0.01"))) == ()
    only(p(limit.replace("P", "0.10")), "cmp-p", W)


@pytest.mark.parametrize(
    ("old", "new", "cause"),
    [
        ("compared_with: dummy", "compared_with: dumy", "cmp-reference"),
        ("compared_with: dummy", "compared_with: drug", "cmp-reference-circle"),
        ("name: the dummy", "compared_with: drug, name: the dummy", "cmp-reference-circle"),
        ("name: the dummy", "factor: oil, name: the dummy", "cmp-reference-factor"),
    ],
)
def test_cmp_reference(old: str, new: str, cause: str) -> None:
    faults = found(text(groups=GROUPS.replace(old, new)))
    assert {fault.rule for fault in faults} == {"cmp-reference"}
    assert cause in {fault.cause for fault in faults}


def test_cmp_reference_needs_to_know_chance_and_a_design_that_compares() -> None:
    assert only(text(trial="by_chance: -"), "cmp-reference", E).cause == "cmp-reference-chance"
    for design in ("single group", "dose steps", "test"):
        faults = found(text(trial=f"design: {design}"))
        assert "cmp-reference-design" in {fault.cause for fault in faults}


@pytest.mark.parametrize(
    ("better", "limit", "is_wrong"),
    [
        ("fewer", "1.3", False), ("fewer", "0.8", True), ("more", "0.8", False),
        ("more", "1.3", True), ("fewer", "8", True), ("more", "0.1", True),
    ],
)  # fmt: skip
def test_limit_side(better: str, limit: str, is_wrong: bool) -> None:
    compared = f"{{hazard_ratio: 0.90 (0.70 to 1.20), margin_ratio: {limit}}}"
    outcome = died(happened="went home", better=better, compared=compared)
    rules = {fault.rule for fault in found(text(outcome))} - {"cmp-direction"}
    assert rules == ({"limit-side"} if is_wrong else set())


def test_limit_side_of_points() -> None:
    only(text(died(compared="{difference: -4.0 (-6.8 to -1.2), margin: 60}")), "limit-side", E)


@pytest.mark.parametrize(
    "compared",
    [
        "{hazard_ratio: 0.69 (0.54 to 0.89), margin: 4}",
        "{difference: -4.0 (-6.8 to -1.2), margin_ratio: 1.3}",
        "{difference: -4.0 (-6.8 to -1.2), goal: 30}",
        "{hazard_ratio: 0.69 (0.54 to 0.89), same_within: 0.25}",
        "{difference: -4.0 (-6.8 to -1.2), same_within: 0.8 to 1.25}",
    ],
)
def test_limit_kind(compared: str) -> None:
    assert only(text(died(compared=compared)), "limit-kind", E).place[:3] == (
        "outcomes", "death", "compared",
    )  # fmt: skip


def test_limit_kind_of_an_efficacy_and_of_what_matters() -> None:
    efficacy = died(happened="went home", better="more", compared="{efficacy: 31 (11 to 46)}")
    only(text(efficacy), "limit-kind", E)
    matters = died(matters_from="2", compared="{hazard_ratio: 0.69 (0.54 to 0.89)}")
    only(text(matters), "limit-kind", E)


def test_many_tests() -> None:
    second = "  pain: " + DEATH.replace("died", "had pain") + "\n"
    talk = TALK._replace(shown=frozenset({"death", "pain"}))
    assert {fault.rule for fault in found(text(more=second), talk)} == {"many-tests"}
    strict = DEATH.replace(
        "found:", "compared: {risk_ratio: 0.69 (0.54 to 0.89), level: 97.5}, found:"
    )
    told = text(strict, more="  pain: " + strict.replace("died", "had pain") + "\n")
    assert found(told, talk) == ()
    third = GROUPS.replace("1000", "500").replace("990", "490").replace("980", "480")
    third += "    high: {name: more of it, people: 1000, compared_with: dummy}\n"
    only(text(died("{drug: 90, high: 80, dummy: 130}"), third), "many-tests", W)


@pytest.mark.parametrize("design", ["crossover", "cluster"])
def test_range_design(design: str) -> None:
    fault = only(text(trial=f"design: {design}"), "range-design", N)
    assert fault.other == ("trial", "design")
    ranged = died(compared="{risk_ratio: 0.69 (0.54 to 0.89)}")
    assert found(text(ranged, trial=f"design: {design}")) == ()


def test_harms_none() -> None:
    only(text(), "harms-none", E, TALK._replace(shows_harms=False))
    harmful = DEATH.replace("found:", "harm: deaths, found:")
    assert found(text(harmful), TALK._replace(shows_harms=False)) == ()


def test_primary_untold() -> None:
    only(text(), "primary-untold", W, Talk(shows_harms=True))
    only(text(DEATH.replace("primary: yes, ", "")), "primary-untold", W)


def test_early_untold() -> None:
    stopped = "stopped_early: {why: because more died, because: harm}"
    only(text(trial=stopped), "early-untold", W)
    assert found(text(trial=stopped), TALK._replace(tells_early=True)) == ()


@pytest.mark.parametrize("key", ["registers", "funder", "did_not_know", "when"])
def test_about_missing(key: str) -> None:
    assert only(text(trial=f"{key}: -"), "about-missing", N).values["keys"] == f"'{key}'"


def test_about_missing_truth() -> None:
    test = "{test: it, primary: yes, found: {with: 9 of 10 positive, without: 1 of 10 positive}}"
    faults = found(text(test, "\n    all: {name: x, people: 2000}\n".replace("all", "some")))
    assert "about-missing-truth" in {fault.cause for fault in faults}


def test_out_of_rule() -> None:
    fault = only(text(died("{drug: 2, dummy: 130}", out_of="100")), "out-of-rule", E)
    assert "B1" in fault.values["why"]
    assert found(text(died(out_of="1000"))) == ()


@needs_outlines
@pytest.mark.parametrize("name", NAMES)
def test_the_given_outlines_have_no_error_of_facts(name: str) -> None:
    facts: Facts = facts_of(outline(name))
    talk = Talk(frozenset(facts.findings), shows_harms=True, tells_early=True)
    assert not [fault for fault in agree(facts, talk) if fault.severity is E]


@needs_outlines
def test_t06_is_found_out() -> None:
    facts = facts_of(outline("t06-backpain"))
    rules = [fault.rule for fault in agree(facts) if fault.severity is W]
    assert set(rules) == {"of-unknown", "cmp-counts"}
