"""Which range stands beside the shares of two groups (rule V2 of LANGUAGE.md, section 6.4)."""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from deck.trial.base import Ranged
from deck.trial.claim import on_share
from deck.trial.crude import ALL, Crude, is_of_people
from deck.trial.facts import Finding
from deck.trial.forms import Estimate, Span
from deck.trial.model import Comparison, FreeOf, Measure

_TENTH = Fraction(1, 10)
_ON_SHARE = ("risk_ratio", "hazard_ratio", "rate_ratio", "efficacy")
OPEN = Ranged(None, None)


class Origin(StrEnum):
    """Where the range of a difference of people comes from."""

    PUBLISHED = "published"
    WORKED_OUT = "worked out"
    FROM_RATIO = "worked out from the ratio"
    NONE = "none"


class Beside(NamedTuple):
    """The range that stands beside the shares, and where it comes from."""

    ranged: Ranged
    origin: Origin


NOTHING = Beside(OPEN, Origin.NONE)


def is_mirrored(finding: Finding, measure: Measure | None = "difference") -> bool:
    """Return whether more of what is compared is better.

    The shares of a curve are of those it had not yet happened to; its ratios are of the event.
    """
    if isinstance(finding.outcome, FreeOf):
        return measure == "difference"
    return finding.outcome.good in {"more", "higher"}


def beside_counts(
    finding: Finding, compared: Comparison | None, found: Crude | None, alone: Estimate | None
) -> Beside:
    """Return the range beside the shares: the published one, or one that says the same.

    ``alone`` is the difference of the counts with its worked-out range, where it points the same
    way as what was published, or where nothing was.
    """
    if not is_of_people(finding):
        return NOTHING
    if compared and compared.difference and not compared.adjusted_for:
        ranged = published(finding, compared) or OPEN
        return Beside(ranged._replace(stands_alone=found is None), Origin.PUBLISHED)
    limits = limits_of(finding, compared)
    if alone:
        return Beside(Ranged(part(alone.low), part(alone.high), limits), Origin.WORKED_OUT)
    mapped = from_ratio(finding, compared, found)
    return Beside(Ranged(*mapped, limits), Origin.FROM_RATIO) if mapped else NOTHING


def part(points: Decimal | None) -> Fraction | None:
    """Return percentage points as a part of 1."""
    return None if points is None else Fraction(points) / ALL


def published(finding: Finding, compared: Comparison | None) -> Ranged | None:
    """Return the published difference of people with its range, as parts of 1."""
    if compared is None or compared.difference is None or not is_of_people(finding):
        return None
    value, low, high = (part(number) for number in compared.difference)
    stands_alone = compared.adjusted_for is not None
    return Ranged(low, high, limits_of(finding, compared), value, stands_alone)


def limits_of(finding: Finding, compared: Comparison | None) -> tuple[Fraction, ...]:
    """Return the limits of a difference of people that no end may be told across."""
    found: list[Fraction] = []
    if compared and compared.margin is not None:
        worse = -1 if is_mirrored(finding) else 1
        found.append(worse * abs(Fraction(compared.margin)) / ALL)
    same = compared.same_within if compared and compared.leading == "difference" else None
    for both in (same, getattr(finding.outcome, "matters_from", None)):
        if both is not None and not isinstance(both, Span):
            found += [-abs(Fraction(both)) / ALL, abs(Fraction(both)) / ALL]
    return tuple(found)


def from_ratio(
    finding: Finding, compared: Comparison | None, found: Crude | None
) -> tuple[Fraction, Fraction] | None:
    """Return a published relative range put on the comparison's share, where it fits the counts.

    It fits where its value is within a tenth of the counted difference. Never an odds ratio, and
    never an adjusted one.
    """
    measure = compared.relative if compared and not compared.adjusted_for else None
    estimate = compared.estimate(measure) if compared and measure else None
    if found is None or measure not in _ON_SHARE or estimate is None or not found.difference:
        return None
    if estimate.low is None or estimate.high is None:
        return None
    turns = -1 if isinstance(finding.outcome, FreeOf) else 1  # its ratios are of the event
    share = found.reference if turns > 0 else 1 - found.reference
    value, *ends = (
        turns * on_share(measure, number, share)
        for number in (estimate.value, estimate.low, estimate.high)
    )
    fits = abs(value - found.difference) <= _TENTH * abs(found.difference)
    return (min(ends), max(ends)) if fits else None
