"""Likely ranges agree with an independent implementation, and with what was published."""

import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.intervals import newcombe, wilson

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
