"""Shares worked out from people's times agree with another implementation, and with a paper."""

import warnings
from decimal import Decimal
from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.arithmetic.survival import Followed, Moment, kaplan_meier, still_followed

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # other people's libraries warn of each other
    from statsmodels.duration.survfunc import SurvfuncRight

TIMES = st.decimals(Decimal("0.1"), 12, places=1)
PEOPLE = st.lists(st.builds(Followed, TIMES, st.booleans()), min_size=2, max_size=60)


@given(people=PEOPLE.filter(lambda some: any(person.event for person in some)))
def test_shares_and_limits_are_those_of_statsmodels(people: list[Followed]) -> None:
    times = [float(person.time) for person in people]
    other = SurvfuncRight(times, [int(person.event) for person in people])
    found = zip(other.surv_times, other.surv_prob, other.surv_prob_se, strict=True)
    expected = {time: (share, error) for time, share, error in found}
    moments = [moment for moment in kaplan_meier(people) if float(moment.time) in expected]
    assert len(moments) == len(expected)
    for moment in moments:
        share, error = expected[float(moment.time)]
        assert moment.share == pytest.approx(share, abs=1e-9)
        if 1e-9 < share < 1:
            width = 1.959964 * error / (share * abs(log(share)))  # the delta method, twice
            limits = share ** exp(width), share ** exp(-width)
            assert moment.limits == pytest.approx(limits, abs=1e-6)


@given(people=PEOPLE)
def test_a_share_never_rises_and_lies_between_its_limits(people: list[Followed]) -> None:
    moments = kaplan_meier(people)
    assert moments[0].share == 1
    assert moments[-1].time == max(person.time for person in people)
    shares = [moment.share for moment in moments]
    assert shares == sorted(shares, reverse=True)
    for moment in moments:
        if moment.limits:
            low, high = moment.limits
            assert 0 <= low <= moment.share <= high <= 1
        else:
            assert moment.share in (0, 1)


def test_the_range_of_the_canadian_trial_is_the_one_that_was_published() -> None:
    # Atkins 2016: 16 of 23 survivors without an event at 3 years, 69.6% (46.6 to 84.2).
    events = [Followed(Decimal(month) / 4, event=True) for month in range(1, 8)]
    people = [*events, *[Followed(Decimal("3.9"), event=False)] * 16]
    last = kaplan_meier(people)[-1]
    assert last.limits
    told = [round(100 * value, 1) for value in (last.share, *last.limits)]
    assert told == [69.6, 46.6, 84.2]
    assert still_followed(people, Decimal(0)) == 23
    assert still_followed(people, Decimal(3)) == 16


def test_at_the_start_everyone_is_free_for_sure_and_without_an_event_no_range_is_known() -> None:
    start = Moment(Decimal(0), 1.0, (1.0, 1.0))
    people = [Followed(Decimal(3), event=False), Followed(Decimal(5), event=False)]
    assert kaplan_meier(people) == (start, Moment(Decimal(5), 1.0, None))
    first, then, _ = kaplan_meier([Followed(Decimal(3), event=True), *people])
    assert first == start
    assert then.time == 3


def test_after_the_last_event_share_and_range_stay_until_the_end() -> None:
    people = [Followed(Decimal(time), event=time == 2) for time in (2, 3, 7)]
    _, event, end = kaplan_meier(people)
    assert event.limits
    assert end == event._replace(time=Decimal(7))
