"""Whether each comparison is of two groups that may be compared (cmp-reference)."""

from collections.abc import Iterator, Mapping

from deck.messages import did_you_mean
from deck.problems import Place
from deck.trial.facts import Facts
from deck.trial.faults import Fault
from deck.trial.model import Group, Trial

CHECK = "cmp-reference"
_ALONE = ("single group", "test", "dose steps")


def pointers(facts: Facts) -> Iterator[Fault]:
    """Yield each pointer of a group, or comparison of an outcome, that may not be."""
    trial = facts.trial
    yield from _of_groups(trial, trial.groups, ("trial", "groups"))
    for finding in facts.outcomes:
        yield from _of_groups(trial, finding.outcome.groups, (*finding.place, "groups"))
        if trial.design in _ALONE and finding.outcome.compared:
            place = (*finding.place, "compared")
            yield _fault(place, "cmp-reference-design", design=trial.design)
    if facts.harms:
        yield from _of_groups(trial, facts.harms.groups, ("harms", "groups"))


def _fault(place: Place, cause: str, other: Place | None = None, **values: object) -> Fault:
    return Fault(place, cause, values, other=other, check=CHECK)


def _of_groups(trial: Trial, groups: Mapping[str, Group], place: Place) -> Iterator[Fault]:
    """Yield what is wrong with the pointers of groups."""
    pointed = {name: group.compared_with for name, group in groups.items() if group.compared_with}
    for name, other in pointed.items():
        where = (*place, name, "compared_with")
        if trial.design in _ALONE:
            yield _fault(where, "cmp-reference-design", ("trial", "design"), design=trial.design)
        elif other not in groups:
            yield _fault(where, CHECK, name=other, meant=did_you_mean(other, groups))
        elif _is_circle(name, pointed):
            yield _fault(where, "cmp-reference-circle", (*place, other), name=name)
        elif groups[name].factor != groups[other].factor:
            yield _fault(where, "cmp-reference-factor", (*place, other, "factor"), name=other)
    if pointed and trial.by_chance is None and trial.design not in _ALONE:
        yield _fault(("trial",), "cmp-reference-chance")


def _is_circle(start: str, pointed: Mapping[str, str]) -> bool:
    """Return whether pointers lead back to where they started."""
    seen, here = {start}, pointed.get(start)
    while here is not None and here not in seen:
        seen.add(here)
        here = pointed.get(here)
    return here == start
