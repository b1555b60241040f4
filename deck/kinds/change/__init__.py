"""How often something happened before and after: one square for each event, in equal frames.

Use it where events were counted on both sides; each side says out of what.
"""

from collections.abc import Iterator, Sequence
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Kind
from deck.kinds.change.frames import Frames, square_grid
from deck.layout import DoesNotFitError, Page, Sheet, centred, placed, rule
from deck.layout.continuation import Drawn
from deck.layout.pieces import column_of
from deck.scene import Item, Stroke
from deck.text import Block, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH, LEFT, TABLE_GAP
from deck.units import Box, inches, pt, to_pt

_MOST = 3  # rows on a slide
_FRAME_WIDTH = inches(2.94)
_FRAME_HEIGHT = inches(1.12)
_LEAST_BAR_FRAME = inches(1.40)  # squares need the whole width, a bar does with less
_LEAST_LABEL = inches(2.60)
_LABEL_GAP = inches(0.25)
_SIDE_GAP = inches(0.45)
_LEAST_NUMBER = inches(0.75)
_NUMBER_GAP = inches(0.25)
_HEAD_GAP = inches(0.06)
_CAPTION_GAP = inches(0.04)

Head = Annotated[Line, Field(max_length=40)]


class Side(Value):
    """How many events were counted on one side, and out of what."""

    count: Count
    caption: Line = Field(description="Out of what they were counted: 'over 140 years in total'.")


class Row(Value):
    """One thing that was counted on both sides."""

    what: Line = Field(description="What was counted: 'Relapses'.")
    meaning: Line | None = Field(None, description="A second line that explains it.")
    before: Side
    after: Side

    @property
    def sides(self) -> tuple[Side, Side]:
        """Return both sides in the order in which they are read."""
        return self.before, self.after


class Heads(Value):
    """What stands over the two sides; 'Before treatment' and 'After treatment' by default."""

    before: Head | None = None
    after: Head | None = None


class Change(Content):
    """Counts of events before and after, each of them drawn."""

    change: Annotated[tuple[Row, ...], Field(min_length=1, max_length=12)]
    heads: Heads = Heads()


class _Step(NamedTuple):
    """One way to fit the rows: sizes in points, the frame's height and the pads in EMU.

    ``label_size`` is that of the labels and of the heads.
    """

    number_size: float
    label_size: float
    frame_height: int
    pad: int


# In the order in which they give way: gaps, text, then the frames (VISUAL.md, section 3).
_STEPS = (
    _Step(56, 28, _FRAME_HEIGHT, inches(0.32)),
    _Step(56, 28, _FRAME_HEIGHT, inches(0.20)),
    _Step(56, 28, _FRAME_HEIGHT, inches(0.12)),
    _Step(48, 28, _FRAME_HEIGHT, inches(0.12)),
    _Step(44, 28, _FRAME_HEIGHT, inches(0.12)),
    _Step(48, 24, inches(0.96), inches(0.12)),
    _Step(44, 24, inches(0.82), inches(0.12)),
)


class _Columns(NamedTuple):
    """Where the columns of all rows stand, in EMU, with the heads and frames that all rows share.

    ``number_widths`` are those of the numbers before and after, with the gap to their frames.
    """

    step: _Step
    number_widths: tuple[int, int]
    frames: Frames
    heads: tuple[str, str]

    def x(self, side: int) -> int:
        """Return where the numbers of a side start."""
        after = LEFT + CONTENT_WIDTH - self.width(1)
        return after if side else after - _SIDE_GAP - self.width(0)

    def width(self, side: int) -> int:
        """Return the width of a side: its numbers and its frames."""
        return self.number_widths[side] + self.frames.width


class _Measured(NamedTuple):
    """A row with its texts measured: the label and a caption for each side."""

    row: Row
    label: Block
    captions: tuple[Block, ...]

    def height(self, frame_height: int) -> int:
        """Return the height of the row without the pads, in EMU."""
        below = max(pt(caption.height_pt) for caption in self.captions)
        return max(pt(self.label.height_pt), frame_height + _CAPTION_GAP + below)


def _lay_out(content: Change, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the rows fit on, all with the same frames."""
    choices = [columns for step in _STEPS if (columns := _columns(content, step, page))]
    if not choices:
        message = "These numbers are too long to stand beside their frames."
        raise DoesNotFitError(("change",), message, "Count in thousands, and say so in the title.")

    def draw(rows: Sequence[Row], body: Box, columns: _Columns, first: int) -> Drawn | None:
        del first
        items = _drawn([_measured(row, columns, page) for row in rows], body, columns, page)
        return Drawn(tuple(items), _picture(rows, columns, page)) if items else None

    return tuple(
        Sheet(title, (head, *drawn.items), drawn.picture)
        for title, head, drawn in page.continued(content.change, choices, draw, "change", TABLE_GAP)
    )


def _columns(content: Change, step: _Step, page: Page) -> _Columns | None:
    """Return the columns of all rows at one step, or None where they leave no room for labels.

    Squares are never given up for a smaller frame: where the largest frame holds them, so must
    that of the step.
    """
    before = _number_width([row.before.count for row in content.change], step, page)
    after = _number_width([row.after.count for row in content.change], step, page)
    room = (CONTENT_WIDTH - _LEAST_LABEL - _SIDE_GAP - before - after) // 2
    greatest = max(side.count for row in content.change for side in row.sides)
    has_squares = square_grid(greatest, _FRAME_WIDTH, _FRAME_HEIGHT) is not None
    grid = square_grid(greatest, _FRAME_WIDTH, step.frame_height)
    if room < (_FRAME_WIDTH if has_squares else _LEAST_BAR_FRAME) or (has_squares and not grid):
        return None
    frames = Frames(min(_FRAME_WIDTH, room), step.frame_height, greatest, grid)
    heads = content.heads
    texts = (heads.before or page.phrases("before"), heads.after or page.phrases("after"))
    return _Columns(step, (before, after), frames, texts)


def _number_width(counts: Sequence[int], step: _Step, page: Page) -> int:
    """Return the width in EMU of a column of numbers with the gap to its frames."""
    texts = [page.phrases.number(count) for count in counts]
    widest = column_of(texts, step.number_size, page.theme.font, bold=True)
    return max(_LEAST_NUMBER, pt(widest) + _NUMBER_GAP)


def _measured(row: Row, columns: _Columns, page: Page) -> _Measured:
    """Return the row with its texts measured for their columns."""
    font = page.theme.font
    lines = [paragraph(row.what, columns.step.label_size, bold=True)]
    if row.meaning:
        lines.append(paragraph(row.meaning, 24))
    label = measure(lines, to_pt(columns.x(0) - LEFT - _LABEL_GAP), font)
    captions = tuple(
        measure([paragraph(value.caption, 24)], to_pt(columns.width(side)), font)
        for side, value in enumerate(row.sides)
    )
    return _Measured(row, label, captions)


def _drawn(
    rows: Sequence[_Measured], body: Box, columns: _Columns, page: Page
) -> list[Item] | None:
    """Return the heads and the rows with a line between them, or None where they do not fit."""
    blocks = [
        measure(
            [paragraph(head, columns.step.label_size, bold=True)],
            to_pt(columns.width(side)),
            page.theme.font,
        )
        for side, head in enumerate(columns.heads)
    ]
    texts = [*blocks, *(text for row in rows for text in (row.label, *row.captions))]
    if len(rows) > _MOST or not all(text.fits for text in texts):
        return None
    bottom = body.y + max(pt(block.height_pt) for block in blocks)
    items: list[Item] = [
        placed("Head", block, columns.x(side), bottom - pt(block.height_pt))
        for side, block in enumerate(blocks)
    ]
    y, pad = bottom + _HEAD_GAP, columns.step.pad
    for index, row in enumerate(rows):
        stroke = Stroke(Color.RULE, 1.0 if index else 1.5)
        items.append(rule("Line", LEFT, y, CONTENT_WIDTH, stroke))
        items += _row_items(row, y + pad, columns, page)
        y += pad + row.height(columns.frames.height) + pad
    return items if y - pad <= body.bottom else None


def _row_items(measured: _Measured, y: int, columns: _Columns, page: Page) -> Iterator[Item]:
    """Yield the label, then for each side its number, its frame and its caption."""
    row, label, frames = measured.row, measured.label, columns.frames
    middle = y + frames.height // 2
    if pt(label.height_pt) <= frames.height:
        yield centred("Label", label, LEFT, middle)
    else:
        yield placed("Label", label, LEFT, y)
    for side, value in enumerate(row.sides):
        x, width = columns.x(side), columns.number_widths[side]
        color = Color.HARM_DARK if value.count else Color.GROUP_1
        text = page.phrases.number(value.count)
        number = paragraph(text, columns.step.number_size, bold=True, color=color)
        block = measure([number], to_pt(width), page.theme.font)
        yield centred("Number", block, x, middle)
        yield frames.framed(
            value.count, x + width, y, _sentence(row, value, columns.heads[side], page)
        )
        yield placed("Caption", measured.captions[side], x, y + frames.height + _CAPTION_GAP)


def _sentence(row: Row, side: Side, head: str, page: Page) -> str:
    """Return what one frame shows, in words."""
    return page.phrases(
        "frame",
        what=without_marks(row.what),
        head=without_marks(head),
        count=side.count,
        caption=without_marks(side.caption).rstrip("."),
    )


def _picture(rows: Sequence[Row], columns: _Columns, page: Page) -> str:
    """Return the picture in words: how events are drawn, then what each frame shows."""
    sides = [
        (row, side, head)
        for row in rows
        for side, head in zip(row.sides, columns.heads, strict=True)
    ]
    sentences = [page.phrases("squares" if columns.frames.grid else "bars")]
    if any(side.count == 0 for _, side, _ in sides):
        sentences.append(page.phrases("empty"))
    return " ".join([*sentences, *(_sentence(*side, page) for side in sides)])


KIND = Kind(
    key="change",
    model=Change,
    lay_out=_lay_out,
    example="""\
title: Relapses and active brain spots were common before, and not seen after
remark: One square is one event
change:
  - what: Relapses
    meaning: attacks of MS
    before: {count: 167, caption: over 140 years in total}
    after: {count: 0, caption: during follow-up}
  - what: Active spots
    meaning: on brain scans
    before: {count: 188, caption: on 48 scans}
    after: {count: 0, caption: on 314 scans}
""",
)
