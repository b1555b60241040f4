"""How often something happened before and after: one square for each event, in equal frames.

Use it where events were counted on both sides; each side says out of what.
"""

from collections.abc import Sequence

from deck.kind import Kind
from deck.kinds.change.columns import Columns, Sides, choices
from deck.kinds.change.drawing import Drawing
from deck.kinds.change.model import Change, Row
from deck.layout import Drawn, Page, Sheet
from deck.units import Box


def _lay_out(content: Change, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the rows fit on, all with the same frames."""
    before, after = ([row.sides[side].count for row in content.change] for side in (0, 1))
    found = choices(Sides(before, after), page)
    if not found:
        raise page.does_not_fit(("change",), "numbers")
    said, heads = page.phrases, content.heads
    texts = heads.before or said("before"), heads.after or said("after")

    def draw(rows: Sequence[Row], body: Box, columns: Columns, first: int) -> Drawn | None:
        del first
        return Drawing(rows, columns, texts, page).drawn(body)

    return page.slides(content.change, found, draw, "change", gap=page.measures.table_gap)


KIND = Kind(
    key="change",
    model=Change,
    lay_out=_lay_out,
    example="""\
title: Relapses and active brain spots were common before, and not seen after
remark: One square is one event
change:
  - what: Relapses
    meaning: attacks of MS
    before: {count: 167, caption: over 140 years in total}
    after: {count: 0, caption: during follow-up}
  - what: Active spots
    meaning: on brain scans
    before: {count: 188, caption: on 48 scans}
    after: {count: 0, caption: on 314 scans}
""",
)
