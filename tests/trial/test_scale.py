"""A comparison on its scale: where it stands, its limits, and the words at each place."""

from math import log

import pytest

from deck.trial.said import phrases_of, words_of
from deck.trial.told import OnScale, Scale, on_scale, short_of, sides_of, tell
from deck.trial.told.values import ToldComparison
from tests.conftest import facts_in

PHRASES = phrases_of("en-GB")
DIED = "happened: died, noun: deaths, better: fewer, found: {drug: 80, dummy: 125}"
RATES = "events: falls, better: fewer, found: {drug: 0.9 a year, dummy: 2.1 a year}"
POINTS = "measured: pain, unit: points, better: lower, found: {drug: 4, dummy: 5}"


def compared(outcome: str, who: str = "") -> ToldComparison:
    own = f", who: {who}" if who else ""
    facts = facts_in(f"""trial:
  people: 2000
  design: parallel
  by_chance: yes
  groups:
    drug: {{name: the drug, people: 1000, compared_with: dummy{own}}}
    dummy: {{name: the dummy, people: 1000}}
outcomes:
  it: {{{outcome}}}
""")
    assert facts
    (each,) = tell(facts.findings["it"]).comparisons
    return each


def shown(outcome: str) -> OnScale:
    found = on_scale(compared(outcome))
    assert found
    return found


def said(value: object) -> str:
    return words_of(value, PHRASES)


@pytest.mark.parametrize(
    ("outcome", "scale", "value", "sides"),
    [
        (DIED, Scale.PEOPLE, "5 fewer of every 100", ("fewer", "more")),
        (
            f"{DIED}, compared: {{risk_ratio: 0.64 (0.49 to 0.83)}}",
            Scale.RATIO, "64 deaths for every 100 with the dummy", ("fewer", "more"),
        ),
        (
            f"{DIED}, compared: {{hazard_ratio: 0.64 (0.49 to 0.83)}}",
            Scale.PACE, "pace 64, where it is 100 with the dummy", ("slower", "faster"),
        ),
        (
            f"{DIED}, compared: {{efficacy: 36 (17 to 51)}}",
            Scale.EFFICACY, "36 fewer deaths for every 100 with the dummy", ("fewer", "more"),
        ),
        (
            f"{DIED}, compared: {{odds_ratio: 0.61 (0.45 to 0.82)}}",
            Scale.PEOPLE, "5 fewer of every 100", ("fewer", "more"),
        ),
        (
            f"{RATES}, compared: {{rate_ratio: 0.43 (0.30 to 0.62)}}",
            Scale.RATIO, "43 falls for every 100 with the dummy", ("fewer", "more"),
        ),
        (
            f"{RATES}, compared: {{difference: -1.2 (-1.6 to -0.8)}}",
            Scale.EVENTS, "1.2 fewer", ("fewer", "more"),
        ),
        (
            f"{POINTS}, compared: {{difference: -1.0 (-1.6 to -0.4)}}",
            Scale.UNIT, "1.0 points lower", ("lower", "higher"),
        ),
        (
            f"{POINTS}, compared: {{mean_ratio: 0.8 (0.7 to 0.9)}}",
            Scale.MEANS, "80 for every 100 with the dummy", ("lower", "higher"),
        ),
    ],
)  # fmt: skip
def test_each_measure_stands_on_the_scale_that_lay_people_hear_it_in(
    outcome: str, scale: Scale, value: str, sides: tuple[str, str]
) -> None:
    found = shown(outcome)
    assert (found.scale, said(found.value)) == (scale, value)
    assert tuple(map(said, found.sides)) == sides


def test_half_as_many_stand_as_far_from_no_difference_as_twice_as_many() -> None:
    found = shown(f"{DIED}, compared: {{risk_ratio: 0.64 (0.5 to 2.0)}}").at
    assert found.low == pytest.approx(-log(2))
    assert found.high == pytest.approx(log(2))


def test_the_upper_end_of_an_efficacy_is_the_one_with_fewer() -> None:
    found = shown(f"{DIED}, compared: {{efficacy: 36 (17 to 51), goal: 30}}")
    assert (found.at.low, found.at.high) == pytest.approx((-0.51, -0.17))
    assert tuple(map(said, found.ends)) == ("51 fewer", "17 fewer")
    assert (found.at.limits, found.is_goal) == ((pytest.approx(-0.30),), True)
    assert said(found.limits[0]) == "30 fewer"


@pytest.mark.parametrize(
    ("outcome", "limits", "words"),
    [
        ("happened: died, better: fewer, found: {drug: 80, dummy: 125}, "
         "compared: {difference: -4.5 (-7.2 to -1.8), margin: 4}", (0.04,), ("4 more",)),
        ("happened: were cured, better: more, found: {drug: 80, dummy: 125}, "
         "compared: {difference: -4.5 (-7.2 to -1.8), margin: 4}", (-0.04,), ("4 fewer",)),
        (f"{DIED}, compared: {{risk_ratio: 0.64 (0.49 to 0.83), margin_ratio: 1.3}}",
         (log(1.3),), ("130",)),
        (f"{DIED}, compared: {{risk_ratio: 0.64 (0.49 to 0.83), same_within: 1.25}}",
         (-log(1.25), log(1.25)), ("80", "125")),
        (f"{POINTS}, compared: {{difference: -1.0 (-1.6 to -0.4), same_within: 2}}",
         (-2.0, 2.0), ("2 points lower", "2 points higher")),
    ],
)  # fmt: skip
def test_limits_stand_on_the_worse_side_or_on_both(
    outcome: str, limits: tuple[float, ...], words: tuple[str, ...]
) -> None:
    found = shown(outcome)
    assert found.at.limits == pytest.approx(limits)
    assert tuple(map(said, found.limits)) == words
    assert not found.is_goal


def test_a_range_that_is_open_to_one_side_has_one_end() -> None:
    found = shown(f"{DIED}, compared: {{hazard_ratio: 0.90 (up to 1.08), level: 97.5}}")
    assert (found.at.low, found.ends[0]) == (None, None)
    assert found.at.high == pytest.approx(log(1.08))


def test_a_range_that_an_odds_ratio_does_not_give_is_left_out() -> None:
    outcome = "happened: died, better: fewer, found: {drug: 42 of 132, dummy: 43 of 156}, "
    found = shown(f"{outcome}compared: {{odds_ratio: 1.16 (0.63 to 2.17), adjusted_for: age}}")
    assert (found.at.low, found.at.high, found.range) == (None, None, None)


@pytest.mark.parametrize(
    "outcome",
    [
        "happened: died, better: fewer, compared: {said: no difference}",
        "happened: died, better: fewer, found: {drug: 10.5%, dummy: 12.1%}",
        f"{DIED}, compared: {{p: 0.20}}",
    ],
)
def test_what_has_no_range_stands_on_no_scale(outcome: str) -> None:
    assert on_scale(compared(outcome)) is None


def test_a_side_is_never_told_as_people_who_did_what_their_group_is_called() -> None:
    each = compared(DIED, who="who stopped")
    found = on_scale(each)
    assert found
    assert said(sides_of(each, found)[0]) == "fewer of those who stopped"


def test_one_of_several_is_named_with_its_value_and_its_range() -> None:
    each = compared(f"{POINTS}, compared: {{difference: -1.0 (-1.6 to -0.4)}}")
    found = on_scale(each)
    assert found
    words = said(short_of(each, found))
    assert words == "The drug: 1.0 points lower (likely between 0.4 and 1.6 lower)"
