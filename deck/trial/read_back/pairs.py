"""Two groups in one plain sentence, by the type of the outcome; the figures give direction."""

from collections.abc import Sequence
from decimal import Decimal

from deck.trial.facts import Finding
from deck.trial.form import Form
from deck.trial.forms import Missing, Number, Rate
from deck.trial.model import Events, FreeOf, Measured, Sorted, Test
from deck.trial.read_back.paper import count_over, missing_words, time_words
from deck.trial.said import Head, Said, Words, say
from deck.trial.told import Told, ToldComparison, ToldGroup
from deck.trial.told.measures import pace, start_of, time_of, value_of
from deck.trial.told.numbers import rates
from deck.trial.told.vocabulary import (
    one_word,
    people_word,
    quantity,
    quantity_signed,
    toward,
    when_of,
    word,
)


def pair_sentence(told: Told, each: ToldComparison) -> Said:
    """Return what was found in two groups; where one is not known, that it was not reported."""
    compared = each.effect.compared
    if compared and compared.said:
        return say("rb_said", said=compared.said)
    if isinstance(told.finding.outcome, Sorted | Test):
        return say("rb_compared", tested=each.tested.who, reference=each.reference.who)
    return _sentence(told, each) or _as_far_as_known(told, each)


def _sentence(told: Told, each: ToldComparison) -> Said | None:
    """Return what was found in two groups, by the type of the outcome."""
    outcome = told.finding.outcome
    if isinstance(outcome, Measured):
        return _measured(each, outcome)
    if isinstance(outcome, Events):
        return _events(told, each) or _ratio_alone(told, each)
    if each.effect.crude is None:
        return _ratio_alone(told, each) or _difference_alone(told, each)
    return _free(told, each) if isinstance(outcome, FreeOf) else _happened(told, each)


def _as_far_as_known(told: Told, each: ToldComparison) -> Said:
    """Return what was found in each of two groups, where it cannot be compared."""
    return say(
        "rb_pair",
        happened=Head(doing(told.finding)),
        first=_known(told, each.tested),
        second=_known(told, each.reference),
        tested=each.tested.who,
        reference=each.reference.who,
    )


def _known(told: Told, group: ToldGroup) -> Words:
    """Return what was found in a group, or that nothing was reported."""
    value = group.at.value if group.at else None
    outcome = told.finding.outcome
    if isinstance(value, Number) and isinstance(outcome, Measured):
        return quantity_signed(value.value, outcome.unit)
    if isinstance(value, Rate):
        return rate_words(told, value, [value])
    return of_group(told, group)


def of_group(told: Told, group: ToldGroup) -> Words:
    """Return what happened in one group, in the form in which the slides tell it."""
    if told.form is Form.SCALED and group.told:
        return say("rb_of_every", n=group.told.people, base=group.told.base)
    if group.counted:
        return say("rb_count", n=group.counted.people, of=group.counted.of)
    value = group.at.value if group.at else None
    percent = getattr(value, "percent", None)
    if percent is None and group.told:  # worked out from an odds ratio
        return say("rb_of_every", n=group.told.people, base=group.told.base)
    if percent is None:
        return missing(told.finding, group)
    return say("rb_percent_of" if group.total else "rb_percent", percent=percent, of=group.total)


def missing(finding: Finding, group: ToldGroup) -> Said:
    """Return that nobody measured it in a group, or nobody published it."""
    found = finding.found.get(group.id, ())
    value = found[-1].value if found else None
    return missing_words(value if isinstance(value, Missing) else Missing("not reported"))


def doing(finding: Finding) -> Words:
    """Return what happened, with when behind it: 'died within 28 days'."""
    when = when_of(finding)
    return say("rb_when", verb=finding.outcome.verb, when=when) if when else finding.outcome.verb


def then_when(finding: Finding) -> Words:
    """Return when something was measured, to stand behind a comma."""
    when = when_of(finding)
    return say("rb_then_when", when=when) if when else ""


def _happened(told: Told, each: ToldComparison) -> Said:
    """Return to how many it happened: 'Fewer people with the drug died: 23 of every 100; ...'."""
    if told.form is Form.SCALED and each.tested.told and each.reference.told:
        first: Words = say("rb_of_every", n=each.tested.told.people, base=each.tested.told.base)
        second: Words = say("plain", text=each.reference.told.people)
    else:
        first, second = of_group(told, each.tested), of_group(told, each.reference)
    return say(
        f"rb_{each.direction}",
        people=people_word(told.finding),
        tested=each.tested.who,
        reference=each.reference.who,
        happened=doing(told.finding),
        first=first,
        second=second,
    )


def _free(told: Told, each: ToldComparison) -> Said:
    """Return a curve as what had happened by its time: the other way round than it is written."""
    return say(
        f"rb_free_{each.direction}",
        happened=Head(told.finding.outcome.verb),
        time=time_of(each.tested.at) or told.finding.outcome.when or say("rb_the_end"),
        first=happened_to(told, each.tested),
        second=happened_to(told, each.reference),
        tested=each.tested.who,
        reference=each.reference.who,
    )


def happened_to(told: Told, group: ToldGroup) -> Words:
    """Return to how many of a curve it had happened."""
    if group.told and told.base:
        return say("rb_of_every", n=group.told.rest, base=group.told.base)
    if group.counted:
        rest = group.counted.of - group.counted.people
        return say("rb_count", n=rest, of=group.counted.of)
    value = group.at.value if group.at else None
    percent = getattr(value, "percent", None)
    if percent is None:
        return missing(told.finding, group)
    rest_ = Decimal(100) - percent
    return say("rb_percent_of" if group.total else "rb_percent", percent=rest_, of=group.total)


def _events(told: Told, each: ToldComparison) -> Said | None:
    """Return how many events came to one person in each of two groups."""
    both = [group.at.value if group.at else None for group in (each.tested, each.reference)]
    first, second = both
    if not isinstance(first, Rate) or not isinstance(second, Rate):
        return None
    shown = [rate_words(told, rate, both) for rate in (first, second)]
    return say(
        f"rb_events_{each.direction}" if each.direction else "rb_events",
        events=doing(told.finding),
        tested=each.tested.who,
        reference=each.reference.who,
        first=shown[0],
        second=shown[1],
    )


def rate_words(told: Told, rate: Rate, both: Sequence[object]) -> Said:
    """Return a rate as the slides tell it, with the published one where that is another number."""
    if rate.rate is None:
        return count_over(rate)
    known = [some.per_one for some in both if isinstance(some, Rate)]
    values = [value for value in known if value is not None]
    near = dict(zip(values, rates(values), strict=True))[rate.per_one or values[0]]
    key = "rb_rate" if near == rate.rate else "rb_rate_written"
    return say(key, told=near, written=rate.rate, one=one_word(told.finding), time=rate.what)


def _measured(each: ToldComparison, outcome: Measured) -> Said | None:
    """Return a measured value in two groups, from its start where that is known."""
    first, second = value_of(each.tested), value_of(each.reference)
    if first is None or second is None:
        return _difference_of_unit(each, outcome)
    if outcome.change:
        return say(
            "rb_change",
            measured=Head(outcome.measured),
            first=moved(each.tested, outcome),
            second=moved(each.reference, outcome),
            when=then_when(each.effect.finding),
        )
    return say(
        f"rb_measured_{each.direction}",
        measured=Head(outcome.measured),
        tested=each.tested.who,
        reference=each.reference.who,
        first=path_of(each.effect.finding, each.tested, outcome),
        second=path_of(each.effect.finding, each.reference, outcome),
        scale=scale_of(outcome),
        when=then_when(each.effect.finding),
    )


def moved(group: ToldGroup, outcome: Measured) -> Said:
    """Return how far a value moved in a group: 'fell by 9.6% of body weight with the drug'."""
    value = value_of(group) or Decimal(0)
    way = "rose" if value > 0 else "fell" if value < 0 else "stayed"
    return say(f"rb_{way}", amount=quantity(value, outcome.unit), who=group.who)


def path_of(finding: Finding, group: ToldGroup, outcome: Measured) -> Said:
    """Return the value of a group, from its start where that is known."""
    end = quantity_signed(value_of(group), outcome.unit)
    start = start_of(finding, group)
    if start is None:
        return end
    values = {"start": quantity_signed(start, outcome.unit), "end": end}
    at = group.at.time if group.at else None
    if at is None:
        return say("rb_from_to_end", **values)
    return say("rb_from_to", time=time_words(at), **values)


def scale_of(outcome: Measured) -> Words:
    """Return the scale of a measured value, where it has one."""
    if outcome.scale is None:
        return ""
    return say("rb_scale", low=outcome.scale.low, high=outcome.scale.high)


def _difference_of_unit(each: ToldComparison, outcome: Measured) -> Said | None:
    """Return a published difference of which no values stand beside it."""
    if each.amount is None:
        return None
    value = each.amount.value
    return say(
        "rb_difference_unit",
        measured=Head(doing(each.effect.finding)),
        amount=quantity(value, outcome.unit),
        word=word(toward((value > 0) - (value < 0), each.effect.finding)) or say("rb_no_other"),
        tested=each.tested.who,
        reference=each.reference.who,
    )


def _ratio_alone(told: Told, each: ToldComparison) -> Said | None:
    """Return a ratio of which no counts stand beside it: the read-back is its only guard."""
    if each.ratio is None or each.effect.compared is None:
        return None
    is_of_time = each.effect.compared.relative in {"hazard_ratio", "rate_ratio"}
    way = pace(each.effect) if is_of_time else f"{each.direction}"
    return say(
        f"rb_ratio_{way}",
        happened=Head(doing(told.finding)),
        tested=each.tested.who,
        reference=each.reference.who,
        n=each.ratio.value,
        per=each.ratio.per,
        measure=say(f"name_{each.effect.compared.relative}"),
    )


def _difference_alone(told: Told, each: ToldComparison) -> Said | None:
    """Return a published difference of people of which no counts stand beside it."""
    if each.judged is None:
        return None
    return say(
        f"rb_difference_{toward(each.judged.sign, told.finding)}",
        people=people_word(told.finding),
        tested=each.tested.who,
        reference=each.reference.who,
        happened=doing(told.finding),
        n=abs(each.judged.value),
        base=each.judged.base,
    )
