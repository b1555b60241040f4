"""One comparison in several groups of people, each with its counts and its likely range.

Use it where a treatment did not do the same for all; a row that goes the other way is told as such.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from deck.arithmetic.effect import Estimate, Measure, verdict
from deck.arithmetic.shares import BASES, common_base, out_of
from deck.content import Amount, Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.kinds.subgroups.forest import LEAST_NAMES, Forest, ForestRow, forest
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.continuation import Drawn
from deck.layout.estimated import Estimated, troubles
from deck.layout.pieces import column_of
from deck.problems import Place
from deck.text import Block, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH, TABLE_GAP
from deck.theme.theme import Size
from deck.units import Box, to_pt

_NUMBER_SIZE = 36
_WIDTH = to_pt(CONTENT_WIDTH)


class Counted(Value):
    """So many of the people of one arm to whom it happened."""

    count: Count
    of: Annotated[Count, Field(ge=1)]


class Subgroup(Value):
    """Some of the people, their counts in both arms, and what was estimated for them."""

    name: Line = Field(description="Who they are: 'On a ventilator'.")
    counts: Annotated[tuple[Counted, ...], Field(min_length=2, max_length=2)] = Field(
        description="The counts of the first arm and of the second."
    )
    value: Amount | None = None
    low: Amount | None = None
    high: Amount | None = None

    @property
    def arms(self) -> list[tuple[int, int]]:
        """Return the count of each arm and its people."""
        return [(counted.count, counted.of) for counted in self.counts]


class Subgroups(Content):
    """The same comparison in several groups of people."""

    subgroups: Annotated[tuple[Subgroup, ...], Field(min_length=1, max_length=12)]
    compared: Annotated[tuple[Line, ...], Field(min_length=2, max_length=2)] = Field(
        description="What both arms had, to stand after 'with': [dexamethasone, usual care]."
    )
    happened: Line = Field(description="What was counted, after 'they': 'died within 28 days'.")
    measure: Measure = Measure.DIFFERENCE
    level: Annotated[Amount, Field(gt=50, lt=100)] = Decimal(95)
    interval: Literal["confidence", "credible"] = "confidence"
    lower_is_better: bool = True
    adjusted: Line | None = Field(
        None, description="Why estimates differ from the counts alone: 'adjusted for age'."
    )

    def estimated(self, row: Subgroup) -> Estimated:
        """Return what was estimated for one row."""
        shared = {key: getattr(self, key) for key in ("measure", "level", "lower_is_better")}
        numbers = {"value": row.value, "low": row.low, "high": row.high}
        return Estimated.model_validate({**shared, **numbers, "interval": self.interval})


def _faults(content: Subgroups) -> Iterator[Fault]:
    """Yield rows whose numbers cannot be, or do not go together."""
    published = [row.value is not None for row in content.subgroups]
    if any(published) and not all(published):
        message = "Some rows have a published value, and others have none."
        do = "Give each row its 'value', 'low' and 'high', or none of them."
        yield Fault(("subgroups", published.index(False)), "subgroups-mixed", message, do)
    for index, row in enumerate(content.subgroups):
        path: Place = ("subgroups", index)
        wrong = [place for place, (count, of) in enumerate(row.arms) if count > of]
        for place in wrong:
            count, of = row.arms[place]
            message = f"'count' says {count:,}, but this group had {of:,} people."
            where = (*path, "counts", place, "count")
            yield Fault(where, "subgroups-of", message, "Correct one of them.")
        if not wrong:
            for key, message, do in troubles(content.estimated(row), row.arms, content.adjusted):
                yield Fault((*path, key), f"subgroups-{key}", message, do)


def _lay_out(content: Subgroups, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the rows fit on, all with one scale and one total."""
    told = _Told(content, page)
    columns = told.forest()

    def draw(rows: Sequence[Subgroup], body: Box, size: float, first: int) -> Drawn | None:
        del first
        drawn_rows = [told.row(row, size, columns.names_width) for row in rows]
        items = columns.drawn(drawn_rows, told.intro(), told.signs(), body)
        return Drawn(tuple(items), told.picture(rows)) if items else None

    return tuple(
        Sheet(title, (head, *drawn.items), drawn.picture)
        for title, head, drawn in page.continued(
            content.subgroups, Size.BODY, draw, "subgroups", TABLE_GAP
        )
    )


class _Told:
    """The texts of all slides of a content, with one base for the counts of all rows."""

    def __init__(self, content: Subgroups, page: Page) -> None:
        """Find the base at which nobody vanishes from any row."""
        self._content, self._said, self._font = content, page.phrases, page.theme.font
        self._first, self._second = (_bare(name) for name in content.compared)
        arms = [(count, of - count) for row in content.subgroups for count, of in row.arms]
        self._base = common_base(arms) or BASES[-1]
        self._is_published = all(row.value is not None for row in content.subgroups)

    def forest(self) -> Forest:
        """Return the columns; raises DoesNotFitError where they leave no room for names."""
        number = self._said.number(self._base)
        widest = column_of([number], _NUMBER_SIZE, self._font, bold=True)
        heads = tuple(
            self._text([name], 24, max(widest, column_of(name.split(), 24, self._font) + 2))
            for name in (self._first, self._second)
        )
        ends = tuple(self._text([self._said(end)], 24) for end in ("fewer", "null", "more"))
        rows = [self._estimate(row) for row in self._content.subgroups]
        columns = forest(rows, heads, ends, widest)
        if columns.names_width < LEAST_NAMES:
            message = "These names leave no room for those of the rows."
            raise DoesNotFitError(("compared",), message, "Shorten them to one or two words.")
        return columns

    def row(self, row: Subgroup, size: float, width: int) -> ForestRow:
        """Return a row, its name of ``size`` points measured in ``width`` EMU."""
        name = measure([paragraph(row.name, size, bold=True)], to_pt(width), self._font)
        counts = out_of(self._base, row.arms).counts
        numbers = tuple(
            measure([paragraph(self._said.number(n), _NUMBER_SIZE, bold=True)], 10_000, self._font)
            for n in counts
        )
        return ForestRow(name, numbers, self._estimate(row), self._sentences(row))

    def _text(self, words: Sequence[str], size: float, width_pt: float = 10_000) -> Block:
        return measure([paragraph(word, size) for word in words], width_pt, self._font)

    def _estimate(self, row: Subgroup) -> Estimate:
        return self._content.estimated(row).effect(row.arms).estimate

    def _of(self, row: Subgroup, arm: int) -> str:
        count, of = row.arms[arm]
        return self._said.shared("of", count=count, total=of)

    def intro(self) -> Block:
        """Return what was counted, and out of how many."""
        happened = _bare(self._content.happened)
        return self._text([self._said("intro", base=self._base, happened=happened)], 24, _WIDTH)

    def signs(self) -> Block:
        """Return what a bar means."""
        said, adjusted = self._said, self._content.adjusted
        text = said("signs" if self._is_published else "signs worked out")
        if adjusted:
            text = said("signs_adjusted", adjusted=_bare(adjusted))
        return measure([paragraph(text, 24, color=Color.MUTE)], _WIDTH, self._font)

    def _sentences(self, row: Subgroup) -> str:
        """Return a row in words: real counts, counts out of the base, and the estimate."""
        said, content, estimate = self._said, self._content, self._estimate(row)
        names = {"name": _bare(row.name), "first": self._first, "second": self._second}
        first, second = out_of(self._base, row.arms).counts
        happened = _bare(content.happened)
        reals = {"real1": self._of(row, 0), "real2": self._of(row, 1)}
        sentences = [
            said("row", **names, **reals, happened=happened),
            said("scaled", n1=first, n2=second, base=self._base),
        ]
        away = estimate.value - estimate.null
        if away and (away > 0) is content.lower_is_better:
            side = said("more" if away > 0 else "fewer")
            sentences.append(said("other_way", side=side, **names))
        sentences.append(said(f"verdict {verdict(estimate)}", **names))
        effect = content.estimated(row).effect(row.arms)
        value, low, high = (str(round(number, 2)) for number in effect.published)
        sentences.append(said(f"measure {content.measure}", value=value, low=low, high=high))
        return " ".join(sentences)

    def picture(self, rows: Sequence[Subgroup]) -> str:
        """Return how rows are drawn, then each of them in words, and where the ranges come from."""
        said, content = self._said, self._content
        sentences = [said("picture", first=self._first, second=self._second)]
        sentences += map(self._sentences, rows)
        if content.adjusted:
            sentences.append(said("adjusted", adjusted=_bare(content.adjusted)))
        origin = content.interval if self._is_published else "worked out"
        return " ".join([*sentences, said(f"origin {origin}", level=content.level)])


def _bare(text: str) -> str:
    """Return ``text`` without its marks and its full stop, to stand inside a sentence."""
    return without_marks(text).rstrip(".")


KIND = Kind(
    key="subgroups",
    model=Subgroups,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: It helped people who needed oxygen, and was not shown to help the others
compared: [dexamethasone, usual care]
happened: died within 28 days
measure: ratio
adjusted: adjusted for age
subgroups:
  - name: On a ventilator
    counts: [{count: 95, of: 324}, {count: 283, of: 683}]
    value: 0.64
    low: 0.51
    high: 0.81
  - name: Oxygen only
    counts: [{count: 298, of: 1279}, {count: 682, of: 2604}]
    value: 0.82
    low: 0.72
    high: 0.94
  - name: Neither
    counts: [{count: 89, of: 501}, {count: 145, of: 1034}]
    value: 1.19
    low: 0.92
    high: 1.55
""",
)
