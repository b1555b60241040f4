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
from deck.layout.continuation import Drawn
from deck.layout.table import (
    HEAD_SIZE,
    SPARE_GAP,
    TIGHT_GAP,
    TableText,
    cell_width,
    check_heads,
    head_width,
    table,
)
from deck.text.runs import without_marks
from deck.theme.spacing import CONTENT_WIDTH
from deck.units import Box

_MOST_ROWS = 6
_MOST_COLUMNS = 4
_MOST_PAD_PT = 17.0
# Size, what comes off the gap below the title, and the least space above and below a text in
# points, in the order in which they give way.
_STEPS = ((28, SPARE_GAP, 5.0), (28, 0, 3.0), (24, SPARE_GAP, 3.0), (24, 0, 1.0))

Cells = Annotated[tuple[Line, ...], Field(min_length=1)]


class Grid(Value):
    """Rows and columns of words or numbers; no cell is empty."""

    heads: Annotated[Cells, Field(description="A head for each column, that of the rows first.")]
    rows: Annotated[
        tuple[Cells, ...],
        Field(min_length=1, max_length=60, description="In each row its name, then its cells."),
    ]


class Tabled(Content):
    """A table of words or numbers."""

    table: Grid

    @property
    def is_behind(self) -> bool:
        """Return whether it stands after the end: where the author says so, or it is large."""
        is_large = len(self.table.rows) > _MOST_ROWS or len(self.table.heads) > _MOST_COLUMNS
        return self.appendix or is_large


def _faults(content: Tabled) -> Iterable[Fault]:
    """Yield too few columns, and each row that has more or fewer cells than heads."""
    heads, rows = content.table.heads, content.table.rows
    if len(heads) == 1:
        message = "This table has only one column."
        do = "Add a second head, or write the rows as 'points'."
        yield Fault(("table", "heads"), "table-columns", message, do)
    for index, row in enumerate(rows):
        if len(row) != len(heads):
            message = f"The number of cells in this row is {len(row)}, that of heads {len(heads)}."
            do = (
                "Write one cell for each head; a number that is not known is a word: 'not counted'."
            )
            yield Fault(("table", "rows", index), "table-ragged", message, do)


def _lay_out(content: Tabled, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the rows fit on, at six a slide at the most."""
    grid = content.table

    def draw(
        rows: Sequence[Sequence[str]], body: Box, step: tuple[float, int, float], first: int
    ) -> Drawn | None:
        del first
        size, gap, pad = step
        columns = _columns(grid, size, page)
        if len(rows) > _MOST_ROWS or columns is None:
            return None
        text = _text(grid, rows, columns, size, page)
        drawn = table(text, body.from_top(gap), page.theme.font, pad, _MOST_PAD_PT)
        return Drawn((drawn,), _picture(text)) if drawn else None

    _check(grid, page)
    try:
        slides = list(page.continued(grid.rows, _STEPS, draw, "rows", TIGHT_GAP))
    except DoesNotFitError as error:
        path = ("table", *error.place) if error.place[0] == "rows" else error.place
        raise DoesNotFitError(path, error.message, error.do) from None
    return tuple(Sheet(title, (head, *drawn.items), drawn.picture) for title, head, drawn in slides)


def _check(grid: Grid, page: Page) -> None:
    """Raise DoesNotFitError where columns or heads are too wide at the smallest size."""
    size = _STEPS[-1][0]
    columns = _columns(grid, size, page)
    if columns is None:
        message = "The longest words of these columns do not fit beside each other."
        raise DoesNotFitError(("table", "heads"), message, "Use shorter words, or two tables.")
    paths = [("table", "heads", index) for index in range(len(grid.heads))]
    check_heads(_text(grid, grid.rows, columns, size, page), page.theme.font, paths)


def _columns(grid: Grid, size: float, page: Page) -> tuple[int, ...] | None:
    """Return the widths of the columns in EMU, the same on every slide, or None.

    Each is as wide as its longest word, and its head in two lines. What is left goes to texts, then
    to heads, that need more for one line; then to all alike.
    """
    font = page.theme.font
    columns = [[row[index] for row in grid.rows] for index in range(len(grid.heads))]
    widths = []
    for index, (head, cells) in enumerate(zip(grid.heads, columns, strict=True)):
        words = [word for cell in cells for word in cell.split()]
        widest = cell_width(words, size, font, bold=index == 0)
        widths.append(max(widest, head_width(head, font)))
    if sum(widths) > CONTENT_WIDTH:
        return None
    texts = [cell_width(cells, size, font, bold=not i) for i, cells in enumerate(columns)]
    heads = [cell_width([head], HEAD_SIZE, font, bold=True) for head in grid.heads]
    widths = _widened(_widened(widths, texts), heads)
    even, rest = divmod(CONTENT_WIDTH - sum(widths), len(widths))
    return (widths[0] + even + rest, *(width + even for width in widths[1:]))


def _widened(widths: Sequence[int], wanted: Sequence[int]) -> list[int]:
    """Return the widths, widened in the room that is left up to the ``wanted`` ones, all in EMU.

    Those that need least come first, so that no count is broken where words can be.
    """
    missing = [max(want - width, 0) for width, want in zip(widths, wanted, strict=True)]
    widened, spare = list(widths), CONTENT_WIDTH - sum(widths)
    for done, index in enumerate(sorted(range(len(widths)), key=missing.__getitem__)):
        more = min(missing[index], spare // (len(widths) - done))
        widened[index] += more
        spare -= more
    return widened


def _text(
    grid: Grid, rows: Sequence[Sequence[str]], columns: Sequence[int], size: float, page: Page
) -> TableText:
    """Return what the table of ``rows`` says."""
    return TableText(
        "Table",
        grid.heads,
        rows,
        columns,
        page.phrases("table", n=len(rows), heads=page.phrases.listing(grid.heads)),
        bold_columns=frozenset({0}),
        size=size,
    )


def _picture(text: TableText) -> str:
    """Return the table in words, row by row, each cell with the head of its column."""
    said = []
    for name, *cells in text.rows:
        pairs = zip(text.heads[1:], cells, strict=True)
        told = "; ".join(f"{head}: {cell.rstrip('.')}" for head, cell in pairs)
        said.append(f"{name.rstrip('.')}. {told}.")
    return without_marks(" ".join([text.alt, *said]))


KIND = Kind(
    key="table",
    model=Tabled,
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
