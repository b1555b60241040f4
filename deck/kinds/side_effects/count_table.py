"""What happened, and to how many people of each group, as the rows of a table.

Counts are told as they are: 3 of 24. Where groups are of other sizes, so many of a round total, the
same for all of the table, stand beside them: 11 of 486 (about 23 of every 1,000).
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from deck.kinds.side_effects.harms import Shown
from deck.layout import Page
from deck.layout.columns import (
    LEFT_INSET,
    RIGHT_INSET,
    cell_width,
    head_width,
    two_lines_width,
)
from deck.layout.table import TableText, check_heads
from deck.phrases import with_capital
from deck.text.runs import bare, stopped, without_marks
from deck.trial.facts import ALL
from deck.trial.model import Group
from deck.trial.said import phrases_of, sentence
from deck.trial.told import HarmCell, tell_harms
from deck.units import inches, pt

_NAMES = inches(5.55)  # for the names of the rows, where the counts leave as much
_LEAST_NAMES = inches(2.4)
_COUNTS = inches(2.25)  # for each column of counts, at the least
_SPARE = inches(0.15)  # after the longest name, where there is room
_SMALL_STUDY = 1_000  # people: fewer can easily miss what happens to 1 in some hundred
_SORTS = {"deaths": "deaths", "serious": "serious", "other": "other"}
_NO_BREAK = "\N{NO-BREAK SPACE}"


class Counted(NamedTuple):
    """What happened, and to whom in each group; it stands under the head ``under``."""

    what: str
    cells: tuple[HarmCell, ...]
    under: str

    @property
    def people(self) -> int:
        """Return to how many people in all it happened."""
        return sum(cell.counted.people for cell in self.cells if cell.counted)


class CountTable(NamedTuple):
    """All rows of the table, of which a slide may show some.

    ``heads`` are those of the columns, the first that of what happened. ``alt`` says what the table
    holds, ``left_out`` what it does not. Shares beside the counts give way to many groups.
    """

    heads: tuple[str, ...]
    rows: tuple[Counted, ...]
    alt: str
    left_out: str | None
    page: Page
    with_shares: bool = True

    def check(self) -> None:
        """Raise DoesNotFitError where a head is too long, or all groups together too wide."""
        size = self.page.sizes.body[-1]
        if not self.has_room(size):
            raise self.page.does_not_fit(("side_effects",), "groups")
        check_heads(self.text(self.rows, size), [("side_effects",)] * len(self.heads), self.page)

    def has_room(self, size: float) -> bool:
        """Return whether the counts leave room for the names of the rows, at a size in points."""
        return self._columns(size)[0] >= _LEAST_NAMES

    def text(self, rows: Sequence[Counted], size: float) -> TableText:
        """Return what the table says of ``rows``, at a size in points."""
        texts: list[list[str]] = []
        groups = []
        for under, some in groupby(rows, key=lambda row: row.under):
            groups.append(len(texts))
            texts.append([under, *[""] * (len(self.heads) - 1)])
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
        """Yield each cell of a row: in bold the count, then its share where there is one."""
        phrases, shared = self.page.phrases, self.page.phrases.shared
        for cell in row.cells:
            if cell.counted is None:
                key = "unknown" if cell.percent is None else "share"
                yield [f"**{phrases(key, percent=cell.percent)}**"]
                continue
            people, of = cell.counted
            said = shared("of", count=people, total=of) if people else phrases("none_of", total=of)
            share = cell.share if people and self.with_shares else None
            key = "beside" if share and share.is_exact else "beside_about"
            behind = [phrases(key, n=share.people, total=share.base)] if share else []
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
        page, count = self.page, len(self.heads) - 1
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
        if page.width - (len(self.heads) - 1) * on_one_line >= names:
            return on_one_line
        return max(least, cell_width(parts, size, page))

    def _picture(self, rows: Sequence[Counted]) -> str:
        """Return the table in words, row by row, and what a count of nobody does not say."""
        sentences = [self.alt]
        for under, some in groupby(rows, key=lambda row: row.under):
            sentences.append(stopped(under))
            sentences += [self._said(row) for row in some]
        if self.left_out:
            sentences.append(stopped(self.left_out))
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
        counts = [cell.counted for row in rows for cell in row.cells if cell.counted]
        phrases = self.page.phrases
        for total in dict.fromkeys(counted.of for counted in counts if not counted.people):
            is_small = total < _SMALL_STUDY
            yield phrases("rare", total=total) if is_small else phrases("rare_large", total=total)


def count_table(shown: Shown, page: Page) -> CountTable:
    """Return the table of all harms, the worst first, in each sort the most frequent."""
    phrases, sorts = page.phrases, [sort for sort, _ in shown.sorted]
    told = tell_harms([finding for _, finding in shown.sorted])
    groups = _groups(shown)
    unknown = HarmCell(None, None)
    rows = [
        Counted(
            with_capital(bare(row.finding.outcome.verb)),
            tuple(row.cells.get(group, unknown) for group in groups),
            phrases(_SORTS[sort]),
        )
        for sort, row in zip(sorts, told, strict=True)
    ]
    order = list(dict.fromkeys(row.under for row in rows))
    ordered = sorted(rows, key=lambda row: (order.index(row.under), -row.people))
    heads: tuple[str, ...] = (phrases("what"), phrases("how_many"))
    if ALL not in groups:
        about = phrases_of(phrases.language)
        heads = (phrases("how_many"), *(sentence(group.name, about) for group in groups.values()))
    table = CountTable(heads, tuple(ordered), phrases("summary"), shown.left_out, page)
    return table._replace(with_shares=table.has_room(page.sizes.body[-1]))


def _groups(shown: Shown) -> Mapping[str, Group]:
    """Return every group in which a row was counted, in the order of the file."""
    return {group: some for row in shown.rows for group, some in row.groups.items()}


def _even(width: int, count: int) -> tuple[int, ...]:
    """Return ``width`` in ``count`` parts, the last with what is left over."""
    part = width // count
    return (*[part] * (count - 1), width - (count - 1) * part)
