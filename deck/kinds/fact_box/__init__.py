"""Benefits and harms in one table, out of one total. Use it to show both sides of a treatment."""

from collections.abc import Iterable, Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.continuation import Drawn
from deck.layout.table import (
    SPARE_GAP,
    TIGHT_GAP,
    TableText,
    cell_width,
    check_heads,
    head_width,
    table,
)
from deck.text.runs import without_marks
from deck.theme.spacing import CONTENT_WIDTH
from deck.theme.theme import Size
from deck.units import Box, inches

_MOST = 7  # rows a slide, without the heads of the groups
_LABELS = inches(5.55)
_COUNTS = inches(2.25)
_LEAST_LABELS = inches(2.5)
_MOST_PAD_PT = 9.0
# Size, what comes off the gap below the title, and the least points above and below a text.
_STEPS = ((28, SPARE_GAP, 1.5), (28, 0, 1.0), (24, SPARE_GAP, 0.5), (24, 0, 0.0))
_GROUPS = ("benefits", "harms")


class Effect(Value):
    """Something that happened to people, and to how many of them."""

    what: Line = Field(description="What happened, with its period: 'No relapse (3 years)'.")
    with_: Count = Field(alias="with", description="How many had it with the treatment.")
    without: Count | None = Field(
        None, description="How many had it in the comparison group, where there was one."
    )


class Facts(Value):
    """Two columns of counts, and the benefits and harms that were counted."""

    of: Annotated[Count, Field(ge=1, description="How many people the 'with' counts are out of.")]
    with_: Line = Field(alias="with", description="Head of the first column: the treatment.")
    without: Line = Field(
        description="Head of the second column: what the others had, or 'No comparison group'."
    )
    without_of: Annotated[Count, Field(ge=1)] | None = Field(
        None, description="How many people the 'without' counts are out of, if there were any."
    )
    head: Line | None = Field(None, description="Another head for the names of the rows.")
    benefits: Annotated[tuple[Effect, ...], Field(min_length=1, max_length=12)]
    harms: Annotated[tuple[Effect, ...], Field(min_length=1, max_length=12)]

    @property
    def is_compared(self) -> bool:
        """Return whether there was a comparison group."""
        return self.without_of is not None

    @property
    def has_difference(self) -> bool:
        """Return whether both groups had as many people, so that counts can be compared."""
        return self.without_of == self.of

    @property
    def differences(self) -> list[int]:
        """Return how far the counts of each row are apart, where that is shown."""
        rows = [effect for _, effect in self.rows if self.has_difference]
        return [abs(effect.with_ - (effect.without or 0)) for effect in rows]

    @property
    def rows(self) -> "list[tuple[tuple[str, int], Effect]]":
        """Return benefits, then harms, each with the path that leads to it."""
        benefits = [(("benefits", index), effect) for index, effect in enumerate(self.benefits)]
        return benefits + [(("harms", index), effect) for index, effect in enumerate(self.harms)]


class FactBox(Content):
    """Benefits beside harms, as counts of people."""

    fact_box: Facts


Shown = tuple[Sequence[Effect], Sequence[Effect]]  # the benefits and harms of one slide


def _faults(content: FactBox) -> Iterable[Fault]:
    """Yield counts of more people than there were, and comparisons that are not whole."""
    facts = content.fact_box
    if facts.is_compared and all(effect.without is None for _, effect in facts.rows):
        message = "There was a comparison group, but no row has a 'without' count."
        do = "Add 'without' to each row, or delete 'without_of' if nobody was compared."
        yield Fault(("fact_box", "without_of"), "fact-box-without", message, do)
        return
    for path, effect in facts.rows:
        for key, rule, message, do in _row_faults(facts, effect):
            yield Fault(("fact_box", *path, key), rule, message, do)


def _row_faults(facts: Facts, effect: Effect) -> Iterable[tuple[str, str, str, str]]:
    """Yield key, rule, message and what to do for each fault of one row."""
    counts = (("with", effect.with_, "of", facts.of),
              ("without", effect.without, "without_of", facts.without_of))  # fmt: skip
    for key, count, total_key, total in counts:
        if count is not None and total is not None and count > total:
            message = f"'{key}' counts {count:,} people, but '{total_key}' says {total:,}."
            yield key, "fact-box-count", message, "Correct the count or the total."
    if effect.without is None and facts.is_compared:
        message = "This row has no 'without' count, but there was a comparison group."
        do = "Add 'without'; what was not counted there belongs on a slide of its own."
        yield "without", "fact-box-without", message, do
    if effect.without is not None and not facts.is_compared:
        message = "This row has a 'without' count, but nothing says out of how many people."
        do = "Add 'without_of' beside 'of', or delete the count if nobody was compared."
        yield "without", "fact-box-without", message, do


def _lay_out(content: FactBox, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the rows fit on, each with benefits and harms."""
    facts = content.fact_box
    rows = len(max(facts.benefits, facts.harms, key=len))

    def draw(
        some: Sequence[int], body: Box, step: tuple[int, int, float], first: int
    ) -> Drawn | None:
        benefits = _share(facts.benefits, first, len(some), rows)
        harms = _share(facts.harms, first, len(some), rows)
        if len(benefits) + len(harms) > _MOST:
            return None
        size, gap, pad = step
        text = _text(facts, (benefits, harms), columns[size], size, page)
        drawn = table(text, body.from_top(gap), page.theme.font, pad, _MOST_PAD_PT)
        return Drawn((drawn,), _picture(facts, (benefits, harms), page)) if drawn else None

    columns = {size: _columns(facts, size, page) for size in Size.BODY}
    _check_columns(facts, columns[Size.BODY[-1]], page)
    try:
        slides = list(page.continued(range(rows), _STEPS, draw, "fact_box", TIGHT_GAP))
    except DoesNotFitError as error:
        if error.place[0] != "fact_box":
            raise
        path, _ = max(facts.rows, key=lambda row: len(row[1].what))
        raise DoesNotFitError(("fact_box", *path, "what"), error.message, error.do) from None
    return tuple(Sheet(title, (head, *drawn.items), drawn.picture) for title, head, drawn in slides)


def _share(effects: Sequence[Effect], first: int, count: int, rows: int) -> Sequence[Effect]:
    """Return the effects that stand beside rows ``first`` on of the longer list, at least one.

    Where a list has fewer rows than there are slides, a row stands on more than one of them, so
    that no slide shows benefits without harms.
    """
    start = first * len(effects) // rows
    end = (first + count) * len(effects) // rows
    return effects[start:end] or effects[start : start + 1]


def _check_columns(facts: Facts, columns: Sequence[int], page: Page) -> None:
    """Raise DoesNotFitError where numbers or heads are too long for columns at their smallest."""
    text = _text(facts, (facts.benefits, facts.harms), columns, Size.BODY[-1], page)
    if columns[0] < _LEAST_LABELS:
        message = "These numbers are so long that they leave no room for the names of the rows."
        raise DoesNotFitError(("fact_box", "of"), message, "Count out of 1,000 people instead.")
    keys = ("head", "with", "without", "without_of")[: len(text.heads)]
    check_heads(text, page.theme.font, [("fact_box", key) for key in keys])


def _heads(facts: Facts, page: Page) -> list[str]:
    """Return the heads of the columns; the first says out of how many people all counts are."""
    compared = "people_each" if facts.has_difference else "people_unequal"
    people = compared if facts.is_compared else "people"
    heads = [facts.head or page.phrases(people, n=facts.of), facts.with_, facts.without]
    return [*heads, page.phrases("difference")] if facts.has_difference else heads


def _cells(facts: Facts, effect: Effect, page: Page) -> list[str]:
    """Return the cells of one row: what happened, its counts, and what the difference is."""
    cells = [effect.what, page.phrases.shared("of", count=effect.with_, total=facts.of)]
    if effect.without is None:
        return [*cells, page.phrases("not_measured")]
    cells.append(page.phrases.shared("of", count=effect.without, total=facts.without_of))
    if facts.has_difference:
        more = effect.with_ - effect.without
        phrase = "more" if more > 0 else "fewer" if more else "same"
        cells.append(page.phrases(phrase, n=abs(more)))
    return cells


def _columns(facts: Facts, size: float, page: Page) -> tuple[int, ...]:
    """Return the widths of the columns in EMU, the same on every slide.

    No count breaks, and names of rows take what they need for one line, where there is room.
    """
    font = page.theme.font
    rows = [_cells(facts, effect, page) for _, effect in facts.rows]
    names, *counts = (list(column) for column in zip(*rows, strict=True))
    widths = [
        max(_COUNTS, cell_width(cells, size, font, bold=True), head_width(head, font))
        for head, cells in zip(_heads(facts, page)[1:], counts, strict=True)
    ]
    rest = CONTENT_WIDTH - sum(widths)
    on_one_line = [width for name in names if (width := cell_width([name], size, font)) <= rest]
    first = min(rest, max(_LABELS, *on_one_line, 0))
    widths[-1] += rest - first
    return (first, *widths)


def _text(facts: Facts, shown: Shown, columns: Sequence[int], size: float, page: Page) -> TableText:
    """Return what the table of the benefits and harms ``shown`` says."""
    heads = _heads(facts, page)
    rows: list[list[str]] = []
    groups = []
    for name, effects in zip(_GROUPS, shown, strict=True):
        groups.append(len(rows))
        rows.append([page.phrases(name), *[""] * (len(heads) - 1)])
        rows += [_cells(facts, effect, page) for effect in effects]
    bold, dashed = ({1, 2}, None) if facts.is_compared else ({1}, 2)
    return TableText(
        "Fact box", heads, rows, columns, _summary(facts, shown, page),
        bold_columns=frozenset(bold), size=size, groups=frozenset(groups), dashed_before=dashed,
    )  # fmt: skip


def _summary(facts: Facts, shown: Shown, page: Page) -> str:
    """Return what the table holds, without its rows."""
    benefits, harms = shown
    counted = page.phrases(
        "summary",
        benefits=page.phrases("some_benefits", n=len(benefits)),
        harms=page.phrases("some_harms", n=len(harms)),
    )
    if facts.is_compared:
        return counted
    return f"{counted} {page.phrases('dashed', head=without_marks(facts.without))}"


def _picture(facts: Facts, shown: Shown, page: Page) -> str:
    """Return the table in words, row by row, each count with the head of its column."""
    sentences = [_summary(facts, shown, page)]
    heads = _heads(facts, page)[1:]
    for name, effects in zip(_GROUPS, shown, strict=True):
        sentences.append(f"{page.phrases(name)}.")
        for effect in effects:
            what, *cells = _cells(facts, effect, page)
            sentences.append(f"{what.rstrip('.')}.")
            sentences += [f"{head}: {cell}." for head, cell in zip(heads, cells, strict=True)]
    return without_marks(" ".join(sentences))


KIND = Kind(
    key="fact_box",
    model=FactBox,
    lay_out=_lay_out,
    faults=_faults,
    derived=lambda content: content.fact_box.differences,
    example="""\
title: Benefits and harms were counted, but not in a comparison group
fact_box:
  of: 24
  with: Transplant
  without: No comparison group
  benefits:
    - {what: No MS activity seen (3 years), with: 16}
    - {what: Less disability (7.5 years), with: 8}
  harms:
    - {what: More disability (3 years), with: 7}
    - {what: Died of the treatment, with: 1}
remark: A person can be in two rows
""",
)
