"""The line of one group: from published shares, or worked out from people's own times."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal

from deck.arithmetic.curves import PER, Curve, Limits, worked_out
from deck.arithmetic.survival import Followed
from deck.phrases import with_capital
from deck.text.runs import without_marks
from deck.trial.facts import ALL, At, Finding
from deck.trial.forms import Own, Share, UnitOfTime

_TENTH = Decimal("0.1")
_ALL_FREE: Limits | None = (Decimal(PER), Decimal(PER))


def line(
    finding: Finding, group: str, unit: UnitOfTime, told: Sequence[Decimal], *, known: bool
) -> Curve:
    """Return the line of a group; where ``known``, published points are all its steps."""
    own = own_times(finding, group, unit)
    curve = worked_out("", own, told) if own else _published(finding, group, unit, known=known)
    return curve._replace(name=_name(finding, group))


def own_times(finding: Finding, group: str, unit: UnitOfTime) -> list[Followed]:
    """Return each person of a group, where their own times are known."""
    every: Iterable[Own] = finding.own("each", group) or ()
    return [Followed(own.time.within(unit), not own.still) for own in every]


def _name(finding: Finding, group: str) -> str:
    """Return what a line is called; the one group that nobody named has no name."""
    return "" if group == ALL else with_capital(without_marks(finding.groups[group].name))


def _published(finding: Finding, group: str, unit: UnitOfTime, *, known: bool) -> Curve:
    """Return the shares of a group as they were published, from all of them at the start."""
    free, limits = {Decimal(0): Decimal(PER)}, {Decimal(0): _ALL_FREE}
    for point in finding.found.get(group, ()):
        share = _free(finding, group, point)
        if point.time and share is not None:
            time = point.time.within(unit)
            free[time], limits[time] = share, _limits(point, share)
    at = tuple(free)
    followed = _followed(finding, group, unit)
    return Curve("", at, tuple(free.values()), tuple(limits.values()), known, at, followed)


def _free(finding: Finding, group: str, at: At) -> Decimal | None:
    """Return how many of 100 it had not happened to: as published, or a count to a tenth."""
    if isinstance(at.value, Share) and at.value.percent is not None:
        return at.value.percent
    part = finding.part_of(group, at.value)
    if part is None:
        return None
    return (PER * Decimal(part.numerator) / part.denominator).quantize(_TENTH, ROUND_HALF_UP)


def _limits(at: At, free: Decimal) -> Limits | None:
    """Return the limits of a published share, or None; at the start, it is for certain."""
    if at.time and at.time.is_start:
        return free, free
    return at.value.limits if isinstance(at.value, Share) else None


def _followed(finding: Finding, group: str, unit: UnitOfTime) -> dict[Decimal, int]:
    """Return how many were still followed, by time."""
    return {
        at.time.within(unit): at.value.people
        for at in finding.followed.get(group, ())
        if at.time and isinstance(at.value, Share) and at.value.people is not None
    }
