"""A small table with a head for each column, and the name of each row in bold.

Use it where people will look up one number rather than listen to all of them. In the talk it has up
to six rows and four columns. A larger one stands after the end by itself, to be shown if somebody
asks, six rows on a slide.
"""

from collections.abc import Iterable, Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.columns import cell_width, head_width
from deck.layout.table import TableText, check_heads
from deck.layout.table_slides import table_slides, table_steps
from deck.text.runs import without_marks

_MOST_ROWS = 6
_MOST_COLUMNS = 4
# For each size of body text the least points above and below a text, with the whole gap below the
# title and with the least.
_PADS = ((5.0, 3.0), (3.0, 1.0))
_MOST_PAD_PT = 17.0

Cells = Annotated[tuple[Line, ...], Field(min_length=1)]


class Grid(Value):
    """Rows and columns of words or numbers; no cell is empty."""

    heads: Annotated[Cells, Field(description="A head for each column, that of the rows first.")]
    rows: Annotated[
        tuple[Cells, ...],
        Field(min_length=1, max_length=60, description="In each row its name, then its cells."),
    ]


class Table(Content):
    """A table of words or numbers."""

    table: Grid

    @property
    def is_behind(self) -> bool:
        """Return whether it stands after the end: where the author says so, or it is large."""
        is_large = len(self.table.rows) > _MOST_ROWS or len(self.table.heads) > _MOST_COLUMNS
        return self.appendix or is_large


def _faults(content: Table) -> Iterable[Fault]:
    """Yield too few columns, and each row that has more or fewer cells than heads."""
    heads, rows = content.table.heads, content.table.rows
    if len(heads) == 1:
        yield Fault(("table", "heads"), "columns")
    for index, row in enumerate(rows):
        if len(row) != len(heads):
            values = {"cells": len(row), "heads": len(heads)}
            yield Fault(("table", "rows", index), "ragged", values)


def _lay_out(content: Table, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the rows fit on, at six a slide at the most."""
    grid = content.table

    def tell(rows: Sequence[Sequence[str]], size: float) -> TableText | None:
        columns = _columns(grid, size, page)
        if len(rows) > _MOST_ROWS or columns is None:
            return None
        return _text(grid.heads, rows, columns, page)

    def too_long(index: int) -> DoesNotFitError:
        _check(grid, page)
        return page.does_not_fit(("table", "rows", index), "entry")

    steps = table_steps(page.sizes.body, _PADS, _MOST_PAD_PT, page)
    return table_slides(grid.rows, steps, tell, too_long, page)


def _check(grid: Grid, page: Page) -> None:
    """Raise DoesNotFitError where columns or heads are too wide at the smallest size."""
    columns = _columns(grid, page.sizes.body[-1], page)
    if columns is None:
        raise page.does_not_fit(("table", "heads"), "words")
    places = [("table", "heads", index) for index in range(len(grid.heads))]
    check_heads(TableText("Table", grid.heads, (), columns, "", ""), places, page)


def _columns(grid: Grid, size: float, page: Page) -> tuple[int, ...] | None:
    """Return the widths of the columns in EMU, the same on every slide, or None.

    Each is as wide as its longest word, and its head in two lines. What is left goes to texts, then
    to heads, that need more for one line; then to all alike.
    """
    columns = list(zip(*grid.rows, strict=True))
    words = [[word for cell in cells for word in cell.split()] for cells in columns]
    widths = [
        max(cell_width(some, size, page, bold=not index), head_width(head, page))
        for index, (some, head) in enumerate(zip(words, grid.heads, strict=True))
    ]
    if sum(widths) > page.width:
        return None
    texts = [cell_width(cells, size, page, bold=not i) for i, cells in enumerate(columns)]
    heads = [cell_width([head], page.sizes.small, page, bold=True) for head in grid.heads]
    widths = _widened(_widened(widths, texts, page.width), heads, page.width)
    even, rest = divmod(page.width - sum(widths), len(widths))
    return (widths[0] + even + rest, *(width + even for width in widths[1:]))


def _widened(widths: Sequence[int], wanted: Sequence[int], room: int) -> list[int]:
    """Return the widths, widened up to the ``wanted`` ones in what they leave of ``room``, in EMU.

    Those that need least come first, so that no count is broken where words can be.
    """
    missing = [max(want - width, 0) for width, want in zip(widths, wanted, strict=True)]
    widened, spare = list(widths), room - sum(widths)
    for done, index in enumerate(sorted(range(len(widths)), key=missing.__getitem__)):
        more = min(missing[index], spare // (len(widths) - done))
        widened[index] += more
        spare -= more
    return widened


def _text(
    heads: Sequence[str], rows: Sequence[Sequence[str]], columns: Sequence[int], page: Page
) -> TableText:
    """Return what the table of ``rows`` says."""
    alt = page.phrases("table", n=len(rows), heads=page.phrases.listing(heads))
    said = [_said(heads[1:], row, page) for row in rows]
    picture = without_marks(" ".join([alt, *said]))
    return TableText("Table", heads, rows, columns, alt, picture, bold_columns=frozenset({0}))


def _said(heads: Sequence[str], row: Sequence[str], page: Page) -> str:
    """Return a row in words: its name, then each cell with the head of its column."""
    name, *cells = (cell.rstrip(".") for cell in row)
    said = (
        page.phrases.shared("cell", head=head, cell=cell)
        for head, cell in zip(heads, cells, strict=True)
    )
    return page.phrases("row", name=name, cells=page.phrases.apart(said))


KIND = Kind(
    key="table",
    model=Table,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: Deaths were rarer with dexamethasone, but not in people without oxygen
table:
  heads: [Help with breathing, Died with dexamethasone, Died with usual care]
  rows:
    - [On a ventilator, 95 of 324 (29%), 283 of 683 (41%)]
    - [Oxygen only, "298 of 1,279 (23%)", "682 of 2,604 (26%)"]
    - [Neither, 89 of 501 (18%), "145 of 1,034 (14%)"]
""",
)
