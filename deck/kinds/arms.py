"""Two to four groups on one total, the people of each drawn. Use it where groups were compared.

Small groups are drawn as they are. Others are drawn out of the smallest total at which nobody who
was counted vanishes: 100 people, or 1,000 squares; out of 10,000, numbers and bars stand for them.
"""

from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.arithmetic.shares import Shown, is_exact, shown
from deck.content import Content, Count, Line, Outcome, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.panels import PAIR, WAYS, Panel, Runs, Way, head_width, heads
from deck.layout.person import TEXT_COLOR, Figures, Variant
from deck.problems import Place
from deck.text import Block, Run, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH
from deck.units import to_pt

_LONG = 30  # characters of a label or name


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


class Arms(Content):
    """Groups that can be compared: the last one is what the others are compared with."""

    arms: Annotated[tuple[Arm, ...], Field(min_length=2, max_length=4)]
    label: Line = Field(description="What happened to those who were counted: 'got worse'.")
    outcome: Outcome | None = Field(
        None, description="worse, died, better or no event; left out where none of them fits."
    )
    rest: Line | None = Field(None, description="What is true of the others; 'did not' by default.")


def _faults(content: Arms) -> Iterator[Fault]:
    """Yield counts of more people than there were, and groups that have the same name."""
    names: dict[str, int] = {}
    for index, arm in enumerate(content.arms):
        if arm.count > arm.of:
            message = f"'count' says {arm.count:,}, but this group had {arm.of:,} people."
            do = "Correct 'count' or 'of': 'of' is how many were counted in this group."
            yield Fault(("arms", index, "count"), "arms-of", message, do)
        first = names.setdefault(arm.name.casefold(), index)
        if first != index:
            message = f"Group {first + 1} has this name too."
            do = "Name each group by what its people had."
            yield Fault(("arms", index, "name"), "arms-name", message, do)


def _lay_out(content: Arms, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: people where they can be seen, else squares, else bars."""
    head = page.head(page.title)
    body = page.body_below(head)
    arms = shown([(arm.count, arm.of) for arm in content.arms])
    for way, draw, steps in WAYS:
        told = _Told(content, arms, page, way)
        for sizes in steps:
            items = draw(told.panels(*sizes), told.foot(sizes[-1]), body)
            if items:
                return (Sheet(page.title, (head, *items), told.picture()),)
    raise _too_much(content)


def _too_much(content: Arms) -> DoesNotFitError:
    """Return what to say where nothing fits: of the longest text, or of the number of groups."""
    texts: dict[Place, str] = {("label",): content.label}
    texts |= {("arms", index, "name"): arm.name for index, arm in enumerate(content.arms)}
    path = max(texts, key=lambda path: len(texts[path]))
    if len(texts[path]) > _LONG:
        do = "Shorten it to a few words."
        return DoesNotFitError(path, "This is too long for its place.", do)
    message = f"{len(content.arms)} groups with numbers like these do not fit a slide."
    return DoesNotFitError(("arms",), message, "Compare two of them, or use 'fact_box'.")


class _Told(NamedTuple):
    """The texts of a slide whose people are drawn in one way: people, squares or bars."""

    content: Arms
    shown: Shown
    page: Page
    way: Way

    def panels(self, count_size: float, size: float) -> list[Panel]:
        """Return the groups, each with its head, in these sizes in points, and its people."""
        places = range(len(self.content.arms))
        width = head_width(self.way, len(places))
        lines = [self._head(index, count_size, size) for index in places]
        blocks = heads(lines, width, self.page.theme.font)
        return [Panel(block, self._figures(index)) for index, block in enumerate(blocks)]

    def _head(self, index: int, count_size: float, size: float) -> list[tuple[Runs, Runs]]:
        """Return the name of a group with its real count, where another is shown, and the count."""
        said, arm = self.page.phrases, self.content.arms[index]
        count, total = self.shown.counts[index], self.shown.totals[index]
        name = (Run(without_marks(arm.name), size, bold=True),)
        real = said.shared("real_counts", count=arm.count, total=arm.of)
        behind = (Run(f" {real}", 24, color=Color.MUTE),) if self.shown.is_scaled else ()
        color = TEXT_COLOR[_VARIANTS[self.content.outcome][0]]
        large = said.number(count) if count else said("nobody")
        about = "" if self._is_exact(index) else f"{said('about')} "
        line = (
            *((Run(about, size),) if about else ()),
            Run(large, count_size, bold=True, color=color),
            Run(f" {said('of_all', total=total)}", size),
        )
        return [(name, behind), (line, (Run(f" {_bare(self.content.label)}", size),))]

    def _is_exact(self, index: int) -> bool:
        """Return whether the count of a group is shown as it is, and not rounded."""
        arm = self.content.arms[index]
        return is_exact(arm.count, arm.of, self.shown.totals[index])

    def foot(self, size: float) -> Block | None:
        """Return the difference, and what else must be said of squares or bars; or None."""
        lines = [paragraph(text, size) for text in self._difference()]
        if self.way is Way.SQUARES:
            lines.append(paragraph(self.page.phrases.shared("square"), 24, color=Color.MUTE))
        if self.way is Way.BARS and len(self.content.arms) == PAIR:
            lines.append(paragraph(self._others(), 24, color=Color.MUTE))
        return measure(lines, to_pt(CONTENT_WIDTH), self.page.theme.font) if lines else None

    def _difference(self) -> list[str]:
        """Return how much each group differs from the last one; nothing without one total."""
        said, total = self.page.phrases, self.shown.total
        if total is None:
            return []
        of_all = (said.shared if self.shown.is_scaled else said)(
            "of_every" if self.shown.is_scaled else "of_all", total=total
        )
        names = [_bare(arm.name) for arm in self.content.arms]
        which = "pair" if len(names) == PAIR else "each"
        parts = []
        for name, count in zip(names[:-1], self.shown.counts, strict=False):
            more = count - self.shown.counts[-1]
            phrase = f"{which} {'more' if more > 0 else 'fewer' if more else 'same'}"
            phrase += " about" if self.shown.is_rounded else ""
            parts.append(said(phrase, n=abs(more), name=name, of_all=of_all))
        if len(names) == PAIR:
            return parts
        return [said("compared", each=", ".join(parts), of_all=of_all, last=names[-1])]

    def _others(self) -> str:
        """Return to how many of each group it did not happen: bars do not show them."""
        said, label = self.page.phrases, self._labels()[1]
        parts = [
            said.shared("of", count=total - count, total=total)
            for count, total in zip(self.shown.counts, self.shown.totals, strict=True)
        ]
        phrase = "others about" if self.shown.is_rounded else "others"
        return said(phrase, parts=said.listing(parts), label=label)

    def _figures(self, index: int) -> tuple[Figures, Figures]:
        """Return those of a group who were counted, and the others, each with its real count."""
        arm, drawn = self.content.arms[index], self.shown.counts[index]
        counts = ((arm.count, drawn), (arm.of - arm.count, self.shown.totals[index] - drawn))
        counted, others = (
            Figures(part, variant, self._sentence(index, real, part, label))
            for (real, part), variant, label in zip(
                counts, _VARIANTS[self.content.outcome], self._labels(), strict=True
            )
        )
        return counted, others

    def _labels(self) -> tuple[str, str]:
        """Return what is true of those who were counted, and of the others."""
        rest = self.content.rest or self.page.phrases("did_not")
        return _bare(self.content.label), _bare(rest)

    def _sentence(self, index: int, real: int, part: int, label: str) -> str:
        """Return one group's part in words: its real count, and out of the common total."""
        said, arm = self.page.phrases, self.content.arms[index]
        sentence = said("group", name=_bare(arm.name), n=real, of=arm.of, label=label)
        if not self.shown.is_scaled:
            return sentence
        phrase = "scaled" if self._is_exact(index) else "scaled_about"
        return f"{sentence} {said(phrase, n=part, total=self.shown.totals[index])}"

    def picture(self) -> str:
        """Return the picture in words: every group, how its people are drawn, the difference."""
        said, arms = self.page.phrases, self.content.arms
        sentences = [said(f"picture {self.way}", groups=said.number_word(len(arms)))]
        if self.shown.is_scaled:
            sentences.append(said("scaled_to", total=self.shown.totals[0]))
        for index, arm in enumerate(arms):
            sentences += (some.alt for some in self._figures(index))
            if arm.count == 0:
                sentences.append(said("rare", total=arm.of))
        if self.way is not Way.BARS:
            looks = zip(_VARIANTS[self.content.outcome], self._labels(), strict=True)
            sentences += (f"{said(f'{self.way} {look}')}: {label}." for look, label in looks)
        told = "told pair" if len(arms) == PAIR else "told"
        for difference in map(without_marks, self._difference()):
            sentences.append(said(told, name=_bare(arms[0].name), difference=difference))
        return " ".join(sentences)


def _bare(text: str) -> str:
    """Return ``text`` without its marks and its full stop, to stand inside a sentence."""
    return without_marks(text).rstrip(".")


KIND = Kind(
    key="arms",
    model=Arms,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: On a ventilator, about 12 fewer of every 100 people died with dexamethasone
arms:
  - {name: Dexamethasone, count: 95, of: 324}
  - {name: Usual care, count: 283, of: 683}
label: died
outcome: died
say: >-
  Of every 100 people on a ventilator, about 12 fewer died with dexamethasone than with usual care.
""",
)
