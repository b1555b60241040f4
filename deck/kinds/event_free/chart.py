"""Shares over time as a chart of steps: names at the lines' ends, people still followed below."""

from collections.abc import Sequence
from decimal import Decimal

from deck.arithmetic.curves import Curve, ticks
from deck.kinds.event_free.ends import end_forms, ends
from deck.kinds.event_free.picture import Frame, LineLabels, Look, Picture, has_bands
from deck.kinds.event_free.rows import rows
from deck.layout import first_that_fits, placed
from deck.scene import Axis, Band, Chart, Item, Series
from deck.text import Block
from deck.units import Box, inches, pt

_LEAST_PLOT, _MOST_PLOT = inches(1.25), inches(3.20)  # height
_LEAST_ACROSS = inches(4.00)
_TO_AXIS = inches(0.15)  # from the numbers of a scale to its line
_APART = inches(0.25)  # between words and what stands beside them
_TICKS = inches(0.12)  # from the axis to its numbers
_TO_UNIT = inches(0.07)
_TO_ROWS = inches(0.06)
_MOST_SCALE = inches(1.60)  # the width of the words beside the scale, but for a longer word
_LEAST_LABELLED = Decimal("0.25")  # of all; below it, a number under its marker would meet the axis


def drawn(picture: Picture, body: Box) -> tuple[Item, ...] | None:
    """Return the picture from the top of the body down, or None where it does not fit."""
    return first_that_fits(end_forms(picture), lambda form: _drawn(picture, form, body))


def _drawn(picture: Picture, form: Sequence[Block], body: Box) -> tuple[Item, ...] | None:
    """Return the picture with these words at the ends of the lines, or None."""
    frame = _frame(picture, form, body)
    plot = frame.plot
    if plot.height < _LEAST_PLOT or plot.width < _LEAST_ACROSS:
        return None
    at_ends = ends(picture, form, frame)
    below = rows(picture, frame, plot.bottom + _to_ticks_end(picture) + _TO_ROWS)
    if not at_ends or not below:
        return None
    scale = placed("Scale", _scale(picture), body.x, plot.y - picture.line_height // 2)
    unit = picture.text("Unit", picture.labels.unit, frame.words_x, plot.bottom + _TO_UNIT)
    return (scale, _chart(picture, frame), *at_ends, unit, *below)


def _frame(picture: Picture, form: Sequence[Block], body: Box) -> Frame:
    """Return where the lines stand: between the words left of them and those right of them."""
    page, size, counts = picture.page, picture.size_pt, picture.counts
    beside = page.widest([picture.labels.unit, picture.labels.followed], size)
    right = max(beside, *(pt(block.width_pt) for block in form))
    half = page.widest(counts, size) // 2 if counts else 0
    apart = max(_APART, half + _TO_AXIS)
    numbers_x = body.x + _names_width(picture) + _APART
    x = numbers_x + page.widest([page.phrases.number(picture.base)], size) + _TO_AXIS
    count_rows = picture.line_height * (len(picture.curves) if counts else 1)
    above = picture.line_height // 2
    under = _to_ticks_end(picture) + _TO_ROWS + count_rows
    height = min(body.height - above - under, _MOST_PLOT)
    plot = Box(x, body.y + above, body.right - right - apart - x, height)
    last = max(curve.at[-1] for curve in picture.curves)
    return Frame(plot, last, picture.base, numbers_x, plot.right + apart)


def _names_width(picture: Picture) -> int:
    """Return the width of the words left of the chart in EMU: the scale's, and names of lines."""
    scale = pt(_scale(picture).width_pt)
    if len(picture.curves) == 1:
        return scale
    names = [labels.name for labels in picture.labels.lines]
    return max(scale, picture.page.widest(names, picture.size_pt, bold=True))


def _scale(picture: Picture) -> Block:
    """Return the words beside the scale of people, in a column as narrow as they allow."""
    page, words = picture.page, picture.labels.scale
    longest = page.widest(words.split(), picture.size_pt) + pt(1)
    return page.text(words, picture.size_pt, max(_MOST_SCALE, longest))


def _to_ticks_end(picture: Picture) -> int:
    """Return how far the numbers of the scale of time go below the axis in EMU."""
    return _TICKS + picture.line_height


def _chart(picture: Picture, frame: Frame) -> Chart:
    """Return the chart: its area is the frame's, and its box has room for the scales' numbers."""
    plot, numbers_x = frame.plot, frame.numbers_x
    top = plot.y - picture.line_height // 2
    height = plot.bottom + _to_ticks_end(picture) - top
    numbers = ticks(frame.last)
    return Chart(
        "Curve",
        Box(numbers_x, top, frame.words_x - numbers_x, height),
        picture.labels.alt,
        plot,
        across=picture.labels.unit,
        series=tuple(_series(picture, *line) for line in picture.lines),
        values=Axis(Decimal(0), Decimal(picture.base), Decimal(picture.base // 2)),
        times=Axis(Decimal(0), frame.last, numbers[1] if len(numbers) > 1 else frame.last),
        size_pt=picture.size_pt,
    )


def _series(picture: Picture, curve: Curve, labels: LineLabels, look: Look) -> Series:
    """Return the native series of a curve: markers at its points, or at the times that are told.

    A single line without a range has the number under each point but the first and the last.
    """
    curve = curve.read_at(picture.times)
    inner = range(1, len(curve.at))
    told = {*picture.times, curve.at[-1]}
    marked = [index for index in inner if not curve.known or curve.at[index] in told]
    is_bare = len(picture.curves) == 1 and not curve.has_range
    banded = curve.has_range and has_bands(picture.curves)
    return Series(
        labels.name,
        curve.free,
        look.color,
        curve.at,
        dashed=not curve.known,
        band=Band(labels.range, curve.limits) if banded else None,
        marked=tuple(marked),
        marker=look.marker,
        marker_fill=look.fill,
        labelled=tuple(
            index
            for index in marked[:-1]
            if is_bare and curve.free[index] >= _LEAST_LABELLED * picture.base
        ),
    )
