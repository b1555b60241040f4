"""Numbers that are drawn as bars or steps, with every line and distance that a writer needs."""

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.scene.strokes import Stroke
from deck.theme import Color
from deck.units import Box

Point = tuple[Decimal, Decimal | None]


class Axis(NamedTuple):
    """A scale from ``least`` to ``greatest`` with a number at every ``step``; without one, none.

    A scale of values has a grid line at each of its numbers, one of times a tick outwards.
    """

    least: Decimal
    greatest: Decimal
    step: Decimal | None = None


class Band(NamedTuple):
    """Between which two limits each value of a series likely lies; None where nobody knows.

    Steps show it as the edges of an area; where they are dashed, and where lines are sloped, as an
    upright line at each value with a mark at both ends. Bars show it as error bars with caps.
    """

    name: str
    limits: tuple[tuple[Decimal, Decimal] | None, ...]


class Series(NamedTuple):
    """The numbers of a chart that share a name and a colour role.

    Bars have one value for each category; those with a ``fill`` of their own have ``color`` as
    their outline. Steps have one for each time in ``at``, in order, which holds up to the next;
    where the line is ``dashed``, only the values themselves are known; where it is ``sloped``, it
    goes straight from value to value. It is ``weight`` times as heavy as usual. ``marked`` are the
    values, by index, that carry a marker, a ``marker`` by PowerPoint's name with a fill of its own;
    those ``labelled`` have their number below them. Every bar has its number past its end, or past
    the end of its error bar. Numbers are bold, in ``color``.
    """

    name: str
    values: tuple[Decimal, ...]
    color: str
    at: tuple[Decimal, ...] = ()
    dashed: bool = False
    band: Band | None = None
    marked: tuple[int, ...] = ()
    marker: str = "circle"
    marker_fill: str | None = None
    labelled: tuple[int, ...] = ()
    fill: str | None = None
    sloped: bool = False
    weight: float = 1.0

    @property
    def has_upright_ranges(self) -> bool:
        """Return whether its ranges are upright lines, and not the edges of an area."""
        return self.dashed or self.sloped

    @property
    def line(self) -> tuple[list[Point], tuple[int, ...]]:
        """Return the corners of its line, and which of them each value is."""
        if self.sloped:
            return list(zip(self.at, self.values, strict=True)), tuple(range(len(self.at)))
        return corners(self.at, self.values)


class ChartLook(NamedTuple):
    """The lines of a chart, its marks and its distances; widths and sizes in points.

    ``bar_gap`` is the gap between two bars as a share of a bar's height. ``to_category`` is the
    distance from a category to its axis, as a multiple of PowerPoint's own; ``to_label`` that from
    an error bar to its number, as a share of the chart's width. ``range_end`` is the mark at
    both ends of an upright range, by PowerPoint's name. ``text`` is the colour role of the
    categories and of the numbers of scales.

    A file of PowerPoint has no word for three lengths, which each program takes by itself; they
    are LibreOffice's, as measured. ``tick_pt`` is that of a tick, ``cap_pt`` that of the line
    across the end of an error bar, ``beside_pt`` the distance from a bar to its number, and from
    an axis to what stands left of it.
    """

    axis: Stroke = Stroke(Color.INK, 1.5)
    grid: Stroke = Stroke(Color.RULE, 0.75)
    error_bar: Stroke = Stroke(Color.INK, 3)
    text: str = Color.INK
    line_pt: float = 4.5
    band_pt: float = 1.5
    marker_pt: float = 12
    marker_edge_pt: float = 2.25
    range_end: str = "dash"
    bar_edge_pt: float = 2.25
    bar_gap: float = 0.6
    to_category: float = 3
    to_label: float = 0.008
    tick_pt: float = 4.25
    cap_pt: float = 5.6
    beside_pt: float = 2.83

    def line(self, series: Series) -> Stroke:
        """Return the line of a series over time."""
        return Stroke(series.color, series.weight * self.line_pt, series.dashed)

    def band(self, series: Series) -> Stroke:
        """Return the line that bounds the band of a series of steps, or that is its ranges."""
        return Stroke(series.color, self.band_pt)

    def marker_edge(self, series: Series) -> Stroke:
        """Return the outline of the markers of a series."""
        return Stroke(series.color, self.marker_edge_pt)

    def bar_edge(self, series: Series) -> Stroke | None:
        """Return the outline of bars whose fill is not the colour of their numbers, or None."""
        return Stroke(series.color, self.bar_edge_pt) if series.fill else None


class Chart(NamedTuple):
    """Numbers drawn natively, with the workbook behind them: horizontal bars, or steps over time.

    ``plot`` is the area between the axes, inside the box, which has room for their numbers too.
    Bars have ``categories``, from the top down, steps have ``times``; ``across`` is the head of
    their column of the workbook. Numbers and categories are written at ``size_pt``. A category
    breaks where the room left of the axis ends; its lines are centred under each other.
    """

    name: str
    box: Box
    alt: str
    plot: Box
    across: str
    series: tuple[Series, ...]
    values: Axis
    categories: tuple[str, ...] = ()
    times: Axis | None = None
    size_pt: float = 24
    number_format: str = "#,##0"
    look: ChartLook = ChartLook()


def corners(
    at: Sequence[Decimal], values: Sequence[Decimal | None]
) -> tuple[list[Point], tuple[int, ...]]:
    """Return the corners of a line of steps, and which of them each value is.

    A value holds up to the time of the next: there the line first goes across, then up or down.
    """
    points: list[Point] = []
    rows = []
    for time, value in zip(at, values, strict=True):
        before = points[-1][1] if points else None
        if None not in (before, value) and before != value:
            points.append((time, before))
        rows.append(len(points))
        points.append((time, value))
    return points, tuple(rows)


def band_lines(series: Series) -> list[Point]:
    """Return the corners of the lines that show the band of steps; at None they have a gap.

    They are its lower and its upper edge, or an upright line at each value whose limits differ.
    """
    limits = series.band.limits if series.band else (None,) * len(series.at)
    if series.has_upright_ranges:
        return [
            (time, value)
            for time, ends in zip(series.at, limits, strict=True)
            if ends and ends[0] != ends[1]
            for value in (*ends, None)
        ]
    low, _ = corners(series.at, [ends and ends[0] for ends in limits])
    high, _ = corners(series.at, [ends and ends[1] for ends in limits])
    return [*low, (series.at[-1], None), *high]
