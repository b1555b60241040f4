"""Paragraphs as text of an SVG: each line where it was proven to fit, its runs in their looks."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.text import Bullet, Line, Paragraph, Run
from deck.text.lines import runs_of
from deck.text.runs import DESCENT, LINE_HEIGHT
from deck.units import Box, to_pt
from deck.writers.svg.markup import HIDDEN, Attributes, Style, element, plain

_SHARES = {"left": 0.0, "top": 0.0, "center": 0.5, "middle": 0.5, "right": 1.0, "bottom": 1.0}
_USUAL: Attributes = {"font-weight": "normal"}


class Words(NamedTuple):
    """Paragraphs with their proven lines, and where they stand in their box."""

    paragraphs: Sequence[Paragraph]
    lines: Sequence[Sequence[Line]]
    anchor: str = "top"


class _Row(NamedTuple):
    """One line: its runs, its width, its height, and how far the foot of its letters is down."""

    runs: tuple[Run, ...]
    width_pt: float
    height_pt: float
    foot_pt: float


def set_text(words: Words, box: Box, style: Style, attributes: Attributes | None = None) -> str:
    """Return the paragraphs in their box, each as one text; bullets are not read aloud."""
    rows = [_rows(one, lines) for one, lines in zip(words.paragraphs, words.lines, strict=True)]
    gaps = [one.space_before_pt if index else 0 for index, one in enumerate(words.paragraphs)]
    heights = [sum(row.height_pt for row in some) for some in rows]
    spare = to_pt(box.height) - sum(gaps) - sum(heights)
    top = to_pt(box.y) + spare * _SHARES[words.anchor]
    texts: list[str] = []
    for one, some, gap, height in zip(words.paragraphs, rows, gaps, heights, strict=True):
        top += gap
        texts += _paragraph(one, some, (box, top), style, attributes or {})
        top += height
    return "".join(texts)


def _rows(one: Paragraph, lines: Sequence[Line]) -> list[_Row]:
    """Return the lines of a paragraph; a line is as high as its largest run asks."""
    rows = []
    for runs, line in zip(runs_of(one, lines), lines, strict=True):
        size = max(run.size_pt for run in runs or one.runs)
        height = size * LINE_HEIGHT * one.line_spacing
        rows.append(_Row(runs, line.width_pt, height, height - DESCENT * size))
    return rows


def _paragraph(
    one: Paragraph,
    rows: Sequence[_Row],
    place: tuple[Box, float],
    style: Style,
    attributes: Attributes,
) -> Iterator[str]:
    """Yield the bullet of a paragraph, if it has one, and its text, unless it is empty."""
    box, top = place
    left = to_pt(box.x) + one.indent_pt
    room = to_pt(box.width) - one.indent_pt
    lines, y = [], top
    for row in rows:
        x = left + (room - row.width_pt) * _SHARES[one.align]
        lines.append(({"x": x, "y": y + row.foot_pt}, row.runs))
        y += row.height_pt
    first, runs = lines[0]
    if not runs:
        return
    if one.bullet:
        yield _bullet(one.bullet, runs[0], {"x": to_pt(box.x), "y": first["y"]}, style)
    look = _look(runs[0], style)
    own = {**_other(look, _USUAL), **attributes}
    if len(lines) == 1:
        yield element("text", {**first, **own}, _spans(runs, look, style))
    else:
        spans = (element("tspan", at, _spans(some, look, style)) for at, some in lines)
        yield element("text", own, "".join(spans))


def _spans(runs: Sequence[Run], around: Attributes, style: Style) -> str:
    """Return the runs of a line; those that look as the text ``around`` them need no element."""
    spans = ""
    for run in runs:
        look = _other(_look(run, style), around)
        spans += element("tspan", look, plain(run.text)) if look else plain(run.text)
    return spans


def _look(run: Run, style: Style) -> Attributes:
    """Return size, weight and colour of a run."""
    weight = "bold" if run.bold else "normal"
    return {"font-size": run.size_pt, "font-weight": weight, "fill": style.color(run.color)}


def _other(look: Attributes, around: Attributes) -> Attributes:
    """Return what of a look differs from that of what is around it."""
    return {name: value for name, value in look.items() if around.get(name) != value}


def _bullet(bullet: Bullet, run: Run, place: Attributes, style: Style) -> str:
    """Return the sign before the first line of a point, in a font of its own."""
    look: Attributes = {
        "font-size": run.size_pt * bullet.share,
        "fill": style.color(bullet.color),
        "font-family": None if bullet.font == style.theme.font else bullet.font,
    }
    return element("text", {**place, **look, **HIDDEN}, plain(bullet.character))
