"""People in groups as they are drawn, each for one of them or for more, and told in words."""

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
    """The people as they are drawn: so many of each group, who may stand for others."""

    content: People
    page: Page
    drawn: tuple[int, ...]
    form: Form = Form.FIGURE

    @property
    def is_scaled(self) -> bool:
        """Return whether those who are drawn stand for more people, or for fewer."""
        return sum(self.drawn) != self.content.people

    def items(self, body: Box) -> list[Item] | None:
        """Return the items below the title, or None where they do not fit ``body``."""
        rows = tuple(self._row(*look) for look in enumerate(variants(self.content)))
        return Rows(rows, self.form, self._foot(), self.page).items(body)

    def _row(self, index: int, variant: Variant) -> Row:
        """Return a group with its words; behind a count that stands for another, the real one."""
        group, said = self.content.groups[index], self.page.phrases
        real = said.shared("real_counts", count=group.count, total=self.content.people)
        marks = Marks(self.drawn[index], variant, self._sentence(index))
        return Row(marks, said.number(marks.number), group.label, real if self.is_scaled else "")

    def _foot(self) -> str:
        """Return what those who are drawn stand for; nothing where it is one figure for each."""
        if self.is_scaled:
            is_exact = all(map(self._is_exact, range(len(self.drawn))))
            return self.page.phrases(_FEET[self.form, is_exact], total=sum(self.drawn))
        return self.page.phrases.shared("square") if self.form is Form.SQUARE else ""

    def _is_exact(self, index: int) -> bool:
        """Return whether the count of a group is shown as it is, and not rounded."""
        return is_exact(self.content.counts[index], self.content.people, sum(self.drawn))

    def _sentence(self, index: int) -> str:
        """Return a group in words: its real count, and the one that is drawn."""
        said, group = self.page.phrases, self.content.groups[index]
        sentence = said("group", n=group.count, total=self.content.people, label=bare(group.label))
        if not self.is_scaled:
            return sentence
        phrase = "scaled" if self._is_exact(index) else "scaled_about"
        return f"{sentence} {said.shared(phrase, n=self.drawn[index], total=sum(self.drawn))}"

    def picture(self) -> str:
        """Return the picture in words: everyone, then each group and how its people are drawn."""
        said, people = self.page.phrases, self.content.people
        first = said("picture_scaled" if self.is_scaled else "picture", n=people)
        groups = (self._told(*look) for look in enumerate(variants(self.content)))
        return " ".join([first, *groups])

    def _told(self, index: int, variant: Variant) -> str:
        """Return what the people of a group look like, and the group in words."""
        said, count = self.page.phrases, self.drawn[index]
        look = look_in_words(self.form, variant, count, said) if count else said("frame")
        return said("drawn", look=look, told=self._sentence(index))
