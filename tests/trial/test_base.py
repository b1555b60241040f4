"""What is told on a base keeps B1 to B8 (LANGUAGE.md, 6.1), and the smallest base is taken."""

from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.intervals import newcombe
from deck.trial.base import (
    BASES,
    Ranged,
    Row,
    Shares,
    base_of,
    bracket_base,
    broken,
    common_base,
    difference_base,
    nearest,
    sign,
    table_base,
    tells_difference,
    tells_row,
)
from deck.trial.form import Beside, Counted, Form, beside, form_of, size_word

F = Fraction
PAIR = (("new", "old"),)


def pair(new: tuple[int, int], old: tuple[int, int], *ranges: Ranged) -> Shares:
    """Return the shares of a tested group and its comparison, counts with their totals."""
    parts = {"new": F(*new), "old": F(*old)}
    totals = {"new": new[1], "old": old[1]}
    return Shares(parts, totals, PAIR, {PAIR[0]: ranges} if ranges else {})


def published(low: str, high: str, *limits: str, value: str | None = None) -> Ranged:
    """Return a range in percentage points."""
    points = [F(number) / 100 for number in (low, high)]
    told = None if value is None else F(value) / 100
    return Ranged(*points, tuple(F(limit) / 100 for limit in limits), told)


def test_a_half_is_rounded_away_from_nobody() -> None:
    assert [nearest(F(n, 2)) for n in (-3, -1, 1, 3)] == [-2, -1, 1, 2]
    assert nearest(F(0)) == 0


def test_b1_nobody_vanishes_and_no_rest_does() -> None:
    assert "B1" in broken(100, pair((2, 500), (100, 500)))
    assert "B1" in broken(100, pair((498, 500), (100, 500)))
    assert "B1" not in broken(100, pair((0, 500), (100, 500)))


def test_b2_a_told_share_is_within_a_tenth_and_so_is_a_small_rest() -> None:
    assert "B2" in broken(100, pair((149, 10_000), (2_000, 10_000)))
    assert "B2" in broken(100, pair((9_851, 10_000), (2_000, 10_000)))
    assert "B2" not in broken(100, pair((205, 10_000), (2_000, 10_000)))


def test_b3_unequal_shares_keep_their_order_and_a_pair_never_looks_equal() -> None:
    assert "B3" in broken(100, pair((2_011, 10_000), (2_000, 10_000)))
    assert "B3" not in broken(100, pair((2_000, 10_000), (2_000, 10_000)))
    apart = Shares({"a": F(1, 5), "b": F(2_011, 10_000)}, {"a": 9, "b": 9})
    assert "B3" not in broken(100, apart)  # nobody compares these two


def test_b4_the_room_may_subtract_what_is_told() -> None:
    # 14.6 and 10.4 of 100 are told as 15 and 10: 5, and 4.2 is true.
    assert "B4" in broken(100, pair((146, 1_000), (104, 1_000)))
    assert "B4" not in broken(1_000, pair((146, 1_000), (104, 1_000)))
    # Up to half a person is allowed, and a tenth of the range: 2.5 (4.97 to 0.5), told as 3.
    assert "B4" not in broken(100, pair((229, 1_000), (257, 1_000), published("-5.5", "-0.6")))


def test_b4_measures_the_told_subtraction_by_what_was_published() -> None:
    counts = ((160, 1_000), (120, 1_000))
    assert "B4" not in broken(100, pair(*counts, published("-1", "9", value="4")))
    assert "B4" in broken(100, pair(*counts, published("-1", "9", value="6")))


def test_b5_no_end_is_told_as_no_difference_unless_it_is_that() -> None:
    counts = ((160, 1_000), (120, 1_000))
    assert "B5" in broken(100, pair(*counts, published("0.4", "8")))
    assert "B5" not in broken(1_000, pair(*counts, published("0.4", "8")))
    assert "B5" not in broken(100, pair(*counts, published("0", "8")))


def test_b5_ends_and_subtraction_stay_on_their_side_of_a_whole_limit() -> None:
    counts = ((160, 1_000), (120, 1_000))
    assert "B5" in broken(100, pair(*counts, published("-1", "7.6", "8")))
    assert "B5" in broken(100, pair(*counts, published("-1", "7", "7.5")))
    assert "B5" in broken(100, pair(*counts, published("1", "7", "4.2")))
    assert "B5" not in broken(100, pair(*counts, published("-1", "7", "8")))


def test_b6_a_base_needs_people_enough() -> None:
    assert "B6" in broken(100, pair((9, 40), (30, 200)))
    assert "B6" in broken(100, pair((9, 60), (30, 90)))
    assert "B6" in broken(1_000, pair((9, 99), (30, 200)))
    assert "B6" not in broken(1_000, pair((9, 100), (30, 200)))
    assert "B6" in broken(10_000, pair((9, 900), (30, 2_000)))
    assert "B6" not in broken(100, pair((10, 50), (30, 100)))


def test_b7_few_people_or_rests_are_told_as_counted_first() -> None:
    few = {"new": Counted(2, 528), "old": Counted(9, 531)}
    rests = {"new": Counted(526, 528), "old": Counted(400, 531)}
    many = {"new": Counted(52, 528), "old": Counted(73, 531)}
    assert form_of(1_000, few) is form_of(1_000, rests) is Form.COUNTS_FIRST
    assert form_of(100, many) is Form.SCALED
    assert base_of(pair((0, 500), (0, 500))) is None
    assert form_of(None, many) is Form.AS_COUNTED


def test_b7_at_ten_thousand_counts_lead_where_totals_are_close() -> None:
    close = {"new": Counted(8, 18_198), "old": Counted(162, 18_325)}
    apart = {"new": Counted(164, 8_506), "old": Counted(122, 8_102)}
    assert form_of(10_000, close) is Form.COUNTS_FIRST
    assert form_of(10_000, apart) is Form.SCALED


def test_b8_a_range_is_told_about_as_wide_as_it_is_and_holds_its_value() -> None:
    counts = ((200, 10_000), (100, 10_000))
    assert "B8" in broken(100, pair(*counts, published("0.6", "1.4")))
    assert "B8" not in broken(1_000, pair(*counts, published("0.6", "1.4")))


def test_a_published_range_of_one_share_loses_no_end() -> None:
    one = Shares({"": F(3, 100)}, {"": 400}, ends={"": (F(3, 1_000), F(8, 100))})
    assert "B5" in broken(100, one)
    assert "B5" not in broken(1_000, one)


def test_the_smallest_base_that_keeps_all_rules_is_taken() -> None:
    assert base_of(pair((482, 2_104), (1_110, 4_321))) == 100
    assert base_of(pair((149, 10_000), (51, 10_000))) == 1_000
    rare = pair((296, 50_625), (619, 101_314), published("-0.11", "0.06"))
    assert base_of(rare) == 10_000
    assert base_of(pair((16, 24), (9, 24))) is None
    assert base_of(pair((482, 2_104), (1_110, 4_321)), least=1_000) == 1_000


def test_a_difference_alone_has_its_own_base() -> None:
    assert difference_base(F(1, 25), published("1", "7")) == 100
    assert difference_base(F(4, 10_000), published("-0.01", "0.09")) == 10_000


def test_brackets_tell_all_groups_apart_or_are_left_out() -> None:
    assert bracket_base(pair((4, 159), (8, 240))) == 1_000
    assert bracket_base(pair((4, 159), (8, 158))) is None  # equal within 1 of 100
    assert bracket_base(pair((4, 30), (8, 240))) is None


def test_a_table_is_forced_by_no_row_with_a_small_cell() -> None:
    full = Row(pair((120, 1_000), (90, 1_000)), {"new": 120, "old": 90})
    small = Row(pair((1, 1_000), (2, 1_000)), {"new": 1, "old": 2})
    rare = Row(pair((7, 1_000), (12, 1_000)), {"new": 7, "old": 12})
    assert table_base([full, small]) == 100
    assert table_base([full, rare]) == 1_000
    assert table_base([small]) is None
    assert tells_row(100, full)
    assert not tells_row(100, small)
    assert tells_difference(100, full)
    assert not tells_difference(100, Row(pair((146, 1_000), (104, 1_000)), {}))


def test_subgroups_share_one_base() -> None:
    parts = [pair((95, 324), (283, 683)), pair((298, 1_279), (682, 2_604))]
    assert common_base(parts) == 100
    assert common_base([*parts, pair((149, 1_000), (152, 1_000))]) == 1_000


@pytest.mark.parametrize(
    ("form", "totals", "where"),
    [
        (Form.SCALED, (131, 128), Beside.BRACKETS),
        (Form.SCALED, (2_104, 4_321), Beside.FOOT),
        (Form.AS_COUNTED, (140, 280), Beside.SIZE),
        (Form.COUNTS_FIRST, (528, 531), Beside.BRACKETS),
    ],
)
def test_totals_that_cannot_be_compared_are_told(
    form: Form, totals: tuple[int, int], where: Beside
) -> None:
    assert beside(form, totals) is where


@pytest.mark.parametrize(
    ("total", "other", "word"),
    [
        (140, 280, "size_smaller_2"), (285, 140, "size_larger_2"), (100, 300, "size_smaller_3"),
        (100, 170, "size_smaller"), (170, 100, "size_larger"), (105, 100, None),
    ],
)  # fmt: skip
def test_how_large_a_group_is_has_a_word(total: int, other: int, word: str | None) -> None:
    assert size_word(total, other) == word


@st.composite
def outcomes(draw: st.DrawFn, most: int = 60_000) -> list[tuple[int, int]]:
    """Return two to four groups of counts with their totals, the last one compared with."""
    groups = draw(st.integers(2, 4))
    totals = [draw(st.integers(15, most)) for _ in range(groups)]
    return [(draw(st.integers(0, of)), of) for of in totals]


def shares_of(counts: list[tuple[int, int]]) -> Shares:
    names = [str(n) for n in range(len(counts))]
    last = names[-1]
    pairs = tuple((name, last) for name in names[:-1])
    ranges = {}
    for (tested, _), (count, of) in zip(pairs, counts, strict=False):
        ends = newcombe(count, of, *counts[-1])
        low, high = (F(end).limit_denominator(10**9) for end in ends)
        ranges[tested, last] = (Ranged(low, high),)
    parts = {name: F(*count) for name, count in zip(names, counts, strict=True)}
    totals = {name: of for name, (_, of) in zip(names, counts, strict=True)}
    return Shares(parts, totals, pairs, ranges)


@given(outcomes())
def test_unequal_is_never_told_as_equal_nor_turned_round(counts: list[tuple[int, int]]) -> None:
    shares = shares_of(counts)
    base = base_of(shares)
    if base is None:
        return
    for tested, reference in shares.pairs:
        told = nearest(shares.parts[tested] * base) - nearest(shares.parts[reference] * base)
        true = shares.parts[tested] - shares.parts[reference]
        assert sign(told) == sign(true)
        (ranged,) = shares.ranges[tested, reference]
        assert ranged.low is not None
        assert ranged.high is not None
        low, high = nearest(ranged.low * base), nearest(ranged.high * base)
        assert (sign(low), sign(high)) == (sign(ranged.low), sign(ranged.high))
        assert low <= told <= high


@given(outcomes(), st.randoms())
def test_the_order_and_the_names_of_groups_change_no_base(
    counts: list[tuple[int, int]], random: object
) -> None:
    shares = shares_of(counts)
    names = list(shares.parts)
    shuffled = names[:]
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis's own random
    new = {name: f"group {chr(97 + index)}" for index, name in enumerate(shuffled)}
    turned = Shares(
        {new[name]: shares.parts[name] for name in shuffled},
        {new[name]: shares.totals[name] for name in shuffled},
        tuple((new[a], new[b]) for a, b in reversed(shares.pairs)),
        {(new[a], new[b]): ranged for (a, b), ranged in shares.ranges.items()},
    )
    assert base_of(turned) == base_of(shares)
    assert bracket_base(turned) == bracket_base(shares)


@given(outcomes())
def test_a_base_is_never_smaller_than_one_that_keeps_all_rules(
    counts: list[tuple[int, int]],
) -> None:
    shares = shares_of(counts)
    base = base_of(shares)
    kept = [some for some in BASES if not broken(some, shares)]
    if any(shares.parts.values()):
        assert base == (kept[0] if kept else None)


@given(st.integers(1, 400_000))
def test_none_of_n_is_a_bound_rounded_up(people: int) -> None:
    from deck.arithmetic.missed import missed, upper_bound

    told = missed(people)
    bound = upper_bound(people)
    assert told.people >= bound * told.base - 1e-6
    assert (1 - bound) ** people == pytest.approx(0.05)
    assert told.base == 10_000 or told.people <= 1.1 * bound * told.base
    assert told.people == ceil(bound * told.base - 1e-9)


def test_none_of_159_people_leaves_2_of_100() -> None:
    from deck.arithmetic.missed import missed, upper_bound

    assert missed(159) == (2, 100)
    assert missed(50_000) == (1, 10_000)
    with pytest.raises(ValueError, match="Nobody"):
        upper_bound(0)
