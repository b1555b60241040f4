"""What was measured in each group: values over time, where they started, how far they lie apart."""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from deck.arithmetic.intervals import mean_range
from deck.trial.facts import Finding
from deck.trial.forms import Missing, Number, Time
from deck.trial.model import Group, Measured

LEVEL = Decimal(95)  # of ranges that are worked out from standard errors

Limits = tuple[Decimal, Decimal]


class Spread(StrEnum):
    """What a spread says: where the mean likely lies, or how far people are apart."""

    RANGE = "range"
    FROM_ERROR = "SE"
    DEVIATION = "SD"
    MIDDLE_HALF = "IQR"
    ALL = "all"


class Measurement(NamedTuple):
    """A value, at a time where one is given; None where nobody knows it, and then why."""

    time: Time | None
    number: Number | None
    missing: str = ""


class Score(NamedTuple):
    """A group with its values, the earliest first, and what it had at the start where known.

    ``is_reference`` tells that others are compared with it.
    """

    id: str
    group: Group
    is_reference: bool
    start: Number | None
    series: tuple[Measurement, ...]

    @property
    def known(self) -> tuple[Measurement, ...]:
        """Return the values that are known."""
        return tuple(each for each in self.series if each.number)

    def at(self, time: Time | None) -> Measurement:
        """Return what was measured at a time, or without one, or why that is not known."""
        found = (each for each in self.series if _is_at(each, time))
        missing = next((each.missing for each in self.series if each.missing), "not reported")
        return next(found, Measurement(time, None, missing))


def _is_at(each: Measurement, time: Time | None) -> bool:
    """Return whether something was measured at a time, or told without one."""
    return (each.time and each.time.days) == (time and time.days)


def scores_of(finding: Finding) -> tuple[Score, ...]:
    """Return the groups in which something was measured: tested ones before those compared with."""
    references = {pair.reference for pair in finding.pairs}
    scores = [_score(finding, id_, is_reference=id_ in references) for id_ in finding.found]
    return tuple(sorted(scores, key=lambda score: score.is_reference))


def _score(finding: Finding, id_: str, *, is_reference: bool) -> Score:
    """Return one group: what stands at its start is where it started, not what came out."""
    found = [_measurement(at.time, at.value) for at in finding.found[id_]]
    begun = [each for each in found if each.time and each.time.is_start]
    start = begun[0].number if begun else _at_start(finding, id_)
    later = tuple(each for each in found if each not in begun)
    return Score(id_, finding.groups[id_], is_reference, start, later)


def _measurement(time: Time | None, value: object) -> Measurement:
    """Return a value with its time, or why there is none."""
    if isinstance(value, Missing):
        return Measurement(time, None, value.why)
    return Measurement(time, value if isinstance(value, Number) else None)


def _at_start(finding: Finding, id_: str) -> Number | None:
    """Return what stands under 'at_start': one value for all, or one for each group."""
    outcome = finding.outcome
    given = outcome.at_start if isinstance(outcome, Measured) else None
    value = given.get(id_) if isinstance(given, dict) else given
    return value if isinstance(value, Number) else None


def times_of(scores: Sequence[Score]) -> tuple[Time, ...]:
    """Return every time after the start at which something is known, the earliest first."""
    times = {each.time.days: each.time for score in scores for each in score.known if each.time}
    return tuple(times[days] for days in sorted(times))


def common_time(scores: Sequence[Score]) -> Time | None:
    """Return the last time at which all groups have a value; None where no time is given."""
    having = [score for score in scores if score.known]
    for time in reversed(times_of(scores)):
        if all(score.at(time).number for score in having):
            return time
    return None


def spread_of(number: Number) -> Spread | None:
    """Return what the spread of a value says, or None where it has none."""
    return Spread(number.spread.kind) if number.spread else None


def limits_of(number: Number) -> Limits | None:
    """Return from where to where a spread goes, or None where there is none, or an open one.

    That of a standard error is worked out; a standard deviation goes once to each side.
    """
    spread = number.spread
    if spread is None or spread.low is None:
        return None
    if spread.kind == "SE":
        return mean_range(number.value, spread.low, LEVEL)
    if spread.kind == "SD":
        return number.value - spread.low, number.value + spread.low
    return None if spread.high is None else (spread.low, spread.high)
