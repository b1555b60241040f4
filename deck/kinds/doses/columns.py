"""One outcome at each dose: a column a dose, everybody drawn, those first to whom it happened."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from deck.kinds.doses.model import Dose, Doses
from deck.kinds.doses.words import Words
from deck.layout import Drawn, Page, placed
from deck.layout.even_grid import even_grid
from deck.layout.looks import LOOKS, Form, Variant, look_in_words, pair_of_looks
from deck.layout.marks import Grid, Marks
from deck.layout.person import ASPECT
from deck.phrases import with_capital
from deck.scene import Item, Shape
from deck.text import Block, Paragraph, paragraph
from deck.text.runs import LINE_HEIGHT, enlarged
from deck.theme import Color
from deck.trial.facts import Finding
from deck.units import Box, inches, pt

_GAP = inches(0.12)  # between two columns
_INSET = inches(0.25)  # of what stands in a column
_KEY = inches(0.40)  # the height of the figure before its words
_TO_KEY, _TO_COLUMNS, _TO_FIGURES, _TO_FOOT = (
    inches(0.20), inches(0.20), inches(0.15), inches(0.18),
)  # fmt: skip
_ABOVE = inches(0.12)  # in a column, above its head and below its figures
_MOST = 100  # people of a dose who are drawn


class Step(NamedTuple):
    """Sizes in points of doses and of counts."""

    name: float
    number: float


class Column(NamedTuple):
    """A dose: its head, its count, and its people, or nobody where nothing is known."""

    dose: Dose
    head: Block
    number: Block
    people: tuple[Marks, ...]


class Columns(NamedTuple):
    """One outcome at all doses."""

    content: Doses
    words: Words
    page: Page
    step: Step

    @property
    def _finding(self) -> Finding:
        return self.content.doses[0]

    def drawn(self, body: Box) -> Drawn | None:
        """Return the slide with its picture in words, or None where it does not fit."""
        key, foot = self._key(), self.page.text(self._foot(), self.page.sizes.small)
        columns = [self._measured(dose) for dose in self.content.columns]
        top = body.y + max(_KEY, pt(key.height_pt)) + _TO_COLUMNS
        bottom = body.bottom - pt(foot.height_pt) - _TO_FOOT
        heads, counts = self._heights(columns)
        used = 2 * _ABOVE + heads + counts + _TO_FIGURES
        grid = self._grid(columns, Box(0, 0, self._width - 2 * _INSET, bottom - top - used))
        blocks = (key, foot, *(b for column in columns for b in (column.head, column.number)))
        if grid is None or not all(block.fits for block in blocks):
            return None
        area = Box(body.x, top, body.width, used + grid.height_of(self._most))
        items = (
            *self._marked(key, body),
            *(i for n, some in enumerate(columns) for i in self._column(n, some, area, heads)),
            *self._people_in(columns, area, grid),
            placed("How to read it", foot, body.x, area.bottom + _TO_FOOT),
        )
        return Drawn(items, self._picture())

    def _grid(self, columns: Sequence[Column], room: Box) -> Grid | None:
        """Return the places of figures in each column, or None where they would be too small."""
        totals = [sum(marks.number for marks in column.people) for column in columns]
        known = [total for total in totals if total]
        if not known or max(known) > _MOST or room.height <= 0 or room.width <= 0:
            return None
        return even_grid(known, room)

    def _heights(self, columns: Sequence[Column]) -> tuple[int, int]:
        """Return the heights of the highest head and of the highest count in EMU."""
        heads = max(pt(column.head.height_pt) for column in columns)
        return heads, max(pt(column.number.height_pt) for column in columns)

    @property
    def _width(self) -> int:
        """Return the width of a column in EMU."""
        count = len(self.content.columns)
        return (self.page.width - (count - 1) * _GAP) // count

    def _measured(self, dose: Dose) -> Column:
        """Return a dose with its words and its people."""
        name = paragraph(self.words.name(dose), self.step.name, bold=True)
        chosen = paragraph(self.words.phrases("chosen"), self.page.sizes.small)
        head = self._block(name, chosen) if dose.is_chosen else self._block(name)
        return Column(dose, head, self._block(self._count(dose)), self._people(dose))

    def _block(self, *lines: Paragraph) -> Block:
        return self.page.texts(lines, self._width - 2 * _INSET)

    def _count(self, dose: Dose) -> Paragraph:
        """Return to how many it happened, large, or why that is not known."""
        small, color = self.page.sizes.small, LOOKS[self._looks[0]].number
        count = self.content.count(self._finding, dose)
        if count is None:
            words = self.words.missing(self._finding, dose)
            return paragraph(words, small, color=Color.MUTE)
        line = enlarged(paragraph(self.words.large(count), small), self.step.number)
        runs = (run._replace(color=color) if run.bold else run for run in line.runs)
        return line._replace(runs=tuple(runs))

    @property
    def _looks(self) -> tuple[Variant, Variant]:
        """Return how those to whom it happened are drawn, and how the others are."""
        return pair_of_looks(self._finding.outcome.look, self._finding.outcome.good)

    def _people(self, dose: Dose) -> tuple[Marks, ...]:
        """Return those to whom it happened at a dose, and the others."""
        count = self.content.count(self._finding, dose)
        if count is None:
            return ()
        first, second = self._looks
        others = count.of - count.people
        return (
            Marks(count.people, first, self.words.told(self._finding, dose)),
            Marks(others, second, self.words.rest(count, dose)),
        )

    def _key(self) -> Block:
        """Return what happened, to stand behind a figure of those to whom it did."""
        words = with_capital(self.words.happened(self._finding))
        size, indent = self.page.sizes.body[-1], round(_KEY * ASPECT) + _TO_KEY
        return self.page.text(words, size, self.page.width - indent)

    def _marked(self, key: Block, body: Box) -> Iterator[Item]:
        """Yield a figure of those to whom it happened, and what happened behind it."""
        grid = Grid(Form.FIGURE, 1, round(_KEY * ASPECT), _KEY, 0, 0)
        variant, _ = self._looks
        told = look_in_words(Form.FIGURE, variant, 1, self.words.phrases)
        happened = self.words.happened(self._finding)
        alt = self.words.phrases("look", look=told, happened=happened)
        yield from grid.drawn([Marks(1, variant, alt)], body.x, body.y)
        y = body.y + max(0, _KEY - pt(self.page.sizes.small * LINE_HEIGHT)) // 2
        yield placed("What happened", key, body.x + round(grid.width) + _TO_KEY, y)

    def _column(self, index: int, column: Column, area: Box, heads: int) -> Iterator[Item]:
        """Yield the words of a dose, its count below all heads; on a panel if it was chosen."""
        x = self._x(index, area)
        if column.dose.is_chosen:
            panel = area._replace(x=x - _INSET, width=self._width)
            yield Shape("Chosen", panel, fill=Color.PANEL)
        yield placed("Dose", column.head, x, area.y + _ABOVE)
        yield placed("Count", column.number, x, area.y + _ABOVE + heads)

    def _people_in(self, columns: Sequence[Column], area: Box, grid: Grid) -> Iterator[Item]:
        """Yield the people of every dose, all from one height down."""
        y = area.bottom - _ABOVE - grid.height_of(self._most)
        for index, column in enumerate(columns):
            yield from grid.drawn(column.people, self._x(index, area), y)

    def _x(self, index: int, area: Box) -> int:
        """Return where what stands in a column starts."""
        return area.x + index * (self._width + _GAP) + _INSET

    @property
    def _most(self) -> int:
        """Return how many people had the dose that most had."""
        counts = (self.content.count(self._finding, dose) for dose in self.content.columns)
        return max(count.of for count in counts if count)

    def _foot(self) -> str:
        """Return what a figure is, and that nobody compared these doses by chance."""
        return " ".join((self.words.phrases("figure"), self.words.phrases("by_chance")))

    def _picture(self) -> str:
        """Return the picture in words: each dose, then which was chosen, and the looks."""
        said = self.words.phrases
        told = (self.words.told(self._finding, dose) for dose in self.content.columns)
        chosen, by_chance = self.words.chosen(), said("by_chance")
        return " ".join((said("picture_figures"), *told, *chosen, by_chance))
