"""What is known of two groups, unrounded: their shares, the range that is shown, the verdict."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from deck.trial.base import Ranged
from deck.trial.claim import Claim
from deck.trial.crude import ALL, Crude, crude, is_of_people, worked_out
from deck.trial.facts import Finding, Pair
from deck.trial.forms import Estimate
from deck.trial.model import Comparison, FreeOf, Measure
from deck.trial.ranges import Beside, Origin, beside_counts, is_mirrored, published
from deck.trial.verdict import Verdict, points_alike, tells_people, verdict

_LEVEL = Decimal(95)


class Effect(NamedTuple):
    """All that is known of one pair.

    ``claim`` is what the verdict follows from; ``said`` is the verdict that is told, None where
    there is none to tell; ``beside`` is the range of the people who are told; ``adjusted`` that of
    a published difference which the counts alone do not give; ``of_shares`` what the difference of
    the shares alone says.
    """

    finding: Finding
    pair: Pair
    claim: Claim
    said: Verdict | None
    crude: Crude | None
    beside: Beside
    adjusted: Ranged | None
    of_shares: Verdict | None

    @property
    def compared(self) -> Comparison | None:
        """Return what was published of the pair."""
        return self.pair.compared

    @property
    def value(self) -> Fraction | None:
        """Return the difference of people that is told, as a part of 1."""
        return self.crude.difference if self.crude else self.beside.ranged.value

    @property
    def tells_people(self) -> bool:
        """Return whether 'fewer people' may be said, and not only 'later' (section 6.5)."""
        if not is_of_people(self.finding):
            return True
        return tells_people(self.claim.measure, verdict(self.claim), self.of_shares)

    @property
    def is_worked_out(self) -> bool:
        """Return whether the verdict is of a range that the program worked out."""
        return self.compared is None and self.beside.origin is Origin.WORKED_OUT


def effect(finding: Finding, pair: Pair) -> Effect:
    """Return what is known of a pair of groups: shares, range, verdict."""
    found, compared = crude(finding, pair), pair.compared
    leading = _leading(finding, found, compared)
    alone = worked_out(finding, found, _two_sided(leading))
    of_alone = claim_of(finding, found, "difference", alone) if alone else None
    of_shares = verdict(of_alone) if of_alone else _of_published(finding, found, compared)
    is_unpublished = compared is None and finding.overall is None
    claim = of_alone if is_unpublished and of_alone else leading
    has_range = claim.estimate is not None and claim.estimate.has_range
    stands = has_range and (is_unpublished or points_alike(verdict(claim), of_shares))
    beside = beside_counts(finding, compared, found, alone if stands else None)
    adjusted = published(finding, compared) if compared and compared.adjusted_for else None
    said = _told(finding, pair, claim)
    return Effect(finding, pair, claim, said, found, beside, adjusted, of_shares)


def _two_sided(claim: Claim) -> Decimal:
    """Return the level of a two-sided range that is as strict as that of a claim."""
    return 2 * claim.level - ALL if claim.is_one_sided else claim.level


def _told(finding: Finding, pair: Pair, claim: Claim) -> Verdict | None:
    """Return the verdict that is told of a pair.

    None where one test stands for all groups, and where neither way is good: 'better: neither' asks
    for none, but for limits to both sides.
    """
    if pair.compared is None and finding.overall is not None:
        return None
    found = verdict(claim)
    if finding.outcome.good == "neither" and claim.same_within is None:
        return found if found in {Verdict.SAID, Verdict.NO_RANGE} else None
    return found


def _leading(finding: Finding, found: Crude | None, compared: Comparison | None) -> Claim:
    """Return what was published and gives the verdict."""
    measure = compared.leading if compared else None
    estimate = compared.estimate(measure) if compared and measure else None
    claim = claim_of(finding, found, measure, estimate)
    if compared is None:
        return claim
    return claim._replace(
        margin=compared.margin,
        margin_ratio=compared.margin_ratio,
        same_within=compared.same_within,
        goal=compared.goal,
        level=compared.level,
        passed=compared.passed,
        p=compared.p,
        p_margin=compared.p_margin,
        said=bool(compared.said),
    )


def claim_of(
    finding: Finding, found: Crude | None, measure: Measure | None, estimate: Estimate | None
) -> Claim:
    """Return an estimate with what its verdict follows from, but for limits that were published."""
    share = found.reference if found else None
    if share is not None and isinstance(finding.outcome, FreeOf) and measure != "difference":
        share = 1 - share
    return Claim(
        measure,
        estimate,
        is_mirrored(finding, measure),
        matters=getattr(finding.outcome, "matters_from", None),
        share=share,
        events=found.events if found else None,
        rests=found.rests if found else None,
    )


def _of_published(
    finding: Finding, found: Crude | None, compared: Comparison | None
) -> Verdict | None:
    """Return what a published difference of shares says by itself."""
    if compared is None or compared.difference is None or not is_of_people(finding):
        return None
    return verdict(claim_of(finding, found, "difference", compared.difference))


def overall(finding: Finding) -> Verdict | None:
    """Return what one test over all groups says, where there is one."""
    test = finding.overall
    if test is None:
        return None
    return verdict(
        Claim(
            None, None, is_mirrored(finding), level=test.level, p=test.p, groups=len(finding.groups)
        )
    )
