"""Effects: in people of the right base, on the right side, and no better than their range."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.effect import (
    Effect,
    Estimate,
    Measure,
    Verdict,
    agrees,
    crude,
    difference,
    verdict,
)

NUMBERS = st.decimals(-40, 40, places=1)


def effect(measure: Measure, *numbers: str) -> Effect:
    value, low, high = map(Decimal, numbers)
    return Effect(measure, value, low, high)


@given(
    low=st.decimals(-5, 5, places=1),
    width=st.decimals(0, 5, places=1),
    limit=st.decimals("0.1", 5, places=1),
    is_mirrored=st.booleans(),
)
def test_a_limit_is_met_only_where_all_of_the_range_keeps_within_it(
    low: Decimal, width: Decimal, limit: Decimal, is_mirrored: bool
) -> None:
    sign = -1 if is_mirrored else 1
    ends = sorted((sign * low, sign * (low + width)))
    found = verdict(Estimate(ends[0], ends[0], ends[1], Decimal(0), sign * limit))
    assert (found is Verdict.MET) == (low + width < limit)
    assert (found is Verdict.NOT_MET) == (low >= limit)


@given(numbers=st.lists(NUMBERS, min_size=3, max_size=3).map(sorted), null=NUMBERS)
def test_a_range_that_touches_no_difference_says_neither_less_nor_more(
    numbers: list[Decimal], null: Decimal
) -> None:
    low, value, high = numbers
    found = verdict(Estimate(value, low, high, null))
    assert (found is Verdict.BOTH) == (low <= null <= high)
    assert (found is Verdict.LESS) == (high < null)


@given(
    arms=st.tuples(st.integers(1, 5_000), st.integers(1, 5_000)).flatmap(
        lambda of: st.tuples(*[st.tuples(st.integers(0, n), st.just(n)) for n in of])
    )
)
def test_a_difference_from_counts_lies_in_its_range_and_turns_with_the_arms(
    arms: tuple[tuple[int, int], tuple[int, int]],
) -> None:
    found, turned = difference(arms, Decimal(95)), difference(arms[::-1], Decimal(95))
    assert found.low <= found.value <= found.high
    assert found.is_worked_out
    assert float(turned.low) == pytest.approx(-float(found.high), abs=1e-9)
    alone = crude(Measure.DIFFERENCE, arms)
    assert alone == found.value


def test_numbers_are_printed_as_published_and_worked_out_ones_to_a_tenth() -> None:
    assert [str(n) for n in effect(Measure.RATIO, "0.80", "1", "1.5").printed] == [
        "0.80",
        "1",
        "1.5",
    ]
    worked_out = difference([(261, 1802), (286, 1779)], Decimal("95.7"))
    assert [str(n) for n in worked_out.printed] == ["-1.6", "-4.0", "0.8"]


def test_an_efficacy_is_a_ratio_whose_range_is_turned_round() -> None:
    found = effect(Measure.EFFICACY, "95.0", "90.3", "97.6").estimate
    assert [found.low, found.value, found.high, found.null] == [
        Decimal(text) for text in ("0.024", "0.05", "0.097", "1")
    ]


def test_the_base_makes_whole_people_of_a_difference_and_tells_ratios_apart() -> None:
    assert effect(Measure.DIFFERENCE, "-1.6", "-4.0", "0.8").base == 1_000
    assert effect(Measure.DIFFERENCE, "-2", "-4", "1").base == 100
    assert effect(Measure.RATIO, "0.83", "0.75", "0.93").base == 100
    assert effect(Measure.RATIO, "0.998", "0.996", "0.999").base == 1_000


def test_counts_agree_with_what_was_published_but_for_its_rounding() -> None:
    arms = [(482, 2104), (1110, 4321)]
    alone = crude(Measure.RATIO, arms)
    assert alone is not None
    assert agrees(Decimal("0.89"), alone)
    assert not agrees(Decimal("0.83"), alone)  # that of RECOVERY is adjusted for age
    assert crude(Measure.RATIO, [(1, 9), (0, 9)]) is None
