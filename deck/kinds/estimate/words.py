"""What the slide of an estimate says: of the counts, at the scale, and in whole sentences."""

from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from deck.arithmetic.effect import Effect, Measure, Verdict, verdict
from deck.arithmetic.shares import Shown, out_of, shown
from deck.kinds.estimate.model import Estimate
from deck.kinds.estimate.scale import Labels
from deck.phrases import Phrases
from deck.text.runs import bare

_VERDICTS = {
    Verdict.MET: "verdict_met",
    Verdict.NOT_MET: "verdict_not_met",
    Verdict.NOT_SHOWN: "verdict_not_shown",
    Verdict.LESS: "verdict_less",
    Verdict.MORE: "verdict_more",
    Verdict.BOTH: "verdict_both",
}
_MEASURES = {
    Measure.DIFFERENCE: "as_difference",
    Measure.RATIO: "as_ratio",
    Measure.EFFICACY: "as_efficacy",
}


class Way(StrEnum):
    """What a value is told as: people more or fewer, people for so many others, or an amount."""

    PEOPLE = "people"
    RATIO = "ratio"
    UNIT = "unit"


class Words(NamedTuple):
    """The texts of the slide: what is shown in which way, and out of how many people."""

    content: Estimate
    phrases: Phrases
    effect: Effect
    way: Way
    shown: Shown
    base: int

    def intro(self) -> str:
        """Return what was counted, and out of how many."""
        happened = bare(self.content.happened)
        if self.shown.is_scaled:
            key = "intro_about" if self.shown.is_rounded else "intro_exact"
            return self.phrases(key, total=self.shown.totals[0], happened=happened)
        if self.shown.counts:
            return self.phrases("intro_counted", happened=happened)
        if self.way is Way.UNIT:
            return self.phrases("intro_unit", happened=happened)
        return self.phrases("intro_people", total=self.base, happened=happened)

    def groups(self) -> Iterator[tuple[str, str]]:
        """Yield the count of each group, large between marks, and the real one if it is another."""
        shared = self.phrases.shared
        for index, (count, of) in enumerate(self.content.counts):
            part, total = self.shown.counts[index], self.shown.totals[index]
            is_scaled = self.shown.is_scaled
            large = (
                self.phrases.number(part) if is_scaled else shared("of", count=part, total=total)
            )
            real = shared("real_counts", count=count, total=of) if is_scaled else ""
            yield self.phrases("counted", count=large, name=self._name(index)), real

    def labels(self) -> Labels:
        """Return what stands on the scale, and the scale in words."""
        phrases, estimate = self.phrases, self.effect.estimate
        low, high = self._at(estimate.low), self._at(estimate.high)
        value, name = self._value(), self._range()
        null_key = "null_ratio" if self.way is Way.RATIO else "null"
        return Labels(
            value,
            low,
            name,
            high,
            span=phrases("span", name=name, low=low, high=high),
            limit=""
            if estimate.limit is None
            else phrases("limit", limit=self._at(estimate.limit)),
            directions=(self._less(), phrases(null_key, base=self.base), self._more()),
            alt=phrases("bar", value=value, low=low, high=high),
        )

    def verdict(self) -> str:
        """Return what the likely range means, in plain words."""
        found = verdict(self.effect.estimate)
        if found is Verdict.LESS and self.content.estimate.in_people:
            return self.phrases("verdict_fewer")
        return self.phrases(_VERDICTS[found])

    def picture(self) -> str:
        """Return the picture in words, and where its likely range comes from."""
        labels, adjusted = self.labels(), self.content.adjusted
        left, _, right = labels.directions
        sentences = [
            *self._told_groups(),
            self.phrases("scale", left=left, right=right),
            labels.alt,
            self.phrases("beyond", limit=labels.limit) if labels.limit else "",
            self.verdict(),
            self._other_way(),
            self.phrases("adjusted", adjusted=bare(adjusted)) if adjusted else "",
            self._origin(),
        ]
        return " ".join(filter(None, sentences))

    def _name(self, index: int) -> str:
        """Return what the people of a group had."""
        return bare(self.content.groups[index].name)

    def _at(self, value: Decimal) -> str:
        """Return a value of the scale in words: '16 fewer', or a number of a ratio."""
        phrases = self.phrases
        if self.way is Way.UNIT:
            key = "unit_less" if value < 0 else "unit_more"
            return phrases(key, amount=abs(value), unit=self.content.estimate.unit)
        people = abs(round(value * self.base))
        if self.way is Way.RATIO:
            return phrases.number(people)
        if not people:
            return phrases("null")
        return phrases("fewer" if value < 0 else "more", n=people)

    def _value(self) -> str:
        """Return the estimate in words, with what it is out of where nothing else says it."""
        value = self._at(self.effect.estimate.value)
        if self.way is Way.RATIO:
            return self.phrases("value_ratio", value=value, base=self.base, second=self._name(1))
        if self.way is Way.UNIT or not self.shown.counts or self.shown.is_scaled:
            return value
        key = "value_total" if self.shown.total else "value_people"
        return self.phrases(key, value=value, base=self.base)

    def _range(self) -> str:
        """Return what the range is called: one that differs from the counts says why."""
        if self.content.adjusted:
            return self.phrases("range_adjusted", adjusted=bare(self.content.adjusted))
        return self.phrases("range_worked_out" if self.effect.is_worked_out else "range")

    def _less(self) -> str:
        """Return what the left side of the scale means."""
        key = "toward_fewer" if self.content.estimate.in_people else "toward_less"
        return self.phrases(key, name=self._name(0))

    def _more(self) -> str:
        """Return what the right side of the scale means."""
        return self.phrases("toward_more", name=self._name(0))

    def _told_groups(self) -> Iterator[str]:
        """Yield the real count of each group, and the one that is shown if it is another."""
        happened = bare(self.content.happened)
        for index, (count, of) in enumerate(self.content.counts):
            name = self._name(index)
            yield self.phrases("group", name=name, n=count, of=of, happened=happened)
            if self.shown.is_scaled:
                part, total = self.shown.counts[index], self.shown.totals[index]
                yield self.phrases.shared("scaled_about", n=part, total=total)

    def _other_way(self) -> str:
        """Return that the result goes the other way than was hoped for, or nothing."""
        away = self.effect.estimate.value - self.effect.estimate.null
        if not away or (away > 0) is not self.content.estimate.lower_is_better:
            return ""
        return self.phrases("other_way", side=self._more() if away > 0 else self._less())

    def _origin(self) -> str:
        """Return the numbers as published or worked out, with the level of their range."""
        given, phrases = self.content.estimate, self.phrases
        value, low, high = self.effect.printed
        key = _MEASURES[self.effect.measure]
        measured = phrases(key, value=value, low=low, high=high, unit=given.unit)
        if self.effect.is_worked_out:
            return phrases("origin_worked_out", level=given.level, measured=measured)
        is_credible = given.interval == "credible"
        key = "origin_credible" if is_credible else "origin_confidence"
        return phrases(key, level=given.level, measured=measured)


def words_of(content: Estimate, phrases: Phrases) -> Words:
    """Return the words of a content: counts and scale have one total wherever they can."""
    effect = content.effect
    way = Way.RATIO if effect.estimate.null else Way.PEOPLE
    way = way if content.estimate.in_people else Way.UNIT
    found, base = shown(content.counts) if content.counts else Shown((), ()), effect.base
    if way is Way.PEOPLE and found.is_scaled:
        base = max(base, found.totals[0])
        found = out_of(base, content.counts)
    elif way is Way.PEOPLE:
        base = found.total or base
    return Words(content, phrases, effect, way, found, base)
