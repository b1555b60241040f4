"""Benefits and harms in one table, out of one total. Use it to show both sides of a treatment."""

from collections.abc import Iterable, Iterator, Sequence

from deck.content import Content
from deck.kind import Fault, Kind
from deck.kinds.fact_box.fact_table import FactTable, Sides
from deck.kinds.fact_box.facts import Effect, Facts
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.table import TableText
from deck.layout.table_slides import table_slides, table_steps

_MOST = 7  # rows a slide, without the heads of the groups
# For each size of body text the least points above and below a text, with the whole gap below the
# title and with the least.
_PADS = ((1.5, 1.0), (0.5, 0.0))
_MOST_PAD_PT = 9.0


class FactBox(Content):
    """Benefits beside harms, as counts of people."""

    fact_box: Facts


def _faults(content: FactBox) -> Iterable[Fault]:
    """Yield counts of more people than there were, and comparisons that are not whole."""
    facts = content.fact_box
    if facts.is_compared and all(effect.without is None for _, effect in facts.rows):
        yield Fault(("fact_box", "without_of"), "uncounted")
        return
    for place, effect in facts.rows:
        for fault in _row_faults(facts, effect):
            yield fault._replace(place=("fact_box", *place, *fault.place))


def _row_faults(facts: Facts, effect: Effect) -> Iterator[Fault]:
    """Yield each fault of one row, with the place in it."""
    yield from _too_many("with", effect.with_, "of", facts.of)
    if effect.without is None:
        if facts.is_compared:
            yield Fault(("without",), "missing")
    elif facts.without_of is None:
        yield Fault(("without",), "no-total")
    else:
        yield from _too_many("without", effect.without, "without_of", facts.without_of)


def _too_many(key: str, count: int, total_key: str, total: int) -> Iterator[Fault]:
    """Yield the fault of a count of more people than there were."""
    if count > total:
        values = {"key": key, "count": count, "total_key": total_key, "total": total}
        yield Fault((key,), "count", values)


def _lay_out(content: FactBox, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the rows fit on, each with benefits and harms."""
    facts = content.fact_box
    table = FactTable(facts, page)
    rows = range(max(len(facts.benefits), len(facts.harms)))

    def tell(some: Sequence[int], size: float) -> TableText | None:
        sides = Sides(_beside(some, facts.benefits, rows), _beside(some, facts.harms, rows))
        is_many = len(sides.benefits) + len(sides.harms) > _MOST
        return table.text(sides, size) if table.has_room(size) and not is_many else None

    table.check()
    steps = table_steps(page.sizes.body, _PADS, _MOST_PAD_PT, page)
    return table_slides(rows, steps, tell, lambda _: _too_long(facts, page), page)


def _beside(some: Sequence[int], effects: Sequence[Effect], rows: range) -> Sequence[Effect]:
    """Return the effects that stand beside ``some`` of the rows of the longer list, at least one.

    Where a list has fewer rows than there are slides, a row stands on more than one of them, so
    that no slide shows benefits without harms.
    """
    start = some[0] * len(effects) // len(rows)
    end = (some[-1] + 1) * len(effects) // len(rows)
    return effects[start:end] or effects[start : start + 1]


def _too_long(facts: Facts, page: Page) -> DoesNotFitError:
    """Return the error of rows that fit no slide, at the longest of their names."""
    place, _ = max(facts.rows, key=lambda row: len(row[1].what))
    return page.does_not_fit(("fact_box", *place, "what"), "entry")


KIND = Kind(
    key="fact_box",
    model=FactBox,
    lay_out=_lay_out,
    faults=_faults,
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
