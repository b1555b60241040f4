"""Whether shares or real counts lead, and where the others stand (LANGUAGE.md, section 6.2)."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from deck.trial.base import FEW, LAST

APART = Fraction(11, 10)  # totals that differ by more cannot be compared by eye
_CLOSE = Fraction(102, 100)  # "two groups of about 18,000 people each"
_EQUAL = Fraction(101, 100)
_NEAR = Fraction(1, 20)  # 133 of 280 people are "half as large"


class Form(StrEnum):
    """How an outcome is told."""

    SCALED = "scaled"
    COUNTS_FIRST = "counts first"
    AS_COUNTED = "as counted"


class Beside(StrEnum):
    """Where the real counts stand, or what is said of totals that cannot be compared."""

    BRACKETS = "brackets"
    FOOT = "foot, total first"
    SIZE = "size in words"


class Counted(NamedTuple):
    """A real count and its total."""

    people: int
    of: int

    @property
    def is_few(self) -> bool:
        """Return whether 1 to 4 people had it, or did not have it (B7)."""
        return any(0 < some < FEW for some in (self.people, self.of - self.people))


def form_of(base: int | None, counts: Mapping[str, Counted]) -> Form:
    """Return how an outcome is told at its base; ``counts`` are those that are known."""
    if base is None:
        return Form.AS_COUNTED
    totals = [counted.of for counted in counts.values()]
    few = any(counted.is_few for counted in counts.values())
    is_close = bool(totals) and max(totals) <= _CLOSE * min(totals)
    return Form.COUNTS_FIRST if few or (base == LAST and is_close) else Form.SCALED


def beside(form: Form, totals: Sequence[int]) -> Beside:
    """Return where real counts stand: beside the share, at the foot, or with a word on size."""
    if not are_apart(totals):
        return Beside.BRACKETS
    return Beside.FOOT if form is Form.SCALED else Beside.SIZE


def are_apart(totals: Sequence[int]) -> bool:
    """Return whether totals differ by more than a tenth."""
    return len(totals) > 1 and max(totals) > APART * min(totals)


def are_equal(totals: Sequence[int]) -> bool:
    """Return whether totals are equal within 1 of 100."""
    return len(totals) > 1 and max(totals) <= _EQUAL * min(totals)


def size_word(total: int, other: int) -> str | None:
    """Return the key of how large a group is beside another one, or None where they are alike.

    Its sentence is 'a group half as large', 'a third as large', 'twice as large', or only
    'a smaller group', 'a larger group'.
    """
    if not are_apart((total, other)):
        return None
    larger, smaller = max(total, other), min(total, other)
    times = next((n for n in (2, 3, 4) if abs(Fraction(larger, n * smaller) - 1) <= _NEAR), None)
    side = "larger" if total > other else "smaller"
    return f"size_{side}_{times}" if times else f"size_{side}"
