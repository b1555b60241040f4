"""Rescaled counts: they add up, nobody vanishes, and the total is as small as it can be."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.shares import BASES, common_base, is_exact, rescaled

COUNTS = st.lists(st.integers(0, 50_000), min_size=1, max_size=5).filter(any)


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


def test_of_equal_remainders_the_earlier_gets_the_person_who_is_missing() -> None:
    assert rescaled([1, 1], 101) == (51, 50)
    assert rescaled([1, 1, 1], 100) == (34, 33, 33)
    assert rescaled([1, 1, 1], 101) == (34, 34, 33)


@given(count=st.integers(0, 500), of=st.integers(1, 500), base=st.sampled_from(BASES))
def test_a_count_is_exact_where_its_share_is_a_whole_number_of_the_base(
    count: int, of: int, base: int
) -> None:
    assert is_exact(count, of, base) == ((Fraction(count, of) * base).denominator == 1)
