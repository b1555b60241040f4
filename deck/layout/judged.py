"""What the published comparisons of an outcome show, in words that stand under a chart of it."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from deck.phrases import Phrases, with_capital
from deck.trial.said import Words, bold_of, full, phrases_of, words_of
from deck.trial.told import Told, ToldComparison
from deck.trial.told.verdicts import REPEATS_RANGE


class Judged(NamedTuple):
    """An outcome as it is told; its chart may have ranges, beside which no other range is shown."""

    told: Told
    phrases: Phrases
    has_ranges: bool

    @property
    def is_of_one_pair(self) -> bool:
        """Return whether only two groups are compared."""
        return len(self.told.comparisons) == 1

    @property
    def whole(self) -> str:
        """Return each verdict, and how far the groups are apart; nothing beside other ranges.

        It is nothing too where several pairs would make it too long to read.
        """
        is_long = self.has_ranges or not self.is_of_one_pair
        return "" if is_long else self._words(with_differences=True)

    @property
    def short(self) -> str:
        """Return each verdict alone; nothing where nothing is compared."""
        return self._words(with_differences=False)

    def _words(self, *, with_differences: bool) -> str:
        """Return each verdict with what has to be known of it, told once where several share it."""
        compared = [each for each in self.told.comparisons if each.effect.compared]
        said = [(self._verdict(each, with_differences=with_differences), each) for each in compared]
        parts = []
        for words, some in groupby(said, key=lambda pair: pair[0]):
            parts.append(self._of(words, [each for _, each in some]))
        if self.told.overall:
            parts.append(self._full(self.told.overall))
        added = (self._full(one) for each in compared for one in each.additions)
        return " ".join(dict.fromkeys([*parts, *added]))

    def _of(self, words: str, compared: list[ToldComparison]) -> str:
        """Return what some comparisons show, with their groups where the outcome has several."""
        if self.is_of_one_pair:
            return words
        names = self.phrases.shared.listing(
            words_of(each.tested.name, self._about) for each in compared
        )
        reference = words_of(compared[0].reference.name, self._about)
        said = self.phrases.shared("against", name=names, reference=reference, said=words)
        return with_capital(said)

    def _verdict(self, each: ToldComparison, *, with_differences: bool) -> str:
        """Return the verdict of a pair, then how far its groups are apart; a range is told once."""
        return " ".join(self._parts(each, with_differences=with_differences))

    def _parts(self, each: ToldComparison, *, with_differences: bool) -> Iterator[str]:
        """Yield the verdict of a pair, and how far its groups are apart."""
        differences = each.apart if with_differences else ()
        said = self._full(each.said) if each.said else ""
        is_told_once = each.verdict in REPEATS_RANGE and (self.has_ranges or bool(differences))
        yield bold_of(said) if is_told_once else said
        yield from map(self._full, differences)

    def _full(self, said: Words) -> str:
        return full(said, self._about)

    @property
    def _about(self) -> Phrases:
        """Return the sentences about facts."""
        return phrases_of(self.phrases.language)
