"""The author's own words of an outcome, and words of direction, as parts of sentences."""

import re
from decimal import Decimal

from deck.trial.facts import Finding
from deck.trial.forms import Middle
from deck.trial.model import Measured, Trial, Unit
from deck.trial.said import Head, Said, Words, say
from deck.trial.told.values import Direction, ToldGroup

_SINGLE = re.compile(r"(?<=[a-z]{2})(?<!s)s$")  # what a unit loses where there is one of it


def people_of_trial(trial: Trial) -> str:
    """Return what many of the people of a trial are called."""
    return trial.unit.many if isinstance(trial.unit, Unit) else trial.unit


def people_word(finding: Finding) -> str:
    """Return what many of the people of an outcome are called."""
    return people_of_trial(finding.trial)


def one_word(finding: Finding) -> Words:
    """Return what one of the people of an outcome is called."""
    unit = finding.trial.unit
    return unit.one if isinstance(unit, Unit) else say(f"one_{unit}")


def noun_of(finding: Finding) -> str | None:
    """Return what happened as a word for many, where the author gave one."""
    noun: str | None = getattr(finding.outcome, "noun", None)
    return noun


def when_of(finding: Finding) -> Words | None:
    """Return when it happened, to stand after the verb: 'after 10 months on average'."""
    outcome = finding.outcome
    if not outcome.when:
        return None
    return say(f"when_{outcome.when_is}", when=outcome.when) if outcome.when_is else outcome.when


def happened_when(finding: Finding) -> Words:
    """Return what happened, and when: 'died within 28 days'."""
    when, verb = when_of(finding), finding.outcome.verb
    return say("happened_when", happened=verb, when=when) if when else verb


def whom_of(finding: Finding) -> tuple[Said, ...]:
    """Return which people an outcome is of, where they are not all of the trial's groups."""
    outcome = finding.outcome
    only = (say("whom_only", whom=outcome.of_whom),) if outcome.of_whom else ()
    other = (say("whom_study", study=outcome.study),) if outcome.study else ()
    return (*only, *other)


def word(direction: Direction | None) -> Words:
    """Return a direction as a word: fewer, more, lower, higher; nothing where both are equal."""
    return "" if direction in {None, "equal"} else say(f"word_{direction}")


def toward(sign: int, finding: Finding) -> Direction:
    """Return the direction of a difference by its sign."""
    if not sign:
        return "equal"
    if isinstance(finding.outcome, Measured):
        return "higher" if sign > 0 else "lower"
    return "more" if sign > 0 else "fewer"


def quantity(number: Decimal | int, unit: str) -> Said:
    """Return how much, without its sign: '4.9 points', '1 point', '6.2% of body weight'."""
    return quantity_signed(abs(Decimal(number)), unit)


def quantity_signed(number: Decimal | None, unit: str) -> Said:
    """Return how much, with its sign."""
    if unit.startswith("%"):
        return say("quantity_percent", n=number, unit=unit)
    return say("quantity", n=number, unit=unit, single=_SINGLE.sub("", unit))


def head(group: ToldGroup) -> Head:
    """Return the name of a group with a capital letter."""
    return Head(group.name)


def middle_words(middle: Middle, people: str) -> Said:
    """Return when it had happened to half, or that it was still going, or was not reached."""
    if middle.value is None:
        return say("median_not_reached", people=people)
    key = "median_still" if middle.still else "median_value"
    return say(key, value=middle.value, unit=middle.unit)


def medians(finding: Finding) -> tuple[tuple[str, Said], ...]:
    """Return of each group with a median when it had happened to half of them, by its id."""
    found = getattr(finding.outcome, "median", None)
    if found is None:
        return ()
    by_group = found if isinstance(found, dict) else dict.fromkeys(finding.groups, found)
    people = people_word(finding)
    return tuple((group, middle_words(middle, people)) for group, middle in by_group.items())
