"""Pieces that several kinds draw: text in its box, rules."""

from math import ceil

from deck.scene import Role, Shape, Stroke, Text
from deck.text import Block
from deck.theme import Color
from deck.units import EMU_PER_PT, Box, to_pt

TIGHT = 0.6  # gaps give way down to this share of their value


def placed(name: str, block: Block, x: int, y: int, *, role: Role = Role.NONE) -> Text:
    """Return the block as an item with its top left corner at (x, y), as large as it has to be."""
    width, height = (ceil(points * EMU_PER_PT) for points in (block.width_pt, block.height_pt))
    return Text(name, Box(x, y, width, height), block.paragraphs, block.lines, role=role)


def centred(name: str, block: Block, x: int, middle: int) -> Text:
    """Return the block as a text whose middle lies at the height ``middle``."""
    text = placed(name, block, x, middle)
    box = text.box._replace(y=middle - text.box.height // 2)
    return text._replace(box=box, anchor="middle")


def fitted(block: Block, box: Box) -> bool:
    """Return whether the block fits into the box."""
    return block.fits and block.height_pt <= to_pt(box.height) + 1e-6


def rule(name: str, x: int, y: int, width: int, stroke: Stroke | None = None) -> Shape:
    """Return a horizontal line, by default a hairline."""
    return Shape(
        name, Box(x, y, width, 0), geometry="line", stroke=stroke or Stroke(Color.RULE, 1.0)
    )
