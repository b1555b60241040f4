"""What happened, and to how many people of each group, as the rows of a table.

Counts are told as they are: 3 of 24. Large ones are told out of a round total first, the same for
all of the table: 23 of 100 (482 of 2,104).
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from deck.arithmetic.shares import common_base, rescaled
from deck.kinds.side_effects.harms import Harms
from deck.layout import Page
from deck.layout.columns import (
    LEFT_INSET,
    RIGHT_INSET,
    cell_width,
    head_width,
    two_lines_width,
)
from deck.layout.table import TableText, check_heads
from deck.text.runs import stopped, without_marks
from deck.units import inches, pt

_NAMES = inches(5.55)  # for the names of the rows, where the counts leave as much
_LEAST_NAMES = inches(2.4)
_COUNTS = inches(2.25)  # for each column of counts, at the least
_SPARE = inches(0.15)  # after the longest name, where there is room
_LEAST_RESCALED = 100  # people: fewer are never told as so many of 100
_SMALL_STUDY = 1_000  # people: fewer can easily miss what happens to 1 in some hundred
_NO_BREAK = "\N{NO-BREAK SPACE}"


class Counted(NamedTuple):
    """What happened to how many people of each group; it stands under the head ``under``."""

    what: str
    counts: tuple[int, ...]
    under: str


class CountTable(NamedTuple):
    """All rows of the table, of which a slide may show some; ``totals`` are the groups' people.

    ``heads`` are those of the columns, the first that of what happened. ``base`` is the total that
    counts are told out of, where they are not told as they are; ``alt`` says what the table holds,
    ``threshold`` what was left out.
    """

    heads: tuple[str, ...]
    totals: tuple[int, ...]
    rows: tuple[Counted, ...]
    base: int | None
    alt: str
    threshold: str | None
    page: Page

    def check(self) -> None:
        """Raise DoesNotFitError where a head is too long, or all groups together too wide."""
        size = self.page.sizes.body[-1]
        if not self.has_room(size):
            raise self.page.does_not_fit(("side_effects", "arms"), "groups")
        arms = [("side_effects", "arms", index, "name") for index in range(len(self.totals))]
        check_heads(self.text(self.rows, size), [("side_effects",), *arms], self.page)

    def has_room(self, size: float) -> bool:
        """Return whether the counts leave room for the names of the rows, at a size in points."""
        return self._columns(size)[0] >= _LEAST_NAMES

    def text(self, rows: Sequence[Counted], size: float) -> TableText:
        """Return what the table says of ``rows``, at a size in points."""
        texts: list[list[str]] = []
        groups = []
        for under, some in groupby(rows, key=lambda row: row.under):
            groups.append(len(texts))
            texts.append([under, *[""] * len(self.totals)])
            texts += [[row.what, *self._cells(row)] for row in some]
        return TableText(
            "Side effects",
            self.heads,
            texts,
            self._columns(size),
            self.alt,
            self._picture(rows),
            groups=frozenset(groups),
        )

    def _parts(self, row: Counted) -> Iterator[list[str]]:
        """Yield each count of a row: in bold what is read first, then what it was made of."""
        phrases, shared = self.page.phrases, self.page.phrases.shared
        for count, total in zip(row.counts, self.totals, strict=True):
            behind = []
            if not count:
                said = phrases("none_of", total=total)
            elif self.base in {None, total}:
                said = shared("of", count=count, total=total)
            else:
                about, _ = rescaled((count, total - count), self.base)
                said = shared("of", count=about, total=self.base)
                behind = [shared("real_counts", count=count, total=total)]
            yield [f"**{said}**", *behind]

    def _cells(self, row: Counted) -> list[str]:
        """Return the counts of a row so that they break before the brackets and nowhere else."""
        return [
            " ".join(part.replace(" ", _NO_BREAK) for part in parts) for parts in self._parts(row)
        ]

    def _columns(self, size: float) -> tuple[int, ...]:
        """Return the widths of the columns in EMU, the same on every slide.

        Brackets go below their count where the names of the rows need the room. The names have as
        much as they take in their fewest lines.
        """
        page, count = self.page, len(self.totals)
        width = self._count_width(size)
        rest = page.width - count * width
        around = LEFT_INSET + RIGHT_INSET
        names = [page.text(row.what, size, rest - around) for row in self.rows]
        needed = max(pt(name.width_pt) for name in names) + around + _SPARE
        first = min(rest, max(_NAMES, needed))
        return (first, *_even(page.width - first, count))

    def _count_width(self, size: float) -> int:
        """Return the least width of each column of counts in EMU."""
        page = self.page
        cells = [cell for row in self.rows for cell in self._cells(row)]
        parts = [part for cell in cells for part in cell.split(" ")]
        least = max(_COUNTS, *(head_width(head, page) for head in self.heads[1:]))
        on_one_line = max(least, cell_width(cells, size, page))
        names = max(_LEAST_NAMES, two_lines_width(self.heads[0], page))
        if page.width - len(self.totals) * on_one_line >= names:
            return on_one_line
        return max(least, cell_width(parts, size, page))

    def _picture(self, rows: Sequence[Counted]) -> str:
        """Return the table in words, row by row, and what a count of nobody does not say."""
        sentences = [self.alt]
        for under, some in groupby(rows, key=lambda row: row.under):
            sentences.append(stopped(under))
            sentences += [self._said(row) for row in some]
        if self.threshold:
            sentences.append(stopped(self.threshold))
        return without_marks(" ".join([*sentences, *self._rare(rows)]))

    def _said(self, row: Counted) -> str:
        """Return a row as a sentence, each count with its group where there are several."""
        phrases, counts = self.page.phrases, [" ".join(parts) for parts in self._parts(row)]
        if len(counts) > 1:
            pairs = zip(self.heads[1:], counts, strict=True)
            counts = [phrases.shared("cell", head=head, cell=count) for head, count in pairs]
        said = phrases.apart(counts)
        return stopped(phrases.shared("cell", head=row.what.rstrip("."), cell=said))

    def _rare(self, rows: Sequence[Counted]) -> Iterator[str]:
        """Yield for each total out of which there was nobody that this does not mean never."""
        pairs = [pair for row in rows for pair in zip(row.counts, self.totals, strict=True)]
        phrases = self.page.phrases
        for total in dict.fromkeys(total for count, total in pairs if not count):
            is_small = total < _SMALL_STUDY
            yield phrases("rare", total=total) if is_small else phrases("rare_large", total=total)


def count_table(harms: Harms, page: Page) -> CountTable:
    """Return the table of all effects, the worst first."""
    phrases = page.phrases
    rows = tuple(
        Counted(effect.what, effect.count, phrases(key)) for _, key, effect in harms.effects
    )
    base = _base(harms.totals, rows)
    many = phrases("about_how_many") if base else phrases("how_many")
    heads: tuple[str, ...] = (phrases("what"), many)
    people = phrases("people", n=harms.totals[0])
    if harms.arms:
        heads = (many, *(arm.name for arm in harms.arms))
        arms = (phrases("arm", n=arm.of, name=without_marks(arm.name)) for arm in harms.arms)
        people = phrases.listing(arms)
    alt = phrases("summary", people=people)
    return CountTable(heads, harms.totals, rows, base, alt, harms.threshold, page)


def _base(totals: Sequence[int], rows: Sequence[Counted]) -> int | None:
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


def _even(width: int, count: int) -> tuple[int, ...]:
    """Return ``width`` in ``count`` parts, the last with what is left over."""
    part = width // count
    return (*[part] * (count - 1), width - (count - 1) * part)
