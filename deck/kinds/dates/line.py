"""The line of time with its poles and dots: thick for what is past, thin for what is to come."""

from collections.abc import Sequence

from deck.kinds.dates.flags import DOT, Flag
from deck.scene import Group, Item, Shape, Stroke
from deck.theme import Color
from deck.units import Box, around, pt

_RING_PT = 3
_POLE = Stroke(Color.RULE, 1.5)
_PAST = Stroke(Color.GROUP_1, 6)
_TO_COME = Stroke(Color.RULE, 2.5, arrow=True)
_RING = Stroke(Color.GROUP_1, _RING_PT)


def line_of_time(flags: Sequence[Flag], past: int, y: int, right: int, alt: str) -> Group:
    """Return line, poles and dots at the height ``y``, up to ``right``, both in EMU.

    The first ``past`` dates have been, the others are to come.
    """
    xs = [flag.x for flag in flags]
    now = xs[max(past - 1, 0)]
    items: list[Item] = [
        _line("Pole", Box(flag.x, y - flag.top, 0, flag.top), _POLE) for flag in flags
    ]
    items.append(_line("To come", Box(now, y, right - now, 0), _TO_COME))
    if past:
        items.append(_line("Past", Box(xs[0], y, now - xs[0], 0), _PAST))
    items += [_dot(x, y, is_hollow=index >= past) for index, x in enumerate(xs)]
    return Group("Line of time", around([item.box for item in items]), tuple(items), alt)


def _line(name: str, box: Box, stroke: Stroke) -> Shape:
    return Shape(name, box, "line", stroke=stroke)


def _dot(x: int, y: int, *, is_hollow: bool) -> Shape:
    """Return the dot of a date around (x, y) in EMU."""
    size = DOT - pt(_RING_PT) if is_hollow else DOT  # a ring's line lies half outside its box
    box = Box(x - size // 2, y - size // 2, size, size)
    if is_hollow:
        return Shape("Dot", box, "ellipse", Color.BACKGROUND, _RING)
    return Shape("Dot", box, "ellipse", Color.GROUP_1)
