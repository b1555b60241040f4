"""Entries shared out over slides: as few slides as they can take, filled evenly where that fits."""

from bisect import bisect_left
from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from deck.scene import Item
from deck.units import Box

Entry = TypeVar("Entry")
Step = TypeVar("Step")
Made = TypeVar("Made")


class Drawn(NamedTuple):
    """The items of one slide below its title, and the picture in words."""

    items: tuple[Item, ...]
    picture: str


Draw = Callable[[Sequence[Entry], Box, Step, int], Drawn | None]
# Makes a slide of entries at a step: the index of the first, which of how many slides it is.
Make = Callable[[Sequence[Entry], Step, int, int, int], Made | None]


def over_slides(
    entries: Sequence[Entry], steps: Sequence[Step], make: Make[Entry, Step, Made]
) -> list[Made] | int:
    """Return what is made of each slide, or the index of the first entry that fits none alone.

    All slides share one step, the first that needs no more slides than another.
    """
    sharing = _Sharing(entries, make)
    whole = next(filter(None, (sharing.at([entries], step) for step in steps)), None)
    return whole or sharing.over_several(steps)


class _Sharing(NamedTuple, Generic[Entry, Step, Made]):
    """Entries that are to be shared out over slides, and what makes a slide of some of them."""

    entries: Sequence[Entry]
    make: Make[Entry, Step, Made]

    def over_several(self, steps: Sequence[Step]) -> list[Made] | int:
        """Return each slide at the step that needs fewest, or the index of what fits none."""
        filled = [(step, self._filled(step)) for step in steps]
        fitting = [(step, chunks) for step, chunks in filled if chunks]
        if not fitting:
            return self._too_long(steps[-1])
        fewest = min(len(chunks) for _, chunks in fitting)
        step, chunks = next(found for found in fitting if len(found[1]) == fewest)
        even = self.at(_shared_out(self.entries, fewest), step)
        alone = [[entry] for entry in self.entries]
        return even or self.at(chunks, step) or self.at(alone, step) or self._too_long(step)

    def at(self, chunks: Sequence[Sequence[Entry]], step: Step) -> list[Made] | None:
        """Return every chunk on a slide of its own, or None where one of them does not fit."""
        found: list[Made] = []
        first = 0
        for index, chunk in enumerate(chunks):
            made = self.make(chunk, step, first, index + 1, len(chunks))
            if made is None:
                return None
            found.append(made)
            first += len(chunk)
        return found

    def _filled(self, step: Step) -> list[Sequence[Entry]] | None:
        """Return the entries in runs that each fill a slide, or None where one fits none."""
        chunks: list[Sequence[Entry]] = []
        start = 0
        while start < len(self.entries):
            most = self._most(step, start, len(chunks) + 1)
            if not most:
                return None
            chunks.append(self.entries[start : start + most])
            start += most
        return chunks

    def _most(self, step: Step, start: int, part: int) -> int:
        """Return a number of entries from ``start`` on that fits one slide; one more does not."""
        left = self.entries[start:]

        def is_full(size: int) -> bool:
            return self.make(left[:size], step, start, part, len(self.entries)) is None

        return bisect_left(range(1, len(left) + 1), x=True, key=is_full)

    def _too_long(self, step: Step) -> int:
        """Return the index of the first entry that fits no slide of its own."""
        count = len(self.entries)
        alone = (
            index
            for index in range(count)
            if self.make(self.entries[index : index + 1], step, index, index + 1, count) is None
        )
        return next(alone, 0)


def _shared_out(entries: Sequence[Entry], parts: int) -> list[Sequence[Entry]]:
    """Return the entries in ``parts`` runs, as even as they can be, the longer ones first."""
    size, longer = divmod(len(entries), parts)
    chunks, start = [], 0
    for index in range(parts):
        end = start + size + (index < longer)
        chunks.append(entries[start:end])
        start = end
    return chunks
