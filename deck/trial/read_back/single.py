"""What was found where nobody is compared: one group, sorts, a test."""

from deck.trial.form import Form
from deck.trial.forms import Rate
from deck.trial.model import Events, FreeOf, Measured, Sorted, Test
from deck.trial.read_back.pairs import doing, happened_to, missing, of_group, rate_words
from deck.trial.read_back.paper import at_time, of_whose, series_of, value_words
from deck.trial.said import Head, Said, Words, say
from deck.trial.told import Told, ToldGroup
from deck.trial.told.vocabulary import people_word


def whole(told: Told) -> Said | None:
    """Return the sentence of what is told as a whole: sorts, a test, what is only said."""
    outcome, finding = told.finding.outcome, told.finding
    if isinstance(outcome, Sorted):
        return _sorts(told, outcome)
    if isinstance(outcome, Test):
        return _test(outcome)
    compared = outcome.compared
    is_said = bool(compared) and getattr(compared, "said", None)
    if is_said and not finding.pairs:
        return say("rb_said", said=is_said)
    return None


def _sorts(told: Told, outcome: Sorted) -> Said:
    """Return everybody in one of some sorts, in each group."""
    groups = []
    for group in told.groups:
        counts = told.finding.sorted_counts(group.id)
        pairs = zip(counts, outcome.sorts, strict=True)
        parts = tuple(say("rb_sort", n=n, label=sort.label) for n, sort in pairs)
        size = told.finding.size(group.id)
        key = "rb_sorts_of" if len(told.groups) > 1 else "rb_sorts_alone"
        groups.append(say(key, parts=parts, n=sum(counts), of=size, who=group.who))
    return say("rb_sorts", sorts=len(outcome.sorts), groups=tuple(groups))


def _test(outcome: Test) -> Said:
    """Return the four numbers of a test."""
    had, had_not = outcome.found.with_, outcome.found.without
    sentence = say(
        "rb_test" if outcome.condition else "rb_test_it",
        test=outcome.test,
        condition=outcome.condition,
        had=had.of,
        found=had.positive,
        had_not=had_not.of,
        wrong=had_not.positive,
    )
    return (
        say("rb_truth", sentence=sentence, truth=Head(outcome.truth)) if outcome.truth else sentence
    )


def alone(told: Told, group: ToldGroup) -> Said | None:
    """Return what was found in one group; None where nothing was."""
    outcome = told.finding.outcome
    if group.at is None:
        found = missing(told.finding, group)
        return say("rb_measured_alone", measured=Head(_subject(told, group)), parts=(found,))
    if isinstance(outcome, Events):
        return _events(told, group)
    if isinstance(outcome, Measured):
        return _measured(told, group)
    if isinstance(outcome, FreeOf):
        return _free(told, group)
    return _happened(told, group)


def _happened(told: Told, group: ToldGroup) -> Said:
    """Return to how many it happened, and how many are left."""
    outcome = told.finding.outcome
    rest = getattr(outcome, "rest", None)
    values = {
        "people": people_word(told.finding),
        "who": group.who,
        "happened": doing(told.finding),
        "found": of_group(told, group),
    }
    if group.counted and told.form is not Form.SCALED:
        left: Words = say("plain", text=group.counted.of - group.counted.people)
        return say("rb_alone", rest=rest or say("rb_did_not"), left=left, **values)
    key = "rb_alone_share" if group.counted is None else "rb_alone_scaled"
    return say(key, **values)


def _free(told: Told, group: ToldGroup) -> Said:
    """Return a curve at each time, as what had happened by then."""
    times = tuple(
        say("rb_free_time", time=each.at.time.text, found=happened_to(told, _at(group, index)))
        for index, each in enumerate(group.series)
        if each.at.time and not each.at.time.is_start
    )
    return say("rb_free", happened=Head(told.finding.outcome.verb), who=group.who, times=times)


def _at(group: ToldGroup, index: int) -> ToldGroup:
    """Return a group as it was at another time."""
    some = group.series[index]
    counted = group.counted if some.at == group.at else None
    return group._replace(at=some.at, told=some.told, counted=counted)


def _events(told: Told, group: ToldGroup) -> Said:
    """Return events of one group, at each time where there are several."""
    rates: list[object] = [each.at.value for each in group.series]
    parts = tuple(
        at_time(rate_words(told, at.value, rates), at.time)
        for at in (each.at for each in group.series)
        if isinstance(at.value, Rate)
    )
    return say("rb_measured_alone", measured=Head(_subject(told, group)), parts=parts)


def _measured(told: Told, group: ToldGroup) -> Said:
    """Return a measured value of one group, at each time where there are several."""
    finding = told.finding
    found = series_of(finding, group.id)
    parts = tuple(at_time(value_words(finding, group.id, at), at.time) for at in found)
    return say("rb_measured_alone", measured=Head(_subject(told, group)), parts=parts)


def _subject(told: Told, group: ToldGroup) -> Words:
    """Return what an outcome is about, with its time, and of which group."""
    return of_whose(doing(told.finding), group)
