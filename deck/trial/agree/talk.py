"""Whether the talk shows what it must: harms, main questions, an early stop, who paid."""

from collections.abc import Iterator
from typing import NamedTuple

from deck.problems import Place, Severity
from deck.trial.facts import Facts, Finding
from deck.trial.faults import Fault
from deck.trial.model import Comparison, Sorted, Test


class Talk(NamedTuple):
    """What the entries of a talk show of the facts.

    ``shown`` are the ids of outcomes and rows on slides of the talk, ``inline`` outcomes that stand
    in a slide; ``shows_harms`` says whether a slide of the talk shows a harm, or their table, and
    ``tells_early`` whether one under 'method' or 'caveats' says that the trial was stopped.
    """

    shown: frozenset[str] = frozenset()
    inline: tuple[Finding, ...] = ()
    shows_harms: bool = False
    tells_early: bool = False


def talk_of(facts: Facts, talk: Talk | None) -> Iterator[Fault]:
    """Yield what the talk does not show, and what the facts do not say."""
    yield from _many_tests(facts)
    yield from _about(facts)
    if talk is not None:
        yield from _harms(facts, talk)
        yield from _serious(facts, talk.inline)
        yield from _primary(facts, talk)
        yield from _early(facts, talk)


def _many_tests(facts: Facts) -> Iterator[Fault]:
    """Yield many-tests: several main questions, or groups against one, and no stricter rule."""
    compared = [some for some in facts.primary if some.is_compared and some.overall is None]
    for finding in compared:
        references = [pair.reference for pair in finding.pairs]
        is_many = len(compared) > 1 or len(references) > len(set(references))
        published = [pair.compared for pair in finding.pairs if pair.compared]
        if is_many and not any(_has_rule(some) for some in published):
            yield Fault(finding.place, "many-tests", severity=Severity.WARNING)


def _has_rule(compared: Comparison) -> bool:
    """Return whether the author has said how strict the rule was."""
    return compared.passed is not None or "level" in compared.model_fields_set


def _about(facts: Facts) -> Iterator[Fault]:
    """Yield about-missing: what people ask of any trial."""
    trial = facts.trial
    missing = {
        "registers": not trial.registers,
        "funder": not trial.funder and not trial.sponsor,
        "did_not_know": trial.did_not_know is None,
        "when": trial.when is None,
    }
    keys = ", ".join(f"'{key}'" for key, is_missing in missing.items() if is_missing)
    if keys:
        yield Fault(("trial",), "about-missing", {"keys": keys}, Severity.NOTE)
    for finding in facts.outcomes:
        if isinstance(finding.outcome, Test) and finding.outcome.truth is None:
            cause = "about-missing-truth"
            yield Fault(finding.place, cause, severity=Severity.WARNING, check="about-missing")


def is_of_harm(finding: Finding) -> bool:
    """Return whether an outcome is a harm, or has a sort that is one."""
    outcome = finding.outcome
    sorts = outcome.sorts if isinstance(outcome, Sorted) else ()
    return outcome.harm is not None or any(sort.harm for sort in sorts)


def _harms(facts: Facts, talk: Talk) -> Iterator[Fault]:
    """Yield harms-none: no slide of the talk tells of a harm, nor that none was reported."""
    shown = [facts.findings[id_] for id_ in talk.shown if id_ in facts.findings]
    if not talk.shows_harms and not any(map(is_of_harm, shown)):
        place: Place = ("harms",) if facts.harms else ()
        yield Fault(place, "harms-none")


def _serious(facts: Facts, inline: tuple[Finding, ...]) -> Iterator[Fault]:
    """Yield harms-serious: harms are counted, and nothing is said of deaths or serious ones."""
    harms = facts.harms
    if harms is None or not harms.has_rows or harms.not_reported:
        return
    outcomes = [some.outcome for some in (*facts.findings.values(), *inline)]
    counted = {outcome.harm for outcome in outcomes}
    counted |= {sort.harm for outcome in outcomes for sort in getattr(outcome, "sorts", ())}
    for sort in ("deaths", "serious"):
        if sort not in counted:
            yield Fault(("harms",), "harms-serious", {"sort": sort}, Severity.WARNING)


def _primary(facts: Facts, talk: Talk) -> Iterator[Fault]:
    """Yield primary-untold: a main question on no slide, or none that is named."""
    for finding in facts.primary:
        if finding.id not in talk.shown:
            yield Fault(finding.place, "primary-untold", {"name": finding.id}, Severity.WARNING)
    is_named = facts.primary or any(some.outcome.primary for some in talk.inline)
    if not is_named and any(some.is_compared for some in facts.outcomes):
        cause = "primary-untold-none"
        yield Fault(("outcomes",), cause, severity=Severity.WARNING, check="primary-untold")


def _early(facts: Facts, talk: Talk) -> Iterator[Fault]:
    """Yield early-untold: an early stop that no slide under method or caveats tells."""
    if facts.trial.stopped_early and not talk.tells_early:
        yield Fault(("trial", "stopped_early"), "early-untold", severity=Severity.WARNING)
