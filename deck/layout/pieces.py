"""Pieces that several kinds draw: text in its box, points with bullets, rules."""

from collections.abc import Sequence
from math import ceil

from deck.scene import Role, Shape, Stroke, Text
from deck.text import Block, Bullet, Paragraph, measure, paragraph
from deck.theme import Color
from deck.units import EMU_PER_PT, Box, to_pt

POINT_INDENT_PT = 32.4  # 0.45 in (VISUAL.md, section 2)
POINT_GAP_PT = 14.4  # 0.2 in
TIGHT = 0.6  # gaps give way down to this share of their value
_WIDE_PT = 10_000  # wider than anything that stands on one line


def placed(  # noqa: PLR0913 - a text has a place, a role and an anchor
    name: str,
    block: Block,
    x: int,
    y: int,
    *,
    role: Role = Role.NONE,
    height: int | None = None,
    width: int | None = None,
) -> Text:
    """Return the block as an item with its top left corner at (x, y).

    With a ``height`` the text is centred in it, with a ``width`` its box is that wide.
    """
    own_height = ceil(block.height_pt * EMU_PER_PT)
    own_width = ceil(block.width_pt * EMU_PER_PT)
    box = Box(x, y, width or own_width, height or own_height)
    anchor = "top" if height is None else "middle"
    return Text(name, box, block.paragraphs, block.lines, role=role, anchor=anchor)


def centred(name: str, block: Block, x: int, middle: int) -> Text:
    """Return the block as a text whose middle lies at the height ``middle``."""
    height = ceil(block.height_pt * EMU_PER_PT)
    return placed(name, block, x, middle - height // 2, height=height)


def fitted(block: Block, box: Box) -> bool:
    """Return whether the block fits into the box."""
    return block.fits and block.height_pt <= to_pt(box.height) + 1e-6


def bulleted(
    points: Sequence[str],
    size_pt: float,
    bullet: Bullet = Bullet.FILLED,
    gap_pt: float = POINT_GAP_PT,
) -> tuple[Paragraph, ...]:
    """Return the points as paragraphs, each with its bullet, a gap between them."""
    return tuple(
        paragraph(point, size_pt)._replace(
            bullet=bullet,
            indent_pt=POINT_INDENT_PT,
            space_before_pt=gap_pt if index else 0,
        )
        for index, point in enumerate(points)
    )


def rule(name: str, x: int, y: int, width: int, stroke: Stroke | None = None) -> Shape:
    """Return a horizontal line, by default a hairline."""
    return Shape(
        name, Box(x, y, width, 0), geometry="line", stroke=stroke or Stroke(Color.RULE, 1.0)
    )


def column_of(texts: Sequence[str], size_pt: float, font: str, *, bold: bool = False) -> float:
    """Return the width in points of the widest of ``texts``, each on one line."""
    blocks = [measure([paragraph(text, size_pt, bold=bold)], _WIDE_PT, font) for text in texts]
    return max(block.width_pt for block in blocks)
