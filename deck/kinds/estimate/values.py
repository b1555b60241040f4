"""What was measured or counted in each group, in one sentence: the comparison groups first."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from deck.phrases import Phrases
from deck.text.runs import bare
from deck.trial.forms import Number, Rate
from deck.trial.model import Measured
from deck.trial.said import full, say, sentence, words_of
from deck.trial.told import Told, ToldGroup
from deck.trial.told.measures import scale_sentence, start_of, time_of, value_of
from deck.trial.told.numbers import rates
from deck.trial.told.vocabulary import one_word, quantity, when_of


def values(told: Told, about: Phrases, phrases: Phrases) -> Iterator[str]:
    """Yield what was measured in each group, then the scale and which way is good on it."""
    outcome = told.finding.outcome
    if not isinstance(outcome, Measured):
        return
    known = [group for group in _in_order(told) if value_of(group) is not None]
    named = _named(told, known, about, phrases)
    if known:
        parts = phrases.listing(_value(told, outcome, group, about, phrases) for group in known)
        key = "values_middle" if any(map(_is_middle, known)) else "values"
        yield full(phrases(key, measured=sentence(named, about), values=parts), about)
    else:
        yield phrases("no_values", measured=sentence(named, about))
    if outcome.scale:
        yield full(scale_sentence(outcome), about)


def _named(told: Told, known: Sequence[ToldGroup], about: Phrases, phrases: Phrases) -> str:
    """Return what was measured, and when."""
    measured, when = bare(told.finding.outcome.verb), when_of(told.finding)
    time = next(filter(None, (time_of(group.at) for group in known)), None)
    if time:
        return phrases("at", measured=measured, time=time)
    return " ".join(filter(None, (measured, when and words_of(when, about))))


def _in_order(told: Told) -> list[ToldGroup]:
    """Return the groups, those first that others are compared with."""
    references = {each.reference.id for each in told.comparisons}
    return sorted(told.groups, key=lambda group: group.id not in references)


def _is_middle(group: ToldGroup) -> bool:
    """Return whether the value of a group is a median."""
    value = group.at.value if group.at else None
    spread = value.spread if isinstance(value, Number) else None
    return spread is not None and spread.kind == "IQR"


def _value(
    told: Told, outcome: Measured, group: ToldGroup, about: Phrases, phrases: Phrases
) -> str:
    """Return the value of a group: how far it moved, from where it started, or as it is."""
    value, who = value_of(group), words_of(group.who, about)
    if value is None:
        return ""
    if outcome.change:
        moved = quantity(value, outcome.unit)
        key = "rb_fell" if value < 0 else "rb_rose" if value else "rb_stayed"
        return say(key, amount=moved, who=who).words(about)
    start = start_of(told.finding, group)
    amount = words_of(quantity(value, outcome.unit), about)
    if value < 0:
        amount = phrases("below_0", amount=amount)
    if start is None:
        return phrases("value", amount=amount, who=who)
    return phrases("value_from", start=start, amount=amount, who=who)


def rates_in(told: Told, about: Phrases, phrases: Phrases) -> str:
    """Return how often it happened to one person in each group, or what was counted."""
    events = sentence(bare(told.finding.outcome.verb), about)
    found = [
        (words_of(group.who, about), group.at.value)
        for group in _in_order(told)
        if group.at and isinstance(group.at.value, Rate) and group.at.value.rate is not None
    ]
    times = {rate.what for _, rate in found}
    if len(times) != 1:
        return full(events, about)
    numbers = rates([Fraction(rate.rate or 0) for _, rate in found])
    parts = phrases.listing(
        phrases("value", amount=number, who=who)
        for (who, _), number in zip(found, numbers, strict=True)
    )
    one = words_of(one_word(told.finding), about)
    return phrases("rates", events=events, one=one, time=times.pop(), values=parts)
