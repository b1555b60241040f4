"""Where things stand on each slide layout, worked out from the grid and the type scale."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from deck.text.runs import LINE_HEIGHT
from deck.theme.measures import Measures, Sizes
from deck.theme.palette import Color
from deck.theme.placeholders import Ground, Holds, Layout, Look, Placeholder, SlideLayout
from deck.units import Box, inches, pt

_FOOTER_INDEX, _NUMBER_INDEX = 40, 41
_FIRST_INDEX = 10  # of lines of text; smaller ones are PowerPoint's own
_EDGE = pt(3)  # between a band or a panel and the page, seen in the dark theme
_TO_SUBTITLE = inches(0.32)
_BAND_TO_LINE = inches(1.40)
_LINE_TO_LINE = inches(0.54)
_NUMBER_HEIGHT = inches(4)
_QUESTION_COLUMN, _TO_QUESTION = 4, inches(0.3)
_QUESTION_ABOVE_MIDDLE = 1_429_000
_QUESTION_TO_POINTS = 178_880
_POINTS_HEIGHT = 2_000_000
_BETWEEN_SIDES = inches(0.8)
_TO_HEADING = inches(0.28)
_HEADING_TO_POINTS = 168_408
_QUOTE_INDENT = inches(0.5)
_QUOTE_TO_NAME = 366_200
_TITLE_TO_HELP = 318_800
_HELP_TO_PHONE = 73_280
_NUMBER_PT, _QUOTE_PT, _HEADING_PT, _LINE_PT = 240, 36, 32, 28


class NotesPage(NamedTuple):
    """The page of the notes in EMU: its size, the picture of the slide, the text below it."""

    page: Box
    picture: Box
    text: Placeholder


class _Grid(NamedTuple):
    """The measures and sizes of a theme, with what several layouts have."""

    measures: Measures
    sizes: Sizes

    def lines(self, y: int, size_pt: float, count: int = 1, x: int | None = None) -> Box:
        """Return the box of so many lines of text, from ``x`` to the right edge of all content."""
        left = self.measures.left if x is None else x
        height = pt(count * size_pt * LINE_HEIGHT)
        return Box(left, y, self.measures.right - left, height)

    def title(self) -> Placeholder:
        """Return the title of a slide, of two lines, in the look of the master."""
        box = self.lines(self.measures.title_y, self.sizes.title[0], 2)
        return Placeholder("Title", Holds.TITLE, box, "title")

    def head(self, y: int, prompt: str, x: int | None = None) -> Placeholder:
        """Return the larger title of a slide that starts or ends something."""
        size = self.sizes.head_title[0]
        look = Look(size, bold=True)
        return Placeholder("Title", Holds.TITLE, self.lines(y, size, 2, x), prompt, None, look)

    def body_y(self) -> int:
        """Return where content starts, below a title of two lines, in EMU."""
        return self.title().box.bottom + self.measures.body_gap

    def body(self) -> Box:
        """Return the place of content between title and footer."""
        measures, y = self.measures, self.body_y()
        return Box(measures.left, y, measures.width, measures.body_bottom - y)

    def feet(self) -> tuple[Placeholder, Placeholder]:
        """Return source and slide number in the look of the master."""
        return self.source(_FOOTER_INDEX), self.number(_NUMBER_INDEX)

    def source(self, index: int, look: Look | None = None) -> Placeholder:
        """Return the place of the source."""
        box = self.measures.source
        return Placeholder("Footer Placeholder", Holds.FOOTER, box, "source", index, look)

    def number(self, index: int, look: Look | None = None) -> Placeholder:
        """Return the place of the slide's number; PowerPoint writes it itself."""
        box = self.measures.number
        return Placeholder("Slide Number Placeholder", Holds.NUMBER, box, "", index, look)

    def number_on_deep(self) -> Placeholder:
        """Return the place of the slide's number on a band."""
        look = Look(self.sizes.footer, bold=True, color=Color.TEXT_ON_DEEP, align="right")
        return self.number(_NUMBER_INDEX, look)

    def band(self) -> tuple[Ground, ...]:
        """Return the band at the bottom of a slide, and its edge."""
        slide, y = self.measures.slide, self.measures.band_y
        return (
            Ground("Band", Box(0, y, slide.width, slide.height - y), Color.DEEP),
            Ground("Edge of the band", Box(0, y, slide.width, _EDGE), Color.DEEP_EDGE),
        )

    def band_lines(
        self, names: tuple[str, str], prompts: tuple[str, str], index: int
    ) -> tuple[Placeholder, ...]:
        """Return the two lines of text on the band."""
        y = self.measures.band_y + _BAND_TO_LINE
        size, small = self.sizes.scaled(_LINE_PT), self.sizes.small
        boxes = self.lines(y, size), self.lines(y + _LINE_TO_LINE, small, 2)
        looks = (
            Look(size, bold=True, color=Color.TEXT_ON_DEEP),
            Look(small, color=Color.TEXT_ON_DEEP),
        )
        return tuple(
            Placeholder(names[i], Holds.LINE, boxes[i], prompts[i], index + i, looks[i])
            for i in range(2)
        )


@lru_cache
def layouts(measures: Measures, sizes: Sizes) -> Mapping[SlideLayout, Layout]:
    """Return every slide layout, in the order in which the master has them."""
    grid = _Grid(measures, sizes)
    return {name: _LAYOUTS[name](grid) for name in SlideLayout}


def master(measures: Measures, sizes: Sizes) -> tuple[Placeholder, ...]:
    """Return the placeholders of the master: title, body, source, number."""
    grid = _Grid(measures, sizes)
    title = grid.title()._replace(name="Title Placeholder", prompt="master_title")
    return (
        title,
        Placeholder("Body Placeholder", Holds.TEXT, grid.body(), "master_text", 1),
        grid.source(3, Look(sizes.footer, color=Color.MUTE)),
        grid.number(4, Look(sizes.footer, bold=True, color=Color.MUTE, align="right")),
    )


def notes_page(measures: Measures) -> NotesPage:
    """Return the page of the notes: the slide as wide as the text below it."""
    page, margin, between = measures.notes_page, measures.left, inches(0.25)
    width = page.width - 2 * margin
    picture = Box(margin, margin, width, width * measures.slide.height // measures.slide.width)
    y = picture.bottom + between
    box = Box(margin, y, width, page.height - inches(0.5) - y)
    text = Placeholder("Notes Placeholder", Holds.LINE, box, "notes", 3)
    return NotesPage(page, picture, text)


def _title(grid: _Grid) -> Layout:
    head = grid.head(grid.measures.talk_title_y, "talk")._replace(holds=Holds.TALK_TITLE)
    size = grid.sizes.subtitle[0]
    box = grid.lines(head.box.bottom + _TO_SUBTITLE, size)
    subtitle = Placeholder("Subtitle", Holds.SUBTITLE, box, "subtitle", 1, Look(size))
    lines = grid.band_lines(("Event", "Dates and advice"), ("event", "dates"), _FIRST_INDEX)
    places = (head, subtitle, *lines, grid.number_on_deep())
    return Layout(SlideLayout.TITLE, places, grid.band())


def _section(grid: _Grid) -> Layout:
    measures, slide = grid.measures, grid.measures.slide
    middle = slide.height // 2
    x = measures.column_x(_QUESTION_COLUMN) + _TO_QUESTION
    head = grid.head(middle - _QUESTION_ABOVE_MIDDLE, "question", x)
    width = measures.panel_width - 2 * measures.left
    box = Box(measures.left, middle - _NUMBER_HEIGHT // 2, width, _NUMBER_HEIGHT)
    size = grid.sizes.scaled(_NUMBER_PT)
    look = Look(size, bold=True, color=Color.TEXT_ON_DEEP, align="center")
    number = Placeholder("Number", Holds.LINE, box, "part", _FIRST_INDEX, look, "middle")
    room = Box(x, head.box.bottom + _QUESTION_TO_POINTS, head.box.width, _POINTS_HEIGHT)
    points = Placeholder("Points", Holds.TEXT, room, "part_points", 1)
    edge = Box(measures.panel_width - _EDGE, 0, _EDGE, slide.height)
    grounds = (
        Ground("Panel", Box(0, 0, measures.panel_width, slide.height), Color.DEEP),
        Ground("Edge of the panel", edge, Color.DEEP_EDGE),
    )
    return Layout(SlideLayout.SECTION, (head, number, points, *grid.feet()), grounds)


def _content(grid: _Grid) -> Layout:
    points = Placeholder("Points", Holds.CONTENT, grid.body(), "points", 1)
    return Layout(SlideLayout.CONTENT, (grid.title(), points, *grid.feet()))


def _comparison(grid: _Grid) -> Layout:
    measures = grid.measures
    width = (measures.width - _BETWEEN_SIDES) // 2
    sides = (
        *_side(grid, "Left", measures.left, Color.GROUP_1, 1),
        *_side(grid, "Right", measures.right - width, Color.INK, 3),
    )
    return Layout(SlideLayout.COMPARISON, (grid.title(), *sides, *grid.feet()))


def _side(grid: _Grid, name: str, x: int, color: str, index: int) -> tuple[Placeholder, ...]:
    """Return heading and points of one side of a comparison."""
    size = grid.sizes.scaled(_HEADING_PT)
    width = (grid.measures.width - _BETWEEN_SIDES) // 2
    heading = grid.lines(grid.body_y() + _TO_HEADING, size, x=x)._replace(width=width)
    y = heading.bottom + _HEADING_TO_POINTS
    room = Box(x, y, width, grid.measures.body_bottom - y)
    prompt = "known" if name == "Left" else "not_known"
    look = Look(size, bold=True, color=color)
    return (
        Placeholder(f"{name} heading", Holds.LINE, heading, prompt, index, look),
        Placeholder(f"{name} points", Holds.HALF, room, "points", index + 1),
    )


def _title_only(grid: _Grid) -> Layout:
    return Layout(SlideLayout.TITLE_ONLY, (grid.title(), *grid.feet()))


def _quote(grid: _Grid) -> Layout:
    x = grid.measures.left + _QUOTE_INDENT
    size, small = grid.sizes.scaled(_QUOTE_PT), grid.sizes.scaled(_LINE_PT)
    words = grid.lines(grid.body_y(), size, 3, x)
    quote = Placeholder("Quote", Holds.TEXT, words, "quote", 1, Look(size))
    box = grid.lines(words.bottom + _QUOTE_TO_NAME, small, 2, x)
    name = Placeholder("Name and office", Holds.LINE, box, "name", _FIRST_INDEX, Look(small))
    return Layout(SlideLayout.QUOTE, (grid.title(), quote, name, *grid.feet()))


def _closing(grid: _Grid) -> Layout:
    head = grid.head(grid.measures.closing_title_y, "next")
    size, large = grid.sizes.body[0], grid.sizes.large[0]
    box = grid.lines(head.box.bottom + _TITLE_TO_HELP, size)
    below = grid.lines(box.bottom + _HELP_TO_PHONE, large)
    look = Look(large, bold=True, color=Color.GROUP_1)
    first = _FIRST_INDEX
    places = (
        head,
        Placeholder("Where to get help", Holds.LINE, box, "help", first, Look(size)),
        Placeholder("Telephone number", Holds.LINE, below, "phone", first + 1, look),
        *grid.band_lines(("Thanks", "Advice"), ("thanks", "advice"), first + 2),
        grid.number_on_deep(),
    )
    return Layout(SlideLayout.CLOSING, places, grid.band())


_LAYOUTS: Mapping[SlideLayout, Callable[[_Grid], Layout]] = {
    SlideLayout.TITLE: _title,
    SlideLayout.SECTION: _section,
    SlideLayout.CONTENT: _content,
    SlideLayout.COMPARISON: _comparison,
    SlideLayout.TITLE_ONLY: _title_only,
    SlideLayout.QUOTE: _quote,
    SlideLayout.CLOSING: _closing,
}
