"""A fact about times as lines on one scale: its unit, the times that are told, out of how many."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from typing import NamedTuple

from deck.arithmetic.curves import PER, Curve, ticks
from deck.kinds.event_free.lines import line, own_times
from deck.trial.base import BASES, LAST, Shares, base_of, broken
from deck.trial.facts import Finding
from deck.trial.forms import Time, UnitOfTime

_MOST_TIMES = 4
_NEVER_BROKEN = {"B1", "B2", "B3"}  # nobody vanishes, all is near, unequal shares look so


class Course(NamedTuple):
    """Lines on one scale of time in ``unit``, and the times at which people are told.

    Shares are told out of ``base``; ``written`` are times that were not written in ``unit``;
    ``people`` are those from whose own times shares were worked out.
    """

    curves: tuple[Curve, ...]
    unit: UnitOfTime
    times: tuple[Decimal, ...]
    base: int
    written: Mapping[Decimal, Time]
    people: int

    @property
    def last(self) -> Decimal:
        """Return the longest time for which anyone was followed."""
        return _last(self.curves)


def has_scale(finding: Finding) -> bool:
    """Return whether each value has a time that can stand on a scale, or is that of the start."""
    points = [at.time for series in finding.found.values() for at in series]
    known = all(time is not None and (time.unit or time.is_start) for time in points)
    return known and bool(_unit(finding))


def course_of(finding: Finding, times: Sequence[Time], *, known: bool) -> Course:
    """Return the lines of all groups of what has a scale.

    Where ``known``, published points are all the steps.
    """
    unit = _unit(finding) or UnitOfTime.YEAR
    told = tuple(sorted(time.within(unit) for time in times)) or _told_times(finding, unit)
    every = [line(finding, group, unit, told, known=known) for group in finding.groups]
    lines = tuple(curve.to_the_end(_last(every)) for curve in every)
    people = [len(own_times(finding, group, unit)) for group in finding.groups]
    sizes = [n or finding.size(group) for n, group in zip(people, finding.groups, strict=True)]
    written = (*_times(finding), *times)
    return Course(
        lines,
        unit,
        told,
        _base(lines, sizes),
        {time.within(unit): time for time in written if time.unit not in {unit, None}},
        sum(people),
    )


def _last(curves: Sequence[Curve]) -> Decimal:
    return max(curve.at[-1] for curve in curves)


def _times(finding: Finding) -> Iterator[Time]:
    """Yield every time of which something is known."""
    for series in (*finding.found.values(), *finding.followed.values()):
        yield from (at.time for at in series if at.time)
    for group in finding.groups:
        yield from (own.time for own in finding.own("each", group) or ())


def _unit(finding: Finding) -> UnitOfTime | None:
    """Return the unit of the longest time, or nothing where no time has one."""
    longest = max((time for time in _times(finding) if time.unit), default=None)
    return longest.unit if longest else None


def _told_times(finding: Finding, unit: UnitOfTime) -> tuple[Decimal, ...]:
    """Return the times at which people still followed are told: up to four, evenly chosen."""
    counted = {at.time.within(unit) for some in finding.followed.values() for at in some if at.time}
    points = {at.time.within(unit) for some in finding.found.values() for at in some if at.time}
    last = max(time.within(unit) for time in _times(finding))
    known = sorted(counted or (points and {Decimal(0), *points})) or ticks(last)
    every = -(-(len(known) - 1) // (_MOST_TIMES - 1))
    return tuple(known[:: max(every, 1)])


def _base(curves: Sequence[Curve], sizes: Sequence[int | None]) -> int:
    """Return out of how many people shares are told (LANGUAGE.md, section 6.1).

    Where no base keeps every rule it is the smallest that tells each share near to what it is.
    """
    parts = {
        f"{index} {time}": Fraction(free) / PER
        for index, curve in enumerate(curves)
        for time, free in curve.told.items()
    }
    pairs = tuple(
        (f"{one} {time}", f"{other} {time}")
        for one, other in combinations(range(len(curves)), 2)
        for time in curves[one].told
        if time in curves[other].told
    )
    shares = Shares(parts, {str(index): size for index, size in enumerate(sizes)}, pairs)
    honest = (base for base in BASES if not _NEVER_BROKEN & {*broken(base, shares)})
    return base_of(shares) or next(honest, LAST)
