"""Whether one fact stands in two places with other numbers (fact-twice)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.problems import Place, Severity
from deck.trial.crude import is_of_people
from deck.trial.facts import At, Finding
from deck.trial.faults import Fault
from deck.trial.forms import Share


class _Fact(NamedTuple):
    """To how many of how many people of a group something happened, and where that stands."""

    people: int
    total: int | None
    place: Place


def twice(findings: Sequence[Finding]) -> Iterator[Fault]:
    """Yield each fact that stands a second time with another number.

    It is the same one if verb, time, group and people are; with the same total it is an error.
    """
    seen: dict[tuple[object, ...], _Fact] = {}
    for finding in findings:
        for key, fact in _facts(finding):
            before = seen.setdefault(key, fact)
            if (before.people, before.total) == (fact.people, fact.total):
                continue
            is_error = before.total == fact.total
            values = {"one": fact.people, "other_one": before.people}
            severity = Severity.ERROR if is_error else Severity.WARNING
            yield Fault(fact.place, "fact-twice", values, severity, before.place)


def _facts(finding: Finding) -> Iterator[tuple[tuple[object, ...], _Fact]]:
    """Yield each counted fact of an outcome with what makes it the same as another."""
    if not is_of_people(finding):
        return
    outcome = finding.outcome
    verb = " ".join(outcome.verb.casefold().split())
    for group, series in finding.found.items():
        for at in series:
            if isinstance(at.value, Share) and at.value.people is not None:
                when = at.time.days if at.time else (outcome.when or "").casefold()
                key = (outcome.key, verb, when, group, outcome.of_whom, outcome.study)
                total = finding.total(group, at.value)
                yield key, _Fact(at.value.people, total, _place(finding, group, at))


def _place(finding: Finding, group: str, at: At) -> Place:
    place = finding.place_of(group)
    return (*place, at.time.text) if at.time else place
