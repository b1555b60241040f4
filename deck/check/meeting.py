"""Does everything stand free: no line of text over another one, and nothing off its slide."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from deck.check.texts import SAID
from deck.outline import Outline
from deck.problems import Problem, Severity
from deck.scene import Chart, Deck, Group, Item, Picture, Scene, Table, Text
from deck.text import Line, Paragraph
from deck.units import Box, pt

# Of the height of a line, what no letter reaches: above capitals with accents, and below a g.
_ABOVE, _BELOW = 0.15, 0.05


def meeting(outline: Outline, deck: Deck) -> Iterator[Problem]:
    """Yield an error for each slide on which texts meet, or something lies off it."""
    slide = deck.theme.measures.slide
    for scene in deck.scenes:
        cause = _cause(scene, slide)
        if cause:
            said = SAID(cause)
            yield outline.origin.problem(Severity.ERROR, cause, scene.place, *said)


def _cause(scene: Scene, slide: Box) -> str:
    """Return what is wrong with where the items of a slide stand, or nothing."""
    items = list(_flat(scene.items))
    if not all(slide.holds(box) for item in items for box in _drawn(item)):
        return "off-slide"
    several = [list(_drawn(item)) for item in items]
    for some, others in combinations(several, 2):
        if any(one.meets(other) for one in some for other in others):
            return "texts-meet"
    return ""


def _flat(items: Sequence[Item]) -> Iterator[Item]:
    """Yield every item, those of groups too."""
    for item in items:
        yield from _flat(item.items) if isinstance(item, Group) else (item,)


def _drawn(item: Item) -> Iterator[Box]:
    """Yield where a text has letters, or all of a table, a chart or an image."""
    if isinstance(item, Text):
        yield from _lines(item)
    elif isinstance(item, Table | Chart | Picture):
        yield item.box


def _lines(text: Text) -> Iterator[Box]:
    """Yield the box of the letters of each line."""
    broken = list(zip(text.paragraphs, text.lines, strict=True))
    heights = [_height(p, lines, index) for index, (p, lines) in enumerate(broken)]
    spare = text.box.height - pt(sum(heights))
    y = text.box.y + {"top": 0, "middle": spare // 2, "bottom": spare}[text.anchor]
    for index, (paragraph, lines) in enumerate(broken):
        first = y + pt(paragraph.space_before_pt if index else 0)
        for number, line in enumerate(lines):
            yield _box(text, paragraph, line, first + pt(number * paragraph.line_height_pt))
        y += pt(heights[index])


def _height(paragraph: Paragraph, lines: Sequence[Line], index: int) -> float:
    """Return the height of a paragraph in points, with the space before it."""
    before = paragraph.space_before_pt if index else 0
    return len(lines) * paragraph.line_height_pt + before


def _box(text: Text, paragraph: Paragraph, line: Line, y: int) -> Box:
    """Return the box of the letters of one line whose top is at ``y``."""
    indent, width = pt(paragraph.indent_pt), pt(line.width_pt)
    spare = text.box.width - indent - width
    shift = {"left": 0, "center": spare // 2, "right": spare}[paragraph.align]
    height = pt(paragraph.line_height_pt)
    top = y + round(_ABOVE * height)
    bottom = y + height - round(_BELOW * height)
    return Box(text.box.x + indent + shift, top, width, bottom - top)
