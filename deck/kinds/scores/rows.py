"""Values on one scale from its start to its end: a row a group, with its spread and its number."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from deck.kinds.scores.axis import Axis, beside, numbers
from deck.kinds.scores.model import Scores
from deck.kinds.scores.scored import Measurement, Score, limits_of
from deck.kinds.scores.words import Words
from deck.layout import Page, centred, placed
from deck.scene import Group, Item, Shape, Stroke, Text
from deck.text import Block, paragraph
from deck.text.runs import enlarged
from deck.theme import Color
from deck.units import Box, around, inches, pt

_INSET = inches(0.25)  # of words in a row
_MOST_NAME = 0.34  # of the width
_APART = inches(0.40)  # between names, scale and values
_ROW, _LOW_ROW, _MOST_ROW = inches(0.53), inches(0.44), inches(0.85)  # height
_AROUND_NAME = inches(0.04)
_BAR, _RING, _DIAMOND = inches(0.22), inches(0.25), inches(0.36)
_LEAST_MARK = inches(0.14)  # on a short bar, so that the bar is still seen beside it
_START, _OWN_START = inches(0.06), inches(0.40)  # the line where all started; where one group did
_TO_ROWS, _TO_FOOT = inches(0.08), inches(0.16)
_BESIDE = inches(0.25)  # between two texts of one line
_LEAST_SCALE = inches(3.0)  # width


class Step(NamedTuple):
    """Sizes in points of names and of values; where it is the last, rows are low and words few."""

    name: float
    value: float
    is_last: bool = False


class Row(NamedTuple):
    """A group with the value that is shown, and both as texts."""

    score: Score
    each: Measurement
    name: Block
    value: Block

    @property
    def height(self) -> int:
        """Return the height of its words in EMU."""
        return pt(max(self.name.height_pt, self.value.height_pt))


class Rows(NamedTuple):
    """All rows of a slide with their words, at one step."""

    content: Scores
    words: Words
    page: Page
    step: Step

    def items(self, body: Box) -> tuple[Item, ...] | None:
        """Return the items from the top of the body down, or None where they do not fit."""
        rows, foot = self._rows(), self._foot()
        axis = self._axis(rows, body)
        above = self._above(axis, body)
        top = max(text.box.bottom for text in above) + _TO_ROWS
        below = numbers(axis, self.content.outcome.better, self.page)
        used = below.height + _TO_FOOT + pt(foot.height_pt)
        texts = (foot, *(block for row in rows for block in (row.name, row.value)))
        low = _LOW_ROW if self.step.is_last else _ROW
        least = max(low, *(row.height + _AROUND_NAME for row in rows))
        pitch = min((body.bottom - used - top) // len(rows), max(least, _MOST_ROW))
        if axis.width < _LEAST_SCALE or pitch < least or not all(text.fits for text in texts):
            return None
        bottom = top + pitch * len(rows)
        under = below.items(bottom)
        return (
            *self._behind(rows, axis, Box(body.x, top, body.width, pitch)),
            *above,
            *(
                item
                for index, row in enumerate(rows)
                for item in self._row(
                    row, axis, Box(body.x, top + index * pitch, body.width, pitch)
                )
            ),
            *under,
            placed("How to read it", foot, body.x, bottom + below.height + _TO_FOOT),
        )

    def _rows(self) -> tuple[Row, ...]:
        return tuple(
            Row(score, each, self._name(score), self._value(score, each))
            for score, each in self.content.shown
        )

    def _name(self, score: Score) -> Block:
        """Return the name of a group in the column of names."""
        width, color = round(self.page.width * _MOST_NAME), look_of(score)
        return self.page.text(self.words.name(score), self.step.name, width, bold=True, color=color)

    def _value(self, score: Score, each: Measurement) -> Block:
        """Return the value of a group, large, or why there is none."""
        color = look_of(score) if each.number else Color.MUTE
        line = paragraph(self.words.value(score, each), self.page.sizes.small, color=color)
        return self.page.texts([enlarged(line, self.step.value)])

    def _foot(self) -> Block:
        """Return what comparisons show, and how to read the slide."""
        below = self.words.below(self.page.phrases("bars"), is_short=self.step.is_last)
        return self.page.texts([paragraph(line, self.page.sizes.small) for line in below])

    def _axis(self, rows: tuple[Row, ...], body: Box) -> Axis:
        """Return the scale between the names and the values."""
        names, values = (
            _INSET + pt(max(block.width_pt for block in blocks)) + _APART
            for blocks in zip(*((row.name, row.value) for row in rows), strict=True)
        )
        before, after = beside(self.content.scale, self.content.outcome.better, self.page)
        x, right = body.x + max(names, before), body.right - max(values, after)
        return Axis(self.content.scale, x, right - x)

    def _above(self, axis: Axis, body: Box) -> tuple[Text, ...]:
        """Return what was measured, and what stands over the line where all started."""
        small = self.page.sizes.small
        block = self.page.text(self.words.head(), small, body.width, bold=True, color=Color.MUTE)
        head = placed("What was measured", block, body.x, body.y)
        if self._line is None:
            return (head,)
        label = placed("Start", self.page.line(self.words.started(), small), 0, body.y)
        x = max(body.x, axis.at(self._line) - label.box.width // 2)
        x = min(x, body.right - label.box.width)
        is_beside = block.line_count == 1 and head.box.right + _BESIDE <= x
        y = body.y if is_beside else head.box.bottom
        return head, label._replace(box=label.box._replace(x=x, y=y))

    @property
    def _line(self) -> Decimal | None:
        """Return the value at which all rows have one line: their start, or no change."""
        if self.content.outcome.change:
            return Decimal(0)
        return self.content.start.value if self.content.start else None

    def _behind(self, rows: tuple[Row, ...], axis: Axis, first: Box) -> Iterator[Item]:
        """Yield what lies behind the rows: panels of those compared with, the line, the axis."""
        bottom = first.y + first.height * len(rows)
        for index, row in enumerate(rows):
            if row.score.is_reference:
                panel = first._replace(y=first.y + index * first.height)
                yield Shape("Compared with", panel, fill=Color.PANEL)
        if self._line is not None:
            x = axis.at(self._line) - _START // 2
            yield Shape("Start", Box(x, first.y, _START, bottom - first.y), fill=Color.MUTE)
        yield from axis.lines(bottom)

    def _row(self, row: Row, axis: Axis, box: Box) -> Iterator[Item]:
        """Yield the name of a group, its value on the scale, and the value as a number."""
        middle = box.y + box.height // 2
        yield centred("Name", row.name, box.x + _INSET, middle)
        if row.each.number:
            shapes = tuple(self._marks(row, axis, middle))
            boxes = [shape.box for shape in shapes]
            yield Group("Value", around(boxes), shapes, self.words.group(row.score))
        yield centred("Number", row.value, box.right - _INSET - pt(row.value.width_pt), middle)

    def _marks(self, row: Row, axis: Axis, middle: int) -> Iterator[Shape]:
        """Yield where a group started if that is its own, its spread as a bar, and its value."""
        number, color = row.each.number, look_of(row.score)
        if self.words.starts_apart and row.score.start:
            x = axis.at(row.score.start.value) - _START // 2
            start = Box(x, middle - _OWN_START // 2, _START, _OWN_START)
            yield Shape("Start", start, fill=Color.MUTE)
        limits = limits_of(number) if number else None
        stroke, width = Stroke(color, 2.25), 0
        if limits:
            low, high = map(axis.at, limits)
            width = max(high - low, pt(1))
            bar = Box(low, middle - _BAR // 2, width, _BAR)
            is_light = row.score.is_reference
            fill = Color.GROUP_2_FILL if is_light else color
            yield Shape("Spread", bar, fill=fill, stroke=stroke if is_light else None)
        if number:
            most, form = (_DIAMOND, "diamond") if row.score.is_reference else (_RING, "ellipse")
            size = min(most, max(width // 2, _LEAST_MARK)) if width else most
            corner = axis.at(number.value) - size // 2, middle - size // 2
            yield Shape("Mark", Box(*corner, size, size), form, Color.BACKGROUND, stroke)


def look_of(score: Score) -> str:
    """Return the colour of a group: that of what is tested, or of what it is compared with."""
    return Color.GROUP_2_DARK if score.is_reference else Color.GROUP_1
