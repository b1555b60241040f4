"""Shares, differences, ratios and rates as they are told: the only place that rounds."""

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from deck.trial.base import BASES, Ranged, difference_base, nearest, sign
from deck.trial.claim import Claim
from deck.trial.crude import ALL
from deck.trial.effect import Effect
from deck.trial.ranges import Origin, is_mirrored
from deck.trial.told.values import OutOf, ToldAmount, ToldPeople, ToldRatio

_FIVE = Fraction(1, 20)
_PLACES = (Decimal("0.1"), Decimal("0.01"), Decimal("0.001"))
LEAST_RATE = Fraction(1, 10)  # of one person; below it 100 people have them between them


def out_of(part: Fraction, base: int) -> OutOf:
    """Return a share out of a base, to the nearest person."""
    people = nearest(part * base)
    return OutOf(people, base, is_exact=people == part * base)


def people_of(
    each: Effect, base: int | None, told: tuple[OutOf, OutOf] | None
) -> ToldPeople | None:
    """Return the difference of people, at the base of the shares or on one of its own.

    At the base it is the subtraction of the two told shares, so that the room may check it.
    """
    value, is_published = each.value, each.beside.origin is Origin.PUBLISHED
    if value is None or (each.crude and each.crude.events == 0 and not is_published):
        return None  # nobody in both groups: there is no estimate (LANGUAGE.md, 6.6)
    ranged = each.beside.ranged
    if base is not None and told is not None:
        return _people(told[0].people - told[1].people, value, ranged, base, each)
    alone = difference_base(value, ranged)
    return _people(nearest(value * alone), value, ranged, alone, each)


def adjusted_of(each: Effect, base: int | None) -> ToldPeople | None:
    """Return the published difference that the counts alone do not give, on a line of its own."""
    ranged = each.adjusted
    if ranged is None or ranged.value is None:
        return None
    at = base or difference_base(ranged.value, ranged)
    told = _people(nearest(ranged.value * at), ranged.value, ranged, at, each)
    return told._replace(origin=Origin.PUBLISHED)


def _people(told: int, true: Fraction, ranged: Ranged, base: int, each: Effect) -> ToldPeople:
    """Return a difference of people with its range at a base."""
    low, high = (None if end is None else nearest(end * base) for end in (ranged.low, ranged.high))
    margin = each.compared.margin if each.compared else None
    worse = -1 if is_mirrored(each.finding) else 1
    limit = None if margin is None else worse * nearest(abs(Fraction(margin)) / ALL * base)
    return ToldPeople(told, low, high, base, sign(true), limit, each.beside.origin)


def ratio_of(claim: Claim) -> ToldRatio | None:
    """Return a relative measure as so many for every 100, or 1,000 where an end asks for it.

    It does where an end, or the value, would be told as no difference, or as the limit, and is not
    that. An efficacy is told as so many fewer.
    """
    estimate = claim.estimate
    if estimate is None or not claim.is_ratio:
        return None
    is_efficacy = claim.measure == "efficacy"
    scale, null = (ALL, 0) if is_efficacy else (1, 1)
    limit = claim.goal if is_efficacy else claim.margin_ratio
    marks = [Fraction(null)] + ([] if limit is None else [Fraction(limit) / scale])
    numbers = [None if n is None else Fraction(n) / scale for n in estimate]
    known = [number for number in numbers if number is not None]
    per = next((base for base in BASES if _keeps(base, known, marks)), BASES[-1])
    value, low, high = (None if n is None else nearest(n * per) for n in numbers)
    told_limit = None if limit is None else nearest(Fraction(limit) / scale * per)
    return ToldRatio(value or 0, low, high, per, told_limit)


def _keeps(base: int, numbers: Iterable[Fraction], marks: Sequence[Fraction]) -> bool:
    """Return whether each number is told on its own side of each mark."""
    return all(
        sign(nearest(number * base) - nearest(mark * base)) == sign(number - mark)
        for number in numbers
        for mark in marks
    )


def amount_of(each: Effect) -> ToldAmount | None:
    """Return a difference in a unit as it was published, its limit on the worse side."""
    compared = each.compared
    if compared is None or compared.difference is None:
        return None
    worse = -1 if is_mirrored(each.finding) else 1
    limit = None if compared.margin is None else worse * abs(compared.margin)
    return ToldAmount(*compared.difference, limit)


def rates(values: Sequence[Fraction]) -> tuple[Decimal, ...]:
    """Return rates of one person with one decimal, or more where one asks for it.

    It does where it would be off by more than a twentieth, or where two would look equal.
    """
    for places in _PLACES:
        told = tuple(_rounded(value, places) for value in values)
        if _are_near(values, told) or places == _PLACES[-1]:
            return told
    return ()


def _rounded(value: Fraction, places: Decimal) -> Decimal:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return exact.quantize(places, ROUND_HALF_UP)


def _are_near(values: Sequence[Fraction], told: Sequence[Decimal]) -> bool:
    off = (
        abs(Fraction(near) - value) <= _FIVE * value
        for value, near in zip(values, told, strict=True)
    )
    return all(off) and len(set(told)) == len(set(values))


def rounded_to(value: Fraction | Decimal | None, places: int) -> Decimal | None:
    """Return a number with so many decimals, a half away from 0."""
    if value is None:
        return None
    exact = Fraction(value)
    return Decimal(nearest(exact * 10**places)).scaleb(-places)


def between_them(rate: Fraction) -> int:
    """Return how many events 100 people have between them."""
    return nearest(rate * ALL)


def rounded_size(totals: Sequence[int]) -> int:
    """Return how many people groups of about one size have, to two digits: 18,000 of 18,325."""
    largest = max(totals)
    step: int = 10 ** max(0, len(str(largest)) - len("18"))
    return nearest(Fraction(largest, step)) * step


def chance_of(level: Decimal, *, is_one_sided: bool) -> int:
    """Return in fewer than how many of 100 trials chance alone would do it, rounded up."""
    over = (ALL - level) * (2 if is_one_sided else 1)
    return int(over) + (over != int(over))
