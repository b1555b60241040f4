"""The verdict of a comparison in words, what stands after it, and what is spoken with it (6.5)."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from deck.trial.base import sign
from deck.trial.claim import Claim, turned
from deck.trial.effect import Effect
from deck.trial.model import Events, FreeOf, Measured
from deck.trial.said import Said, say
from deck.trial.told.measures import PACE
from deck.trial.told.numbers import out_of
from deck.trial.told.spans import between, limit_of_people, plain_span, span
from deck.trial.told.values import Direction, ToldComparison
from deck.trial.told.vocabulary import (
    middle_words,
    noun_of,
    people_word,
    quantity,
    toward,
    word,
)
from deck.trial.verdict import Verdict, is_near, is_touching, side

V = Verdict
_MOST_ADDITIONS = 2
_PLAIN = {
    V.NO_RANGE, V.SAME_SMALL, V.DIFFERENT, V.GOAL_MISSED, V.GOAL_OPEN_BETTER, V.GOAL_OPEN,
    V.BETTER_WITHIN, V.P_NOT_SHOWN, V.P_DIFFER, V.P_ONE_DIFFERS,
}  # fmt: skip
# Their sentences have the likely range of people in them.
REPEATS_RANGE = frozenset({V.NOT_SHOWN, V.TOO_UNCERTAIN})
_OF_LIMIT = {
    V.WORSE_OPEN, V.WORSE_WITHIN, V.WITHIN, V.BEYOND, V.OPEN, V.SAME, V.SAME_OPEN, V.GOAL_MET,
}  # fmt: skip


def verdict_sentence(each: ToldComparison) -> Said | None:
    """Return the verdict as it stands on a slide, or None where there is none."""
    found = each.verdict
    if found is None:
        return None
    if found is V.SAID:
        return say("verdict_said", said=each.effect.compared and each.effect.compared.said)
    if found in _PLAIN:
        return say(f"verdict_{found}")
    return _of_direction(each, found) or _of_size(each, found)


def _of_direction(each: ToldComparison, found: Verdict) -> Said | None:
    """Return what is said of a limit that was set in advance, or of a direction."""
    if found in _OF_LIMIT:
        return _of_limit(each, found)
    if found is V.NOT_PASSED:
        return say("verdict_not_passed_limit" if _keeps_limit(each) else "verdict_not_passed")
    if found in {V.BETTER, V.WORSE}:
        return say("verdict_direction", direction=direction_sentence(each))
    if found in {V.LEANS_BETTER, V.LEANS_WORSE}:
        return say("verdict_leans", word=word(shown_direction(each.effect)), who=each.tested.who)
    return None


def _of_limit(each: ToldComparison, found: Verdict) -> Said:
    """Return a verdict that names the limit."""
    if found is V.WORSE_OPEN:
        direction = direction_sentence(each)
        return say("verdict_worse_open", limit=limit_of(each), direction=direction)
    limit = limit_size(each) if found is V.WITHIN else limit_of(each)
    return say(f"verdict_{found}", limit=limit)


def _keeps_limit(each: ToldComparison) -> bool:
    """Return whether the range of a trial with a limit keeps to it, but holds no difference."""
    span_ = turned(each.effect.claim)
    is_limited = each.effect.compared is not None and each.effect.compared.has_limit
    return is_limited and not (span_.is_better or span_.is_worse)


def _of_size(each: ToldComparison, found: Verdict) -> Said:
    """Return what is said where no direction was shown."""
    if found is V.TOO_SMALL:
        return _too_small(each)
    if found in {V.TOO_FEW, V.TOO_FEW_NOBODY}:
        return _with_bound(each, _too_few(each, found))
    likely = shown_span(each)
    if found is V.TOO_UNCERTAIN:
        return _too_uncertain(each, likely)
    if likely is None:
        return say("verdict_not_shown_alone")
    return say("verdict_not_shown", range=between(likely))


def _too_small(each: ToldComparison) -> Said:
    """Return that any difference is smaller than what people notice, or than what matters."""
    outcome, matters = each.effect.finding.outcome, each.effect.claim.matters
    if isinstance(outcome, Measured):
        size = quantity(matters or Decimal(0), outcome.unit)
        return say("verdict_too_small_measured", matters=size)
    if each.judged is None or matters is None:
        return say("verdict_too_small", matters=matters)
    told = out_of(Fraction(matters) / 100, each.judged.base)
    size = say("limit_people_size", n=told.people, base=told.base)
    return say("verdict_too_small", matters=size)


def _too_few(each: ToldComparison, found: Verdict) -> Said:
    """Return that too few people had it, or did not have it, to tell."""
    crude, finding = each.effect.crude, each.effect.finding
    if found is V.TOO_FEW_NOBODY:
        is_all = crude is not None and crude.reference == 1
        key = "verdict_too_few_everybody" if is_all else "verdict_too_few_nobody"
        return say(key, reference=each.reference.who)
    events, rests = (crude.events or 0, crude.rests or 0) if crude else (0, 0)
    key = "verdict_too_few" if events <= rests else "verdict_too_few_rests"
    return say(key, n=min(events, rests), people_word=people_word(finding))


def _with_bound(each: ToldComparison, sentence: Said) -> Said:
    """Return the sentence with how large a difference may still be, where a range is shown."""
    told = each.judged
    if told is None or told.low is None or told.high is None:
        return sentence
    most = max(abs(told.low), abs(told.high))
    return say("too_few_bound", sentence=sentence, n=most, base=told.base)


def _too_uncertain(each: ToldComparison, likely: Said | None) -> Said:
    """Return that the range reaches far to both sides."""
    if likely is None:
        return say("verdict_too_uncertain_alone")
    if each.judged and each.judged.has_range:
        return say("verdict_too_uncertain_of", range=between(likely), base=each.judged.base)
    return say("verdict_too_uncertain", range=between(likely))


def shown_span(each: ToldComparison) -> Said | None:
    """Return the range that is told with a verdict: of people, of the unit, of the ratio."""
    finding = each.effect.finding
    if each.judged and each.judged.has_range:
        return span(each.judged.low, each.judged.high, finding)
    if each.amount:
        unit = finding.outcome.unit if isinstance(finding.outcome, Measured) else ""
        return span(each.amount.low, each.amount.high, finding, unit)
    is_odds = each.effect.claim.measure == "odds_ratio"
    return plain_span(each.ratio) if each.ratio and not is_odds and not each.judged else None


def limit_of(each: ToldComparison) -> Said | None:
    """Return the limit that was set in advance, in the words of its measure."""
    finding, compared = each.effect.finding, each.effect.compared
    if compared is None:
        return None
    unit = finding.outcome.unit if isinstance(finding.outcome, Measured) else ""
    told = each.judged
    if compared.margin is not None and told and told.limit is not None:
        return limit_of_people(told.limit, told.base, finding)
    if compared.margin is not None and each.amount and each.amount.limit is not None:
        way_ = word(toward(sign(Fraction(each.amount.limit)), finding))
        return say("limit_unit", amount=quantity(each.amount.limit, unit), word=way_)
    if each.ratio and each.ratio.limit is not None:
        return _limit_of_ratio(each, each.ratio.limit, each.ratio.per)
    return _same_limit(each, unit)


def limit_size(each: ToldComparison) -> Said | None:
    """Return how large the limit is, without its direction: 'less than 4 of every 100'."""
    found = limit_of(each)
    if found is None or found.key not in {"limit_people", "limit_unit"}:
        return found
    return say(f"{found.key}_size", **found.values)


def _limit_of_ratio(each: ToldComparison, limit: int, per: int) -> Said:
    """Return a limit for every 100: of an efficacy it is so many fewer."""
    if each.effect.claim.measure != "efficacy":
        return say("limit_ratio", n=limit, per=per)
    fewer = say("end_people", n=limit, word=word("fewer"))
    return say("limit_ratio", n=fewer, per=per)


def _same_limit(each: ToldComparison, unit: str) -> Said | None:
    """Return a limit to both sides."""
    same = each.effect.claim.same_within
    if not isinstance(same, Decimal):
        return say("plain_between", low=same.low, high=same.high) if same else None
    if each.judged:
        told = out_of(Fraction(same) / 100, each.judged.base)
        return say("limit_people_size", n=told.people, base=told.base)
    return say("limit_unit_size", amount=quantity(same, unit))


def shown_direction(effect: Effect) -> Direction:
    """Return the direction that a range has, on whose side of no difference it lies.

    Of a curve it is that of the event: fewer it has happened to where more are free of it.
    """
    claim = effect.claim
    is_of_free = isinstance(effect.finding.outcome, FreeOf) and claim.measure == "difference"
    return toward(-side(claim) if is_of_free else side(claim), effect.finding)


def direction_sentence(each: ToldComparison) -> Said:
    """Return 'Fewer people with the drug died', or only 'later' where shares do not say it."""
    effect, finding = each.effect, each.effect.finding
    found = shown_direction(effect)
    if not effect.tells_people and effect.claim.measure in PACE:
        return _time_sentence(each, "later" if found == "fewer" else "sooner")
    outcome, who = finding.outcome, each.tested.who
    if isinstance(outcome, Measured):
        return say(f"measured_{found}", measured=outcome.measured, who=who)
    if isinstance(outcome, Events):
        return say(f"events_{found}", events=outcome.events, who=who)
    return say(f"people_{found}", people=people_word(finding), who=who, happened=outcome.verb)


def _time_sentence(each: ToldComparison, when: str) -> Said:
    """Return that something came later or sooner, with the medians where these are known."""
    finding = each.effect.finding
    noun = noun_of(finding)
    key = f"time_{when}" if noun else f"time_{when}_verb"
    sentence = say(key, noun=noun or "", happened=finding.outcome.verb, who=each.tested.who)
    medians = getattr(finding.outcome, "median", None)
    if not isinstance(medians, dict):
        return sentence
    first, second = (medians.get(group.id) for group in (each.tested, each.reference))
    if first is None or second is None or first.value is None or second.value is None:
        return sentence
    return say(
        "medians",
        sentence=sentence,
        first=middle_words(first, people_word(finding)),
        second=middle_words(second, people_word(finding)),
        tested=each.tested.who,
        reference=each.reference.who,
    )


def additions(each: ToldComparison) -> tuple[Said, ...]:
    """Return what stands after a verdict: the first two that are true of it."""
    if each.verdict is None or each.effect.finding.is_row:
        return ()
    return tuple(_additions(each))[:_MOST_ADDITIONS]


def _additions(each: ToldComparison) -> Iterator[Said]:
    """Yield all that is true of a verdict, in its order."""
    finding, found = each.effect.finding, each.verdict
    outcome, trial = finding.outcome, finding.trial
    if trial.by_chance is False:
        yield say("add_not_by_chance")
    if not outcome.planned:
        yield say("add_not_planned")
    elif not outcome.primary:
        yield say("add_not_primary")
    stopped = trial.stopped_early
    if stopped and stopped.because in {"benefit", "harm"} and outcome.primary:
        yield say("add_stopped_early", why=stopped.why)
    if found in {V.BETTER, V.WORSE}:
        yield from _small(each.effect.claim)
    if is_near(each.effect.claim):
        yield say("add_near")
    if is_touching(each.effect.claim):
        yield say("add_touching")


def _small(claim: Claim) -> Iterator[Said]:
    """Yield that a difference which was shown may be too small to notice."""
    if claim.matters is None or claim.is_ratio:
        return
    span_, matters = turned(claim), Fraction(claim.matters)
    if span_.is_within(-matters, matters):
        yield say("add_less_than_noticed")
    elif any(end is not None and abs(end) < matters for end in (span_.a, span_.b)):
        yield say("add_may_be_too_small")
