"""A slide with nothing left to decide: finished items at fixed places, and what is said of it."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from deck.text import Line, Paragraph
from deck.theme import Theme
from deck.units import Box


class Role(StrEnum):
    """What an item is to the slide; a writer maps it to a placeholder of the slide layout."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    FOOTER = "footer"
    NUMBER = "slide number"
    NONE = "none"


class Stroke(NamedTuple):
    """An outline or a line: colour role, width in points, dashed or not, with a head or not."""

    color: str
    width_pt: float
    dashed: bool = False
    arrow: bool = False


class Path(NamedTuple):
    """An outline of its own, in a grid of its own size that is stretched over the item's box.

    Each command is a letter (M, L, C, Z) and its numbers, as in SVG, absolute.
    """

    width: float
    height: float
    commands: tuple[tuple[str, tuple[float, ...]], ...]


class Text(NamedTuple):
    """Paragraphs in a box; ``lines`` prove that they fit and are not written out.

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

    The geometry is one of PowerPoint's names (rect, ellipse, line) or a path of its own; a line
    runs from the top left to the bottom right corner of its box.
    """

    name: str
    box: Box
    geometry: str | Path = "rect"
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
    right, and both top and bottom. A dashed line stands left of the column ``dashed_before``.
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


class Picture(NamedTuple):
    """An image as it is in its file: ``media`` is png or jpeg; the box has its proportions."""

    name: str
    box: Box
    data: bytes
    media: str
    alt: str


class Axis(NamedTuple):
    """A scale from ``least`` to ``greatest`` with a number at every ``step``; without one, none."""

    least: Decimal
    greatest: Decimal
    step: Decimal | None = None


class Band(NamedTuple):
    """Between which two limits each value of a series likely lies; None where nobody knows.

    Steps show it as an area, bars as error bars.
    """

    name: str
    limits: tuple[tuple[Decimal, Decimal] | None, ...]


class Series(NamedTuple):
    """The numbers of a chart that share a name and a colour role.

    Bars have one value for each category; those with a ``fill`` of their own have ``color`` as
    their outline. Steps have one for each time in ``at``, in order, which holds up to the next;
    where the line is ``dashed``, only the values themselves are known. ``marked`` are the values,
    by index, that carry a marker, a ``marker`` by PowerPoint's name with a fill of its own; those
    ``labelled`` have their number beside them.
    """

    name: str
    values: tuple[Decimal, ...]
    color: str
    at: tuple[Decimal, ...] = ()
    dashed: bool = False
    band: Band | None = None
    marked: tuple[int, ...] = ()
    marker: str = "circle"
    marker_fill: str | None = None
    labelled: tuple[int, ...] = ()
    fill: str | None = None


class Chart(NamedTuple):
    """Numbers drawn natively, with the workbook behind them: horizontal bars, or steps over time.

    ``plot`` is the area between the axes, inside the box, which has room for their numbers too.
    Bars have ``categories``, from the top down, steps have ``times``; ``across`` is the head of
    their column of the workbook. Numbers and categories are written at ``size_pt``.
    """

    name: str
    box: Box
    alt: str
    plot: Box
    across: str
    series: tuple[Series, ...]
    values: Axis
    categories: tuple[str, ...] = ()
    times: Axis | None = None
    size_pt: float = 24
    number_format: str = "#,##0"


class Group(NamedTuple):
    """Items that belong together and share one alternative text."""

    name: str
    box: Box
    items: "tuple[Item, ...]"
    alt: str


Item = Text | Shape | Table | Chart | Picture | Group


class Scene(NamedTuple):
    """A finished slide: its layout, its items in reading order, its notes, its section.

    Slides with ``after`` stand behind the end of the talk.
    """

    slide_layout: str
    title: str
    items: tuple[Item, ...]
    notes: tuple[Paragraph, ...] = ()
    section: str = ""
    after: bool = False


class Deck(NamedTuple):
    """All scenes in order, with what the file says of itself."""

    title: str
    author: str
    language: str
    theme: Theme
    scenes: tuple[Scene, ...]
    day: date | None = None
