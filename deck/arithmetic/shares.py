"""Counts out of a common total: so many of 100, 1,000 or 10,000 people, which still add up.

Rounding is by largest remainder (Hamilton's method): shares are rounded down, and those with the
largest remainders get the people who are still missing, so that nobody is lost or made up.
"""

from collections.abc import Sequence

BASES = (100, 1_000, 10_000)


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


def _keeps(counts: Sequence[int], base: int) -> bool:
    """Return whether each group that somebody is in still has somebody out of ``base``."""
    parts = zip(counts, rescaled(counts, base), strict=True)
    return all(part > 0 for count, part in parts if count > 0)
