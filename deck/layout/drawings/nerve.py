"""Two nerves, one healthy and one with damaged myelin: a drawing to stand above points.

Damage is shown by what remains, in amber; dashes would mean that nobody had measured it.
"""

from collections.abc import Sequence

from deck.layout.continuation import Drawn
from deck.layout.drawings import Drawing
from deck.layout.page import Page
from deck.layout.pieces import centred, fitted
from deck.scene import Contour, Group, Item, Shape, Stroke, Text
from deck.text import Block
from deck.theme import Color
from deck.units import Box, inches, pt, to_pt

_HEIGHT = inches(1.62)
_SEGMENTS = 6
_DAMAGED = (1, 2, 4)
_SEGMENT_HEIGHT = inches(0.61)
_ROW_PITCH = inches(1.0)
_NAME_PT = 28
_TO_NERVE = inches(0.5)
_FIBRE = inches(0.28)  # before the first segment
_GAP_SHARE = 0.13  # of the pitch of segments
# What remains of a damaged segment: centre, width and height as shares of the segment's.
_REMAINS = ((0.10, 0.17, 0.66), (0.31, 0.10, 0.42), (0.57, 0.21, 0.58), (0.87, 0.12, 0.50))


def _draw(box: Box, page: Page) -> Drawn:
    """Return both nerves below each other with their names, and a word on one segment."""
    heads = (page.phrases("healthy"), page.phrases("damaged"))
    names = [page.line(head, page.sizes.scaled(_NAME_PT), bold=True) for head in heads]
    start = box.x + _TO_NERVE + max(pt(name.width_pt) for name in names)
    healthy = Box(start, box.y, box.right - start, _SEGMENT_HEIGHT)
    damaged = healthy._replace(y=box.y + _ROW_PITCH)
    items: tuple[Item, ...] = (
        _name(names[0], box.x, healthy),
        _nerve(healthy, (), page.phrases("healthy_alt")),
        *_word(healthy, page),
        _name(names[1], box.x, damaged),
        _nerve(damaged, _DAMAGED, page.phrases("damaged_alt")),
    )
    return Drawn(items, page.phrases("picture"))


def _name(name: Block, x: int, nerve: Box) -> Text:
    """Return the name of a nerve, from ``x`` EMU on, at the height of its middle."""
    return centred("Nerve", name, x, nerve.y + nerve.height // 2)


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
    pitch = (box.width - _FIBRE) / _SEGMENTS
    gap = round(pitch * _GAP_SHARE)
    return Box(box.x + _FIBRE + round(index * pitch), box.y, round(pitch) - gap, box.height)


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


def _word(nerve: Box, page: Page) -> tuple[Text, ...]:
    """Return the word on the first segment; nothing where it does not fit, the alt text has it."""
    segment = _segment(nerve, 0)
    word, size = page.phrases("segment"), page.sizes.small
    block = page.text(word, size, segment.width, bold=True, color=Color.BACKGROUND)
    if not fitted(block, segment):
        return ()
    x = segment.x + (segment.width - pt(block.width_pt)) // 2
    return (centred("Myelin", block, x, segment.y + segment.height // 2),)


def _rounded(width: float, height: float, radius: float) -> Contour:
    """Return a rectangle with round corners, in points; k as for a quarter of a circle."""
    r, k = radius, radius * (1 - 0.5523)
    w, h = width, height
    return Contour(
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


DRAWING = Drawing(_HEIGHT, _draw)
