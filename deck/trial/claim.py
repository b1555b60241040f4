"""What a verdict follows from: an estimate with its limits, turned so that positive is worse."""

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from deck.trial.forms import Estimate, PValue, Span
from deck.trial.model import Measure

_MOST = Fraction(10**9)  # of a ratio whose mirror image is 0


class Claim(NamedTuple):
    """All that a verdict follows from.

    A difference of people is in percentage points, as its limits are; an efficacy is in percent.
    ``share`` is that of the comparison group; ``events`` and ``rests`` are people with and without
    it in both groups together. ``passed`` is the trial's own rule, or the p that it asked for.
    """

    measure: Measure | None
    estimate: Estimate | None
    is_mirrored: bool  # more, or higher, is better
    margin: Decimal | None = None
    margin_ratio: Decimal | None = None
    same_within: Decimal | Span | None = None
    goal: Decimal | None = None
    matters: Decimal | None = None
    share: Fraction | None = None
    events: int | None = None
    rests: int | None = None
    level: Decimal = Decimal(95)
    passed: str | Decimal | None = None
    p: PValue | None = None
    p_margin: PValue | None = None
    said: bool = False
    groups: int = 2

    @property
    def is_ratio(self) -> bool:
        """Return whether no difference is 1."""
        return self.measure != "difference"

    @property
    def is_one_sided(self) -> bool:
        """Return whether the range is open to one side."""
        return self.estimate is not None and self.estimate.is_one_sided


class Turned(NamedTuple):
    """A range turned so that above ``null`` is worse; one of its ends may be open."""

    a: Fraction | None
    b: Fraction | None
    null: Fraction

    @property
    def is_better(self) -> bool:
        """Return whether all of it lies on the better side."""
        return self.b is not None and self.b < self.null

    @property
    def is_worse(self) -> bool:
        """Return whether all of it lies on the worse side."""
        return self.a is not None and self.a > self.null

    def is_within(self, low: Fraction, high: Fraction) -> bool:
        """Return whether all of it lies between two limits, and touches none."""
        return self.a is not None and self.b is not None and low < self.a and self.b < high

    def holds(self, low: Fraction, high: Fraction) -> bool:
        """Return whether it reaches both limits."""
        return self.a is not None and self.b is not None and self.a <= low and self.b >= high


def turned(claim: Claim) -> Turned:
    """Return the range so that positive is worse: mirrored where more or higher is better.

    An efficacy becomes the ratio that it is 1 less of, so that its ends change places.
    """
    estimate = claim.estimate or Estimate(Decimal(0))
    low, high = (_end(claim, end) for end in (estimate.low, estimate.high))
    changes_places = claim.is_mirrored != (claim.measure == "efficacy")
    a, b = (high, low) if changes_places else (low, high)
    return Turned(a, b, Fraction(1 if claim.is_ratio else 0))


def _end(claim: Claim, value: Decimal | None) -> Fraction | None:
    """Return one end, turned."""
    if value is None:
        return None
    found = Fraction(value)
    if claim.measure == "efficacy":
        found = 1 - found / 100
    if not claim.is_mirrored:
        return found
    if not claim.is_ratio:
        return -found
    return 1 / found if found > 0 else _MOST


def limit(claim: Claim) -> Fraction | None:
    """Return the limit of non-inferiority, turned, or None where there is none for the measure."""
    if claim.margin is not None and not claim.is_ratio:
        return abs(Fraction(claim.margin))
    if claim.margin_ratio and claim.is_ratio and claim.measure != "efficacy":
        return _end(claim, claim.margin_ratio)
    return None


def same_limits(claim: Claim) -> tuple[Fraction, Fraction] | None:
    """Return the two limits of equivalence, turned, or None where there are none."""
    same = claim.same_within
    if same is None or (claim.is_ratio and not isinstance(same, Span) and same <= 1):
        return None
    if not claim.is_ratio:
        most = Fraction(same.high if isinstance(same, Span) else same)
        return -most, most
    if not isinstance(same, Span):
        return 1 / Fraction(same), Fraction(same)
    low, high = Fraction(same.low), Fraction(same.high)
    return (1 / high, 1 / low) if claim.is_mirrored and low else (low, high)


def ends_on_share(claim: Claim) -> tuple[Fraction, Fraction] | None:
    """Return the range as a difference of people on the comparison's share, as parts of 1.

    None for hazard and rate ratios, which count time too, and where an end is open.
    """
    estimate, share = claim.estimate, claim.share
    if estimate is None or share is None or estimate.low is None or estimate.high is None:
        return None
    if claim.measure == "difference":
        return Fraction(estimate.low) / 100, Fraction(estimate.high) / 100
    if claim.measure not in {"risk_ratio", "odds_ratio", "efficacy"}:
        return None
    low, high = (on_share(claim.measure, end, share) for end in (estimate.low, estimate.high))
    return min(low, high), max(low, high)


def on_share(measure: Measure, value: Decimal, share: Fraction) -> Fraction:
    """Return a relative measure put on the comparison's share: the tested share less that one.

    Of an odds ratio OR it is OR p / (1 - p + OR p) - p (Cochrane Handbook 6.4, section 15.4.4); of
    a hazard or rate ratio 1 - (1 - p)^ratio - p, which holds for proportional hazards.
    """
    ratio = Fraction(value)
    if measure == "odds_ratio":
        return ratio * share / (1 - share + ratio * share) - share
    if measure == "risk_ratio":
        return min(ratio * share, Fraction(1)) - share
    if measure == "efficacy":
        return -ratio / 100 * share
    if ratio == 1:
        return Fraction(0)
    return Fraction(1 - float(1 - share) ** float(ratio)) - share
