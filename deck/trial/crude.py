"""What counts alone give: shares of two groups, their difference with its range, each measure."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from deck.arithmetic.intervals import newcombe
from deck.trial.base import LAST, nearest
from deck.trial.claim import on_share
from deck.trial.facts import Finding, Pair
from deck.trial.form import Counted
from deck.trial.forms import Estimate, Time
from deck.trial.model import FreeOf, Happened, Measure

ALL = 100  # percent
_DECIMALS = 7  # of a worked-out end in points: far more than anything that is told


class Crude(NamedTuple):
    """The shares of two groups, with their counts where both are known.

    ``is_from_odds`` says that the tested share was worked out from the odds ratio.
    """

    tested: Fraction
    reference: Fraction
    counts: tuple[Counted, Counted] | None = None
    is_from_odds: bool = False

    @property
    def difference(self) -> Fraction:
        """Return the tested share less that of the comparison, as a part of 1."""
        return self.tested - self.reference

    @property
    def events(self) -> int | None:
        """Return how many people had it in both groups."""
        return sum(counted.people for counted in self.counts) if self.counts else None

    @property
    def rests(self) -> int | None:
        """Return how many people did not have it in both groups."""
        return sum(counted.of - counted.people for counted in self.counts) if self.counts else None

    def value(self, measure: Measure) -> Fraction | None:
        """Return a measure as the counts alone give it, in the unit of a published one.

        None for those that count time, and where nobody is left to divide by.
        """
        p, q = self.tested, self.reference
        if measure == "difference":
            return ALL * (p - q)
        if measure == "risk_ratio":
            return p / q if q else None
        if measure == "efficacy":
            return ALL * (1 - p / q) if q else None
        if measure == "odds_ratio":
            return p * (1 - q) / (q * (1 - p)) if q and p != 1 else None
        return None


def is_of_people(finding: Finding) -> bool:
    """Return whether an outcome is told as people out of a base."""
    return isinstance(finding.outcome, Happened | FreeOf)


def compared_at(pair: Pair) -> Time | None:
    """Return the time at which two groups are compared; None for the last one."""
    return pair.compared.at if pair.compared else None


def crude(finding: Finding, pair: Pair) -> Crude | None:
    """Return the shares of a pair at the time that is compared, or None where one is not known.

    Where only the tested group has none, it is worked out from an odds ratio.
    """
    if not is_of_people(finding):
        return None
    tested, reference = (finding.part(group, compared_at(pair)) for group in pair[:2])
    if reference is None:
        return None
    if tested is not None:
        return Crude(tested, reference, _counts(finding, pair))
    odds = pair.compared.odds_ratio if pair.compared else None
    if odds is None or isinstance(finding.outcome, FreeOf):
        return None
    tested = reference + on_share("odds_ratio", odds.value, reference)
    return Crude(tested, reference, is_from_odds=True)


def _counts(finding: Finding, pair: Pair) -> tuple[Counted, Counted] | None:
    """Return the real counts of both groups with their totals, or None where one is not known."""
    tested, reference = (counted(finding, group, compared_at(pair)) for group in pair[:2])
    return (tested, reference) if tested and reference else None


def counted(finding: Finding, group: str, time: Time | None = None) -> Counted | None:
    """Return the real count of a group with its total, at a time or at the last one."""
    at = finding.at(group, time)
    people = finding.people(group, time)
    total = finding.total(group, at.value) if at else None
    if people is None or not total or people > total:
        return None  # more than all is a fault, and no count of the group
    return Counted(people, total)


def worked_out(finding: Finding, found: Crude | None, level: Decimal) -> Estimate | None:
    """Return the difference of counts in points, with its range (Newcombe 1998, method 10).

    None where groups share people, chance did not decide for each alone, or one counts twice. An
    end that is still 0 of 10,000 is taken as no difference.
    """
    if found is None or found.counts is None or not finding.trial.is_independent:
        return None
    (people1, of1), (people2, of2) = found.counts
    ends = newcombe(people1, of1, people2, of2, float(level) / ALL)
    low, high = (_end(Decimal(repr(round(ALL * end, _DECIMALS)))) for end in ends)
    value = Decimal(found.difference.numerator * ALL) / Decimal(found.difference.denominator)
    return Estimate(value, min(low, value), max(high, value))


def _end(end: Decimal) -> Decimal:
    """Return an end in points, or 0 where nobody of 10,000 is left of it."""
    return end if nearest(Fraction(end) / ALL * LAST) else Decimal(0)
