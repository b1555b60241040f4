"""Values over time as a chart that can be edited: a line a group, their last values at the ends."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import ceil
from statistics import mode
from typing import NamedTuple

from deck.arithmetic.curves import ticks
from deck.kinds.scores.model import Scores
from deck.kinds.scores.scored import Limits, Score, limits_of, times_of
from deck.kinds.scores.words import AXES, Words
from deck.layout import Page, placed
from deck.layout.apart import apart
from deck.scene import Axis, Band, Chart, Item, Series, Text
from deck.text import Block, paragraph
from deck.text.runs import LINE_HEIGHT, enlarged
from deck.theme import Color
from deck.trial.forms import Number, UnitOfTime
from deck.units import EMU_PER_PT, Box, inches, pt

_MOST_END = inches(3.60)  # the width of the words at the ends of lines
_LEAST_PLOT, _LEAST_ACROSS = inches(1.50), inches(4.00)  # height and width
_TO_AXIS = inches(0.15)  # from the numbers of the scale to its line
_APART = inches(0.25)  # between the lines and the words at their ends
_TICKS, _TO_UNIT = inches(0.12), inches(0.07)  # from the axis to its numbers, and to their unit
_TO_PLOT, _TO_FOOT = inches(0.06), inches(0.12)
_HEAVIER = 1.7  # a line under another one


class Look(NamedTuple):
    """How a line tells itself apart: colour, marker by PowerPoint's name, the marker's fill."""

    color: str
    marker: str
    fill: str


_REFERENCE = Look(Color.GROUP_2_DARK, "square", Color.GROUP_2_FILL)
_OTHERS = (
    Look(Color.GROUP_1, "circle", Color.GROUP_1),
    Look(Color.INK, "diamond", Color.BACKGROUND),
    Look(Color.GROUP_2_DARK, "square", Color.GROUP_2_FILL),
)


class Point(NamedTuple):
    """A value at a time in the unit of the axis, with its spread where it has one."""

    at: Decimal
    value: Decimal
    limits: Limits | None


class Line(NamedTuple):
    """A group with its points, its look, and the words at its end."""

    name: str
    points: tuple[Point, ...]
    look: Look
    end: str

    def touches(self, other: "Line") -> bool:
        """Return whether two lines have a point in common after the start."""
        own, others = ({p[:2] for p in line.points if p.at} for line in (self, other))
        return bool(own & others)


class Course(NamedTuple):
    """The lines of a slide, those compared with last, and their words."""

    content: Scores
    words: Words
    page: Page

    def items(self, body: Box, number_size: float) -> tuple[Item, ...] | None:
        """Return the items from the top of the body down, or None where they do not fit."""
        small = self.page.sizes.small
        head = self.page.text(self.words.head(), small, bold=True, color=Color.MUTE)
        below = self.words.below(self.page.phrases("lines"))
        foot = self.page.texts([paragraph(line, small) for line in below])
        ends = self._ends(number_size)
        if not all(block.fits for block in (head, foot, *ends)):
            return None
        top = body.y + pt(head.height_pt) + _TO_PLOT
        foot_y = body.bottom - pt(foot.height_pt)
        chart = self._chart(Box(body.x, top, body.width, foot_y - _TO_FOOT - top), ends)
        if chart.plot.height < _LEAST_PLOT or chart.plot.width < _LEAST_ACROSS:
            return None
        texts = self._texts(chart, ends)
        if texts is None:
            return None
        start = placed("What was measured", head, body.x, body.y)
        return (start, chart, *texts, placed("How to read it", foot, body.x, foot_y))

    @property
    def _unit(self) -> UnitOfTime:
        """Return the unit of the axis of time: the one in which most times were counted."""
        units = [time.unit for time in times_of(self.content.groups) if time.unit]
        return mode(units)

    @property
    def _lines(self) -> tuple[Line, ...]:
        others = iter(_OTHERS)
        return tuple(
            Line(
                self.words.name(score),
                tuple(self._points(score)),
                _REFERENCE if score.is_reference else next(others),
                self.words.end(score),
            )
            for score in self.content.groups
        )

    def _points(self, score: Score) -> Iterator[Point]:
        """Yield the values of a group, its start at 0."""
        if score.start:
            yield _point(Decimal(0), score.start)
        for each in score.known:
            if each.time and each.number:
                yield _point(each.time.within(self._unit), each.number)

    def _ends(self, number_size: float) -> list[Block]:
        """Return the words at the ends of the lines, the last value large."""
        small, blocks = self.page.sizes.small, []
        for line in self._lines:
            words = enlarged(paragraph(line.end, small, color=line.look.color), number_size)
            runs = (words.runs[0], *(run._replace(color=Color.INK) for run in words.runs[1:]))
            blocks.append(self.page.texts([words._replace(runs=runs)], _MOST_END))
        return blocks

    @property
    def _line_height(self) -> int:
        """Return the height of a line of words in EMU."""
        return pt(LINE_HEIGHT * self.page.sizes.small)

    def _chart(self, room: Box, ends: Sequence[Block]) -> Chart:
        """Return the chart: its area fills the room but for numbers, their unit, and the ends."""
        page, small, scale = self.page, self.page.sizes.small, self.content.scale
        numbers = page.widest([page.phrases.decimal(n) for n in scale.numbers], small) + _TO_AXIS
        last = max(point.at for line in self._lines for point in line.points)
        marks, unit = ticks(last), page.phrases(AXES[self._unit])
        beside = max(_APART, page.widest([page.phrases.decimal(last)], small) // 2 + _TO_AXIS)
        right = max(page.widest([unit], small), *(pt(end.width_pt) for end in ends)) + beside
        under = _TICKS + self._line_height
        plot = Box(
            room.x + numbers,
            room.y + self._line_height // 2,
            room.width - numbers - right,
            room.height - self._line_height // 2 - under,
        )
        return Chart(
            "Course",
            room._replace(width=plot.right + beside - room.x),
            self.words.picture(page.phrases("lines")),
            plot,
            across=unit,
            series=tuple(self._series()),
            values=Axis(*scale),
            times=Axis(Decimal(0), last, marks[1] if len(marks) > 1 else last),
            size_pt=small,
            number_format=_format(scale.step),
        )

    def _series(self) -> Iterator[Series]:
        """Yield the lines as they are drawn: that of the comparison under the others.

        LibreOffice draws the first over the others, PowerPoint the last: a line that touches
        another is both heavier and dashed, so that either way both are seen.
        """
        lines = self._lines[::-1]
        for index, line in enumerate(lines):
            is_under = any(line.touches(other) for other in lines[index + 1 :])
            limits = tuple(point.limits if point.at else None for point in line.points)
            name = self.page.phrases("spread", name=line.name)
            yield Series(
                line.name,
                tuple(point.value for point in line.points),
                line.look.color,
                tuple(point.at for point in line.points),
                band=Band(name, limits) if any(limits) else None,
                # At the start they would stand on the numbers of the scale.
                marked=tuple(i for i, point in enumerate(line.points) if point.at),
                dashed=is_under,
                marker=line.look.marker,
                marker_fill=line.look.fill,
                sloped=True,
                weight=_HEAVIER if is_under else 1,
            )

    def _texts(self, chart: Chart, ends: Sequence[Block]) -> list[Text] | None:
        """Return the words at the ends of the lines, apart from each other, and the unit."""
        plot, scale = chart.plot, self.content.scale
        last = [line.points[-1].value if line.points else scale.least for line in self._lines]
        order = sorted(range(len(last)), key=lambda index: -last[index])
        middles = [plot.bottom - round(plot.height * scale.share(last[i])) for i in order]
        heights = [ceil(ends[i].height_pt * EMU_PER_PT) for i in order]
        tops = apart(middles, heights, chart.box.y, plot.bottom)
        if tops[0] < chart.box.y:
            return None
        x = chart.box.right
        unit = self.page.line(chart.across, self.page.sizes.small)
        return [
            *(placed("End of the line", ends[i], x, y) for i, y in zip(order, tops, strict=True)),
            placed("Unit", unit, x, plot.bottom + _TO_UNIT),
        ]


def _point(at: Decimal, number: Number) -> Point:
    return Point(at, number.value, limits_of(number))


def _format(step: Decimal) -> str:
    """Return the format of the numbers on a scale, with the decimals of its steps."""
    places = max(0, -int(step.normalize().as_tuple().exponent))
    return f"#,##0.{'0' * places}" if places else "#,##0"
