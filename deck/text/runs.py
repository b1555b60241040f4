"""Text as an author means it: runs of one look, gathered into paragraphs."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, NamedTuple

LINE_HEIGHT = 1.2  # single spacing in PowerPoint, for every font, times the size (visual.md, 2)
DESCENT = 0.2  # of it lies below the foot of the letters; wider spacing is added above (measured)


@dataclass(frozen=True, slots=True)
class Bullet:
    """The sign before a point: its colour role, its size as a share of the text's, its font."""

    FILLED: ClassVar["Bullet"]  # what is known
    HOLLOW: ClassVar["Bullet"]  # what is not

    character: str
    color: str
    share: float = 0.8
    font: str = "Arial"


Bullet.FILLED = Bullet("\N{BLACK SQUARE}", "group 1")
Bullet.HOLLOW = Bullet("\N{WHITE SQUARE}", "ink")


class Run(NamedTuple):
    """Characters of one size, weight and colour; ``color`` names a role of the palette."""

    text: str
    size_pt: float
    bold: bool = False
    color: str = "ink"


class Paragraph(NamedTuple):
    """Runs that flow together; ``indent_pt`` is where text starts beside its bullet."""

    runs: tuple[Run, ...]
    bullet: Bullet | None = None
    indent_pt: float = 0
    space_before_pt: float = 0
    align: str = "left"
    line_spacing: float = 1.0

    @property
    def text(self) -> str:
        """Return the characters without their looks."""
        return "".join(run.text for run in self.runs)

    @property
    def line_height_pt(self) -> float:
        """Return the height of one line in points: its largest size times 1.2 times spacing."""
        return max(run.size_pt for run in self.runs) * LINE_HEIGHT * self.line_spacing


_BOLD = re.compile(r"\*\*(.+?)\*\*")


def without_marks(text: str) -> str:
    """Return ``text`` without the ``**`` around bold words."""
    return _BOLD.sub(r"\1", text)


def bare(text: str) -> str:
    """Return ``text`` without its marks and its full stop, to stand inside a sentence."""
    return without_marks(text).rstrip(".")


def stopped(text: str) -> str:
    """Return ``text`` with a full stop, unless it ends in a stop of its own."""
    return text if without_marks(text).endswith((".", "?", "!", ":")) else f"{text}."


def unstopped(text: str) -> str:
    """Return ``text`` without marks and without its full stop, to stand inside a sentence."""
    return without_marks(text).rstrip(".")


@lru_cache(maxsize=4096)  # layouts try the same text again and again
def paragraph(text: str, size_pt: float, *, bold: bool = False, color: str = "ink") -> Paragraph:
    """Return ``text`` as one paragraph; words between ``**`` are bold."""
    pieces = _BOLD.split(text)  # the odd ones stood between marks
    runs = tuple(
        Run(piece, size_pt, bold or index % 2 == 1, color)
        for index, piece in enumerate(pieces)
        if piece
    )
    return Paragraph(runs or (Run("", size_pt, bold, color),))


def enlarged(line: Paragraph, size_pt: float) -> Paragraph:
    """Return a paragraph whose bold words have a size of their own."""
    runs = (run._replace(size_pt=size_pt) if run.bold else run for run in line.runs)
    return line._replace(runs=tuple(runs))
