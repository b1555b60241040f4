"""How wide a column of a table has to be for the texts in it."""

from collections.abc import Sequence

from deck.layout.page import Page
from deck.units import inches, pt

LEFT_INSET = inches(0.15)
RIGHT_INSET = inches(0.10)
_SPARE = pt(1)  # so that no rounding breaks a line that just fits
_MOST_HEAD = inches(3.45)


def cell_width(texts: Sequence[str], size_pt: float, page: Page, *, bold: bool = False) -> int:
    """Return the width in EMU of a column in which none of ``texts`` breaks; at least one."""
    return LEFT_INSET + page.widest(texts, size_pt, bold=bold) + _SPARE + RIGHT_INSET


def head_width(head: str, page: Page) -> int:
    """Return the least width in EMU of a column in which a head takes two lines, up to a limit."""
    longest_word = cell_width(head.split(), page.sizes.small, page, bold=True)
    return max(min(two_lines_width(head, page), _MOST_HEAD), longest_word)


def two_lines_width(head: str, page: Page) -> int:
    """Return the least width in EMU of a column in which a head takes two lines."""
    words = head.split()
    pairs = [[" ".join(words[:end]), " ".join(words[end:])] for end in range(1, len(words))]
    return min(cell_width(pair, page.sizes.small, page, bold=True) for pair in pairs or [words])
