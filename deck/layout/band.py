"""The band of the first and of the last slide: everyone who took part, and two lines below them."""

from collections.abc import Iterator
from typing import NamedTuple

from deck.layout.looks import Form, Variant
from deck.layout.marks import Grid, Marks
from deck.layout.page import Page, first_that_fits
from deck.layout.person import ASPECT
from deck.layout.pieces import TIGHT, placed
from deck.scene import Item, Role, Shape, Stroke, Text
from deck.text import paragraph
from deck.text.runs import LINE_HEIGHT
from deck.theme import Color
from deck.units import Box, inches, pt

LARGEST_CROWD = 60  # above it the number stands in words
_SHARES = (1.0, 0.85, 0.7, 0.55, 0.4)
_TO_HEADS = inches(0.42)  # from the top of the band to the first thing on it
_LARGEST_FIGURE = inches(0.95)
_SPREAD = 1.15  # from one figure to the next, as a multiple of a figure's width
_GROUND_PT = 3
_NAME = "People who took part"
_TO_FIRST_LINE = inches(0.34)
_TO_SECOND_LINE = inches(0.54)  # from the top of a first line that is not broken
_LEAST_MARGIN = inches(0.1)


class Crowd(NamedTuple):
    """Everyone who took part: what is told of them where each is drawn, and their number."""

    people: int
    alt: str
    in_words: str


class BandLine(NamedTuple):
    """A line of text on the band: the name of its item, and its words, each line a paragraph."""

    name: str
    words: str


class _Step(NamedTuple):
    """A way to fill the band: the size of its larger line in points, what is left of figures."""

    size: float
    share: float

    @property
    def to_first_line(self) -> int:
        """Return the gap in EMU between the ground and the larger line, down to its least part."""
        return round(_TO_FIRST_LINE * max(self.share, TIGHT))


class Band(NamedTuple):
    """People, where there are any, and a large line over a smaller one.

    All of it stands ``raised`` EMU higher than usual; the lines leave ``aside`` EMU on the right.
    """

    crowd: Crowd | None
    first: BandLine
    second: BandLine
    page: Page
    raised: int = 0
    aside: int = 0

    def items(self) -> list[Item] | None:
        """Return people and lines, or None where they do not fit the band.

        Figures give way first, then the size of the larger line.
        """
        sizes = self.page.sizes.body
        steps = (_Step(size, share) for size in sizes for share in _SHARES)
        return first_that_fits(steps, self._at)

    def _at(self, step: _Step) -> list[Item] | None:
        """Return people and lines at one step, or None where they leave the slide."""
        top = self.page.measures.band_y + _TO_HEADS - self.raised
        people, ground = (
            _people(self.crowd, step.share, top, self.page) if self.crowd else ([], top)
        )
        lines = self._lines(ground, step)
        return None if lines is None else [*people, *lines]

    def _lines(self, ground: int, step: _Step) -> list[Text] | None:
        """Return both lines below ``ground``, or None where they leave the slide."""
        page, width = self.page, self.page.width - self.aside
        first = page.text(self.first.words, step.size, width, bold=True, color=Color.TEXT_ON_DEEP)
        small, color = page.sizes.small, Color.SECOND_ON_DEEP
        lines = [paragraph(line, small, color=color) for line in self.second.words.split("\n")]
        second = page.texts(lines, width)
        y = ground + step.to_first_line
        second_y = y + _TO_SECOND_LINE + pt((first.line_count - 1) * step.size * LINE_HEIGHT)
        lowest = page.measures.slide.bottom - _LEAST_MARGIN
        if not (first.fits and second.fits) or second_y + pt(second.height_pt) > lowest:
            return None
        return [
            placed(self.first.name, first, page.left, y, role=Role.BODY),
            placed(self.second.name, second, page.left, second_y, role=Role.BODY),
        ]


def _people(crowd: Crowd | None, share: float, top: int, page: Page) -> tuple[list[Item], int]:
    """Return the people on their ground line, and the y in EMU that the lines of text follow.

    Their heads are at ``top``; above LARGEST_CROWD their number stands there instead. ``share`` is
    that of the largest figure that is left to them.
    """
    if crowd is None:
        return [], top
    if crowd.people > LARGEST_CROWD:
        size = page.sizes.large[0 if share == 1 else -1]
        number = page.text(crowd.in_words, size, bold=True, color=Color.CROWD)
        text = placed(_NAME, number, page.left, top)
        return [text], text.box.bottom
    grid = _row(crowd.people, page.width, share)
    figures = grid.drawn([Marks(crowd.people, Variant.CROWD, crowd.alt)], page.left, top)
    ground = top + grid.height_of(crowd.people)
    return [*(item._replace(name=_NAME) for item in figures), *_ground(ground, page)], ground


def _row(people: int, width: int, share: float) -> Grid:
    """Return the one row in which the people are as large as ``width`` EMU allows."""
    widest = width / (_SPREAD * people - (_SPREAD - 1))
    height = min(round(widest / ASPECT), round(share * _LARGEST_FIGURE))
    pitch = _SPREAD * height * ASPECT
    return Grid(Form.FIGURE, people, round(ASPECT * height), height, pitch, 0)


def _ground(y: int, page: Page) -> Iterator[Shape]:
    """Yield the line under the feet of the people, from one edge of the slide to the other."""
    under_feet = Box(0, y + pt(_GROUND_PT / 2), page.measures.slide.width, 0)
    yield Shape("Ground", under_feet, "line", stroke=Stroke(Color.CROWD, _GROUND_PT))
