"""What the slide of a number says, and where the true share is likely to lie."""

from decimal import Decimal
from math import floor, log10
from typing import NamedTuple

from deck.arithmetic.intervals import wilson
from deck.arithmetic.share_range import ShareRange, share_range
from deck.kinds.number.model import Counted
from deck.phrases import Phrases
from deck.text.runs import bare, stopped, without_marks

_SMALL_STUDY = 1_000  # people: fewer can easily miss what happens to 1 in some hundred
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


class Words(NamedTuple):
    """The sentences of the slide and of its picture in words."""

    number: Counted
    phrases: Phrases

    def large(self) -> str:
        """Return the number that stands large."""
        return self._people(self.number.count)

    def of_all(self) -> str:
        """Return out of how many it is."""
        return self.phrases("of_all", total=self.number.of)

    def others(self) -> str:
        """Return the other frame as one sentence, its count between marks."""
        return self._frame("others", self.number.others, without_marks(self.number.rest))

    def likely(self) -> str:
        """Return where the true share is likely to lie, and whether that was worked out.

        That is nothing where it is left out, and where no number of people could tell it.
        """
        is_left_out = self.number.interval == "none"
        found = None if is_left_out else share_range(*self._limits())
        if not found:
            return ""
        key = _range_key(found, is_published=self._is_published)
        return self.phrases(key, low=found.low, high=found.high, base=found.base)

    def picture(self) -> str:
        """Return both frames in words, what nobody does not mean, and the range with its origin."""
        number = self.number
        first = self._frame("frame", number.count, bare(number.label))
        second = self._frame("frame", number.others, bare(number.rest))
        sentences = [self.phrases("picture", first=first, second=second)]
        if number.count in (0, number.of):
            key = "rare" if number.of < _SMALL_STUDY else "rare_large"
            sentences.append(self.phrases(key, total=number.of))
        likely = self.likely().replace(_NO_BREAK_SPACE, " ")
        return " ".join([*sentences, *([stopped(likely), self._origin()] if likely else ())])

    @property
    def _is_published(self) -> bool:
        return self.number.low is not None

    def _limits(self) -> tuple[float, float]:
        """Return the limits of the true share, from 0 to 1; a published pair wins."""
        number = self.number
        if number.low is not None and number.high is not None:
            return float(number.low / 100), float(number.high / 100)
        return wilson(number.count, number.of, float(number.level) / 100)

    def _origin(self) -> str:
        """Return the range in percent with its level and the method, for those who present it."""
        number = self.number
        if not self._is_published:
            low, high = map(_percent, self._limits())
            return self.phrases("origin_worked_out", level=number.level, low=low, high=high)
        is_credible = number.interval == "credible"
        key = "origin_credible" if is_credible else "origin_confidence"
        return self.phrases(key, level=number.level, low=number.low, high=number.high)

    def _frame(self, key: str, count: int, label: str) -> str:
        """Return how many of all people something is true of."""
        return self.phrases(key, count=self._people(count), total=self.number.of, label=label)

    def _people(self, count: int) -> str:
        """Return a count as digits, and 0 as the word for nobody."""
        return self.phrases.number(count) if count else self.phrases("nobody")


def _range_key(found: ShareRange, *, is_published: bool) -> str:
    """Return the phrase for a range; one that starts at nobody or ends at everybody has one end."""
    if found.low == 0:
        return "range_below" if is_published else "range_below_worked_out"
    if found.high == found.base:
        return "range_above" if is_published else "range_above_worked_out"
    return "range" if is_published else "range_worked_out"


def _percent(share: float) -> Decimal:
    """Return a share as percent with a decimal, or two digits where it is near 0 or 100."""
    percent = 100 * share
    apart = min(percent, 100 - percent)
    places = max(1, 1 - floor(log10(apart))) if apart > 0 else 0
    return round(Decimal(percent), places) if places else Decimal(round(percent))
