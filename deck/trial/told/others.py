"""Sorts and tests as they are told: everybody in one sort, and the four numbers of a test."""

from fractions import Fraction
from typing import NamedTuple

from deck.arithmetic.intervals import wilson
from deck.arithmetic.shares import common_base, rescaled
from deck.trial.base import LEAST, Shares, base_of
from deck.trial.facts import Finding
from deck.trial.model import Sort, Test
from deck.trial.told.numbers import out_of
from deck.trial.told.values import OutOf

_DIGITS = 9


class ToldSort(NamedTuple):
    """A sort with its real count in each group, and as told out of the base where there is one."""

    sort: Sort
    counts: tuple[int, ...]
    told: tuple[int, ...] | None


class ToldSorts(NamedTuple):
    """Everybody in one of some sorts; ``totals`` are the real ones. ``base`` None: as counted."""

    finding: Finding
    totals: tuple[int, ...]
    base: int | None
    sorts: tuple[ToldSort, ...]


def tell_sorts(finding: Finding) -> ToldSorts:
    """Return sorts as they are told: real people, or out of a base which they still add up to.

    Real people as long as one figure may stand for one of each of the groups; else shares are
    rounded by largest remainder, so that nobody is lost or made up.
    """
    groups = [finding.sorted_counts(group) for group in finding.found]
    totals = tuple(sum(counts) for counts in groups)
    is_small = max(totals, default=0) <= min(LEAST) or not all(totals)
    base = None if is_small else common_base(groups)
    told = [rescaled(counts, base) for counts in groups] if base else []
    sorts = getattr(finding.outcome, "sorts", ())
    return ToldSorts(
        finding,
        totals,
        base,
        tuple(
            ToldSort(
                sort,
                tuple(counts[index] for counts in groups),
                tuple(counts[index] for counts in told) if told else None,
            )
            for index, sort in enumerate(sorts)
        ),
    )


class ToldTest(NamedTuple):
    """A test: of ``had_it`` people it found ``found``; of ``had_not`` people ``wrong`` positive.

    ``found_ends`` and ``wrong_ends`` are their ranges out of every ``base`` people (Wilson).
    Where people were recruited together, results tell what they mean, in this study alone.
    """

    outcome: Test
    had_it: int
    found: int
    had_not: int
    wrong: int
    base: int
    found_ends: tuple[OutOf, OutOf]
    wrong_ends: tuple[OutOf, OutOf]

    @property
    def missed(self) -> int:
        """Return how many had it and were not found."""
        return self.had_it - self.found

    @property
    def positive(self) -> tuple[int, int]:
        """Return how many positive results were right, and how many there were."""
        return self.found, self.found + self.wrong

    @property
    def negative(self) -> tuple[int, int]:
        """Return how many negative results were right, and how many there were."""
        return self.had_not - self.wrong, self.missed + self.had_not - self.wrong

    @property
    def tells_results(self) -> bool:
        """Return whether anything may be said of what a result means."""
        return self.outcome.recruited == "together"


def tell_test(finding: Finding) -> ToldTest:
    """Return the four numbers of a test; raises TypeError where the outcome is another."""
    outcome = finding.outcome
    if not isinstance(outcome, Test):
        raise TypeError(outcome.key)
    had, had_not = outcome.found.with_, outcome.found.without
    ends = [_ends(one.positive, one.of) for one in (had, had_not)]
    parts = {"with": Fraction(*had), "without": Fraction(*had_not)}
    totals = {"with": had.of, "without": had_not.of}
    shares = Shares(parts, totals, ends=dict(zip(parts, ends, strict=True)))
    base = base_of(shares) or min(LEAST)
    told = [tuple(out_of(end, base) for end in both) for both in ends]
    return ToldTest(
        outcome, had.of, had.positive, had_not.of, had_not.positive, base,
        (told[0][0], told[0][1]), (told[1][0], told[1][1]),
    )  # fmt: skip


def _ends(count: int, of: int) -> tuple[Fraction, Fraction]:
    """Return the range of a share, as parts of 1."""
    low, high = (Fraction(repr(round(end, _DIGITS))) for end in wilson(count, of))
    return low, high
