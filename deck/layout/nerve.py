"""Two nerves, one healthy and one with damaged myelin: a drawing to stand above points.

Damage is shown by what remains, in amber; dashes would mean that nobody had measured it.
"""

from collections.abc import Sequence
from typing import NamedTuple

from deck.layout.pieces import centred
from deck.scene import Group, Item, Path, Shape, Stroke, Text
from deck.text import measure, paragraph
from deck.theme import Color
from deck.units import Box, inches, to_pt

HEIGHT = inches(1.62)
_SEGMENTS = 6
_DAMAGED = (1, 2, 4)
_SEGMENT_HEIGHT = inches(0.61)
_ROW_PITCH = inches(1.0)
_GAP_SHARE = 0.13  # of the pitch of segments
# What remains of a damaged segment: centre, width and height as shares of the segment's.
_REMAINS = ((0.10, 0.17, 0.66), (0.31, 0.10, 0.42), (0.57, 0.21, 0.58), (0.87, 0.12, 0.50))


class NerveWords(NamedTuple):
    """The words of the drawing: a name for each nerve, the word on a segment, and its alt text."""

    healthy: str
    damaged: str
    segment: str
    healthy_alt: str
    damaged_alt: str


def nerves(x: int, y: int, width: int, words: NerveWords, font: str) -> list[Item]:
    """Return both nerves with their names, from (x, y), ``width`` EMU wide and HEIGHT high."""
    names = [
        measure([paragraph(name, 28, bold=True)], 400, font)
        for name in (words.healthy, words.damaged)
    ]
    start = x + inches(0.5) + max(round(block.width_pt * 12700) for block in names)
    room = Box(start, y, x + width - start, _SEGMENT_HEIGHT)
    items: list[Item] = []
    for row, (block, alt) in enumerate(
        zip(names, (words.healthy_alt, words.damaged_alt), strict=True)
    ):
        box = Box(room.x, y + row * _ROW_PITCH, room.width, room.height)
        items.append(centred("Nerve", block, x, box.y + box.height // 2))
        items.append(_nerve(box, _DAMAGED if row else (), alt))
    items.append(_word(words.segment, room, font))
    return [items[0], items[1], items[4], items[2], items[3]]


def _nerve(box: Box, damaged: Sequence[int], alt: str) -> Group:
    """Return one nerve: its fibre, and its segments whole or in remains."""
    middle = box.y + box.height // 2
    shapes: list[Item] = [
        Shape("Fibre", Box(box.x, middle, box.width, 0), "line", stroke=Stroke(Color.INK, 4))
    ]
    for index in range(_SEGMENTS):
        segment = _segment(box, index)
        shapes += _remains(segment) if index in damaged else [_whole(segment)]
    return Group("Nerve", box, tuple(shapes), alt)


def _segment(box: Box, index: int) -> Box:
    """Return the place of a segment on its nerve, half a gap in from each end."""
    end = inches(0.28)
    pitch = (box.width - end) / _SEGMENTS
    gap = round(pitch * _GAP_SHARE)
    return Box(box.x + end + round(index * pitch), box.y, round(pitch) - gap, box.height)


def _whole(segment: Box) -> Shape:
    path = _rounded(to_pt(segment.width), to_pt(segment.height), 15)
    return Shape("Myelin", segment, path, Color.GROUP_1)


def _remains(segment: Box) -> list[Item]:
    """Return the pieces that are left of a damaged segment."""
    pieces: list[Item] = []
    for centre, width_share, height_share in _REMAINS:
        width, height = round(segment.width * width_share), round(segment.height * height_share)
        x = segment.x + round(segment.width * centre) - width // 2
        y = segment.y + (segment.height - height) // 2
        path = _rounded(to_pt(width), to_pt(height), to_pt(width) * 0.3)
        stroke = Stroke(Color.HARM_DARK, 1.75)
        pieces.append(
            Shape("Remains of myelin", Box(x, y, width, height), path, Color.HARM_FILL, stroke)
        )
    return pieces


def _word(word: str, room: Box, font: str) -> Text:
    """Return the word on the first segment of the first nerve."""
    segment = _segment(room, 0)
    block = measure(
        [paragraph(word, 24, bold=True, color=Color.BACKGROUND)], to_pt(segment.width), font
    )
    x = segment.x + (segment.width - round(block.width_pt * 12700)) // 2
    return centred("Myelin", block, x, segment.y + segment.height // 2)


def _rounded(width: float, height: float, radius: float) -> Path:
    """Return a rectangle with round corners, in points; k as for a quarter of a circle."""
    r, k = radius, radius * (1 - 0.5523)
    w, h = width, height
    return Path(
        w,
        h,
        (
            ("M", (r, 0)),
            ("L", (w - r, 0)),
            ("C", (w - k, 0, w, k, w, r)),
            ("L", (w, h - r)),
            ("C", (w, h - k, w - k, h, w - r, h)),
            ("L", (r, h)),
            ("C", (k, h, 0, h - k, 0, h - r)),
            ("L", (0, r)),
            ("C", (0, k, k, 0, r, 0)),
            ("Z", ()),
        ),
    )
