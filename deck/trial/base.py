"""Out of how many people the shares of an outcome are told, so that nothing false can be read.

The rules B1 to B8 are those of LANGUAGE.md, section 6.1. Shares, differences and limits are parts
of 1, and exact; *told* is a number of people, to the nearest.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

BASES = (100, 1_000, 10_000)
LAST = BASES[-1]
LEAST = {100: 50, 1_000: 100, 10_000: 1_000}  # B6: people in the smallest group
LEAST_LARGEST = 100  # B6: people in the largest group
_TENTH = Fraction(1, 10)
_FIFTH = Fraction(1, 5)
_HALF = Fraction(1, 2)

Tested = tuple[str, str]  # a tested group, and the one that it is compared with


class Ranged(NamedTuple):
    """A likely range that is shown, with the limits that its ends may not be told across.

    ``value`` is what was published of it, or None where the told subtraction stands for it; it
    ``stands alone`` where it is told on a line of its own beside the subtraction.
    """

    low: Fraction | None
    high: Fraction | None
    limits: tuple[Fraction, ...] = ()
    value: Fraction | None = None
    stands_alone: bool = False

    @property
    def width(self) -> Fraction:
        """Return how wide the range is; 0 where an end is open."""
        return Fraction(0) if self.low is None or self.high is None else self.high - self.low


class Shares(NamedTuple):
    """The shares that stand side by side, by group: with totals, pairs and shown ranges.

    ``ends`` are ranges of single shares; ``apart`` are pairs that nobody subtracts, but that may
    not look equal.
    """

    parts: Mapping[str, Fraction]
    totals: Mapping[str, int | None]
    pairs: tuple[Tested, ...] = ()
    ranges: Mapping[Tested, tuple[Ranged, ...]] = {}
    ends: Mapping[str, tuple[Fraction, Fraction]] = {}
    apart: tuple[Tested, ...] = ()

    @property
    def known(self) -> list[int]:
        """Return the totals that are known."""
        return [total for total in self.totals.values() if total]


def nearest(value: Fraction) -> int:
    """Return the nearest whole number, a half away from 0."""
    away = int(abs(value) + _HALF)
    return -away if value < 0 else away


def sign(value: Fraction | int) -> int:
    """Return -1, 0 or 1."""
    return (value > 0) - (value < 0)


def base_of(shares: Shares, least: int = BASES[0]) -> int | None:
    """Return the smallest base from ``least`` on at which all rules hold, or None: as counted."""
    if not any(shares.parts.values()):
        return None
    return next((base for base in BASES if base >= least and not broken(base, shares)), None)


def broken(base: int, shares: Shares) -> tuple[str, ...]:
    """Return the rules that a base breaks: 'B1', 'B4' ..., each once, in their order."""
    found = [*_of_shares(base, shares), *_of_pairs(base, shares), *_of_ends(base, shares)]
    if not _has_people(base, shares.known):
        found.append("B6")
    return tuple(sorted(set(found)))


def _has_people(base: int, known: Sequence[int]) -> bool:
    """Return whether there are people enough for a base (B6)."""
    return not known or (min(known) >= LEAST[base] and max(known) >= LEAST_LARGEST)


def _of_shares(base: int, shares: Shares) -> Iterator[str]:
    """Yield the rules that shares break by themselves and side by side: B1 to B3."""
    for part in shares.parts.values():
        yield from _of_share(base, part)
    told = {group: nearest(part * base) for group, part in shares.parts.items()}
    for group, part in shares.parts.items():
        if any(part < shares.parts[other] and told[group] > told[other] for other in told):
            yield "B3"
    for tested, reference in (*shares.pairs, *shares.apart):
        if _look_equal(tested, reference, shares.parts, told):
            yield "B3"


def _look_equal(
    one: str, other: str, parts: Mapping[str, Fraction], told: Mapping[str, int]
) -> bool:
    """Return whether two groups are told alike and are not."""
    known = one in parts and other in parts
    return known and parts[one] != parts[other] and told[one] == told[other]


def _of_share(base: int, part: Fraction) -> Iterator[str]:
    """Yield the rules that one share breaks: nobody vanishes, and it is told within a tenth."""
    told = nearest(part * base)
    off = abs(told - part * base)
    if (part > 0 and told == 0) or (part < 1 and told == base):
        yield "B1"
    is_near_all = 0 < 1 - part < _TENTH
    if off > _TENTH * part * base or (is_near_all and off > _TENTH * (1 - part) * base):
        yield "B2"


def _of_pairs(base: int, shares: Shares) -> Iterator[str]:
    """Yield the rules that what is told of two groups breaks: B4, B5 and B8."""
    for pair in shares.pairs:
        tested, reference = (shares.parts.get(group) for group in pair)
        if tested is None or reference is None:
            continue
        told = nearest(tested * base) - nearest(reference * base)
        ranges = shares.ranges.get(pair) or (Ranged(None, None),)
        for ranged in ranges:
            if ranged.stands_alone:
                yield from _alone(base, ranged)
            else:
                yield from _subtraction(base, told, tested - reference, ranged)


def _alone(base: int, ranged: Ranged) -> Iterator[str]:
    """Yield the rules that a value with its range breaks on a line of its own."""
    value = ranged.value or Fraction(0)
    told = nearest(value * base)
    if sign(told) != sign(value):
        yield "B4"
    yield from _of_range(base, told, ranged)


def _subtraction(base: int, told: int, true: Fraction, ranged: Ranged) -> Iterator[str]:
    """Yield the rules that a subtraction of two told shares breaks."""
    difference = (true if ranged.value is None else ranged.value) * base
    allowed = max(_TENTH * abs(difference), min(_TENTH * ranged.width * base, _HALF))
    if sign(told) != sign(difference) or abs(told - difference) > allowed:
        yield "B4"
    for limit in ranged.limits:
        if sign(told - nearest(limit * base)) != sign(difference - limit * base):
            yield "B5"
    yield from _of_range(base, told, ranged)


def _of_range(base: int, told: int, ranged: Ranged) -> Iterator[str]:
    """Yield the rules that a range breaks, ``told`` being what is told of its value: B5 and B8."""
    ends = [
        (end * base, nearest(end * base)) for end in (ranged.low, ranged.high) if end is not None
    ]
    if any(sign(true) != sign(near) for true, near in ends):
        yield "B5"
    for limit in (limit * base for limit in ranged.limits):
        is_whole = limit == nearest(limit) or base == LAST
        if not is_whole or any(
            sign(true - limit) != sign(near - nearest(limit)) for true, near in ends
        ):
            yield "B5"
    if len(ends) == len(("low", "high")):
        (low, told_low), (high, told_high) = ends
        is_as_wide = abs((told_high - told_low) - (high - low)) <= _FIFTH * (high - low)
        if not is_as_wide or not told_low <= told <= told_high:
            yield "B8"


def _of_ends(base: int, shares: Shares) -> Iterator[str]:
    """Yield the rules that the range of a single share breaks."""
    for group, (low, high) in shares.ends.items():
        for end in (low, high):
            if (end > 0 and nearest(end * base) == 0) or (end < 1 and nearest(end * base) == base):
                yield "B5"
        width, told = (high - low) * base, nearest(high * base) - nearest(low * base)
        value = nearest(shares.parts[group] * base)
        is_inside = nearest(low * base) <= value <= nearest(high * base)
        if abs(told - width) > _FIFTH * width or not is_inside:
            yield "B8"


def difference_base(value: Fraction, ranged: Ranged) -> int:
    """Return the base of a difference alone, where the shares beside it are told as counted.

    It is the smallest that tells the value within a tenth of it or of its range, and keeps B5 and
    B8; else the last.
    """
    for base in BASES[:-1]:
        told = nearest(value * base)
        off, width = abs(told - value * base), ranged.width * base
        is_near = off <= _TENTH * max(abs(value) * base, width) and sign(told) == sign(value)
        sides = [
            sign(told - nearest(limit * base)) == sign(value - limit) for limit in ranged.limits
        ]
        if is_near and all(sides) and not any(_of_range(base, told, ranged)):
            return base
    return LAST


def bracket_base(shares: Shares) -> int | None:
    """Return the base of shares in brackets beside real counts; None where there are none.

    Totals that are equal within 1 of 100 need none. All groups are told apart.
    """
    if len(shares.known) < len(shares.parts) or _are_close(shares.known, Fraction(101, 100)):
        return None
    return common_bracket((shares,))


def common_bracket(rows: Iterable[Shares]) -> int | None:
    """Return the smallest base on which shares of several rows can stand in brackets, or None."""
    every = list(rows)
    return next((base for base in BASES if all(_tells_bracket(base, s) for s in every)), None)


def _tells_bracket(base: int, shares: Shares) -> bool:
    """Return whether a base has people enough, and tells all groups of a row apart."""
    groups = list(shares.parts)
    pairs = tuple((one, other) for one in groups for other in groups if one < other)
    is_large = min(shares.known, default=0) >= LEAST[base]
    return is_large and not any(_of_shares(base, shares._replace(pairs=pairs)))


def _are_close(totals: Sequence[int], most: Fraction) -> bool:
    """Return whether several totals are equal up to a factor."""
    return len(totals) > 1 and max(totals) <= most * min(totals)


def common_base(shares: Iterable[Shares], least: int = BASES[0]) -> int | None:
    """Return the smallest base that all of several outcomes keep: of subgroups, side by side."""
    every = list(shares)
    return next(
        (base for base in BASES if base >= least and not any(broken(base, s) for s in every)), None
    )


class Row(NamedTuple):
    """One row of a table: its shares, and the real count in each cell where it is known."""

    shares: Shares
    counts: Mapping[str, int | None]

    @property
    def is_full(self) -> bool:
        """Return whether each cell holds five people or more, as far as counts are known."""
        return all(count is None or count >= FEW for count in self.counts.values())


FEW = 5  # B7: fewer people, or rests, are told as real counts first


def table_base(rows: Sequence[Row]) -> int | None:
    """Return the one base of a table that no single row can force, or None: real counts.

    It is the smallest at which B1 and B2 hold in the rows with five people or more in every cell,
    and B6 in all.
    """
    full = [row for row in rows if row.is_full]
    for base in BASES:
        if not all(_has_people(base, row.shares.known) for row in rows):
            continue
        if full and not any({"B1", "B2"} & set(_of_shares(base, row.shares)) for row in full):
            return base
    return None


def tells_shares(base: int, row: Row) -> bool:
    """Return whether a base tells the shares of a row: B1 to B3."""
    return not any(_of_shares(base, row.shares))


def tells_row(base: int, row: Row) -> bool:
    """Return whether a row may show its shares first: B1 to B3, and five people in each cell."""
    return row.is_full and tells_shares(base, row)


def tells_difference(base: int, row: Row) -> bool:
    """Return whether the difference of each pair may stand in a row (B4)."""
    return "B4" not in set(_of_pairs(base, row.shares))
