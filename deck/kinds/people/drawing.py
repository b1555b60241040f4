"""People in sorts as they are drawn, each for one of them or for more, and told in words."""

from collections.abc import Mapping
from typing import NamedTuple

from deck.arithmetic.shares import is_exact
from deck.kinds.people.model import People, variants
from deck.kinds.people.rows import Row, Rows
from deck.layout import Page
from deck.layout.looks import Form, Variant, look_in_words
from deck.layout.marks import Marks
from deck.scene import Item
from deck.text.runs import bare
from deck.units import Box

# What is said below people of whom each stands for others: exactly, or rounded.
_FEET: Mapping[tuple[Form, bool], str] = {
    (Form.FIGURE, True): "scaled_people",
    (Form.FIGURE, False): "scaled_people_rounded",
    (Form.SQUARE, True): "scaled_squares",
    (Form.SQUARE, False): "scaled_squares_rounded",
}


class Drawing(NamedTuple):
    """The people as they are drawn: so many of each sort, who may stand for others."""

    content: People
    page: Page
    drawn: tuple[int, ...]
    form: Form = Form.FIGURE

    @property
    def is_scaled(self) -> bool:
        """Return whether those who are drawn stand for more people, or for fewer."""
        return sum(self.drawn) != self.content.total

    def items(self, body: Box) -> list[Item] | None:
        """Return the items below the title, or None where they do not fit ``body``."""
        rows = tuple(self._row(*look) for look in enumerate(variants(self.content)))
        return Rows(rows, self.form, self._foot(), self.page).items(body)

    def _row(self, index: int, variant: Variant) -> Row:
        """Return a sort with its words; behind a count that stands for another, the real one."""
        sort, said = self.content.sorts[index], self.page.phrases
        count = self.content.counts[index]
        real = said.shared("real_counts", count=count, total=self.content.total)
        marks = Marks(self.drawn[index], variant, self._sentence(index))
        return Row(marks, said.number(marks.number), sort.label, real if self.is_scaled else "")

    def _foot(self) -> str:
        """Return by when people were counted, and what those who are drawn stand for."""
        return " ".join(filter(None, (self._when(), self._stand_for())))

    def _when(self) -> str:
        """Return by when people were counted, where the outcome says it."""
        when = self.content.when
        return self.page.phrases("when", when=bare(when)) if when else ""

    def _stand_for(self) -> str:
        """Return what those who are drawn stand for; nothing where it is one figure for each."""
        if self.is_scaled:
            is_exact = all(map(self._is_exact, range(len(self.drawn))))
            return self.page.phrases(_FEET[self.form, is_exact], total=sum(self.drawn))
        return self.page.phrases.shared("square") if self.form is Form.SQUARE else ""

    def _is_exact(self, index: int) -> bool:
        """Return whether the count of a sort is shown as it is, and not rounded."""
        return is_exact(self.content.counts[index], self.content.total, sum(self.drawn))

    def _sentence(self, index: int) -> str:
        """Return a sort in words: its real count, and the one that is drawn."""
        said, count = self.page.phrases, self.content.counts[index]
        label = bare(self.content.sorts[index].label)
        sentence = said("sort", n=count, total=self.content.total, label=label)
        if not self.is_scaled:
            return sentence
        phrase = "scaled" if self._is_exact(index) else "scaled_about"
        return f"{sentence} {said.shared(phrase, n=self.drawn[index], total=sum(self.drawn))}"

    def picture(self) -> str:
        """Return the picture in words: everyone, then each sort and how its people are drawn."""
        said, people = self.page.phrases, self.content.total
        first = said("picture_scaled" if self.is_scaled else "picture", n=people)
        sorts = (self._told(*look) for look in enumerate(variants(self.content)))
        return " ".join(filter(None, [first, self._when(), *sorts]))

    def _told(self, index: int, variant: Variant) -> str:
        """Return what the people of a sort look like, and the sort in words."""
        said, count = self.page.phrases, self.drawn[index]
        look = look_in_words(self.form, variant, count, said) if count else said("frame")
        return said("drawn", look=look, told=self._sentence(index))
