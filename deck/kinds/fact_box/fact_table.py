"""What the table of a fact box says: heads, cells, how wide its columns are, and all in words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.kinds.fact_box.model import FactBox
from deck.layout import Page
from deck.layout.columns import (
    LEFT_INSET,
    RIGHT_INSET,
    cell_width,
    head_width,
    two_lines_width,
)
from deck.layout.table import TableText, check_heads, in_words
from deck.phrases import Phrases, with_capital
from deck.text.runs import bare, stopped, without_marks
from deck.trial.form import Beside
from deck.trial.model import HARM_SORTS
from deck.trial.said import full, phrases_of, sentence, words_of
from deck.trial.told import (
    TableRow,
    ToldCell,
    ToldTable,
    count_cell,
    difference_cell,
    in_brackets_of,
    row_name,
    sizes_of,
    tell_table,
)
from deck.trial.told.vocabulary import people_word
from deck.units import inches

_NAMES = inches(5.55)  # for the names of the rows, where the counts leave as much
_LEAST_NAMES = inches(2.5)
_COUNTS = inches(2.25)  # for each column of counts, at the least
_STEP = inches(0.25)
_NO_BREAK = "\N{NO-BREAK SPACE}"


class Sides(NamedTuple):
    """What was hoped for and the harms of one slide."""

    hoped: Sequence[TableRow]
    harms: Sequence[TableRow]


class FactTable(NamedTuple):
    """The table of all facts, of which a slide may show some."""

    content: FactBox
    told: ToldTable
    page: Page

    @property
    def sides(self) -> Sides:
        """Return all rows: those that are no harm, and the harms, deaths first."""
        rows = self.told.rows
        harms = [row for row in rows if row.told.finding.outcome.harm]
        hoped = [row for row in rows if not row.told.finding.outcome.harm]
        return Sides(hoped, sorted(harms, key=_worst_first))

    @property
    def _about(self) -> Phrases:
        """Return the sentences about facts."""
        return phrases_of(self.page.phrases.language)

    @property
    def _people(self) -> str:
        """Return what many of the people are called."""
        return people_word(self.content.rows[0])

    @property
    def _is_alone(self) -> bool:
        """Return whether there is one group, and nobody to compare it with."""
        return len(self.content.columns) == 1

    def check(self) -> None:
        """Raise DoesNotFitError where numbers or heads are too long at the smallest size."""
        size = self.page.sizes.body[-1]
        if not self.has_room(size):
            raise self.page.does_not_fit(("fact_box",), "numbers")
        text = self.text(self.sides, size)
        check_heads(text, [("fact_box",)] * len(text.heads), self.page)

    def has_room(self, size: float) -> bool:
        """Return whether the counts leave room for the names of the rows, at a size in points."""
        return self._columns(size)[0] >= _LEAST_NAMES

    def text(self, sides: Sides, size: float) -> TableText:
        """Return what the table says of some rows, at a size in points."""
        hoped = self._part("hoped", sides.hoped)
        harms = self._part("harms", sides.harms)
        alt = self._summary(sides)
        said = [*self._said(hoped), *self._said(harms), *map(without_marks, self.notes(sides))]
        return TableText(
            "Fact box",
            self._heads(),
            [*hoped, *harms],
            self._columns(size),
            alt,
            " ".join([alt, *said]),
            groups=frozenset({0, len(hoped)}),
            dashed_before=2 if self._is_alone else None,
        )

    def _part(self, head: str, rows: Sequence[TableRow]) -> list[list[str]]:
        """Return the rows below their head; where there are none, one that says so."""
        empty = [""] * (len(self._heads()) - 1)
        listed = [self._cells(row) for row in rows] or [[self.page.phrases("none"), *empty]]
        return [[self._heads_of_parts[head], *empty], *listed]

    @property
    def _heads_of_parts(self) -> dict[str, str]:
        return {"hoped": self.page.phrases("hoped"), "harms": self.page.phrases("harms")}

    def _heads(self) -> list[str]:
        """Return the heads of the columns; the first says out of how many the rows are told."""
        phrases, base = self.page.phrases, self.told.base
        is_scaled = any(row.shares_lead for row in self.told.rows)
        first = phrases("people_of", n=base, people=self._people) if is_scaled else ""
        names = [with_capital(column.name) or phrases("all") for column in self.content.columns]
        more = [phrases("no_comparison")] if self._is_alone else []
        more += [phrases("difference")] if self.content.is_compared else []
        return [first or phrases("how_many", people=self._people), *names, *more]

    def _cells(self, row: TableRow) -> list[str]:
        """Return the cells of one row: what happened, its counts, and what the difference is."""
        finding = row.told.finding
        cells = [bare(sentence(row_name(finding), self._about))]
        for column in self.content.columns:
            group = column.id if column.is_of(finding) else None
            cells.append(self._count(count_cell(row, group)))
        if self._is_alone:
            cells.append(self.page.phrases("not_measured"))
        if self.content.is_compared:
            cells.append(self._difference(difference_cell(row)))
        return cells

    def _count(self, cell: ToldCell) -> str:
        """Return a count that breaks before its brackets and nowhere else; its number in bold."""
        parts = [words_of(part, self._about) for part in cell if part]
        first, *behind = [part.replace(" ", _NO_BREAK) for part in parts]
        return " ".join([f"**{first}**" if cell.first else first, *behind])

    def _difference(self, cell: ToldCell) -> str:
        """Return a difference that breaks between its words; its number in bold."""
        verdict = words_of(cell.beside, self._about) if cell.beside else ""
        if cell.first is None:
            return with_capital(verdict)
        number = words_of(cell.first, self._about).replace(" ", _NO_BREAK)
        return f"**{number}**, {verdict}" if verdict else f"**{number}**"

    def _columns(self, size: float) -> tuple[int, ...]:
        """Return the widths of the columns in EMU, the same on every slide.

        The last column, of differences, has as much as makes the rows lowest; names have the rest.
        """
        page = self.page
        names, *cells = zip(*(self._cells(row) for row in self.told.rows), strict=True)
        widths = self._widths(cells, size)
        if self.content.is_compared:
            room = page.width - sum(widths[:-1])
            words = [word for cell in cells[-1] for word in cell.split(" ")]
            least = max(cell_width(words, size, page), head_width(self._heads()[-1], page))
            widths[-1] = _lowest(names, cells[-1], (least, room), size, page)
        rest = page.width - sum(widths)
        on_one_line = [width for name in names if (width := cell_width([name], size, page)) <= rest]
        first = min(rest, max([_NAMES, *on_one_line]))
        widths[-1] += rest - first
        return (first, *widths)

    def _widths(self, columns: Sequence[Sequence[str]], size: float) -> list[int]:
        """Return the least widths of the columns beside the names in EMU.

        Where the names would have no room, brackets go below their counts.
        """
        page = self.page
        first, *heads = self._heads()
        names = max(_LEAST_NAMES, two_lines_width(first, page))
        least = [head_width(head, page) for head in heads]
        whole = [max(low, cell_width(c, size, page)) for low, c in zip(least, columns, strict=True)]
        roomy = [max(_COUNTS, width) for width in whole]
        if page.width - sum(roomy) >= max(names, _NAMES):
            return roomy
        parts = [[part for cell in column for part in cell.split(" ")] for column in columns]
        return [max(low, cell_width(p, size, page)) for low, p in zip(least, parts, strict=True)]

    def _summary(self, sides: Sides) -> str:
        """Return what the table holds, without its rows."""
        phrases = self.page.phrases
        counted = phrases(
            "summary",
            hoped=phrases("some_hoped", n=len(sides.hoped)),
            harms=phrases("some_harms", n=len(sides.harms)),
            people=self._people,
        )
        return f"{counted} {phrases('dashed')}" if self._is_alone else counted

    def _said(self, rows: Sequence[Sequence[str]]) -> list[str]:
        """Return rows in words below the name of their part, each count with its head."""
        (part, *_), *listed = rows
        sentences = [stopped(part)]
        for what, *cells in listed:
            sentences.append(stopped(without_marks(what)))
            pairs = zip(self._heads()[1:], cells, strict=True)
            sentences += [in_words(head, cell, self.page) for head, cell in pairs if cell]
        return sentences

    def notes(self, sides: Sides) -> Iterator[str]:
        """Yield what stands below the table: what brackets are, how many people, what is left out.

        It speaks of the rows that are on the slide.
        """
        phrases, rows = self.page.phrases, [*sides.hoped, *sides.harms]
        leading = [row for row in rows if row.shares_lead]
        if leading:
            has_counts = any(row.told.beside is Beside.BRACKETS for row in leading)
            yield phrases("brackets_real") if has_counts else phrases("rounded")
        sizes = sizes_of(rows)
        if sizes:
            yield full(sizes, self._about)
        if leading and len(leading) < len(rows):
            yield phrases("count_first")
        bases = sorted({share.base for row in rows for share in in_brackets_of(row)})
        if bases and not leading:
            yield phrases("brackets_share", base=bases[-1], people=self._people)
        yield from self._left_out()

    def _left_out(self) -> Iterator[str]:
        """Yield what the table of harms says of those that it does not count."""
        harms = self.content.fact_box.harms
        for said in (harms.left_out, harms.not_reported) if harms else ():
            if said:
                yield stopped(said)
        if harms and harms.known_elsewhere:
            known = self.page.phrases.listing(harms.known_elsewhere)
            yield self.page.phrases("elsewhere", known=known)


def _worst_first(row: TableRow) -> int:
    """Return where a harm stands among the others: deaths, serious ones, others."""
    return HARM_SORTS.index(row.told.finding.outcome.harm or HARM_SORTS[-1])


def _lowest(
    names: Sequence[str], cells: Sequence[str], bounds: tuple[int, int], size: float, page: Page
) -> int:
    """Return the width in EMU of a column of words, from ``least`` on, that makes rows lowest.

    ``bounds`` are the least width, and the room that it shares with the names of the rows.
    """
    least, room = bounds
    around = LEFT_INSET + RIGHT_INSET
    whole = cell_width(cells, size, page)

    def lines(width: int) -> int:
        pairs = zip(names, cells, strict=True)
        both = (
            (page.text(name, size, room - width - around), page.text(cell, size, width - around))
            for name, cell in pairs
        )
        return sum(max(name.line_count, cell.line_count) for name, cell in both)

    widest = max(least, min(whole, room - _LEAST_NAMES))
    return min(range(least, widest + _STEP, _STEP), key=lines)


def fact_table(content: FactBox, page: Page) -> FactTable:
    """Return the table of all facts of a box."""
    return FactTable(content, tell_table(content.rows), page)
