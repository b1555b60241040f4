"""Curves: what is known at which time, and nothing in between where nobody knows it."""

from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.curves import Curve, ticks, whole, worked_out
from deck.arithmetic.survival import Followed, still_followed

PEOPLE = st.lists(
    st.builds(Followed, st.decimals(Decimal("0.1"), 12, places=1), st.booleans()),
    min_size=1,
    max_size=40,
)


def published(*, known: bool) -> Curve:
    at = tuple(map(Decimal, (0, 2, 5)))
    return Curve("All", at, tuple(map(Decimal, (100, 83, 67))), (None,) * 3, known, at, {})


def test_between_two_points_nothing_is_known_unless_every_step_is() -> None:
    steps, points = published(known=True), published(known=False)
    assert steps.row_of(Decimal(3)) == 1
    assert points.row_of(Decimal(3)) is None
    assert steps.row_of(Decimal(6)) is None
    assert points.row_of(Decimal(5)) == 2
    assert points.read_at([Decimal(3)]).at == points.at
    read = steps.read_at([Decimal(3)])
    assert dict(zip(read.at, read.free, strict=True))[Decimal(3)] == 83


@given(people=PEOPLE, time=st.decimals(0, 12, places=1))
def test_people_still_followed_are_counted_from_their_own_times(
    people: list[Followed], time: Decimal
) -> None:
    curve = worked_out("All", people, [time])
    assert curve.followed == {time: still_followed(people, time)}
    assert curve.free[0] == 100
    assert all(before >= free for before, free in pairwise(curve.free))
    assert curve.told_at[-1] == max(person.time for person in people)


@given(last=st.decimals(1, 20_000, places=1))
def test_a_scale_has_at_most_seven_numbers_evenly_apart_and_none_beyond_its_end(
    last: Decimal,
) -> None:
    numbers = ticks(last)
    assert numbers[0] == 0
    assert 2 <= len(numbers) <= 7
    assert numbers[-1] <= last
    assert len({after - before for before, after in pairwise(numbers)}) == 1


def test_half_a_person_is_rounded_up() -> None:
    assert [whole(Decimal(text)) for text in ("69.5", "70.5", "69.4")] == [70, 71, 69]
