"""What is spoken of a comparison: the measure's own name and numbers, what chance may do."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from deck.trial.base import nearest
from deck.trial.claim import turned
from deck.trial.forms import Estimate, Rate
from deck.trial.model import Comparison, Events, Measure
from deck.trial.said import Said, say
from deck.trial.told.measures import PACE
from deck.trial.told.numbers import between_them, chance_of, rounded_to
from deck.trial.told.values import ToldComparison, ToldPeople
from deck.trial.told.vocabulary import people_word
from deck.trial.verdict import Verdict

V = Verdict
_ALL = 100
_THOUSAND = 1_000


def notes(each: ToldComparison) -> tuple[Said, ...]:
    """Return what is spoken with a comparison."""
    return (
        *published(each), *_pace(each), *_rates(each), *_efficacy(each), *_divided(each),
        *_chance(each),
    )  # fmt: skip


def _rates(each: ToldComparison) -> Iterator[Said]:
    """Yield what a rate is not: how many people had one."""
    finding = each.effect.finding
    for group in (each.reference, each.tested):
        value = group.at.value if group.at else None
        if isinstance(value, Rate) and value.rate is not None:
            yield say(
                "note_rates",
                people=people_word(finding),
                events=finding.outcome.verb,
                n=between_them(Fraction(value.rate)),
                who=group.who,
                time=value.what,
            )


def published(each: ToldComparison) -> Iterator[Said]:
    """Yield each measure with its name, value, level and kind of range."""
    compared = each.effect.compared
    if compared is None:
        if each.effect.is_worked_out and each.effect.claim.estimate:
            yield _worked_out(each.effect.claim.estimate, each.people)
        return
    for measure in compared.measures:
        estimate = compared.estimate(measure)
        if estimate:
            yield _measure(measure, estimate, compared)
    if compared.p and not compared.measures:  # nothing else was published of the two groups
        yield say("note_p_below" if compared.p.is_below else "note_p", p=compared.p.value)


def _worked_out(estimate: Estimate, told: ToldPeople | None) -> Said:
    """Return the difference that was worked out from counts, in points.

    It has a decimal more than its base tells, so that no end looks like no difference.
    """
    places = len(str(told.base)) - 2 if told else 1
    value, low, high = (rounded_to(number, places) for number in estimate)
    return say("note_worked_out", value=value, low=low, high=high, level=95)


def _measure(measure: Measure, estimate: Estimate, compared: Comparison) -> Said:
    """Return a measure as it was published."""
    end = {
        (True, True): "",
        (False, True): "_at_most",
        (True, False): "_at_least",
        (False, False): None,
    }[estimate.low is not None, estimate.high is not None]
    key = "note_measure" if end is None else f"note_measure{end or '_range'}"
    return say(
        key,
        measure=say(f"name_{measure}"),
        value=estimate.value,
        low=estimate.low,
        high=estimate.high,
        level=compared.level,
        kind=say(f"kind_{compared.range}"),
    )


def _pace(each: ToldComparison) -> Iterator[Said]:
    """Yield what a pace is not."""
    compared = each.effect.compared
    is_of_events = isinstance(each.effect.finding.outcome, Events)
    if compared and compared.relative in PACE and not is_of_events:
        yield say("note_pace")


def _efficacy(each: ToldComparison) -> Iterator[Said]:
    """Yield that an efficacy is no share of those who fell ill."""
    compared, crude = each.effect.compared, each.effect.crude
    if compared is None or compared.efficacy is None or compared.efficacy.value <= 0:
        return
    value = compared.efficacy.value
    common = {
        "value": value,
        "rest": _ALL - nearest(Fraction(value)),
        "happened": each.effect.finding.outcome.verb,
    }
    told = each.tested.told
    if crude is None or told is None:
        yield say("note_efficacy_alone", **common)
        return
    about = "" if told.is_exact else "_about"
    count = say(f"plain_of_every{about}", n=told.people, base=told.base)
    yield say("note_efficacy", count=count, **common)


def _divided(each: ToldComparison) -> Iterator[Said]:
    """Yield why the counts divided give another number than the paper."""
    compared, crude = each.effect.compared, each.effect.crude
    measure = compared.relative if compared else None
    estimate = compared.estimate(measure) if compared and measure else None
    if compared is None or crude is None or estimate is None or measure is None:
        return
    as_ratio: Measure = "risk_ratio" if measure in PACE else measure
    value = crude.value(as_ratio)
    places = max(0, -int(estimate.value.as_tuple().exponent))
    if value is None or crude.counts is None:
        return
    divided = rounded_to(value, places)
    if divided == estimate.value:
        return
    if compared.adjusted_for:
        yield say("note_divided", value=divided, thing=compared.adjusted_for)
    elif measure in PACE:
        yield say("note_divided_time", value=divided)


def _chance(each: ToldComparison) -> Iterator[Said]:
    """Yield what chance alone may do, in words that fit the verdict."""
    claim, found = each.effect.claim, each.verdict
    outcome, trial = each.effect.finding.outcome, each.effect.finding.trial
    if found in {V.BETTER, V.WORSE} and outcome.primary and trial.by_chance is not False:
        yield _chance_sentence(each)
    if found is V.NOT_SHOWN:
        yield say("note_not_shown")
    if found in {V.TOO_FEW, V.TOO_FEW_NOBODY, V.TOO_UNCERTAIN}:
        yield say("note_could_turn")
    if found is V.TOO_UNCERTAIN and claim.matters is None and turned(claim).a is not None:
        yield say("note_convention")


def _chance_sentence(each: ToldComparison) -> Said:
    """Return how often chance alone would make a difference this large."""
    claim, compared = each.effect.claim, each.effect.compared
    if compared and compared.range == "credible":
        return say("note_credible")
    if claim.p is None:
        n = chance_of(claim.level, is_one_sided=claim.is_one_sided)
        return say("note_chance", n=n)
    of_hundred = Fraction(claim.p.value) * _ALL
    if not claim.p.is_below and of_hundred >= 1:
        return say("note_chance_p", n=nearest(of_hundred))
    return _rare_chance(claim.p.value)


def _rare_chance(p: Decimal) -> Said:
    """Return a small chance, rounded up to 1 of 100, of 1,000 or of 10,000."""
    for base in (_THOUSAND * 10, _THOUSAND, _ALL):
        if Fraction(p) * base <= 1:
            return say("note_chance_rare", n=1, base=base)
    n = nearest(Fraction(p) * _ALL + Fraction(1, 2) - Fraction(1, 10**9))
    return say("note_chance", n=n)
