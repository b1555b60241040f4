"""Each row of the table of verdicts (LANGUAGE.md, section 6.5) is reached, and no other way."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.trial import forms
from deck.trial.claim import Claim
from deck.trial.forms import Estimate, PValue
from deck.trial.model import Measure
from deck.trial.verdict import (
    Verdict,
    is_near,
    is_touching,
    points_alike,
    tells_people,
    verdict,
)

D, V = Decimal, Verdict
MIRRORED = {"more", "higher"}
LIMITS = ("margin", "margin_ratio", "goal", "matters", "level")


def claim(measure: Measure | None, text: str | None, better: str, **more: Any) -> Claim:
    """Return a claim from short forms."""
    for key in LIMITS:
        if key in more:
            more[key] = D(more[key])
    for key, read in (
        ("same_within", forms.same_within), ("p", forms.p_value), ("p_margin", forms.p_value),
        ("passed", forms.passed),
    ):  # fmt: skip
        if key in more:
            more[key] = read(more[key])
    if "share" in more:
        more["share"] = Fraction(more["share"])
    estimate = forms.estimate(text) if text else None
    return Claim(measure, estimate, better in MIRRORED, **more)


d, hr, rr, odds, eff = "difference", "hazard_ratio", "risk_ratio", "odds_ratio", "efficacy"
CASES: list[tuple[str, Any, str | None, str, dict[str, Any], Verdict]] = [
    ("said", None, None, "fewer", {"said": True}, V.SAID),
    ("no range", rr, "2.5", "fewer", {}, V.NO_RANGE),
    ("no range, nothing at all", None, None, "fewer", {}, V.NO_RANGE),
    (
        "not passed, by its p",
        hr,
        "0.86 (0.75 to 0.99)",
        "fewer",
        {"p": "0.031", "passed": "p < 0.0106"},
        V.NOT_PASSED,
    ),
    (
        "not passed, by the author",
        hr,
        "0.80 (0.64 to 0.98)",
        "fewer",
        {"passed": "no"},
        V.NOT_PASSED,
    ),
    ("not passed, within", d, "-1 (-3 to 2)", "fewer", {"margin": 4, "passed": "no"}, V.NOT_PASSED),
    ("passed", hr, "0.80 (0.64 to 0.98)", "fewer", {"passed": "yes"}, V.BETTER),
    (
        "not shown is not 'not passed'",
        hr,
        "0.90 (0.80 to 1.10)",
        "fewer",
        {"passed": "no"},
        V.NOT_SHOWN,
    ),
    ("better, within", d, "-3 (-5 to -1)", "fewer", {"margin": 4}, V.BETTER_WITHIN),
    ("worse, within", d, "2 (1 to 3)", "fewer", {"margin": 8}, V.WORSE_WITHIN),
    ("within", d, "-1.6 (-4.0 to 0.8)", "fewer", {"margin": 4, "level": "95.7"}, V.WITHIN),
    ("within, more is better", d, "-1 (-5 to 3)", "more", {"margin": 10}, V.WITHIN),
    ("within, the sign of a margin is free", d, "-1 (-5 to 3)", "more", {"margin": -10}, V.WITHIN),
    ("within, a ratio", hr, "1.05 (0.90 to 1.22)", "fewer", {"margin_ratio": "1.3"}, V.WITHIN),
    (
        "within, a ratio of something good",
        rr,
        "0.97 (0.81 to 1.10)",
        "more",
        {"margin_ratio": "0.8"},
        V.WITHIN,
    ),
    ("within, one-sided", hr, "0.90 (up to 1.08)", "fewer", {"margin_ratio": "1.3"}, V.WITHIN),
    (
        "within, p decides at the limit",
        d,
        "2 (-1 to 4.0)",
        "fewer",
        {"margin": 4, "p_margin": "0.024"},
        V.WITHIN,
    ),
    ("beyond", d, "12 (9 to 15)", "fewer", {"margin": 8}, V.BEYOND),
    ("beyond, one-sided", d, "12 (from 9)", "fewer", {"margin": 8}, V.BEYOND),
    ("worse, open", d, "7.5 (0.6 to 15.0)", "fewer", {"margin": 8}, V.WORSE_OPEN),
    ("worse, open: touching the limit", d, "12 (8 to 16)", "fewer", {"margin": 8}, V.WORSE_OPEN),
    ("open", d, "-6 (-12 to 1)", "more", {"margin": 10}, V.OPEN),
    ("open: touching the limit", d, "2 (-1 to 4.0)", "fewer", {"margin": 4}, V.OPEN),
    ("same, small", d, "2 (1 to 2.9)", "lower", {"same_within": "3"}, V.SAME_SMALL),
    ("same", d, "0.5 (-1 to 2)", "lower", {"same_within": "3"}, V.SAME),
    (
        "same, a ratio",
        "mean_ratio",
        "0.95 (0.82 to 1.10)",
        "neither",
        {"same_within": "0.8 to 1.25"},
        V.SAME,
    ),
    ("different", d, "9 (7 to 11)", "lower", {"same_within": "3"}, V.DIFFERENT),
    (
        "different, a ratio",
        "mean_ratio",
        "1.6 (1.3 to 2.2)",
        "neither",
        {"same_within": "1.25"},
        V.DIFFERENT,
    ),
    ("same, open", d, "2 (-1 to 5)", "lower", {"same_within": "3"}, V.SAME_OPEN),
    (
        "same, open, a ratio",
        "mean_ratio",
        "0.88 (0.77 to 1.01)",
        "neither",
        {"same_within": "1.25"},
        V.SAME_OPEN,
    ),
    ("goal met", eff, "95.0 (90.3 to 97.6)", "fewer", {"goal": 30}, V.GOAL_MET),
    ("goal missed", eff, "5 (-5 to 20)", "fewer", {"goal": 30}, V.GOAL_MISSED),
    ("better, goal open", eff, "45 (10 to 66)", "fewer", {"goal": 30}, V.GOAL_OPEN_BETTER),
    ("goal open", eff, "20 (-5 to 40)", "fewer", {"goal": 30}, V.GOAL_OPEN),
    ("worse, whatever the goal", eff, "-60 (-90 to -20)", "fewer", {"goal": 30}, V.WORSE),
    ("leans", rr, "0.80 (0.66 to 0.97)", "fewer", {"level": 90}, V.LEANS_BETTER),
    ("leans to worse", rr, "1.25 (1.03 to 1.5)", "fewer", {"level": 90}, V.LEANS_WORSE),
    ("leans, one-sided 95", hr, "0.80 (up to 0.97)", "fewer", {}, V.LEANS_BETTER),
    ("better, one-sided 97.5", hr, "0.80 (up to 0.97)", "fewer", {"level": "97.5"}, V.BETTER),
    ("better", odds, "15.2 (7.3 to 31.6)", "more", {}, V.BETTER),
    ("better, a difference of means", d, "-1.7 (-2.1 to -1.3)", "lower", {}, V.BETTER),
    ("better, an efficacy", eff, "95.0 (90.3 to 97.6)", "fewer", {}, V.BETTER),
    ("better, p decides at 1.00", hr, "0.80 (0.64 to 1.00)", "fewer", {"p": "0.046"}, V.BETTER),
    ("worse", odds, "0.5 (0.3 to 0.8)", "more", {}, V.WORSE),
    ("worse, p decides at 0", d, "3 (0 to 6)", "fewer", {"p": "0.04"}, V.WORSE),
    ("too small", d, "0.25 (-0.77 to 1.28)", "lower", {"matters": 2}, V.TOO_SMALL),
    (
        "too small before too few",
        d,
        "0.002 (-0.01 to 0.02)",
        "fewer",
        {"matters": "0.5", "share": "0.00004", "events": 5, "rests": 99_995},
        V.TOO_SMALL,
    ),
    (
        "too few: nobody in the comparison",
        d,
        "30 (-5 to 46)",
        "fewer",
        {"share": 0, "events": 12, "rests": 36},
        V.TOO_FEW_NOBODY,
    ),
    (
        "too few",
        d,
        "0.2 (-0.3 to 0.8)",
        "fewer",
        {"share": "0.001", "events": 4, "rests": 1_996},
        V.TOO_FEW,
    ),
    (
        "too few rests",
        d,
        "-0.2 (-0.8 to 0.3)",
        "more",
        {"share": "0.999", "events": 1_996, "rests": 4},
        V.TOO_FEW,
    ),
    (
        "too uncertain, a quarter of the share",
        d,
        "0 (-10 to 10)",
        "fewer",
        {"share": "0.1", "events": 100, "rests": 900},
        V.TOO_UNCERTAIN,
    ),
    ("too uncertain, what matters", d, "1 (-3 to 5)", "lower", {"matters": 2}, V.TOO_UNCERTAIN),
    ("too uncertain, a ratio alone", hr, "1.0 (0.7 to 1.4)", "fewer", {}, V.TOO_UNCERTAIN),
    ("not shown", hr, "1.26 (1.00 to 1.59)", "fewer", {}, V.NOT_SHOWN),
    ("not shown, p says no", hr, "0.80 (0.64 to 1.00)", "fewer", {"p": "0.052"}, V.NOT_SHOWN),
    (
        "not shown, an odds ratio of nine tenths",
        odds,
        "0.95 (0.70 to 1.30)",
        "more",
        {"share": "0.9"},
        V.NOT_SHOWN,
    ),
    ("not shown, measured without what matters", d, "0.25 (-9 to 9)", "lower", {}, V.NOT_SHOWN),
    ("p alone, not shown", None, None, "lower", {"p": "0.20", "groups": 4}, V.P_NOT_SHOWN),
    ("p alone, two groups", None, None, "lower", {"p": "0.003"}, V.P_DIFFER),
    ("p alone, several groups", None, None, "lower", {"p": "<0.001", "groups": 4}, V.P_ONE_DIFFERS),
    ("p alone, at its level", None, None, "lower", {"p": "0.03", "level": 99}, V.P_NOT_SHOWN),
]


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_verdict_row(case: tuple[str, Any, str | None, str, dict[str, Any], Verdict]) -> None:
    _, measure, text, better, more, expected = case
    assert verdict(claim(measure, text, better, **more)) is expected


def test_every_verdict_has_a_row() -> None:
    assert {case[-1] for case in CASES} == set(Verdict)


def test_people_are_told_of_hazard_ratios_only_where_shares_say_the_same() -> None:
    assert not tells_people("hazard_ratio", V.BETTER, V.NOT_SHOWN)
    assert not tells_people("hazard_ratio", V.BETTER, None)
    assert tells_people("hazard_ratio", V.WORSE, V.WORSE)
    assert tells_people("risk_ratio", V.BETTER, V.NOT_SHOWN)


def test_two_verdicts_point_alike_by_their_way_and_where_nothing_can_be_told() -> None:
    assert points_alike(V.BETTER, V.BETTER_WITHIN)
    assert points_alike(V.WITHIN, V.NOT_SHOWN)
    assert not points_alike(V.WORSE, V.NOT_SHOWN)
    assert not points_alike(V.TOO_UNCERTAIN, V.NOT_SHOWN)


def test_near_and_touching_are_noticed() -> None:
    assert is_near(claim("hazard_ratio", "1.29 (1.02 to 1.63)", "fewer"))
    assert not is_near(claim("hazard_ratio", "1.41 (1.07 to 1.85)", "fewer"))
    assert is_near(claim("difference", "7.5 (0.6 to 15.0)", "fewer"))
    assert is_touching(claim("hazard_ratio", "1.26 (1.00 to 1.59)", "fewer"))
    assert not is_touching(claim("hazard_ratio", "0.80 (0.64 to 1.00)", "fewer", p="0.046"))


FLIPS = {
    V.BETTER: V.WORSE, V.WORSE: V.BETTER, V.LEANS_BETTER: V.LEANS_WORSE,
    V.LEANS_WORSE: V.LEANS_BETTER,
}  # fmt: skip
ends = st.tuples(*(st.decimals(-50, 50, places=2) for _ in range(3))).map(sorted)


@given(ends, st.fractions(0, 1), st.none() | st.decimals("0.1", 30, places=1))
def test_mirroring_better_mirrors_the_verdict(
    numbers: list[Decimal], share: Fraction, matters: Decimal | None
) -> None:
    low, value, high = numbers
    one = Claim(
        "difference", Estimate(value, low, high), is_mirrored=False, matters=matters, share=share
    )
    turned_better = one._replace(is_mirrored=True)
    of_rests = Claim(
        "difference",
        Estimate(-value, -high, -low),
        is_mirrored=True,
        matters=matters,
        share=1 - share,
    )
    assert verdict(of_rests) is verdict(one)
    assert verdict(turned_better) is FLIPS.get(verdict(one), verdict(one))


@given(ends.filter(lambda e: e[0] > 0), st.decimals("1.01", 4, places=2))
def test_a_margin_is_met_or_not_alike_in_the_mirror(numbers: list[Decimal], most: Decimal) -> None:
    low, value, high = numbers
    one = Claim("difference", Estimate(value, low, high), is_mirrored=False, margin=most)
    other = Claim("difference", Estimate(-value, -high, -low), is_mirrored=True, margin=most)
    assert verdict(one) is verdict(other)


@given(ends)
def test_a_range_that_holds_no_difference_has_no_direction(numbers: list[Decimal]) -> None:
    low, value, high = numbers
    found = verdict(Claim("difference", Estimate(value, low, high), is_mirrored=False))
    assert (found in {V.BETTER, V.WORSE}) == (low > 0 or high < 0)


def test_a_p_that_is_only_known_to_be_small_is_taken_as_it_is() -> None:
    assert PValue(D("0.001"), is_below=True).is_under(Fraction(1, 1000))
    assert not PValue(D("0.05")).is_under(Fraction(5, 100))
