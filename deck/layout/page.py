"""The page a kind is given to lay a slide out on, and the sheets that it gives back."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from deck.layout.pieces import placed
from deck.phrases import Phrases
from deck.scene import Item, Role, Text
from deck.text import fit_title, paragraph
from deck.theme import Theme
from deck.theme.spacing import BODY_BOTTOM, BODY_GAP, CONTENT_WIDTH, LEFT, TITLE_Y
from deck.theme.theme import Size, SlideLayout
from deck.units import Box, pt, to_pt

Entry = TypeVar("Entry")
Step = TypeVar("Step")
Path = tuple[str | int, ...]


class DoesNotFitError(Exception):
    """Text that fits no slide at its smallest size, with the path of what is too long."""

    def __init__(self, path: Path, message: str, do: str) -> None:
        """Keep what is too long, and what to do about it."""
        super().__init__(message)
        self.path, self.message, self.do = path, message, do


@dataclass(frozen=True, slots=True)
class Places:
    """What stands where in the deck: known only once every slide has been laid out.

    ``cited`` gives the numbers of the slides that use each source, ``parts`` the first and the last
    slide of each part of the talk.
    """

    cited: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    parts: tuple[tuple[int, int], ...] = ()


class Footer(StrEnum):
    """What stands under a slide: source, part and number; the number on a band; or nothing."""

    FULL = "full"
    NUMBER_ON_DEEP = "number on deep"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One slide's worth of a content: its items but for the footer, and the picture in words."""

    title: str
    items: tuple[Item, ...]
    picture: str
    slide_layout: SlideLayout = SlideLayout.TITLE_ONLY
    footer: Footer = Footer.FULL


@dataclass(frozen=True, slots=True)
class Page:
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
        index of its first entry. All slides share one step, the first of ``steps`` that fits.
        Raises DoesNotFitError naming the first entry under ``key`` that fits no slide of its own.
        """
        for parts in range(1, max(len(entries), 1) + 1):
            for step in steps:
                found = self._drawn(_shared_out(entries, parts), step, draw, gap)
                if all(drawing is not None for _, _, drawing in found):
                    yield from ((title, head, drawn) for title, head, drawn in found if drawn)
                    return
        alone = self._drawn(_shared_out(entries, len(entries)), steps[-1], draw, gap)
        index = next(index for index, (_, _, drawing) in enumerate(alone) if drawing is None)
        raise DoesNotFitError(
            (key, index),
            "This is too long for a slide of its own.",
            "Shorten it, or split it in two.",
        )

    def _drawn(
        self,
        chunks: Sequence[Sequence[Entry]],
        step: Step,
        draw: "Callable[[Sequence[Entry], Box, Step, int], Drawn | None]",
        gap: int,
    ) -> "list[tuple[str, Text, Drawn | None]]":
        """Return title, head and drawing of each chunk, in order."""
        found = []
        first = 0
        for index, chunk in enumerate(chunks):
            title = self.titled(index + 1, len(chunks))
            head = self.head(title)
            found.append((title, head, draw(chunk, self.body_below(head, gap), step, first)))
            first += len(chunk)
        return found


@dataclass(frozen=True, slots=True)
class Drawn:
    """The items of one slide below its title, and the picture in words."""

    items: tuple[Item, ...]
    picture: str


def _shared_out(entries: Sequence[Entry], parts: int) -> list[Sequence[Entry]]:
    """Return the entries in ``parts`` runs, as even as they can be, the longer ones first."""
    size, longer = divmod(len(entries), parts)
    chunks, start = [], 0
    for index in range(parts):
        end = start + size + (index < longer)
        chunks.append(entries[start:end])
        start = end
    return chunks


def height_of(lines: int, size_pt: float) -> int:
    """Return the height in EMU of ``lines`` lines of text at single spacing."""
    return pt(lines * size_pt * 1.2)
