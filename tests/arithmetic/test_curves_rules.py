"""A curve says how many of 100 are free at each time that is known, and nothing between others."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.curves import Curve, ticks, whole, worked_out
from deck.arithmetic.survival import Followed, kaplan_meier, still_followed

TIMES = st.decimals(Decimal("0.1"), 12, places=1)
PEOPLE = st.lists(st.builds(Followed, TIMES, st.booleans()), min_size=1, max_size=30)

# Ten people, of whom three had the event: after one year, and two after two years.
TEN = [
    Followed(Decimal(1), event=True),
    *[Followed(Decimal(2), event=True)] * 2,
    *[Followed(Decimal("2.5"), event=False)] * 3,
    *[Followed(Decimal(4), event=False)] * 4,
]


def read(known: bool) -> Curve:
    at, free = (Decimal(0), Decimal(2), Decimal(4)), (Decimal(100), Decimal(80), Decimal(50))
    limits = ((Decimal(100), Decimal(100)), None, (Decimal(30), Decimal(70)))
    return Curve("Read", at, free, limits, known, told_at=(Decimal(4),), followed={})


def test_people_whose_times_are_known_make_a_curve_out_of_100() -> None:
    curve = worked_out("All", TEN, [Decimal(1), Decimal(3), Decimal(5)])
    assert curve.name == "All"
    assert curve.at == (0, 1, 2, 4)
    assert curve.free == (100, 90, 70, 70)
    assert curve.known
    assert curve.told_at == (1, 3, 4)
    assert curve.followed == {1: 10, 3: 4, 5: 0}


@given(people=PEOPLE)
def test_each_share_and_limit_is_that_of_kaplan_and_meier_to_a_tenth_of_a_person(
    people: list[Followed],
) -> None:
    curve, moments = worked_out("All", people, []), kaplan_meier(people)
    assert curve.at == tuple(moment.time for moment in moments)
    for free, limits, moment in zip(curve.free, curve.limits, moments, strict=True):
        assert free.as_tuple().exponent == -1
        assert float(free) == pytest.approx(100 * moment.share, abs=0.0501)
        assert (limits is None) == (moment.limits is None)
        if limits and moment.limits:
            exact = [100 * limit for limit in moment.limits]
            assert [float(limit) for limit in limits] == pytest.approx(exact, abs=0.0501)
    assert curve.told_at == curve.at[-1:]
    assert curve.has_range == any(moment.limits for moment in moments[1:])


@given(people=PEOPLE, times=st.lists(TIMES, max_size=4))
def test_times_after_the_last_person_are_not_told_but_counted(
    people: list[Followed], times: list[Decimal]
) -> None:
    curve = worked_out("All", people, times)
    last = max(person.time for person in people)
    assert curve.told_at == tuple(sorted({last, *(time for time in times if time <= last)}))
    assert curve.followed == {time: still_followed(people, time) for time in times}


@pytest.mark.parametrize(
    ("time", "known", "row"),
    [
        ("0", True, 0), ("1", True, 0), ("1.9", True, 0), ("2", True, 1), ("3", True, 1),
        ("4", True, 2), ("4.1", True, None),
        ("0", False, 0), ("1", False, None), ("2", False, 1), ("4", False, 2), ("5", False, None),
    ],
)  # fmt: skip
def test_between_two_times_the_last_value_holds_where_people_were_watched_and_none_elsewhere(
    time: str, known: bool, row: int | None
) -> None:
    assert read(known).row_of(Decimal(time)) == row


def test_a_curve_is_read_at_further_times_where_it_is_known() -> None:
    curve = read(known=True).read_at([Decimal(3), Decimal(9), Decimal(2)])
    assert curve.at == (0, 2, 3, 4)
    assert curve.free == (100, 80, 80, 50)
    assert curve.limits == ((100, 100), None, None, (30, 70))
    assert read(known=False).read_at([Decimal(3), Decimal(9)]) == read(known=False)


def test_a_range_at_the_start_alone_is_none() -> None:
    assert read(known=True).has_range
    assert (
        not read(known=True)._replace(limits=((Decimal(100), Decimal(100)), None, None)).has_range
    )


@pytest.mark.parametrize(("value", "people"), [("69.4", 69), ("69.5", 70), ("70.5", 71)])
def test_half_a_person_is_rounded_up(value: str, people: int) -> None:
    assert whole(Decimal(value)) == people


def test_a_tenth_of_a_person_is_rounded_half_up() -> None:
    curve = worked_out(
        "All", [Followed(Decimal(1), event=True)] * 7 + [Followed(Decimal(2), event=False)], []
    )
    assert curve.free[1] == Decimal("12.5")
    sixteenth = [Followed(Decimal(1), event=True)] * 15 + [Followed(Decimal(2), event=False)]
    assert worked_out("All", sixteenth, []).free[1] == Decimal("6.3")  # 6.25


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("1", [0, 1]), ("6", [0, 1, 2, 3, 4, 5, 6]), ("6.5", [0, 2, 4, 6]), ("7", [0, 2, 4, 6]),
        ("12", [0, 2, 4, 6, 8, 10, 12]), ("13", [0, 5, 10]), ("30", [0, 5, 10, 15, 20, 25, 30]),
        ("31", [0, 10, 20, 30]), ("61", [0, 20, 40, 60]),
        ("300000", [50_000 * n for n in range(7)]),
    ],
)  # fmt: skip
def test_a_scale_has_at_most_seven_numbers_a_round_step_apart(
    last: str, expected: list[int]
) -> None:
    assert ticks(Decimal(last)) == expected


def test_those_to_whom_it_happened_at_once_are_free_no_more_from_the_start_on() -> None:
    people = [Followed(Decimal(0), event=True), Followed(Decimal(9), event=False)]
    curve = worked_out("All", people, [Decimal(0), Decimal(5)])
    assert (curve.at, curve.free) == ((0, 0, 9), (100, 50, 50))
    assert curve.told == {0: 50, 5: 50, 9: 50}
    read = curve.read_at([Decimal(0), Decimal(5)])
    assert (read.at, read.free) == ((0, 0, 5, 9), (100, 50, 50, 50))


def test_a_line_goes_on_only_where_nobody_is_free_any_more() -> None:
    people = [Followed(Decimal(0), event=True)]
    assert worked_out("All", people, []).to_the_end(Decimal(9)).at == (0, 0, 9)
    assert read(known=True).to_the_end(Decimal(9)).at == read(known=True).at


def test_a_line_at_nobody_stays_there_to_the_end_and_is_never_cut() -> None:
    at, free = tuple(map(Decimal, (0, 2, 5))), tuple(map(Decimal, (100, 40, 0)))
    curve = read(known=True)._replace(at=at, free=free)
    longer = curve.to_the_end(Decimal(9))
    assert (longer.at, longer.free) == ((0, 2, 5, 9), (100, 40, 0, 0))
    assert longer.limits == (*curve.limits, None)
    assert curve.to_the_end(Decimal(5)) == curve.to_the_end(Decimal(3)) == curve


def test_limits_are_told_out_of_as_many_people_as_their_share() -> None:
    assert read(known=True).out_of(1_000).limits == ((1_000, 1_000), None, (300, 700))


@pytest.mark.parametrize(("base", "told"), [(100, "99.6"), (1_000, "996"), (10_000, "9960")])
def test_a_share_out_of_more_people_keeps_the_digits_that_were_written(
    base: int, told: str
) -> None:
    curve = read(known=True)._replace(free=(Decimal(100), Decimal("99.6"), Decimal("0.05")))
    assert str(curve.out_of(base).free[1]) == told
    assert str(curve.out_of(base).free[0]) == str(base)
