"""A table as a native PowerPoint table with a header row and lines of its own."""

from deck.scene import Row, Stroke, Table
from deck.writers.pptx.markup import fill, line, named, transform
from deck.writers.pptx.text import Voice, paragraphs_xml

# "No Style, No Grid": every line and fill is then the cell's own.
_PLAIN_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"


def frame(table: Table, shape_id: int, voice: Voice) -> str:
    """Return the graphic frame that holds the table."""
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in table.columns)
    above = (None, *(row.rule for row in table.rows))
    rows = "".join(
        _row(table, row, over, voice) for row, over in zip(table.rows, above, strict=False)
    )
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{named(shape_id, table.name, table.alt)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/>'
        f"</p:nvGraphicFramePr>{transform(table.box, 'p:xfrm')}<a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">'
        '<a:tbl><a:tblPr firstRow="1" firstCol="1">'
        f"<a:tableStyleId>{_PLAIN_STYLE}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _row(table: Table, row: Row, over: Stroke | None, voice: Voice) -> str:
    """Return one row; its height is what its text needs, so PowerPoint does not grow it."""
    cells = "".join(_cell(table, row, over, index, voice) for index in range(len(row.cells)))
    return f'<a:tr h="{row.height}">{cells}</a:tr>'


def _cell(table: Table, row: Row, over: Stroke | None, index: int, voice: Voice) -> str:
    """Return one cell: its text, its margins, its lines, its fill.

    Two cells that share an edge both name its line, as PowerPoint writes them: where they differ,
    programs do not agree on which of them is drawn.
    """
    first, left, right, around = table.insets
    palette = voice.palette
    sides = (
        line(table.dashed if index == table.dashed_before else None, palette, "a:lnL")
        + line(table.dashed if index + 1 == table.dashed_before else None, palette, "a:lnR")
        + line(over, palette, "a:lnT")
        + line(row.rule, palette, "a:lnB")
    )
    cell = row.cells[index]
    at_top = table.anchor == "top"
    top = around + row.pad if at_top else around
    return (
        "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>"
        f"{paragraphs_xml(cell.paragraphs, voice)}</a:txBody>"
        f'<a:tcPr marL="{left if index else first}" marR="{right + cell.spare}" marT="{top}" '
        f'marB="{around}" anchor="{"t" if at_top else "ctr"}">{sides}{fill(row.fill, palette)}'
        "</a:tcPr></a:tc>"
    )
