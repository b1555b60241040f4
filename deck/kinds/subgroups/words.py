"""What the slides of subgroups say: of all rows, and of each of them in words."""

from collections.abc import Sequence
from typing import NamedTuple

from deck.arithmetic.effect import Estimate, Measure, Verdict, verdict
from deck.arithmetic.shares import BASES, common_base, out_of
from deck.kinds.subgroups.model import Subgroup, Subgroups
from deck.phrases import Phrases
from deck.text.runs import bare

_VERDICTS = {
    Verdict.LESS: "verdict_less",
    Verdict.MORE: "verdict_more",
    Verdict.BOTH: "verdict_both",
}
_MEASURES = {
    Measure.DIFFERENCE: "measure_difference",
    Measure.RATIO: "measure_ratio",
    Measure.EFFICACY: "measure_efficacy",
}


class Words(NamedTuple):
    """The sentences of all slides of a content, with one ``base`` for the counts of all rows."""

    content: Subgroups
    phrases: Phrases
    base: int

    def ends(self) -> tuple[str, str, str]:
        """Return what stands over the scale: at its left end, at its middle, at its right end."""
        return self.phrases("fewer"), self.phrases("null"), self.phrases("more")

    def intro(self) -> str:
        """Return what was counted, and out of how many."""
        return self.phrases("intro", base=self.base, happened=bare(self.content.happened))

    def signs(self) -> str:
        """Return what a bar means."""
        if self.content.adjusted:
            return self.phrases("signs_adjusted", adjusted=bare(self.content.adjusted))
        return self.phrases("signs" if self._is_published else "signs_worked_out")

    def counts(self, row: Subgroup) -> tuple[int, ...]:
        """Return the count of each arm of a row out of the base."""
        return out_of(self.base, row.arms).counts

    def row(self, row: Subgroup) -> str:
        """Return a row in words: real counts, counts out of the base, and the estimate."""
        content, phrases = self.content, self.phrases
        first, second = map(bare, content.compared)
        real1, real2 = (phrases.shared("of", count=n, total=of) for n, of in row.arms)
        n1, n2 = self.counts(row)
        effect = content.effect(row)
        value, low, high = effect.printed
        sentences = [
            phrases(
                "row",
                name=bare(row.name),
                happened=bare(content.happened),
                first=first,
                second=second,
                real1=real1,
                real2=real2,
            ),
            phrases("scaled", n1=n1, n2=n2, base=self.base),
            self._other_way(effect.estimate),
            phrases(_VERDICTS[verdict(effect.estimate)], first=first),
            phrases(_MEASURES[content.measure], value=value, low=low, high=high),
        ]
        return " ".join(filter(None, sentences))

    def picture(self, rows: Sequence[Subgroup]) -> str:
        """Return how rows are drawn, then each of them in words, and where the ranges come from."""
        content, phrases = self.content, self.phrases
        first, second = map(bare, content.compared)
        sentences = [phrases("picture", first=first, second=second), *map(self.row, rows)]
        if content.adjusted:
            sentences.append(phrases("adjusted", adjusted=bare(content.adjusted)))
        return " ".join([*sentences, self._origin()])

    @property
    def _is_published(self) -> bool:
        return all(row.numbers for row in self.content.subgroups)

    def _other_way(self, estimate: Estimate) -> str:
        """Return that a row goes the other way than was hoped for, or nothing where it does not."""
        away = estimate.value - estimate.null
        if not away or (away > 0) is not self.content.lower_is_better:
            return ""
        key = "other_way_more" if away > 0 else "other_way_fewer"
        return self.phrases(key, first=bare(self.content.compared[0]))

    def _origin(self) -> str:
        """Return where the ranges come from."""
        if not self._is_published:
            return self.phrases("origin_worked_out", level=self.content.level)
        is_credible = self.content.interval == "credible"
        key = "origin_credible" if is_credible else "origin_confidence"
        return self.phrases(key, level=self.content.level)


def words_of(content: Subgroups, phrases: Phrases) -> Words:
    """Return the words of a content, counted on the base at which nobody vanishes from any row."""
    arms = [(count, of - count) for row in content.subgroups for count, of in row.arms]
    return Words(content, phrases, common_base(arms) or BASES[-1])
