"""The share of people still without an event, from the time of each of them; pure mathematics."""

from collections.abc import Sequence
from decimal import Decimal
from math import exp, log, sqrt
from statistics import NormalDist
from typing import NamedTuple


class Followed(NamedTuple):
    """One person: how long they were followed, and whether the event ended that time."""

    time: Decimal
    event: bool


class Moment(NamedTuple):
    """From ``time`` on this share, from 0 to 1, is free; with its limits where there are any."""

    time: Decimal
    share: float
    limits: tuple[float, float] | None


def still_followed(people: Sequence[Followed], time: Decimal) -> int:
    """Return how many people were followed up to ``time``, or longer."""
    return sum(person.time >= time for person in people)


def kaplan_meier(people: Sequence[Followed], level: float = 0.95) -> tuple[Moment, ...]:
    """Return the share at the start, after each event, and at the end of the longest time.

    The share is the product over all times of events of 1 - d/n, where d of the n people who were
    still followed had the event. Kaplan EL, Meier P. Nonparametric estimation from incomplete
    observations. J Am Stat Assoc 1958;53:457-481. People whose time ends with somebody's event
    count as followed up to it.
    """
    share, variance = 1.0, 0.0
    moments = [Moment(Decimal(0), 1.0, (1.0, 1.0))]
    for time in sorted({person.time for person in people if person.event}):
        at_risk = still_followed(people, time)
        events = sum(person.event and person.time == time for person in people)
        share *= 1 - events / at_risk
        if share > 0:
            variance += events / (at_risk * (at_risk - events))
        moments.append(Moment(time, share, _limits(share, variance, level)))
    end = max(person.time for person in people)
    if end > moments[-1].time:
        limits = moments[-1].limits if share < 1 else None  # without an event, there is no range
        moments.append(Moment(end, share, limits))
    return tuple(moments)


def _limits(share: float, variance: float, level: float) -> tuple[float, float] | None:
    """Return the limits of a share below 1; there are none for 0.

    ``variance`` is Greenwood's sum of d / n(n - d) (The natural duration of cancer, 1926). On the
    scale of log(-log S) the limits are S^exp(±z √variance / log S), which stay between 0 and 1.
    Kalbfleisch JD, Prentice RL. The statistical analysis of failure time data. Wiley 1980, 1.3.
    """
    if share <= 0:
        return None
    z = NormalDist().inv_cdf((1 + level) / 2)
    width = z * sqrt(variance) / abs(log(share))
    return share ** exp(width), share ** exp(-width)
