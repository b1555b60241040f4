"""What the slide of how long people were followed says: at each time, in the bar, and in words."""

from decimal import Decimal
from itertools import groupby
from typing import NamedTuple

from deck.kinds.followed.model import Part, Times
from deck.phrases import Phrases
from deck.text.runs import bare, without_marks

_TOLD = {Part.SOLID: "solid", Part.LIGHT: "light", Part.HOLLOW: "hollow"}


class Words(NamedTuple):
    """The words at the times and in the bar, and the sentences of the picture in words."""

    times: Times
    phrases: Phrases

    def at(self) -> dict[Decimal, tuple[str, str]]:
        """Return each time in order, with its unit, and what it is; equal times are told once."""
        times = self.times
        named = [
            (times.shortest, self.phrases("shortest")),
            (times.median, self.phrases("median")),
            (times.longest, times.longest_is or self.phrases("longest")),
        ]
        told = {}
        for value, same in groupby(named, key=lambda name: name[0]):
            names = [name for _, name in same]
            is_all = len(names) == len(named)
            word = self.phrases("alike") if is_all else self.phrases.listing(names)
            told[value] = (self.phrases.shared(times.unit, n=value, amount=value), word)
        return told

    def inside(self, part: Part) -> str:
        """Return what stands in a part of the bar, or nothing."""
        if part is Part.SOLID:
            return self.times.who or ""
        return self.phrases("at_least_half" if part is Part.LIGHT else "half_or_fewer")

    def scale(self, end: int) -> str:
        """Return the scale in words."""
        return self.phrases("scale", end=end, axis=bare(self.times.axis))

    def bar(self) -> str:
        """Return the bar in words, from one time to the next."""
        told = self.at()
        who = bare(self.times.who or self.phrases("everyone"))
        sentences = []
        for part, _, end in self.times.parts():
            time, word = told[end]
            said = self.phrases(_TOLD[part], time=time, word=without_marks(word), who=who)
            sentences.append(said)
        return " ".join(sentences)
