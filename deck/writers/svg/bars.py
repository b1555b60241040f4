"""Horizontal bars: each with its category on the left, its number past its end, its error bar."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from deck.scene import Chart, Series
from deck.units import Box, pt
from deck.writers.svg.markup import Style, rectangle, segment
from deck.writers.svg.scales import Label, Scale, number, write_label


class _Plot(NamedTuple):
    """A chart of bars, its scale, and the height in EMU that each of its categories has."""

    chart: Chart
    scale: Scale
    pitch: float

    def bar(self, row: int, index: int) -> tuple[int, int]:
        """Return the top and the height of a category's bar of one series, in EMU."""
        count, gap = len(self.chart.series), self.chart.look.bar_gap
        height = self.pitch / (count + gap)
        top = self.chart.plot.y + row * self.pitch + (gap / 2 + index) * height
        return round(top), round(height)


def bars(chart: Chart, style: Style) -> str:
    """Return the axis, the bars of every series, the lines of their bands, and all words."""
    plot = chart.plot
    scale = Scale(chart.values, plot.x, plot.right)
    place = _Plot(chart, scale, plot.height / len(chart.categories))
    zero = scale.place(Decimal(0))
    axis = segment((zero, plot.y), (zero, plot.bottom), style.line(chart.look.axis))
    drawn = (
        part
        for index, series in enumerate(chart.series)
        for row in range(len(series.values))
        for part in _bar(place, series, index, row, style)
    )
    return axis + "".join(drawn) + "".join(_categories(place, style))


def _bar(place: _Plot, series: Series, index: int, row: int, style: Style) -> Iterator[str]:
    """Yield one bar from zero on, its error bar and its number."""
    chart, look = place.chart, place.chart.look
    top, height = place.bar(row, index)
    value = series.values[row]
    zero, end = place.scale.place(Decimal(0)), place.scale.place(value)
    fill = style.paint(series.fill or series.color, look.bar_edge(series))
    yield rectangle(Box(zero, top, end - zero, height), fill)
    x, y = end + pt(look.beside_pt), top + height // 2
    limits = series.band.limits[row] if series.band else None
    if limits:
        low, high = (place.scale.place(limit) for limit in limits)
        yield from _error_bar(chart, (low, high, y), style)
        x += high - end + round(look.to_label * chart.box.width)
    text = number(value, chart, style.language)
    yield write_label(Label(text, x, y, "right", series.color, bold=True), chart, style)


def _error_bar(chart: Chart, place: tuple[int, int, int], style: Style) -> Iterator[str]:
    """Yield the line from one limit to the other, at its height, and the caps at its ends."""
    low, high, y = place
    look, half = style.line(chart.look.error_bar), pt(chart.look.cap_pt) // 2
    yield segment((low, y), (high, y), look)
    yield from (segment((x, y - half), (x, y + half), look) for x in (low, high))


def _categories(place: _Plot, style: Style) -> Iterator[str]:
    """Yield what stands left of each bar, broken where the room left of the axis ends."""
    chart = place.chart
    x = chart.plot.x - pt(chart.look.to_category * chart.look.beside_pt)
    for row, category in enumerate(chart.categories):
        y = chart.plot.y + round((row + 0.5) * place.pitch)
        label = Label(category, x, y, "left", chart.look.text, room=x - chart.box.x)
        yield write_label(label, chart, style)
