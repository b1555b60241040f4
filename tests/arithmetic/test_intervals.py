"""Likely ranges agree with an independent implementation, and with what was published."""

import warnings
from decimal import Decimal
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.intervals import mean_range, newcombe, wilson

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # other people's libraries warn of each other
    from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

LEVELS = st.floats(0.5, 0.999)


@st.composite
def shares(draw: st.DrawFn) -> tuple[int, int]:
    of = draw(st.integers(1, 100_000))
    return draw(st.integers(0, of)), of


@given(share=shares(), level=LEVELS)
def test_the_range_of_a_share_is_that_of_statsmodels(share: tuple[int, int], level: float) -> None:
    expected = proportion_confint(*share, alpha=1 - level, method="wilson")
    assert wilson(*share, level) == pytest.approx(expected, abs=1e-9)


@given(first=shares(), second=shares(), level=LEVELS)
def test_the_range_of_a_difference_is_that_of_statsmodels(
    first: tuple[int, int], second: tuple[int, int], level: float
) -> None:
    expected = confint_proportions_2indep(
        *first, *second, method="newcomb", compare="diff", alpha=1 - level
    )
    assert newcombe(*first, *second, level) == pytest.approx(expected, abs=1e-9)


@given(share=shares(), level=LEVELS)
def test_a_range_holds_its_share_and_stays_between_nobody_and_everybody(
    share: tuple[int, int], level: float
) -> None:
    count, of = share
    low, high = wilson(count, of, level)
    assert 0 <= low <= count / of <= high <= 1
    assert (low == 0) == (count == 0)
    assert (high == 1) == (count == of)


def test_ranges_as_they_were_published() -> None:
    # Newcombe 1998, table II, example (a): 56/70 against 48/80, method 10.
    assert newcombe(56, 70, 48, 80) == pytest.approx((0.0524, 0.3339), abs=5e-5)
    # BALANCE, 90 days, at the level that the trial used: -4.0 to 0.8 points.
    low, high = newcombe(261, 1802, 286, 1779, 0.957)
    assert (round(100 * low, 1), round(100 * high, 1)) == (-4.0, 0.8)
    # Nobody of 23: still up to about 14 of 100.
    assert wilson(0, 23) == pytest.approx((0, 0.143), abs=5e-4)


@pytest.mark.parametrize(
    ("count", "of", "level"),
    [(-1, 5, 0.95), (6, 5, 0.95), (0, 0, 0.95), (1, 5, 1), (1, 5, 0), (1, 5, 1.5), (1, 5, -0.5)],
)
def test_shares_that_cannot_be_are_refused(count: int, of: int, level: float) -> None:
    with pytest.raises(ValueError, match=r"share|level"):
        wilson(count, of, level)


def test_a_mean_likely_lies_within_1_96_standard_errors() -> None:
    # Bland and Altman, BMJ 2005;331:903: 95% of means lie within 1.96 standard errors.
    assert mean_range(Decimal("3.4"), Decimal("0.25"), Decimal(95)) == (
        Decimal("2.91"),
        Decimal("3.89"),
    )


@given(
    mean=st.decimals(-500, 500, places=1),
    error=st.decimals(Decimal("0.01"), 50, places=2),
    level=st.sampled_from([80, 90, 95, 99]),
)
def test_the_range_of_a_mean_lies_evenly_around_it_to_the_finer_of_its_decimals(
    mean: Decimal, error: Decimal, level: int
) -> None:
    low, high = mean_range(mean, error, Decimal(level))
    assert low + high == 2 * mean
    assert low.as_tuple().exponent == high.as_tuple().exponent == -2
    z = NormalDist().inv_cdf(0.5 + level / 200)
    assert float(high - mean) == pytest.approx(z * float(error), abs=0.00501)


def test_a_mean_with_more_decimals_than_its_error_keeps_them() -> None:
    assert [str(end) for end in mean_range(Decimal("3.40"), Decimal("0.5"), Decimal(95))] == [
        "2.42",
        "4.38",
    ]
