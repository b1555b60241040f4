"""Scales are whole: nothing that is shown lies beyond their ends, and both ends have a number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.intervals import mean_range
from deck.arithmetic.scales import Scale, from_end_to_end, from_nothing

NUMBERS = st.decimals(-9_999, 9_999, places=2)


def check(scale: Scale) -> None:
    assert scale.numbers[0] == scale.least
    assert scale.numbers[-1] == scale.greatest
    assert 2 <= len(scale.numbers) <= 8


@given(NUMBERS, NUMBERS)
def test_a_known_scale_goes_from_its_start_to_its_end(one: Decimal, other: Decimal) -> None:
    if one == other:
        return
    low, high = sorted((one, other))
    scale = from_end_to_end(low, high)
    assert (scale.least, scale.greatest) == (low, high)
    check(scale)


@given(st.lists(NUMBERS, min_size=1, max_size=6))
def test_a_scale_without_ends_holds_nothing_and_all_that_is_shown(values: list[Decimal]) -> None:
    scale = from_nothing(values)
    assert scale.least <= min(0, *values)
    assert scale.greatest >= max(0, *values)
    assert 0 in scale.numbers
    check(scale)


@pytest.mark.parametrize(
    ("low", "high", "numbers"),
    [
        (0, 10, [0, 2, 4, 6, 8, 10]),
        (0, 84, [0, 21, 42, 63, 84]),
        (0, 60, [0, 20, 40, 60]),
        (-10, 10, [-10, -5, 0, 5, 10]),
        (0, 17, [0, 17]),
    ],
)
def test_numbers_are_round_else_whole_else_only_the_ends(
    low: int, high: int, numbers: list[int]
) -> None:
    assert list(from_end_to_end(Decimal(low), Decimal(high)).numbers) == numbers


@given(NUMBERS, NUMBERS, NUMBERS)
def test_a_larger_value_never_lies_nearer_to_the_start(a: Decimal, b: Decimal, c: Decimal) -> None:
    scale = from_nothing([a, b])
    assert 0 <= scale.share(c) <= 1
    assert scale.share(min(a, b)) <= scale.share(max(a, b))


def test_a_scale_without_length_is_refused() -> None:
    with pytest.raises(ValueError, match="no scale"):
        from_end_to_end(Decimal(4), Decimal(4))


def test_a_mean_likely_lies_within_1_96_standard_errors() -> None:
    # Bland and Altman, BMJ 2005;331:903: 95% of means lie within 1.96 standard errors.
    assert mean_range(Decimal("3.4"), Decimal("0.25"), Decimal(95)) == (
        Decimal("2.91"),
        Decimal("3.89"),
    )
