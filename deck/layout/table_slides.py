"""Tables over as few slides as their rows fit on, and how they give way before a slide is added."""

from collections.abc import Callable, Sequence
from itertools import chain, repeat

from deck.layout.continuation import Drawn, Entry
from deck.layout.page import DoesNotFitError, Page, Sheet
from deck.layout.pieces import TIGHT
from deck.layout.table import Step, TableText, table
from deck.units import Box


def least_gap(page: Page) -> int:
    """Return the gap in EMU between the title and a table where there is no room to spare."""
    return round(TIGHT * page.measures.table_gap)


def spare_gap(page: Page) -> int:
    """Return what is added to the least gap in EMU where there is room."""
    return page.measures.table_gap - least_gap(page)


def table_steps(
    sizes: Sequence[float], pads: Sequence[tuple[float, float]], most_pt: float, page: Page
) -> tuple[Step, ...]:
    """Return how a table is set, in the order of giving way: the gap below the title, then size.

    ``pads`` holds the least points above and below a text, with the whole gap and with the least,
    for each size; the last for all further ones. ``most_pt`` is the most.
    """
    return tuple(
        Step(size, gap, pad, most_pt)
        for size, both in zip(sizes, chain(pads, repeat(pads[-1])), strict=False)
        for gap, pad in zip((spare_gap(page), 0), both, strict=True)
    )


def table_slides(
    entries: Sequence[Entry],
    steps: Sequence[Step],
    tell: Callable[[Sequence[Entry], float], TableText | None],
    too_long: str | Callable[[int], DoesNotFitError],
    page: Page,
) -> tuple[Sheet, ...]:
    """Return the slides that the entries take, as few as they can, each with one table.

    ``tell(entries, size)`` returns what it says, or None where they are too many for one slide.
    Raises DoesNotFitError for the first entry that fits no slide, as ``Page.slides`` does.
    """

    def draw(some: Sequence[Entry], body: Box, step: Step, first: int) -> Drawn | None:
        del first
        text = tell(some, step.size)
        drawn = table(text, body, step, page) if text else None
        return Drawn((drawn,), text.picture) if text and drawn else None

    return page.slides(entries, steps, draw, too_long, gap=least_gap(page))
