"""None of so many people still leaves a bound, told on the smallest base that is near it."""

import pytest

from deck.arithmetic.missed import missed, upper_bound


@pytest.mark.parametrize(
    ("of", "people", "base"),
    [
        (1, 95, 100), (2, 78, 100), (10, 26, 100), (29, 10, 100), (30, 10, 100), (31, 10, 100),
        (33, 9, 100), (40, 73, 1_000), (41, 71, 1_000), (159, 2, 100), (299, 1, 100),
        (330, 91, 10_000),
        (2_995, 1, 1_000), (2_996, 1, 1_000), (50_000, 1, 10_000),
    ],
)  # fmt: skip
def test_a_bound_is_rounded_up_by_less_than_a_tenth(of: int, people: int, base: int) -> None:
    assert missed(of) == (people, base)


def test_one_person_leaves_nearly_everything_and_nobody_is_no_group() -> None:
    assert upper_bound(1) == pytest.approx(0.95)
    with pytest.raises(ValueError, match="Nobody"):
        upper_bound(0)
