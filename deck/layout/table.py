"""Text in rows and columns, as a table whose rows are as high as their text needs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

from deck.layout.pieces import TIGHT
from deck.scene import Cell, Row, Stroke, Table
from deck.text import Block, measure, paragraph
from deck.theme import Color
from deck.theme.spacing import TABLE_GAP
from deck.units import EMU_PER_PT, Box, inches, pt, to_pt

LEFT_INSET = inches(0.15)
RIGHT_INSET = inches(0.10)
_AROUND = inches(0.04)  # above and below the text of a cell
HEAD_SIZE = 24
# The gap below the title that is left when it gives way, and what a table takes off it again.
TIGHT_GAP = round(TIGHT * TABLE_GAP)
SPARE_GAP = TABLE_GAP - TIGHT_GAP
_HEAD_PAD = pt(5)
_HEAD_LINES = 2


@dataclass(frozen=True, slots=True)
class TableText:
    """What a table says: its heads, its rows, the widths of its columns in EMU.

    ``bold_columns`` and ``colors`` tell the look of each column. ``groups`` holds the indexes of
    rows that head the rows below them, with a fill; ``dashed_before`` is a column that was not
    measured. ``anchor`` is where texts of fewer lines stand in their row: top or middle.
    """

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    columns: Sequence[int]
    alt: str
    bold_columns: frozenset[int] = frozenset()
    size: float = 24
    colors: dict[int, str] = field(default_factory=dict)
    groups: frozenset[int] = frozenset()
    dashed_before: int | None = None
    anchor: str = "middle"

    @property
    def first_inset(self) -> int:
        """Return the left inset of the first column: none, unless a fill would touch its text."""
        return LEFT_INSET if self.groups else 0


def table(
    text: TableText, body: Box, font: str, pad_pt: float, most_pt: float | None = None
) -> Table | None:
    """Return the table at the top of ``body``, or None where it does not fit.

    Each row is its text and ``pad_pt`` above and below it, or more where there is room, up to
    ``most_pt``.
    """
    measured = [_heads(text, font), *_rows(text, font)]
    if not all(block.fits for blocks in measured for block in blocks):
        return None
    heights = [_height(blocks) for blocks in measured]
    line = _height([measure([paragraph("", text.size)], 0, font)])
    for index in text.groups:
        heights[index + 1] = max(heights[index + 1], line)
    pad = min(_pad(heights, body.height), pt(pad_pt if most_pt is None else most_pt))
    if pad < pt(pad_pt):
        return None
    head_pad = min(pad, _HEAD_PAD)
    rows = [_row(measured[0], heights[0], Stroke(Color.INK, 2.25), head_pad)]
    for index, (blocks, height) in enumerate(zip(measured[1:], heights[1:], strict=True)):
        fill = Color.PANEL if index in text.groups else None
        rows.append(_row(blocks, height, Stroke(Color.RULE, 1.0), pad, fill))
    box = Box(body.x, body.y, sum(text.columns), sum(row.height for row in rows))
    insets = (text.first_inset, LEFT_INSET, RIGHT_INSET, _AROUND)
    return Table(
        text.name, box, tuple(text.columns), tuple(rows), text.alt, insets,
        text.dashed_before, text.anchor,
    )  # fmt: skip


def long_head(text: TableText, font: str) -> int | None:
    """Return the index of the first head that takes more than two lines in its column, or None."""
    for index, block in enumerate(_heads(text, font)):
        if not block.fits or block.line_count > _HEAD_LINES:
            return index
    return None


def _heads(text: TableText, font: str) -> list[Block]:
    """Return the heads of the columns, measured."""
    return [
        _block(text, word, index, font, size=HEAD_SIZE, bold=True)
        for index, word in enumerate(text.heads)
    ]


def _rows(text: TableText, font: str) -> list[list[Block]]:
    """Return the cells of each row below the heads, measured."""
    return [
        [
            _block(text, cell, column, font, size=HEAD_SIZE, bold=True)
            if index in text.groups
            else _block(
                text,
                cell,
                column,
                font,
                size=text.size,
                bold=column in text.bold_columns,
                color=text.colors.get(column, Color.INK),
            )
            for column, cell in enumerate(cells)
        ]
        for index, cells in enumerate(text.rows)
    ]


def _block(  # noqa: PLR0913 - one cell: what it says, where, and how it looks
    text: TableText, words: str, column: int, font: str, *,
    size: float, bold: bool, color: str = Color.INK,
) -> Block:  # fmt: skip
    """Return a cell's text, measured in its column without the insets."""
    left = LEFT_INSET if column else text.first_inset
    room = to_pt(text.columns[column] - RIGHT_INSET - left)
    return measure([paragraph(words, size, bold=bold, color=color)], room, font)


def _height(blocks: Sequence[Block]) -> int:
    """Return the least height of a row in EMU: its highest cell and the insets."""
    return ceil(max(block.height_pt for block in blocks) * EMU_PER_PT) + 2 * _AROUND


def _pad(heights: Sequence[int], room: int) -> int:
    """Return what can stand above and below the text of each row in EMU; less than 0 for none.

    The head takes no more than its own share, so that it stays near its column.
    """
    spare = room - sum(heights)
    even = spare // (2 * len(heights))
    rows = len(heights) - 1
    return even if even <= _HEAD_PAD or not rows else (spare - 2 * _HEAD_PAD) // (2 * rows)


def _row(
    blocks: Sequence[Block], height: int, under: Stroke, pad: int, fill: str | None = None
) -> Row:
    """Return a row of the least height ``height`` and ``pad`` above and below it, in EMU."""
    cells = tuple(Cell(block.paragraphs, block.lines) for block in blocks)
    return Row(height + 2 * pad, cells, under, fill, pad)
