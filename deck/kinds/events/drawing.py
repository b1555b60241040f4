"""Rows of events on one slide, each side with its frame, and told in words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.kinds.events.columns import Columns
from deck.kinds.events.rows import Row, Shown
from deck.layout import Drawn, Page, centred, placed, rule
from deck.scene import Item, Stroke
from deck.text import Block, paragraph
from deck.text.runs import bare, without_marks
from deck.theme import Color
from deck.units import Box, inches, pt

_MOST = 3  # rows on a slide
_LABEL_GAP = inches(0.25)
_HEAD_GAP = inches(0.06)
_CAPTION_GAP = inches(0.04)


class _Measured(NamedTuple):
    """A row with its texts measured: the label and a caption for each side."""

    row: Row
    label: Block
    captions: tuple[Block, ...]

    @property
    def fits(self) -> bool:
        """Return whether each text fits its column."""
        return all(block.fits for block in (self.label, *self.captions))

    def height(self, frame_height: int) -> int:
        """Return the height of the row without the pads, in EMU."""
        below = max(pt(caption.height_pt) for caption in self.captions)
        return max(pt(self.label.height_pt), frame_height + _CAPTION_GAP + below)


class Drawing(NamedTuple):
    """Rows on one slide, their columns, and what stands over the two sides."""

    rows: Sequence[Row]
    columns: Columns
    heads: Sequence[str]
    page: Page

    def drawn(self, body: Box) -> Drawn | None:
        """Return the heads and the rows with a line between them, or None where they do not fit."""
        heads, rows = self._heads(), [self._measured(row, body) for row in self.rows]
        top = body.y + max(pt(head.height_pt) for head in heads) + _HEAD_GAP
        bottom = top + sum(map(self._height, rows)) - self.columns.step.pad
        is_wide = all(head.fits for head in heads) and all(row.fits for row in rows)
        if len(rows) > _MOST or not is_wide or bottom > body.bottom:
            return None
        items = (*self._over(heads, top - _HEAD_GAP), *self._lined(rows, body._replace(y=top)))
        return Drawn(items, self._picture())

    def _height(self, row: _Measured) -> int:
        """Return the height of a row with the pads above and below it, in EMU."""
        return row.height(self.columns.frames.height) + 2 * self.columns.step.pad

    def _over(self, heads: Sequence[Block], bottom: int) -> Iterator[Item]:
        """Yield the heads, all of which end at ``bottom``."""
        for side, head in enumerate(heads):
            yield placed("Head", head, self.columns.x(side), bottom - pt(head.height_pt))

    def _lined(self, rows: Sequence[_Measured], body: Box) -> Iterator[Item]:
        """Yield each row with a line above it, from the top of ``body`` down."""
        y = body.y
        for index, row in enumerate(rows):
            stroke = Stroke(Color.RULE, 1.0 if index else 1.5)
            yield rule("Line", body.x, y, body.width, stroke)
            yield from self._row(row, body.x, y + self.columns.step.pad)
            y += self._height(row)

    def _heads(self) -> list[Block]:
        """Return what stands over the two sides, measured."""
        size = self.columns.step.label_size
        return [
            self.page.text(head, size, self.columns.width(side), bold=True)
            for side, head in enumerate(self.heads)
        ]

    def _measured(self, row: Row, body: Box) -> _Measured:
        """Return the row with its texts measured for their columns."""
        small = self.page.sizes.small
        lines = [paragraph(row.what, self.columns.step.label_size, bold=True)]
        lines += [paragraph(line, small) for line in row.explained]
        label = self.page.texts(lines, self.columns.x(0) - body.x - _LABEL_GAP)
        captions = (
            self.page.text(value.caption, small, self.columns.width(side))
            for side, value in enumerate(row.sides)
        )
        return _Measured(row, label, tuple(captions))

    def _row(self, measured: _Measured, left: int, y: int) -> Iterator[Item]:
        """Yield the label, then for each side its number, its frame and its caption."""
        row, label, frames = measured.row, measured.label, self.columns.frames
        middle = y + frames.height // 2
        if pt(label.height_pt) <= frames.height:
            yield centred("Label", label, left, middle)
        else:
            yield placed("Label", label, left, y)
        for side, value in enumerate(row.sides):
            x, width = self.columns.x(side), self.columns.number_widths[side]
            yield centred("Number", self._number(value, width), x, middle)
            yield frames.framed(value.amount, x + width, y, self._told(row, side))
            yield placed("Caption", measured.captions[side], x, y + frames.height + _CAPTION_GAP)

    def _number(self, value: Shown, width: int) -> Block:
        """Return the number beside a frame, measured, in the colour of its events."""
        color = Color.HARM_DARK if value.amount else Color.GROUP_1
        size = self.columns.step.number_size
        return self.page.text(value.number, size, width, bold=True, color=color)

    def _told(self, row: Row, side: int) -> str:
        """Return what one frame shows, in words."""
        what, head, value = without_marks(row.what), self.heads[side], row.sides[side]
        return self.page.phrases(
            "frame_rate" if row.is_rate else "frame",
            what=what,
            head=without_marks(head),
            count=value.number,
            caption=bare(value.caption),
        )

    def _picture(self) -> str:
        """Return the picture in words: how events are drawn, then what each frame shows."""
        said = self.page.phrases
        sentences = [self._form()]
        if any(value.amount == 0 for row in self.rows for value in row.sides):
            sentences.append(said("empty"))
        told = (self._told(row, side) for row in self.rows for side in range(len(row.sides)))
        return " ".join([*sentences, *told])

    def _form(self) -> str:
        """Return how events are drawn: one by one, or as bars, and why."""
        said = self.page.phrases
        if self.columns.frames.grid:
            return said("squares")
        return said("rates") if any(row.is_rate for row in self.rows) else said("bars")
