"""Which shares stand side by side in an outcome, and on which base they are told."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from deck.arithmetic.intervals import wilson
from deck.trial.base import Ranged, Shares, Tested, base_of, broken
from deck.trial.crude import ALL, compared_at, counted, is_of_people
from deck.trial.effect import Effect, effect
from deck.trial.facts import At, Finding
from deck.trial.forms import Share, Time

_DIGITS = 9


def effects_of(finding: Finding) -> tuple[Effect, ...]:
    """Return what is known of each pair of an outcome."""
    return tuple(effect(finding, pair) for pair in finding.pairs)


def told_at(finding: Finding) -> Time | None:
    """Return the time at which an outcome is told: the one that is compared; None for the last."""
    times = (compared_at(pair) for pair in finding.pairs)
    return next((time for time in times if time), None)


def key(group: str, at: At, told: At | None) -> str:
    """Return the name of a share: that of its group, and at other times that of the time too."""
    return group if at == told or at.time is None else f"{group} {at.time.text}"


def shares_of(finding: Finding, effects: Iterable[Effect]) -> Shares:
    """Return the shares of an outcome with the ranges that are shown beside them."""
    time = told_at(finding)
    parts: dict[str, Fraction] = {}
    totals: dict[str, int | None] = {}
    apart: list[Tested] = []
    for group, series in finding.found.items():
        told = finding.at(group, time)
        for at in series:
            part = finding.part_of(group, at.value)
            if part is not None:
                parts[key(group, at, told)] = part
                totals[key(group, at, told)] = finding.total(group, at.value)
    known = tuple(effects)
    for each in known:
        if each.crude and each.crude.is_from_odds:
            parts[each.pair.tested] = each.crude.tested
            totals[each.pair.tested] = finding.size(each.pair.tested)
        apart += _at_other_times(finding, each, parts)
    pairs = tuple(each.pair[:2] for each in known if each.crude)
    return Shares(parts, totals, pairs, _ranges(known), _ends(finding, parts), tuple(apart))


def _at_other_times(
    finding: Finding, each: Effect, parts: Mapping[str, Fraction]
) -> Iterable[Tested]:
    """Yield the shares of a pair at each other time: these must not look equal either."""
    tested, reference = each.pair[:2]
    for at in finding.found.get(tested, ()):
        if at.time:
            pair = (f"{tested} {at.time.text}", f"{reference} {at.time.text}")
            if pair[0] in parts and pair[1] in parts:
                yield pair


def _ranges(effects: Iterable[Effect]) -> dict[Tested, tuple[Ranged, ...]]:
    """Return the ranges of people that are shown of each pair."""
    found = {}
    for each in effects:
        adjusted = (each.adjusted,) if each.adjusted else ()
        found[each.pair[:2]] = (each.beside.ranged, *adjusted)
    return found


def _ends(finding: Finding, parts: Mapping[str, Fraction]) -> dict[str, tuple[Fraction, Fraction]]:
    """Return the range of each share that has one."""
    found = {}
    for group in finding.found:
        ends = range_of_share(finding, group)
        if ends and group in parts:
            found[group] = ends
    return found


def published_ends(limits: tuple[Decimal, Decimal]) -> tuple[Fraction, Fraction]:
    """Return a published range, from 0 to 1."""
    low, high = limits
    return Fraction(low) / ALL, Fraction(high) / ALL


def range_of_share(finding: Finding, group: str) -> tuple[Fraction, Fraction] | None:
    """Return the range of a share: the published one; of a group alone one is worked out (Wilson).

    None where neither is: beside another group the range of the difference is told.
    """
    at = finding.at(group, told_at(finding))
    if at is None or not isinstance(at.value, Share):
        return None
    if at.value.limits:
        return published_ends(at.value.limits)
    real = counted(finding, group, at.time)
    is_alone = len(finding.groups) == 1 and not finding.is_row and not finding.trial.counts_twice
    if real is None or not is_alone:
        return None
    low, high = (Fraction(repr(round(end, _DIGITS))) for end in wilson(*real))
    return low, high


def chosen_base(finding: Finding, shares: Shares, wanted: int | None = None) -> int | None:
    """Return the base of an outcome: the one that is wanted where it holds, else the smallest.

    An author's own base counts as wanted; None: as counted.
    """
    if not is_of_people(finding) or not shares.parts:
        return None
    for base in (getattr(finding.outcome, "out_of", None), wanted):
        if base is not None and any(shares.parts.values()) and not broken(base, shares):
            return int(base)
    return base_of(shares)
