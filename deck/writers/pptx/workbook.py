"""A chart's numbers as the sheet behind it: columns of cells, and the workbook that holds them."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from string import ascii_uppercase
from typing import NamedTuple

from deck.scene import Chart, Series
from deck.scene.chart import Point, band_lines

_SHEET = "Sheet1"
_COLUMN_WIDTH = 24  # characters
_FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
# What an author wrote stays text, whatever it looks like.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}

Cell = str | Decimal | None


class Column(NamedTuple):
    """A column of the sheet: its letter, its head in the first row, and the cells under it."""

    letter: str
    head: str
    cells: tuple[Cell, ...]

    @property
    def head_reference(self) -> str:
        """Return where the head stands, as a formula names it."""
        return f"{_SHEET}!${self.letter}$1"

    @property
    def reference(self) -> str:
        """Return where the cells stand, as a formula names them."""
        return f"{_SHEET}!${self.letter}$2:${self.letter}${len(self.cells) + 1}"


class Plotted(NamedTuple):
    """One native series: whose numbers it shows, and the two columns that hold them.

    ``rows`` tells for each value of ``series`` in which row it stands; a band has none. Error bars
    have two more columns: how far they go ``below`` each value, and how far ``above``.
    """

    series: Series
    across: Column
    values: Column
    rows: tuple[int, ...] = ()
    below: Column | None = None
    above: Column | None = None

    @property
    def is_band(self) -> bool:
        """Return whether this is the band of the series, and not its values."""
        return not self.rows

    @property
    def columns(self) -> tuple[Column, ...]:
        """Return every column of the sheet that the series takes its numbers from."""
        return tuple(filter(None, (self.across, self.values, self.below, self.above)))


def plotted(chart: Chart) -> tuple[Plotted, ...]:
    """Return every native series of the chart: its bars, or its lines with the band of each."""
    return tuple(_lines(chart) if chart.times else _bars(chart))


def workbook(series: Iterable[Plotted]) -> bytes:
    """Return the workbook with the columns of all ``series``; the same bytes each time."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]

    file = BytesIO()
    book = Workbook(file, _OPTIONS)
    book.set_properties({"created": _FIRST_DAY})
    sheet = book.add_worksheet(_SHEET)
    columns = {column.letter: column for one in series for column in one.columns}
    for index, column in enumerate(columns.values()):
        sheet.set_column(index, index, _COLUMN_WIDTH)
        for row, cell in enumerate((column.head, *column.cells)):
            if isinstance(cell, Decimal):
                sheet.write_number(row, index, cell)
            elif cell:
                sheet.write_string(row, index, cell)
    book.close()
    return file.getvalue()


def _bars(chart: Chart) -> Iterator[Plotted]:
    """Yield each set of bars; all share the column of the categories."""
    across = Column("A", chart.across, chart.categories)
    letters = iter(ascii_uppercase[1:])
    for series in chart.series:
        values = Column(next(letters), series.name, series.values)
        rows = tuple(range(len(series.values)))
        yield Plotted(series, across, values, rows, *_errors(series, letters))


def _errors(series: Series, letters: Iterator[str]) -> Iterator[Column]:
    """Yield how far the error bars of a series go below its values, and how far above."""
    if series.band:
        pairs = list(zip(series.values, series.band.limits, strict=True))
        below = tuple(limits and value - limits[0] for value, limits in pairs)
        above = tuple(limits and limits[1] - value for value, limits in pairs)
        yield Column(next(letters), f"{series.band.name} (-)", below)
        yield Column(next(letters), f"{series.band.name} (+)", above)


def _lines(chart: Chart) -> Iterator[Plotted]:
    """Yield the band of each series, and its line, which is drawn over it.

    Each has two columns of its own, times and values. All end in one row, the shorter ones in empty
    cells: LibreOffice leaves out a first series with fewer rows than another.
    """
    lines: list[tuple[Series, str, list[Point], tuple[int, ...]]] = []
    for series in chart.series:
        if series.band:
            lines.append((series, series.band.name, band_lines(series), ()))
        lines.append((series, series.name, *series.line))
    length = max(len(points) for _, _, points, _ in lines)
    letters = iter(ascii_uppercase)
    for series, name, points, rows in lines:
        empty = (None,) * (length - len(points))
        times = (*(time for time, _ in points), *empty)
        values = (*(value for _, value in points), *empty)
        across = Column(next(letters), chart.across, times)
        yield Plotted(series, across, Column(next(letters), name, values), rows)
