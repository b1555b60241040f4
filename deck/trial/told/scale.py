"""A comparison on the scale of its measure: where it stands, unrounded, and in words as told.

People, a unit or events differ from none; what is told for every 100, or as a pace, from 100. Half
as many lie as far from it as twice as many.
"""

from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from math import log
from typing import NamedTuple

from deck.trial.base import Ranged, nearest
from deck.trial.claim import Claim
from deck.trial.crude import ALL
from deck.trial.facts import Finding
from deck.trial.forms import Estimate, Span
from deck.trial.model import Events, FreeOf, Measured
from deck.trial.said import Said, Words, say
from deck.trial.told.measures import PACE
from deck.trial.told.spans import Number, efficacy_span, end_words, plain_span, span, with_span
from deck.trial.told.values import ToldAmount, ToldComparison, ToldPeople, ToldRatio
from deck.trial.told.vocabulary import head, noun_of, toward, word

_LEAST_RATIO = Fraction(1, 1_000)  # a ratio of 0 has no place where halves lie evenly


class Scale(StrEnum):
    """What a scale is in."""

    PEOPLE = "people"
    FREE = "free"
    UNIT = "unit"
    EVENTS = "events"
    RATIO = "ratio"
    PACE = "pace"
    EFFICACY = "efficacy"
    MEANS = "means"


class Distances(NamedTuple):
    """How far a value stands from no difference; below 0 is fewer, lower, slower.

    Of a range that is open to one side, one end is None; where no range is known, both are.
    """

    value: float
    low: float | None
    high: float | None
    limits: tuple[float, ...] = ()

    @property
    def known(self) -> tuple[float, ...]:
        """Return every number that a scale must hold."""
        ends = tuple(end for end in (self.low, self.high) if end is not None)
        return (self.value, *ends, *self.limits)


Ends = tuple[Words | None, Words | None]


class OnScale(NamedTuple):
    """A comparison where it stands on its scale, and the words at each place.

    ``limits`` were set in advance; one that ``is a goal`` had to be passed, the others not.
    ``range`` says both ends in brackets, and an open one too.
    """

    scale: Scale
    at: Distances
    value: Said
    ends: Ends
    limits: tuple[Words, ...]
    is_goal: bool
    null: Said
    range: Said | None

    @property
    def sides(self) -> tuple[Said, Said]:
        """Return what lies on the left of no difference, and on the right."""
        left, right = _WAYS[self.scale]
        return say(f"axis_{left}"), say(f"axis_{right}")


# What lies on the left of no difference, and on the right.
_FEWER, _LOWER = ("fewer", "more"), ("lower", "higher")
_WAYS: dict[Scale, tuple[str, str]] = {
    Scale.PEOPLE: _FEWER,
    Scale.FREE: ("free_fewer", "free_more"),
    Scale.UNIT: _LOWER,
    Scale.EVENTS: _FEWER,
    Scale.RATIO: _FEWER,
    Scale.PACE: ("slower", "faster"),
    Scale.EFFICACY: _FEWER,
    Scale.MEANS: _LOWER,
}


def sides_of(each: ToldComparison, shown: OnScale) -> tuple[Said, Said]:
    """Return what lies on both sides of no difference, of the people of the tested group."""
    is_own = each.effect.finding.groups[each.tested.id].who is not None
    key = "axis_side_own" if is_own else "axis_side"
    left, right = (say(key, word=side, who=each.tested.who) for side in shown.sides)
    return left, right


def short_of(each: ToldComparison, shown: OnScale) -> Said:
    """Return a group with its value and range, as one of several."""
    value = say("axis_short", tested=head(each.tested), value=shown.value)
    return with_span(value, shown.range)


def on_scale(each: ToldComparison) -> OnScale | None:
    """Return a comparison on its scale, or None where nothing is known of how sure it is."""
    claim = each.effect.claim
    if claim.estimate is None or not claim.estimate.has_range:
        return None
    if claim.measure in {"difference", "odds_ratio"}:
        if each.amount:
            return _of_amount(each, each.amount)
        return _of_people(each, each.judged) if each.judged else None
    if each.ratio is None:
        return None
    return (_of_efficacy if claim.measure == "efficacy" else _of_ratio)(each, each.ratio)


def _of_people(each: ToldComparison, told: ToldPeople) -> OnScale:
    """Return a difference of people, or of those to whom it had not yet happened."""
    finding, ranged = each.effect.finding, _judged(each)
    is_odds = each.effect.claim.measure == "odds_ratio"  # its limits have no place among people
    points = () if is_odds else _limits_of_difference(each.effect.claim)
    limits = [Fraction(some) / ALL for some in points]
    end = "" if told.value else "_one" if told.sign else "_none"
    value = say(
        f"axis_people{end}",
        n=abs(told.value),
        word=word(toward(told.sign, finding)),
        base=told.base,
    )
    return OnScale(
        Scale.FREE if isinstance(finding.outcome, FreeOf) else Scale.PEOPLE,
        _distances(ranged.value or Fraction(0), (ranged.low, ranged.high), limits),
        value,
        _ends(told.low, told.high, finding),
        tuple(end_words(nearest(some * told.base), finding) for some in limits),
        is_goal=False,
        null=say("no_difference"),
        range=span(told.low, told.high, finding),
    )


def _judged(each: ToldComparison) -> Ranged:
    """Return the difference of people that the verdict is of, unrounded, with its range."""
    effect = each.effect
    if effect.claim.measure == "difference" and effect.adjusted:
        return effect.adjusted
    return effect.beside.ranged._replace(value=effect.value)


def _of_amount(each: ToldComparison, told: ToldAmount) -> OnScale:
    """Return a difference in a unit, or in events."""
    finding, outcome = each.effect.finding, each.effect.finding.outcome
    unit = outcome.unit if isinstance(outcome, Measured) else ""
    limits = _limits_of_difference(each.effect.claim)
    low, high = (None if n is None else Fraction(n) for n in (told.low, told.high))
    value = end_words(told.value, finding, unit)
    return OnScale(
        Scale.UNIT if unit else Scale.EVENTS,
        _distances(Fraction(told.value), (low, high), [Fraction(some) for some in limits]),
        value,
        _ends(told.low, told.high, finding, unit),
        tuple(end_words(some, finding, unit) for some in limits),
        is_goal=False,
        null=say("no_difference"),
        range=span(told.low, told.high, finding, unit),
    )


def _of_efficacy(each: ToldComparison, told: ToldRatio) -> OnScale:
    """Return an efficacy as so many fewer: its upper end is the one on the left."""
    claim, finding = each.effect.claim, each.effect.finding
    estimate = claim.estimate or Estimate(Decimal(0))
    value, low, high = (None if n is None else -Fraction(n) / ALL for n in estimate)
    goals = [] if claim.goal is None else [-Fraction(claim.goal) / ALL]
    shown = _every(each, end_words(-told.value, finding), told.per)
    return OnScale(
        Scale.EFFICACY,
        _distances(value or Fraction(0), (high, low), goals),
        shown if told.value else say("no_difference"),
        _ends(_minus(told.high), _minus(told.low), finding),
        tuple(end_words(nearest(some * told.per), finding) for some in goals),
        is_goal=True,
        null=say("no_difference"),
        range=efficacy_span(told, finding),
    )


def _of_ratio(each: ToldComparison, told: ToldRatio) -> OnScale:
    """Return a ratio as so many for every 100, or as a pace."""
    claim, outcome = each.effect.claim, each.effect.finding.outcome
    is_pace = claim.measure in PACE and not isinstance(outcome, Events)
    estimate = claim.estimate or Estimate(Decimal(1))
    value, low, high = (None if n is None else _log(Fraction(n)) for n in estimate)
    limits = _limits_of_ratio(claim)
    shown = (_pace if is_pace else _every)(each, told.value, told.per)
    return OnScale(
        Scale.PACE if is_pace else Scale.MEANS if claim.measure == "mean_ratio" else Scale.RATIO,
        Distances(value or 0.0, low, high, tuple(_log(some) for some in limits)),
        shown,
        (_plain(told.low), _plain(told.high)),
        tuple(say("plain", text=nearest(some * told.per)) for some in limits),
        is_goal=False,
        null=say("axis_ratio_null", per=told.per),
        range=plain_span(told),
    )


def _ends(low: Number | None, high: Number | None, finding: Finding, unit: str = "") -> Ends:
    """Return both ends of a range in words; nothing of an open one."""
    return (
        None if low is None else end_words(low, finding, unit),
        None if high is None else end_words(high, finding, unit),
    )


def _minus(number: int | None) -> int | None:
    return None if number is None else -number


def _plain(number: int | None) -> Words | None:
    return None if number is None else say("plain", text=number)


def _pace(each: ToldComparison, n: object, per: int) -> Said:
    """Return a pace beside that of the comparison group."""
    return say("axis_pace", n=n, per=per, reference=each.reference.who)


def _every(each: ToldComparison, n: object, per: int) -> Said:
    """Return so many for every 100 in the comparison group: 'deaths', where there is a word."""
    finding = each.effect.finding
    noun = finding.outcome.verb if isinstance(finding.outcome, Events) else noun_of(finding)
    key = "axis_ratio" if noun else "axis_ratio_verb"
    return say(key, n=n, per=per, noun=noun or "", reference=each.reference.who)


def _limits_of_difference(claim: Claim) -> tuple[Decimal, ...]:
    """Return the limits of a difference in its unit: on the worse side, or to both."""
    if claim.margin is not None:
        return (-abs(claim.margin) if claim.is_mirrored else abs(claim.margin),)
    same = claim.same_within
    if same is None:
        return ()
    return (same.low, same.high) if isinstance(same, Span) else (-abs(same), abs(same))


def _limits_of_ratio(claim: Claim) -> tuple[Fraction, ...]:
    """Return the limits of a ratio: on the worse side, or to both."""
    if claim.margin_ratio is not None:
        return (Fraction(claim.margin_ratio),)
    same = claim.same_within
    if isinstance(same, Span):
        return Fraction(same.low), Fraction(same.high)
    return (1 / Fraction(same), Fraction(same)) if same is not None and same > 1 else ()


def _distances(
    value: Fraction, ends: tuple[Fraction | None, Fraction | None], limits: Sequence[Fraction]
) -> Distances:
    """Return where a difference stands; no difference is 0."""
    low, high = (None if end is None else float(end) for end in ends)
    return Distances(float(value), low, high, tuple(map(float, limits)))


def _log(ratio: Fraction) -> float:
    return log(max(ratio, _LEAST_RATIO))
