"""Benefits and harms in one table, counted out of the same people. Use it to weigh a treatment.

Where nobody was compared, the second column says so in every row.
"""

from collections.abc import Iterable, Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.page import Drawn
from deck.layout.pieces import column_of
from deck.layout.table import (
    HEAD_SIZE,
    LEFT_INSET,
    RIGHT_INSET,
    SPARE_GAP,
    TIGHT_GAP,
    TableText,
    long_head,
    table,
)
from deck.text.runs import without_marks
from deck.theme.spacing import CONTENT_WIDTH, TABLE_GAP
from deck.units import Box, inches, pt

_MOST = 7  # rows a slide, without the heads of the groups
_LABELS = inches(5.55)
_COUNTS = inches(2.25)
_HEAD_SHARE = 0.6  # of a head's width on one line: so wide a column holds it in two
_MOST_PAD_PT = 12.0
# Size, what comes off the gap below the title, and the least space above and below a text in
# points, in the order in which they give way.
_STEPS = ((28, SPARE_GAP, 1.5), (28, 0, 1.0), (24, SPARE_GAP, 0.5), (24, 0, 0.0))


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


class FactBox(Content):
    """Benefits beside harms, as counts of people."""

    fact_box: Facts


def _faults(content: FactBox) -> Iterable[Fault]:
    """Yield counts of more people than there were, and comparisons that are not whole."""
    facts = content.fact_box
    rows = [("benefits", *row) for row in enumerate(facts.benefits)]
    rows += [("harms", *row) for row in enumerate(facts.harms)]
    if facts.is_compared and all(effect.without is None for _, _, effect in rows):
        message = "There was a comparison group, but no row has a 'without' count."
        do = "Add 'without' to each row, or delete 'without_of' if nobody was compared."
        yield Fault(("fact_box", "without_of"), "fact-box-without", message, do)
        return
    for name, index, effect in rows:
        for fault in _row_faults(facts, effect):
            yield Fault(("fact_box", name, index, *fault.path), fault.rule, fault.message, fault.do)


def _row_faults(facts: Facts, effect: Effect) -> Iterable[Fault]:
    """Yield the faults of one row, their paths from the row on."""
    if effect.with_ > facts.of:
        yield _too_many("with", effect.with_, "of", facts.of)
    if effect.without is None and facts.without_of is not None:
        message = "This row has no 'without' count, but there was a comparison group."
        do = "Add 'without', or leave the row out: a gap would hide what was found."
        yield Fault((), "fact-box-without", message, do)
    elif effect.without is not None and facts.without_of is None:
        message = "This row has a 'without' count, but nothing says out of how many people."
        do = "Add 'without_of' beside 'of', or delete the count if nobody was compared."
        yield Fault(("without",), "fact-box-without", message, do)
    elif effect.without is not None and effect.without > (facts.without_of or 0):
        yield _too_many("without", effect.without, "without_of", facts.without_of or 0)


def _too_many(key: str, count: int, total_key: str, total: int) -> Fault:
    message = f"'{key}' counts {count:,} people, but '{total_key}' says there were {total:,}."
    return Fault((key,), "fact-box-count", message, "Correct the count or the total.")


def _lay_out(content: FactBox, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the rows fit on, each with benefits and harms."""
    facts = content.fact_box
    longer = max(facts.benefits, facts.harms, key=len)

    def draw(
        some: Sequence[Effect], body: Box, step: tuple[float, int, float], first: int
    ) -> Drawn | None:
        benefits = _share(facts.benefits, first, len(some), len(longer))
        harms = _share(facts.harms, first, len(some), len(longer))
        if len(benefits) + len(harms) > _MOST:
            return None
        size, gap, pad = step
        text = _text(facts, benefits, harms, size, page)
        _check_heads(text, page)
        drawn = table(text, body.from_top(gap), page.theme.font, pad, _MOST_PAD_PT)
        return Drawn((drawn,), _picture(facts, benefits, harms, page)) if drawn else None

    try:
        slides = list(page.continued(longer, _STEPS, draw, "fact_box", TIGHT_GAP))
    except DoesNotFitError as error:
        path = error.path if error.path[0] != "fact_box" else _longest(facts)
        raise DoesNotFitError(path, error.message, error.do) from None
    return tuple(Sheet(title, (head, *drawn.items), drawn.picture) for title, head, drawn in slides)
