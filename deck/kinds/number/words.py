"""What the slide of a number says, and where the true share is likely to lie."""

from collections.abc import Sequence
from decimal import Decimal
from math import floor, log10
from typing import NamedTuple

from deck.arithmetic.intervals import wilson
from deck.arithmetic.share_range import ShareRange, share_range
from deck.phrases import Phrases
from deck.text.runs import bare, stopped, without_marks
from deck.trial.facts import Finding
from deck.trial.form import Form
from deck.trial.said import full, phrases_of, words_of
from deck.trial.told import Told, ToldGroup
from deck.trial.told.counts import none_of
from deck.trial.told.vocabulary import happened_when

_SMALL_STUDY = 1_000  # people: fewer can easily miss what happens to 1 in some hundred
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
# The number out of all, as counted, as so many of every 100, as a share of so many, as a share.
_OTHERS = ("others", "others_every", "others_share", "others_share_alone")
_FRAME = ("frame", "frame_every", "frame_share", "frame_share_alone")
_LEVEL = 95  # percent, of a range that is worked out, and of a published one beside a share


class Words(NamedTuple):
    """The sentences of the slide and of its picture in words, for one group of an outcome."""

    told: Told
    group: ToldGroup
    phrases: Phrases

    @property
    def _finding(self) -> Finding:
        return self.told.finding

    @property
    def _counts(self) -> tuple[int, int] | None:
        """Return to how many it happened and out of how many, as told; None for a bare share."""
        group = self.group
        if group.told and (self.told.form is Form.SCALED or group.counted is None):
            return group.told.people, group.told.base
        return (group.counted.people, group.counted.of) if group.counted else None

    @property
    def _is_scaled(self) -> bool:
        return self._counts is not None and self._counts != self.group.counted

    @property
    def label(self) -> str:
        """Return what happened, and when."""
        return bare(words_of(happened_when(self._finding), phrases_of(self.phrases.language)))

    @property
    def rest(self) -> str:
        """Return what is true of the others."""
        rest: str | None = getattr(self._finding.outcome, "rest", None)
        return bare(rest) if rest else self.phrases("did_not")

    def large(self) -> str:
        """Return the number that stands large, or the published share."""
        counts = self._counts
        return self._people(counts[0]) if counts else self._percent(self._share)

    @property
    def _share(self) -> Decimal:
        """Return the published share, in percent."""
        return self.group.percent or Decimal(0)

    def _percent(self, share: Decimal) -> str:
        return self.phrases("percent", share=share)

    def of_all(self) -> str:
        """Return out of how many it is; beside a round total the real counts."""
        counts = self._counts
        if counts is None:
            total = self.group.total
            return self.phrases("of_all", total=total) if total else ""
        if not self._is_scaled:
            return self.phrases("of_all", total=counts[1])
        return self.phrases("of_every", total=counts[1])

    def whom(self) -> str:
        """Return what must be known of the number: real counts beside a rounded one, and whose."""
        return " ".join(filter(None, (self._real(), self._of_whom())))

    def _real(self) -> str:
        """Return the real count, where another number stands large."""
        real, told = self.group.counted, self.group.told
        if not self._is_scaled or real is None or told is None:
            return ""
        key = "real" if told.is_exact else "real_rounded"
        return self.phrases(key, count=real.people, total=real.of)

    def _of_whom(self) -> str:
        """Return which people were counted, where they are not all of the trial."""
        whom = self._finding.outcome.of_whom
        who = words_of(self.group.who, phrases_of(self.phrases.language))
        if whom:
            return self.phrases("whom_in" if who else "whom", whom=whom, who=who)
        return self.phrases("in_group", who=who) if who else ""

    def others(self) -> str:
        """Return the other frame as one sentence, its count between marks."""
        return self._frame(_OTHERS, rest=True)

    def likely(self) -> str:
        """Return where the true share is likely to lie, and whether that was worked out.

        Of nobody it is what can be missed among so many, as on all other slides. That is nothing
        where no number of people could tell it.
        """
        if self._none:
            return self._none[0]
        found = self._found_range()
        if not found:
            return ""
        key = _range_key(found, is_published=self._published is not None)
        return self.phrases(key, low=found.low, high=found.high, base=found.base)

    @property
    def _none(self) -> tuple[str, ...]:
        """Return what nobody in this group can and cannot tell, where it happened to nobody."""
        about = phrases_of(self.phrases.language)
        return tuple(
            full(said, about) for said in none_of(self.told._replace(groups=(self.group,)))
        )

    def _found_range(self) -> ShareRange | None:
        """Return the range in people: out of the total of the number, where that is a round one."""
        told, ends, limits = self.group.told, self.group.ends, self._limits()
        if self._is_scaled and told and ends:
            return ShareRange(*ends, told.base)
        return share_range(*limits) if limits else None

    def picture(self) -> str:
        """Return both frames in words, what nobody does not mean, and the range with its origin."""
        first, second = self._frame(_FRAME, rest=False), self._frame(_FRAME, rest=True)
        sentences = [self.phrases("picture", first=first, second=second), self.whom()]
        real = self.group.counted
        if self._none:
            return " ".join(filter(None, (*sentences, *self._none)))
        if real and real.people in (0, real.of):
            key = "rare" if real.of < _SMALL_STUDY else "rare_large"
            sentences.append(self.phrases(key, total=real.of))
        likely = self.likely().replace(_NO_BREAK_SPACE, " ")
        sentences += [stopped(likely), self._origin()] if likely else []
        return " ".join(filter(None, sentences))

    @property
    def _published(self) -> tuple[Decimal, Decimal] | None:
        """Return the published limits of the share, in percent."""
        return self.group.share.limits if self.group.share else None

    def _limits(self) -> tuple[float, float] | None:
        """Return the limits of the true share, from 0 to 1; a published pair wins."""
        if self._published:
            low, high = self._published
            return float(low / 100), float(high / 100)
        real = self.group.counted
        return wilson(real.people, real.of, _LEVEL / 100) if real and real.of else None

    def _origin(self) -> str:
        """Return the range in percent with its level and the method, for those who present it."""
        if self._published:
            low, high = self._published
            return self.phrases("origin_published", low=low, high=high)
        worked_out = map(_percent, self._limits() or (0.0, 1.0))
        low, high = worked_out
        return self.phrases("origin_worked_out", level=_LEVEL, low=low, high=high)

    def _frame(self, keys: Sequence[str], *, rest: bool) -> str:
        """Return how many of all people something is true of, or is not."""
        counted, every, share_of, share_alone = keys
        label, counts = without_marks(self.rest) if rest else self.label, self._counts
        if counts is None:
            share = self._percent(100 - self._share if rest else self._share)
            key = share_of if self.group.total else share_alone
            return self.phrases(key, share=share, total=self.group.total, label=label)
        people = counts[1] - counts[0] if rest else counts[0]
        key = every if self._is_scaled else counted
        return self.phrases(key, count=self._people(people), total=counts[1], label=label)

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
