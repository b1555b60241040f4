"""Counts out of a common total: so many of 100, 1,000 or 10,000 people, which still add up.

Arms of unequal size can be compared by eye only on one total. Rounding is by largest remainder
(Hamilton's method): shares are rounded down, and those with the largest remainders get the people
who are still missing, so that nobody is lost or made up.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

BASES = (100, 1_000, 10_000)
_EQUAL_AS_THEY_ARE = 99  # people in each group (visual.md, 6, "Side by side")
_UNEQUAL_AS_THEY_ARE = 60


class Shown(NamedTuple):
    """One count of each arm as it is shown, out of its total.

    ``is_scaled`` ones were worked out from the real counts, and ``is_rounded`` says that one of
    them is not exact.
    """

    counts: tuple[int, ...]
    totals: tuple[int, ...]
    is_scaled: bool = False
    is_rounded: bool = False

    @property
    def total(self) -> int | None:
        """Return the total that all arms have in common, or None where they have none."""
        return self.totals[0] if len(set(self.totals)) == 1 else None


def shown(arms: Sequence[tuple[int, int]]) -> Shown:
    """Return the count of each arm, given with how many people it had, as it can be compared.

    Small arms stay as they are, and so do equal ones that no base would make smaller, and arms of
    which somebody would vanish at every base. All others are rescaled to the smallest base.
    """
    totals = tuple(of for _, of in arms)
    as_they_are = Shown(tuple(count for count, _ in arms), totals)
    is_equal = as_they_are.total is not None
    if max(totals) <= (_EQUAL_AS_THEY_ARE if is_equal else _UNEQUAL_AS_THEY_ARE):
        return as_they_are
    base = common_base([(count, of - count) for count, of in arms])
    if base is None or (is_equal and totals[0] <= base):
        return as_they_are
    return out_of(base, arms)


def out_of(base: int, arms: Sequence[tuple[int, int]]) -> Shown:
    """Return the count of each arm, given with how many people it had, out of ``base``."""
    counts = tuple(rescaled((count, of - count), base)[0] for count, of in arms)
    is_rounded = not all(is_exact(count, of, base) for count, of in arms)
    return Shown(counts, (base,) * len(arms), is_scaled=True, is_rounded=is_rounded)


def is_exact(count: int, of: int, base: int) -> bool:
    """Return whether a count out of ``of`` people is a whole number out of ``base``."""
    return count * base % of == 0


def rescaled(counts: Sequence[int], base: int) -> tuple[int, ...]:
    """Return ``counts``, which hold at least one person, out of ``base``; they add up to it.

    Each is at most one person away from its exact share. Of equal remainders, the earlier wins.
    """
    total = sum(counts)
    parts = [divmod(count * base, total) for count in counts]
    missing = base - sum(whole for whole, _ in parts)
    by_remainder = sorted(range(len(parts)), key=lambda index: -parts[index][1])
    raised = set(by_remainder[:missing])
    return tuple(whole + (index in raised) for index, (whole, _) in enumerate(parts))


def common_base(arms: Sequence[Sequence[int]]) -> int | None:
    """Return the smallest base at which no group that is not zero rounds to none, or None.

    ``arms`` are the counts of the groups of each arm, who together are all of its people.
    """
    return next((base for base in BASES if all(_keeps(counts, base) for counts in arms)), None)


def whole_base(shares: Sequence[Decimal]) -> int | None:
    """Return the smallest base that makes of every share a whole number of people, or None.

    The shares are parts of 1, and may be negative, as differences are.
    """
    return next((base for base in BASES if all(share * base % 1 == 0 for share in shares)), None)


def distinct_base(shares: Sequence[Decimal]) -> int:
    """Return the smallest base at which different shares round to different numbers of people.

    Where there is none, the largest base.
    """
    different = len(set(shares))
    for base in BASES:
        if len({round(share * base) for share in shares}) == different:
            return base
    return BASES[-1]


def _keeps(counts: Sequence[int], base: int) -> bool:
    """Return whether each group that somebody is in still has somebody out of ``base``."""
    parts = zip(counts, rescaled(counts, base), strict=True)
    return all(part > 0 for count, part in parts if count > 0)
