"""How often something happened, before and after or in two groups: one square for each event.

Use it for what can come again, such as attacks. Each side says out of what it was counted; rates,
and too many events for squares, are bars on one scale.
"""

from collections.abc import Sequence

from deck.kind import Kind
from deck.kinds.events.columns import Columns, choices
from deck.kinds.events.drawing import Drawing
from deck.kinds.events.model import Events, faults
from deck.kinds.events.rows import Row, heads, rows
from deck.layout import Drawn, Page, Sheet
from deck.units import Box


def _lay_out(content: Events, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the rows fit on, all with the same frames."""
    every = rows(content, page.phrases)
    found = choices(every, page)
    if not found:
        raise page.does_not_fit(("events",), "numbers")
    texts = heads(content, page.phrases)

    def draw(some: Sequence[Row], body: Box, columns: Columns, first: int) -> Drawn | None:
        del first
        return Drawing(some, columns, texts, page).drawn(body)

    return page.slides(every, found, draw, "events", gap=page.measures.table_gap)


KIND = Kind(
    key="events",
    model=Events,
    lay_out=_lay_out,
    faults=faults,
    facts="""\
trial: {people: 24, design: single group}
outcomes:
  relapses:
    events: relapses
    meaning: attacks of MS
    better: fewer
    found: {before: 167 over 140 years in total, after: 0 during follow-up}
  spots:
    events: active spots
    meaning: on brain scans
    better: fewer
    found: {before: 188 on 48 scans, after: 0 on 314 scans}
""",
    example="""\
title: Relapses and active brain spots were common before, and not seen after
remark: One square is one event
events: [relapses, spots]
""",
)
