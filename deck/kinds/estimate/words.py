"""What the slide of an estimate says: of the groups, at the scale, and in whole sentences."""

from collections.abc import Iterator
from typing import NamedTuple

from deck.kinds.estimate.model import Compared
from deck.kinds.estimate.scale import Labels
from deck.kinds.estimate.values import rates_in, values
from deck.phrases import Phrases
from deck.text.runs import bare, without_marks
from deck.trial.form import Form
from deck.trial.model import Events, FreeOf, Measured
from deck.trial.ranges import Origin
from deck.trial.said import bold_of, full, phrases_of, say, sentence, words_of
from deck.trial.told import Scale, Told, ToldGroup, short_of, sides_of
from deck.trial.told.measures import time_of
from deck.trial.told.spans import between
from deck.trial.told.verdicts import REPEATS_RANGE
from deck.trial.told.vocabulary import people_word, when_of, whom_of
from deck.trial.verdict import Verdict

_OF_COUNTS = {Scale.PEOPLE, Scale.FREE}
_OF_TESTED = {Verdict.BETTER, Verdict.WORSE}
_OF_DIFFERENCES = {*_OF_COUNTS, Scale.UNIT, Scale.EVENTS}

# What the numbers of the groups are of: of those to whom it had not yet happened, out of a base,
# about.
_INTROS = {
    (False, False, False): "intro_counted",
    (False, True, False): "intro",
    (False, True, True): "intro_about",
    (True, False, False): "intro_counted_free",
    (True, True, False): "intro_free",
    (True, True, True): "intro_about_free",
}


class Words(NamedTuple):
    """An outcome as it is told, with the comparisons that are shown, in the language of a deck."""

    told: Told
    compared: tuple[Compared, ...]
    phrases: Phrases

    @property
    def about(self) -> Phrases:
        """Return the sentences about facts."""
        return phrases_of(self.phrases.language)

    @property
    def only(self) -> Compared:
        """Return the first comparison: where there is one, it fills the slide."""
        return self.compared[0]

    # Above the scale.

    def intro(self, *, is_short: bool = False) -> str:
        """Return what the numbers of the groups are of, or nothing where none are known.

        A short one leaves out when it happened.
        """
        if not self._known:
            return ""
        is_free = isinstance(self.told.finding.outcome, FreeOf)
        is_scaled = self.told.form is Form.SCALED
        is_about = is_scaled and not all(g.told and g.told.is_exact for g in self._known)
        return self.phrases(
            _INTROS[is_free, is_scaled, is_about],
            base=self.told.base,
            people=people_word(self.told.finding),
            happened=self._happened(is_short=is_short),
        )

    def _happened(self, *, is_short: bool) -> str:
        """Return what happened, and when."""
        finding = self.told.finding
        time = next(filter(None, (time_of(group.at) for group in self._known)), None)
        when = None if is_short else time or when_of(finding)
        verb = bare(finding.outcome.verb)
        if isinstance(finding.outcome, FreeOf):
            shown = self.phrases("by", happened=verb, time=words_of(when, self.about))
            return sentence(shown if when else verb, self.about)
        return " ".join(filter(None, (verb, when and words_of(when, self.about))))

    @property
    def _known(self) -> tuple[ToldGroup, ...]:
        """Return the groups of which a count or a share is told."""
        is_scaled = self.told.form is Form.SCALED
        return tuple(g for g in self.told.groups if (g.told if is_scaled else g.counted))

    def groups(self) -> Iterator[tuple[str, str]]:
        """Yield the number of each group, large between marks, and what stands in grey beside."""
        for group in self._known:
            yield (
                self.phrases("counted", count=self._count(group), who=self.who(group)),
                " ".join(words_of(part, self.about) for part in (group.beside, group.size) if part),
            )

    def _count(self, group: ToldGroup) -> str:
        """Return the number of a group: at the base, or as counted."""
        if self.told.form is Form.SCALED and group.told:
            return self.phrases.number(group.told.people)
        people, of = group.counted or (0, 0)
        return self.phrases.shared("of", count=people, total=of)

    def who(self, group: ToldGroup) -> str:
        """Return how the people of a group are told."""
        return without_marks(words_of(group.who, self.about))

    def above(self) -> str:
        """Return what was measured, where no numbers of people say it."""
        if isinstance(self.told.finding.outcome, Measured):
            return " ".join(values(self.told, self.about, self.phrases))
        if self.only.scale.scale in _OF_COUNTS:
            return ""
        told = self.only.told
        is_of_events = isinstance(self.told.finding.outcome, Events)
        said = told.differences[:1] if is_of_events else () if self._known else told.relatives
        return " ".join(full(part, self.about) for part in said)

    # On the scale.

    def labels(self) -> Labels:
        """Return what stands on the scale, and the scale in words."""
        told, scale = self.only
        low, high = (words_of(end, self.about) if end else "" for end in scale.ends)
        name = self.range_name(self.only)
        left, right = sides_of(told, scale)
        return Labels(
            words_of(scale.value, self.about),
            low,
            name,
            high,
            span=self._span(),
            limits=tuple(self._limit(self.only, limit) for limit in scale.limits),
            directions=(
                words_of(left, self.about),
                words_of(scale.null, self.about),
                words_of(right, self.about),
            ),
            alt=self.bar(self.only),
        )

    def _span(self) -> str:
        """Return the range with its name in one text."""
        found, extra = self.only.scale.range, self._extra(self.only)
        if found is None:
            return self.phrases("range_none")
        range_ = words_of(between(found), self.about)
        return self.phrases("span", range=range_, extra=extra) if extra else range_

    def range_name(self, compared: Compared) -> str:
        """Return what a range is called: it says what it takes into account, or who made it."""
        if compared.scale.range is None:
            return self.phrases("range_none")
        extra = self._extra(compared)
        return self.phrases("range_extra", extra=extra) if extra else self.phrases("range")

    def _extra(self, compared: Compared) -> str:
        """Return what a range takes into account, or what it is worked out from."""
        published, judged = compared.told.effect.compared, compared.told.judged
        of_counts = compared.scale.scale in _OF_COUNTS
        is_own = not of_counts or compared.told.adjusted is not None
        if published and published.adjusted_for and is_own:
            return self.phrases("adjusted", thing=published.adjusted_for)
        origin = judged.origin if judged and of_counts else Origin.PUBLISHED
        if origin is Origin.FROM_RATIO:
            return self.phrases("from_ratio")
        return self.phrases("worked_out") if origin is Origin.WORKED_OUT else ""

    def _limit(self, compared: Compared, limit: object) -> str:
        """Return what stands at a limit, or at a goal, that was set in advance."""
        words = words_of(limit, self.about)
        return self.phrases("goal" if compared.scale.is_goal else "limit", limit=words)

    def bar(self, compared: Compared) -> str:
        """Return in words what is drawn of a comparison on its scale."""
        value = words_of(compared.scale.value, self.about)
        found = compared.scale.range
        if found is None:
            return self.phrases("bar_alone", value=value)
        range_ = words_of(between(found), self.about)
        return self.phrases("bar", value=value, range=range_)

    # Below the scale.

    def verdict(self, *, is_short: bool = False, is_shortest: bool = False) -> str:
        """Return what the comparison shows.

        The range of people is not told beside one on another scale; nor twice where it is short.
        The shortest leaves the size of a limit to the scale.
        """
        told, scale = self.only
        if told.said is None:
            return ""
        said = full(told.said, self.about)
        published = told.effect.compared
        if is_shortest and published and published.has_limit:
            return self.few()
        is_other = scale.scale not in _OF_DIFFERENCES or scale.range is None
        return bold_of(said) if told.verdict in REPEATS_RANGE and (is_short or is_other) else said

    def few(self) -> str:
        """Return what the comparison shows in a few words, with the tested group where it is one.

        So the numbers of the groups can stand on a slide of long names.
        """
        told = self.only.told
        if told.said is None:
            return ""
        short = say(f"short_{told.verdict}")
        if told.verdict not in _OF_TESTED:
            return self.phrases("short_verdict", verdict=full(short, self.about))
        verdict = sentence(short, self.about)
        return self.phrases("short_verdict_of", verdict=verdict, who=self.who(told.tested))

    def additions(self) -> tuple[str, ...]:
        """Return what has to be known of the comparisons, each once."""
        found = (said for each in self.compared for said in each.told.additions)
        return tuple(dict.fromkeys(full(said, self.about) for said in found))

    def small(self) -> str:
        """Return what stands small below: of which people it is, real counts, what none means."""
        whom = whom_of(self.told.finding)
        found = filter(None, (*whom, self.told.foot, *self.told.none_of[:1]))
        return " ".join(full(said, self.about) for said in found)

    # Several comparisons, a row each.

    def rows_intro(self) -> str:
        """Return what was found in each group, or what was measured in them."""
        if self.told.counts:
            return full(self.told.counts, self.about)
        if isinstance(self.told.finding.outcome, Measured):
            return " ".join(values(self.told, self.about, self.phrases))
        return rates_in(self.told, self.about, self.phrases)

    def row(self, compared: Compared, *, is_short: bool) -> Iterator[str]:
        """Yield a comparison in a list of several, and its verdict: in a few words if short."""
        told = compared.told
        shown = full(short_of(told, compared.scale), self.about)
        if told.said is None:
            yield shown
        elif is_short:
            short = full(say(f"short_{told.verdict}"), self.about)
            yield f"{shown} {self.phrases('short_verdict', verdict=short)}"
        else:
            yield shown
            yield bold_of(full(told.said, self.about))

    def sides(self) -> tuple[str, str, str]:
        """Return what stands over the scale of several comparisons."""
        left, right = (words_of(side, self.about) for side in self.only.scale.sides)
        nulls = {words_of(each.scale.null, self.about) for each in self.compared}
        null = nulls.pop() if len(nulls) == 1 else self.about("no_difference")
        return left, null, right

    def signs(self, *, is_short: bool) -> str:
        """Return what bars are called, and what a thick line is; a short one names it alone."""
        names = dict.fromkeys(self.range_name(each) for each in self.compared)
        bars = "" if is_short else self.phrases("bars", names=self.phrases.listing(names))
        has_limits = any(each.scale.limits for each in self.compared)
        return " ".join(filter(None, (bars, self.phrases("limit_line") if has_limits else "")))

    # All of it.

    def picture(self) -> str:
        """Return the picture in words."""
        left, _, right = self.labels().directions if len(self.compared) == 1 else self.sides()
        sentences = [
            full(self.told.counts, self.about) if self.told.counts else self.above(),
            *self._real_counts(),
            self.phrases("scale", left=left, right=right),
            *(part for each in self.compared for part in self._told(each)),
        ]
        return without_marks(" ".join(filter(None, sentences)))

    def _real_counts(self) -> Iterator[str]:
        """Yield the real count of each group, where shares are told."""
        for group in self._known:
            if self.told.form is Form.SCALED and group.counted:
                count = self.phrases.shared(
                    "of", count=group.counted.people, total=group.counted.of
                )
                yield self.phrases("real", count=count, who=self.who(group))

    def _told(self, compared: Compared) -> Iterator[str]:
        """Yield a comparison in words: where it stands, its limits, what it shows."""
        if len(self.compared) > 1:
            yield full(short_of(compared.told, compared.scale), self.about)
        yield self.bar(compared)
        for limit in compared.scale.limits:
            yield self.phrases("beyond", limit=self._limit(compared, limit))
        if compared.told.said:
            yield full(compared.told.said, self.about)
