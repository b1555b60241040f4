"""The people on the band of the first and the last slide, and the two lines of text below them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.layout.looks import Form, Variant
from deck.layout.marks import Grid, Marks
from deck.layout.page import Page
from deck.layout.person import ASPECT
from deck.layout.pieces import TIGHT, placed
from deck.scene import Item, Role, Shape, Stroke, Text
from deck.text import Block, paragraph
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


class BandStep(NamedTuple):
    """A way to fill the band: the size of its larger line in points, what is left of figures."""

    size: float
    share: float = 1.0

    @property
    def to_first_line(self) -> int:
        """Return the gap in EMU between the ground and the larger line, down to its least part."""
        return round(_TO_FIRST_LINE * max(self.share, TIGHT))


def band_steps(page: Page) -> Iterator[BandStep]:
    """Yield how the band gives way: figures first, then the size of its larger line."""
    return (BandStep(size, share) for size in page.sizes.body for share in _SHARES)


def band_top(page: Page) -> int:
    """Return the y in EMU where the first thing on the band begins."""
    return page.measures.band_y + _TO_HEADS


def crowd(  # noqa: PLR0913 - people have a place, a size and two ways to be told
    people: int, alt: str, in_words: str, page: Page, top: int | None = None, share: float = 1.0
) -> tuple[list[Item], int]:
    """Return the people on their ground line, and the y in EMU that the lines of text follow.

    Each is drawn, with ``alt`` told of all of them; above LARGEST_CROWD it is ``in_words`` instead.
    ``top`` is where their heads are, by default where the first thing on the band begins; ``share``
    is that of the largest figure that is left to them.
    """
    top = band_top(page) if top is None else top
    if people > LARGEST_CROWD:
        size = page.sizes.large[0 if share == 1 else -1]
        number = page.text(in_words, size, bold=True, color=Color.CROWD)
        text = placed(_NAME, number, page.left, top)
        return [text], text.box.bottom
    grid = _row(people, page.width, share)
    figures = grid.drawn([Marks(people, Variant.CROWD, alt)], page.left, top)
    ground = top + grid.height_of(people)
    under_feet = Box(0, ground + pt(_GROUND_PT / 2), page.measures.slide.width, 0)
    line = Shape("Ground", under_feet, "line", stroke=Stroke(Color.CROWD, _GROUND_PT))
    return [*(item._replace(name=_NAME) for item in figures), line], ground


def _row(people: int, width: int, share: float) -> Grid:
    """Return the one row in which the people are as large as ``width`` EMU allows."""
    widest = width / (_SPREAD * people - (_SPREAD - 1))
    height = min(round(widest / ASPECT), round(share * _LARGEST_FIGURE))
    pitch = _SPREAD * height * ASPECT
    return Grid(Form.FIGURE, people, round(ASPECT * height), height, pitch, 0)


def band_lines(
    lines: Sequence[tuple[str, str]],
    ground: int,
    page: Page,
    width: int | None = None,
    step: BandStep | None = None,
) -> list[Text] | None:
    """Return a large and a smaller line below ``ground``, or None where they leave the slide.

    Each of the two ``lines`` is its item's name and its text; ``width`` is the room in EMU, by
    default that of all content.
    """
    (first_name, first_text), (second_name, second_text) = lines
    step = step or BandStep(page.sizes.body[0])
    size = step.size
    first = page.text(first_text, size, width, bold=True, color=Color.TEXT_ON_DEEP)
    second = _plain(second_text, width, page)
    y = ground + step.to_first_line
    second_y = y + _TO_SECOND_LINE + pt((first.line_count - 1) * size * LINE_HEIGHT)
    bottom = second_y + pt(second.height_pt)
    lowest = page.measures.slide.bottom - _LEAST_MARGIN
    if not (first.fits and second.fits) or bottom > lowest:
        return None
    return [
        placed(first_name, first, page.left, y, role=Role.BODY),
        placed(second_name, second, page.left, second_y, role=Role.BODY),
    ]


def _plain(text: str, width: int | None, page: Page) -> Block:
    """Return the smaller line, measured; each line of ``text`` is a paragraph."""
    small, color = page.sizes.small, Color.SECOND_ON_DEEP
    return page.texts([paragraph(line, small, color=color) for line in text.split("\n")], width)
