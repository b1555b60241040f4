"""Everyone who was counted, drawn one by one, in groups that add up. Use it for the main result.

Up to about 120 people are drawn as they are. More are drawn as 100 figures, with the real counts
beside them; where somebody would vanish, as squares. Above 1,000 people a group may be too small
for that: then ``number`` or ``bars`` tell it.
"""

from collections.abc import Iterable, Iterator
from functools import partial
from math import ceil
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.content import Content, Count, Line, Outcome, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet, centred, placed
from deck.layout.people_grid import GROUP_GAP, Grid, SquareGrid, stacked, stacked_squares
from deck.layout.person import NEUTRAL, TEXT_COLOR, Variant
from deck.layout.pieces import column_of
from deck.layout.rescale import BASES, common_base, rescaled
from deck.scene import Item, Shape, Stroke
from deck.text import Block, Run, measure, paragraph
from deck.text.runs import LINE_HEIGHT, without_marks
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH
from deck.units import EMU_PER_INCH, EMU_PER_PT, Box, inches, pt, to_pt

_BRACKET = inches(0.35)  # from the block of figures to the line beside it
_TO_COUNT = inches(0.30)
_TO_LABEL = inches(0.35)
_TO_FOOT = inches(0.20)
_SMALL = 24
# Sizes in points of labels and of counts, in the order in which they give way.
_STEPS = ((28, 60), (24, 54), (24, 44))
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
        if content.groups[index].count and variant in seen:
            message = (
                f"The people of groups {seen[variant] + 1} and {index + 1} would look the same."
            )
            do = "Give one of them another outcome, or make them one group."
            yield Fault(("groups", index), "people-alike", message, do)
        seen.setdefault(variant, index)


def _variants(content: People) -> list[Variant]:
    """Return how each group is drawn; neutral groups take looks that no other group has."""
    taken = {_VARIANTS[group.outcome] for group in content.groups if group.outcome}
    neutral = iter([variant for variant in NEUTRAL if variant not in taken])
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
    raise _too_much(content, page, body)


def _ways(content: People, page: Page) -> "Iterator[_Told]":
    """Yield how the people can be drawn, in the order of preference (VISUAL.md, section 5)."""
    counts = tuple(group.count for group in content.groups)
    base = common_base([counts])
    yield _Told(content, page, counts)
    if base == _FIGURES < content.people:
        yield _Told(content, page, rescaled(counts, base))
    if content.people <= _SQUARES:
        yield _Told(content, page, counts, in_squares=True)
    elif base == _SQUARES:
        yield _Told(content, page, rescaled(counts, base), in_squares=True)


def _too_much(content: People, page: Page, body: Box) -> DoesNotFitError:
    """Return what to say where nothing fits: of too many people, or of the longest label."""
    single = tuple(group.model_copy(update={"count": 1}) for group in content.groups)
    few = content.model_copy(update={"people": len(single), "groups": single})
    if _Told(few, page, (1,) * len(single)).items(body):
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
        foot = self._foot()
        height = body.height - (pt(foot.height_pt) + _TO_FOOT if foot else 0)
        arrange = stacked_squares if self.in_squares else stacked
        for step in _STEPS:
            grid = arrange(self.drawn, partial(self._words, step), height / EMU_PER_INCH)
            if grid:
                items = self._rows(body, grid, step)
                if foot:
                    y = body.bottom - pt(foot.height_pt)
                    items.append(placed("What a square is", foot, body.x, y))
                return items
        return None

    def _words(self, step: tuple[float, float], block_width: float) -> list[float]:
        """Return the height of each group's words beside a block of figures; all in inches.

        That is the height of its label, or what keeps its count off the counts above and below.
        """
        size, count_size = step
        room = self._label_room(inches(block_width), count_size)
        labels = (self._label(index, size, room) for index in range(len(self.drawn)))
        least = LINE_HEIGHT * count_size / 72 - GROUP_GAP
        return [max(label.height_pt / 72, least) for label in labels]

    def _foot(self) -> Block | None:
        """Return what those who are drawn stand for, or None where it is one figure for each."""
        if not (self.in_squares or self.is_scaled):
            return None
        way = "squares" if self.in_squares else "people"
        said = self.page.phrases
        rounded = "" if all(map(self._is_exact, range(len(self.drawn)))) else said("rounded")
        phrase = f"scaled {way}" if self.is_scaled else "square"
        told = said(phrase, total=sum(self.drawn), rounded=rounded)
        line = paragraph(told, _SMALL, color=Color.MUTE)
        return measure([line], to_pt(CONTENT_WIDTH), self.page.theme.font)

    def _count_width(self, size: float) -> int:
        """Return the width of the widest count in EMU."""
        counts = [self.page.phrases.number(count) for count in self.drawn]
        return ceil(column_of(counts, size, self.page.theme.font, bold=True) * EMU_PER_PT)

    def _label_room(self, block_width: int, count_size: float) -> int:
        """Return the width left for labels beside a block of figures, in EMU."""
        used = block_width + _BRACKET + _TO_COUNT + self._count_width(count_size) + _TO_LABEL
        return CONTENT_WIDTH - used

    def _label(self, index: int, size: float, width: int) -> Block:
        """Return a group's label, measured in ``width`` EMU, rounded down to whole points.

        So the search for the largest figures asks for the same widths again, and they are kept.
        """
        group = self.content.groups[index]
        label = paragraph(group.label, size)
        if self.is_scaled:
            told = self.page.phrases("real_counts", count=group.count, total=self.content.people)
            real = Run(f" {told}", _SMALL, color=Color.MUTE)
            label = label._replace(runs=(*label.runs, real))
        return measure([label], int(to_pt(width)), self.page.theme.font)

    def _is_exact(self, index: int) -> bool:
        """Return whether the count of a group is shown as it is, and not rounded."""
        return self.content.groups[index].count * sum(self.drawn) % self.content.people == 0

    def _rows(self, body: Box, grid: Grid | SquareGrid, step: tuple[float, float]) -> list[Item]:
        """Return each group's figures, bracket, count and label, from the top of the body down."""
        block_width = inches(grid.row_width(min(grid.columns, max(self.drawn))))
        bracket_x = body.x + block_width + _BRACKET
        size, count_size = step
        label_x = bracket_x + _TO_COUNT + self._count_width(count_size) + _TO_LABEL
        words = self._words(step, to_pt(block_width) / 72)
        items: list[Item] = []
        y = body.y
        for index, variant in enumerate(_variants(self.content)):
            color = TEXT_COLOR[variant]
            label = self._label(index, size, self._label_room(block_width, count_size))
            height = inches(max(grid.group_height(max(self.drawn[index], 1)), words[index]))
            items.append(self._figures(index, variant, grid, Box(body.x, y, block_width, height)))
            items.append(
                Shape("Bracket", Box(bracket_x, y, 0, height), "line", stroke=Stroke(color, 4.5))
            )
            number = self.page.phrases.number(self.drawn[index])
            digits = [paragraph(number, count_size, bold=True, color=color)]
            count = measure(digits, to_pt(CONTENT_WIDTH), self.page.theme.font)
            middle = y + height // 2
            items.append(centred("Count", count, bracket_x + _TO_COUNT, middle))
            items.append(centred("Label", label, label_x, middle))
            y += height + inches(GROUP_GAP)
        return items

    def _figures(self, index: int, variant: Variant, grid: Grid | SquareGrid, room: Box) -> Item:
        """Return a group's figures as one item, centred in the height of ``room``."""
        alt = self._sentence(index)
        count = self.drawn[index]
        height = inches(grid.group_height(max(count, 1)))
        y = room.y + (room.height - height) // 2
        if count:
            return grid.drawn(count, room.x, y, variant, alt)
        frame = Box(room.x, y, room.width, height)
        return Shape("None", frame, stroke=Stroke(Color.RULE, 1.5), alt=alt)

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
        first = said("picture scaled" if self.is_scaled else "picture", n=self.content.people)
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
    phrases={
        "en": {
            "picture": "{n} people are drawn one by one.",
            "picture.one": "One person is drawn.",
            "picture scaled": "{n} people are too many to be drawn; fewer stand for all of them.",
            "group": "{n} of {total} people {label}.",
            "frame": "An empty frame, for nobody",
            "rounded": ", rounded",
            "scaled people": "Out of every {total} people{rounded}. In brackets: the real counts.",
            "scaled squares": "One square: 1 of every {total}{rounded}. In brackets: real counts.",
        }
    },
    example="""\
title: 16 of 24 people had no sign of active MS, 7 got worse and 1 died
people: 24
groups:
  - {count: 16, label: had no sign of active MS for 3 years, outcome: no event}
  - {count: 7, label: had disability that got worse and stayed worse, outcome: worse}
  - {count: 1, label: died because of the treatment, outcome: died}
""",
)
