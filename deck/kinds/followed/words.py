"""What the slide of how long people were followed says: at each time, in the bar, and in words."""

from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from deck.kinds.followed.model import Length, Part, Times
from deck.phrases import Phrases
from deck.text.runs import bare, without_marks

_TOLD = {Part.SOLID: "solid", Part.LIGHT: "light", Part.HOLLOW: "hollow"}
_AXES = {
    "hours": "axis_hours",
    "days": "axis_days",
    "weeks": "axis_weeks",
    "months": "axis_months",
    "years": "axis_years",
}


class Words(NamedTuple):
    """The words at the times and in the bar, and the sentences of the picture in words."""

    times: Times
    phrases: Phrases

    @property
    def axis(self) -> str:
        """Return what the scale counts."""
        return self.times.axis or self.phrases(_AXES[self.times.unit])

    def at(self) -> dict[Decimal, tuple[str, str]]:
        """Return each time in order, with its unit, and what it is; equal times are told once."""
        times = self.times
        named = [
            (times.shortest, self.phrases("shortest")),
            (times.median, self.phrases("median")),
            (times.longest, times.longest_is or self.phrases("longest")),
        ]
        lengths = [(length, name) for length, name in named if length is not None]
        told = {}
        for amount, same in groupby(lengths, key=lambda named: named[0].amount):
            time = self.phrases.shared(times.unit, n=amount, amount=amount)
            told[amount] = (time, self._names(list(same)))
        return told

    def _names(self, same: list[tuple[Length, str]]) -> str:
        """Return what a time is: that of whom, and that it was still going on then."""
        names = [name for _, name in same]
        is_all = len(names) == len(_TOLD)
        word = self.phrases("alike") if is_all else self.phrases.listing(names)
        is_still = any(length.still for length, _ in same)
        return self.phrases("still", word=word) if is_still else word

    def inside(self, part: Part) -> str:
        """Return what stands in a part of the bar, or nothing."""
        if part is Part.SOLID:
            return self.times.who or ""
        if self.times.median is None:
            return self.phrases("no_median")
        return self.phrases("at_least_half" if part is Part.LIGHT else "half_or_fewer")

    def scale(self, end: int) -> str:
        """Return the scale in words."""
        return self.phrases("scale", end=end, axis=bare(self.axis))

    def bar(self) -> str:
        """Return the bar in words, from one time to the next."""
        told = self.at()
        who = bare(self.times.who or self.phrases("everyone"))
        sentences = []
        for part, _, end in self.times.parts():
            time, word = told[end]
            is_open = part is Part.LIGHT and self.times.median is None
            key = "light_open" if is_open else _TOLD[part]
            said = self.phrases(key, time=time, word=without_marks(word), who=who)
            sentences.append(said)
        return " ".join(sentences)
