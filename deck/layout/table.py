"""Text in rows and columns, as a table whose rows are as high as their text needs."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from deck.scene import Cell, Row, Stroke, Table
from deck.text import Block, measure, paragraph
from deck.theme import Color
from deck.units import Box, inches, pt, to_pt

LEFT_INSET = inches(0.15)
RIGHT_INSET = inches(0.10)
_INSETS = (0, LEFT_INSET, RIGHT_INSET, inches(0.04))
HEAD_SIZE = 24


@dataclass(frozen=True, slots=True)
class TableText:
    """What a table says: its heads, its rows, the widths of its columns in EMU.

    ``bold_columns`` and ``sizes`` tell the look of each column; 24 pt where none is given.
    """

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    columns: Sequence[int]
    alt: str
    bold_columns: frozenset[int] = frozenset()
    size: float = 24
    colors: dict[int, str] = field(default_factory=dict)


def table(text: TableText, body: Box, font: str, pad_pt: float) -> Table | None:
    """Return the table at the top of ``body``, or None where it does not fit.

    Each row is its text and ``pad_pt`` above and below it.
    """
    head = [_block(word, HEAD_SIZE, text.columns, index, font, bold=True)
            for index, word in enumerate(text.heads)]  # fmt: skip
    rows = [_row(head, pad_pt / 2, Stroke(Color.INK, 2.25))]
    for cells in text.rows:
        blocks = [
            _block(
                cell,
                text.size,
                text.columns,
                index,
                font,
                bold=index in text.bold_columns,
                color=text.colors.get(index, Color.INK),
            )
            for index, cell in enumerate(cells)
        ]
        if not all(block.fits for block in blocks):
            return None
        rows.append(_row(blocks, pad_pt, Stroke(Color.RULE, 1.0)))
    height = sum(row.height for row in rows)
    if height > body.height:
        return None
    box = Box(body.x, body.y, sum(text.columns), height)
    return Table(text.name, box, tuple(text.columns), tuple(rows), text.alt, _INSETS)


def _block(  # noqa: PLR0913 - one cell: what it says, where, and how it looks
    text: str, size: float, columns: Sequence[int], index: int, font: str, *,
    bold: bool, color: str = Color.INK,
) -> Block:  # fmt: skip
    """Return a cell's text, measured in its column without the insets."""
    room = columns[index] - RIGHT_INSET - (LEFT_INSET if index else 0)
    return measure([paragraph(text, size, bold=bold, color=color)], to_pt(room), font)


def _row(blocks: Sequence[Block], pad_pt: float, under: Stroke) -> Row:
    """Return a row as high as its highest cell and ``pad_pt`` above and below."""
    height = pt(max(block.height_pt for block in blocks) + 2 * pad_pt) + 2 * _INSETS[3]
    return Row(height, tuple(Cell(b.paragraphs, b.lines) for b in blocks), under)
