"""Steps over time: scales with their numbers, bands, lines, markers, and numbers below these."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from deck.scene import Chart, Series
from deck.scene.chart import Point, band_lines
from deck.units import Box, pt
from deck.writers.svg.markup import Attributes, Style, element, segment
from deck.writers.svg.outline import form, lines
from deck.writers.svg.scales import Label, Scale, number, write_label

# The forms of PowerPoint's markers that slides have; a dash is a fifth as high as it is wide.
_FORMS = {"circle": "ellipse", "square": "rect", "diamond": "diamond", "dash": "rect"}
_HEIGHTS = {"dash": 5}


class _Plot(NamedTuple):
    """A chart of steps with its two scales."""

    chart: Chart
    times: Scale
    values: Scale

    def place(self, time: Decimal, value: Decimal) -> tuple[int, int]:
        """Return where a point stands, in EMU."""
        return self.times.place(time), self.values.place(value)


def steps(chart: Chart, style: Style) -> str:
    """Return the scales and every series, the later over the earlier."""
    box = chart.plot
    times = Scale(chart.times or chart.values, box.x, box.right)
    plot = _Plot(chart, times, Scale(chart.values, box.bottom, box.y))
    series = (part for one in chart.series for part in _series(plot, one, style))
    return "".join((*_scales(plot, style), *series))


def _scales(plot: _Plot, style: Style) -> Iterator[str]:
    """Yield the grid, the two axes with their ticks, and the numbers beside them."""
    box, look = plot.chart.plot, plot.chart.look
    axis, tick = style.line(look.axis), pt(look.tick_pt)
    for value in plot.values.numbers():
        y = plot.values.place(value)
        yield segment((box.x, y), (box.right, y), style.line(look.grid))
        yield _number(plot, value, (box.x - pt(look.beside_pt), y, "left"), style)
    for time in plot.times.numbers():
        x = plot.times.place(time)
        yield segment((x, box.bottom), (x, box.bottom + tick), axis)
        yield _number(plot, time, (x, box.bottom + tick, "below"), style)
    yield segment((box.x, box.bottom), (box.right, box.bottom), axis)
    yield segment((box.x, box.y), (box.x, box.bottom), axis)


def _number(plot: _Plot, value: Decimal, place: tuple[int, int, str], style: Style) -> str:
    text = number(value, plot.chart, style.language)
    return write_label(Label(text, *place, plot.chart.look.text), plot.chart, style)


def _series(plot: _Plot, series: Series, style: Style) -> Iterator[str]:
    """Yield the band of a series, its line over it, its markers, and their numbers."""
    chart, look = plot.chart, plot.chart.look
    if series.band:
        yield from _band(plot, series, style)
    points, _ = series.line
    yield from _lines(plot, points, style.line(look.line(series)))
    edge = look.marker_edge(series)
    for index in series.marked:
        place = plot.place(series.at[index], series.values[index])
        paint = style.paint(series.marker_fill or series.color, edge)
        yield _marker(series.marker, place, look.marker_pt, paint)
    for index in series.labelled:
        x, y = plot.place(series.at[index], series.values[index])
        text = number(series.values[index], chart, style.language)
        below = Label(text, x, y + pt(look.marker_pt) // 2, "below", series.color, bold=True)
        yield write_label(below, chart, style)


def _band(plot: _Plot, series: Series, style: Style) -> Iterator[str]:
    """Yield the edges of a band, or upright ranges with a mark at both ends."""
    look = plot.chart.look
    points = band_lines(series)
    yield from _lines(plot, points, style.line(look.band(series)))
    for time, value in points if series.has_upright_ranges else ():
        if value is not None:
            paint = style.paint(series.color, look.marker_edge(series))
            yield _marker(look.range_end, plot.place(time, value), look.marker_pt, paint)


def _lines(plot: _Plot, points: Iterable[Point], look: Attributes) -> Iterator[str]:
    """Yield a line through the points, a new one after each gap."""
    run: list[tuple[int, int]] = []
    for time, value in (*points, (Decimal(0), None)):
        if value is not None:
            run.append(plot.place(time, value))
        elif run:
            yield element("path", {"d": lines(run), "fill": "none", **look})
            run = []


def _marker(name: str, place: tuple[int, int], size_pt: float, paint: Attributes) -> str:
    """Return a marker with its middle at a place."""
    width = pt(size_pt)
    height = width // _HEIGHTS.get(name, 1)
    box = Box(place[0] - width // 2, place[1] - height // 2, width, height)
    return form(_FORMS[name], box, paint)
