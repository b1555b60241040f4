"""What was done, step by step, in numbered cells. One step may be stressed: the one to look at."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain, zip_longest
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.layout import Drawn, Page, Sheet, placed
from deck.scene import Item, Shape, Stroke, Text
from deck.text import Block, paragraph
from deck.text.runs import unstopped, without_marks
from deck.theme import Color
from deck.units import Box, inches, pt

_DISC = inches(0.66)
_HALF_RING = inches(0.02)  # of its line, so that ring and filled disc are of one size
_NUMBER_PT = 32
_TO_HEADING = inches(0.18)
_TO_TEXT = inches(0.82)
_MOST = 6
_LARGEST_GAP = inches(0.9)
_SMALLEST_GAP = inches(0.25)
_SHARE_OF_GAPS = 0.6  # of the height that is to spare; the rest lies below all steps
_LEAST_ARROW = inches(0.3)
_TO_ARROW, _AFTER_ARROW = inches(0.15), inches(0.10)


class Step(Value):
    """One thing that was done: a short heading, and what it means."""

    heading: Line
    text: Line


class Steps(Content):
    """Steps in their order; ``stress`` is the number of the one that matters most."""

    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=24)]
    stress: Annotated[Count, Field(ge=1)] | None = None


class _Cell(NamedTuple):
    """A step measured for its place, which starts at ``x`` EMU."""

    number: int
    heading: Block
    text: Block
    stressed: bool
    x: int

    @property
    def fits(self) -> bool:
        """Return whether the heading takes one line, and no word is wider than its room."""
        return self.heading.fits and self.heading.line_count == 1 and self.text.fits

    @property
    def heading_x(self) -> int:
        """Return where the heading starts, beside the disc, in EMU."""
        return self.x + _DISC + _TO_HEADING

    @property
    def height(self) -> int:
        """Return the height of disc, heading and text in EMU."""
        return _TO_TEXT + pt(self.text.height_pt)


def _faults(content: Steps) -> Iterator[Fault]:
    """Yield a fault where the stressed step does not exist."""
    last = len(content.steps)
    if content.stress is not None and content.stress > last:
        yield Fault(("stress",), "stress", {"stress": content.stress, "last": last})


def _lay_out(content: Steps, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the steps fit on; their numbers go on from slide to slide."""

    def draw(
        numbered: Sequence[tuple[int, Step]], body: Box, size: float, first: int
    ) -> Drawn | None:
        del first
        rows = _rows(_cells(numbered, size, content.stress, page), body)
        if len(numbered) > _MOST or rows is None:
            return None
        items = chain(*(_row(row, y, page) for y, row in rows))
        return Drawn(tuple(items), _picture(numbered, content.stress, page))

    numbered = list(enumerate(content.steps, start=1))
    return page.slides(numbered, page.sizes.heading, draw, "steps")


def _columns(count: int) -> tuple[int, int]:
    """Return how many of ``count`` steps stand side by side, and in how many grid columns each."""
    return (2, 6) if count == 4 else (3, 4)  # noqa: PLR2004 - two rows of two


def _cells(
    numbered: Sequence[tuple[int, Step]], size: float, stress: int | None, page: Page
) -> list[_Cell]:
    """Return every step measured in the width of its cell."""
    across, columns = _columns(len(numbered))
    width, small = page.measures.column_width(columns), page.sizes.small
    cells = []
    for index, (number, step) in enumerate(numbered):
        x = page.measures.column_x(columns * (index % across))
        stressed = number == stress
        color = Color.HARM_DARK if stressed else Color.INK
        room = width - _DISC - _TO_HEADING
        heading = page.text(step.heading, size, room, bold=True, color=color)
        cells.append(_Cell(number, heading, page.text(step.text, small, width), stressed, x))
    return cells


def _rows(cells: Sequence[_Cell], body: Box) -> list[tuple[int, Sequence[_Cell]]] | None:
    """Return the rows of cells with the y of each in EMU, or None where they do not fit."""
    across, _ = _columns(len(cells))
    rows = [cells[start : start + across] for start in range(0, len(cells), across)]
    heights = [max(cell.height for cell in row) for row in rows]
    gaps, spare = len(rows) - 1, body.height - sum(heights)
    if spare < _SMALLEST_GAP * gaps or not all(cell.fits for cell in cells):
        return None
    even = round(_SHARE_OF_GAPS * spare / max(gaps, 1))
    gap = max(_SMALLEST_GAP, min(_LARGEST_GAP, even))
    tops = accumulate((height + gap for height in heights), initial=body.y)
    return list(zip(tops, rows, strict=False))


def _row(row: Sequence[_Cell], y: int, page: Page) -> Iterator[Item]:
    """Yield the items of the steps side by side, with arrows from each to the next."""
    middle = y + _DISC // 2
    for cell, following in zip_longest(row, row[1:]):
        yield _disc(cell, y, page)
        heading_y = middle - pt(cell.heading.height_pt / 2)
        yield placed("Heading", cell.heading, cell.heading_x, heading_y)
        if following:
            yield from _arrow(cell, following.x, middle)
        yield placed("Step", cell.text, cell.x, y + _TO_TEXT)


def _arrow(cell: _Cell, to: int, y: int) -> Iterator[Shape]:
    """Yield the arrow from the heading of a step to the next one at ``to`` EMU, if there is room.

    Numbers tell the order too.
    """
    start, end = cell.heading_x + pt(cell.heading.width_pt) + _TO_ARROW, to - _AFTER_ARROW
    if end - start >= _LEAST_ARROW:
        stroke = Stroke(Color.RULE, 2.5, arrow=True)
        yield Shape("Arrow", Box(start, y, end - start, 0), "line", stroke=stroke)


def _disc(cell: _Cell, y: int, page: Page) -> Text:
    """Return the numbered disc: an open ring, but filled for the step that is stressed.

    Filled against open is told apart in grey and by a blurred eye; two dark fills are not.
    """
    color = Color.BACKGROUND if cell.stressed else Color.GROUP_1
    words, size = page.phrases.number(cell.number), page.sizes.scaled(_NUMBER_PT)
    number = paragraph(words, size, bold=True, color=color)._replace(align="center")
    block, side = page.texts([number], _DISC), _DISC - 2 * _HALF_RING
    ring = Box(cell.x + _HALF_RING, y + _HALF_RING, side, side)
    return Text(
        f"Step {cell.number}",
        Box(cell.x, y, _DISC, _DISC) if cell.stressed else ring,
        block.paragraphs,
        block.lines,
        anchor="middle",
        geometry="ellipse",
        fill=Color.HARM_DARK if cell.stressed else None,
        stroke=None if cell.stressed else Stroke(Color.GROUP_1, 3),
    )


def _picture(numbered: Sequence[tuple[int, Step]], stress: int | None, page: Page) -> str:
    """Return the steps in words, in order."""
    sentences = [page.phrases("picture", n=len(numbered))]
    for number, step in numbered:
        key = "stressed" if number == stress else "step"
        heading, text = without_marks(step.heading), unstopped(step.text)
        sentences.append(page.phrases(key, number=number, heading=heading, text=text))
    return " ".join(sentences)


KIND = Kind(
    key="steps",
    model=Steps,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: Treatment takes six steps, and step four wipes out the immune system
stress: 4
steps:
  - {heading: Move, text: Medicines move stem cells to the blood}
  - {heading: Collect, text: A machine takes out the cells}
  - {heading: Clean and store, text: Most immune cells are taken out}
  - {heading: Wipe out, text: Chemotherapy removes the immune system}
  - {heading: Give back, text: Their own cells go back in}
  - {heading: Follow up, text: "No MS drugs, years of checks"}
""",
)
