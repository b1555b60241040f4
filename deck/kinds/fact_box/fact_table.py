"""The table of a fact box, with all of it in words; a slide may show some of its rows."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from deck.kinds.fact_box.columns import LEAST_NAMES, Columns
from deck.kinds.fact_box.model import FactBox
from deck.kinds.fact_box.words import NO_BREAK, Words
from deck.layout import Page
from deck.layout.table import TableText, check_heads, in_words
from deck.text.runs import stopped, without_marks
from deck.trial.model import HARM_SORTS
from deck.trial.told import TableRow, tell_table


class Line(NamedTuple):
    """A row as it is told, and the texts of its cells."""

    row: TableRow
    cells: Sequence[str]


class Sides(NamedTuple):
    """What was meant to change, and the harms, of one slide."""

    hoped: Sequence[Line]
    harms: Sequence[Line]

    @property
    def rows(self) -> list[TableRow]:
        """Return the rows of both."""
        return [line.row for line in (*self.hoped, *self.harms)]


class FactTable(NamedTuple):
    """The table of all facts; ``widths`` are those of its columns by the size of its texts."""

    words: Words
    heads: Sequence[str]
    lines: Sequence[Line]
    widths: Mapping[float, tuple[int, ...]]
    page: Page

    @property
    def sides(self) -> Sides:
        """Return all rows: those that are no harm, and the harms, deaths first."""
        harms = [line for line in self.lines if line.row.told.finding.outcome.harm]
        hoped = [line for line in self.lines if not line.row.told.finding.outcome.harm]
        return Sides(hoped, sorted(harms, key=_worst_first))

    def check(self) -> None:
        """Raise DoesNotFitError where numbers or heads are too long at the smallest size."""
        size = self.page.sizes.body[-1]
        if not self.has_room(size):
            raise self.page.does_not_fit(("fact_box",), "numbers")
        check_heads(self.text(self.sides, size), [("fact_box",)] * len(self.heads), self.page)

    def has_room(self, size: float) -> bool:
        """Return whether the counts leave room for the names of the rows, at a size in points."""
        return self.widths[size][0] >= LEAST_NAMES

    def text(self, sides: Sides, size: float) -> TableText:
        """Return what the table says of some rows, at a size in points."""
        phrases = self.page.phrases
        hoped = self._part(phrases("hoped"), sides.hoped)
        harms = self._part(phrases("harms"), sides.harms)
        alt, below = self._summary(sides), map(without_marks, self.words.below(sides.rows))
        return TableText(
            "Fact box",
            self.heads,
            [*hoped, *harms],
            self.widths[size],
            alt,
            " ".join([alt, *self._said(hoped), *self._said(harms), *below]).replace(NO_BREAK, " "),
            groups=frozenset({0, len(hoped)}),
            dashed_before=2 if self.words.content.is_alone else None,
        )

    def _part(self, head: str, lines: Sequence[Line]) -> list[Sequence[str]]:
        """Return the rows below their head; where there are none, one that says so."""
        empty = [""] * (len(self.heads) - 1)
        listed = [line.cells for line in lines] or [[self.page.phrases("none"), *empty]]
        return [[head, *empty], *listed]

    def _summary(self, sides: Sides) -> str:
        """Return what the table holds, without its rows."""
        phrases, hoped, harms = self.page.phrases, len(sides.hoped), len(sides.harms)
        counted = phrases(
            "summary",
            hoped=phrases("some_hoped", n=hoped) if hoped else phrases("no_hoped"),
            harms=phrases("some_harms", n=harms) if harms else phrases("no_harms"),
            people=self.words.people,
        )
        return f"{counted} {phrases('dashed')}" if self.words.content.is_alone else counted

    def _said(self, rows: Sequence[Sequence[str]]) -> list[str]:
        """Return rows in words below the name of their part, each count with its head."""
        (part, *_), *listed = rows
        sentences = [stopped(part)]
        for what, *cells in listed:
            sentences.append(stopped(without_marks(what)))
            pairs = zip(self.heads[1:], cells, strict=True)
            sentences += [in_words(head, cell, self.page) for head, cell in pairs if cell]
        return sentences


def _worst_first(line: Line) -> int:
    """Return where a harm stands among the others: deaths, serious ones, others."""
    return HARM_SORTS.index(line.row.told.finding.outcome.harm or HARM_SORTS[-1])


def fact_table(content: FactBox, page: Page, *, is_short: bool = False) -> FactTable:
    """Return the table of all facts of a box, with short names of its rows where asked."""
    words = Words(content, tell_table(content.rows), page.phrases, is_short)
    heads = words.heads()
    lines = [Line(row, words.cells(row)) for row in words.told.rows]
    texts = list(zip(*(line.cells for line in lines), strict=True))
    columns = Columns(heads, texts, content.is_alone, content.is_compared, page)
    return FactTable(
        words, heads, lines, {size: columns.widths(size) for size in page.sizes.body}, page
    )
