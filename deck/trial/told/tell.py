"""A finding to what is told of it: base, form, groups, comparisons, sentences."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from deck.trial.base import sign
from deck.trial.effect import Effect, overall
from deck.trial.facts import Finding
from deck.trial.form import beside, form_of
from deck.trial.forms import Number, Rate
from deck.trial.model import Events, FreeOf, Measured
from deck.trial.said import Said, say
from deck.trial.told.choice import chosen_base, effects_of, shares_of
from deck.trial.told.counts import (
    counts_sentence,
    drawn,
    foot,
    none_of,
    notes_on_counts,
)
from deck.trial.told.groups import counts_of, told_groups
from deck.trial.told.measures import apart, differences, relatives, short_difference
from deck.trial.told.notes import notes
from deck.trial.told.numbers import adjusted_of, amount_of, people_of, ratio_of
from deck.trial.told.titles import title
from deck.trial.told.values import Direction, Told, ToldComparison, ToldGroup
from deck.trial.told.verdicts import additions, verdict_sentence
from deck.trial.told.vocabulary import medians, toward
from deck.trial.verdict import Verdict


def tell(finding: Finding, wanted: int | None = None) -> Told:
    """Return an outcome as it is told, on the base that is ``wanted`` where all rules hold at it.

    A wanted base is that of a table which shows the outcome too; where it does not hold, the notes
    name both.
    """
    effects = effects_of(finding)
    shares = shares_of(finding, effects)
    base = chosen_base(finding, shares, wanted)
    told = told_on(finding, effects, base)
    if wanted in {None, base} or base is None:
        return told
    other = say("note_two_bases", base=base, other=wanted)
    return told._replace(notes=(other, *told.notes))


def told_on(finding: Finding, effects: Sequence[Effect], base: int | None) -> Told:
    """Return an outcome as it is told on a base that was chosen."""
    shares = shares_of(finding, effects)
    real = counts_of(finding)
    form = form_of(base, real)
    where = beside(form, [counted.of for counted in real.values()])
    groups = told_groups(finding, shares, base, form, effects)
    by_id = {group.id: group for group in groups}
    comparisons = tuple(_compared(each, base, by_id) for each in effects)
    told = Told(finding, base, form, where, groups, comparisons)
    return _with_words(told)


def _with_words(told: Told) -> Told:
    """Return what is told with its sentences."""
    if not told.finding.is_row:  # many rows: some would differ by chance alone, and none is told
        spoken = tuple(_spoken(told, each) for each in told.comparisons)
        told = told._replace(comparisons=spoken)
    return told._replace(
        overall=_overall(told),
        counts=counts_sentence(told),
        foot=foot(told),
        drawn=drawn(told),
        none_of=none_of(told),
        notes=notes_on_counts(told),
        medians=medians(told.finding),
    )


def _spoken(told: Told, each: ToldComparison) -> ToldComparison:
    """Return a comparison with its sentences."""
    return each._replace(
        differences=differences(each),
        apart=apart(each),
        relatives=relatives(each),
        short=short_difference(each),
        said=verdict_sentence(each),
        additions=additions(each),
        notes=notes(each),
        title=title(told, each),
    )


def _overall(told: Told) -> Said | None:
    """Return what one test over all groups says."""
    found = overall(told.finding)
    references = {each.reference.name for each in told.comparisons}
    if found is Verdict.P_NOT_SHOWN and len(references) == 1 and len(told.groups) > 2:  # noqa: PLR2004 - more than a pair
        return say("verdict_p_none", reference=references.pop())
    return say(f"verdict_{found}") if found else None


def _compared(each: Effect, base: int | None, groups: Mapping[str, ToldGroup]) -> ToldComparison:
    """Return the numbers of a comparison as they are told."""
    tested, reference = groups[each.pair.tested], groups[each.pair.reference]
    both = (tested.told, reference.told) if tested.told and reference.told else None
    outcome = each.finding.outcome
    has_unit = isinstance(outcome, Measured | Events)
    relative = each.compared.relative if each.compared else None
    estimate = each.compared.estimate(relative) if each.compared and relative else None
    ratio = ratio_of(each.claim._replace(measure=relative, estimate=estimate)) if relative else None
    return ToldComparison(
        each,
        tested,
        reference,
        _direction(each, tested, reference),
        None if has_unit else people_of(each, base, both),
        None if has_unit else adjusted_of(each, base),
        ratio,
        amount_of(each) if has_unit else None,
        each.said,
    )


def _direction(each: Effect, tested: ToldGroup, reference: ToldGroup) -> Direction | None:
    """Return the direction of the figures alone: of the groups, or else of what was published.

    Of a curve it is that of the event: fewer it has happened to where more are free of it.
    """
    turns = -1 if isinstance(each.finding.outcome, FreeOf) else 1
    if each.crude:
        return toward(turns * sign(each.crude.difference), each.finding)
    values = [_number(group) for group in (tested, reference)]
    if values[0] is not None and values[1] is not None:
        return toward(sign(values[0] - values[1]), each.finding)
    estimate, compared = each.claim.estimate, each.compared
    if estimate is None or compared is None:
        return None
    if each.claim.measure == "efficacy":
        return toward(-sign(Fraction(estimate.value)), each.finding)
    if each.claim.measure == "difference":
        return toward(turns * sign(Fraction(estimate.value)), each.finding)
    return toward(sign(Fraction(estimate.value) - 1), each.finding)


def _number(group: ToldGroup) -> Fraction | None:
    """Return the measured value or the rate of a group."""
    value = group.at.value if group.at else None
    if isinstance(value, Number):
        return Fraction(value.value)
    return value.per_one if isinstance(value, Rate) else None
