"""Rates of events as they are told: of one person, or of as many as have whole ones between them.

LANGUAGE.md, section 6.4.
"""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

_LEAST = Fraction(1, 10)  # of one person; below it, nobody can imagine so much of an event
_BASES = 100, 1_000, 10_000
_NEAR_WHOLE, _NEAR = Fraction(1, 10), Fraction(1, 20)
_PLACES = Decimal("0.1"), Decimal("0.01"), Decimal("0.001")


def people_between(values: Sequence[Fraction]) -> int:
    """Return how many people are told to have had the events between them: one where that will do.

    ``values`` are rates of one person. Else it is the smallest base at which whole numbers are
    within a tenth of them.
    """
    if not any(0 < value < _LEAST for value in values):
        return 1
    fit = (base for base in _BASES if _are_near(values, base, Decimal(1), _NEAR_WHOLE))
    return next(fit, _BASES[-1])


def told(values: Sequence[Fraction], people: int) -> tuple[Decimal, ...]:
    """Return how many events so many people had, in whole numbers, or with one decimal for one.

    With more where one would be off by more than a twentieth, or where two would look equal.
    """
    if people > 1:
        return tuple(_rounded(value * people, Decimal(1)) for value in values)
    fit = (places for places in _PLACES if _are_near(values, 1, places, _NEAR))
    places = next(fit, _PLACES[-1])
    return tuple(_rounded(value, places) if value else Decimal(0) for value in values)


def _are_near(values: Sequence[Fraction], people: int, places: Decimal, near: Fraction) -> bool:
    """Return whether rounded rates are near to the true ones, and none of them equal another."""
    exact = [value * people for value in values]
    rounded = [_rounded(value, places) for value in exact]
    off = (abs(Fraction(a) - b) <= near * b for a, b in zip(rounded, exact, strict=True))
    return all(off) and len(set(rounded)) == len(set(exact))


def _rounded(value: Fraction, places: Decimal) -> Decimal:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(places, ROUND_HALF_UP)
