"""The words at the ends of lines: in fewer lines where room is short, and moved apart."""

from collections.abc import Iterator, Sequence
from math import ceil

from deck.kinds.event_free.picture import Frame, LineLabels, Look, Picture
from deck.layout.apart import apart
from deck.layout.pieces import placed
from deck.scene import Text
from deck.text import Block, Paragraph, paragraph
from deck.units import EMU_PER_PT, inches

_NUMBER_SIZE = 28
_MOST_WORDS = inches(3.30)  # the width of the words


def end_forms(picture: Picture) -> Iterator[list[Block]]:
    """Yield the words at the ends of the lines, in ever fewer lines: the range goes first."""
    page = picture.page
    choices = [_choices(labels, look, picture) for _, labels, look in picture.lines]
    for form in zip(*choices, strict=True):
        blocks = [page.texts(lines, _MOST_WORDS) for lines in form]
        if all(block.fits for block in blocks):
            yield blocks


def _choices(labels: LineLabels, look: Look, picture: Picture) -> list[list[Paragraph]]:
    """Return what may stand at the end of a line, from the longest to the shortest."""
    small, large = picture.size_pt, picture.page.sizes.scaled(_NUMBER_SIZE)
    number = paragraph(labels.number, large, bold=True, color=look.color)
    name = paragraph(labels.name, small, bold=True, color=look.color)
    short = paragraph(labels.short, small, bold=True, color=look.color)
    ranged = [paragraph(labels.likely, small)] if labels.likely else []
    return [[number, name, *ranged], [number, name], [short]]


def ends(picture: Picture, blocks: Sequence[Block], frame: Frame) -> list[Text] | None:
    """Return the words at the ends of the lines, moved apart where they would meet, or None.

    They stay in the order of the ends, between the top of the scale's numbers and the axis.
    """
    free = [curve.free[-1] for curve in picture.curves]
    order = sorted(range(len(free)), key=lambda index: -free[index])
    heights = [ceil(blocks[index].height_pt * EMU_PER_PT) for index in order]
    middles = [frame.y(free[index]) for index in order]
    top = frame.plot.y - picture.line_height // 2
    tops = apart(middles, heights, top, frame.plot.bottom)
    if tops[0] < top:
        return None
    return [
        placed("End of the line", blocks[index], frame.words_x, y)
        for index, y in zip(order, tops, strict=True)
    ]
