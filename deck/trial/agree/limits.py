"""Whether limits that were set in advance fit their measure and lie on the worse side."""

from collections.abc import Iterator
from decimal import Decimal

from deck.problems import Place
from deck.trial.facts import Finding
from deck.trial.faults import Fault
from deck.trial.forms import Span
from deck.trial.model import RATIOS, Comparison
from deck.trial.ranges import is_mirrored

_LEAST, _MOST = Decimal("0.2"), Decimal(5)
_MOST_POINTS = 50


def comparisons_of(finding: Finding) -> Iterator[tuple[Comparison, Place]]:
    """Yield each published comparison of an outcome with its place."""
    for pair in finding.pairs:
        if pair.compared is not None:
            yield pair.compared, pair.place
    for some in finding.subgroups:
        yield from comparisons_of(some)


def limits(finding: Finding) -> Iterator[Fault]:
    """Yield limit-side and limit-kind of each comparison, and a better side that cannot be."""
    for compared, place in comparisons_of(finding):
        yield from _kinds(compared, place)
        yield from _sides(finding, compared, place)
        if compared.efficacy is not None and finding.outcome.good == "more":
            yield _kind(place, "efficacy", "limit-kind-efficacy")
    matters = getattr(finding.outcome, "matters_from", None)
    known = [compared for compared, _ in comparisons_of(finding)]
    is_of_ratio = bool(known) and not any(compared.difference for compared in known)
    if matters is not None and is_of_ratio:
        yield Fault((*finding.place, "matters_from"), "matters-from", check="limit-kind")


def _kind(place: Place, key: str, cause: str) -> Fault:
    return Fault((*place, key), cause, check="limit-kind")


def _kinds(compared: Comparison, place: Place) -> Iterator[Fault]:
    """Yield each limit that stands beside a measure of another kind."""
    is_ratio = compared.relative in RATIOS
    if compared.margin is not None and compared.difference is None:
        yield _kind(place, "margin", "limit-kind-margin")
    if compared.margin_ratio is not None and not is_ratio:
        yield _kind(place, "margin_ratio", "limit-kind-ratio")
    if compared.goal is not None and compared.efficacy is None:
        yield _kind(place, "goal", "limit-kind-goal")
    same = compared.same_within
    is_number = same is not None and not isinstance(same, Span)
    if is_number and is_ratio and compared.difference is None and same <= 1:  # type: ignore[operator]  # a number
        yield _kind(place, "same_within", "limit-kind-same")
    if isinstance(same, Span) and not (is_ratio and 0 < same.low < 1 < same.high):
        yield _kind(place, "same_within", "limit-kind-same")


def _sides(finding: Finding, compared: Comparison, place: Place) -> Iterator[Fault]:
    """Yield limits that are not on the worse side, or too large to be one."""
    limit = compared.margin_ratio
    if limit is not None:
        worse = limit < 1 if is_mirrored(finding, compared.relative) else limit > 1
        if not worse or not _LEAST <= limit <= _MOST:
            yield Fault((*place, "margin_ratio"), "limit-side", {"limit": limit})
    margin = compared.margin
    is_points = hasattr(finding.outcome, "happened") or hasattr(finding.outcome, "free_of")
    if margin is not None and is_points and abs(margin) > _MOST_POINTS:
        yield Fault((*place, "margin"), "limit-side-points", {"limit": margin}, check="limit-side")
