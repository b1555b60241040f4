"""An estimate with its likely range on a scale, around the line of no difference (visual.md, 6).

The scale has no numbers of its own: what stands on it says them. Its lines stop where a text stands
on them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.layout.interval import BAR, DIAMOND, NullScale, null_scale
from deck.layout.page import Page
from deck.layout.pieces import placed
from deck.scene import Group, Item, Shape, Stroke, Text
from deck.theme import Color
from deck.trial.told import Distances
from deck.units import Box, around, inches

_TO_BAR = inches(0.06)  # from the words above to the diamond, and from it to those below
_TO_AXIS = inches(0.06)
_TO_DIRECTIONS = inches(0.06)
_APART = inches(0.20)  # between two texts
_BESIDE = inches(0.15)  # between a line and the words beside it
_LEAST_LINE = inches(0.35)  # what is left of a line where texts stand on it
_AROUND = inches(0.05)  # that a line stops before a text
_MOST_SPARE = inches(0.80)  # above the words and below the limits
_LINE = Stroke(Color.INK, 2.25)
_LIMIT, _GOAL = Stroke(Color.HARM_DARK, 4.5), Stroke(Color.GROUP_2_DARK, 4.5)


class Labels(NamedTuple):
    """What stands on the scale: at the value, at the ends of its range, at the limit, and below.

    ``span`` stands in place of ``low``, ``range`` and ``high`` where these would meet, or where one
    side is open; of the ``directions``, the second is no difference. ``alt`` is the bar in words.
    """

    value: str
    low: str
    range: str
    high: str
    span: str
    limits: tuple[str, ...]
    directions: tuple[str, str, str]
    alt: str


class Plot(NamedTuple):
    """An estimate with its labels, on a scale that fills a room; the value in a size of its own.

    Where ``is_goal``, its limit is one that had to be passed.
    """

    at: Distances
    labels: Labels
    room: Box
    value_size: float
    page: Page
    is_goal: bool = False

    def items(self) -> list[Item] | None:
        """Return the items from the top of the room down, or None where they do not fit it."""
        above, below, directions = self._above(), self._below(), self._directions()
        if not below or not directions or not all(map(self._is_inside, above)):
            return None
        used = _bottom(above) + DIAMOND + 2 * _TO_BAR + _bottom(below)
        spare = self.room.height - used - _TO_AXIS - _TO_DIRECTIONS - _bottom(directions)
        if spare < 0:
            return None
        ease = min(spare // 2, _MOST_SPARE)
        top = self.room.y + ease
        bar_y = top + _bottom(above) + _TO_BAR + DIAMOND // 2
        axis_y = top + used + _TO_AXIS + ease
        upper = [_moved(text, top) for text in sorted(above, key=_reading)]
        lower = [_moved(text, bar_y + DIAMOND // 2 + _TO_BAR) for text in below]
        bar = self._scale.bar(self.at, bar_y, BAR)
        return [
            *(piece for line in self._lines(axis_y) for piece in _clear(line, [*upper, *lower])),
            *upper,
            Group("Estimate", around([shape.box for shape in bar]), bar, self.labels.alt),
            *lower,
            *(_moved(text, axis_y + _TO_DIRECTIONS) for text in directions),
        ]

    @property
    def _scale(self) -> NullScale:
        return null_scale([self.at], self.room.x, self.room.width)

    @property
    def _middle(self) -> int:
        return self.room.x + self.room.width // 2

    def _above(self) -> list[Text]:
        """Return the words at the limits and at the value, from the height 0 down."""
        block = self.page.line(self.labels.value, self.value_size, bold=True, color=Color.GROUP_1)
        value = self._centred_at(placed("Value", block, 0, 0), self._scale.at(self.at.value))
        limits = list(self._limits())
        if all(_is_apart(limit, value) for limit in limits):
            return [*limits, value]
        return [*limits, _moved(value, limits[0].box.height)]

    def _limits(self) -> Iterator[Text]:
        """Yield the words beside each limit, on the side of no difference."""
        color = Color.GROUP_2_DARK if self.is_goal else Color.HARM_DARK
        for limit, words in zip(self.at.limits, self.labels.limits, strict=True):
            line = self.page.line(words, self.page.sizes.small, bold=True, color=color)
            text, x = placed("Limit", line, 0, 0), self._scale.at(limit)
            yield _moved(text, 0, x - _BESIDE - text.box.width if limit > 0 else x + _BESIDE)

    def _below(self) -> list[Text] | None:
        """Return the ends of the range and its name under the bar, or all in one if they meet."""
        labels, ends = self.labels, self._scale.ends(self.at)
        if self.at.low is None and self.at.high is None:
            ends = (self._scale.at(self.at.value),) * 2
        middle = sum(ends) // 2
        places = ((labels.low, ends[0]), (labels.range, middle), (labels.high, ends[1]))
        texts = [self._centred_at(self._text("Range", words), x) for words, x in places]
        is_closed = self.at.low is not None and self.at.high is not None
        if is_closed and _is_apart(texts[0], texts[1]) and _is_apart(texts[1], texts[2]):
            return texts
        span = self._text("Range", labels.span)
        return [self._centred_at(span, middle)] if span.box.width <= self.room.width else None

    def _directions(self) -> list[Text] | None:
        """Return the words under the axis: at its left end, in its middle and at its right end."""
        less, null, more = self.labels.directions
        middle = self._centred_at(self._text("No difference", null), self._middle)
        width = (self.room.width - middle.box.width) // 2 - _APART
        ends = [self.page.text(words, self.page.sizes.small, width) for words in (less, more)]
        if not all(end.fits for end in ends):
            return None
        left, right = (placed("Direction", end, 0, 0) for end in ends)
        aligned = tuple(line._replace(align="right") for line in right.paragraphs)
        return [
            _moved(left, 0, self.room.x),
            middle,
            _moved(right._replace(paragraphs=aligned), 0, self.room.right - right.box.width),
        ]

    def _lines(self, axis_y: int) -> Iterator[Shape]:
        """Yield the zone beyond each limit and its line, the axis, the line of no difference."""
        room = self.room._replace(height=axis_y - self.room.y)
        for limit in self.at.limits:
            yield from self._limit_lines(limit, room)
        yield Shape("Axis", Box(room.x, axis_y, room.width, 0), "line", stroke=_LINE)
        null = Box(self._middle, room.y, 0, room.height)
        yield Shape("No difference", null, "line", stroke=_LINE)

    def _limit_lines(self, limit: float, room: Box) -> Iterator[Shape]:
        """Yield the line of a limit, and the zone beyond one that may not be passed."""
        x = self._scale.at(limit)
        if not self.is_goal:
            start, end = (x, room.right) if limit > 0 else (room.x, x)
            zone = Box(start, room.y, end - start, room.height)
            yield Shape("Beyond the limit", zone, fill=Color.PANEL)
        stroke = _GOAL if self.is_goal else _LIMIT
        yield Shape("Limit", Box(x, room.y, 0, room.height), "line", stroke=stroke)

    def _text(self, name: str, words: str) -> Text:
        """Return words on one line as a text."""
        return placed(name, self.page.line(words, self.page.sizes.small), 0, 0)

    def _centred_at(self, text: Text, x: int) -> Text:
        """Return the text with its middle at ``x``, or as near as the room allows."""
        start = max(x - text.box.width // 2, self.room.x)
        return _moved(text, 0, min(start, self.room.right - text.box.width))

    def _is_inside(self, text: Text) -> bool:
        """Return whether a text stands in the width of the room."""
        return text.box.x >= self.room.x and text.box.right <= self.room.right


def _clear(line: Shape, texts: Sequence[Text]) -> Iterator[Shape]:
    """Yield what is left of an upright line where texts stand on it; other shapes as they are."""
    if line.box.width:
        yield line
        return
    met = [t.box for t in texts if t.box.x - _AROUND < line.box.x < t.box.right + _AROUND]
    starts = [line.box.y, *(box.bottom for box in met)]
    ends = [*(box.y for box in met), line.box.bottom]
    for start, end in zip(sorted(starts), sorted(ends), strict=True):
        if end - start > _LEAST_LINE:
            yield line._replace(box=line.box._replace(y=start, height=end - start))


def _reading(text: Text) -> tuple[int, int]:
    """Return the place of a text in the order of reading: row by row, then from the left."""
    return text.box.y, text.box.x


def _moved(text: Text, down: int, right: int = 0) -> Text:
    """Return the text further down and to the right."""
    return text._replace(box=text.box._replace(x=text.box.x + right, y=text.box.y + down))


def _bottom(texts: Sequence[Text]) -> int:
    """Return how far down the lowest of the texts goes."""
    return max(text.box.bottom for text in texts)


def _is_apart(one: Text, other: Text) -> bool:
    """Return whether a gap lies between two texts of one row."""
    return one.box.right + _APART <= other.box.x or other.box.right + _APART <= one.box.x
