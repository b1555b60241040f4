"""What the table of a fact box says: heads, cells, how wide its columns are, and all in words."""

from collections.abc import Sequence
from typing import NamedTuple

from deck.kinds.fact_box.facts import Effect, Facts
from deck.layout import Page
from deck.layout.columns import cell_width, head_width, two_lines_width
from deck.layout.table import TableText, check_heads, in_words
from deck.text.runs import stopped, without_marks
from deck.units import inches

_NAMES = inches(5.55)  # for the names of the rows, where the counts leave as much
_LEAST_NAMES = inches(2.5)
_COUNTS = inches(2.25)  # for each column of counts, at the least


class Sides(NamedTuple):
    """The benefits and the harms of one slide."""

    benefits: Sequence[Effect]
    harms: Sequence[Effect]


class FactTable(NamedTuple):
    """The table of all facts, of which a slide may show some."""

    facts: Facts
    page: Page

    def check(self) -> None:
        """Raise DoesNotFitError where numbers or heads are too long at the smallest size."""
        size = self.page.sizes.body[-1]
        if not self.has_room(size):
            raise self.page.does_not_fit(("fact_box", "of"), "numbers")
        text = self.text(Sides(self.facts.benefits, self.facts.harms), size)
        keys = ("head", "with", "without", "without_of")[: len(text.heads)]
        check_heads(text, [("fact_box", key) for key in keys], self.page)

    def has_room(self, size: float) -> bool:
        """Return whether the counts leave room for the names of the rows, at a size in points."""
        return self._columns(size)[0] >= _LEAST_NAMES

    def text(self, sides: Sides, size: float) -> TableText:
        """Return what the table says of some benefits and harms, at a size in points."""
        heads, phrases = self._heads(), self.page.phrases
        empty = [""] * (len(heads) - 1)
        benefits = [[phrases("benefits"), *empty], *map(self._cells, sides.benefits)]
        harms = [[phrases("harms"), *empty], *map(self._cells, sides.harms)]
        alt = self._summary(sides)
        return TableText(
            "Fact box",
            heads,
            [*benefits, *harms],
            self._columns(size),
            alt,
            " ".join([alt, *self._said(benefits), *self._said(harms)]),
            bold_columns=frozenset({1, 2} if self.facts.is_compared else {1}),
            groups=frozenset({0, len(benefits)}),
            dashed_before=None if self.facts.is_compared else 2,
        )

    def _heads(self) -> list[str]:
        """Return the heads of the columns; the first says how many people all counts are out of."""
        facts, phrases = self.facts, self.page.phrases
        if facts.has_difference:
            people = phrases("people_each", n=facts.of)
            return [facts.head or people, facts.with_, facts.without, phrases("difference")]
        people = phrases("people_unequal") if facts.is_compared else phrases("people", n=facts.of)
        return [facts.head or people, facts.with_, facts.without]

    def _cells(self, effect: Effect) -> list[str]:
        """Return the cells of one row: what happened, its counts, and what the difference is."""
        facts, phrases = self.facts, self.page.phrases
        cells = [effect.what, phrases.shared("of", count=effect.with_, total=facts.of)]
        if effect.without is None:
            return [*cells, phrases("not_measured")]
        cells.append(phrases.shared("of", count=effect.without, total=facts.without_of))
        more = effect.with_ - effect.without
        return [*cells, self._difference(more)] if facts.has_difference else cells

    def _difference(self, more: int) -> str:
        """Return how many ``more`` people it was, or how many fewer where that is negative."""
        phrases = self.page.phrases
        if not more:
            return phrases("same")
        return phrases("more", n=more) if more > 0 else phrases("fewer", n=-more)

    def _columns(self, size: float) -> tuple[int, ...]:
        """Return the widths of the columns in EMU, the same on every slide.

        Names of rows take what they need for one line, where there is room.
        """
        page = self.page
        names, *counts = zip(*(self._cells(effect) for _, effect in self.facts.rows), strict=True)
        widths = self._widths(counts, size)
        rest = page.width - sum(widths)
        on_one_line = [width for name in names if (width := cell_width([name], size, page)) <= rest]
        first = min(rest, max([_NAMES, *on_one_line]))
        widths[-1] += rest - first
        return (first, *widths)

    def _widths(self, counts: Sequence[Sequence[str]], size: float) -> list[int]:
        """Return the least widths of the columns beside the names in EMU.

        No count breaks; words in the last column do where the names would have no room.
        """
        page = self.page
        first, *heads = self._heads()
        least = [head_width(head, page) for head in heads]
        widths = [
            max(_COUNTS, cell_width(cells, size, page, bold=True), head)
            for head, cells in zip(least, counts, strict=True)
        ]
        room = page.width - sum(widths[:-1]) - max(_LEAST_NAMES, two_lines_width(first, page))
        if self.facts.has_difference or not self.facts.is_compared:
            words = [word for cell in counts[-1] for word in cell.split()]
            narrow = max(cell_width(words, size, page, bold=True), least[-1])
            widths[-1] = min(widths[-1], max(narrow, room))
        return widths

    def _summary(self, sides: Sides) -> str:
        """Return what the table holds, without its rows."""
        phrases = self.page.phrases
        counted = phrases(
            "summary",
            benefits=phrases("some_benefits", n=len(sides.benefits)),
            harms=phrases("some_harms", n=len(sides.harms)),
        )
        if self.facts.is_compared:
            return counted
        dashed = phrases("dashed", head=without_marks(self.facts.without))
        return f"{counted} {dashed}"

    def _said(self, rows: Sequence[Sequence[str]]) -> list[str]:
        """Return rows in words below the name of their group, each count with its head."""
        (group, *_), *effects = rows
        sentences = [stopped(group)]
        heads = self._heads()[1:]
        for what, *counts in effects:
            sentences.append(stopped(without_marks(what)))
            pairs = zip(heads, counts, strict=True)
            sentences += [in_words(head, count, self.page) for head, count in pairs]
        return sentences
