"""Each measure in the one sentence that lay people hear of it (LANGUAGE.md, section 6.4)."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from deck.trial.effect import Effect
from deck.trial.facts import At, Finding
from deck.trial.forms import Number, Rate
from deck.trial.model import Events, FreeOf, Measure, Measured
from deck.trial.ranges import Origin
from deck.trial.said import Said, say
from deck.trial.told.numbers import LEAST_RATE, between_them, rates
from deck.trial.told.spans import efficacy_span, plain_span, span, with_span
from deck.trial.told.values import ToldComparison, ToldGroup, ToldPeople
from deck.trial.told.vocabulary import (
    head,
    noun_of,
    one_word,
    people_word,
    quantity,
    toward,
    word,
)

PACE: tuple[Measure | None, ...] = ("hazard_ratio", "rate_ratio")


def differences(each: ToldComparison) -> tuple[Said, ...]:
    """Return how far two groups are apart: in people, in the unit, in events."""
    return (*_difference(each), *_adjusted(each))


def relatives(each: ToldComparison) -> tuple[Said, ...]:
    """Return the relative measure of two groups, where it is told in a sentence of its own."""
    return tuple(_relative(each))


def _difference(each: ToldComparison) -> Iterator[Said]:
    """Yield the difference in people, in the unit, or in events."""
    outcome = each.effect.finding.outcome
    if isinstance(outcome, Measured):
        yield from _of_unit(each)
    elif isinstance(outcome, Events):
        yield from _of_rates(each)
    elif each.people:
        yield people_sentence(each, each.people)
        yield from _origin(each, each.people)


def people_sentence(each: ToldComparison, told: ToldPeople) -> Said:
    """Return a difference of people with its range.

    Where it would be told as none and is not, it is less than 1.
    """
    finding = each.effect.finding
    kind = "free" if isinstance(finding.outcome, FreeOf) else "people"
    end = "" if told.value else "_one" if told.sign else "_none"
    sentence = say(
        f"difference_{kind}{end}",
        base=told.base,
        people=people_word(finding),
        n=abs(told.value),
        word=word(toward(told.sign, finding)),
        happened=finding.outcome.verb,
        tested=each.tested.who,
        reference=each.reference.who,
        time=time_of(each.tested.at) or finding.outcome.when or "",
    )
    return with_span(sentence, span(told.low, told.high, finding))


def short_difference(each: ToldComparison) -> Said | None:
    """Return a difference of people in a list of several: 'Amantadine: 8 more of every 100'."""
    told, finding = each.people, each.effect.finding
    if told is None:
        return None
    end = "" if told.value else "_one" if told.sign else "_none"
    direction = word(toward(told.sign, finding))
    sentence = say(
        f"short_people{end}",
        tested=head(each.tested),
        n=abs(told.value),
        word=direction,
        base=told.base,
    )
    return with_span(sentence, span(told.low, told.high, finding))


def time_of(at: At | None) -> str | None:
    """Return a time as it was written."""
    return at.time.text if at and at.time else None


def _origin(each: ToldComparison, told: ToldPeople) -> Iterator[Said]:
    """Yield where a range comes from that was not published, or that there is none."""
    if each.effect.crude and each.effect.crude.is_from_odds:
        yield say("difference_from_odds", tested=each.tested.who)
    elif told.origin is Origin.FROM_RATIO:
        yield say("difference_from_ratio")
    elif told.origin is Origin.NONE and each.effect.compared:
        yield say("difference_no_range")


def _adjusted(each: ToldComparison) -> Iterator[Said]:
    """Yield the published difference that the counts alone do not give."""
    told, compared = each.adjusted, each.effect.compared
    if told is None or compared is None:
        return
    finding = each.effect.finding
    sentence = say(
        f"difference_adjusted{'' if told.value else '_one' if told.sign else '_none'}",
        thing=compared.adjusted_for,
        n=abs(told.value),
        word=word(toward(told.sign, finding)),
        base=told.base,
    )
    yield with_span(sentence, span(told.low, told.high, finding))


def _of_unit(each: ToldComparison) -> Iterator[Said]:
    """Yield a difference of means in its unit, the comparison group first; and the scale."""
    outcome, values = each.effect.finding.outcome, (each.tested, each.reference)
    if each.amount is None or not isinstance(outcome, Measured):
        return
    yield _difference_of_unit(each, alone=any(value_of(group) is None for group in values))
    if outcome.scale:
        yield scale_sentence(outcome)
    yield from _from_start(each.effect.finding, each.reference)


def _difference_of_unit(each: ToldComparison, *, alone: bool) -> Said:
    """Return a difference of means with its range, after the means or ``alone``."""
    finding, told = each.effect.finding, each.amount
    if told is None or not isinstance(finding.outcome, Measured):
        raise TypeError(finding.outcome.key)
    end = "_alone" if alone else ""
    none = "" if told.value else "_none"
    sentence = say(
        f"difference_measured{end}{none}",
        reference=each.reference.name if alone else head(each.reference),
        tested=head(each.tested),
        first=value_of(each.tested),
        second=value_of(each.reference),
        amount=quantity(told.value, finding.outcome.unit),
        word=word(toward((told.value > 0) - (told.value < 0), finding)),
    )
    return with_span(sentence, span(told.low, told.high, finding))


def apart(each: ToldComparison) -> tuple[Said, ...]:
    """Return how far two groups are apart in as few words as stand below their own values.

    A chart of them has its scale beside it; how a range was worked out is left to the notes.
    """
    if isinstance(each.effect.finding.outcome, Measured):
        return (_difference_of_unit(each, alone=True),) if each.amount else ()
    return tuple(said for said in differences(each) if said.key != "difference_from_ratio")


def scale_sentence(outcome: Measured) -> Said:
    """Return the ends of the scale of an outcome that has one, and which way is good."""
    low, high = outcome.scale or (Decimal(0), Decimal(0))
    return say(f"scale_{outcome.better}", low=low, high=high)


def value_of(group: ToldGroup) -> Decimal | None:
    """Return the measured value of a group at the time that is told."""
    value = group.at.value if group.at else None
    return value.value if isinstance(value, Number) else None


def _from_start(finding: Finding, group: ToldGroup) -> Iterator[Said]:
    """Yield how far the comparison group moved by itself, where its start is known."""
    start, end = start_of(finding, group), value_of(group)
    if start is not None and end is not None:
        yield say("from_start", reference=head(group), start=start, end=end)


def start_of(finding: Finding, group: ToldGroup) -> Decimal | None:
    """Return the measured value of a group before treatment, where it is known."""
    first = group.series[0].at if len(group.series) > 1 else None
    if first and first.time and first.time.is_start and isinstance(first.value, Number):
        return first.value.value
    at_start = finding.outcome.at_start if isinstance(finding.outcome, Measured) else None
    found = at_start.get(group.id) if isinstance(at_start, dict) else at_start
    return found.value if isinstance(found, Number) else None


def _of_rates(each: ToldComparison) -> Iterator[Said]:
    """Yield how many events came to one person in each group, and the published difference."""
    finding = each.effect.finding
    common = {
        "events": finding.outcome.verb,
        "one": one_word(finding),
        "people": people_word(finding),
        "tested": each.tested.who,
        "reference": each.reference.who,
    }
    both = [_rate(group) for group in (each.tested, each.reference)]
    values = [rate.per_one for rate in both if rate and rate.per_one is not None]
    per = {rate.what for rate in both if rate and rate.rate is not None}
    if len(values) == len(both) and len(per) == 1:
        if min(values) < LEAST_RATE:
            first, second = (between_them(value) for value in values)
            yield say("rates_between", first=first, second=second, **common)
        else:
            told = rates(values)
            yield say("rates", first=told[0], second=told[1], time=per.pop(), **common)
    yield from _difference_of_rates(each, common)


def _difference_of_rates(each: ToldComparison, common: Mapping[str, object]) -> Iterator[Said]:
    """Yield a published difference of rates."""
    told, finding = each.amount, each.effect.finding
    rate = _rate(each.tested)
    if told is None or rate is None:
        return
    sentence = say(
        "difference_events" if told.value else "difference_events_none",
        n=abs(told.value),
        word=word(toward((told.value > 0) - (told.value < 0), finding)),
        time=rate.what,
        **common,
    )
    yield with_span(sentence, span(told.low, told.high, finding))


def _rate(group: ToldGroup) -> Rate | None:
    value = group.at.value if group.at else None
    return value if isinstance(value, Rate) else None


def _relative(each: ToldComparison) -> Iterator[Said]:
    """Yield the relative measure; an odds ratio stands in the notes alone."""
    measure = each.effect.compared.relative if each.effect.compared else None
    if measure is None or each.ratio is None or measure == "odds_ratio":
        return
    if measure == "efficacy":
        yield with_span(_efficacy(each), efficacy_span(each.ratio, each.effect.finding))
        return
    found = with_span(_ratio(each, measure), plain_span(each.ratio))
    if measure == "risk_ratio":
        found = say("same_size_groups", sentence=found)
    if measure == "rate_ratio" and isinstance(each.effect.finding.outcome, Events):
        found = say("same_time", sentence=found, people=people_word(each.effect.finding))
    thing = each.effect.compared.adjusted_for if each.effect.compared else None
    yield say("pace_adjusted", thing=thing, sentence=found) if thing else found


def _ratio(each: ToldComparison, measure: Measure) -> Said:
    """Return a ratio as so many for every 100, or as a pace."""
    told, finding = each.ratio, each.effect.finding
    noun = noun_of(finding)
    values = {
        "n": told.value if told else 0,
        "per": told.per if told else 0,
        "tested": each.tested.who,
        "reference": each.reference.who,
        "happened": finding.outcome.verb,
        "people": people_word(finding),
        "events": finding.outcome.verb,
        "noun": noun or "",
    }
    end = "" if noun else "_verb"
    if measure == "mean_ratio":
        return say("mean_ratio", **values)
    if measure == "risk_ratio":
        return say(f"risk_ratio{end}", **values)
    if isinstance(finding.outcome, Events):
        return say("rate_ratio", **values)
    return say(f"pace_{pace(each.effect)}{end}", **values)


def pace(each: Effect) -> str:
    """Return whether something came faster, slower or at the same pace, by the published ratio."""
    measure = each.compared.relative if each.compared else None
    estimate = each.compared.estimate(measure) if each.compared and measure else None
    value = estimate.value if estimate else Decimal(1)
    return "faster" if value > 1 else "slower" if value < 1 else "same"


def _efficacy(each: ToldComparison) -> Said:
    """Return an efficacy as so many fewer for every 100."""
    told, finding = each.ratio, each.effect.finding
    noun = noun_of(finding)
    value = told.value if told else 0
    end = "" if noun else "_verb"
    values = {
        "noun": noun or "", "happened": finding.outcome.verb, "reference": each.reference.who,
        "tested": each.tested.who,
    }  # fmt: skip
    if not value:
        return say(f"efficacy_none{end}", **values)
    way = word("fewer" if value > 0 else "more")
    per = told.per if told else 0
    return say(f"efficacy{end}", n=abs(value), word=way, per=per, **values)
