"""Everyone who was counted, drawn one by one, in groups that add up. Use it for the main result.

Up to 100 people are drawn as they are, and more where they fit. Else 100 figures stand for them,
with the real counts beside them, or up to 1,000 squares. Where somebody would vanish even so,
``number`` or ``bars`` tell it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.arithmetic.shares import BASES, common_base, is_exact, rescaled
from deck.content import Content, Count, Line, Outcome, Value
from deck.kind import Fault, Kind
from deck.kinds.people.rows import Row, Rows
from deck.layout import DoesNotFitError, Drawn, Page, Sheet
from deck.layout.looks import NEUTRAL, Form, Variant, look_in_words, square_colors
from deck.layout.marks import Marks
from deck.scene import Item
from deck.text.runs import bare
from deck.units import Box

_FIGURES, _SQUARES = BASES[:2]  # of so many at the most, figures or squares can be seen

_VARIANTS = {
    Outcome.NO_EVENT: Variant.SOLID,
    Outcome.WORSE: Variant.DOWN,
    Outcome.DIED: Variant.CROSS,
    Outcome.BETTER: Variant.UP,
}
# What is said below people of whom each stands for others: exactly, or rounded.
_FEET: Mapping[tuple[Form, bool], str] = {
    (Form.FIGURE, True): "scaled_people",
    (Form.FIGURE, False): "scaled_people_rounded",
    (Form.SQUARE, True): "scaled_squares",
    (Form.SQUARE, False): "scaled_squares_rounded",
}


class PeopleGroup(Value):
    """So many people to whom the same happened."""

    count: Count
    label: Line = Field(description="What happened to them, after the count: 'got worse'.")
    outcome: Outcome | None = Field(
        None, description="no event, worse, died or better; left out where none of them fits."
    )


class People(Content):
    """All people who were counted, and what happened to them."""

    people: Annotated[Count, Field(ge=1, description="How many were counted in all.")]
    groups: Annotated[tuple[PeopleGroup, ...], Field(min_length=1, max_length=4)]

    @property
    def counts(self) -> tuple[int, ...]:
        """Return how many people each group has."""
        return tuple(group.count for group in self.groups)


def _faults(content: People) -> Iterable[Fault]:
    """Yield what keeps the groups from adding up or from being told apart."""
    total = sum(content.counts)
    if total != content.people:
        added = " + ".join(map(str, content.counts))
        yield Fault(("people",), "sum", {"added": added, "total": total, "people": content.people})
    seen: dict[Variant, int] = {}
    for index, variant in enumerate(_variants(content)):
        if not content.counts[index]:
            continue
        first = seen.setdefault(variant, index)
        if first != index:
            yield Fault(("groups", index), "alike", {"first": first + 1, "second": index + 1})


def _variants(content: People) -> list[Variant]:
    """Return how each group is drawn; neutral groups take looks like those of no other group."""
    taken = {_VARIANTS[group.outcome] for group in content.groups if group.outcome}
    colors = {square_colors(variant) for variant in taken}  # squares have no signs
    neutral = iter([variant for variant in NEUTRAL if square_colors(variant) not in colors])
    return [
        _VARIANTS[group.outcome]
        if group.outcome
        else next(neutral)
        if group.count
        else Variant.CROSS
        for group in content.groups
    ]


def _lay_out(content: People, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: figures or squares on the left, counts and labels beside them."""

    def draw(body: Box, drawing: _Drawing) -> Drawn | None:
        items = drawing.items(body)
        return Drawn(tuple(items), drawing.picture()) if items else None

    return page.slide(_drawings(content, page), draw, lambda: _too_much(content, page))


def _drawings(content: People, page: Page) -> "Iterator[_Drawing]":
    """Yield how the people can be drawn, in the order of preference (VISUAL.md, section 5)."""
    base = common_base([content.counts])
    yield _Drawing(content, page, content.counts)
    if content.people <= _FIGURES or base is None:
        return
    if base == _FIGURES:
        yield _Drawing(content, page, rescaled(content.counts, base))
    if content.people <= _SQUARES:
        yield _Drawing(content, page, content.counts, Form.SQUARE)
    elif base <= _SQUARES:
        yield _Drawing(content, page, rescaled(content.counts, _SQUARES), Form.SQUARE)


def _too_much(content: People, page: Page) -> DoesNotFitError:
    """Return what to say where nothing fits: of people who would vanish, or of a long label."""
    base = common_base([content.counts])
    if content.people > _SQUARES and (base is None or base > _SQUARES):
        return page.does_not_fit(("people",), "vanish", people=content.people)
    lengths = [len(group.label) for group in content.groups]
    return page.does_not_fit(("groups", lengths.index(max(lengths)), "label"), "label")


class _Drawing(NamedTuple):
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
        variants = enumerate(_variants(self.content))
        rows = tuple(self._row(index, variant) for index, variant in variants)
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
        variants = enumerate(_variants(self.content))
        return " ".join([first, *(self._told(index, variant) for index, variant in variants)])

    def _told(self, index: int, variant: Variant) -> str:
        """Return what the people of a group look like, and the group in words."""
        said, count = self.page.phrases, self.drawn[index]
        look = look_in_words(self.form, variant, count, said) if count else said("frame")
        return said("drawn", look=look, told=self._sentence(index))


KIND = Kind(
    key="people",
    model=People,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: 16 of 24 people had no sign of active MS, 7 got worse and 1 died
people: 24
groups:
  - {count: 16, label: had no sign of active MS for 3 years, outcome: no event}
  - {count: 7, label: had disability that got worse and stayed worse, outcome: worse}
  - {count: 1, label: died because of the treatment, outcome: died}
""",
)
