"""How long people were followed: the shortest time, that of the middle person, and the longest.

Use it wherever a title could say only the longest time, which may be true of one person; or for how
long something lasted. '23.5+' was still going on then, and a median can be 'not reached'.
"""

from collections.abc import Iterator
from typing import NamedTuple

from deck.kind import Kind
from deck.kinds.followed.flags import RAISED, Flag, Hang, flag_words, hung, pole
from deck.kinds.followed.model import Followed, Part, faults
from deck.kinds.followed.scale import Scale, scales
from deck.kinds.followed.words import Words
from deck.layout import Drawn, Page, Sheet, centred, first_that_fits, fitted, placed
from deck.scene import Group, Item, Shape, Stroke, Text
from deck.text import Block, paragraph
from deck.theme import Color, Sizes
from deck.units import Box, around, inches, pt

_TIME_SIZE = 32
_TO_SCALE = inches(0.12)
_MOST_BAR = inches(1.20)
_MOST_SPARE = inches(0.50)  # above the flags
_INSIDE = inches(0.20)  # beside words in the bar
_OUTLINE = Stroke(Color.GROUP_1, 2.25)
_FILLS = {Part.SOLID: Color.GROUP_1, Part.LIGHT: Color.GROUP_2_FILL, Part.HOLLOW: None}


class _Step(NamedTuple):
    """The gap to the note in EMU, the note's size in points, the least height of the bar in EMU."""

    to_note: int
    note_size: float
    least_bar: int


def _steps(sizes: Sizes) -> tuple[_Step, ...]:
    """Return the steps in the order in which they give way."""
    large, small = sizes.body[0], sizes.body[-1]
    return (
        _Step(inches(0.40), large, inches(1.05)),
        _Step(inches(0.24), large, inches(1.05)),
        _Step(inches(0.24), small, inches(1.05)),
        _Step(inches(0.20), small, inches(0.70)),
    )


class _Flags(NamedTuple):
    """The scale on which the flags do not meet, and how each of them hangs on it."""

    scale: Scale
    hung: tuple[tuple[Flag, Hang], ...]

    @property
    def above(self) -> int:
        """Return the height of the flags above the bar in EMU."""
        return RAISED + max(flag.pole for flag, _ in self.hung)

    @property
    def below(self) -> int:
        """Return the height from the bar to the scale in EMU: more where a flag hangs between."""
        return max((flag.pole for flag, hang in self.hung if hang.below), default=_TO_SCALE)


class _Rows(NamedTuple):
    """Where the bar, the scale, what it counts and the note stand below each other, in EMU."""

    bar: Box
    scale_y: int
    axis_y: int
    note_y: int


class _Slide(NamedTuple):
    """What is the same at all steps: the words, the flags on their scale, what the scale counts."""

    words: Words
    flags: _Flags
    axis: Block
    page: Page

    def drawn(self, note: Block | None, body: Box, step: _Step) -> Drawn | None:
        """Return the items from the top of the body down, or None where the note has no room."""
        rows = self._rows(note, body, step)
        if rows is None:
            return None
        scale, bar = self.flags.scale, self.words.bar()
        told = self.words.scale(scale.end)
        items: list[Item] = [
            *self._flag_words(rows.bar, below=False),
            self._bar(rows.bar, bar),
            *self._words_inside(rows.bar),
            *self._flag_words(rows.bar, below=True),
            scale.drawn(rows.scale_y, told),
            placed("Scale", self.axis, body.x, rows.axis_y),
        ]
        items += [placed("Note", note, body.x, rows.note_y)] if note else []
        return Drawn(tuple(items), f"{told} {bar}")

    def _rows(self, note: Block | None, body: Box, step: _Step) -> _Rows | None:
        """Return where everything stands, or None where the bar is too low."""
        flags, axis = self.flags, pt(self.axis.height_pt)
        under = flags.scale.height + axis + (step.to_note + pt(note.height_pt) if note else 0)
        room = body.height - flags.above - flags.below - under
        height = min(_MOST_BAR, room)
        if height < step.least_bar or (note and not note.fits):
            return None
        top = min(round(0.4 * (room - height)), _MOST_SPARE)
        bar = Box(body.x, body.y + top + flags.above, body.width, height)
        scale_y = bar.bottom + flags.below
        axis_y = scale_y + flags.scale.height
        return _Rows(bar, scale_y, axis_y, axis_y + axis + step.to_note)

    def _flag_words(self, bar: Box, *, below: bool) -> Iterator[Text]:
        """Yield the words of the flags above the bar, or of those below it."""
        for flag, hang in self.flags.hung:
            if hang.below is below:
                yield flag_words(flag, hang, bar)

    def _bar(self, bar: Box, told: str) -> Group:
        """Return the bar and the lines of the flags as one drawing, ``told`` in words."""
        parts = [
            Shape(f"Bar, {part}", box, fill=_FILLS[part], stroke=_OUTLINE)
            for part, box in self._parts(bar)
        ]
        drawn = (*parts, *(pole(flag, hang, bar) for flag, hang in self.flags.hung))
        return Group("Time", around([item.box for item in drawn]), drawn, told)

    def _parts(self, bar: Box) -> Iterator[tuple[Part, Box]]:
        """Yield the parts of the bar, each with its place."""
        at = self.flags.scale.at
        for part, start, end in self.words.times.parts():
            yield part, Box(at(start), bar.y, at(end) - at(start), bar.height)

    def _words_inside(self, bar: Box) -> Iterator[Text]:
        """Yield the words in the parts of the bar that are wide and high enough for them."""
        for part, box in self._parts(bar):
            words = self.words.inside(part)
            color = Color.BACKGROUND if part is Part.SOLID else Color.INK
            room = Box(box.x + _INSIDE, box.y, box.width - 2 * _INSIDE, box.height - _INSIDE)
            block = self.page.text(words, self.page.sizes.small, room.width, bold=True, color=color)
            if words and fitted(block, room):
                yield centred("Part of the bar", block, room.x, box.y + box.height // 2)


def _lay_out(content: Followed, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: flags on a bar, a scale under it, and the note.

    Raises DoesNotFitError where the flags meet on every scale, or a text is too long.
    """
    words = Words(content.followed, page.phrases)
    flags = first_that_fits(
        scales(content.followed.longest.amount, page), lambda scale: _flags(words, scale, page)
    )
    if flags is None:
        raise page.does_not_fit(("followed",), "times")
    axis = page.text(words.axis, page.sizes.small)
    if axis.line_count > 1 or not axis.fits:
        raise page.does_not_fit(("followed", "axis"), "axis")
    slide = _Slide(words, flags, axis, page)

    def draw(body: Box, step: _Step) -> Drawn | None:
        note = page.text(content.note, step.note_size, body.width) if content.note else None
        return slide.drawn(note, body, step)

    return page.slide(_steps(page.sizes), draw, lambda: page.does_not_fit(("note",), "note"))


def _flags(words: Words, scale: Scale, page: Page) -> _Flags | None:
    """Return the flags on the scale, or None where they meet."""
    large, small = page.sizes.scaled(_TIME_SIZE), page.sizes.small
    flags = [
        Flag(
            scale.at(value) - page.left,
            page.texts([paragraph(time, large, bold=True), paragraph(word, small)]),
        )
        for value, (time, word) in words.at().items()
    ]
    hangs = hung(flags, page.width)
    return _Flags(scale, tuple(zip(flags, hangs, strict=True))) if hangs else None


KIND = Kind(
    key="followed",
    model=Followed,
    lay_out=_lay_out,
    faults=faults,
    example="""\
title: People were followed for 4 to 13 years, half of them for under 7
followed:
  shortest: 3.9
  median: 6.7
  longest: 12.7
  unit: years
  axis: Years after treatment
  who: All survivors
  longest_is: one person
note: "**Up to 13 years** is true of one person only."
""",
)
