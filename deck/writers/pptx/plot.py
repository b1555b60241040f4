"""The XML of a chart: its bars or steps, its axes, and a copy of the numbers in its workbook."""

from collections.abc import Sequence
from decimal import Decimal

from deck.scene import Axis, Chart, Series
from deck.theme import Palette
from deck.writers.pptx.markup import NAMESPACES, element, fill, line, plain, quoted
from deck.writers.pptx.workbook import Column, Plotted

CHART_NAMESPACE = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
_ACROSS_AXIS, _VALUE_AXIS = 1, 2  # ids of the axes: any numbers that differ
_SHOWN = ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")


def chart_space(chart: Chart, series: Sequence[Plotted], palette: Palette) -> str:
    """Return the whole chart; its workbook is the part behind the relation rId1.

    No title, no legend: words stand beside what they name. Text takes the font of the theme.
    """
    drawn = _steps(chart, series, palette) if chart.times else _bars(chart, series, palette)
    return (
        f"<c:chartSpace {CHART_NAMESPACE} {NAMESPACES}>"
        '<c:date1904 val="0"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/>'
        f"<c:plotArea>{_layout(chart)}{drawn}{_nothing_drawn()}</c:plotArea>"
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"{_nothing_drawn()}{_text(chart.size_pt, chart.look.text, palette)}"
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _layout(chart: Chart) -> str:
    """Return the place of the area between the axes, as parts of the chart's box."""
    box, plot = chart.box, chart.plot
    parts = {
        "x": (plot.x - box.x) / box.width,
        "y": (plot.y - box.y) / box.height,
        "w": plot.width / box.width,
        "h": plot.height / box.height,
    }
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    places = "".join(f'<c:{name} val="{part:.6f}"/>' for name, part in parts.items())
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/>'
        f"{modes}{places}</c:manualLayout></c:layout>"
    )


def _bars(chart: Chart, series: Sequence[Plotted], palette: Palette) -> str:
    """Return horizontal bars from zero, the first category on top, each value at its bar's end."""
    drawn = "".join(
        f"<c:ser>{_name(one, index)}"
        f"<c:spPr>{_bar_look(chart, one, palette)}</c:spPr>"
        f'<c:invertIfNegative val="0"/>{_all_labels(chart, one, palette)}'
        f"{_error_bars(chart, one, palette)}<c:cat>{_words(one.across)}</c:cat>"
        f"<c:val>{_numbers(one.values)}</c:val></c:ser>"
        for index, one in enumerate(series)
    )
    return (
        '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{drawn}<c:gapWidth val="{round(chart.look.bar_gap * 100)}"/>{_axis_ids()}</c:barChart>'
        f"<c:catAx>{_axis_start(_ACROSS_AXIS, 'l', 'maxMin')}"
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{_axis_look(chart, palette)}'
        f'<c:crossAx val="{_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        f'<c:lblAlgn val="ctr"/><c:lblOffset val="{round(chart.look.to_category * 100)}"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
        f"<c:valAx>{_axis_start(_VALUE_AXIS, 't', 'minMax', chart.values)}"
        f"{_format(chart)}{_axis_look(chart, palette)}"
        f'<c:crossAx val="{_ACROSS_AXIS}"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )


def _bar_look(chart: Chart, one: Plotted, palette: Palette) -> str:
    """Return the fill of bars, and an outline where the fill is not that of their numbers."""
    series = one.series
    outline = chart.look.bar_edge(series)
    return fill(series.fill or series.color, palette) + line(outline, palette)


def _error_bars(chart: Chart, one: Plotted, palette: Palette) -> str:
    """Return the lines that show between which limits each value lies, or nothing."""
    if not (one.below and one.above):
        return ""
    return (
        '<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"<c:plus>{_numbers(one.above)}</c:plus><c:minus>{_numbers(one.below)}</c:minus>"
        f"<c:spPr>{line(chart.look.error_bar, palette)}</c:spPr></c:errBars>"
    )


def _steps(chart: Chart, series: Sequence[Plotted], palette: Palette) -> str:
    """Return lines over time that go straight from corner to corner, on scales with numbers."""
    drawn = "".join(
        f"<c:ser>{_name(one, index)}<c:spPr>{_line(chart, one, palette)}</c:spPr>"
        f"{_own_marker(chart, one, palette)}{_markers(chart, one, palette)}"
        f"{_labels(chart, one, palette)}<c:xVal>{_numbers(one.across)}</c:xVal>"
        f'<c:yVal>{_numbers(one.values)}</c:yVal><c:smooth val="0"/></c:ser>'
        for index, one in enumerate(series)
    )
    grid = f"<c:majorGridlines><c:spPr>{line(chart.look.grid, palette)}</c:spPr></c:majorGridlines>"
    axes = "".join(
        f"<c:valAx>{_axis_start(own, place, 'minMax', axis)}{lines}"
        f"{_format(chart)}{_axis_look(chart, palette, ticks='none' if lines else 'out')}"
        f'<c:crossAx val="{other}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>'
        f'<c:majorUnit val="{_written(axis.step or axis.greatest)}"/></c:valAx>'
        for own, other, place, axis, lines in (
            (_ACROSS_AXIS, _VALUE_AXIS, "b", chart.times or chart.values, ""),
            (_VALUE_AXIS, _ACROSS_AXIS, "l", chart.values, grid),
        )
    )
    return (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        f"{drawn}{_axis_ids()}</c:scatterChart>{axes}"
    )


def _name(one: Plotted, index: int) -> str:
    """Return the number and the name of a series, which is the head of its column."""
    return (
        f'<c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:strRef>'
        f'<c:f>{one.values.head_reference}</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0">{element("c:v", plain(one.values.head))}</c:pt></c:strCache>'
        "</c:strRef></c:tx>"
    )


def _words(column: Column) -> str:
    """Return where words stand in the workbook, and what they are."""
    cells = _cells(column)
    return f"<c:strRef><c:f>{column.reference}</c:f><c:strCache>{cells}</c:strCache></c:strRef>"


def _numbers(column: Column) -> str:
    """Return where numbers stand in the workbook, and what they are."""
    return (
        f"<c:numRef><c:f>{column.reference}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f"{_cells(column)}</c:numCache></c:numRef>"
    )


def _cells(column: Column) -> str:
    """Return the cells of a column that are not empty, each with its row."""
    points = "".join(
        f'<c:pt idx="{row}">{element("c:v", _written(cell))}</c:pt>'
        for row, cell in enumerate(column.cells)
        if cell is not None
    )
    return f'<c:ptCount val="{len(column.cells)}"/>{points}'


def _written(cell: str | Decimal) -> str:
    """Return a cell as XML text; a number without an exponent."""
    return plain(cell) if isinstance(cell, str) else f"{cell:f}"


def _line(chart: Chart, one: Plotted, palette: Palette) -> str:
    """Return the line of a series, or the thin line that bounds its band."""
    look = chart.look
    return line(look.band(one.series) if one.is_band else look.line(one.series), palette)


def _marker(chart: Chart, series: Series, *, is_end: bool, palette: Palette) -> str:
    """Return a marker with an outline: that of a value, or of the end of a range."""
    symbol, inside = (chart.look.range_end, None) if is_end else (series.marker, series.marker_fill)
    edge = line(chart.look.marker_edge(series), palette)
    look = fill(inside or series.color, palette) + edge
    return (
        f'<c:marker><c:symbol val="{symbol}"/><c:size val="{round(chart.look.marker_pt)}"/>'
        f"<c:spPr>{look}</c:spPr></c:marker>"
    )


def _own_marker(chart: Chart, one: Plotted, palette: Palette) -> str:
    """Return the marker that all points of a native series have: only ends of ranges have one."""
    if one.is_band and one.series.has_upright_ranges:
        return _marker(chart, one.series, is_end=True, palette=palette)
    return '<c:marker><c:symbol val="none"/></c:marker>'


def _markers(chart: Chart, one: Plotted, palette: Palette) -> str:
    """Return a marker for each value that is to carry one; corners of steps have none."""
    if one.is_band:
        return ""
    series = one.series
    marker = _marker(chart, series, is_end=False, palette=palette)
    return "".join(
        f'<c:dPt><c:idx val="{one.rows[index]}"/>{marker}<c:bubble3D val="0"/>'
        f"<c:spPr>{_line(chart, one, palette)}</c:spPr></c:dPt>"
        for index in series.marked
    )


def _labels(chart: Chart, one: Plotted, palette: Palette) -> str:
    """Return the number below each value that is to carry one."""
    if one.is_band or not one.series.labelled:
        return ""
    look = _label_look(chart, one.series.color, palette)
    labels = "".join(
        f'<c:dLbl><c:idx val="{one.rows[index]}"/>{look}<c:dLblPos val="b"/>{_showing("Val")}'
        "</c:dLbl>"
        for index in one.series.labelled
    )
    return f"<c:dLbls>{labels}{_showing('')}</c:dLbls>"


def _all_labels(chart: Chart, one: Plotted, palette: Palette) -> str:
    """Return the number outside the end of each bar, and of its error bar where it has one."""
    look = _label_look(chart, one.series.color, palette)
    shown = f'{look}<c:dLblPos val="outEnd"/>{_showing("Val")}'
    moved = "".join(
        f'<c:dLbl><c:idx val="{row}"/><c:layout><c:manualLayout><c:x val="{_past(chart, more)}"/>'
        f'<c:y val="0"/></c:manualLayout></c:layout>{shown}</c:dLbl>'
        for row, more in enumerate(one.above.cells if one.above else ())
        if isinstance(more, Decimal)
    )
    return f'<c:dLbls>{moved}{shown}<c:showLeaderLines val="0"/></c:dLbls>'


def _past(chart: Chart, more: Decimal) -> str:
    """Return how far a label is moved to stand past its error bar, as a part of the chart's width.

    A place that somebody gives to a label is told from where it would stand by itself
    (ISO/IEC 29500-1, 21.2.2.95).
    """
    ends = chart.values
    part = float(more / (ends.greatest - ends.least)) * chart.plot.width / chart.box.width
    return f"{part + chart.look.to_label:.6f}"


def _label_look(chart: Chart, color: str, palette: Palette) -> str:
    text = _text(chart.size_pt, color, palette, bold=True)
    return f"{_format(chart)}{_nothing_drawn()}{text}"


def _showing(what: str) -> str:
    """Return which parts of a label are shown: the value, or none."""
    return "".join(f'<c:show{name} val="{int(name == what)}"/>' for name in _SHOWN)


def _axis_ids() -> str:
    return f'<c:axId val="{_ACROSS_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'


def _axis_start(own: int, place: str, orientation: str, axis: Axis | None = None) -> str:
    """Return what an axis starts with: its id, its direction and ends, its side of the plot.

    An axis of numbers without a step is hidden.
    """
    ends = f'<c:max val="{axis.greatest:f}"/><c:min val="{axis.least:f}"/>' if axis else ""
    hidden = int(axis is not None and axis.step is None)
    return (
        f'<c:axId val="{own}"/><c:scaling><c:orientation val="{orientation}"/>{ends}</c:scaling>'
        f'<c:delete val="{hidden}"/><c:axPos val="{place}"/>'
    )


def _axis_look(chart: Chart, palette: Palette, ticks: str = "none") -> str:
    """Return the marks of an axis, its numbers or words beside it, and its line."""
    return (
        f'<c:majorTickMark val="{ticks}"/><c:minorTickMark val="none"/>'
        f'<c:tickLblPos val="nextTo"/><c:spPr>{line(chart.look.axis, palette)}</c:spPr>'
    )


def _format(chart: Chart) -> str:
    """Return how numbers are written."""
    return f'<c:numFmt formatCode={quoted(chart.number_format)} sourceLinked="0"/>'


def _nothing_drawn() -> str:
    return "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def _text(size_pt: float, color: str, palette: Palette, *, bold: bool = False) -> str:
    """Return how text looks: upright, in a size and a colour; language and font are inherited.

    Numbers, which are bold, never break into lines.
    """
    wrap = "none" if bold else "square"
    return (
        f'<c:txPr><a:bodyPr rot="0" vert="horz" wrap="{wrap}"/><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr sz="{round(size_pt * 100)}" b="{int(bold)}">{fill(color, palette)}</a:defRPr>'
        "</a:pPr><a:endParaRPr/></a:p></c:txPr>"
    )
