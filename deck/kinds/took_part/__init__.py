"""Who took part: a row of figures for each sort of people, those of whom nobody came as well.

Use it early in a talk, so that people can ask: was anybody like me among them? Up to three facts
about all of them stand below, such as their age or where they were treated. ``took_part: trial``
shows what stands under ``at_the_start`` of the trial as a table, with a column for each group.
"""

from collections.abc import Iterator, Sequence

from deck.arithmetic.shares import common_base, rescaled
from deck.kind import Kind
from deck.kinds.took_part import facts
from deck.kinds.took_part.model import Fact, Sort, TookPart, faults
from deck.kinds.took_part.rows import Row, Rows
from deck.kinds.took_part.start import Start
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.layout.looks import NEUTRAL, Form, Variant, look_in_words
from deck.layout.marks import Marks
from deck.text.runs import bare, without_marks
from deck.units import Box, inches, pt

_LEAST_WITH_FACTS = inches(0.5)  # smaller figures take the slide for themselves
_TO_RULE = inches(0.35)
_TO_NOTE = inches(0.20)
_BASE = 100  # figures that stand for all where everyone cannot be drawn


def _lay_out(content: TookPart, page: Page) -> tuple[Sheet, ...]:
    """Return one slide, or two where the facts would leave the figures too small.

    What the trial says of the start is a table.
    """
    if content.trial is not None and content.is_of_trial:
        return Start(content.trial, page).slides()

    def draw(keys: Sequence[str], body: Box, _: None, first: int) -> Drawn | None:
        if first:
            return _facts_alone(content, page, body)
        below = content.facts if "facts" in keys else ()
        return _people(content, page, body, below) or _scaled(content, page, body, below)

    def too_long(index: int) -> DoesNotFitError:
        return _long_fact(content, page) if index else _too_much(content, page)

    keys = ("took_part", "facts") if content.facts else ("took_part",)
    return page.slides(keys, (None,), draw, too_long)


def _people(
    content: TookPart,
    page: Page,
    body: Box,
    below: Sequence[Fact],
    drawn: Sequence[int] = (),
) -> Drawn | None:
    """Return the people with facts below, or None where the figures would be too small.

    Of each sort so many are ``drawn``, by default everyone.
    """
    rows, in_words = _rows(content, page, drawn), _picture(content, page, is_scaled=bool(drawn))
    if not below:
        found = rows.best(body.height)
        return found and Drawn(tuple(rows.items(found, body)), in_words)
    small = facts.smallest(below, page)
    found = rows.best(body.height - _TO_RULE - small.height)
    if found is None or found.grid.height < _LEAST_WITH_FACTS:
        return None
    under = body.from_top(found.height + _TO_RULE)
    if small.too_long(under) is not None:
        return None
    picture = f"{in_words} {facts.told(below, page)}"
    return Drawn((*rows.items(found, body), *small.drawn(under)), picture)


def _scaled(content: TookPart, page: Page, body: Box, below: Sequence[Fact]) -> Drawn | None:
    """Return 100 figures that stand for all, in each sort its share, where nobody vanishes so."""
    counts = [sort.count for sort in content.took_part]
    if sum(counts) <= _BASE or common_base([counts]) != _BASE:
        return None
    words = page.phrases("stand_for_all", n=_BASE, people=sum(counts))
    note = page.text(words, page.sizes.small)
    room = body._replace(height=body.height - pt(note.height_pt) - _TO_NOTE)
    found = _people(content, page, room, below, rescaled(counts, _BASE))
    if found is None:
        return None
    y = max(item.box.bottom for item in found.items) + _TO_NOTE
    said = placed("What a figure is", note, body.x, y)
    return Drawn((*found.items, said), f"{found.picture} {words}")


def _facts_alone(content: TookPart, page: Page, body: Box) -> Drawn | None:
    """Return the facts on a slide of their own, as large as they fit, or None."""
    large = facts.largest(content.facts, page, body)
    return large and Drawn(tuple(large.drawn(body)), facts.told(content.facts, page))


def _long_fact(content: TookPart, page: Page) -> DoesNotFitError:
    """Return the error of the first fact that does not fit its column at the smallest size."""
    body = page.body_below(page.head(page.titled(2, 2)))
    index = facts.smallest(content.facts, page).too_long(body) or 0
    return page.does_not_fit(("facts", index), "fact")


def _too_much(content: TookPart, page: Page) -> DoesNotFitError:
    """Return what to say where even the smallest figures do not fit."""
    single = tuple(sort.model_copy(update={"count": 1}) for sort in content.took_part)
    body = page.body_below(page.head(page.title))
    if _people(content.model_copy(update={"took_part": single}), page, body, ()):
        return page.does_not_fit(("took_part",), "too-many", people=content.joined)
    lengths = [len(sort.name + (sort.meaning or "")) for sort in single]
    return page.does_not_fit(("took_part", lengths.index(max(lengths))), "words")


def _rows(content: TookPart, page: Page, drawn: Sequence[int] = ()) -> Rows:
    """Return the sorts as they are drawn, with their words."""
    numbers = drawn or [sort.count for sort in content.took_part]
    every = zip(_marks(content, page), numbers, strict=True)
    marks_of_all = [marks._replace(number=number) for marks, number in every]
    rows = (
        Row(marks, page.phrases.number(sort.count), sort.name, sort.meaning)
        for sort, marks in zip(content.took_part, marks_of_all, strict=True)
    )
    return Rows(tuple(rows), page.phrases("nobody"), page)


def _marks(content: TookPart, page: Page) -> Iterator[Marks]:
    """Yield the figures of each sort; those of whom there are any look different from others."""
    looks = iter(NEUTRAL)
    for sort in content.took_part:
        variant = next(looks) if sort.count else Variant.OPEN
        yield Marks(sort.count, variant, _sort_told(sort, content, page))


def _sort_told(sort: Sort, content: TookPart, page: Page) -> str:
    """Return the count of a sort with its name and meaning as a sentence."""
    said, count, total = page.phrases, sort.count, content.joined
    if not sort.meaning:
        return said("sort", n=count, total=total, name=bare(sort.name))
    name, meaning = without_marks(sort.name), bare(sort.meaning)
    return said("sort_meaning", n=count, total=total, name=name, meaning=meaning)


def _picture(content: TookPart, page: Page, *, is_scaled: bool = False) -> str:
    """Return the people in words: everyone, then each sort and how its people are drawn."""
    said = page.phrases
    told = [said("picture_scaled" if is_scaled else "picture", n=content.joined)]
    for marks in _marks(content, page):
        look = said("frame")
        if marks.number:
            look = look_in_words(Form.FIGURE, marks.variant, marks.number, said)
        told.append(said("drawn", look=look, told=marks.alt))
    return " ".join(told)


KIND = Kind(
    key="took_part",
    model=TookPart,
    lay_out=_lay_out,
    faults=faults,
    facts="trial: {people: 24, design: single group}",
    example="""\
title: "24 people took part: half had relapsing MS, half progressive MS"
took_part:
  - {count: 12, name: Relapsing-remitting, meaning: attacks that come and go}
  - {count: 12, name: Secondary progressive, meaning: "attacks, then worsening"}
  - {count: 0, name: Primary progressive, meaning: worsening from the start}
facts:
  - {value: 18 to 50, text: years old to join}
  - {value: 3 hospitals, text: in Canada}
  - {value: Earlier drugs, text: had failed}
""",
)
