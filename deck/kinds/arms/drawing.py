"""Groups that are compared as they are drawn in one way: people, squares or bars; and in words."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deck.kinds.arms.attempts import Attempt, Shown, Way, head_width
from deck.kinds.arms.panels import Panel
from deck.kinds.arms.words import Words
from deck.layout import Page
from deck.layout.heads import Runs, heads
from deck.layout.looks import LOOKS, Form, Variant, look_in_words, pair_of_looks
from deck.layout.marks import Marks
from deck.text import Block, Run, paragraph
from deck.text.runs import without_marks
from deck.theme import Color
from deck.trial.told import ToldGroup

_PICTURES: Mapping[Way, str] = {
    Way.PEOPLE: "picture_people",
    Way.SQUARES: "picture_squares",
    Way.BARS: "picture_bars",
}
_FORMS: Mapping[Way, Form] = {Way.PEOPLE: Form.FIGURE, Way.SQUARES: Form.SQUARE}


class Drawing(NamedTuple):
    """A slide whose people are drawn in one way: people, squares or bars."""

    words: Words
    page: Page
    attempt: Attempt

    @property
    def _groups(self) -> tuple[ToldGroup, ...]:
        return self.words.told.groups

    def panels(self) -> list[Panel]:
        """Return the groups, each with its head and its people."""
        width = head_width(self.attempt.way, self.page.width, len(self._groups))
        blocks = heads([self._head(group) for group in self._groups], width, self.page)
        return [
            Panel(block, self._people(group), float(group.part or 0))
            for block, group in zip(blocks, self._groups, strict=True)
        ]

    def _head(self, group: ToldGroup) -> list[tuple[Runs, Runs]]:
        """Return the name of a group with its real count beside it, then its number, large."""
        size, beside = self.attempt.size, self.words.beside(group)
        name = (Run(without_marks(self.words.name(group)), size, bold=True),)
        behind = (Run(f" {beside}", self.page.sizes.small, color=Color.MUTE),) if beside else ()
        label = (Run(f" {self.words.happened}", size),) if self.attempt.words is Shown.ALL else ()
        if self.attempt.words is Shown.LEAST:
            return [(name, (Run(" ", size), *self._count(group)))]
        return [(name, behind), (self._count(group), label)]

    def _count(self, group: ToldGroup) -> Runs:
        """Return the count of a group, its number in the colour of the people it stands for."""
        color = LOOKS[self._variants[0]].number
        size, count_size = self.attempt.size, self.attempt.count_size
        return tuple(
            run._replace(size_pt=count_size, color=color) if run.bold else run
            for run in paragraph(self.words.counted(group), size).runs
        )

    @property
    def _variants(self) -> tuple[Variant, Variant]:
        """Return how those to whom it happened are drawn, and how the others are."""
        outcome = self.words.told.finding.outcome
        return pair_of_looks(outcome.look, outcome.good)

    def _people(self, group: ToldGroup) -> tuple[Marks, ...]:
        """Return those of a group to whom it happened, and the others, each in words."""
        counts, told = self.words.counts(group), self.words.picture_of(group)
        numbers = (counts.people, counts.rest) if counts else (0, 0)
        return tuple(Marks(*part) for part in zip(numbers, self._variants, told, strict=True))

    def foot(self) -> Block | None:
        """Return what the comparison shows, and what has to be known of the drawing."""
        small, is_short = self.page.sizes.small, self.attempt.words is Shown.LEAST
        lines = [paragraph(text, self.attempt.size) for text in self.words.verdict()]
        explained = () if is_short else self.words.additions()
        lines += [paragraph(text, small) for text in explained]
        below = self.words.small(is_drawn=self.attempt.way is not Way.BARS, is_short=is_short)
        lines += [paragraph(text, small, color=Color.MUTE) for text in below]
        return self.page.texts(lines) if lines else None

    def picture(self) -> str:
        """Return the picture in words: every group, how its people are drawn, what it shows."""
        said, number = self.page.phrases, self.page.phrases.number_word(len(self._groups))
        sentences = [said(_PICTURES[self.attempt.way], groups=number)]
        for group in self._groups:
            sentences += filter(None, self.words.picture_of(group))
        return " ".join([*sentences, *self._looks(), *map(without_marks, self.words.verdict())])

    def _looks(self) -> Iterator[str]:
        """Yield how those to whom it happened look, and how the others do; bars need no telling."""
        form = _FORMS.get(self.attempt.way)
        counts = [found for group in self._groups if (found := self.words.counts(group))]
        numbers = sum(some.people for some in counts), sum(some.rest for some in counts)
        labels = self.words.happened, self.words.did_not
        for variant, label, number in zip(self._variants, labels, numbers, strict=True):
            if form:
                look = look_in_words(form, variant, number, self.page.phrases)
                yield self.page.phrases("look", look=look, label=label)
