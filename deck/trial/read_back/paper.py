"""Facts as they were written, to be held against the paper: totals, spreads, ranges, levels, p."""

from collections.abc import Iterator

from deck.trial.facts import ALL, At, Finding
from deck.trial.form import Form
from deck.trial.forms import (
    Estimate,
    Middle,
    Missing,
    Number,
    PValue,
    Rate,
    Share,
    Spread,
    Time,
    time,
)
from deck.trial.model import Comparison, FreeOf, Happened, Measure, Measured, Outcome
from deck.trial.said import Said, Words, say
from deck.trial.told import Told, ToldComparison, ToldGroup, subgroups_tested
from deck.trial.told.measures import start_of
from deck.trial.told.vocabulary import one_word, people_word, quantity, quantity_signed

_START = time("at the start")
_START_AND_END = 2


def written_of_pair(told: Told, each: ToldComparison) -> Iterator[Said]:
    """Yield what the paper gives of two groups and is not told yet."""
    kind = tuple(_kind(told.finding.outcome))
    both = (each.tested, each.reference)
    values = (part for group in both if _needs_pair(told, group) for part in _values(told, group))
    medians = (part for group in both for part in _median(told.finding, group))
    published = written_of(each.effect.compared) if each.effect.compared else ()
    yield from _written((*kind, *values, *medians, *published, *_matters(told.finding.outcome)))


def written_alone(told: Told, group: ToldGroup) -> Iterator[Said]:
    """Yield what the paper gives of one group and is not told yet."""
    values = _values(told, group) if _needs_alone(told, group) else ()
    yield from _written((*_kind(told.finding.outcome), *values, *_median(told.finding, group)))


def written_overall(test: Comparison | None) -> Iterator[Said]:
    """Yield what the paper gives of one test over all groups."""
    if test is not None:
        yield from _written(tuple(written_of(test)))


def differ_between(finding: Finding) -> Iterator[Said]:
    """Yield whether the effect differs between subgroups, with the p that was published."""
    p = getattr(finding.outcome, "p_between", None)
    yield subgroups_tested(finding)
    if p is not None:
        yield from _written((_p("rb_p", p),))


def _kind(outcome: Outcome) -> Iterator[Said]:
    """Yield whether the values are means, medians or geometric means, where that is written."""
    if isinstance(outcome, Measured) and outcome.found_is is not None:
        yield say(f"rb_values_{outcome.found_is}")


def _matters(outcome: Outcome) -> Iterator[Said]:
    """Yield the smallest difference that matters."""
    matters = getattr(outcome, "matters_from", None)
    if isinstance(outcome, Measured) and matters is not None:
        yield say("rb_matters", amount=quantity(matters, outcome.unit))
    elif matters is not None:
        yield say("rb_matters_points", n=matters)


def series_of(finding: Finding, group: str) -> tuple[At, ...]:
    """Return what was found in a group at each time; before it what stands under 'at_start'."""
    start = finding.own("at_start", group)
    begun = (At(_START, start),) if isinstance(start, Number) else ()
    return (*begun, *finding.found.get(group, ()))


def _written(parts: tuple[Words, ...]) -> Iterator[Said]:
    if parts:
        yield say("rb_written", parts=parts)


def _needs_pair(told: Told, group: ToldGroup) -> bool:
    """Return whether a pair tells less of a group than was written."""
    found = series_of(told.finding, group.id)
    if any(_has_more(at.value) for at in found) or _is_scaled(told, group):
        return True
    is_path = start_of(told.finding, group) is not None and len(found) == _START_AND_END
    return len(found) > 1 and not is_path


def _needs_alone(told: Told, group: ToldGroup) -> bool:
    """Return whether a group by itself is told with less than was written."""
    found = told.finding.found.get(group.id, ())
    outcome = told.finding.outcome
    if isinstance(outcome, Measured):
        return False  # each value is told in full
    is_last_alone = isinstance(outcome, Happened) and len(found) > 1
    return any(_has_more(at.value) for at in found) or _is_scaled(told, group) or is_last_alone


def _is_scaled(told: Told, group: ToldGroup) -> bool:
    """Return whether a share is told at a base, and not as it was written."""
    is_of_people = isinstance(told.finding.outcome, Happened | FreeOf)
    return is_of_people and told.form is Form.SCALED and group.told is not None


def _has_more(value: object) -> bool:
    """Return whether a value has a range, a spread or a total that is not told with it."""
    if isinstance(value, Share | Rate):
        return value.low is not None or value.high is not None
    return isinstance(value, Number) and (value.people is not None or value.spread is not None)


def _values(told: Told, group: ToldGroup) -> Iterator[Words]:
    """Yield what was found in a group, at each time."""
    found = series_of(told.finding, group.id)
    parts = tuple(
        at_time(value_words(told.finding, group.id, at), at.time)
        for at in found
        if at.time is None or not (isinstance(told.finding.outcome, FreeOf) and at.time.is_start)
    )
    if len(parts) > 1 and group.id != ALL:
        yield say("rb_values_of", values=parts, who=group.who)
    else:
        yield from (of_whose(part, group) for part in parts)


def of_whose(found: Words, group: ToldGroup) -> Words:
    """Return what was found with the group that it was found in; all people need no name."""
    return found if group.id == ALL else say("rb_value_of", value=found, who=group.who)


def value_words(finding: Finding, group: str, at: At) -> Words:
    """Return a value as it was written, with its total, its spread and its range."""
    value = at.value
    if isinstance(value, Missing):
        return missing_words(value)
    if isinstance(value, Share):
        return with_ends(_share(finding, group, value), value.low, value.high)
    if isinstance(value, Rate):
        return with_ends(_rate(finding, value), value.low, value.high)
    if isinstance(value, Number) and isinstance(finding.outcome, Measured):
        return number_words(finding, value, finding.outcome)
    return ""


def missing_words(value: Missing) -> Said:
    """Return that nobody measured it, or nobody published it."""
    return say(f"rb_{value.why}")


def number_words(finding: Finding, value: Number, outcome: Measured) -> Said:
    """Return a measured value in its unit, of so many people, with its spread."""
    if not outcome.change:
        found = quantity_signed(value.value, outcome.unit)
    else:
        way = "rose" if value.value > 0 else "fell" if value.value < 0 else "stayed"
        found = say(f"rb_{way}_alone", amount=quantity(value.value, outcome.unit))
    if value.people is not None:
        people = people_word(finding)
        found = say("rb_in_people", found=found, n=value.people, people=people)
    return _with_spread(found, value.spread)


def _with_spread(found: Said, spread: Spread | None) -> Said:
    """Return a value with how far values lie apart, or how sure their mean is."""
    if spread is None:
        return found
    if spread.kind == "range":
        return with_ends(found, spread.low, spread.high)
    range_ = say(f"rb_{spread.kind}", low=spread.low, high=spread.high)
    return say("ranged", sentence=found, range=range_)


def with_ends(found: Said, low: object, high: object) -> Said:
    """Return a value with its range as it was written; one end may be open."""
    key = {(True, True): "rb_between", (True, False): "rb_from", (False, True): "rb_up_to"}.get(
        (low is not None, high is not None)
    )
    return say("ranged", sentence=found, range=say(key, low=low, high=high)) if key else found


def _share(finding: Finding, group: str, value: Share) -> Said:
    """Return a count or a published share, with its total where that is known."""
    total = finding.total(group, value)
    if value.percent is not None:
        return say("rb_percent_of" if total else "rb_percent", percent=value.percent, of=total)
    return say("rb_count" if total else "plain", n=value.people, of=total, text=value.people)


def _rate(finding: Finding, rate: Rate) -> Said:
    """Return a rate or a count of events as it was written."""
    if rate.rate is not None:
        return say("rb_rate", told=rate.rate, one=one_word(finding), time=rate.what)
    return count_over(rate)


def count_over(rate: Rate) -> Said:
    """Return a count of events with what it was counted over."""
    key = "rb_count_over" if rate.amount is not None else "rb_count_during"
    return say(key, n=rate.events, word=rate.word, amount=rate.amount, what=rate.what)


def at_time(found: Words, time: Time | None) -> Words:
    """Return what was found with its time: '43.0 points at week 12', '51.2 points at the start'."""
    return say("rb_at", found=found, time=time_words(time)) if time else found


def time_words(time: Time) -> Said:
    """Return a time to stand behind what was found then; 'before' and 'after' need no 'at'."""
    return say("plain" if time.unit is None else "rb_at_time", text=time.text)


def _median(finding: Finding, group: ToldGroup) -> Iterator[Words]:
    """Yield when it had happened to half of a group."""
    middle = finding.own("median", group.id)
    if not isinstance(middle, Middle):
        return
    key = "rb_median_none" if middle.value is None else "rb_median"
    key = "rb_median_still" if middle.still else key
    found = say(key, value=middle.value, unit=middle.unit)
    yield of_whose(with_ends(found, middle.low, middle.high), group)


def written_of(compared: Comparison) -> Iterator[Said]:
    """Yield what was published of a comparison: each measure, p, the rule, what was adjusted."""
    for measure in compared.measures:
        estimate = compared.estimate(measure)
        if estimate:
            yield _estimate(measure, estimate, compared)
    if compared.p:
        yield _p("rb_p", compared.p)
    if compared.p_margin:
        yield _p("rb_p_margin", compared.p_margin)
    if compared.passed in {"yes", "no"}:
        yield say(f"rb_passed_{compared.passed}")
    elif compared.passed is not None:
        yield say("rb_passed_p", p=compared.passed)
    if compared.adjusted_for:
        yield say("rb_adjusted", thing=compared.adjusted_for)


def _p(key: str, p: PValue) -> Said:
    return say(f"{key}_below" if p.is_below else key, p=p.value)


def _estimate(measure: Measure, estimate: Estimate, compared: Comparison) -> Said:
    """Return a measure by its name with its range, and the level and kind of that."""
    found = with_ends(
        say("rb_estimate", measure=say(f"name_{measure}"), value=estimate.value),
        estimate.low,
        estimate.high,
    )
    if not estimate.has_range:
        return found
    key = "rb_level_one_sided" if estimate.is_one_sided else "rb_level"
    return say(key, found=found, level=compared.level, kind=say(f"kind_{compared.range}"))
