"""Whether the counts of an outcome fit its groups: totals, sorts, curves, subgroups."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from deck.problems import Severity
from deck.trial.base import BASES, broken
from deck.trial.crude import counted
from deck.trial.facts import At, Finding
from deck.trial.faults import Fault
from deck.trial.forms import FoundValue, Number, Share
from deck.trial.model import FreeOf, Happened
from deck.trial.model.trial import WHICH
from deck.trial.told.choice import effects_of, shares_of


def totals(finding: Finding) -> Iterator[Fault]:
    """Yield where counts of an outcome do not fit its groups, or each other."""
    for group in finding.groups:
        yield from _sorts(finding, group)
        for at in finding.found.get(group, ()):
            yield from _total(finding, group, at)
        yield from _curve(finding, group)
    yield from _subgroups(finding)
    yield from _base(finding)


def _sorts(finding: Finding, group: str) -> Iterator[Fault]:
    """Yield sorts-sum: everybody is in one sort."""
    counts, size = finding.sorted_counts(group), finding.size(group)
    if counts and size is not None and sum(counts) != size and not finding.outcome.study:
        values = {"total": sum(counts), "size": size, "which": finding.which}
        yield Fault(
            (*finding.place, "sorts"), "sorts-sum", values, other=_place_of_group(finding, group)
        )


def _place_of_group(finding: Finding, group: str) -> tuple[str | int, ...]:
    """Return where the group of an outcome stands."""
    if not group:
        return ("trial", "people")
    own = (*finding.place, "groups", group)
    return own if group in finding.outcome.groups else ("trial", "groups", group)


def _place(finding: Finding, group: str, at: At) -> tuple[str | int, ...]:
    """Return where a value stands."""
    place = finding.place_of(group)
    return (*place, at.time.text) if at.time else place


def _written_total(value: FoundValue) -> int | None:
    """Return the total that stands beside a value."""
    if isinstance(value, Share):
        return value.of
    return value.people if isinstance(value, Number) else None


def _total(finding: Finding, group: str, at: At) -> Iterator[Fault]:
    """Yield count-more, of-more and of-unknown of one value."""
    place, other = _place(finding, group, at), _place_of_group(finding, group)
    people = at.value.people if isinstance(at.value, Share) else None
    size, of = finding.size(group), _written_total(at.value)
    if of is None and people is not None and size is not None and people > size:
        yield Fault(place, "count-more", {"count": people, "size": size}, other=other)
    largest = finding.groups[group].largest
    if of is None or finding.outcome.study or largest is None:
        return
    if of > largest:
        yield Fault(place, "of-more", {"of": of, "size": largest}, other=other)
        return
    sizes = {finding.groups[group].size(which) for which in WHICH}
    if of not in sizes and not finding.outcome.of_whom and not isinstance(at.value, Number):
        yield Fault(place, "of-unknown", {"of": of}, Severity.WARNING, other)


def _curve(finding: Finding, group: str) -> Iterator[Fault]:
    """Yield curve: those still free only become fewer, and those it happened to only more."""
    series = [
        at for at in finding.found.get(group, ()) if finding.part_of(group, at.value) is not None
    ]
    parts = [(finding.part_of(group, at.value) or Fraction(0), at) for at in series]
    if isinstance(finding.outcome, FreeOf) and parts:
        first = parts[0][1]
        if first.time and first.time.is_start and parts[0][0] != 1:
            yield Fault(_place(finding, group, first), "curve-start", check="curve")
    turns = -1 if isinstance(finding.outcome, Happened) else 1
    for (before, at_before), (after, at_after) in pairwise(parts):
        if turns * after > turns * before:
            cause = "curve" if turns > 0 else "curve-falls"
            place, other = (_place(finding, group, at) for at in (at_after, at_before))
            yield Fault(place, cause, other=other, check="curve")


def _subgroups(finding: Finding) -> Iterator[Fault]:
    """Yield subgroup-sum: subgroups of which nobody is in two add up to the whole."""
    written = getattr(finding.outcome, "subgroups", ())
    if not written or len(written) != len(finding.subgroups):
        return
    if not all(some.add_up for some in written):
        return
    for group in finding.groups:
        whole = counted(finding, group)
        parts = [counted(some, group) for some in finding.subgroups if group in some.groups]
        known = [part for part in parts if part]
        if whole is None or len(known) != len(written):
            continue
        people, of = sum(part.people for part in known), sum(part.of for part in known)
        if (people, of) != whole:
            values = {"people": people, "of": of, "whole": whole.people, "all": whole.of}
            place = (*finding.place, "subgroups")
            yield Fault(place, "subgroup-sum", values, Severity.WARNING, finding.place_of(group))


def _base(finding: Finding) -> Iterator[Fault]:
    """Yield out-of-rule: the author's own base is one at which something false could be read."""
    base = getattr(finding.outcome, "out_of", None)
    if base not in BASES:
        return
    rules = broken(base, shares_of(finding, effects_of(finding)))
    if rules:
        yield Fault((*finding.place, "out_of"), "out-of-rule", {"n": base, "why": ", ".join(rules)})
