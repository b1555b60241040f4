"""What the slide says of values: at the scale, at the groups, below, and as picture in words."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import NamedTuple

from deck.kinds.scores.model import Scores
from deck.kinds.scores.scored import Measurement, Score, Spread, limits_of, spread_of, times_of
from deck.phrases import Phrases, with_capital
from deck.text.runs import bare, without_marks
from deck.trial.forms import Number, Time, UnitOfTime
from deck.trial.model import Unit
from deck.trial.said import phrases_of
from deck.trial.told.vocabulary import whom_of

AXES: Mapping[str, str] = {
    "minute": "axis_minutes", "hour": "axis_hours", "day": "axis_days", "week": "axis_weeks",
    "month": "axis_months", "year": "axis_years",
}  # fmt: skip
_AMOUNTS: Mapping[str, str] = {
    "hour": "hours", "day": "days", "week": "weeks", "month": "months", "year": "years",
}  # fmt: skip
_NAMED: Mapping[str, str] = {"at the start": "at_start", "before": "before", "after": "after"}
_GOOD: Mapping[str, str] = {"lower": "lower", "higher": "higher", "neither": "neither"}


class _Centre(NamedTuple):
    """What values are, and what they are of a change."""

    of_value: str
    of_change: str


_CENTRES: Mapping[str, _Centre] = {
    "mean": _Centre("average", "average_change"),
    "median": _Centre("middle", "middle_change"),
    "geometric mean": _Centre("geometric", "geometric_change"),
}
_SPREADS: Mapping[Spread, str] = {
    Spread.RANGE: "spread_range",
    Spread.FROM_ERROR: "spread_error",
    Spread.DEVIATION: "spread_deviation",
    Spread.MIDDLE_HALF: "spread_half",
    Spread.ALL: "spread_all",
}
_SAID: Mapping[Spread, str] = {
    Spread.RANGE: "likely",
    Spread.FROM_ERROR: "likely",
    Spread.DEVIATION: "deviation",
    Spread.MIDDLE_HALF: "half",
    Spread.ALL: "all",
}
# What stands at the end of a line: an author's own words for the people of a group, or its name.
_ENDS: Mapping[bool, str] = {True: "end_who", False: "end_with"}


class Words(NamedTuple):
    """The sentences of the slide; ``shown`` is what comparisons show, where it stands on it."""

    content: Scores
    phrases: Phrases
    shown: str = ""

    def head(self) -> str:
        """Return what was measured, whether it is a mean or a median, and when."""
        measured = with_capital(without_marks(self.content.outcome.measured))
        when, start = self._when(), self.content.start
        if self.content.is_over_time and start and not self.content.outcome.change:
            centre = self._centre()
            return self.phrases("head_start", measured=measured, centre=centre, start=start.value)
        key = "head_when" if when else "head"
        return self.phrases(key, measured=measured, centre=self._centre(), when=when)

    def below(self, marks: str, *, is_short: bool = False) -> tuple[str, ...]:
        """Return the paragraphs below the values: what comparisons show, and how to read it."""
        return tuple(filter(None, (self.shown, self.foot(marks, is_short=is_short))))

    def foot(self, marks: str, *, is_short: bool = False) -> str:
        """Return how to read the values: the scale, which way is good, what ``marks`` are.

        A short one names the unit of the scale, whose ends stand on the axis.
        """
        outcome, spread = self.content.outcome, self.content.spread
        about = phrases_of(self.phrases.language)
        sentences = [
            self._unit() if is_short else self._scale(),
            self.phrases("falls") if outcome.change else "",
            self.phrases(_GOOD[outcome.better]),
            self.phrases(_SPREADS[spread], marks=marks, people=self.people) if spread else "",
            self.phrases("own_start") if self._has_own_lines else "",
            *(said.words(about) for said in whom_of(self.content.scores)),
        ]
        return " ".join(filter(None, sentences))

    @property
    def people(self) -> str:
        """Return what many of those in the trial are called."""
        unit = self.content.scores.trial.unit
        return unit.many if isinstance(unit, Unit) else unit

    def name(self, score: Score) -> str:
        """Return the name of a group at the head of a row."""
        return with_capital(without_marks(score.group.name))

    def value(self, score: Score, each: Measurement) -> str:
        """Return a value, with where its group started where groups started apart."""
        if each.number is None:
            return self.missing(each)
        if self.starts_apart and score.start:
            return self.phrases("from_start", start=score.start.value, value=each.number.value)
        return self.phrases("value", value=each.number.value)

    @property
    def starts_apart(self) -> bool:
        """Return whether where groups started is told group by group."""
        is_one = self.content.start is not None
        return not is_one and not self.content.outcome.change and self._has_starts

    def started(self) -> str:
        """Return what stands over the line where all groups started, or where nothing moved."""
        if self.content.outcome.change:
            return self.phrases("no_change")
        start = self.content.start
        return self.phrases("started", value=start.value) if start else ""

    def end(self, score: Score) -> str:
        """Return what stands at the end of a line: its last value, and whose it is."""
        who = score.group.who
        words = {"name": without_marks(score.group.name), "who": who and without_marks(who)}
        if not score.known:
            said = words["who"] or self.phrases("with", name=words["name"])
            return self.phrases("end_missing", who=said, missing=self.missing(score.at(None)))
        last = score.known[-1]
        said = self.phrases(_ENDS[bool(who)], value=last.number and last.number.value, **words)
        if last.time is None or last.time.days == times_of(self.content.groups)[-1].days:
            return said
        return self.phrases("value_at", value=said, at=self.time(last.time))

    def missing(self, each: Measurement) -> str:
        """Return that nobody measured a value, or that nobody published it."""
        key = "not_measured" if each.missing == "not measured" else "not_reported"
        return self.phrases(key)

    def time(self, time: Time) -> str:
        """Return a time as it stands after what was found."""
        if time.unit is None:
            key = _NAMED.get(time.text.lower())
            return self.phrases(key) if key else time.text
        is_minute = time.unit == UnitOfTime.MINUTE
        said = self.phrases if is_minute else self.phrases.shared
        key = "minutes" if is_minute else _AMOUNTS[time.unit]
        return self.phrases("at", time=said(key, n=time.amount, amount=time.amount))

    def picture(self, marks: str) -> str:
        """Return the picture in words: the scale, each group, those compared with first."""
        content, scale = self.content, self.content.scale
        key = "picture_lines" if content.is_over_time else "picture_scale"
        values = {"low": scale.least, "high": scale.greatest, "unit": content.outcome.unit}
        start = content.start
        sentences = [
            self.phrases(key, measured=self.head(), **values),
            self.phrases("all_started", value=self._measured(start)) if start else "",
            *self.groups(),
            without_marks(self.shown),
            self.foot(marks),
        ]
        return " ".join(filter(None, sentences))

    def groups(self) -> Iterator[str]:
        """Yield each group with its values in words, those that others are compared with first."""
        for score in sorted(self.content.groups, key=lambda score: not score.is_reference):
            yield self.group(score)

    def group(self, score: Score) -> str:
        """Return a group with all of its values in words."""
        values = self.phrases.apart(self._values(score))
        return self.phrases("group", name=self.name(score), values=values)

    def _values(self, score: Score) -> Iterator[str]:
        """Yield the values of a group, each at its time; where it started if that is its own."""
        told = [self._told(each) for each in score.series] or [self.missing(score.at(None))]
        if score.start and not self.content.start:
            first = self.phrases("moved", value=told[0], start=self._measured(score.start))
            told = [first, *told[1:]]
        yield from told

    def _told(self, each: Measurement) -> str:
        """Return a value in words with its time."""
        value = self._measured(each.number) if each.number else self.missing(each)
        return (
            self.phrases("value_at", value=value, at=self.time(each.time)) if each.time else value
        )

    def _measured(self, number: Number) -> str:
        """Return a value in words with the people in whom it was measured, and its spread."""
        value, spread = self.phrases.decimal(number.value), spread_of(number)
        if number.people is not None:
            value = self.phrases("measured_in", value=value, n=number.people, people=self.people)
        if spread is None or number.spread is None:
            return value
        limits = limits_of(number)
        low, high = limits or (number.spread.low, number.spread.high)
        key = _SAID[spread] if limits else "likely_at_most" if low is None else "likely_at_least"
        size = number.spread.low
        return self.phrases(key, value=value, low=low, high=high, size=size, people=self.people)

    def _when(self) -> str:
        """Return the time that is shown where it is one, or when it was measured."""
        if self.content.is_over_time:
            return ""
        time = self.content.time
        return self.time(time) if time else bare(self.content.outcome.when or "")

    def _centre(self) -> str:
        """Return whether values are means or medians, and of what."""
        outcome = self.content.outcome
        of_spread = "median" if self.content.spread is Spread.MIDDLE_HALF else "mean"
        centre = _CENTRES[outcome.found_is or of_spread]
        return self.phrases(centre.of_change if outcome.change else centre.of_value)

    def _scale(self) -> str:
        """Return the ends of the scale, or only the unit where it has none."""
        outcome = self.content.outcome
        if outcome.scale is None:
            return self._unit()
        key = "scale_percent" if outcome.unit.startswith("%") else "scale"
        low, high = Decimal(outcome.scale.low), Decimal(outcome.scale.high)
        return self.phrases(key, low=low, high=high, unit=outcome.unit)

    def _unit(self) -> str:
        return self.phrases("unit", unit=self.content.outcome.unit)

    @property
    def _has_own_lines(self) -> bool:
        """Return whether a line in each row shows where its group started."""
        return self.starts_apart and not self.content.is_over_time

    @property
    def _has_starts(self) -> bool:
        return any(score.start for score in self.content.groups)
