"""Groups that are compared, in words: each count, how far they are apart, and all of their people.

The sentences are the kind's: shown, pair_more, each_more, compared, others, group.
"""

from collections.abc import Mapping
from typing import NamedTuple

from deck.arithmetic.shares import Shown, is_exact
from deck.layout.heads import PAIR
from deck.phrases import Phrases

# How far a group is from the last one: more, fewer or as many, exactly or rounded.
_PAIR: Mapping[tuple[int, bool], str] = {
    (1, False): "pair_more",
    (-1, False): "pair_fewer",
    (0, False): "pair_same",
    (1, True): "pair_more_about",
    (-1, True): "pair_fewer_about",
    (0, True): "pair_same_about",
}
_EACH: Mapping[tuple[int, bool], str] = {
    (1, False): "each_more",
    (-1, False): "each_fewer",
    (0, False): "each_same",
    (1, True): "each_more_about",
    (-1, True): "each_fewer_about",
    (0, True): "each_same_about",
}


class Words(NamedTuple):
    """The groups by name, each with its count and its people, and how these are shown.

    ``labels`` say what is true of those who were counted, and of the others.
    """

    names: tuple[str, ...]
    arms: tuple[tuple[int, int], ...]
    shown: Shown
    labels: tuple[str, str]
    phrases: Phrases

    def counted(self, index: int) -> str:
        """Return the count of a group as it is shown, out of its total; the number is bold."""
        count, total = self.shown.counts[index], self.shown.totals[index]
        if not count:
            return self.phrases("shown_nobody", total=total)
        phrase = "shown" if self._is_exact(index) else "shown_about"
        return self.phrases(phrase, n=count, total=total)

    def real(self, index: int) -> str:
        """Return the real count of a group in brackets where another is shown, else nothing."""
        if not self.shown.is_scaled:
            return ""
        count, of = self.arms[index]
        return self.phrases.shared("real_counts", count=count, total=of)

    def _is_exact(self, index: int) -> bool:
        """Return whether the count of a group is shown as it is, and not rounded."""
        return is_exact(*self.arms[index], self.shown.totals[index])

    def difference(self) -> str:
        """Return how much each group differs from the last one; nothing without one total."""
        said, total, names = self.phrases, self.shown.total, self.names
        if total is None:
            return ""
        scaled = self.shown.is_scaled
        of_all = said.shared("of_every", total=total) if scaled else said("of_all", total=total)
        if len(names) == PAIR:
            return self._apart(_PAIR, 0, of_all)
        each = [self._apart(_EACH, index, of_all) for index in range(len(names) - 1)]
        compared = said("between_groups").join(each)
        return said("compared", each=compared, of_all=of_all, last=names[-1])

    def _apart(self, phrases: Mapping[tuple[int, bool], str], index: int, of_all: str) -> str:
        """Return how much a group differs from the last one."""
        more = self.shown.counts[index] - self.shown.counts[-1]
        sign = (more > 0) - (more < 0)
        phrase = phrases[sign, self.shown.is_rounded]
        return self.phrases(phrase, n=abs(more), name=self.names[index], of_all=of_all)

    def others(self) -> str:
        """Return to how many of each group it did not happen: bars do not show them."""
        said, shown = self.phrases, self.shown
        parts = said.listing(
            said.shared("of", count=total - count, total=total)
            for count, total in zip(shown.counts, shown.totals, strict=True)
        )
        phrase = "others_about" if shown.is_rounded else "others"
        return said(phrase, parts=parts, label=self.labels[1])

    def told(self, index: int) -> tuple[str, str]:
        """Return those of a group who were counted, and the others: real counts, then shown."""
        (count, of), shown = self.arms[index], self.shown.counts[index]
        rest = self.shown.totals[index] - shown
        return (
            self._part(index, count, shown, self.labels[0]),
            self._part(index, of - count, rest, self.labels[1]),
        )

    def _part(self, index: int, real: int, part: int, label: str) -> str:
        """Return one part of a group in words."""
        said, of = self.phrases, self.arms[index][1]
        sentence = said("group", name=self.names[index], n=real, of=of, label=label)
        if not self.shown.is_scaled:
            return sentence
        phrase = "scaled" if self._is_exact(index) else "scaled_about"
        return f"{sentence} {said.shared(phrase, n=part, total=self.shown.totals[index])}"
