"""How rare a harm can be that was seen in nobody; pure mathematics."""

from math import ceil, exp, log
from typing import NamedTuple

_BASES = (100, 1_000, 10_000)
_SPARE = 1.1  # rounded up, a bound grows by less than a tenth
_TINY = 1e-9


class Missed(NamedTuple):
    """Fewer than ``people`` of every ``base``."""

    people: int
    base: int


def upper_bound(of: int) -> float:
    """Return the upper 95% limit, from 0 to 1, of a share that was seen in none of ``of`` people.

    Were the share larger, none in ``of`` people would be seen in fewer than 5 of 100 such groups:
    1 - 0.05^(1/n). Hanley JA, Lippman-Hand A. If nothing goes wrong, is everything all right? JAMA
    1983;249:1743-1745. Raises ValueError without people.
    """
    if of < 1:
        raise ValueError("Nobody is no group.")
    return 1 - exp(log(0.05) / of)


def missed(of: int) -> Missed:
    """Return the bound of none of ``of`` people, rounded up on the smallest base that tells it.

    That is the smallest at which it grows by less than a tenth; the last, 10,000, always tells it.
    """
    bound = upper_bound(of)
    told = [Missed(ceil(bound * base - _TINY), base) for base in _BASES]
    fitting = (some for some in told if some.people <= _SPARE * bound * some.base)
    return next(fitting, told[-1])
