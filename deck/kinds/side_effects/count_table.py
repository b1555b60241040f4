"""A table of what happened, and to how many people of each group, in rows under heads.

Counts are told as they are: 3 of 24. Large ones are told out of a round total first, the same for
all of the table: 23 of 100 (482 of 2,104).
"""

from collections.abc import Sequence
from typing import NamedTuple

from deck.arithmetic.shares import common_base, rescaled
from deck.layout.page import DoesNotFitError, Page
from deck.layout.table import (
    LEFT_INSET,
    RIGHT_INSET,
    TableText,
    cell_width,
    check_heads,
    head_width,
)
from deck.problems import Place
from deck.text import measure, paragraph
from deck.theme.spacing import CONTENT_WIDTH
from deck.theme.theme import Size
from deck.units import inches, pt, to_pt

_LABELS = inches(5.55)
_LEAST_LABELS = inches(2.4)
_COUNTS = inches(2.25)
_SPARE = inches(0.15)  # after the longest name, where there is room
_LEAST_RESCALED = 100  # people: fewer are never told as so many of 100
_NO_BREAK = "\N{NO-BREAK SPACE}"


class Counted(NamedTuple):
    """What happened to how many people of each group; it stands under the head ``under``."""

    what: str
    counts: tuple[int, ...]
    under: str


def count_base(totals: Sequence[int], rows: Sequence[Counted]) -> int | None:
    """Return the total that all counts are told out of, or None where they are told as they are.

    It is never more than there were people, so that a small study does not look like a large one;
    and out of it, no count that is not zero becomes none, and none becomes all.
    """
    least = min(totals)
    pairs = [
        (count, total - count)
        for row in rows
        for count, total in zip(row.counts, totals, strict=True)
    ]
    base = common_base(pairs) if least >= _LEAST_RESCALED else None
    return base if base and base <= least else None


class CountTable(NamedTuple):
    """All rows of the table, of which a slide may show some; ``totals`` are the groups' people.

    ``heads`` are those of the columns, the first that of what happened.
    """

    name: str
    heads: tuple[str, ...]
    totals: tuple[int, ...]
    rows: tuple[Counted, ...]
    base: int | None
    alt: str

    def said(self, row: Counted, page: Page) -> list[str]:
        """Return each count of a row in words, in bold what is read first."""
        pairs = zip(row.counts, self.totals, strict=True)
        return [self._said(count, total, page) for count, total in pairs]

    def text(self, rows: Sequence[Counted], size: float, page: Page) -> TableText:
        """Return what the table says of ``rows``, at a size in points."""
        texts: list[list[str]] = []
        groups = []
        for index, row in enumerate(rows):
            if not index or row.under != rows[index - 1].under:
                groups.append(len(texts))
                texts.append([row.under, *[""] * len(self.totals)])
            texts.append([row.what, *self._cells(row, page)])
        columns = self._columns(size, page)
        return TableText(
            self.name, self.heads, texts, columns, self.alt, size=size, groups=frozenset(groups)
        )

    def check(self, page: Page, paths: Sequence[Place], groups: Place) -> None:
        """Raise DoesNotFitError where a head, with its path, or all ``groups`` are too wide."""
        size = Size.BODY[-1]
        if self._columns(size, page)[0] < _LEAST_LABELS:
            message = "These groups leave no room for the names of what happened."
            raise DoesNotFitError(groups, message, "Shorten their names, or show fewer groups.")
        check_heads(self.text(self.rows, size, page), page.theme.font, paths)

    def _said(self, count: int, total: int, page: Page) -> str:
        """Return a count out of the common total, and what it was made of in brackets."""
        if not count:
            return f"**{page.phrases('none_of', total=total)}**"
        real = page.phrases.shared("of", count=count, total=total)
        if self.base is None or self.base == total:
            return f"**{real}**"
        about, _ = rescaled((count, total - count), self.base)
        return f"**{page.phrases('of', count=about, total=self.base)}** ({real})"

    def _cells(self, row: Counted, page: Page) -> list[str]:
        """Return the counts of a row so that they break before the brackets and nowhere else."""
        return [
            said.replace(" ", _NO_BREAK).replace(f"**{_NO_BREAK}(", "** (")
            for said in self.said(row, page)
        ]

    def _columns(self, size: float, page: Page) -> tuple[int, ...]:
        """Return the widths of the columns in EMU, the same on every slide.

        Brackets go below their count where the names of the rows need the room. The names have as
        much as they take in their fewest lines.
        """
        font = page.theme.font
        names = [row.what for row in self.rows]
        cells = [cell for row in self.rows for cell in self._cells(row, page)]
        parts = [part for cell in cells for part in cell.split(" ")]
        least = max(_COUNTS, *(head_width(head, font) for head in self.heads[1:]))
        one_line, two_lines = (max(least, cell_width(some, size, font)) for some in (cells, parts))
        count = len(self.totals)
        width = one_line if CONTENT_WIDTH - count * one_line >= _LEAST_LABELS else two_lines
        rest = CONTENT_WIDTH - count * width
        around = LEFT_INSET + RIGHT_INSET
        blocks = (measure([paragraph(name, size)], to_pt(rest - around), font) for name in names)
        needed = max(pt(block.width_pt) for block in blocks) + around + _SPARE
        first = min(rest, max(_LABELS, needed))
        return (first, *_even(CONTENT_WIDTH - first, count))


def _even(width: int, count: int) -> tuple[int, ...]:
    """Return ``width`` in ``count`` parts, the last with what is left over."""
    part = width // count
    return (*[part] * (count - 1), width - (count - 1) * part)
