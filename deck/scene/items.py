"""The closed set of finished items that a slide is made of."""

from typing import NamedTuple

from deck.scene.chart import Chart
from deck.scene.strokes import Stroke
from deck.text import Line, Paragraph
from deck.theme import Color, Role
from deck.units import Box


class Contour(NamedTuple):
    """An outline of its own, in a grid of its own size that is stretched over the item's box.

    Each command is a letter (M, L, C, Z) and its numbers, as in SVG, absolute.
    """

    width: float
    height: float
    commands: tuple[tuple[str, tuple[float, ...]], ...]


class Text(NamedTuple):
    """Paragraphs in a box; ``lines`` prove that they fit and are not written out.

    Text reaches the edges of its box: there are no insets. ``anchor`` is top, middle or bottom.
    A ``geometry``, a ``fill`` and a ``stroke`` make it a shape with text, such as a numbered disc.
    """

    name: str
    box: Box
    paragraphs: tuple[Paragraph, ...]
    lines: tuple[tuple[Line, ...], ...]
    role: Role = Role.NONE
    anchor: str = "top"
    geometry: str = "rect"
    fill: str | None = None
    stroke: Stroke | None = None


class Shape(NamedTuple):
    """A drawn form without text; with no ``alt`` it is decorative.

    The geometry is one of PowerPoint's names (rect, ellipse, diamond, line) or a path of its own,
    whose parts leave holes where they overlap; a line runs from the top left to the bottom right
    corner of its box.
    """

    name: str
    box: Box
    geometry: str | Contour = "rect"
    fill: str | None = None
    stroke: Stroke | None = None
    alt: str = ""


class Cell(NamedTuple):
    """The paragraphs of one table cell, with the lines that prove they fit.

    ``spare`` is the width in EMU that is kept free on the right, so that the lines break as told.
    """

    paragraphs: tuple[Paragraph, ...]
    lines: tuple[tuple[Line, ...], ...]
    spare: int = 0


class Row(NamedTuple):
    """Cells side by side; ``rule`` is the line under them.

    ``pad`` is the part of the height in EMU that is free above the highest cell, and below it.
    """

    height: int
    cells: tuple[Cell, ...]
    rule: Stroke | None
    fill: str | None = None
    pad: int = 0


class Table(NamedTuple):
    """A grid of cells with a header row on top and a header column; column widths in EMU.

    ``insets`` are the margins of a cell in EMU: left of the first column, left of the others,
    right, and both top and bottom. Left of the column ``dashed_before`` stands the line ``dashed``.
    ``anchor`` tells where a text of fewer lines than its row stands: middle, or top.
    """

    name: str
    box: Box
    columns: tuple[int, ...]
    rows: tuple[Row, ...]
    alt: str
    insets: tuple[int, int, int, int]
    dashed_before: int | None = None
    anchor: str = "middle"
    dashed: Stroke | None = None


class Picture(NamedTuple):
    """An image without metadata: ``media`` is png or jpeg; the box has its proportions.

    ``behind`` is the colour role of the box: by default the light one of either theme, since what
    is drawn on nothing is drawn in dark.
    """

    name: str
    box: Box
    data: bytes
    media: str
    alt: str
    behind: str = Color.TEXT_ON_DEEP


class Group(NamedTuple):
    """Items that belong together and share one alternative text."""

    name: str
    box: Box
    items: "tuple[Item, ...]"
    alt: str


Item = Text | Shape | Table | Chart | Picture | Group
