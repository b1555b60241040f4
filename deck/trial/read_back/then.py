"""What follows a fact in the read-back: which way is good, the limit, how certain it is."""

from collections.abc import Iterator
from fractions import Fraction

from deck.trial.base import sign
from deck.trial.form import Form
from deck.trial.model import RELATIVE, FreeOf, Happened, Measure
from deck.trial.ranges import Origin
from deck.trial.read_back.pairs import pair_sentence
from deck.trial.read_back.paper import written_of_pair
from deck.trial.said import Said, say
from deck.trial.told import Told, ToldComparison
from deck.trial.told.measures import PACE, pace
from deck.trial.told.spans import between, efficacy_span, plain_span, with_span
from deck.trial.told.verdicts import limit_of, shown_span
from deck.trial.told.vocabulary import toward, word
from deck.trial.verdict import Verdict

_WITHOUT_RANGE = {
    Verdict.NO_RANGE, Verdict.P_NOT_SHOWN, Verdict.P_DIFFER, Verdict.P_ONE_DIFFERS,
}  # fmt: skip


def then(told: Told, each: ToldComparison) -> tuple[Said, ...]:
    """Return what follows two groups."""
    if each.verdict is Verdict.SAID:
        return tuple(_main(told))
    return (
        *_good(told, each), *_relative(told, each), *_clash(told, each), *_limit(told, each),
        *_certainty(told, each), *_main(told), *written_of_pair(told, each),
    )  # fmt: skip


def then_alone(told: Told) -> tuple[Said, ...]:
    """Return what follows an outcome of which nobody is compared."""
    good = (_word_of_good(told),) if _has_good(told) else ()
    return (*good, say("rb_nobody"), *_main(told))


def _has_good(told: Told) -> bool:
    """Return whether the author says which way is good; of a curve it is always fewer."""
    outcome = told.finding.outcome
    return "better" in type(outcome).model_fields and not isinstance(outcome, FreeOf)


def _word_of_good(told: Told) -> Said:
    """Return which way the author called good."""
    good = told.finding.outcome.good
    return say("rb_good_neither") if good == "neither" else say("rb_good", word=word(good))


def _good(told: Told, each: ToldComparison) -> Iterator[Said]:
    """Yield which way the author called good, and who then did better in these numbers."""
    good = told.finding.outcome.good
    if _has_good(told):
        yield _word_of_good(told)
    if good == "neither" or each.direction is None:
        return
    if each.direction == "equal":
        yield say("rb_neither_better")
        return
    group = each.tested if each.direction == good else each.reference
    has_own = told.finding.groups[group.id].who is not None
    yield say("rb_better_who" if has_own else "rb_better", name=group.name, who=group.who)


def _relative(told: Told, each: ToldComparison) -> Iterator[Said]:
    """Yield the published ratio beside the counts, in the words of its slide."""
    compared, ratio = each.effect.compared, each.ratio
    measure = compared.relative if compared else None
    first = pair_sentence(told, each)
    if ratio is None or measure is None or first.key.startswith("rb_ratio_"):
        return
    if measure == "odds_ratio":
        if each.effect.crude and each.effect.crude.is_from_odds:
            yield say("rb_stop", text=say("rb_from_odds", tested=each.tested.who))
        estimate = compared.odds_ratio if compared else None
        value = estimate.value if estimate else ""
        yield say(f"rb_odds_{_way(each, measure)}", value=value, tested=each.tested.who)
        return
    span = efficacy_span(ratio, told.finding) if measure == "efficacy" else plain_span(ratio)
    yield say("rb_stop", text=with_span(_of_ratio(told, each, measure), span))


def _of_ratio(told: Told, each: ToldComparison, measure: Measure) -> Said:
    """Return a ratio with its direction, so that a wrong one is seen."""
    ratio = each.ratio
    values = {
        "tested": each.tested.who,
        "reference": each.reference.who,
        "per": ratio.per if ratio else 0,
        "n": abs(ratio.value) if ratio else 0,
    }
    if measure == "efficacy":
        return say(f"rb_efficacy_{_way(each, measure)}", **values)
    if _is_pace(told, measure):
        return say(f"rb_pace_{pace(each.effect)}", **values)
    return say("rb_ratio", **values)


def _way(each: ToldComparison, measure: Measure) -> str:
    """Return the direction of a published measure: fewer, more or equal of the event."""
    compared = each.effect.compared
    estimate = compared.estimate(measure) if compared else None
    if estimate is None:
        return "equal"
    value = Fraction(estimate.value)
    if measure == "difference":
        turns = -1 if isinstance(each.effect.finding.outcome, FreeOf) else 1
        return toward(turns * sign(value), each.effect.finding)
    side = -sign(value) if measure == "efficacy" else sign(value - 1)
    return toward(side, each.effect.finding)


def _clash(told: Told, each: ToldComparison) -> Iterator[Said]:
    """Yield that two figures point different ways (R7)."""
    compared, found = each.effect.compared, each.direction
    has_figures = each.effect.crude is not None or all(
        group.at is not None for group in (each.tested, each.reference)
    )
    if compared is None or found is None or not has_figures:
        return
    for measure in compared.measures:
        way = _way(each, measure)
        if {found, way} in ({"fewer", "more"}, {"lower", "higher"}):
            says = say(f"rb_says_{pace(each.effect)}") if _is_pace(told, measure) else word_of(way)
            name = say(f"name_{measure}")
            yield say("rb_clash", one=word_of(found), measure=name, other=says)


def _is_pace(told: Told, measure: Measure) -> bool:
    return measure in PACE and isinstance(told.finding.outcome, Happened | FreeOf)


def word_of(way: str) -> Said:
    """Return a direction as a word."""
    return say(f"word_{way}")


def _limit(told: Told, each: ToldComparison) -> Iterator[Said]:
    """Yield the limit that was accepted and where the range ends; or that there is none."""
    compared, limit = each.effect.compared, limit_of(each)
    if compared is None or limit is None:
        if told.finding.outcome.primary and not _is_subgroup(told):
            yield say("rb_no_limit")
        return
    if compared.same_within is not None:  # of both ends; the whole range is told beside it
        yield say("rb_stop", text=say("rb_same_limit", limit=limit))
        return
    key = "rb_goal" if compared.goal is not None else "rb_limit"
    is_of_ratio = each.effect.claim.measure in RELATIVE
    ends = _worse_end_of_ratio(each) if is_of_ratio else _worse_end(each)
    sentence = say(f"{key}{'' if is_of_ratio else _still_free(told)}", limit=limit)
    yield say("rb_ends_at", sentence=sentence, end=ends) if ends else say("rb_stop", text=sentence)


def _still_free(told: Told) -> str:
    """Return the end of the keys of a curve, whose differences are of those still free."""
    return "_free" if isinstance(told.finding.outcome, FreeOf) else ""


def _worse_end(each: ToldComparison) -> Said | None:
    """Return the end of the range of a difference on the worse side, as it is told."""
    finding, people, amount = each.effect.finding, each.judged, each.amount
    is_mirrored = each.effect.claim.is_mirrored
    told = people or amount
    end = None if told is None else (told.low if is_mirrored else told.high)
    if told is None or end is None:
        return None
    if not end:
        return say("no_difference")
    way = word(toward(1 if end > 0 else -1, finding))
    return say("end_people", n=abs(end), word=way)


def _worse_end_of_ratio(each: ToldComparison) -> Said | None:
    """Return the end of the range of a ratio on the worse side; of an efficacy its lower one."""
    ratio, claim = each.ratio, each.effect.claim
    is_low = claim.is_mirrored or claim.measure == "efficacy"
    number = None if ratio is None else (ratio.low if is_low else ratio.high)
    if ratio is None or number is None:
        return None
    if claim.measure != "efficacy":
        return say("limit_ratio", n=number, per=ratio.per)
    way = word("fewer" if number > 0 else "more") if number else ""
    return say("limit_ratio", n=say("end_people", n=abs(number), word=way), per=ratio.per)


def _certainty(told: Told, each: ToldComparison) -> Iterator[Said]:
    """Yield the range, where it comes from, and the verdict in a few words."""
    if told.finding.overall is not None and each.verdict is None:
        return
    span = shown_span(each)
    is_told = each.ratio is not None and each.judged is None and each.amount is None
    if span is not None and not is_told:
        origin = each.judged.origin if each.judged else Origin.PUBLISHED
        key = "rb_published" if origin is Origin.PUBLISHED else "rb_worked_out"
        if origin is Origin.FROM_RATIO:
            key = "rb_from_ratio"
        base = _base_of_range(told, each)
        free = _still_free(told)
        end = free or "_of" if base else ""
        yield say(f"{key}{end}", range=between(span), base=base)
    if each.verdict in _WITHOUT_RANGE:
        yield say("rb_no_range")
    if each.verdict is not None and each.verdict is not Verdict.NO_RANGE:
        yield say("rb_verdict", verdict=say(f"short_{each.verdict}"))


def _base_of_range(told: Told, each: ToldComparison) -> int | None:
    """Return the base of a range of people where the groups are not told at it."""
    is_curve = isinstance(told.finding.outcome, FreeOf)
    is_at_base = told.form is Form.SCALED and each.judged and each.judged.base == told.base
    if each.judged is None or (is_at_base and not is_curve):
        return None
    return each.judged.base


def _main(told: Told) -> Iterator[Said]:
    """Yield that it was not a main question."""
    if not told.finding.outcome.primary and not _is_subgroup(told):
        yield say("rb_not_main")


def _is_subgroup(told: Told) -> bool:
    """Return whether the whole has said already what kind of question it is."""
    return "subgroups" in told.finding.place
