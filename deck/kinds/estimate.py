"""A difference or a ratio with its likely range, told in people. Use it for a trial's main result.

The counts behind it stand above; the line of no difference, and a limit that was set in advance
where there is one, stand on the scale; whether the likely range keeps to them is said in words.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.arithmetic.effect import Effect, Verdict, verdict
from deck.arithmetic.shares import Shown, out_of, shown
from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.estimated import Estimated, troubles
from deck.layout.heads import Runs, heads
from deck.layout.interval import EstimateSlide, EstimateWords
from deck.layout.panels import PAIR, panel_width
from deck.problems import Place
from deck.text import Run, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH, TABLE_GAP
from deck.units import to_pt


class _Step(NamedTuple):
    """Sizes in points, and whether the real counts stand on the slide; the notes have them."""

    count_size: float
    size: float
    value_size: float
    with_counts: bool = True


# In the order in which they give way.
_STEPS = (
    _Step(44, 28, 32),
    _Step(36, 24, 32),
    _Step(36, 24, 28),
    _Step(36, 24, 28, with_counts=False),
)


class Compared(Value):
    """A group, and to how many of its people it happened."""

    name: Line = Field(description="What they had, to stand after 'with': '7 days'.")
    count: Count | None = None
    of: Annotated[Count, Field(ge=1)] | None = None


class Estimate(Content):
    """How two groups differ, and how far that is certain."""

    estimate: Estimated
    groups: Annotated[tuple[Compared, ...], Field(min_length=2, max_length=2)]
    happened: Line = Field(description="What was counted, after 'they': 'died within 90 days'.")
    adjusted: Line | None = Field(
        None, description="Why the estimate differs from the counts alone: 'adjusted for age'."
    )

    @property
    def counts(self) -> list[tuple[int, int]]:
        """Return the count of each group and its people, or nothing where one is not given."""
        given = [(g.count, g.of) for g in self.groups if g.count is not None and g.of is not None]
        return given if len(given) == PAIR else []

    @property
    def effect(self) -> Effect:
        """Return the published estimate, or the one worked out from the counts."""
        return self.estimate.effect(self.counts)


def _faults(content: Estimate) -> Iterator[Fault]:
    """Yield what keeps the estimate from being shown, or from being honest."""
    given = [(group.count, group.of) for group in content.groups]
    first = next((index for index, counted in enumerate(given) if None in counted), 0)
    if not content.counts and any(number is not None for counted in given for number in counted):
        message = "Each group has its count and its people, or no group has."
        yield Fault(("groups", first), "estimate-counts", message, "Add 'count' and 'of'.")
        return
    for index, (count, of) in enumerate(content.counts):
        if count > of:
            message = f"'count' says {count:,}, but this group had {of:,} people."
            yield Fault(("groups", index, "count"), "estimate-of", message, "Correct one.")
            return
    for key, message, do in troubles(content.estimate, content.counts, content.adjusted):
        path: Place = ("groups", first) if key == "counts" else ("estimate", key)
        yield Fault(path, f"estimate-{key}", message, do)


def _lay_out(content: Estimate, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the counts, the estimate on its scale, and what it means in words."""
    head = page.head(page.title)
    body = page.body_below(head, TABLE_GAP)
    told = _Told(content, page)
    for step in _STEPS:
        items = told.slide(step).items(
            body, content.effect.estimate, told.words(), step.value_size, page.theme.font
        )
        if items:
            return (Sheet(page.title, (head, *items), told.picture()),)
    names = [group.name for group in content.groups]
    longest = max(names, key=len)
    path: Place = ("groups", names.index(longest), "name")
    path = path if len(longest) > len(content.happened) / 2 else ("happened",)
    raise DoesNotFitError(path, "This is too long for its place.", "Shorten it to a few words.")


class _Told:
    """The texts of a slide: what is shown, and out of how many people."""

    def __init__(self, content: Estimate, page: Page) -> None:
        """Find the total of the counts and the base of the scale: one for both where it can be."""
        self._content, self._said, self._page = content, page.phrases, page
        self._font = page.theme.font
        self._first, self._second = (_bare(group.name) for group in content.groups)
        self._estimate, self._base = content.effect.estimate, content.effect.base
        self._less = "fewer" if content.estimate.in_people else "less"
        self._way = "ratio" if self._estimate.null else "people"
        self._way = self._way if content.estimate.in_people else "unit"
        self._shown = shown(content.counts) if content.counts else Shown((), ())
        if self._way == "people" and self._shown.is_scaled:
            self._base = max(self._base, self._shown.totals[0])
            self._shown = out_of(self._base, content.counts)
        elif self._way == "people":
            self._base = self._shown.total or self._base

    def slide(self, step: _Step) -> EstimateSlide:
        """Return the texts around the scale at one step."""
        width = to_pt(CONTENT_WIDTH)
        lines = [self._value(index, step) for index in range(len(self._shown.counts))]
        return EstimateSlide(
            measure([paragraph(self._intro(), step.size)], width, self._font),
            heads(lines, panel_width(self._page.width, PAIR), self._page),
            measure([paragraph(self._sentence(), 24)], width, self._font),
        )

    def _intro(self) -> str:
        """Return what was counted, and out of how many."""
        way, total = "counted" if self._shown.counts else self._way, self._base
        if self._shown.is_scaled:
            way, total = "about" if self._shown.is_rounded else "exact", self._shown.totals[0]
        return self._said(f"intro {way}", total=total, happened=_bare(self._content.happened))

    def _value(self, index: int, step: _Step) -> list[tuple[Runs, Runs]]:
        """Return the count of one group, and the real one where that is another."""
        said, is_scaled = self._said, self._shown.is_scaled
        count, total = self._shown.counts[index], self._shown.totals[index]
        large = said.number(count) if is_scaled else said.shared("of", count=count, total=total)
        name = said("with", name=(self._first, self._second)[index])
        line = (Run(large, step.count_size, bold=True), Run(f" {name}", step.size))
        count, total = self._content.counts[index]
        real = Run(f" ({said('of', count=count, total=total)})", 24, color=Color.MUTE)
        return [(line, (real,) if is_scaled and step.with_counts else ())]

    def words(self) -> EstimateWords:
        """Return what stands on the scale."""
        said, e = self._said, self._estimate
        value, low, high = (self._at(v) for v in (e.value, e.low, e.high))
        if self._way == "ratio":
            value = said("value_ratio", value=value, base=self._base, second=self._second)
        elif self._way == "people" and self._shown.counts and not self._shown.is_scaled:
            phrase = "value total" if self._shown.total else "value people"
            value = said(phrase, value=value, base=self._base)
        name = said("range")
        if self._content.adjusted:
            name = said("range_adjusted", adjusted=_bare(self._content.adjusted))
        elif not self._content.estimate.published:
            name = said("range_worked_out")
        null = said("null_ratio" if self._way == "ratio" else "null", base=self._base)
        return EstimateWords(
            value, low, name, high,
            span=said("span", name=name, low=low, high=high),
            limit="" if e.limit is None else said("limit", limit=self._at(e.limit)),
            below=(self._toward(self._less), null, self._toward("more")),
            alt=said("bar", value=value, low=low, high=high),
        )  # fmt: skip

    def _at(self, value: Decimal) -> str:
        """Return a value of the scale in words: '16 fewer', or a number of a ratio."""
        side = self._less if value < 0 else "more"
        if self._way == "unit":
            unit = self._content.estimate.unit
            return self._said(f"unit {side}", amount=abs(value), unit=unit)
        people = abs(round(value * self._base))
        if self._way == "ratio":
            return self._said.number(people)
        return self._said(side, n=people) if people else self._said("null")

    def _toward(self, side: str) -> str:
        """Return what one side of the scale means: fewer, less or more."""
        return self._said(f"toward {side}", name=self._first)

    def _sentence(self) -> str:
        """Return what the likely range means, in plain words."""
        found = verdict(self._estimate)
        return self._said(f"verdict {self._less if found is Verdict.LESS else found}")

    def picture(self) -> str:
        """Return the picture in words, and where its likely range comes from."""
        said, content, words = self._said, self._content, self.words()
        given, happened = content.estimate, _bare(content.happened)
        sentences = []
        for index, (group, (n, of)) in enumerate(zip(content.groups, content.counts, strict=False)):
            sentences.append(said("group", name=_bare(group.name), n=n, of=of, happened=happened))
            if self._shown.is_scaled:
                part, total = self._shown.counts[index], self._shown.totals[index]
                sentences.append(said.shared("scaled_about", n=part, total=total))
        sentences += [said("scale", left=words.below[0], right=words.below[2]), words.alt]
        if words.limit:
            sentences.append(said("beyond", limit=words.limit))
        sentences.append(self._sentence())
        away = self._estimate.value - self._estimate.null
        if away and (away > 0) is given.lower_is_better:
            side = self._toward("more" if away > 0 else self._less)
            sentences.append(said("other_way", side=side))
        if content.adjusted:
            sentences.append(said("adjusted", adjusted=_bare(content.adjusted)))
        origin = f"origin {given.interval}" if given.published else "origin worked out"
        numbers = content.effect.published
        value, low, high = (str(n if given.published else round(n, 1)) for n in numbers)
        measured = said(f"as {given.measure}", value=value, low=low, high=high, unit=given.unit)
        return " ".join([*sentences, said(origin, level=given.level, measured=measured)])


def _bare(text: str) -> str:
    """Return ``text`` without its marks and its full stop, to stand inside a sentence."""
    return without_marks(text).rstrip(".")


KIND = Kind(
    key="estimate",
    model=Estimate,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: "With 7 days of antibiotics, deaths stayed within the limit set in advance"
estimate: {value: -1.6, low: -4.0, high: 0.8, level: 95.7, margin: 4}
groups:
  - {name: 7 days, count: 261, of: 1802}
  - {name: 14 days, count: 286, of: 1779}
happened: died within 90 days
remark: Counts worked out from the shares
""",
)
