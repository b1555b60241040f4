"""Which range stands beside the counts, and what two groups say (LANGUAGE.md, 6.4 and 6.5)."""

import warnings
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.trial.claim import on_share
from deck.trial.crude import Crude
from deck.trial.effect import Effect, effect, overall
from deck.trial.form import Counted
from deck.trial.forms import number
from deck.trial.model import Measure
from deck.trial.ranges import Origin
from deck.trial.verdict import Verdict
from tests.trial.given import facts_of, needs_outlines, outline

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # other people's libraries warn of each other
    from statsmodels.stats.contingency_tables import Table2x2
    from statsmodels.stats.proportion import confint_proportions_2indep

V = Verdict
TRIAL = """
trial:
  people: 2000
  design: DESIGN
  by_chance: yes
  groups:
    drug: {name: the drug, people: 1000, compared_with: dummy}
    dummy: {name: the dummy, people: 1000}
outcomes:
"""


def of(outcome: str, design: str = "parallel") -> Effect:
    """Return the effect of the first pair of an outcome."""
    finding = facts_of(TRIAL.replace("DESIGN", design) + f"  it: {outcome}\n").findings["it"]
    return effect(finding, finding.pairs[0])


def died(drug: str, dummy: str, compared: str = "", better: str = "fewer") -> str:
    """Return an outcome of counts."""
    more = f", compared: {compared}" if compared else ""
    return f"{{happened: died, better: {better}, found: {{drug: {drug}, dummy: {dummy}}}{more}}}"


def points(found: Effect) -> list[float]:
    """Return the ends of the range that stands beside the counts, in points."""
    ends = found.beside.ranged[:2]
    return [round(float(100 * end), 2) for end in ends if end is not None]


def test_without_a_comparison_the_difference_of_counts_is_worked_out() -> None:
    found = of(died("90", "130"))
    assert found.beside.origin is Origin.WORKED_OUT
    assert found.is_worked_out
    assert points(found) == pytest.approx([-6.75, -1.26], abs=0.01)
    assert found.said is V.BETTER


@pytest.mark.parametrize("design", ["crossover", "cluster"])
def test_no_range_is_worked_out_where_people_are_not_independent(design: str) -> None:
    found = of(died("90 of 1000", "130 of 1000"), design)
    assert found.beside.origin is Origin.NONE
    assert found.said is V.NO_RANGE


def test_no_range_is_worked_out_where_one_person_counts_twice() -> None:
    text = TRIAL.replace("DESIGN", "parallel\n  unit: {one: knee, many: knees, twice: yes}")
    finding = facts_of(text + f"  it: {died('90', '130')}\n").findings["it"]
    assert effect(finding, finding.pairs[0]).beside.origin is Origin.NONE


def test_a_published_share_is_never_subtracted_into_a_range() -> None:
    found = of(died("9% of 1000", "13% of 1000"))
    assert found.value == Fraction(-4, 100)
    assert found.beside.origin is Origin.NONE


def test_a_worked_out_end_of_nobody_in_10_000_is_no_difference() -> None:
    found = of(died("103 of 100000", "80 of 100000"))
    assert points(found)[0] == 0
    assert found.said is V.NOT_SHOWN


def test_v2_the_verdict_is_that_of_the_published_range() -> None:
    found = of(died("90", "130", "{risk_ratio: 0.69 (0.44 to 1.10)}"))
    assert found.of_shares is V.BETTER
    assert found.said is V.NOT_SHOWN


def test_v2_the_worked_out_range_stands_where_it_points_the_same_way() -> None:
    found = of(died("90", "130", "{risk_ratio: 0.69 (0.54 to 0.89)}"))
    assert found.beside.origin is Origin.WORKED_OUT


def test_v2_else_a_published_ratio_that_fits_the_counts_is_put_on_the_share() -> None:
    found = of(died("90", "130", "{risk_ratio: 0.69 (0.44 to 1.10)}"))
    assert found.beside.origin is Origin.FROM_RATIO
    assert points(found) == pytest.approx([-7.28, 1.3], abs=0.01)


@pytest.mark.parametrize(
    "compared",
    [
        "{odds_ratio: 0.66 (0.41 to 1.10)}",
        "{risk_ratio: 0.69 (0.44 to 1.10), adjusted_for: age}",
        "{risk_ratio: 0.90 (0.60 to 1.30)}",
        "{risk_ratio: 0.69 (up to 1.10)}",
        "{risk_ratio: 0.69}",
    ],
)
def test_v2_else_the_difference_stands_without_a_range(compared: str) -> None:
    found = of(died("90", "130", compared))
    assert found.beside.origin is Origin.NONE
    assert found.value == Fraction(-4, 100)


def test_a_published_difference_is_shown_and_wins_over_the_worked_out_one() -> None:
    found = of(died("90", "130", "{difference: -4.0 (-7.0 to -1.0)}"))
    assert found.beside.origin is Origin.PUBLISHED
    assert points(found) == [-7, -1]


def test_an_adjusted_difference_has_a_line_of_its_own() -> None:
    found = of(died("90", "130", "{difference: -3.0 (-6.0 to -0.5), adjusted_for: age}"))
    assert found.adjusted is not None
    assert found.adjusted.value == Fraction(-3, 100)
    assert found.adjusted.stands_alone
    assert found.beside.origin is Origin.WORKED_OUT


def test_a_relative_measure_and_a_difference_may_stand_together() -> None:
    both = "{difference: -1 (-4 to 2), margin: 4, risk_ratio: 0.92 (0.72 to 1.18)}"
    found = of(died("120", "130", both))
    assert found.claim.measure == "difference"
    assert found.said is V.WITHIN
    alone = both.replace(" margin: 4,", "")
    assert of(died("120", "130", alone)).claim.measure == "risk_ratio"


def test_people_are_not_told_of_a_hazard_ratio_that_its_counts_do_not_bear_out() -> None:
    found = of(died("190", "192", "{hazard_ratio: 0.75 (0.61 to 0.92)}"))
    assert found.said is V.BETTER
    assert not found.tells_people
    assert of(died("90", "130", "{hazard_ratio: 0.67 (0.51 to 0.88)}")).tells_people


def test_an_odds_ratio_becomes_people_only_where_the_tested_group_has_no_count() -> None:
    found = of(died("not reported", "130", "{odds_ratio: 0.66 (0.50 to 0.88)}"))
    assert found.crude is not None
    assert found.crude.is_from_odds
    assert float(found.crude.tested) == pytest.approx(0.0898, abs=1e-4)
    with_count = of(died("90", "130", "{odds_ratio: 0.66 (0.50 to 0.88)}")).crude
    assert with_count is not None
    assert with_count.tested == Fraction(90, 1000)


def test_neither_way_good_has_no_verdict() -> None:
    assert of(died("90", "130", better="neither")).said is None
    assert of(died("90", "130", "{said: no difference}", better="neither")).said is V.SAID


def test_one_test_over_all_groups_is_the_verdict_of_none_of_them() -> None:
    text = TRIAL.replace("DESIGN", "parallel") + f"  it: {died('90', '130', '{all: {p: 0.20}}')}\n"
    finding = facts_of(text).findings["it"]
    found = effect(finding, finding.pairs[0])
    assert found.said is None
    assert found.beside.origin is Origin.NONE
    assert overall(finding) is V.P_NOT_SHOWN


def test_a_curve_counts_people_who_are_still_free_and_its_ratios_the_event() -> None:
    curve = (
        "{free_of: got worse, found: {drug: {1 year: 90%, 2 years: 81%}, dummy: {1 year: 84%,"
        " 2 years: 70%}}, compared: {hazard_ratio: 0.59 (0.45 to 0.86)}}"
    )
    found = of(curve)
    assert found.value == Fraction(11, 100)
    assert found.said is V.BETTER
    assert found.beside.origin is Origin.FROM_RATIO
    low, high = points(found)
    assert 0 < low < 11 < high
    with_difference = curve.replace("hazard_ratio: 0.59 (0.45 to 0.86)", "difference: 11 (5 to 17)")
    assert of(with_difference).said is V.BETTER


def test_a_one_sided_range_is_as_strict_as_a_two_sided_one_of_less_level() -> None:
    one = of(died("90", "130", "{difference: -4.0 (up to -1.0), level: 97.5}"))
    assert one.said is V.BETTER
    alike = of(died("90", "130", "{risk_ratio: 0.69 (up to 0.89), level: 97.5}"))
    assert points(alike) == points(of(died("90", "130")))


@needs_outlines
@pytest.mark.parametrize(
    ("name", "fact", "tested", "said"),
    [
        ("balance", "death", "short", V.WITHIN),
        ("recovery", "death", "dexa", V.BETTER),
        ("bnt162b2", "covid", "vaccine", V.BETTER),
        ("bnt162b2", "severe", "vaccine", V.BETTER),
        ("bnt162b2", "Died from any cause", "vaccine", V.TOO_FEW),
        ("discoms", "active", "stopped", V.WORSE_OPEN),
        ("discoms", "disability", "stopped", V.TOO_UNCERTAIN),
        ("discoms", "Died from any cause", "stopped", V.TOO_FEW),
        ("t13-whi", "heart", "hormones", V.WORSE),
        ("t13-whi", "stroke", "hormones", V.WORSE),
        ("t13-whi", "breast", "hormones", V.NOT_SHOWN),
        ("t10-ukctocs", "death", "blood", V.NOT_SHOWN),
        ("t10-ukctocs", "death", "scans", V.NOT_SHOWN),
        ("t08-vital", "cancer", "vitamin", V.NOT_SHOWN),
        ("t08-vital", "heart", "vitamin", V.NOT_SHOWN),
        ("t09-cast", "death", "drugs", V.WORSE),
        ("t09-cast", "rhythm_death", "drugs", V.WORSE),
        ("r1-certolizumab", "much_better", "drug", V.BETTER),
        ("r1-certolizumab", "eye", "drug", V.TOO_UNCERTAIN),
        ("t06-backpain", "disability", "new", V.NOT_SHOWN),
        ("t06-backpain", "not_recovered", "new", V.TOO_UNCERTAIN),
        ("t07-navigator", "attacks", "teze", V.BETTER),
        ("t02-step2", "weight", "high", V.BETTER),
        ("t02-step2", "lost_5", "low", V.BETTER),
    ],
)
def test_the_verdicts_of_the_given_outlines(
    name: str, fact: str, tested: str, said: Verdict
) -> None:
    finding = facts_of(outline(name)).findings[fact]
    pair = next(pair for pair in finding.pairs if pair.tested == tested)
    assert effect(finding, pair).said is said


@needs_outlines
def test_p_alone_is_the_verdict_of_four_drugs() -> None:
    assert overall(facts_of(outline("triumphant")).findings["fatigue"]) is V.P_NOT_SHOWN


counts = st.tuples(st.integers(10, 5_000), st.integers(10, 5_000)).flatmap(
    lambda n: st.tuples(
        st.tuples(st.integers(1, n[0] - 1), st.just(n[0])),
        st.tuples(st.integers(1, n[1] - 1), st.just(n[1])),
    )
)


@given(counts)
def test_measures_of_counts_are_those_of_statsmodels(
    groups: tuple[tuple[int, int], tuple[int, int]],
) -> None:
    (a, n), (b, m) = groups
    found = Crude(Fraction(a, n), Fraction(b, m), (Counted(a, n), Counted(b, m)))
    table = Table2x2([[a, n - a], [b, m - b]])
    measures: list[tuple[Measure, float]] = [
        ("odds_ratio", table.oddsratio),
        ("risk_ratio", table.riskratio),
        ("difference", 100 * (a / n - b / m)),
        ("efficacy", 100 * (1 - table.riskratio)),
    ]
    for measure, expected in measures:
        value = found.value(measure)
        assert value is not None
        assert float(value) == pytest.approx(expected)


@given(counts)
def test_the_worked_out_range_is_that_of_statsmodels(
    groups: tuple[tuple[int, int], tuple[int, int]],
) -> None:
    (a, n), (b, m) = groups
    found = of(died(f"{a} of {n}", f"{b} of {m}").replace("happened", "of_whom: some, happened"))
    expected = confint_proportions_2indep(a, n, b, m, method="newcomb", compare="diff")
    for end, other in zip(points(found), expected, strict=True):
        assert end == pytest.approx(100 * other, abs=0.011)


@given(counts)
def test_a_measure_of_counts_put_back_on_the_share_gives_the_difference(
    groups: tuple[tuple[int, int], tuple[int, int]],
) -> None:
    (a, n), (b, m) = groups
    found = Crude(Fraction(a, n), Fraction(b, m))
    for measure in ("risk_ratio", "odds_ratio", "efficacy"):
        value = found.value(measure)
        assert value is not None
        exact = number(f"{float(value):.18f}")
        back = on_share(measure, exact, found.reference)
        assert float(back) == pytest.approx(float(found.difference), abs=1e-6)
