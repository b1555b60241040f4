"""Everyone who was counted, drawn one by one, in groups that add up. Use it for the main result.

Up to 100 people are drawn as they are, and more where they fit. Else 100 figures stand for them,
with the real counts beside them, or up to 1,000 squares. Where somebody would vanish even so,
``number`` or ``bars`` tell it.
"""

from collections.abc import Iterable, Iterator
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.arithmetic.shares import BASES, common_base, is_exact, rescaled
from deck.content import Content, Count, Line, Outcome, Value
from deck.kind import Fault, Kind
from deck.kinds.people.rows import PeopleRow, PeopleRows
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.person import NEUTRAL, Variant
from deck.layout.square_panel import LOOKS
from deck.scene import Item
from deck.text.runs import without_marks
from deck.units import Box

_FIGURES, _SQUARES = BASES[:2]  # of so many at the most, figures or squares can be seen

_VARIANTS = {
    Outcome.NO_EVENT: Variant.SOLID,
    Outcome.WORSE: Variant.DOWN,
    Outcome.DIED: Variant.CROSS,
    Outcome.BETTER: Variant.UP,
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


def _faults(content: People) -> Iterable[Fault]:
    """Yield what keeps the groups from adding up or from being told apart."""
    total = sum(group.count for group in content.groups)
    if total != content.people:
        counts = " + ".join(str(group.count) for group in content.groups)
        message = f"The groups add up to {counts} = {total}, but 'people' says {content.people}."
        do = "Correct a count, or add the group that is missing: nobody may be left out."
        yield Fault(("people",), "people-sum", message, do)
    seen: dict[Variant, int] = {}
    for index, variant in enumerate(_variants(content)):
        if not content.groups[index].count:
            continue
        if variant in seen:
            message = (
                f"The people of groups {seen[variant] + 1} and {index + 1} would look the same."
            )
            do = "Give one of them another outcome, or make them one group."
            yield Fault(("groups", index), "people-alike", message, do)
        seen.setdefault(variant, index)


def _variants(content: People) -> list[Variant]:
    """Return how each group is drawn; neutral groups take looks like those of no other group."""
    taken = {_VARIANTS[group.outcome] for group in content.groups if group.outcome}
    looks = {LOOKS[variant] for variant in taken}  # those of squares, which have no marks
    neutral = iter([variant for variant in NEUTRAL if LOOKS[variant] not in looks])
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
    head = page.head(page.title)
    body = page.body_below(head)
    for told in _ways(content, page):
        items = told.items(body)
        if items:
            return (Sheet(page.title, (head, *items), told.picture()),)
    raise _too_much(content)


def _ways(content: People, page: Page) -> "Iterator[_Told]":
    """Yield how the people can be drawn, in the order of preference (VISUAL.md, section 5)."""
    counts = tuple(group.count for group in content.groups)
    base = common_base([counts])
    yield _Told(content, page, counts)
    if content.people <= _FIGURES or base is None:
        return
    if base == _FIGURES:
        yield _Told(content, page, rescaled(counts, base))
    if content.people <= _SQUARES:
        yield _Told(content, page, counts, in_squares=True)
    elif base <= _SQUARES:
        yield _Told(content, page, rescaled(counts, _SQUARES), in_squares=True)


def _too_much(content: People) -> DoesNotFitError:
    """Return what to say where nothing fits: of people who would vanish, or of a long label."""
    base = common_base([[group.count for group in content.groups]])
    if content.people > _SQUARES and (base is None or base > _SQUARES):
        message = f"{content.people:,} people cannot be drawn so that nobody vanishes."
        do = "Tell the count that matters most with 'number', or compare the counts with 'bars'."
        return DoesNotFitError(("people",), message, do)
    lengths = [len(group.label) for group in content.groups]
    path = ("groups", lengths.index(max(lengths)), "label")
    message = "The words beside the people are too long for the slide."
    return DoesNotFitError(path, message, "Shorten them to a few words.")


class _Told(NamedTuple):
    """The people as they are drawn: so many of each group, who may stand for others."""

    content: People
    page: Page
    drawn: tuple[int, ...]
    in_squares: bool = False

    @property
    def is_scaled(self) -> bool:
        """Return whether those who are drawn stand for more people, or for fewer."""
        return sum(self.drawn) != self.content.people

    def items(self, body: Box) -> list[Item] | None:
        """Return the items below the title, or None where they do not fit ``body``."""
        rows = [
            PeopleRow(
                self.drawn[index],
                variant,
                self.page.phrases.number(self.drawn[index]),
                group.label,
                self._real(group) if self.is_scaled else "",
                self._sentence(index),
            )
            for index, (group, variant) in enumerate(
                zip(self.content.groups, _variants(self.content), strict=True)
            )
        ]
        font = self.page.theme.font
        return PeopleRows(tuple(rows), self.in_squares, self._foot(), font).items(body)

    def _real(self, group: PeopleGroup) -> str:
        """Return the real count behind one that is drawn for it."""
        return self.page.phrases.shared("real_counts", count=group.count, total=self.content.people)

    def _foot(self) -> str:
        """Return what those who are drawn stand for; nothing where it is one figure for each."""
        said = self.page.phrases
        if not self.is_scaled:
            return said.shared("square") if self.in_squares else ""
        way = "squares" if self.in_squares else "people"
        rounded = "" if all(map(self._is_exact, range(len(self.drawn)))) else said("rounded")
        return said(f"scaled {way}", total=sum(self.drawn), rounded=rounded)

    def _is_exact(self, index: int) -> bool:
        """Return whether the count of a group is shown as it is, and not rounded."""
        return is_exact(self.content.groups[index].count, self.content.people, sum(self.drawn))

    def _sentence(self, index: int) -> str:
        """Return a group in words: its real count, and the one that is drawn."""
        said, group = self.page.phrases, self.content.groups[index]
        label = without_marks(group.label).rstrip(".")
        sentence = said("group", n=group.count, total=self.content.people, label=label)
        if not self.is_scaled:
            return sentence
        phrase = "scaled" if self._is_exact(index) else "scaled_about"
        scaled = said(phrase, n=self.drawn[index], total=sum(self.drawn))
        return f"{sentence} {scaled}"

    def picture(self) -> str:
        """Return the picture in words: everyone, then each group and how its people are drawn."""
        said = self.page.phrases
        way = "squares" if self.in_squares else "people"
        first = said("picture_scaled" if self.is_scaled else "picture", n=self.content.people)
        groups = []
        for index, variant in enumerate(_variants(self.content)):
            look = said(f"{way} {variant}" if self.drawn[index] else "frame", n=self.drawn[index])
            groups.append(f"{look}: {self._sentence(index)}")
        return " ".join([first, *groups])


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
