"""Several outcomes at each dose: a table with a column a dose, in real counts."""

from collections.abc import Sequence
from typing import NamedTuple

from deck.kinds.doses.model import Doses
from deck.kinds.doses.words import Words
from deck.layout import Drawn, Page, placed
from deck.layout.columns import cell_width, head_width
from deck.layout.table import Step, TableText, table
from deck.layout.table_slides import table_steps
from deck.phrases import with_capital
from deck.theme import Color
from deck.trial.facts import Finding
from deck.units import Box, inches, pt

_LEAST_NAMES = inches(3.0)
_DOSES_SHARE = 0.5  # of the width, where there is room
_TO_FOOT = inches(0.18)
_PADS = ((5.0, 3.0), (3.0, 1.0))
_MOST_PAD_PT = 14.0
MOST_ROWS = 6


class Grid(NamedTuple):
    """Outcomes by doses."""

    content: Doses
    words: Words
    page: Page

    def steps(self) -> tuple[Step, ...]:
        """Return how the table is set, in the order of giving way."""
        return table_steps(self.page.sizes.body, _PADS, _MOST_PAD_PT, self.page)

    def drawn(self, rows: Sequence[Finding], body: Box, step: Step) -> Drawn | None:
        """Return the table of some outcomes over its foot, or None where they do not fit."""
        foot = self.page.text(self.words.phrases("by_chance"), self.page.sizes.small)
        text = self._text(rows, step.size)
        if text is None or len(rows) > MOST_ROWS or not foot.fits:
            return None
        below = pt(foot.height_pt) + _TO_FOOT
        drawn = table(text, body._replace(height=body.height - below), step, self.page)
        if drawn is None:
            return None
        under = placed("How to read it", foot, body.x, drawn.box.bottom + _TO_FOOT)
        return Drawn((drawn, under), text.picture)

    def _text(self, rows: Sequence[Finding], size: float) -> TableText | None:
        """Return what the table says, or None where its columns are too wide."""
        doses = self.content.columns
        heads = [self.words.head(dose) for dose in doses]
        cells = [[self.words.cell(finding, dose) for dose in doses] for finding in rows]
        widths = [
            max(head_width(head, self.page), cell_width(column, size, self.page))
            for head, column in zip(heads, zip(*cells, strict=True), strict=True)
        ]
        wide = max(*widths, round(self.page.width * _DOSES_SHARE) // len(widths))
        if wide * len(widths) + _LEAST_NAMES <= self.page.width:
            widths = [wide] * len(widths)
        names = self.page.width - sum(widths)
        if names < _LEAST_NAMES:
            return None
        said = self.words.phrases
        chosen = [index for index, dose in enumerate(doses, start=1) if dose.is_chosen]
        return TableText(
            "Doses",
            [said("head_first"), *heads],
            [self._row(*row) for row in zip(rows, cells, strict=True)],
            [names, *widths],
            said("table", n=len(rows), doses=said.listing(heads)),
            self._picture(rows),
            bold_columns=frozenset(chosen),
            colors=dict.fromkeys(chosen, Color.GROUP_1),
        )

    def _row(self, finding: Finding, cells: Sequence[str]) -> list[str]:
        """Return what happened, and its counts."""
        return [with_capital(self.words.happened(finding)), *cells]

    def _picture(self, rows: Sequence[Finding]) -> str:
        """Return the table in words: each outcome at each dose, the people first."""
        said, doses = self.words.phrases, self.content.columns
        told = (self.words.told(finding, dose) for finding in rows for dose in doses)
        return " ".join((said("picture_table"), *told, *self.words.chosen(), said("by_chance")))
