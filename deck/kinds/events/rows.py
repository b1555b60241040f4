"""What the rows of events say: their labels, for each side a number and a caption, the heads."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from deck.kinds.events.model import Events, Side, is_by_group, sides
from deck.kinds.events.rates import people_between, told
from deck.phrases import Phrases, with_capital
from deck.trial.facts import Finding
from deck.trial.forms.times import AFTER, BEFORE, START
from deck.trial.model import Unit

# What a count is told to be over, and in which time a rate is.
_OVER = {"over": "over", "on": "on", "in": "in", "during": "during"}
_TIMES = {"hour": "hour", "day": "day", "week": "week", "month": "month", "year": "year"}
_PEOPLE = "people"


class Shown(NamedTuple):
    """One side of a row: how many as a number and in digits, and out of what."""

    amount: Fraction
    number: str
    caption: str


class Row(NamedTuple):
    """One thing that was counted on both sides, with lines that explain it."""

    what: str
    explained: tuple[str, ...]
    sides: tuple[Shown, ...]
    is_rate: bool


def rows(content: Events, phrases: Phrases) -> tuple[Row, ...]:
    """Return each outcome as a row; rates of all of them as those of as many people."""
    values = [side.rate.per_one for finding in content.events for side in sides(finding)]
    people = people_between([value for value in values if value is not None])
    return tuple(_row(finding, people, phrases) for finding in content.events)


def _row(finding: Finding, people: int, phrases: Phrases) -> Row:
    """Return an outcome as a row."""
    outcome, both = finding.outcome, sides(finding)
    is_rate = any(side.rate.rate is not None for side in both)
    shown = _rates(finding, both, people, phrases) if is_rate else _counts(both, phrases)
    explained = tuple(filter(None, (outcome.meaning, outcome.when)))
    return Row(with_capital(outcome.verb), explained, shown, is_rate)


def _counts(both: Sequence[Side], phrases: Phrases) -> tuple[Shown, ...]:
    """Return counts with what they were counted over, as it was written."""
    return tuple(
        Shown(
            Fraction(side.rate.events or 0),
            phrases.number(side.rate.events or 0),
            phrases(_OVER[side.rate.word], amount=side.rate.amount, what=side.rate.what),
        )
        for side in both
    )


def _rates(
    finding: Finding, both: Sequence[Side], people: int, phrases: Phrases
) -> tuple[Shown, ...]:
    """Return how many events came to one person, or to so many people between them."""
    exact = [side.rate.per_one or Fraction(0) for side in both]
    numbers = told(exact, people)
    return tuple(
        Shown(value, phrases.decimal(number), _rate(finding, side, people, phrases))
        for value, number, side in zip(exact, numbers, both, strict=True)
    )


def _rate(finding: Finding, side: Side, people: int, phrases: Phrases) -> str:
    """Return what a rate is of; of one of a unit that has no word for one it is told of each."""
    time, unit = phrases(_TIMES[side.rate.what]), finding.trial.unit
    many = unit.many if isinstance(unit, Unit) else unit
    if people > 1:
        return phrases("between", n=people, people=many, time=time)
    if isinstance(unit, Unit):
        return phrases("rate_one", one=unit.one, time=time)
    return phrases("rate", time=time) if unit == _PEOPLE else phrases("rate_each", time=time)


def heads(content: Events, phrases: Phrases) -> tuple[str, ...]:
    """Return what stands over the two sides: the author's words, names of groups, or times."""
    first, own = content.events[0], content.heads
    if is_by_group(first):
        return tuple(with_capital(group.name) for group in first.groups.values())
    times = (side.at.time.text if side.at.time else "" for side in sides(first))
    given = own.before, own.after
    return tuple(head or _time(time, phrases) for head, time in zip(given, times, strict=True))


def _time(time: str, phrases: Phrases) -> str:
    """Return a time as a head."""
    if time.lower() in {BEFORE, START}:
        return phrases("before")
    return phrases("after") if time.lower() == AFTER else with_capital(time)
