"""Groups that are compared, in words: each count, all of their people, what they show."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.phrases import Phrases
from deck.text.runs import bare
from deck.trial.form import Form
from deck.trial.said import bold_of, full, phrases_of, sentence, words_of
from deck.trial.told import Told, ToldComparison, ToldGroup
from deck.trial.told.vocabulary import when_of
from deck.trial.verdict import WITH_RANGE


class Counts(NamedTuple):
    """To how many people of a group it happened, as they are drawn, and out of how many."""

    people: int
    of: int

    @property
    def rest(self) -> int:
        """Return how many others there are."""
        return self.of - self.people


class Words(NamedTuple):
    """An outcome as it is told, in the language of the deck."""

    told: Told
    phrases: Phrases

    @property
    def about(self) -> Phrases:
        """Return the sentences about facts."""
        return phrases_of(self.phrases.language)

    @property
    def happened(self) -> str:
        """Return what happened, and when."""
        outcome = self.told.finding.outcome
        when = when_of(self.told.finding)
        return " ".join(filter(None, (bare(outcome.verb), when and words_of(when, self.about))))

    @property
    def did_not(self) -> str:
        """Return what is true of the others."""
        rest: str | None = getattr(self.told.finding.outcome, "rest", None)
        return bare(rest) if rest else self.phrases("did_not")

    def name(self, group: ToldGroup) -> str:
        """Return the name of a group, to stand alone."""
        return sentence(group.name, self.about)

    def counts(self, group: ToldGroup) -> Counts | None:
        """Return the people of a group as they are told: at the base, or else as counted."""
        if self.told.form is Form.SCALED and group.told:
            return Counts(group.told.people, group.told.base)
        return Counts(*group.counted) if group.counted else None

    @property
    def most_drawn(self) -> int:
        """Return how many people the largest group has where each is drawn, else 0."""
        found = [counts.of for group in self.told.groups if (counts := self.counts(group))]
        return max(found, default=0) if self.told.drawn else 0

    def counted(self, group: ToldGroup) -> str:
        """Return the number of a group as it stands large, in bold, out of its total."""
        counts = self.counts(group)
        if counts is None:
            return self._share(group)
        if not counts.people:
            return self.phrases("none", total=counts.of)
        is_scaled = self.told.form is Form.SCALED and group.told is not None
        if not is_scaled:
            return self.phrases("count", n=counts.people, total=counts.of)
        key = "scaled" if group.told and group.told.is_exact else "scaled_about"
        return self.phrases(key, n=counts.people, total=counts.of)

    def _share(self, group: ToldGroup) -> str:
        """Return a published share of which no count is known, or that nothing is known."""
        if group.part is None:
            return self.phrases("unknown")
        return self.phrases("share", percent=round(100 * group.part))

    def beside(self, group: ToldGroup) -> str:
        """Return what stands in grey beside the name of a group: real counts, or its size."""
        parts = (group.beside, group.size)
        return " ".join(words_of(part, self.about) for part in parts if part)

    def verdict(self) -> Iterator[str]:
        """Yield what the comparisons show: the verdict, then how far the groups are apart."""
        compared = self.told.comparisons
        if len(compared) == 1:
            yield " ".join(self._of_pair(compared[0]))
        elif compared:
            yield " ".join(self._of_several(compared))
        if self.told.overall:
            yield full(self.told.overall, self.about)

    def _of_pair(self, each: ToldComparison) -> Iterator[str]:
        """Yield the verdict of a pair and its difference; the range is told once."""
        measured = each.differences or each.relatives
        if each.said:
            said = full(each.said, self.about)
            has_range = bool(measured) and each.verdict in WITH_RANGE
            yield self._bold(each) if has_range else said
        yield from (full(part, self.about) for part in measured)

    def _of_several(self, compared: Sequence[ToldComparison]) -> Iterator[str]:
        """Yield the verdict once where it is the same, then each group with its difference."""
        said = [self._bold(each) for each in compared]
        is_same = len(set(said)) == 1
        if is_same:
            yield said[0]
        reference = words_of(compared[0].reference.name, self.about)
        yield self.phrases("compared", reference=reference)
        for index, each in enumerate(compared):
            own = each.short or next(iter(each.relatives), None)
            end = ";" if index + 1 < len(compared) and is_same else "."
            yield words_of(own, self.about) + end if own else self.name(each.tested)
            if not is_same:
                yield said[index]

    def _bold(self, each: ToldComparison) -> str:
        """Return what a verdict says in bold, or all of it."""
        return bold_of(full(each.said, self.about)) if each.said else ""

    def additions(self) -> Iterator[str]:
        """Yield what has to be known of the comparisons, each once."""
        found = (said for each in self.told.comparisons for said in each.additions)
        yield from dict.fromkeys(full(said, self.about) for said in found)

    def small(self, *, is_drawn: bool, is_short: bool) -> Iterator[str]:
        """Yield what stands small: what a mark stands for, the real counts, what none means."""
        drawn = self.told.drawn if is_drawn else None
        explained = () if is_short else (self.told.foot, *self.told.none_of[:1])
        for said in filter(None, (drawn, *explained)):
            yield full(said, self.about)

    def picture_of(self, group: ToldGroup) -> tuple[str, str]:
        """Return in words those of a group to whom it happened, and the others."""
        return self._part(group, self.happened, rest=False), self._part(
            group, self.did_not, rest=True
        )

    def _part(self, group: ToldGroup, label: str, *, rest: bool) -> str:
        """Return one part of a group in words: real counts, then as they are drawn."""
        said, name = self.phrases, self.name(group)
        if group.counted is None:
            share = self.counted(group)
            return "" if rest else said("group_share", name=name, share=bare(share), label=label)
        real = group.counted.of - group.counted.people if rest else group.counted.people
        told = said("group", name=name, n=real, of=group.counted.of, label=label)
        if self.told.form is not Form.SCALED or group.told is None:
            return told
        number = group.told.rest if rest else group.told.people
        key = "scaled" if group.told.is_exact else "scaled_about"
        return f"{told} {said.shared(key, n=number, total=group.told.base)}"
