"""An estimate with its likely range on a scale, around the line of no difference (VISUAL.md, 6).

The scale is as wide to one side as to the other, so that more and fewer are told alike; it has no
numbers of its own. Its lines stop where a text stands on them.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from deck.arithmetic.effect import Estimate
from deck.layout.pieces import placed
from deck.scene import Group, Item, Shape, Stroke, Text
from deck.text import Block, Paragraph, measure, paragraph
from deck.theme import Color, column_x
from deck.theme.spacing import CONTENT_WIDTH, LEFT
from deck.units import Box, around, inches, pt, to_pt

_BAR = inches(0.34)
_DIAMOND = inches(0.60)
_LEAST_DIAMOND = inches(0.24)
_SPARE = Decimal("1.25")  # of the greatest distance from the null to what is shown
_TO_BAR = inches(0.06)  # from the words above to the diamond, and from it to those below
_TO_AXIS = inches(0.06)
_TO_DIRECTIONS = inches(0.06)
_APART = inches(0.20)  # between two texts
_BESIDE = inches(0.15)  # between a line and the words beside it
_TO_SCALE = inches(0.15)
_TO_SENTENCE = inches(0.18)
_LEAST_LINE = inches(0.35)  # what is left of a line where texts stand on it
_AROUND = inches(0.05)  # that a line stops before a text
_MOST_SPARE = inches(0.80)  # above the words and below the limits
_RIGHT = LEFT + CONTENT_WIDTH
_LINE = Stroke(Color.INK, 2.25)
_LIMIT = Stroke(Color.HARM_DARK, 4.5)


class EstimateWords(NamedTuple):
    """What stands on the scale: at the value, at the ends of its range, at the limit, and below.

    ``span`` stands in place of ``low``, ``range`` and ``high`` where these would meet.
    """

    value: str
    low: str
    range: str
    high: str
    span: str
    limit: str
    below: tuple[str, str, str]
    alt: str


class NullScale(NamedTuple):
    """A scale from ``x`` on, ``width`` EMU wide, with ``null`` in its middle."""

    x: int
    width: int
    null: Decimal
    half: Decimal

    def at(self, value: Decimal) -> int:
        """Return where ``value`` stands on the slide: its x in EMU."""
        share = (value - self.null) / self.half
        return self.x + round(self.width * (1 + share) / 2)

    def bar(self, estimate: Estimate, middle: int, height: int) -> tuple[Shape, Shape]:
        """Return the likely range as a bar around the height ``middle``, and its value on it."""
        start, end = self.at(estimate.low), self.at(estimate.high)
        # On a short bar the diamond is smaller, so that the range is still seen beside it.
        size = min(round(height * _DIAMOND / _BAR), max((end - start) // 2, _LEAST_DIAMOND))
        bar = Box(start, middle - height // 2, max(end - start, pt(1)), height)
        diamond = Box(self.at(estimate.value) - size // 2, middle - size // 2, size, size)
        stroke = Stroke(Color.GROUP_1, max(2.25, min(4.5, to_pt(size) / 10)))
        return (
            Shape("Likely range", bar, fill=Color.GROUP_1),
            Shape("Estimate", diamond, "diamond", Color.BACKGROUND, stroke),
        )


def null_scale(estimates: Sequence[Estimate], x: int, width: int) -> NullScale:
    """Return the scale that holds all estimates, a quarter wider than it must be."""
    null = estimates[0].null
    distances = (abs(value - null) for estimate in estimates for value in estimate.shown)
    return NullScale(x, width, null, max(distances) * _SPARE or Decimal(1))


class EstimateSlide(NamedTuple):
    """What stands around a scale: what was counted, the value of each group, and a sentence."""

    intro: Block
    values: tuple[Block, ...]
    sentence: Block

    def items(
        self, body: Box, estimate: Estimate, words: EstimateWords, value_size: float, font: str
    ) -> list[Item] | None:
        """Return the items that fill the body from the top down, or None where it is low."""
        values_y = body.y + pt(self.intro.height_pt)
        scale_y = values_y + max((pt(value.height_pt) for value in self.values), default=0)
        sentence_y = body.bottom - pt(self.sentence.height_pt)
        height = sentence_y - _TO_SENTENCE - scale_y - _TO_SCALE
        room = Box(LEFT, scale_y + _TO_SCALE, CONTENT_WIDTH, height)
        scale = drawn_estimate(estimate, words, room, value_size, font)
        if scale is None or not all(b.fits for b in (self.intro, *self.values, self.sentence)):
            return None
        places = zip(self.values, (LEFT, column_x(6)), strict=False)
        return [
            placed("What was counted", self.intro, LEFT, body.y),
            *(placed("Group", value, x, values_y) for value, x in places),
            *scale,
            placed("In words", self.sentence, LEFT, sentence_y),
        ]


def drawn_estimate(
    estimate: Estimate, words: EstimateWords, room: Box, value_size: float, font: str
) -> list[Item] | None:
    """Return the estimate on a scale that fills the height of ``room``, or None where it is low."""
    scale = null_scale([estimate], LEFT, CONTENT_WIDTH)
    above = _above(estimate, words, scale, value_size, font)
    below = _below(estimate, words, scale, font)
    directions = _directions(words.below, font)
    if directions is None or below is None or not all(_is_inside(text) for text in above):
        return None
    above_height, below_height = _height(above), _height(below)
    ends = _TO_AXIS + _TO_DIRECTIONS + _height(directions)
    spare = room.height - above_height - below_height - _DIAMOND - 2 * _TO_BAR - ends
    if spare < 0:
        return None
    ease = min(spare // 2, _MOST_SPARE)
    bar_y = room.y + ease + above_height + _TO_BAR + _DIAMOND // 2
    below_y = bar_y + _DIAMOND // 2 + _TO_BAR
    axis_y = below_y + below_height + _TO_AXIS + ease
    upper = [_moved(text, room.y + ease) for text in sorted(above, key=_reading)]
    lower = [_moved(text, below_y) for text in below]
    ends_at = [_moved(text, axis_y + _TO_DIRECTIONS) for text in directions]
    bar = scale.bar(estimate, bar_y, _BAR)
    lines = list(_lines(estimate, scale, Box(LEFT, room.y, CONTENT_WIDTH, axis_y - room.y)))
    kept = [piece for line in lines for piece in _clear(line, [*upper, *lower])]
    group = Group("Estimate", around([shape.box for shape in bar]), bar, words.alt)
    return [*kept, *upper, group, *lower, *ends_at]


def _above(
    estimate: Estimate, words: EstimateWords, scale: NullScale, size: float, font: str
) -> list[Text]:
    """Return the words at the limit and at the value, from the height 0 down."""
    value = _text("Value", paragraph(words.value, size, bold=True, color=Color.GROUP_1), font)
    value = _centred_at(value, scale.at(estimate.value), 0)
    if estimate.limit is None:
        return [value]
    line = paragraph(words.limit, 24, bold=True, color=Color.HARM_DARK)
    limit = _text("Limit", line, font)
    x = scale.at(estimate.limit)
    is_right = estimate.limit > estimate.null
    start = x - _BESIDE - limit.box.width if is_right else x + _BESIDE
    limit = limit._replace(box=limit.box._replace(x=start))
    if _is_apart(limit, value):
        return [limit, value]
    return [limit, _moved(value, limit.box.height)]


def _below(
    estimate: Estimate, words: EstimateWords, scale: NullScale, font: str
) -> list[Text] | None:
    """Return the limits of the range and its name under the bar, or all in one where they meet."""
    middle = (scale.at(estimate.low) + scale.at(estimate.high)) // 2
    places = (
        (words.low, scale.at(estimate.low)),
        (words.range, middle),
        (words.high, scale.at(estimate.high)),
    )
    texts = [_centred_at(_text("Range", paragraph(t, 24), font), x, 0) for t, x in places]
    if _is_apart(texts[0], texts[1]) and _is_apart(texts[1], texts[2]):
        return texts
    span = _text("Range", paragraph(words.span, 24), font)
    return [_centred_at(span, middle, 0)] if span.box.width <= CONTENT_WIDTH else None


def _directions(words: tuple[str, str, str], font: str) -> list[Text] | None:
    """Return the words under the axis: at its left end, in its middle and at its right end."""
    middle = _centred_at(_text("No difference", paragraph(words[1], 24), font), _middle(), 0)
    room = (CONTENT_WIDTH - middle.box.width) // 2 - _APART
    ends = [measure([paragraph(text, 24)], to_pt(room), font) for text in (words[0], words[2])]
    if not all(end.fits for end in ends):
        return None
    left, right = (placed("Direction", end, LEFT, 0) for end in ends)
    aligned = tuple(line._replace(align="right") for line in right.paragraphs)
    box = right.box._replace(x=_RIGHT - right.box.width)
    return [left, middle, right._replace(paragraphs=aligned, box=box)]


def _lines(estimate: Estimate, scale: NullScale, room: Box) -> Iterator[Shape]:
    """Yield the zone beyond the limit and its line, the axis, and the line of no difference."""
    if estimate.limit is not None:
        x = scale.at(estimate.limit)
        start, end = (x, _RIGHT) if estimate.limit > estimate.null else (LEFT, x)
        zone = Box(start, room.y, end - start, room.height)
        yield Shape("Beyond the limit", zone, fill=Color.PANEL)
        yield Shape("Limit", Box(x, room.y, 0, room.height), "line", stroke=_LIMIT)
    yield Shape("Axis", Box(LEFT, room.bottom, CONTENT_WIDTH, 0), "line", stroke=_LINE)
    yield Shape("No difference", Box(_middle(), room.y, 0, room.height), "line", stroke=_LINE)


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


def _middle() -> int:
    return LEFT + CONTENT_WIDTH // 2


def _text(name: str, line: Paragraph, font: str) -> Text:
    """Return a paragraph on one line as a text at the left margin."""
    return placed(name, _one_line(line, font), LEFT, 0)


def _one_line(line: Paragraph, font: str) -> Block:
    return measure([line], 10_000, font)


def _centred_at(text: Text, x: int, y: int) -> Text:
    """Return the text with its middle at ``x``, or as near as the margins allow."""
    start = min(max(x - text.box.width // 2, LEFT), _RIGHT - text.box.width)
    return text._replace(box=text.box._replace(x=start, y=y))


def _moved(text: Text, down: int) -> Text:
    return text._replace(box=text.box._replace(y=text.box.y + down))


def _height(texts: Sequence[Text]) -> int:
    return max(text.box.bottom for text in texts)


def _is_inside(text: Text) -> bool:
    """Return whether a text stands between the margins."""
    return text.box.x >= LEFT and text.box.right <= _RIGHT


def _is_apart(one: Text, other: Text) -> bool:
    """Return whether a gap lies between two texts of one row."""
    return one.box.right + _APART <= other.box.x or other.box.right + _APART <= one.box.x
