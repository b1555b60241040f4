"""Where the true share is likely to lie, told in people: so many to so many of every 10 or more."""

from typing import NamedTuple

_BASES = tuple(10**zeros for zeros in range(1, 8))


class ShareRange(NamedTuple):
    """From ``low`` to ``high`` of every ``base`` people."""

    low: int
    high: int
    base: int

    @property
    def is_telling(self) -> bool:
        """Return whether the range leaves something out, and its ends can be told apart.

        Beside an end at nobody, 1 of 10 could be anything up to 15 of 100: too coarse to be told.
        """
        is_coarse = self.high < 2 or self.low > self.base - 2  # noqa: PLR2004 - one person
        return self.low < self.high < self.low + self.base and not is_coarse


def share_range(low: float, high: float, least: int = _BASES[0]) -> ShareRange | None:
    """Return the range of a share, from 0 to 1, out of the smallest base that tells it, or None.

    No end rounds to nobody or to everybody unless it is exactly that; no base is below ``least``.
    """
    bases = (base for base in _BASES if base >= least)
    found = [ShareRange(round(low * base), round(high * base), base) for base in bases]
    kept = (
        some
        for some in found
        if some.is_telling and (some.low or low == 0) and (some.high < some.base or high == 1)
    )
    return next(kept, None)
