"""Text in rows and columns, as a table whose rows are as high as their text needs."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import ceil, floor
from types import MappingProxyType
from typing import NamedTuple

from deck.layout.page import DoesNotFitError
from deck.layout.pieces import TIGHT, column_of
from deck.problems import Place
from deck.scene import Cell, Row, Stroke, Table
from deck.text import Block, measure, paragraph
from deck.text.runs import LINE_HEIGHT
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
_NOT_MEASURED = Stroke(Color.MUTE, 2.25, dashed=True)
_MOST_HEAD = inches(3.45)


class TableText(NamedTuple):
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
    colors: Mapping[int, str] = MappingProxyType({})
    groups: frozenset[int] = frozenset()
    dashed_before: int | None = None
    anchor: str = "middle"

    @property
    def insets(self) -> tuple[int, int, int, int]:
        """Return the margins of a cell in EMU; the first column has one on its left beside fills.

        They are left of the first column, left of the others, right, and both top and bottom.
        """
        return (LEFT_INSET if self.groups else 0, LEFT_INSET, RIGHT_INSET, _AROUND)

    def room(self, column: int) -> int:
        """Return the width for text in EMU in a cell of ``column``."""
        first, left, right, _ = self.insets
        return self.columns[column] - right - (left if column else first)


def table(
    text: TableText, body: Box, font: str, pad_pt: float, most_pt: float | None = None
) -> Table | None:
    """Return the table at the top of ``body``, or None where it does not fit.

    Each row is its text and ``pad_pt`` above and below it, or more where there is room, up to
    ``most_pt``.
    """
    measured = [_heads(text, font), *_rows(text, font)]
    if not all(block.fits for row in measured for block in row.blocks):
        return None
    pad = min(_pad(measured, body.height), pt(pad_pt if most_pt is None else most_pt))
    if pad < pt(pad_pt):
        return None
    rooms = [text.room(column) for column in range(len(text.columns))]
    head = measured[0].padded(rooms, min(pad, _HEAD_PAD))
    rows = (head, *(row.padded(rooms, pad) for row in measured[1:]))
    box = Box(body.x, body.y, sum(text.columns), sum(row.height for row in rows))
    return Table(
        text.name, box, tuple(text.columns), rows, text.alt, text.insets,
        text.dashed_before, text.anchor, _NOT_MEASURED if text.dashed_before is not None else None,
    )  # fmt: skip


def check_heads(text: TableText, font: str, paths: Sequence[Place]) -> None:
    """Raise DoesNotFitError with the path of the first head that takes more than two lines."""
    for block, path in zip(_heads(text, font).blocks, paths, strict=True):
        if not block.fits or block.line_count > _HEAD_LINES:
            message = "This head is too long for its column."
            raise DoesNotFitError(path, message, "Shorten it to a few words.")


def cell_width(texts: Sequence[str], size: float, font: str, *, bold: bool = False) -> int:
    """Return the width in EMU of a column in which none of ``texts`` breaks."""
    spare = 1  # point, so that no rounding breaks a line that just fits
    text = pt(column_of(texts, size, font, bold=bold) + spare)
    return LEFT_INSET + text + RIGHT_INSET


def head_width(head: str, font: str) -> int:
    """Return the least width in EMU of a column in which a head takes two lines, up to a limit."""
    words = head.split()
    pairs = [[" ".join(words[:end]), " ".join(words[end:])] for end in range(1, len(words))]
    halved = min(cell_width(pair, HEAD_SIZE, font, bold=True) for pair in pairs or [words])
    return max(min(halved, _MOST_HEAD), cell_width(words, HEAD_SIZE, font, bold=True))


class _Measured(NamedTuple):
    """A row whose texts are measured; ``line_pt`` is the least height of its text."""

    blocks: tuple[Block, ...]
    rule: Stroke
    line_pt: float = 0
    fill: str | None = None

    @property
    def least(self) -> int:
        """Return the least height in EMU: the highest cell and the insets."""
        height = max(self.line_pt, *(block.height_pt for block in self.blocks))
        return ceil(height * EMU_PER_PT) + 2 * _AROUND

    def padded(self, rooms: Sequence[int], pad: int) -> Row:
        """Return the row with ``pad`` EMU above and below its text.

        Texts of several lines are kept to the width that they were measured for: cells are wider,
        and would break elsewhere.
        """
        cells = [
            Cell(
                block.paragraphs,
                block.lines,
                floor(room - block.width_pt * EMU_PER_PT) if block.line_count > 1 else 0,
            )
            for block, room in zip(self.blocks, rooms, strict=True)
        ]
        return Row(self.least + 2 * pad, tuple(cells), self.rule, self.fill, pad)


def _heads(text: TableText, font: str) -> _Measured:
    """Return the heads of the columns, measured."""
    blocks = [
        _block(word, HEAD_SIZE, text.room(column), font, bold=True)
        for column, word in enumerate(text.heads)
    ]
    return _Measured(tuple(blocks), Stroke(Color.INK, 2.25))


def _rows(text: TableText, font: str) -> list[_Measured]:
    """Return each row below the heads, measured; a row that heads others is as high as they are."""
    rows = []
    under = Stroke(Color.RULE, 1.0)
    for index, cells in enumerate(text.rows):
        if index in text.groups:
            blocks = [
                _block(cell, HEAD_SIZE, text.room(column), font, bold=True)
                for column, cell in enumerate(cells)
            ]
            rows.append(_Measured(tuple(blocks), under, text.size * LINE_HEIGHT, Color.PANEL))
        else:
            blocks = [_cell(text, cell, column, font) for column, cell in enumerate(cells)]
            rows.append(_Measured(tuple(blocks), under))
    return rows


def _cell(text: TableText, cell: str, column: int, font: str) -> Block:
    """Return the text of a cell in the look of its column."""
    bold = column in text.bold_columns
    color = text.colors.get(column, Color.INK)
    return _block(cell, text.size, text.room(column), font, bold=bold, color=color)


@lru_cache(maxsize=4096)  # pages try the same cells in many rows
def _block(  # noqa: PLR0913 - one cell: what it says, where, and how it looks
    text: str, size: float, room: int, font: str, *, bold: bool, color: str = Color.INK
) -> Block:
    return measure([paragraph(text, size, bold=bold, color=color)], to_pt(room), font)


def _pad(rows: Sequence[_Measured], room: int) -> int:
    """Return what can stand above and below the text of each row in EMU; negative where none can.

    The head takes its even share up to its most, so that it stays near its column.
    """
    spare = room - sum(row.least for row in rows)
    even = spare // (2 * len(rows))
    below = len(rows) - 1
    return even if even <= _HEAD_PAD or not below else (spare - 2 * _HEAD_PAD) // (2 * below)
