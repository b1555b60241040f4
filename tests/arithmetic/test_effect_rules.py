"""An effect as it was published becomes parts of 1, a verdict that its range bears, and a base."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.effect import Effect, Estimate, Measure, Verdict, agrees, crude, verdict

PARTS = st.decimals(-2, 2, places=3)


def effect(
    measure: Measure, *numbers: str, limit: str | None = None, in_people: bool = True
) -> Effect:
    value, low, high = map(Decimal, numbers)
    return Effect(measure, value, low, high, None if limit is None else Decimal(limit), in_people)


def test_a_difference_in_percentage_points_is_one_of_shares() -> None:
    told = effect(Measure.DIFFERENCE, "-1.6", "-4.0", "0.8", limit="4")
    assert told.estimate == Estimate(
        Decimal("-0.016"), Decimal("-0.04"), Decimal("0.008"), Decimal(0), Decimal("0.04")
    )
    assert (told.value, told.low, told.high) == (Decimal("-1.6"), Decimal("-4.0"), Decimal("0.8"))
    assert told.base == 1_000


def test_a_difference_in_a_unit_of_its_own_stays_in_it() -> None:
    told = effect(Measure.DIFFERENCE, "-1.6", "-4.0", "0.8", in_people=False)
    assert told.estimate == Estimate(
        Decimal("-1.6"), Decimal("-4.0"), Decimal("0.8"), Decimal(0), None
    )


def test_a_ratio_stays_as_it_is_and_has_no_difference_at_1() -> None:
    told = effect(Measure.RATIO, "0.83", "0.75", "0.93", limit="1.2")
    assert told.estimate == Estimate(
        Decimal("0.83"), Decimal("0.75"), Decimal("0.93"), Decimal(1), Decimal("1.2")
    )
    assert told.base == 100


def test_an_efficacy_is_the_ratio_that_it_leaves_and_its_limits_change_places() -> None:
    told = effect(Measure.EFFICACY, "95.0", "90.3", "97.6", limit="30")
    assert told.estimate == Estimate(
        Decimal("0.05"), Decimal("0.024"), Decimal("0.097"), Decimal(1), Decimal("0.7")
    )


def test_a_difference_finer_than_any_base_is_told_by_one_that_tells_its_ends_apart() -> None:
    told = effect(Measure.DIFFERENCE, "1.2345", "0.1", "2.5")
    assert told.base == 100 * 10
    close = effect(Measure.DIFFERENCE, "0.12345", "0.12340", "0.12355")
    assert close.base == 10_000


def test_a_base_counts_the_limit_too() -> None:
    assert effect(Measure.DIFFERENCE, "1", "0", "2").base == 100
    assert effect(Measure.DIFFERENCE, "1", "0", "2", limit="2.5").base == 1_000


def test_every_value_of_the_scale_is_shown() -> None:
    assert Estimate(Decimal(1), Decimal(0), Decimal(2), Decimal(1)).shown == (1, 0, 2)
    assert Estimate(Decimal(1), Decimal(0), Decimal(2), Decimal(1), Decimal(0)).shown == (
        1,
        0,
        2,
        0,
    )


@pytest.mark.parametrize(
    ("low", "high", "limit", "expected"),
    [
        ("-3", "-1", None, Verdict.LESS),
        ("-3", "0", None, Verdict.BOTH),
        ("1", "3", None, Verdict.MORE),
        ("0", "3", None, Verdict.BOTH),
        ("-3", "3", None, Verdict.BOTH),
        ("-3", "3", "4", Verdict.MET),
        ("-3", "4", "4", Verdict.NOT_SHOWN),
        ("-3", "5", "4", Verdict.NOT_SHOWN),
        ("4", "5", "4", Verdict.NOT_MET),
        ("5", "6", "4", Verdict.NOT_MET),
        ("-3", "3", "-4", Verdict.MET),
        ("-4", "3", "-4", Verdict.NOT_SHOWN),
        ("-5", "3", "-4", Verdict.NOT_SHOWN),
        ("-5", "-4", "-4", Verdict.NOT_MET),
        ("-6", "-5", "-4", Verdict.NOT_MET),
        ("-3", "-1", "0", Verdict.MET),
        ("-3", "0", "0", Verdict.NOT_SHOWN),
    ],
)
def test_a_range_that_touches_a_limit_or_no_difference_has_not_passed_it(
    low: str, high: str, limit: str | None, expected: Verdict
) -> None:
    estimate = Estimate(
        Decimal(0),
        Decimal(low),
        Decimal(high),
        Decimal(0),
        None if limit is None else Decimal(limit),
    )
    assert verdict(estimate) is expected


@given(low=PARTS, high=PARTS, limit=PARTS.filter(bool) | st.none())
def test_a_verdict_seen_in_a_mirror_is_the_same(
    low: Decimal, high: Decimal, limit: Decimal | None
) -> None:
    low, high = sorted((low, high))
    seen = verdict(Estimate(low, low, high, Decimal(0), limit))
    mirrored = verdict(Estimate(-low, -high, -low, Decimal(0), None if limit is None else -limit))
    opposite = {Verdict.LESS: Verdict.MORE, Verdict.MORE: Verdict.LESS}
    assert mirrored is opposite.get(seen, seen)


@pytest.mark.parametrize(
    ("measure", "expected"),
    [
        (Measure.DIFFERENCE, Decimal(-15)),
        (Measure.RATIO, Decimal("0.25")),
        (Measure.EFFICACY, Decimal(75)),
    ],
)
def test_counts_alone_give_an_effect_in_the_unit_of_a_published_one(
    measure: Measure, expected: Decimal
) -> None:
    assert crude(measure, [(2, 40), (4, 20)]) == expected


def test_a_ratio_to_nobody_is_none() -> None:
    assert crude(Measure.RATIO, [(2, 40), (0, 20)]) is None
    assert crude(Measure.EFFICACY, [(2, 40), (0, 20)]) is None
    assert crude(Measure.DIFFERENCE, [(2, 40), (0, 20)]) == 5
    assert crude(Measure.RATIO, [(0, 40), (4, 20)]) == 0


@pytest.mark.parametrize(
    ("published", "alone", "same"),
    [
        ("95.0", "95.0312", True), ("95.0", "95.1", True), ("95.0", "94.9", True),
        ("95.0", "95.1001", False), ("95.0", "94.8999", False),
        ("95", "96", True), ("95", "96.1", False), ("0.83", "0.8250", True),
    ],
)  # fmt: skip
def test_values_agree_up_to_one_in_the_last_decimal(published: str, alone: str, same: bool) -> None:
    assert agrees(Decimal(published), Decimal(alone)) is same
