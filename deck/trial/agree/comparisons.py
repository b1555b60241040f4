"""Whether what was published of a comparison fits its counts, its p and its design."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from deck.problems import Severity
from deck.trial.claim import Claim, limit, turned
from deck.trial.crude import crude
from deck.trial.effect import Effect, effect
from deck.trial.facts import Finding, Pair
from deck.trial.faults import Fault
from deck.trial.forms import Estimate
from deck.trial.model import Comparison, FreeOf, Measure

_ALONE: tuple[Measure, ...] = ("difference", "risk_ratio", "odds_ratio", "efficacy")
_OF_TIME: tuple[Measure, ...] = ("hazard_ratio", "rate_ratio")
_CLOSE = Fraction(2, 100)
_SIDE = Fraction(5, 100)
_SHARED = ("crossover", "cluster")


def comparisons(finding: Finding) -> Iterator[Fault]:
    """Yield where a comparison does not fit what stands around it."""
    for some in (finding, *finding.subgroups):
        for pair in some.pairs:
            yield from _counts(some, pair)
            yield from _direction(some, pair)
            yield from _p(effect(some, pair), pair)
        yield from _design(some)


def _counts(finding: Finding, pair: Pair) -> Iterator[Fault]:
    """Yield cmp-counts: an unadjusted measure is not the one that the counts give."""
    compared, found = pair.compared, crude(finding, pair)
    if compared is None or found is None or compared.adjusted_for or found.is_from_odds:
        return
    if finding.trial.design in _SHARED or isinstance(finding.outcome, FreeOf):
        return
    for measure in _ALONE:
        estimate, alone = compared.estimate(measure), found.value(measure)
        if estimate is None or alone is None:
            continue
        null = Fraction(1 if measure in {"risk_ratio", "odds_ratio"} else 0)
        values = {"key": measure, "value": estimate.value, "alone": _as_written(alone, estimate)}
        place, other = (*pair.place, measure), (*finding.place, "found")
        if _is_outside(estimate, alone, null):
            yield Fault(place, "cmp-counts", values, other=other)
        elif measure != "efficacy" and _is_off(estimate, alone):
            yield Fault(
                place, "cmp-counts-rounding", values, Severity.WARNING, other, check="cmp-counts"
            )


def _unit(number: Decimal) -> Fraction:
    """Return one unit of the last decimal of a number."""
    return Fraction(Decimal(1).scaleb(int(number.as_tuple().exponent)))


def _as_written(value: Fraction, estimate: Estimate) -> str:
    """Return a number with as many decimals as a published one has."""
    places = max(0, -int(estimate.value.as_tuple().exponent))
    return f"{float(value):.{places}f}"


def _is_outside(estimate: Estimate, alone: Fraction, null: Fraction) -> bool:
    """Return whether the counts' own value lies outside the range but for rounding.

    Without a range: whether it points the other way, by more than the rounding.
    """
    low, high = estimate.low, estimate.high
    if low is None and high is None:
        off = abs(Fraction(estimate.value) - alone) > _unit(estimate.value)
        return (alone - null) * (Fraction(estimate.value) - null) < 0 and off
    below = low is not None and alone < Fraction(low) - _unit(low) / 2
    above = high is not None and alone > Fraction(high) + _unit(high) / 2
    return below or above


def _is_off(estimate: Estimate, alone: Fraction) -> bool:
    """Return whether a value differs by more than a unit of its last decimal, and 2 of 100."""
    off = abs(Fraction(estimate.value) - alone)
    return off > _unit(estimate.value) and off > _CLOSE * abs(alone)


def _direction(finding: Finding, pair: Pair) -> Iterator[Fault]:
    """Yield cmp-direction: a ratio of time lies on the other side of 1 than the counts."""
    compared, found = pair.compared, crude(finding, pair)
    if compared is None or found is None:
        return
    for measure in _OF_TIME:
        estimate = compared.estimate(measure)
        alone = found.value("risk_ratio")
        if isinstance(finding.outcome, FreeOf) and found.reference != 1:
            alone = (1 - found.tested) / (1 - found.reference)
        if estimate is None or alone is None:
            continue
        value = Fraction(estimate.value) - 1
        if value * (alone - 1) < 0 and min(abs(value), abs(alone - 1)) > _SIDE:
            values = {"key": measure, "value": estimate.value, "alone": f"{float(alone):.2f}"}
            place, other = (*pair.place, measure), (*finding.place, "found")
            yield Fault(place, "cmp-direction", values, Severity.WARNING, other)


def _p(each: Effect, pair: Pair) -> Iterator[Fault]:
    """Yield cmp-p: a p value and the range say different things."""
    claim = each.claim
    if each.compared is None or claim.estimate is None or not claim.estimate.has_range:
        return
    alpha = (1 - Fraction(claim.level) / 100) * (2 if claim.is_one_sided else 1)
    span = turned(claim)
    if claim.p and span.null not in {span.a, span.b}:
        leaves_out = span.is_better or span.is_worse
        if _differs(claim.p.is_under(alpha), leaves_out, is_bound=claim.p.is_below):
            yield _p_fault(claim, pair, "p", "cmp-p")
    most = limit(claim)
    if claim.p_margin and most is not None and span.b is not None and span.b != most:
        is_met = claim.p_margin.is_under(alpha / 2)
        if _differs(is_met, span.b < most, is_bound=claim.p_margin.is_below):
            yield _p_fault(claim, pair, "p_margin", "cmp-p-margin")


def _differs(is_small: bool, leaves_out: bool, *, is_bound: bool) -> bool:
    """Return whether p and range say different things; '<0.1' may still be below any level."""
    return is_small != leaves_out and not (is_bound and not is_small)


def _p_fault(claim: Claim, pair: Pair, key: str, cause: str) -> Fault:
    found = claim.p if key == "p" else claim.p_margin
    values = {"p": found.value if found else "", "level": claim.level}
    other = (*pair.place, claim.measure or "")
    return Fault((*pair.place, key), cause, values, Severity.WARNING, other, check="cmp-p")


def _design(finding: Finding) -> Iterator[Fault]:
    """Yield range-design: no range was published, and none can be worked out."""
    if finding.trial.design not in _SHARED or finding.is_row or finding.overall is not None:
        return
    published: list[Comparison] = [pair.compared for pair in finding.pairs if pair.compared]
    has_range = any(
        (found := compared.estimate(measure)) is not None and found.has_range
        for compared in published
        for measure in compared.measures
    )
    if finding.pairs and not has_range:
        values = {"design": finding.trial.design}
        yield Fault(finding.place, "range-design", values, Severity.NOTE, ("trial", "design"))
