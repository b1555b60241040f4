"""What was done, step by step, in numbered cells. One step may be stressed: the one to look at."""

from collections.abc import Sequence
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.layout import Page, Sheet, placed
from deck.layout.continuation import Drawn
from deck.scene import Item, Shape, Stroke, Text
from deck.text import Block, measure, paragraph
from deck.theme import Color, column_width, column_x
from deck.theme.theme import Size
from deck.units import Box, inches, pt, to_pt

_DISC = inches(0.66)
_TO_HEADING = inches(0.18)
_TO_TEXT = inches(0.82)
_MOST = 6
_LARGEST_GAP = inches(0.9)
_SMALLEST_GAP = inches(0.25)
_LEAST_ARROW = inches(0.3)


class Step(Value):
    """One thing that was done: a short heading, and what it means."""

    heading: Line
    text: Line


class Steps(Content):
    """Steps in their order; ``stress`` is the number of the one that matters most."""

    steps: Annotated[tuple[Step, ...], Field(min_length=1, max_length=24)]
    stress: Annotated[Count, Field(ge=1)] | None = None


class _Cell(NamedTuple):
    """A step measured for its place: the number, and the blocks of heading and text."""

    number: int
    heading: Block
    text: Block
    stressed: bool
    x: int
    width: int

    @property
    def height(self) -> int:
        """Return the height of disc, heading and text in EMU."""
        return _TO_TEXT + pt(self.text.height_pt)


def _faults(content: Steps) -> list[Fault]:
    """Return a fault where the stressed step does not exist."""
    if content.stress is None or content.stress <= len(content.steps):
        return []
    message = f"'stress' names step {content.stress}, but there are {len(content.steps)} steps."
    return [Fault(("stress",), "steps-stress", message, "Name a step by its number, from 1.")]


def _columns(count: int) -> tuple[int, int]:
    """Return how many steps stand side by side, and the width of each in grid columns."""
    return (2, 6) if count == 4 else (3, 4)  # noqa: PLR2004 - two rows of two


def _lay_out(content: Steps, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the steps fit on."""

    def draw(steps: Sequence[Step], body: Box, size: float, first: int) -> Drawn | None:
        if len(steps) > _MOST:
            return None
        cells = _cells(steps, size, first, content.stress, page)
        rows = _placed_rows(cells, body)
        if rows is None:
            return None
        items = [item for y, row in rows for item in _row(row, y)]
        return Drawn(tuple(items), _picture(steps, first, content.stress, page))

    return tuple(
        Sheet(title, (head, *drawn.items), drawn.picture)
        for title, head, drawn in page.continued(content.steps, Size.STEP_HEADING, draw, "steps")
    )


def _cells(
    steps: Sequence[Step], size: float, first: int, stress: int | None, page: Page
) -> list[_Cell]:
    """Return every step measured in the width of its cell."""
    across, columns = _columns(len(steps))
    cells = []
    for index, step in enumerate(steps):
        number = first + index + 1
        stressed = number == stress
        color = Color.HARM_DARK if stressed else Color.INK
        width = column_width(columns)
        room = to_pt(width - _DISC - _TO_HEADING)
        heading = measure(
            [paragraph(step.heading, size, bold=True, color=color)], room, page.theme.font
        )
        text = measure([paragraph(step.text, 24)], to_pt(width), page.theme.font)
        x = column_x(columns * (index % across))
        cells.append(_Cell(number, heading, text, stressed, x, width))
    return cells


def _placed_rows(cells: Sequence[_Cell], body: Box) -> list[tuple[int, list[_Cell]]] | None:
    """Return the rows of cells with the y of each, or None where they do not fit."""
    if any(not (c.heading.fits and c.heading.line_count == 1 and c.text.fits) for c in cells):
        return None
    across, _ = _columns(len(cells))
    rows = [list(cells[start : start + across]) for start in range(0, len(cells), across)]
    heights = [max(cell.height for cell in row) for row in rows]
    spare = body.height - sum(heights)
    gaps = len(rows) - 1
    gap = min(_LARGEST_GAP, round(0.6 * spare / max(gaps, 1)))
    if spare < 0 or (gaps and gap < _SMALLEST_GAP and spare < _SMALLEST_GAP * gaps):
        return None
    placed_rows = []
    y = body.y
    for row, height in zip(rows, heights, strict=True):
        placed_rows.append((y, row))
        y += height + max(gap, _SMALLEST_GAP)
    return placed_rows


def _row(row: Sequence[_Cell], y: int) -> list[Item]:
    """Return the items of the steps side by side, with arrows from each to the next."""
    items: list[Item] = []
    for index, cell in enumerate(row):
        heading_x = cell.x + _DISC + _TO_HEADING
        middle = y + _DISC // 2
        heading_y = middle - pt(cell.heading.height_pt / 2)
        items.append(_disc(cell, y))
        items.append(placed("Heading", cell.heading, heading_x, heading_y))
        if index + 1 < len(row):
            start = heading_x + pt(cell.heading.width_pt) + inches(0.15)
            end = row[index + 1].x - inches(0.10)
            if end - start >= _LEAST_ARROW:
                stroke = Stroke(Color.RULE, 2.5, arrow=True)
                items.append(
                    Shape("Arrow", Box(start, middle, end - start, 0), "line", stroke=stroke)
                )
        items.append(placed("Step", cell.text, cell.x, y + _TO_TEXT))
    return items


def _disc(cell: _Cell, y: int) -> Text:
    """Return the numbered disc: an open ring, but filled for the step that is stressed.

    Filled against open is told apart in grey and by a blurred eye; two dark fills are not.
    """
    color = Color.BACKGROUND if cell.stressed else Color.GROUP_1
    number = paragraph(str(cell.number), 32, bold=True, color=color)._replace(align="center")
    block = measure([number], to_pt(_DISC), "Arial")
    half = inches(0.02)  # of the ring's line, so that ring and filled disc are of one size
    box = Box(cell.x, y, _DISC, _DISC)
    ring = Box(box.x + half, box.y + half, _DISC - 2 * half, _DISC - 2 * half)
    return Text(
        f"Step {cell.number}",
        box if cell.stressed else ring,
        block.paragraphs,
        block.lines,
        anchor="middle",
        geometry="ellipse",
        fill=Color.HARM_DARK if cell.stressed else None,
        stroke=None if cell.stressed else Stroke(Color.GROUP_1, 3),
    )


def _picture(steps: Sequence[Step], first: int, stress: int | None, page: Page) -> str:
    """Return the steps in words, in order."""
    sentences = [page.phrases("picture", n=len(steps))]
    for index, step in enumerate(steps):
        number = first + index + 1
        phrase = "stressed" if number == stress else "step"
        text = step.text.rstrip(".")
        sentences.append(page.phrases(phrase, number=number, heading=step.heading, text=text))
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
