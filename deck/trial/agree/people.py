"""Whether the people of a trial add up: groups, stages, who left, how large groups were meant."""

from collections.abc import Iterator
from fractions import Fraction

from deck.problems import Place, Severity
from deck.trial.faults import Fault
from deck.trial.forms import Left
from deck.trial.model import Group, Trial

_TENTH = Fraction(1, 10)
_ADDED = ("parallel", "cluster")
_GROUPS: Place = ("trial", "groups")
_PEOPLE: Place = ("trial", "people")


def people(trial: Trial) -> Iterator[Fault]:
    """Yield where the people of a trial do not add up."""
    yield from _sums(trial)
    yield from _ratio(trial)
    yield from _groups(trial)
    yield from _stages(trial)


def _sums(trial: Trial) -> Iterator[Fault]:
    """Yield people-sum: groups add up to all who joined, or to those of the last stage."""
    if trial.design in _ADDED:
        yield from _sum(trial, list(trial.groups.values()), "people-sum", "")
    if trial.design == "factorial":
        factors: dict[str, list[Group]] = {}
        for group in trial.groups.values():
            factors.setdefault(group.factor or "", []).append(group)
        for factor, groups in factors.items():
            yield from _sum(trial, groups, "people-sum-factor", factor)
    counts = [stage.count for stage in trial.stages]
    if counts and trial.people not in counts:
        values = {"people": trial.people}
        yield Fault(
            ("trial", "stages"), "people-sum-stages", values, other=_PEOPLE, check="people-sum"
        )


def _sum(trial: Trial, groups: list[Group], cause: str, factor: str) -> Iterator[Fault]:
    """Yield the fault of groups that do not add up."""
    sizes = [group.people for group in groups if group.people is not None]
    if len(sizes) != len(groups) or not groups:
        return
    allowed = {trial.people} | {stage.count for stage in trial.stages[-1:]}
    total = sum(sizes) + trial.not_in_a_group
    if total not in allowed:
        values = {"total": total, "people": trial.people, "factor": factor}
        yield Fault(_GROUPS, cause, values, other=_PEOPLE, check="people-sum")


def _ratio(trial: Trial) -> Iterator[Fault]:
    """Yield ratio-size: groups are not as large to each other as they were meant to be."""
    if trial.ratio is None:
        return
    sizes = [group.people or group.largest for group in trial.groups.values()]
    known = [size for size in sizes if size]
    if len(trial.ratio) != len(sizes):
        values = {"parts": len(trial.ratio), "groups": len(sizes)}
        yield Fault(("trial", "ratio"), "ratio-size-parts", values, Severity.WARNING, _GROUPS,
                    check="ratio-size")  # fmt: skip
    elif len(known) == len(sizes):
        units = [size / Fraction(part) for size, part in zip(known, trial.ratio, strict=True)]
        if max(units) > (1 + _TENTH) * min(units):
            written = {"sizes": ", ".join(f"{size:,}" for size in known)}
            yield Fault(("trial", "ratio"), "ratio-size", written, Severity.WARNING, _GROUPS)


def _groups(trial: Trial) -> Iterator[Fault]:
    """Yield flow-sum of a group: people less those who left are those who were counted."""
    for name, group in trial.groups.items():
        if group.left is None or group.people is None or group.counted is None:
            continue
        rest = group.people - _gone(group.left)
        if rest != group.counted:
            values = {"people": group.people, "rest": rest, "counted": group.counted}
            place = (*_GROUPS, name)
            yield Fault((*place, "left"), "flow-sum", values, other=(*place, "counted"))


def _gone(left: tuple[Left, ...]) -> int:
    return sum(some.people for some in left)


def _stages(trial: Trial) -> Iterator[Fault]:
    """Yield flow-sum of a stage: it follows from the one before."""
    for index, stage in enumerate(trial.stages[1:], start=1):
        before = trial.stages[index - 1].count
        rest = before - _gone(stage.left or ())
        is_off = stage.count > before if stage.left is None else stage.count != rest
        if is_off:
            values = {"before": before, "rest": rest, "count": stage.count}
            place: Place = ("trial", "stages", index)
            other: Place = ("trial", "stages", index - 1)
            yield Fault(place, "flow-sum-stage", values, other=other, check="flow-sum")
