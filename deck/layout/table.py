"""Text in rows and columns, as a table whose rows are as high as their text needs."""

from collections.abc import Mapping, Sequence
from math import ceil, floor
from types import MappingProxyType
from typing import NamedTuple

from deck.layout.columns import LEFT_INSET, RIGHT_INSET
from deck.layout.page import Page
from deck.problems import Place
from deck.scene import Cell, Row, Stroke, Table
from deck.text import Block
from deck.text.runs import LINE_HEIGHT, stopped, without_marks
from deck.theme import Color
from deck.units import EMU_PER_PT, Box, inches, pt

_AROUND = inches(0.04)  # above and below the text of a cell
_HEAD_PAD = pt(5)
_HEAD_LINES = 2
_NOT_MEASURED = Stroke(Color.MUTE, 2.25, dashed=True)


class TableText(NamedTuple):
    """What a table says: its heads, its rows, the widths of its columns in EMU.

    ``alt`` says what it holds, ``picture`` all of it in words. ``bold_columns`` and ``colors`` tell
    the look of each column. ``groups`` holds the indexes of rows that head the rows below them,
    with a fill; ``dashed_before`` is a column that was not measured. ``anchor`` is where texts of
    fewer lines stand in their row: top or middle.
    """

    name: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    columns: Sequence[int]
    alt: str
    picture: str
    bold_columns: frozenset[int] = frozenset()
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


class Step(NamedTuple):
    """How a table is set: the size of its words in points, the space above it, that around a text.

    ``gap`` lies above the table, in EMU; ``least_pt`` and ``most_pt`` above and below a text.
    """

    size: float
    gap: int
    least_pt: float
    most_pt: float


def table(text: TableText, body: Box, step: Step, page: Page) -> Table | None:
    """Return the table at the top of ``body``, below a gap, or None where it does not fit.

    Each row is its text and the least space above and below it, or more where there is room, up to
    the most. Heads take two lines at most.
    """
    body = body.from_top(step.gap)
    measured = [_heads(text, page), *_rows(text, step.size, page)]
    is_whole = all(block.fits for row in measured for block in row.blocks)
    if not is_whole or not all(map(_is_head, measured[0].blocks)):
        return None
    pad = min(_pad(measured, body.height), pt(step.most_pt))
    if pad < pt(step.least_pt):
        return None
    rooms = [text.room(column) for column in range(len(text.columns))]
    head = measured[0].padded(rooms, min(pad, _HEAD_PAD))
    rows = (head, *(row.padded(rooms, pad) for row in measured[1:]))
    box = Box(body.x, body.y, sum(text.columns), sum(row.height for row in rows))
    dashed = None if text.dashed_before is None else _NOT_MEASURED
    return Table(
        text.name, box, tuple(text.columns), rows, text.alt, text.insets,
        text.dashed_before, text.anchor, dashed,
    )  # fmt: skip


def check_heads(text: TableText, places: Sequence[Place], page: Page) -> None:
    """Raise DoesNotFitError with the place of the first head that takes more than two lines."""
    for block, place in zip(_heads(text, page).blocks, places, strict=True):
        if not _is_head(block):
            raise page.does_not_fit(place, "head")


def _is_head(block: Block) -> bool:
    """Return whether a head fits its column in two lines at most."""
    return block.fits and block.line_count <= _HEAD_LINES


def in_words(head: str, cell: str, page: Page) -> str:
    """Return a cell with the head of its column as a sentence, for the picture in words."""
    return without_marks(stopped(page.phrases.shared("cell", head=head, cell=cell)))


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


def _heads(text: TableText, page: Page) -> _Measured:
    """Return the heads of the columns, measured."""
    return _Measured(_in_bold(text, text.heads, page), Stroke(Color.INK, 2.25))


def _rows(text: TableText, size: float, page: Page) -> list[_Measured]:
    """Return each row below the heads, measured; a row that heads others is as high as they are."""
    rows = []
    under = Stroke(Color.RULE, 1.0)
    for index, cells in enumerate(text.rows):
        if index in text.groups:
            blocks = _in_bold(text, cells, page)
            rows.append(_Measured(blocks, under, size * LINE_HEIGHT, Color.PANEL))
        else:
            blocks = tuple(
                _cell(text, column, cell, size, page) for column, cell in enumerate(cells)
            )
            rows.append(_Measured(blocks, under))
    return rows


def _in_bold(text: TableText, cells: Sequence[str], page: Page) -> tuple[Block, ...]:
    """Return the cells of a row that heads others."""
    return tuple(
        page.text(cell, page.sizes.small, text.room(column), bold=True)
        for column, cell in enumerate(cells)
    )


def _cell(text: TableText, column: int, cell: str, size: float, page: Page) -> Block:
    """Return the text of a cell in the look of its column."""
    bold, color = column in text.bold_columns, text.colors.get(column, Color.INK)
    return page.text(cell, size, text.room(column), bold=bold, color=color)


def _pad(rows: Sequence[_Measured], room: int) -> int:
    """Return what can stand above and below the text of each row in EMU; negative where none can.

    The head takes its even share up to its most, so that it stays near its column.
    """
    spare = room - sum(row.least for row in rows)
    even = spare // (2 * len(rows))
    below = len(rows) - 1
    return even if even <= _HEAD_PAD or not below else (spare - 2 * _HEAD_PAD) // (2 * below)
