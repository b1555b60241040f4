"""Groups as they are told: the share at the base, the real count, and how large the group is."""

from collections.abc import Mapping, Sequence

from deck.trial.base import Shares, bracket_base, nearest
from deck.trial.crude import counted
from deck.trial.effect import Effect
from deck.trial.facts import ALL, At, Finding
from deck.trial.form import Counted, Form, are_apart, size_word
from deck.trial.forms import Share
from deck.trial.said import Said, Words, say
from deck.trial.told.choice import range_of_share, told_at
from deck.trial.told.numbers import out_of
from deck.trial.told.values import OutOf, ToldAt, ToldGroup


def who_of(finding: Finding, group: str) -> Words:
    """Return how the people of a group are told: 'with the drug', 'who stopped'."""
    some = finding.groups[group]
    return "" if group == ALL else (some.who or say("with", name=some.name))


def counts_of(finding: Finding) -> dict[str, Counted]:
    """Return the real count of each group that has one."""
    time = told_at(finding)
    found = {group: counted(finding, group, time) for group in finding.groups}
    return {group: real for group, real in found.items() if real}


def told_groups(
    finding: Finding, shares: Shares, base: int | None, form: Form, effects: Sequence[Effect]
) -> tuple[ToldGroup, ...]:
    """Return each group of an outcome as it is told."""
    real = counts_of(finding)
    brackets = _brackets(shares, real, base, form)
    sizes = _sizes(finding, shares, form, effects)
    is_apart = are_apart([counted.of for counted in real.values()])
    groups = (
        _group(finding, group, shares, base)._replace(
            counted=real.get(group), bracket=brackets.get(group), size=sizes.get(group)
        )
        for group in finding.groups
    )
    return tuple(group._replace(beside=_beside(group, form, is_apart=is_apart)) for group in groups)


def _beside(group: ToldGroup, form: Form, *, is_apart: bool) -> Said | None:
    """Return what stands beside the number of a group: its real count, or its share."""
    if form is Form.SCALED:
        real = None if is_apart else group.counted
        return say("beside_count", n=real.people, of=real.of) if real else None
    return beside_share(group.bracket) if group.bracket else None


def beside_share(share: OutOf) -> Said:
    """Return a share as it stands in brackets beside a real count."""
    about = "" if share.is_exact else "_about"
    return say(f"beside_share{about}", n=share.people, base=share.base)


def in_brackets(group: ToldGroup, base: int | None) -> ToldGroup:
    """Return a group with the share in its brackets on another base, or without brackets."""
    if group.bracket is None or group.part is None:
        return group
    if base is None:
        return group._replace(bracket=None, beside=None)
    bracket = out_of(group.part, base)
    return group._replace(bracket=bracket, beside=beside_share(bracket))


def _group(finding: Finding, group: str, shares: Shares, base: int | None) -> ToldGroup:
    """Return a group with its share at the base, at each time."""
    at = finding.at(group, told_at(finding))
    part = shares.parts.get(group)
    told = out_of(part, base) if part is not None and base else None
    total = finding.total(group, at.value) if at else None
    series = tuple(_at(finding, group, each, base) for each in finding.found.get(group, ()))
    range_ = range_of_share(finding, group)
    ends = tuple(nearest(end * base) for end in range_) if range_ and base else None
    name = finding.groups[group].name
    return ToldGroup(
        group, who_of(finding, group), name, at, total, None, part, told, None,
        (ends[0], ends[1]) if ends else None, None, None, series,
    )  # fmt: skip


def _at(finding: Finding, group: str, each: At, base: int | None) -> ToldAt:
    """Return what was found at one time, at the base of the outcome."""
    part = finding.part_of(group, each.value)
    return ToldAt(each, out_of(part, base) if part is not None and base else None)


def _brackets(
    shares: Shares, real: Mapping[str, Counted], base: int | None, form: Form
) -> dict[str, OutOf]:
    """Return the share in brackets beside each real count, where one belongs there."""
    if form is Form.SCALED:
        return {}
    parts = {group: part for group, part in shares.parts.items() if group in real}
    if not any(parts.values()):
        return {}
    totals = {group: real[group].of for group in parts}
    at = base or bracket_base(shares._replace(parts=parts, totals=totals))
    return {group: out_of(part, at) for group, part in parts.items()} if at else {}


def _sizes(
    finding: Finding, shares: Shares, form: Form, effects: Sequence[Effect]
) -> dict[str, Said]:
    """Return how large a group is, beside its comparison or else the largest, where that matters.

    Where real counts lead and totals differ by more than a tenth, the size is said in words.
    """
    totals = {g: n for g, n in shares.totals.items() if n and g in finding.groups}
    if form is Form.SCALED or not are_apart(tuple(totals.values())):
        return {}
    beside = {each.pair.tested: each.pair.reference for each in effects}
    largest = max(totals, key=lambda group: totals[group])
    found = {}
    for group, total in totals.items():
        other = beside.get(group) or (None if group in beside.values() else largest)
        word = size_word(total, totals[other]) if other in totals else None
        if word:
            found[group] = say(word)
    return found


def is_published_share(group: ToldGroup) -> bool:
    """Return whether a group has a published share, and no count."""
    return group.at is not None and isinstance(group.at.value, Share) and group.counted is None
