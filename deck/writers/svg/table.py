"""A table of a scene as an SVG: fills, texts in their cells, and lines over both."""

from deck.scene import Cell, Row, Table
from deck.units import Box
from deck.writers.svg.markup import HIDDEN, Style, element, rectangle, segment
from deck.writers.svg.text import Words, set_text


def draw_table(table: Table, style: Style) -> str:
    """Return the table, its rows and cells named as such for those who hear it."""
    rows, y = "", table.box.y
    for index, row in enumerate(table.rows):
        rows += element("g", {"role": "row"}, _row(table, row, index, y, style))
        y += row.height
    drawn = element("g", HIDDEN, _rules(table, style) + _dashed(table, style))
    return element("g", {"role": "table", "aria-label": table.alt}, rows + drawn)


def _row(table: Table, row: Row, index: int, y: int, style: Style) -> str:
    """Return the fill of a row and its cells; those of the first row and column are heads."""
    box = Box(table.box.x, y, sum(table.columns), row.height)
    cells = rectangle(box, {**style.paint(row.fill), **HIDDEN}) if row.fill else ""
    x = box.x
    for column, (cell, width) in enumerate(zip(row.cells, table.columns, strict=True)):
        role = "cell" if index and column else "rowheader" if index else "columnheader"
        room = _room(table, row, cell, Box(x, y, width, row.height), column)
        words = Words(cell.paragraphs, cell.lines, table.anchor)
        cells += element("g", {"role": role}, set_text(words, room, style))
        x += width
    return cells


def _room(table: Table, row: Row, cell: Cell, box: Box, column: int) -> Box:
    """Return the place for the text of a cell inside its margins."""
    first, others, right, around = table.insets
    left = others if column else first
    top = around + row.pad if table.anchor == "top" else around
    width = box.width - left - right - cell.spare
    return Box(box.x + left, box.y + top, width, box.height - top - around)


def _rules(table: Table, style: Style) -> str:
    """Return the line under each row that has one."""
    lines, y = "", table.box.y
    left, right = table.box.x, table.box.x + sum(table.columns)
    for row in table.rows:
        y += row.height
        lines += segment((left, y), (right, y), style.line(row.rule)) if row.rule else ""
    return lines


def _dashed(table: Table, style: Style) -> str:
    """Return the line before the column that was not measured, or nothing."""
    if table.dashed is None or table.dashed_before is None:
        return ""
    x = table.box.x + sum(table.columns[: table.dashed_before])
    top, bottom = table.box.y, table.box.y + sum(row.height for row in table.rows)
    return segment((x, top), (x, bottom), style.line(table.dashed))
