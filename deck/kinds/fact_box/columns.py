"""How wide the columns of a fact box are: names of rows, counts, and what the difference is."""

from collections.abc import Sequence
from typing import NamedTuple

from deck.layout import Page
from deck.layout.columns import LEFT_INSET, RIGHT_INSET, cell_width, head_width, two_lines_width
from deck.units import inches, pt

LEAST_NAMES = inches(2.5)
_NAMES = inches(5.55)  # for the names of the rows, where the counts leave as much
_COUNTS = inches(2.25)  # for each column of counts, at the least
_SPARE = inches(0.15)  # after the longest name, where there is room
_STEP = inches(0.25)
_AROUND = LEFT_INSET + RIGHT_INSET


class Columns(NamedTuple):
    """The texts of a table by column, the names of the rows first.

    The last one holds what nobody measured where there ``is_alone`` one group, and differences
    where it ``is_compared``.
    """

    heads: Sequence[str]
    texts: Sequence[Sequence[str]]
    is_alone: bool
    is_compared: bool
    page: Page

    def widths(self, size: float) -> tuple[int, ...]:
        """Return the widths of the columns in EMU, with texts of ``size`` points.

        Differences have as much as makes the rows lowest; names have as much of the rest as they
        take in their fewest lines.
        """
        names, widths = self.texts[0], self._beside_names(size)
        if self.is_compared:
            widths[-1] = self._lowest(self.page.width - sum(widths[:-1]), size)
        rest = self.page.width - sum(widths)
        lines = [self.page.text(name, size, rest - _AROUND) for name in names]
        needed = max(pt(line.width_pt) for line in lines) + _AROUND + _SPARE
        first = min(rest, max(_NAMES, needed))
        widths[-1] += rest - first
        return (first, *widths)

    def _beside_names(self, size: float) -> list[int]:
        """Return the least widths of the columns beside the names in EMU.

        Where the names would have no room, brackets go below their counts.
        """
        page, heads = self.page, self.heads[1:]
        least = [head_width(head, page) for head in heads]
        if self.is_alone:  # heads on one line leave the rows more height
            first, last = (cell_width([head], page.sizes.small, page, bold=True) for head in heads)
            least = [min(first, max(_COUNTS, least[0])), last]
        whole = self._wide(least, self.texts[1:], size)
        if self.is_alone:
            return whole
        roomy = [max(_COUNTS, width) for width in whole]
        if page.width - sum(roomy) >= max(two_lines_width(self.heads[0], page), _NAMES):
            return roomy
        parts = [[part for text in texts for part in text.split(" ")] for texts in self.texts[1:]]
        return self._wide(least, parts, size)

    def _wide(
        self, least: Sequence[int], columns: Sequence[Sequence[str]], size: float
    ) -> list[int]:
        """Return how wide columns are in which no text breaks, from ``least`` on."""
        found = (cell_width(texts, size, self.page) for texts in columns)
        return [max(low, width) for low, width in zip(least, found, strict=True)]

    def _lowest(self, room: int, size: float) -> int:
        """Return the width in EMU of the last column that makes the rows lowest.

        It shares ``room`` with the names.
        """
        page, names, texts = self.page, self.texts[0], self.texts[-1]
        words = [word for text in texts for word in text.split(" ")]
        least = max(cell_width(words, size, page), head_width(self.heads[-1], page))
        most = max(least, min(cell_width(texts, size, page), room - LEAST_NAMES))

        def lines(width: int) -> int:
            return sum(
                max(
                    page.text(name, size, room - width - _AROUND).line_count,
                    page.text(text, size, width - _AROUND).line_count,
                )
                for name, text in zip(names, texts, strict=True)
            )

        found: int = min((*range(least, most, _STEP), most), key=lines)
        return found
