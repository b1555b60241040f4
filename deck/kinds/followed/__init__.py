"""How long people were followed: the shortest time, that of the middle person, and the longest.

Use it wherever a title could say only the longest time, which may be true of one person.
"""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from deck.content import Amount, Content, Line, Value
from deck.kind import Fault, Kind
from deck.kinds.followed.flags import POLE, RAISED, Flag, Hang, flag_words, hung, pole
from deck.kinds.followed.scale import SCALE_HEIGHT, Scale, scales
from deck.layout import DoesNotFitError, Page, Sheet, centred, fitted, placed
from deck.scene import Group, Item, Shape, Stroke, Text
from deck.text import Block, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH, LEFT
from deck.units import Box, around, inches, pt, to_pt

_TO_SCALE = inches(0.12)
_AXIS_HEIGHT = pt(28.8)
_MOST_BAR = inches(1.20)
_MOST_SPARE = inches(0.50)  # above the flags
_INSIDE = inches(0.20)  # beside words in the bar
_ONE_LINE_PT = 10_000
_OUTLINE = Stroke(Color.GROUP_1, 2.25)
# The gap to the note, the note's size, the least height of the bar: as they give way.
_STEPS = (
    (inches(0.40), 28, inches(1.05)),
    (inches(0.24), 28, inches(1.05)),
    (inches(0.24), 24, inches(1.05)),
    (inches(0.20), 24, inches(0.70)),
)


Time = Annotated[Amount, Field(ge=0)]
Unit = Literal["hours", "days", "weeks", "months", "years"]


class Part(StrEnum):
    """A part of the bar: up to the shortest time, from there to the median, or beyond."""

    SOLID = "solid"
    LIGHT = "light"
    HOLLOW = "hollow"


_FILLS = {Part.SOLID: Color.GROUP_1, Part.LIGHT: Color.GROUP_2_FILL, Part.HOLLOW: None}


class Followed(Value):
    """How long people were followed, in numbers that stay as they are written (3.90)."""

    shortest: Time
    median: Time = Field(description="The time of the middle person.")
    longest: Annotated[Time, Field(gt=0)]
    unit: Unit = "years"
    axis: Line = Field(description="What the scale counts: 'Years after treatment'.")
    who: Line | None = Field(None, description="Who was followed for at least the shortest time.")
    longest_is: Line | None = Field(
        None, description="Whose time the longest is, in place of 'longest': 'one person'."
    )

    def parts(self) -> Iterator[tuple[Part, Decimal, Decimal]]:
        """Yield each part of the bar that has any length, with where it starts and ends."""
        ends = pairwise((Decimal(0), self.shortest, self.median, self.longest))
        for part, (start, end) in zip(Part, ends, strict=True):
            if start < end:
                yield part, start, end


class FollowUp(Content):
    """The time for which people were followed."""

    followed: Followed
    note: Line | None = Field(None, description="A sentence under the scale.")


def _faults(content: FollowUp) -> Iterator[Fault]:
    """Yield what keeps the three times from being shortest, median and longest."""
    followed = content.followed
    do = "Write the shortest time, the median and the longest, each as it was published."
    for less, more in pairwise(("shortest", "median", "longest")):
        least, most = getattr(followed, less), getattr(followed, more)
        if least > most:
            message = f"The {more}, {most}, is less than the {less}, {least}."
            yield Fault(("followed", more), "follow-up-order", message, do)
    if followed.longest_is and followed.median == followed.longest:
        message = "'longest_is' cannot be true of few: the median is as long as the longest."
        do = "Leave this line out."
        yield Fault(("followed", "longest_is"), "follow-up-longest", message, do)


class _Rows(NamedTuple):
    """Where bar, scale and note stand below each other, in EMU."""

    bar: Box
    scale_y: int
    note: Block | None
    note_y: int


def _lay_out(content: FollowUp, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: flags on a bar, a scale under it, and the note."""
    head = page.head(page.title)
    followed = content.followed
    words = _words(followed, page)
    scale, flags = _flags(words, followed, page)
    rows = _rows(content.note, page.body_below(head), page, below=any(h.below for _, h in flags))
    parts = _parts(followed, scale, rows.bar)
    drawn = [Shape(f"Bar, {part}", box, fill=_FILLS[part], stroke=_OUTLINE) for part, box in parts]
    drawn += [pole(flag, hang, rows.bar) for flag, hang in flags]
    said = [flag_words(flag, hang, rows.bar) for flag, hang in flags]
    scale_told, bar_told = _told(followed, words, scale, page)
    items: list[Item] = [head, *(text for text in said if text.box.y < rows.bar.y)]
    items.append(Group("Time", around([item.box for item in drawn]), tuple(drawn), bar_told))
    items += _words_inside(followed, parts, page)
    items += (text for text in said if text.box.y > rows.bar.y)
    items += [scale.drawn(rows.scale_y, page, scale_told), _axis(followed.axis, rows, page)]
    if rows.note:
        items.append(placed("Note", rows.note, LEFT, rows.note_y))
    return (Sheet(page.title, tuple(items), f"{scale_told} {bar_told}"),)


def _words(followed: Followed, page: Page) -> dict[Decimal, Block]:
    """Return the words of the flag at each time, in order; equal times have one flag."""
    named = [
        (followed.shortest, page.phrases("shortest")),
        (followed.median, page.phrases("median")),
        (followed.longest, followed.longest_is or page.phrases("longest")),
    ]
    flags = {}
    for value, same in groupby(named, key=lambda name: name[0]):
        names = [name for _, name in same]
        is_all = len(names) == len(named)
        word = page.phrases("alike") if is_all else page.phrases.listing(names)
        time = paragraph(_written(value, followed.unit, page), 32, bold=True)
        flags[value] = measure([time, paragraph(word, 24)], _ONE_LINE_PT, page.theme.font)
    return flags


def _written(value: Decimal, unit: Unit, page: Page) -> str:
    """Return a time with its unit, with the decimals that it was written with."""
    whole, _, fraction = str(value).partition(".")
    amount = page.phrases.number(int(whole))
    if fraction:
        amount = page.phrases("decimal", whole=amount, fraction=fraction)
    return page.phrases(unit, n=1 if str(value) == "1" else 2, amount=amount)


def _flags(
    words: Mapping[Decimal, Block], followed: Followed, page: Page
) -> tuple[Scale, list[tuple[Flag, Hang]]]:
    """Return the shortest scale on which the flags do not meet, and how they hang on it.

    Raises DoesNotFitError where there is none.
    """
    for scale in scales(followed.longest, page):
        flags = [Flag(scale.at(value) - LEFT, block) for value, block in words.items()]
        hangs = hung(flags, CONTENT_WIDTH)
        if hangs:
            return scale, list(zip(flags, hangs, strict=True))
    message = "These times are too close to 0 or too wide: their words would meet."
    do = "Give them in a smaller unit, with fewer decimals, or shorten 'longest_is'."
    raise DoesNotFitError(("followed",), message, do)


def _rows(note: str | None, body: Box, page: Page, *, below: bool) -> _Rows:
    """Return where everything stands; the scale is further down where a flag hangs below the bar.

    Raises DoesNotFitError where the note leaves no room for the bar.
    """
    to_scale = POLE if below else _TO_SCALE
    for gap, size, least_bar in _STEPS:
        text = paragraph(note or "", size)
        block = measure([text], to_pt(body.width), page.theme.font) if note else None
        under = SCALE_HEIGHT + _AXIS_HEIGHT + (gap + pt(block.height_pt) if block else 0)
        room = body.height - RAISED - POLE - to_scale - under
        height = min(_MOST_BAR, room)
        if height >= least_bar and (block is None or block.fits):
            top = min(round(0.4 * (room - height)), _MOST_SPARE)
            bar = Box(LEFT, body.y + top + RAISED + POLE, body.width, height)
            scale_y = bar.bottom + to_scale
            return _Rows(bar, scale_y, block, scale_y + SCALE_HEIGHT + _AXIS_HEIGHT + gap)
    message = "This note leaves no room for the bar above it."
    raise DoesNotFitError(("note",), message, "Shorten it to one line of about 60 characters.")


def _parts(followed: Followed, scale: Scale, bar: Box) -> list[tuple[Part, Box]]:
    """Return the parts of the bar, each with its place."""
    return [
        (part, Box(scale.at(start), bar.y, scale.at(end) - scale.at(start), bar.height))
        for part, start, end in followed.parts()
    ]


def _words_inside(
    followed: Followed, parts: Sequence[tuple[Part, Box]], page: Page
) -> Iterator[Text]:
    """Yield the words in the parts of the bar that are wide and high enough for them."""
    words = {
        Part.SOLID: followed.who or "",
        Part.LIGHT: page.phrases("at_least_half"),
        Part.HOLLOW: page.phrases("half_or_fewer"),
    }
    for part, box in parts:
        color = Color.BACKGROUND if part is Part.SOLID else Color.INK
        room = Box(box.x + _INSIDE, box.y, box.width - 2 * _INSIDE, box.height - _INSIDE)
        line = paragraph(words[part], 24, bold=True, color=color)
        block = measure([line], to_pt(room.width), page.theme.font)
        if words[part] and fitted(block, room):
            yield centred("Part of the bar", block, room.x, box.y + box.height // 2)


def _axis(text: str, rows: _Rows, page: Page) -> Text:
    """Return what the scale counts; raises DoesNotFitError where it takes more than one line."""
    block = measure([paragraph(text, 24)], to_pt(CONTENT_WIDTH), page.theme.font)
    if block.line_count > 1 or not block.fits:
        message = "This does not fit one line under the scale."
        raise DoesNotFitError(("followed", "axis"), message, "Shorten it to about 60 characters.")
    return placed("Scale", block, LEFT, rows.scale_y + SCALE_HEIGHT)


def _told(
    followed: Followed, words: Mapping[Decimal, Block], scale: Scale, page: Page
) -> tuple[str, str]:
    """Return the scale in words, and the bar from one time to the next."""
    axis = without_marks(followed.axis).rstrip(".")
    who = without_marks(followed.who or page.phrases("everyone")).rstrip(".")
    sentences = []
    for part, _, end in followed.parts():
        time, word = (line.text for line in words[end].paragraphs)
        sentences.append(page.phrases(part, time=time, word=word, who=who))
    return page.phrases("scale", end=scale.end, axis=axis), " ".join(sentences)


KIND = Kind(
    key="followed",
    model=FollowUp,
    lay_out=_lay_out,
    faults=_faults,
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
