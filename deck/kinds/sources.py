"""Where the numbers come from: every source that a slide cites, with the slides that cite it.

The program makes it from ``sources`` in the outline; addresses are in the notes.
"""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line, Value
from deck.kind import Kind
from deck.layout import Page, Sheet
from deck.layout.continuation import Drawn
from deck.layout.pieces import column_of
from deck.layout.table import TableText, table
from deck.theme.spacing import CONTENT_WIDTH, TABLE_GAP
from deck.units import Box, pt

_MOST = 6
_FEW = 6  # so many slides are listed, whatever share of the talk they are
_COLUMN_GAP_PT = 32.4  # 0.45 in
_MOST_SLIDES_PT = 170  # a longer list of slides goes over several lines
_INSETS_PT = 20  # left and right of a cell, and a little to spare
# Above and below the text of a row, in points, in the order in which they give way.
_PADS = (10.0, 6.0, 4.5)


class Listed(Value):
    """One source as the slide shows it; ``id`` is its name under ``sources``."""

    id: Line
    name: Line
    listed: Line


class Sources(Content):
    """All sources that are cited, in the order of the outline."""

    sources: Annotated[tuple[Listed, ...], Field(min_length=1)]


def _lay_out(content: Sources, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the sources fit on, at six a slide at the most."""
    slides = {source.id: _slides(page, source.id) for source in content.sources}
    names = [source.name for source in content.sources]
    head_word = page.phrases("slides")
    font = page.theme.font
    first_width = pt(column_of(names, 24, font, bold=True) + _COLUMN_GAP_PT)
    widest = column_of([*slides.values(), head_word], 24, font, bold=True) + _INSETS_PT
    last_width = pt(min(widest, _MOST_SLIDES_PT))
    columns = (first_width, CONTENT_WIDTH - first_width - last_width, last_width)

    def draw(sources: Sequence[Listed], body: Box, pad: float, first: int) -> Drawn | None:
        del first
        if len(sources) > _MOST:
            return None
        rows = [(source.name, source.listed, slides[source.id]) for source in sources]
        heads = (page.phrases("name"), page.phrases("published"), head_word)
        said = " ".join(f"{source.name}: {source.listed}." for source in sources)
        alt = page.phrases("picture", n=len(sources), sources=said)
        text = TableText("Sources", heads, rows, columns, bold_columns=frozenset({0}), alt=alt)
        drawn = table(text, body, page.theme.font, pad)
        return Drawn((drawn,), alt) if drawn else None

    return tuple(
        Sheet(title, (head, *drawn.items), drawn.picture)
        for title, head, drawn in page.continued(content.sources, _PADS, draw, "sources", TABLE_GAP)
    )


def _slides(page: Page, source: str) -> str:
    """Return the numbers of the slides that cite ``source``, runs of three or more as 'a to b'.

    A source of more than half of the talk is said to be that of most slides.
    """
    numbers = page.numbers.cited.get(source, ())
    if sum(number <= page.numbers.talk for number in numbers) > max(page.numbers.talk / 2, _FEW):
        return page.phrases("most")
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [
        page.phrases("run", first=run[0], last=run[-1])
        if len(run) > 2  # noqa: PLR2004
        else ", ".join(map(str, run))
        for run in runs
    ]
    return ", ".join(parts) or page.phrases("none")


KIND = Kind(
    key="sources",
    model=Sources,
    lay_out=_lay_out,
    generated=True,
    numbered=True,
    example="""\
title: The numbers in this talk come from these sources
sources:
  - {id: atkins, name: The trial, listed: "Atkins and others. Lancet 2016;388:576-585"}
  - {id: types, name: Types of MS, listed: "Journal of Neurology 2022;269:3937"}
""",
)
