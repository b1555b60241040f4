"""Rescaled counts: they add up, nobody vanishes, and the total is as small as it can be."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.shares import (
    BASES,
    Shown,
    common_base,
    distinct_base,
    is_exact,
    out_of,
    rescaled,
    shown,
    whole_base,
)

COUNTS = st.lists(st.integers(0, 50_000), min_size=1, max_size=5).filter(any)
SHARES = st.lists(st.decimals(-1, 1, places=5), min_size=1, max_size=5)


@given(counts=COUNTS, base=st.sampled_from(BASES))
def test_rescaled_counts_add_up_and_stay_within_one_person_of_their_share(
    counts: list[int], base: int
) -> None:
    parts = rescaled(counts, base)
    assert sum(parts) == base
    for count, part in zip(counts, parts, strict=True):
        assert abs(part - count * base / sum(counts)) < 1
        assert part == 0 or count > 0


@given(counts=st.lists(st.integers(0, 50_000), min_size=2, max_size=2).filter(any))
def test_two_groups_are_rounded_as_everyone_rounds(counts: list[int]) -> None:
    exact = Decimal(100 * counts[0]) / sum(counts)
    assert abs(rescaled(counts, 100)[0] - exact) <= Decimal("0.5")


@given(counts=COUNTS)
def test_counts_out_of_their_own_total_stay_as_they_are(counts: list[int]) -> None:
    assert rescaled(counts, sum(counts)) == tuple(counts)


@given(arms=st.lists(COUNTS, min_size=1, max_size=4))
def test_no_group_that_is_not_zero_becomes_none_and_no_smaller_base_would_do(
    arms: list[list[int]],
) -> None:
    def vanished(base: int) -> bool:
        return any(
            count > 0 and part == 0
            for counts in arms
            for count, part in zip(counts, rescaled(counts, base), strict=True)
        )

    base = common_base(arms)
    larger = BASES if base is None else BASES[: BASES.index(base)]
    assert all(vanished(smaller) for smaller in larger)
    assert base is None or not vanished(base)


def test_the_totals_of_trials_that_were_published() -> None:
    recovery = [[482, 2104 - 482], [1110, 4321 - 1110]]
    assert common_base(recovery) == 100
    assert [rescaled(arm, 100)[0] for arm in recovery] == [23, 26]
    vaccine = [[8, 18_198 - 8], [162, 18_325 - 162]]
    assert common_base(vaccine) == 10_000
    assert [rescaled(arm, 10_000)[0] for arm in vaccine] == [4, 88]
    assert common_base([[1, 99_999]]) is None
    balance = [Decimal(points) / 100 for points in ("-1.6", "-4.0", "0.8", "4")]
    assert whole_base(balance) == 1_000
    assert whole_base([Decimal("0.00005")]) is None


@given(shares=SHARES)
def test_a_base_that_tells_shares_apart_is_used_before_a_larger_one(shares: list[Decimal]) -> None:
    def numbers(base: int) -> set[int]:
        return {round(share * base) for share in shares}

    base = distinct_base(shares)
    assert base == BASES[-1] or len(numbers(base)) == len(set(shares))
    smaller = BASES[: BASES.index(base)]
    assert all(len(numbers(some)) < len(set(shares)) for some in smaller)


def test_of_equal_remainders_the_earlier_gets_the_person_who_is_missing() -> None:
    assert rescaled([1, 1], 101) == (51, 50)
    assert rescaled([1, 1, 1], 100) == (34, 33, 33)
    assert rescaled([1, 1, 1], 101) == (34, 34, 33)


@given(count=st.integers(0, 500), of=st.integers(1, 500), base=st.sampled_from(BASES))
def test_a_count_is_exact_where_its_share_is_a_whole_number_of_the_base(
    count: int, of: int, base: int
) -> None:
    assert is_exact(count, of, base) == ((Fraction(count, of) * base).denominator == 1)


def test_counts_out_of_a_base_say_whether_they_were_rounded() -> None:
    assert out_of(100, [(1, 4), (3, 20)]) == Shown((25, 15), (100, 100), is_scaled=True)
    assert out_of(100, [(1, 4), (1, 3)]) == Shown((25, 33), (100, 100), True, True)  # noqa: FBT003


@pytest.mark.parametrize(
    "arms",
    [
        [(5, 60), (7, 52)],  # small
        [(5, 99), (7, 99)],  # small, and one total
        [(5, 100), (7, 100)],  # one total that no base makes smaller
        [(1, 99_999), (3, 50_000)],  # somebody would vanish at every base
        [(1, 900), (2, 900)],  # at 100 one would vanish, and 1,000 are more than there were
    ],
)
def test_counts_that_can_be_compared_stay_as_they_are(arms: list[tuple[int, int]]) -> None:
    counts, totals = zip(*arms, strict=True)
    assert shown(arms) == Shown(counts, totals)
    assert not shown(arms).is_scaled


@pytest.mark.parametrize(
    ("arms", "counts", "total"),
    [
        ([(5, 61), (7, 52)], (8, 13), 100),
        ([(50, 101), (60, 101)], (50, 59), 100),
        ([(8, 18_198), (162, 18_325)], (4, 88), 10_000),
        ([(18_190, 18_198), (18_163, 18_325)], (9_996, 9_912), 10_000),  # few had no event
    ],
)
def test_all_others_are_told_on_the_smallest_total_on_which_nobody_vanishes(
    arms: list[tuple[int, int]], counts: tuple[int, ...], total: int
) -> None:
    told = shown(arms)
    assert (told.counts, told.total) == (counts, total)
    assert told.is_scaled
    assert told.is_rounded


def test_arms_with_different_totals_have_none_in_common() -> None:
    assert Shown((1, 2), (52, 58)).total is None
    assert Shown((1, 2), (52, 52)).total == 52
    assert Shown((1,), (52,)).total == 52


def test_a_whole_base_is_the_smallest() -> None:
    assert whole_base([Decimal("0.25"), Decimal("-0.5")]) == 100
    assert whole_base([Decimal("0.0001")]) == 10_000
