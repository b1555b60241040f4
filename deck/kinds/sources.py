"""Where the numbers come from: every source that a slide cites, with the slides that cite it.

The program makes it from ``sources`` in the outline; addresses are in the notes.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line, Prose, Value
from deck.kind import Kind
from deck.layout import DoesNotFitError, Page, Sheet
from deck.layout.columns import head_width
from deck.layout.table import Step, TableText, in_words
from deck.layout.table_slides import spare_gap, table_slides
from deck.units import inches, pt

_MOST = 6
_FEW = 6  # so many slides are listed, whatever share of the talk they are
_RUN = 3  # so many slides in a row are told as the first and the last
_TO_NEXT = inches(0.45)  # from the longest name
_MOST_SLIDES = pt(170)  # a longer list of slides goes over several lines
_INSETS = pt(20)  # left and right of a cell, and a little to spare
_PADS = (10.0, 6.0, 4.5)  # points above and below a text, in the order of giving way


class Listed(Value):
    """One source as the slide shows it; ``id`` is its name under ``sources``."""

    id: Line
    name: Line
    listed: Prose


class Sources(Content):
    """All sources that are cited, in the order of the outline."""

    sources: Annotated[tuple[Listed, ...], Field(min_length=1)]


def _lay_out(content: Sources, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the sources fit on, at six a slide at the most."""
    slides = {source.id: _slides(source.id, page) for source in content.sources}
    columns = _columns([source.name for source in content.sources], list(slides.values()), page)

    def tell(sources: Sequence[Listed], _: float) -> TableText | None:
        return _text(sources, slides, columns, page) if len(sources) <= _MOST else None

    def too_long(index: int) -> DoesNotFitError:
        return page.does_not_fit(("sources", content.sources[index].id), "entry")

    steps = [Step(page.sizes.small, spare_gap(page), pad, pad) for pad in _PADS]
    return table_slides(content.sources, steps, tell, too_long, page)


def _columns(names: Sequence[str], slides: Sequence[str], page: Page) -> tuple[int, int, int]:
    """Return the widths of the columns in EMU: what was published has the room that is left."""
    size = page.sizes.small
    texts = [*slides, page.phrases("slides")]
    words = [word for text in texts for word in text.split()]
    most = max(_MOST_SLIDES, page.widest(words, size, bold=True) + _INSETS)
    widest = page.widest(names, size, bold=True) + _TO_NEXT
    first = max(widest, head_width(page.phrases("name"), page))
    last = min(page.widest(texts, size, bold=True) + _INSETS, most)
    return first, page.width - first - last, last


def _text(
    sources: Sequence[Listed], slides: Mapping[str, str], columns: tuple[int, int, int], page: Page
) -> TableText:
    """Return what the table of ``sources`` says."""
    listed = " ".join(in_words(source.name, source.listed, page) for source in sources)
    picture = page.phrases("picture", n=len(sources), sources=listed)
    return TableText(
        "Sources",
        (page.phrases("name"), page.phrases("published"), page.phrases("slides")),
        [(source.name, source.listed, slides[source.id]) for source in sources],
        columns,
        picture,
        picture,
        bold_columns=frozenset({0}),
    )


def _slides(source: str, page: Page) -> str:
    """Return the numbers of the slides that cite ``source``, runs of three or more as 'a to b'.

    A source of more than half of the talk is said to be that of most slides.
    """
    numbers, talk = page.numbers.cited.get(source, ()), page.numbers.talk
    if sum(number <= talk for number in numbers) > max(talk / 2, _FEW):
        return page.phrases("most")
    parts = [part for run in _runs(numbers) for part in _said(run, page)]
    return page.phrases("between").join(parts) or page.phrases("none")


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Return the numbers, which rise, in runs without a gap."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _said(run: Sequence[int], page: Page) -> list[str]:
    """Return a run of slides as its first and last, a short one as its numbers."""
    if len(run) < _RUN:
        return [page.phrases.number(number) for number in run]
    return [page.phrases("run", first=run[0], last=run[-1])]


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
