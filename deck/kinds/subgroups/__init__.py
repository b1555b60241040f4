"""One comparison in several groups of people, each with its numbers and its likely range.

Use it where it was looked at who gained more. Everyone stands above; no row has a verdict, since of
many some differ by chance alone. Below stands whether the effect was shown to differ between them.
"""

from collections.abc import Sequence
from typing import NamedTuple

from deck.kind import Kind
from deck.kinds.subgroups.model import Subgroups, faults
from deck.kinds.subgroups.words import Row, Words
from deck.layout import Drawn, Page, Sheet
from deck.layout.forest import Forest, ForestRow, forest
from deck.text import Block, paragraph
from deck.theme import Color
from deck.trial.told import tell_subgroups
from deck.units import Box

_NUMBER_SIZE, _SMALL_NUMBER = 36, 28


class _Step(NamedTuple):
    """Sizes of names and of numbers in points."""

    size: float
    number: float


def _lay_out(content: Subgroups, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the rows fit on, all with one scale and one base.

    Raises DoesNotFitError where the names of the groups or of a row are too long.
    """
    words = Words(tell_subgroups(content.subgroups), page.phrases)
    columns = _columns(words, page)
    if columns is None:
        raise page.does_not_fit(("subgroups",), "names")
    intro = page.text(words.intro(), page.sizes.small)
    foot = _foot(words, page)

    def draw(rows: Sequence[Row], body: Box, step: _Step, first: int) -> Drawn | None:
        del first
        every = (words.whole, *rows)
        drawn = [_row(row, words, step, columns, page) for row in every]
        items = columns.drawn(drawn, intro, foot, body)
        return Drawn(tuple(items), words.picture(every)) if items else None

    gap = page.measures.table_gap

    return page.slides(
        words.rows, _steps(words, page), draw,
        lambda _: page.does_not_fit(("subgroups",), "row"), gap=gap,
    )  # fmt: skip


def _steps(words: Words, page: Page) -> tuple[_Step, ...]:
    """Return the steps in which names and numbers give way."""
    large, small = page.sizes.body[0], page.sizes.body[-1]
    number = _size(words, page)
    less = min(number, page.sizes.scaled(_SMALL_NUMBER))
    return _Step(large, number), _Step(small, number), _Step(small, less)


def _foot(words: Words, page: Page) -> Block:
    """Return whether the effect was shown to differ, and what a bar means."""
    small = page.sizes.small
    signs = paragraph(words.signs(), small, color=Color.MUTE)
    return page.texts([paragraph(words.tested(), small), signs])


def _columns(words: Words, page: Page) -> Forest | None:
    """Return the columns of all rows, or None where no room is left for the names of rows."""
    every = (words.whole, *words.rows)
    numbers = [number for row in every for number in words.numbers(row)]
    widest = page.widest(numbers, _size(words, page), bold=True)
    wanted = page.widest([row.name for row in every], page.sizes.small, bold=True)
    shown = [row.scale.at for row in every if row.scale]
    return forest(shown, words.heads(), words.ends(), widest, page, wanted)


def _size(words: Words, page: Page) -> float:
    """Return the size of numbers in points: real counts with their totals are smaller."""
    is_whole = all(" " not in number for row in words.rows for number in words.numbers(row))
    return page.sizes.scaled(_NUMBER_SIZE) if is_whole else page.sizes.small


def _row(row: Row, words: Words, step: _Step, columns: Forest, page: Page) -> ForestRow:
    """Return a row with its name and its numbers."""
    return ForestRow(
        page.text(row.name, step.size, columns.names_width, bold=True),
        tuple(page.line(number, step.number, bold=True) for number in words.numbers(row)),
        row.scale.at if row.scale else None,
        words.row(row),
        row.is_whole,
    )


KIND = Kind(
    key="subgroups",
    model=Subgroups,
    lay_out=_lay_out,
    faults=faults,
    facts="""\
trial:
  people: 6425
  design: parallel
  by_chance: yes
  did_not_know: nobody
  when: in 2020
  registers: NCT04381936
  funder: public funds
  groups:
    dexa: {name: dexamethasone, people: 2104, compared_with: usual}
    usual: {name: usual care, people: 4321}
outcomes:
  death_by_need:
    happened: died
    noun: deaths
    when: within 28 days
    better: fewer
    primary: yes
    found: {dexa: 482, usual: 1110}
    compared: {rate_ratio: 0.83 (0.75 to 0.93), adjusted_for: age}
    subgroups:
      - name: On a ventilator
        found: {dexa: 95 of 324, usual: 283 of 683}
        compared: {rate_ratio: 0.64 (0.51 to 0.81), adjusted_for: age}
      - name: Oxygen only
        found: {dexa: 298 of 1279, usual: 682 of 2604}
        compared: {rate_ratio: 0.82 (0.72 to 0.94), adjusted_for: age}
      - name: Neither
        found: {dexa: 89 of 501, usual: 145 of 1034}
        compared: {rate_ratio: 1.19 (0.92 to 1.55), adjusted_for: age}
""",
    example="""\
title: It helped people who needed oxygen, and was not shown to help the others
subgroups: death_by_need
""",
)
