"""Two to four groups on one total, the people of each drawn. Use it where groups were compared.

Small groups are drawn as they are. Others are drawn out of the smallest total at which nobody who
was counted vanishes: 100 people, or 1,000 squares; out of 10,000, numbers and bars stand for them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet, centred, placed
from deck.layout.even_grid import EvenGrid, Figures, even_grid
from deck.layout.person import TEXT_COLOR, Variant
from deck.layout.rescale import common_base, rescaled
from deck.layout.square_panel import LOOKS, MOST, SquarePanel, square_panel
from deck.scene import Item, Shape, Stroke
from deck.text import Block, Paragraph, Run, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH, LEFT
from deck.units import Box, inches, pt, to_pt

_DRAWN_AS_THEY_ARE = 99  # people in each of two equal groups
_UNEQUAL_AS_THEY_ARE = 60
_MOST_FIGURES = 100
_SMALL_STUDY = 1_000  # people: fewer can easily miss what happens to 1 in some hundred
_TO_PEOPLE = inches(0.14)
_TO_FOOT = inches(0.20)
_GAP = inches(0.49)  # between two panels
_SMALL_GAP = inches(0.35)  # between three or four
_BAR = inches(0.60)
_LEAST_BAR = pt(1.5)  # few among very many: a bar that is still seen
# The sizes of the count and of the words, and whether the name and the real counts share a line.
_STEPS = ((44, 28, True), (44, 28, False), (36, 24, True), (36, 24, False))


class Outcome(StrEnum):
    """What was counted; it decides the shape and colour of people."""

    WORSE = "worse"
    DIED = "died"
    BETTER = "better"
    NO_EVENT = "no event"


# Those who were counted, and the others.
_VARIANTS = {
    None: (Variant.DOT, Variant.SOLID),
    Outcome.WORSE: (Variant.DOWN, Variant.SOLID),
    Outcome.DIED: (Variant.CROSS, Variant.SOLID),
    Outcome.BETTER: (Variant.UP, Variant.SOLID),
    Outcome.NO_EVENT: (Variant.SOLID, Variant.DOWN),
}


class Arm(Value):
    """A group of people who had the same, and to how many of them it happened."""

    name: Line = Field(description="What they had, as a head: 'Transplant'.")
    count: Count
    of: Annotated[Count, Field(ge=1, description="How many were counted in this group.")]

    @property
    def rest(self) -> int:
        """Return to how many it did not happen."""
        return self.of - self.count


class Arms(Content):
    """Groups that can be compared: the last one is what the others are compared with."""

    arms: Annotated[tuple[Arm, ...], Field(min_length=2, max_length=4)]
    label: Line = Field(description="What was counted in each group: 'got worse'.")
    outcome: Outcome | None = Field(
        None, description="worse, died, better or no event; left out where none of them fits."
    )
    rest: Line | None = Field(None, description="What is true of the others; 'did not' by default.")


@dataclass(frozen=True, slots=True)
class _Shown:
    """The counts as they are shown, each out of its total; ``is_scaled`` ones were worked out.

    ``is_rounded`` is true where a count that is shown is not exact.
    """

    counts: tuple[int, ...]
    totals: tuple[int, ...]
    is_scaled: bool = False
    is_rounded: bool = False

    @property
    def total(self) -> int | None:
        """Return the total that all groups have in common, or None."""
        return self.totals[0] if len(set(self.totals)) == 1 else None


def _shown(arms: Sequence[Arm]) -> _Shown:
    """Return the counts on the smallest common total, or as they are.

    They stay as they are in small groups, in equal ones that no total would make smaller, and where
    somebody would vanish on every common total.
    """
    sizes = [arm.of for arm in arms]
    as_they_are = _Shown(tuple(arm.count for arm in arms), tuple(sizes))
    is_equal = len(set(sizes)) == 1
    if max(sizes) <= (_DRAWN_AS_THEY_ARE if is_equal else _UNEQUAL_AS_THEY_ARE):
        return as_they_are
    base = common_base([(arm.count, arm.rest) for arm in arms])
    if base is None or (is_equal and sizes[0] <= base):
        return as_they_are
    counts = tuple(rescaled((arm.count, arm.rest), base)[0] for arm in arms)
    is_rounded = any(arm.count * base % arm.of for arm in arms)
    return _Shown(counts, (base,) * len(arms), is_scaled=True, is_rounded=is_rounded)


def _faults(content: Arms) -> Iterator[Fault]:
    """Yield counts of more people than there were, and groups that have the same name."""
    names: dict[str, int] = {}
    for index, arm in enumerate(content.arms):
        if arm.count > arm.of:
            message = f"'count' says {arm.count:,}, but this group had {arm.of:,} people."
            do = "Correct 'count' or 'of': 'of' is how many were counted in this group."
            yield Fault(("arms", index, "count"), "arms-of", message, do)
        if arm.name.casefold() in names:
            message = f"Group {names[arm.name.casefold()] + 1} has this name too."
            do = "Name each group by what its people had."
            yield Fault(("arms", index, "name"), "arms-name", message, do)
        names.setdefault(arm.name.casefold(), index)


class Drawing(StrEnum):
    """What stands for people."""

    FIGURES = "figures"
    SQUARES = "squares"
    BARS = "bars"


@dataclass(frozen=True, slots=True)
class _Slide:
    """What is shown of a content, and how."""

    content: Arms
    shown: _Shown
    page: Page
    drawing: Drawing

    def head(self, index: int, width: int, step: _Step) -> Block:
        """Return the name of a group, its count and, where that is worked out, the real one."""
        arm, said = self.content.arms[index], self.page.phrases
        name = [Run(without_marks(arm.name), step.size, bold=True)]
        lines = [self._count_line(index, step)]
        if self.shown.is_scaled:
            real = said("real", count=arm.count, total=arm.of)
            if step.is_joined:
                name.append(Run(f" {real}", 24, color=Color.MUTE))
            else:
                lines.append(paragraph(real, 24, color=Color.MUTE))
        block = measure([Paragraph(tuple(name)), *lines], to_pt(width), self.page.theme.font)
        return replace(block, fits=block.fits and (len(block.lines[0]) == 1 or not step.is_joined))

    def _count_line(self, index: int, step: _Step) -> Paragraph:
        """Return the count of a group, larger and in its colour, out of its total."""
        count, total = self.shown.counts[index], self.shown.totals[index]
        said = self.page.phrases
        number = said.number(count) if count else said("nobody")
        color = TEXT_COLOR[_VARIANTS[self.content.outcome][0]]
        before = [Run(f"{said('about')} ", step.size)] if count and self.shown.is_rounded else []
        after = f" {said('of_all', total=total)} {without_marks(self.content.label)}"
        large = Run(number, step.count_size, bold=True, color=color)
        return Paragraph((*before, large, Run(after, step.size)))

    def foot(self, size: float) -> Block | None:
        """Return the difference, and what a square is; None where there is neither."""
        lines = [paragraph(text, size) for text in _differences(self)]
        if self.drawing is Drawing.SQUARES:
            lines.append(paragraph(self.page.phrases("square"), 24, color=Color.MUTE))
        return measure(lines, to_pt(CONTENT_WIDTH), self.page.theme.font) if lines else None

    def figures(self, index: int) -> tuple[Figures, Figures]:
        """Return those of a group who were counted, and the others, as they are drawn."""
        count, total = self.shown.counts[index], self.shown.totals[index]
        counted, others = _VARIANTS[self.content.outcome]
        alts = _alts(self, index)
        return Figures(count, counted, alts[0]), Figures(total - count, others, alts[1])
