"""Tables of two columns: a name in bold, and what is said of it."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from deck.layout.columns import head_width
from deck.layout.page import Page
from deck.layout.table import TableText, in_words
from deck.theme import Color

_COLUMNS = 5  # of the grid: the most that the names take


def named_columns(
    names: Iterable[str], size_pt: float, gap: int, head: str, page: Page
) -> tuple[int, int]:
    """Return the widths of both columns in EMU: what is said starts ``gap`` after the longest name.

    The head of the names takes two lines at most.
    """
    widest = page.widest(names, size_pt, bold=True) + gap
    first = max(min(widest, page.measures.column_width(_COLUMNS)), head_width(head, page))
    return first, page.width - first


class NamedRows(NamedTuple):
    """Rows of a name and what is said of it; ``alt`` says what they are."""

    name: str
    alt: str
    heads: tuple[str, str]
    rows: Sequence[tuple[str, str]]

    def text(self, columns: tuple[int, int], page: Page) -> TableText:
        """Return what the table says, in columns of so many EMU."""
        said = (in_words(*row, page) for row in self.rows)
        return TableText(
            self.name,
            self.heads,
            self.rows,
            columns,
            self.alt,
            " ".join([self.alt, *said]),
            bold_columns=frozenset({0}),
            colors={0: Color.GROUP_1},
            anchor="top",
        )
