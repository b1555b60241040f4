"""One comparison in several groups of people, each with its counts and its likely range.

Use it where a treatment did not do the same for all; a row that goes the other way is told as such.
"""

from collections.abc import Sequence

from deck.kind import Kind
from deck.kinds.subgroups.forest import LEAST_NAMES, Forest, ForestRow, forest
from deck.kinds.subgroups.model import Subgroup, Subgroups, faults
from deck.kinds.subgroups.words import Words, words_of
from deck.layout import Drawn, Page, Sheet, first_that_fits
from deck.text import Block
from deck.text.runs import bare
from deck.theme import Color
from deck.units import Box, pt

_NUMBER_SIZE = 36
_HEAD_ROOM = pt(2)  # that a head is wider than its widest word


def _lay_out(content: Subgroups, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the rows fit on, all with one scale and one total.

    Raises DoesNotFitError where the names of the arms or of a row are too long.
    """
    words = words_of(content, page.phrases)
    columns = first_that_fits((False, True), lambda narrow: _columns(words, page, narrow=narrow))
    if columns is None:
        raise page.does_not_fit(("compared",), "compared")
    intro = page.text(words.intro(), page.sizes.small)
    signs = page.text(words.signs(), page.sizes.small, color=Color.MUTE)

    def draw(rows: Sequence[Subgroup], body: Box, size: float, first: int) -> Drawn | None:
        del first
        forest_rows = [_row(row, words, size, columns, page) for row in rows]
        items = columns.drawn(forest_rows, intro, signs, body)
        return Drawn(tuple(items), words.picture(rows)) if items else None

    gap = page.measures.table_gap
    return page.slides(content.subgroups, page.sizes.body, draw, "subgroups", gap=gap)


def _columns(words: Words, page: Page, *, narrow: bool) -> Forest | None:
    """Return the columns of all rows: two of numbers as narrow as they can be, and the scale.

    The words over the scale stand on one line each, or break where it is to be ``narrow``. Returns
    None where no room is left for the names of rows.
    """
    content, small = words.content, page.sizes.small
    number = page.phrases.number(words.base)
    widest = page.widest([number], page.sizes.scaled(_NUMBER_SIZE), bold=True)
    heads = tuple(_broken(name, widest, page) for name in map(bare, content.compared))
    ends = tuple(_broken(end, 0, page) if narrow else page.line(end, small) for end in words.ends())
    estimates = [content.effect(row).estimate for row in content.subgroups]
    columns = forest(estimates, heads, ends, widest, page)
    return columns if columns.names_width >= LEAST_NAMES else None


def _broken(words: str, least: int, page: Page) -> Block:
    """Return words over a column that is as wide as its widest word, or ``least`` EMU."""
    small = page.sizes.small
    return page.text(words, small, max(least, page.widest(words.split(), small) + _HEAD_ROOM))


def _row(row: Subgroup, words: Words, size: float, columns: Forest, page: Page) -> ForestRow:
    """Return a row with its name at ``size`` points."""
    number_size = page.sizes.scaled(_NUMBER_SIZE)
    return ForestRow(
        page.text(row.name, size, columns.names_width, bold=True),
        tuple(
            page.line(page.phrases.number(count), number_size, bold=True)
            for count in words.counts(row)
        ),
        words.content.effect(row).estimate,
        words.row(row),
    )


KIND = Kind(
    key="subgroups",
    model=Subgroups,
    lay_out=_lay_out,
    faults=faults,
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
