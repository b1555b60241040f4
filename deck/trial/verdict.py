"""What a likely range says, from the measure, the better side, the limits and the range alone.

The rows are those of LANGUAGE.md, section 6.5, in their order. Ends are taken unrounded, and
touching is not passing.
"""

from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import log

from deck.trial.claim import Claim, Turned, ends_on_share, limit, same_limits, turned
from deck.trial.model import Measure

_TINY = Fraction(1, 10**9)
_LOW, _HIGH = Fraction(3, 4), Fraction(5, 4)  # GRADE's guide: Guyatt, J Clin Epidemiol 2011;64:1283
_QUARTER = Fraction(1, 4)
_FEW = 10  # events, or people without one, in both groups together
_SURE, _SURE_ONE_SIDED = Decimal(95), Decimal("97.5")


class Verdict(StrEnum):
    """What is said of a comparison; the words lie in the phrases under these names."""

    SAID = "said"
    NO_RANGE = "no range"
    NOT_PASSED = "not passed"
    BETTER_WITHIN = "better, within"
    WORSE_WITHIN = "worse, within"
    WITHIN = "within"
    BEYOND = "beyond"
    WORSE_OPEN = "worse, open"
    OPEN = "open"
    SAME_SMALL = "same, small"
    SAME = "same"
    DIFFERENT = "different"
    SAME_OPEN = "same, open"
    GOAL_MET = "goal met"
    GOAL_MISSED = "goal missed"
    GOAL_OPEN_BETTER = "better, goal open"
    GOAL_OPEN = "goal open"
    LEANS_BETTER = "leans better"
    LEANS_WORSE = "leans worse"
    BETTER = "better"
    WORSE = "worse"
    TOO_SMALL = "too small"
    TOO_FEW_NOBODY = "too few, nobody"
    TOO_FEW = "too few"
    TOO_UNCERTAIN = "too uncertain"
    NOT_SHOWN = "not shown"
    P_NOT_SHOWN = "p not shown"
    P_DIFFER = "p differ"
    P_ONE_DIFFERS = "p one differs"


V = Verdict
WITH_RANGE = {V.NOT_SHOWN, V.TOO_UNCERTAIN}  # their sentences hold the likely range
_BETTER = {V.BETTER, V.BETTER_WITHIN, V.GOAL_MET, V.GOAL_OPEN_BETTER}
_WORSE = {V.WORSE, V.WORSE_WITHIN, V.WORSE_OPEN, V.BEYOND}
# Those with a direction, with or without a limit or a goal; and those that are no difference.
DIRECTED = frozenset(_BETTER | _WORSE)
SAME = frozenset({V.SAME, V.SAME_SMALL})
_PASSES = {
    V.BETTER, V.WORSE, V.BETTER_WITHIN, V.WITHIN, V.WORSE_WITHIN, V.SAME, V.SAME_SMALL,
    V.GOAL_MET, V.GOAL_OPEN_BETTER,
}  # fmt: skip


def verdict(claim: Claim) -> Verdict:
    """Return what is said of a comparison: the first row that is true of it."""
    if claim.said:
        return V.SAID
    if claim.estimate is None or not claim.estimate.has_range:
        return _of_p(claim)
    span = _touched(claim, turned(claim))
    found = _of_limit(claim, span) or _of_direction(claim, span) or _of_size(claim, span)
    if found in _PASSES and _is_ruled_out(claim):
        return V.NOT_PASSED
    return found if _is_sure(claim) else _LEANS.get(found, found)


_LEANS = {V.BETTER: V.LEANS_BETTER, V.WORSE: V.LEANS_WORSE, V.BETTER_WITHIN: V.WITHIN}


def _of_p(claim: Claim) -> Verdict:
    """Return what a p value alone says, or that there is nothing to say."""
    if claim.p is None:
        return V.NO_RANGE
    if not claim.p.is_under(Fraction(1) - Fraction(claim.level) / 100):
        return V.P_NOT_SHOWN
    return V.P_DIFFER if claim.groups == len(("tested", "reference")) else V.P_ONE_DIFFERS


def _touched(claim: Claim, span: Turned) -> Turned:
    """Return the range with an end moved off what it touches, where p says that it passes it.

    A published end of 1.00 may have been 0.998: p then decides (LANGUAGE.md, section 6.5).
    """
    alpha = (1 - Fraction(claim.level) / 100) * (2 if claim.is_one_sided else 1)
    if claim.p and claim.p.is_under(alpha):
        if span.b == span.null:
            span = span._replace(b=span.null - _TINY)
        elif span.a == span.null:
            span = span._replace(a=span.null + _TINY)
    if claim.p_margin and claim.p_margin.is_under(alpha / 2) and span.b == limit(claim):
        span = span._replace(b=(span.b or span.null) - _TINY)
    return span


def _of_limit(claim: Claim, span: Turned) -> Verdict | None:
    """Return the verdict on a limit or goal that was set in advance, where there is one."""
    most, same = limit(claim), same_limits(claim)
    if most is not None:
        return _of_margin(span, most)
    if same is not None:
        return _of_sameness(span, *same)
    if claim.goal is not None and claim.measure == "efficacy":
        return _of_goal(claim, span)
    return None


def _of_margin(span: Turned, most: Fraction) -> Verdict:
    """Return the verdict of a non-inferiority trial."""
    if span.b is not None and span.b < most:
        return V.BETTER_WITHIN if span.is_better else V.WORSE_WITHIN if span.is_worse else V.WITHIN
    if span.a is not None and span.a > most:
        return V.BEYOND
    return V.WORSE_OPEN if span.is_worse else V.OPEN


def _of_sameness(span: Turned, low: Fraction, high: Fraction) -> Verdict:
    """Return the verdict of an equivalence trial."""
    if span.is_within(low, high):
        return V.SAME_SMALL if span.is_better or span.is_worse else V.SAME
    is_outside = (span.a is not None and span.a > high) or (span.b is not None and span.b < low)
    return V.DIFFERENT if is_outside else V.SAME_OPEN


def _of_goal(claim: Claim, span: Turned) -> Verdict | None:
    """Return the verdict on an efficacy that had to be passed; None where it is worse."""
    estimate, goal = claim.estimate, claim.goal
    if estimate is None or goal is None or span.is_worse:
        return None
    if estimate.low is not None and estimate.low > goal:
        return V.GOAL_MET
    if estimate.high is not None and estimate.high < goal:
        return V.GOAL_MISSED
    return V.GOAL_OPEN_BETTER if span.is_better else V.GOAL_OPEN


def _of_direction(claim: Claim, span: Turned) -> Verdict | None:
    """Return better or worse where the range leaves out no difference; else what is too small."""
    if span.is_better or span.is_worse:
        return V.BETTER if span.is_better else V.WORSE
    matters = None if claim.is_ratio or claim.matters is None else Fraction(claim.matters)
    return V.TOO_SMALL if matters is not None and span.is_within(-matters, matters) else None


def _of_size(claim: Claim, span: Turned) -> Verdict:
    """Return whether there are too few people, or too wide a range, to tell."""
    if claim.share in {0, 1}:
        return V.TOO_FEW_NOBODY
    if claim.events is not None and min(claim.events, _rests(claim)) < _FEW:
        return V.TOO_FEW
    return V.TOO_UNCERTAIN if _is_wide(claim, span) else V.NOT_SHOWN


def _rests(claim: Claim) -> int:
    return (claim.events or 0) if claim.rests is None else claim.rests


def _is_wide(claim: Claim, span: Turned) -> bool:
    """Return whether the range reaches what would matter to both sides.

    That is ``matters``; else a quarter of the comparison's share or of its rest, the smaller; else
    0.75 and 1.25 of a ratio. A measured value without ``matters`` has no such limits.
    """
    if claim.matters is not None and not claim.is_ratio:
        return span.holds(-Fraction(claim.matters), Fraction(claim.matters))
    ends = ends_on_share(claim)
    if ends is not None and claim.share is not None:
        quarter = _QUARTER * min(claim.share, 1 - claim.share)
        return ends[0] <= -quarter and ends[1] >= quarter
    return claim.is_ratio and span.holds(_LOW, _HIGH)


def _is_ruled_out(claim: Claim) -> bool:
    """Return whether the trial's own rule was not passed."""
    if isinstance(claim.passed, Decimal):
        return claim.p is not None and not claim.p.is_under(Fraction(claim.passed))
    return claim.passed == "no"


def _is_sure(claim: Claim) -> bool:
    """Return whether the level is that of a result, not of a hint."""
    return claim.level >= (_SURE_ONE_SIDED if claim.is_one_sided else _SURE)


def side(claim: Claim) -> int:
    """Return -1 where a range says fewer or lower, 1 for more or higher, 0 where it says neither.

    It is what the verdict goes by: unturned, and with p where an end touches no difference.
    """
    span = _touched(claim, turned(claim))
    worse = 1 if span.is_worse else -1 if span.is_better else 0
    return -worse if claim.is_mirrored else worse


def way(found: Verdict | None) -> int:
    """Return -1 for better, 1 for worse, 0 for neither."""
    return -1 if found in _BETTER else 1 if found in _WORSE else 0


def points_alike(one: Verdict | None, other: Verdict | None) -> bool:
    """Return whether two verdicts say the same way, or both that it is too uncertain to tell."""
    is_uncertain = (one is V.TOO_UNCERTAIN) == (other is V.TOO_UNCERTAIN)
    return way(one) == way(other) and (is_uncertain or way(one) != 0)


def tells_people(measure: Measure | None, found: Verdict, of_counts: Verdict | None) -> bool:
    """Return whether 'fewer people' may be said, and not only 'later'.

    Hazard and rate ratios count time: people may be told only where their shares say the same.
    """
    return measure not in {"hazard_ratio", "rate_ratio"} or way(found) == way(of_counts)


def is_near(claim: Claim) -> bool:
    """Return whether the nearer end is closer to no difference than a tenth of the range.

    Of a ratio: of its logarithm.
    """
    span = turned(claim)
    if span.a is None or span.b is None or not (span.is_better or span.is_worse):
        return False
    if not claim.is_ratio:
        return min(abs(span.a), abs(span.b)) < (span.b - span.a) / 10
    if span.a <= 0:
        return False
    low, high = log(span.a), log(span.b)
    return min(abs(low), abs(high)) < (high - low) / 10


def is_touching(claim: Claim) -> bool:
    """Return whether the range just reaches no difference, and p does not say that it passes it."""
    span = _touched(claim, turned(claim))
    return span.null in {span.a, span.b}
