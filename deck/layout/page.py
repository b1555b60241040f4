"""The page a kind is given to lay a slide out on, and the sheets that it gives back."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Generic, NamedTuple, TypeVar

from deck.layout.pieces import placed
from deck.phrases import Phrases
from deck.scene import Item, Role, Text
from deck.text import fit_title, paragraph
from deck.theme import Theme
from deck.theme.spacing import BODY_BOTTOM, BODY_GAP, CONTENT_WIDTH, LEFT, TITLE_Y
from deck.theme.theme import Size, SlideLayout
from deck.units import Box, to_pt

Entry = TypeVar("Entry")
Step = TypeVar("Step")
Path = tuple[str | int, ...]


class DoesNotFitError(Exception):
    """Text that fits no slide at its smallest size, with the path of what is too long."""

    def __init__(self, path: Path, message: str, do: str) -> None:
        """Keep what is too long, and what to do about it."""
        super().__init__(message)
        self.path, self.message, self.do = path, message, do


class Places(NamedTuple):
    """What stands where in the deck: known only once every slide has been laid out.

    ``cited`` gives the numbers of the slides that use each source, ``parts`` the first and the last
    slide of each part of the talk, ``talk`` how many slides there are up to its end.
    """

    cited: Mapping[str, tuple[int, ...]] = MappingProxyType({})
    parts: tuple[tuple[int, int], ...] = ()
    talk: int = 0


class Footer(StrEnum):
    """What stands under a slide: source, part and number; the number on a band; or nothing."""

    FULL = "full"
    NUMBER_ON_DEEP = "number on deep"
    NONE = "none"


class Sheet(NamedTuple):
    """One slide's worth of a content: its items but for the footer, and the picture in words."""

    title: str
    items: tuple[Item, ...]
    picture: str
    slide_layout: SlideLayout = SlideLayout.TITLE_ONLY
    footer: Footer = Footer.FULL


class Page(NamedTuple):
    """What a kind needs to lay out one content: its title, theme, sentences and places.

    ``part`` is the number of the part of the talk, 0 outside the parts.
    """

    title: str
    theme: Theme
    phrases: Phrases
    places: Places = Places()
    part: int = 0

    def titled(self, part: int = 1, parts: int = 1) -> str:
        """Return the title, with its place among the slides that it goes on over."""
        if parts == 1:
            return self.title
        return self.phrases("continued_title", title=self.title, part=part, parts=parts)

    def head(
        self, title: str, sizes: Sequence[float] = Size.TITLE, y: int = TITLE_Y, x: int = LEFT
    ) -> Text:
        """Return the title in its box, at the largest size at which it takes two lines at most.

        Raises DoesNotFitError where the smallest size takes more.
        """
        width = LEFT + CONTENT_WIDTH - x
        for size in sizes:
            block = fit_title(
                paragraph(title, size, bold=True),
                to_pt(width),
                self.theme.font,
                self.phrases.weak_words,
            )
            if block:
                return placed("Title", block, x, y, role=Role.TITLE)
        message = "This title is too long: it does not fit two lines."
        raise DoesNotFitError(("title",), message, "Shorten it to about 70 characters.")

    def body_below(self, head: Text, gap: int = BODY_GAP) -> Box:
        """Return the area between the title and the footer."""
        top = head.box.bottom + gap
        return Box(LEFT, top, CONTENT_WIDTH, BODY_BOTTOM - top)

    def continued(
        self,
        entries: Sequence[Entry],
        steps: Sequence[Step],
        draw: "Callable[[Sequence[Entry], Box, Step, int], Drawn | None]",
        key: str,
        gap: int = BODY_GAP,
    ) -> "Iterator[tuple[str, Text, Drawn]]":
        """Yield title, head and drawing of each slide that the entries take, as few as they can.

        ``draw(entries, body, step, first)`` returns None where it does not fit; ``first`` is the
        index of its first entry. All slides share one step, the first of ``steps`` that needs no
        more slides than another; they are filled evenly where that fits, else one after another.
        Raises DoesNotFitError naming the first entry under ``key`` that fits no slide of its own.
        """
        drawing = _Drawing(self, entries, draw, gap)
        whole = next(filter(None, (drawing.at([entries], step) for step in steps)), None)
        yield from whole or drawing.over_several(steps, key)


class Drawn(NamedTuple):
    """The items of one slide below its title, and the picture in words."""

    items: tuple[Item, ...]
    picture: str


Draw = Callable[[Sequence[Entry], Box, Step, int], Drawn | None]
Placed = tuple[str, Text, Drawn]


class _Drawing(NamedTuple, Generic[Entry, Step]):
    """Entries that are to be drawn over one slide or several."""

    page: Page
    entries: Sequence[Entry]
    draw: Draw[Entry, Step]
    gap: int

    def over_several(self, steps: Sequence[Step], key: str) -> list[Placed]:
        """Return title, head and drawing of each slide, at the step that needs fewest slides."""
        filled = [(step, self._filled(step)) for step in steps]
        fitting = [(step, chunks) for step, chunks in filled if chunks]
        if not fitting:
            raise self._too_long(steps[-1], key)
        fewest = min(len(chunks) for _, chunks in fitting)
        step, chunks = next(found for found in fitting if len(found[1]) == fewest)
        even = self.at(_shared_out(self.entries, fewest), step)
        alone = [[entry] for entry in self.entries]
        placed_slides = even or self.at(chunks, step) or self.at(alone, step)
        if not placed_slides:
            raise self._too_long(step, key)
        return placed_slides

    def at(self, chunks: Sequence[Sequence[Entry]], step: Step) -> list[Placed] | None:
        """Return every chunk on a slide of its own, or None where one of them does not fit."""
        found: list[Placed] = []
        first = 0
        for index, chunk in enumerate(chunks):
            placed_slide = self._one(chunk, step, first, index + 1, len(chunks))
            if placed_slide is None:
                return None
            found.append(placed_slide)
            first += len(chunk)
        return found

    def _one(
        self, chunk: Sequence[Entry], step: Step, first: int, part: int, parts: int
    ) -> Placed | None:
        title = self.page.titled(part, parts)
        head = self.page.head(title)
        drawn = self.draw(chunk, self.page.body_below(head, self.gap), step, first)
        return (title, head, drawn) if drawn else None

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
            return self._one(left[:size], step, start, part, len(self.entries)) is None

        return bisect_left(range(1, len(left) + 1), x=True, key=is_full)

    def _too_long(self, step: Step, key: str) -> DoesNotFitError:
        """Return the error of the first entry that fits no slide of its own."""
        count = len(self.entries)
        index = next(
            (
                index
                for index in range(count)
                if self._one(self.entries[index : index + 1], step, index, index + 1, count) is None
            ),
            0,
        )
        message = "This is too long for a slide of its own."
        return DoesNotFitError((key, index), message, "Shorten it, or split it in two.")


def _shared_out(entries: Sequence[Entry], parts: int) -> list[Sequence[Entry]]:
    """Return the entries in ``parts`` runs, as even as they can be, the longer ones first."""
    size, longer = divmod(len(entries), parts)
    chunks, start = [], 0
    for index in range(parts):
        end = start + size + (index < longer)
        chunks.append(entries[start:end])
        start = end
    return chunks
