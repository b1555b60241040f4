"""Groups that are compared as they are drawn in one way: people, squares or bars; and in words."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from deck.content import Outcome
from deck.kinds.arms.attempts import Attempt, Way, head_width
from deck.kinds.arms.model import Arms
from deck.kinds.arms.panels import Panel
from deck.kinds.arms.words import Words
from deck.layout import Page
from deck.layout.heads import PAIR, Runs, heads
from deck.layout.looks import LOOKS, Form, Variant, look_in_words
from deck.layout.marks import Marks
from deck.text import Block, Run, paragraph
from deck.text.runs import without_marks
from deck.theme import Color

# Those who were counted, and the others.
_VARIANTS = {
    None: (Variant.DOT, Variant.SOLID),
    Outcome.WORSE: (Variant.DOWN, Variant.SOLID),
    Outcome.DIED: (Variant.CROSS, Variant.SOLID),
    Outcome.BETTER: (Variant.UP, Variant.SOLID),
    Outcome.NO_EVENT: (Variant.SOLID, Variant.DOWN),
}
_PICTURES: Mapping[Way, str] = {
    Way.PEOPLE: "picture_people",
    Way.SQUARES: "picture_squares",
    Way.BARS: "picture_bars",
}
_FORMS: Mapping[Way, Form] = {Way.PEOPLE: Form.FIGURE, Way.SQUARES: Form.SQUARE}


class Drawing(NamedTuple):
    """A slide whose people are drawn in one way: people, squares or bars."""

    content: Arms
    words: Words
    page: Page
    attempt: Attempt

    def panels(self) -> list[Panel]:
        """Return the groups, each with its head and its people."""
        groups = range(len(self.content.arms))
        width = head_width(self.attempt.way, self.page.width, len(groups))
        blocks = heads([self._head(index) for index in groups], width, self.page)
        return [Panel(block, self._people(index)) for index, block in enumerate(blocks)]

    def _head(self, index: int) -> list[tuple[Runs, Runs]]:
        """Return the name of a group with its real count, where another is shown, and the count."""
        size, real = self.attempt.size, self.words.real(index)
        name = (Run(without_marks(self.content.arms[index].name), size, bold=True),)
        behind = (Run(f" {real}", self.page.sizes.small, color=Color.MUTE),) if real else ()
        label = Run(f" {self.words.labels[0]}", size)
        return [(name, behind), (self._count(index), (label,))]

    def _count(self, index: int) -> Runs:
        """Return the count of a group, its number in the colour of the people it stands for."""
        color = LOOKS[self._variants[0]].line
        size, count_size = self.attempt.size, self.attempt.count_size
        return tuple(
            run._replace(size_pt=count_size, color=color) if run.bold else run
            for run in paragraph(self.words.counted(index), size).runs
        )

    @property
    def _variants(self) -> tuple[Variant, Variant]:
        """Return how those who were counted are drawn, and how the others are."""
        return _VARIANTS[self.content.outcome]

    def _people(self, index: int) -> tuple[Marks, ...]:
        """Return those of a group who were counted, and the others, each with its real count."""
        drawn, total = self.words.shown.counts[index], self.words.shown.totals[index]
        parts = zip((drawn, total - drawn), self._variants, self.words.told(index), strict=True)
        return tuple(Marks(*part) for part in parts)

    def foot(self) -> Block | None:
        """Return the difference, and what else must be said of squares or bars; or None."""
        way, small = self.attempt.way, self.page.sizes.small
        difference = self.words.difference()
        lines = [paragraph(difference, self.attempt.size)] if difference else []
        if way is Way.SQUARES:
            lines.append(paragraph(self.page.phrases.shared("square"), small, color=Color.MUTE))
        if way is Way.BARS and len(self.content.arms) == PAIR:
            lines.append(paragraph(self.words.others(), small, color=Color.MUTE))
        return self.page.texts(lines) if lines else None

    def picture(self) -> str:
        """Return the picture in words: every group, how its people are drawn, the difference."""
        said, arms, shown = self.page.phrases, self.content.arms, self.words.shown
        number = said.number_word(len(arms))
        sentences = [said(_PICTURES[self.attempt.way], groups=number)]
        if shown.is_scaled:
            sentences.append(said("scaled_to", total=shown.totals[0]))
        for index, arm in enumerate(arms):
            sentences += self.words.told(index)
            if arm.count == 0:
                sentences.append(said("rare", total=arm.of))
        return " ".join([*sentences, *self._looks(), *self._told_difference()])

    def _looks(self) -> Iterator[str]:
        """Yield how those who were counted look, and how the others do; bars need no telling."""
        form = _FORMS.get(self.attempt.way)
        shown = self.words.shown
        counted = sum(shown.counts)
        counts = counted, sum(shown.totals) - counted
        for variant, label, count in zip(self._variants, self.words.labels, counts, strict=True):
            if form:
                look = look_in_words(form, variant, count, self.page.phrases)
                yield self.page.phrases("look", look=look, label=label)

    def _told_difference(self) -> Iterator[str]:
        """Yield the difference as a sentence, where there is one."""
        said, difference = self.page.phrases, without_marks(self.words.difference())
        if difference and len(self.content.arms) == PAIR:
            yield said("told_pair", name=self.words.names[0], difference=difference)
        elif difference:
            yield said("told", difference=difference)
