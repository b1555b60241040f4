"""Likely ranges in words: of people, of a unit, of so many for every 100."""

from decimal import Decimal

from deck.trial.base import sign
from deck.trial.facts import Finding
from deck.trial.said import Said, say
from deck.trial.told.values import ToldRatio
from deck.trial.told.vocabulary import quantity, toward, word

Number = int | Decimal


def span(low: Number | None, high: Number | None, finding: Finding, unit: str = "") -> Said | None:
    """Return a range around no difference, or None where no end is known.

    It reads '(likely between 4 fewer and 1 more)', on one side of no difference '(likely between
    1.7 and 8.1 lower)', open '(likely at most 8 more)'. Numbers are told as they are.
    """
    if low is None and high is None:
        return None
    if low is None or high is None:
        return _open(low, high, finding, unit)
    ways = _way(low), _way(high)
    if ways[0] * ways[1] > 0:
        near, far = (low, high) if ways[0] > 0 else (high, low)
        way = word(toward(ways[0], finding))
        return say("range_one_side", low=abs(near), high=abs(far), word=way)
    return say(
        "range_across", low=end_words(low, finding, unit), high=end_words(high, finding, unit)
    )


def _open(low: Number | None, high: Number | None, finding: Finding, unit: str) -> Said:
    """Return a range of which one end is open."""
    if low is not None:
        key = "range_at_least" if low >= 0 else "range_at_most"
        return say(key, end=end_words(low, finding, unit))
    end = Decimal(0) if high is None else high
    return say("range_at_most" if end >= 0 else "range_at_least", end=end_words(end, finding, unit))


def _way(number: Number) -> int:
    return (number > 0) - (number < 0)


def end_words(number: Number, finding: Finding, unit: str = "") -> Said:
    """Return one end with its word: '4 fewer', 'no difference'."""
    if not number:
        return say("no_difference")
    way = word(toward(_way(number), finding))
    if unit:
        return say("end_unit", amount=quantity(number, unit), word=way)
    return say("end_people", n=abs(number), word=way)


def plain_span(told: ToldRatio) -> Said | None:
    """Return the range of a ratio: '(likely between 160 and 450)'."""
    if told.low is None and told.high is None:
        return None
    if told.high is None:
        return say("range_at_least", end=told.low)
    if told.low is None:
        return say("range_at_most", end=told.high)
    return say("range_plain", low=told.low, high=told.high)


def efficacy_span(told: ToldRatio, finding: Finding) -> Said | None:
    """Return the range of an efficacy, which counts fewer: '(likely between 90 and 98 fewer)'."""
    low = None if told.high is None else -told.high
    high = None if told.low is None else -told.low
    return span(low, high, finding)


def between(found: Said) -> Said:
    """Return a range without its brackets, to stand inside a sentence."""
    kind = found.key.removeprefix("range_").replace("plain", "across")
    return say(f"between_{kind}", **found.values)


def with_span(sentence: Said, found: Said | None) -> Said:
    """Return a sentence with its range, where there is one."""
    return say("ranged", sentence=sentence, range=found) if found else sentence


def limit_of_people(limit: int, base: int, finding: Finding) -> Said:
    """Return a limit in people: '8 more of every 100'."""
    way = word(toward(sign(limit), finding))
    return say("limit_people", n=abs(limit), word=way, base=base)
