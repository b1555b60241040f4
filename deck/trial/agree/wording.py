"""Whether 'better' fits the words of its outcome (better-odd), and whether a time is told."""

import re
from collections.abc import Iterator

from deck.problems import Severity
from deck.trial.facts import Finding
from deck.trial.faults import Fault
from deck.trial.model import Events, Happened, Sorted, Test
from deck.trial.said import phrases_of

_GOOD, _BAD = ("more", "higher"), ("fewer", "lower")


def wording(finding: Finding, language: str) -> Iterator[Fault]:
    """Yield better-odd and when-missing of an outcome."""
    outcome = finding.outcome
    if finding.is_row:
        return
    if is_odd(finding, language):
        values = {"better": outcome.good, "verb": outcome.verb}
        yield Fault((*finding.place, "better"), "better-odd", values, Severity.WARNING)
    elif _is_hard_to_hear(finding, language):
        values = {"verb": outcome.verb}
        cause = "better-odd-negation"
        place = (*finding.place, outcome.key)
        yield Fault(place, cause, values, Severity.NOTE, check="better-odd")
    has_times = any(at.time for series in finding.found.values() for at in series)
    if outcome.when is None and not has_times and not isinstance(outcome, Sorted | Test):
        yield Fault(finding.place, "when-missing", severity=Severity.WARNING)


def is_odd(finding: Finding, language: str) -> bool:
    """Return whether 'better' is the other way than the words of the outcome let expect."""
    outcome = finding.outcome
    if not isinstance(outcome, Happened | Events) or _has(outcome.verb, "negations", language):
        return False
    is_bad = _has(outcome.verb, "words_of_bad", language)
    is_good = _has(outcome.verb, "words_of_good", language)
    return (outcome.good in _GOOD and is_bad) or (outcome.good in _BAD and is_good and not is_bad)


def _is_hard_to_hear(finding: Finding, language: str) -> bool:
    """Return whether more of something that did not happen is good: hard to follow in a talk."""
    outcome = finding.outcome
    is_negated = _has(outcome.verb, "negations", language)
    return isinstance(outcome, Happened) and outcome.good in _GOOD and is_negated


def _has(text: str, key: str, language: str) -> bool:
    """Return whether a text has one of the words of a list, or one that starts with it."""
    words = phrases_of(language)(key).split()
    exact = {word for word in words if not word.endswith("*")}
    stems = tuple(word.rstrip("*") for word in words if word.endswith("*"))
    found = re.findall(r"[^\W\d_]+", text.casefold())
    return any(word in exact or (stems and word.startswith(stems)) for word in found)
