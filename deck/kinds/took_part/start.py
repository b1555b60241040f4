"""How people were at the start, as the trial says it: a row for each thing, a column a group."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from deck.kinds.took_part.described import Described
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.columns import cell_width, head_width
from deck.layout.table import TableText, check_heads
from deck.layout.table_slides import table_slides, table_steps
from deck.phrases import with_capital
from deck.text.runs import stopped, without_marks
from deck.trial.facts import ALL
from deck.trial.model import Trial
from deck.trial.model.trial import AtStart
from deck.trial.told.vocabulary import people_of_trial
from deck.units import inches

_MOST_ROWS = 6
_LEAST_NAMES, _MOST_NAMES = inches(2.4), inches(4.6)
_PADS = ((5.0, 3.0), (3.0, 1.0))  # the least points above and below a text
_MOST_PAD_PT = 17.0


class Start(NamedTuple):
    """What stands under 'at_the_start' of a trial."""

    trial: Trial
    page: Page

    def slides(self) -> tuple[Sheet, ...]:
        """Return as few slides as the rows fit on; raises DoesNotFitError where one fits none."""
        things = tuple(self.trial.at_the_start)
        check = self._text(things, self.page.sizes.body[-1])
        if check is None:
            raise self.page.does_not_fit(("took_part",), "columns")
        check_heads(check, [("took_part",)] * len(check.heads), self.page)

        def tell(some: Sequence[str], size: float) -> TableText | None:
            return self._text(some, size) if len(some) <= _MOST_ROWS else None

        def too_long(_: int) -> DoesNotFitError:
            return self.page.does_not_fit(("took_part",), "columns")

        steps = table_steps(self.page.sizes.body, _PADS, _MOST_PAD_PT, self.page)
        return table_slides(things, steps, tell, too_long, self.page)

    @property
    def _columns(self) -> Mapping[str, str]:
        """Return the head of each column by its group: everybody first, where that is told."""
        values, phrases = self.trial.at_the_start.values(), self.page.phrases
        whole = phrases("everybody", n=self.trial.people, people=people_of_trial(self.trial))
        found = {} if all(isinstance(value, dict) for value in values) else {ALL: whole}
        named = {name for value in values if isinstance(value, dict) for name in value}
        groups = {
            name: with_capital(without_marks(group.name))
            for name, group in self.trial.groups.items()
            if name in named
        }
        return {**found, **groups}

    def _cell(self, value: AtStart, column: str, *, is_told: bool = False) -> str:
        """Return what is known of one thing in a group, or of everybody; ``is_told`` in full."""
        known = value.get(column) if isinstance(value, dict) else None if column else value
        if known is None:
            return self.page.phrases("not_told")
        total = self.trial.people
        group = self.trial.groups.get(column)
        size = total if group is None else group.people or group.largest
        return Described(self.page.phrases, size, is_told=is_told).said(known)

    def _text(self, things: Sequence[str], size: float) -> TableText | None:
        """Return what the table says of some things, or None where its columns are too wide."""
        columns, start = self._columns, self.trial.at_the_start
        widths = self._widths(size)
        if widths is None:
            return None
        rows = [
            [with_capital(thing), *(self._cell(start[thing], column) for column in columns)]
            for thing in things
        ]
        named = self.page.phrases.listing(columns.values())
        alt = self.page.phrases("table", n=len(rows), heads=named)
        heads = (self.page.phrases("start"), *columns.values())
        picture = without_marks(" ".join([alt, *map(self._said, things)]))
        return TableText("At the start", heads, rows, widths, alt, picture)

    def _widths(self, size: float) -> tuple[int, ...] | None:
        """Return the widths of the columns in EMU, the same on every slide, or None."""
        columns, start, page = self._columns, self.trial.at_the_start, self.page
        least = [
            max(head_width(head, page), cell_width(self._words(column), size, page, bold=True))
            for column, head in columns.items()
        ]
        names = [with_capital(thing) for thing in start]
        words = [word for name in names for word in name.split()]
        first = max(_LEAST_NAMES, cell_width(words, size, page))
        if first + max(least) * len(least) <= page.width:
            least = [max(least)] * len(least)
        if first + sum(least) > page.width:
            return None
        wanted = min(cell_width(names, size, page), _MOST_NAMES, page.width - sum(least))
        first = max(first, wanted)
        spare, rest = divmod(page.width - first - sum(least), len(least))
        return (first + rest, *(width + spare for width in least))

    def _words(self, column: str) -> list[str]:
        """Return every word that stands in a column."""
        cells = (self._cell(value, column) for value in self.trial.at_the_start.values())
        return [word for cell in cells for word in without_marks(cell).split()]

    def _said(self, thing: str) -> str:
        """Return a row in words, each value with its group where there are several."""
        value, shared = self.trial.at_the_start[thing], self.page.phrases.shared
        columns = self._columns
        cells = [self._cell(value, column, is_told=True) for column in columns]
        if len(cells) > 1:
            pairs = zip(columns.values(), cells, strict=True)
            cells = [shared("cell", head=head, cell=cell) for head, cell in pairs]
        told = self.page.phrases.apart(cells)
        return stopped(shared("cell", head=with_capital(thing), cell=told))
