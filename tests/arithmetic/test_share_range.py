"""The likely range of a share in people: never coarser than it may be, never nobody by rounding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.intervals import wilson
from deck.arithmetic.share_range import ShareRange, share_range


def test_a_range_is_told_out_of_10_where_that_tells_it() -> None:
    assert share_range(0.466, 0.842) == ShareRange(5, 8, 10)


def test_a_range_that_starts_at_nobody_is_told_out_of_100_rather_than_as_1_of_10() -> None:
    assert share_range(*wilson(0, 23)) == ShareRange(0, 14, 100)
    assert share_range(*wilson(24, 24)) == ShareRange(86, 100, 100)


def test_a_range_from_nobody_to_everybody_tells_nothing() -> None:
    assert share_range(0, 1) is None


def test_one_of_a_million_is_still_told() -> None:
    assert share_range(*wilson(1, 1_000_000)) == ShareRange(2, 57, 10_000_000)
    assert share_range(*wilson(999_999, 1_000_000)) == ShareRange(9_999_943, 9_999_998, 10_000_000)


def test_no_range_is_told_out_of_more_than_ten_million() -> None:
    assert share_range(2e-8, 5e-8) is None


@given(data=st.data(), of=st.integers(1, 1_000_000))
def test_no_end_rounds_to_nobody_or_everybody_and_each_is_near_what_it_stands_for(
    data: st.DataObject, of: int
) -> None:
    count = data.draw(st.integers(0, of))
    low, high = wilson(count, of)
    told = share_range(low, high)
    assert told is not None
    assert 0 <= told.low <= told.high <= told.base
    assert abs(told.low - low * told.base) <= 0.5
    assert abs(told.high - high * told.base) <= 0.5
    assert told.low < told.high
    assert (told.low == 0) == (count == 0)
    assert (told.high == told.base) == (count == of)


@pytest.mark.parametrize(
    ("low", "high", "is_telling"),
    [
        (2, 5, True), (0, 5, True), (0, 2, True), (0, 1, False), (1, 1, False), (5, 5, False),
        (8, 10, True), (9, 10, False), (8, 9, True), (0, 10, False), (1, 10, True), (0, 9, True),
    ],
)  # fmt: skip
def test_a_range_tells_where_it_leaves_out_and_its_ends_are_more_than_one_person(
    low: int, high: int, is_telling: bool
) -> None:
    assert ShareRange(low, high, 10).is_telling is is_telling


@given(low=st.floats(0, 1), high=st.floats(0, 1))
def test_no_smaller_base_would_tell_the_range(low: float, high: float) -> None:
    low, high = sorted((low, high))
    told = share_range(low, high)
    bases = [10**zeros for zeros in range(1, 8)]
    for base in bases[: bases.index(told.base)] if told else bases:
        some = ShareRange(round(low * base), round(high * base), base)
        is_lost = (some.low == 0 and low > 0) or (some.high == base and high < 1)
        assert is_lost or not some.is_telling


def test_no_base_is_smaller_than_the_least_that_is_asked_for() -> None:
    assert share_range(0.25, 0.39) == (2, 4, 10)
    assert share_range(0.25, 0.39, 100) == (25, 39, 100)
