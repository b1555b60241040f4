"""The page a kind is given to lay a slide out on, and the sheets that it gives back."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from deck.layout.continuation import Draw, Drawn, Entry, Step, over_slides
from deck.layout.pieces import placed
from deck.messages import Messages
from deck.phrases import Phrases
from deck.problems import Place
from deck.scene import Item, Role, Text
from deck.text import Block, Bullet, Paragraph, fit_title, measure, paragraph
from deck.text.fitting import line_width, on_one_line
from deck.theme import Color, Measures, Sizes, Theme
from deck.theme.theme import SlideLayout
from deck.trial.told import Teller
from deck.units import Box, pt, to_pt

_POINT_GAP_PT = 14.4  # between two points (visual.md, 2)
Found = TypeVar("Found")


class DoesNotFitError(Exception):
    """Text that fits no slide at its smallest size, with the place of what is too long."""

    def __init__(self, place: Place, message: str, do: str) -> None:
        """Keep what is too long, and what to do about it."""
        super().__init__(message)
        self.place, self.message, self.do = place, message, do


class SlideNumbers(NamedTuple):
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
    """What a kind needs to lay out one content: its title, theme, sentences and slide numbers.

    ``part`` is the number of the part of the talk, 0 outside the parts; ``told`` tells an outcome
    as the whole talk does.
    """

    title: str
    theme: Theme
    phrases: Phrases
    numbers: SlideNumbers = SlideNumbers()
    part: int = 0
    told: Teller = Teller()

    @property
    def measures(self) -> Measures:
        """Return where things stand on a slide of this theme."""
        return self.theme.measures

    @property
    def sizes(self) -> Sizes:
        """Return the type scale of this theme in points."""
        return self.theme.sizes

    @property
    def left(self) -> int:
        """Return where all content starts, in EMU."""
        return self.measures.left

    @property
    def width(self) -> int:
        """Return the width of all content in EMU."""
        return self.measures.width

    @property
    def right(self) -> int:
        """Return where all content ends, in EMU."""
        return self.measures.right

    def text(
        self,
        words: str,
        size_pt: float,
        width: int | None = None,
        *,
        bold: bool = False,
        color: str = Color.INK,
    ) -> Block:
        """Return one paragraph measured in ``width`` EMU, by default in that of all content."""
        return self.texts([paragraph(words, size_pt, bold=bold, color=color)], width)

    def texts(self, paragraphs: Sequence[Paragraph], width: int | None = None) -> Block:
        """Return paragraphs measured in ``width`` EMU, by default in that of all content."""
        return measure(paragraphs, to_pt(self.width if width is None else width), self.theme.font)

    def points(
        self,
        points: Sequence[str],
        size_pt: float,
        width: int,
        *,
        bullet: Bullet = Bullet.FILLED,
        gap_pt: float | None = None,
    ) -> Block:
        """Return points with bullets, measured in ``width`` EMU, ``gap_pt`` points between two."""
        indent = to_pt(self.measures.point_indent)
        apart = self.sizes.scaled(_POINT_GAP_PT) if gap_pt is None else gap_pt
        paragraphs = [
            paragraph(point, size_pt)._replace(
                bullet=bullet, indent_pt=indent, space_before_pt=apart if index else 0
            )
            for index, point in enumerate(points)
        ]
        return self.texts(paragraphs, width)

    def line(
        self, words: str, size_pt: float, *, bold: bool = False, color: str = Color.INK
    ) -> Block:
        """Return one paragraph on one line, as wide as it needs to be."""
        return on_one_line(paragraph(words, size_pt, bold=bold, color=color), self.theme.font)

    def widest(self, lines: Iterable[str], size_pt: float, *, bold: bool = False) -> int:
        """Return the width in EMU of the widest of ``lines``, each on one line; at least one."""
        font = self.theme.font
        return pt(max(line_width(words, size_pt, font, bold=bold) for words in lines))

    def titled(self, part: int = 1, parts: int = 1) -> str:
        """Return the title, with its place among the slides that it goes on over."""
        if parts == 1:
            return self.title
        shared = self.phrases.shared
        return shared("continued_title", title=self.title, part=part, parts=parts)

    def head(
        self,
        title: str,
        sizes: Sequence[float] | None = None,
        y: int | None = None,
        x: int | None = None,
    ) -> Text:
        """Return the title in its box, at the largest size at which it takes two lines at most.

        Raises DoesNotFitError where the smallest size takes more.
        """
        fitting = (self.title_at(size, title, y, x) for size in sizes or self.sizes.title)
        head = next(filter(None, fitting), None)
        if head is None:
            raise self.does_not_fit(("title",), "title")
        return head

    def title_at(
        self, size_pt: float, title: str, y: int | None = None, x: int | None = None
    ) -> Text | None:
        """Return the title in its box at one size, or None where it takes more than two lines."""
        x, y = self.left if x is None else x, self.measures.title_y if y is None else y
        words, weak = paragraph(title, size_pt, bold=True), self.phrases.weak_words
        block = fit_title(words, to_pt(self.right - x), self.theme.font, weak)
        return placed("Title", block, x, y, role=Role.TITLE) if block else None

    def body_below(self, head: Text, gap: int | None = None) -> Box:
        """Return the area between the title and the footer, ``gap`` EMU below the title."""
        top = head.box.bottom + (self.measures.body_gap if gap is None else gap)
        return Box(self.left, top, self.width, self.measures.body_bottom - top)

    def does_not_fit(self, place: Place, cause: str, **values: object) -> DoesNotFitError:
        """Return the error of what is too long at ``place``, in the words of the kind or of all."""
        said = Messages((f"kinds/{self.phrases.file}", "layout"))
        return DoesNotFitError(place, *said(cause, **values))

    def slide(
        self,
        steps: Iterable[Step],
        draw: Callable[[Box, Step], Drawn | None],
        too_long: Callable[[], DoesNotFitError],
        *,
        gap: int | None = None,
        slide_layout: SlideLayout = SlideLayout.TITLE_ONLY,
    ) -> tuple[Sheet]:
        """Return the one slide, drawn at the first of ``steps`` at which everything fits.

        ``draw`` takes the area below the title and a step, and returns None where something does
        not fit. Raises what ``too_long`` returns where it fits at none.
        """
        head = self.head(self.title)
        body = self.body_below(head, gap)
        drawn = first_that_fits(steps, lambda step: draw(body, step))
        if drawn is None:
            raise too_long()
        return (Sheet(self.title, (head, *drawn.items), drawn.picture, slide_layout),)

    def slides(  # noqa: PLR0913 - what is drawn, how, and what is told where it cannot be
        self,
        entries: Sequence[Entry],
        steps: Sequence[Step],
        draw: Draw[Entry, Step],
        too_long: str | Callable[[int], DoesNotFitError],
        *,
        gap: int | None = None,
        slide_layout: SlideLayout = SlideLayout.TITLE_ONLY,
    ) -> tuple[Sheet, ...]:
        """Return the slides that the entries take, as few as they can.

        ``draw(entries, body, step, first)`` returns None where it does not fit; ``first`` is the
        index of its first entry. All slides share one step, the first of ``steps`` that needs no
        more slides than another; they are filled evenly where that fits, else one after another.
        Raises DoesNotFitError for the first entry that fits no slide of its own: what ``too_long``
        returns for its index, or, where that is a key, that the entry under it is too long.
        """

        def on_slide(
            some: Sequence[Entry], step: Step, first: int, part: int, parts: int
        ) -> Sheet | None:
            title = self.titled(part, parts)
            head = self.head(title)
            drawn = draw(some, self.body_below(head, gap), step, first)
            items = (head, *drawn.items) if drawn else ()
            return Sheet(title, items, drawn.picture, slide_layout) if drawn else None

        found = over_slides(entries, steps, on_slide)
        if isinstance(found, int):
            if callable(too_long):
                raise too_long(found)
            raise self.does_not_fit((too_long, found), "entry")
        return tuple(found)


def first_that_fits(steps: Iterable[Step], draw: Callable[[Step], Found | None]) -> Found | None:
    """Return what ``draw`` makes at the first step at which it makes something, or None."""
    return next((found for step in steps if (found := draw(step)) is not None), None)
