"""A fact box in words: the heads of its columns, its cells, and what stands below it."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.kinds.fact_box.model import FactBox
from deck.phrases import Phrases, with_capital
from deck.text.runs import bare, stopped
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
)
from deck.trial.told.vocabulary import people_word

NO_BREAK = "\N{NO-BREAK SPACE}"


class Words(NamedTuple):
    """What a fact box says of its rows, as they are told.

    ``is_short``: rows are named by what happened alone, and less is explained below them; when it
    happened, to whom, and the real counts are in the notes.
    """

    content: FactBox
    told: ToldTable
    phrases: Phrases
    is_short: bool

    @property
    def _about(self) -> Phrases:
        """Return the sentences about facts."""
        return phrases_of(self.phrases.language)

    @property
    def people(self) -> str:
        """Return what many of the people are called."""
        return people_word(self.content.rows[0])

    def heads(self) -> list[str]:
        """Return the heads of the columns; the first says out of how many the rows are told."""
        first = self.phrases("how_many", people=self.people)
        if any(row.shares_lead for row in self.told.rows):
            first = self.phrases("people_of", n=self.told.base, people=self.people)
        columns = self.content.columns
        names = [with_capital(column.name) or self.phrases("all") for column in columns]
        more = [self.phrases("no_comparison")] if self.content.is_alone else []
        more += [self.phrases("difference")] if self.content.is_compared else []
        return [first, *names, *more]

    def cells(self, row: TableRow) -> list[str]:
        """Return the cells of one row: what happened, its counts, and what the difference is."""
        finding = row.told.finding
        name = finding.outcome.verb if self.is_short else row_name(finding)
        groups = [some.id if some.is_of(finding) else None for some in self.content.columns]
        counts = (self._count(count_cell(row, group)) for group in groups)
        cells = [bare(sentence(name, self._about)), *counts]
        if self.content.is_alone:
            cells.append(self.phrases("not_measured"))
        if self.content.is_compared:
            cells.append(self._difference(difference_cell(row)))
        return cells

    def _count(self, cell: ToldCell) -> str:
        """Return a count that breaks before its brackets and nowhere else; its number in bold."""
        parts = [words_of(part, self._about) for part in cell if part]
        first, *behind = [part.replace(" ", NO_BREAK) for part in parts]
        return " ".join([f"**{first}**" if cell.first else first, *behind])

    def _difference(self, cell: ToldCell) -> str:
        """Return a difference that breaks between its words; its number in bold."""
        verdict = words_of(cell.beside, self._about) if cell.beside else ""
        if cell.first is None:
            return with_capital(verdict)
        number = words_of(cell.first, self._about).replace(" ", NO_BREAK)
        return f"**{number}**, {verdict}" if verdict else f"**{number}**"

    def below(self, rows: Sequence[TableRow]) -> Iterator[str]:
        """Yield what stands below ``rows``: what brackets are, of how many, what is left out."""
        leading = [row for row in rows if row.shares_lead]
        if any(count_cell(row, group.id).beside for row in leading for group in row.told.groups):
            yield self.phrases("brackets_real")
        elif any(g.told and not g.told.is_exact for row in leading for g in row.told.groups):
            yield self.phrases("rounded")
        if not self.is_short:
            yield from self._explained(rows)
        bases = {share.base for row in rows for share in in_brackets_of(row)}
        if bases and not leading:
            yield self.phrases("brackets_share", base=max(bases), people=self.people)
        yield from self._left_out()

    def _explained(self, rows: Sequence[TableRow]) -> Iterator[str]:
        """Yield how many people there are where no row shows it, and why some counts are real."""
        sizes = sizes_of(rows)
        if sizes:
            yield full(sizes, self._about)
        counted = [row for row in rows if any(group.counted for group in row.told.groups)]
        if len({row.shares_lead for row in counted}) > 1:
            yield self.phrases("count_first")

    @property
    def texts(self) -> list[str]:
        """Return the author's texts: what happened in each row, and what is not listed."""
        return [*(row.told.finding.outcome.verb for row in self.told.rows), *self._missing]

    @property
    def _missing(self) -> list[str]:
        """Return what the author wrote of the harms that have no row."""
        harms = self.content.fact_box.harms
        return [said for said in (harms.left_out, harms.not_reported) if said] if harms else []

    def _left_out(self) -> Iterator[str]:
        """Yield what the table of harms says of those that it does not count."""
        yield from map(stopped, self._missing)
        harms = self.content.fact_box.harms
        if harms and harms.known_elsewhere:
            yield self.phrases("elsewhere", known=self.phrases.listing(harms.known_elsewhere))
