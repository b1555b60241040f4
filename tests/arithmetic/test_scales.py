"""Scales are whole: nothing that is shown lies beyond their ends, and both ends have a number."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
        (0, 20, [0, 5, 10, 15, 20]),
        (0, 30, [0, 10, 20, 30]),
        (0, 35, [0, 7, 14, 21, 28, 35]),
        (0, 14, [0, 7, 14]),
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


@given(st.lists(NUMBERS, min_size=1, max_size=6))
def test_a_scale_without_ends_has_the_smallest_round_step_that_needs_few_parts(
    values: list[Decimal],
) -> None:
    scale = from_nothing(values)
    length = max(0, *values) - min(0, *values)
    digits = scale.step.normalize().as_tuple().digits
    assert digits in {(1,), (2,), (5,)}
    if length:
        smaller = scale.step * (Decimal("0.4") if digits == (5,) else Decimal("0.5"))
        assert 5 * smaller < length <= 5 * scale.step
        assert scale.least > min(0, *values) - scale.step
        assert scale.greatest < max(0, *values) + scale.step


@pytest.mark.parametrize("nothing", ["0", "0.00"])
def test_a_scale_of_nothing_goes_from_0_to_1_however_it_is_written(nothing: str) -> None:
    assert from_nothing([Decimal(nothing)]).numbers == (0, 1)


def test_a_scale_that_five_round_parts_fill_takes_no_larger_ones() -> None:
    assert from_nothing([Decimal(10)]).numbers == (0, 2, 4, 6, 8, 10)


@pytest.mark.parametrize(
    ("value", "share"), [(-3, "0"), (-2, "0"), (0, "0.25"), (3, "0.625"), (6, "1"), (7, "1")]
)
def test_a_value_stands_as_far_along_as_it_is_and_beyond_the_ends_at_the_nearer(
    value: int, share: str
) -> None:
    assert Scale(Decimal(-2), Decimal(6), Decimal(2)).share(Decimal(value)) == Decimal(share)


def test_a_scale_without_length_is_refused() -> None:
    with pytest.raises(ValueError, match="no scale"):
        from_end_to_end(Decimal(4), Decimal(4))
