"""The people on the band of the first and the last slide, and the two lines of text below them."""

from collections.abc import Sequence

from deck.layout.person import ASPECT, Variant, pictogram
from deck.layout.pieces import placed
from deck.scene import Item, Role, Shape, Stroke, Text
from deck.text import Block, measure, paragraph
from deck.theme import Color
from deck.theme.spacing import BAND_Y, CONTENT_WIDTH, LEFT, SLIDE
from deck.units import Box, inches, pt, to_pt

LARGEST_CROWD = 60  # above it the number stands in words
BAND_TOP = BAND_Y + inches(0.42)  # where the first thing on the band begins
_LARGEST_FIGURE = inches(0.95)
_GROUND_PT = 3
_NUMBER_SIZE = 60
_TO_FIRST_LINE = inches(0.34)
_TO_SECOND_LINE = inches(0.54)  # from the top of a first line that is not broken
_LEAST_MARGIN = inches(0.1)


def crowd(
    people: int, alt: str, in_words: str, font: str, top: int = BAND_TOP
) -> tuple[list[Item], int]:
    """Return the people on their ground line, and the y in EMU that the lines of text follow.

    Each is drawn, with ``alt`` told of all of them; above LARGEST_CROWD it is ``in_words`` instead.
    ``top`` is where their heads are.
    """
    if people > LARGEST_CROWD:
        number = paragraph(in_words, _NUMBER_SIZE, bold=True, color=Color.CROWD)
        block = measure([number], to_pt(CONTENT_WIDTH), font)
        text = placed("People who took part", block, LEFT, top)
        return [text], text.box.bottom
    width = CONTENT_WIDTH / (1.15 * people - 0.15)
    height = min(round(width / ASPECT), _LARGEST_FIGURE)
    pitch = 1.15 * height * ASPECT
    corners = [(LEFT + round(index * pitch), top) for index in range(people)]
    figures = pictogram("People who took part", corners, height, Variant.CROWD, alt)
    ground = top + height
    stroke = Stroke(Color.CROWD, _GROUND_PT)
    under_feet = Box(0, ground + pt(_GROUND_PT / 2), SLIDE.width, 0)
    line = Shape("Ground", under_feet, "line", stroke=stroke)
    return [figures, line], ground


def band_lines(
    lines: Sequence[tuple[str, str]], ground: int, font: str, width: int = CONTENT_WIDTH
) -> list[Text] | None:
    """Return a large and a smaller line below ``ground``, or None where they leave the slide.

    Each of the two ``lines`` is its item's name and its text; ``width`` is the room in EMU.
    """
    (first_name, first_text), (second_name, second_text) = lines
    first = _band_line(first_text, 28, width, font, bold=True, color=Color.TEXT_ON_DEEP)
    second = _band_line(second_text, 24, width, font, bold=False, color=Color.SECOND_ON_DEEP)
    y = ground + _TO_FIRST_LINE
    second_y = y + _TO_SECOND_LINE + pt((first.line_count - 1) * 28 * 1.2)
    bottom = second_y + pt(second.height_pt)
    if not (first.fits and second.fits) or bottom > SLIDE.bottom - _LEAST_MARGIN:
        return None
    return [
        placed(first_name, first, LEFT, y, role=Role.BODY),
        placed(second_name, second, LEFT, second_y, role=Role.BODY),
    ]


def _band_line(  # noqa: PLR0913 - a line has a text, a place and a look
    text: str, size: float, width: int, font: str, *, bold: bool, color: str
) -> Block:
    """Return a line of the band, measured; each line of ``text`` is a paragraph."""
    paragraphs = [paragraph(line, size, bold=bold, color=color) for line in text.split("\n")]
    return measure(paragraphs, to_pt(width), font)
