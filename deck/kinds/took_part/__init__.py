"""Who took part: a row of figures for each sort of people, those of whom nobody came as well.

Use it early in a talk, so that people can ask: was anybody like me among them? Up to three facts
about all of them stand below, such as their age or where they were treated.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.kinds.took_part.rows import Row, Rows
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, first_that_fits, fitted, placed, rule
from deck.layout.looks import NEUTRAL, Form, Variant, look_in_words
from deck.layout.marks import Marks
from deck.scene import Item
from deck.text import Block, paragraph
from deck.text.runs import bare, without_marks
from deck.units import EMU_PER_PT, Box, inches, pt

_LEAST_WITH_FACTS = inches(0.5)  # smaller figures take the slide for themselves
_TO_RULE = inches(0.35)
_TO_FACTS = inches(0.15)
_FACT_COLUMNS = 4  # of the page's grid; between two facts there is a little more than its gutter
_FACT_GAP = inches(0.1)

_FactSizes = tuple[float, float]  # of a value and of its words, in points


class Sort(Value):
    """So many people of one sort; 0 says that nobody like that took part."""

    count: Count
    name: Line = Field(description="What they are called: 'Relapsing-remitting'.")
    meaning: Line | None = Field(None, description="What that means: 'attacks that come and go'.")


class Fact(Value):
    """Something that is true of everybody who took part: a value and its words."""

    value: Line = Field(description="The few words that matter: '18 to 50'.")
    text: Line = Field(description="What they are: 'years old to join'.")


class TookPart(Content):
    """The sorts of people who took part, of all who did, and facts about all of them."""

    took_part: Annotated[tuple[Sort, ...], Field(min_length=1, max_length=4)]
    people: Annotated[Count, Field(ge=1)] | None = Field(
        None, description="How many took part in all; the counts must add up to it."
    )
    facts: Annotated[tuple[Fact, ...], Field(max_length=3)] = ()


def _faults(content: TookPart) -> Iterable[Fault]:
    """Yield what keeps the sorts from adding up."""
    counts = [sort.count for sort in content.took_part]
    values = {"added": " + ".join(map(str, counts)), "total": sum(counts), "people": content.people}
    if content.people is None:
        yield Fault(("people",), "people", values)
    elif sum(counts) != content.people:
        yield Fault(("people",), "sum", values)


def _lay_out(content: TookPart, page: Page) -> tuple[Sheet, ...]:
    """Return one slide, or two where the facts would leave the figures too small."""

    def draw(keys: Sequence[str], body: Box, _: None, first: int) -> Drawn | None:
        if first:
            return _facts_alone(content, page, body)
        return _people(content, page, body, content.facts if "facts" in keys else ())

    def too_long(index: int) -> DoesNotFitError:
        return _long_fact(content, page) if index else _too_much(content, page)

    keys = ("took_part", "facts") if content.facts else ("took_part",)
    return page.slides(keys, (None,), draw, too_long)


def _people(content: TookPart, page: Page, body: Box, facts: Sequence[Fact]) -> Drawn | None:
    """Return the people with facts below, or None where the figures would be too small."""
    small = page.sizes.small
    blocks = [_fact(fact, (small, small), page) for fact in facts]
    used = _TO_RULE + _TO_FACTS + pt(max(b.height_pt for b in blocks)) if blocks else 0
    rows = _rows(content, page)
    found = rows.best(body.height - used)
    if found is None or not all(block.fits for block in blocks):
        return None
    if facts and found.grid.height < _LEAST_WITH_FACTS:
        return None
    y = body.y + found.height + _TO_RULE
    below = _facts(blocks, body._replace(y=y), page) if blocks else ()
    return Drawn((*rows.items(found, body), *below), _picture(content, page, facts))


def _rows(content: TookPart, page: Page) -> Rows:
    """Return the sorts as they are drawn, with their words."""
    rows = (
        Row(marks, page.phrases.number(sort.count), sort.name, sort.meaning)
        for sort, marks in zip(content.took_part, _marks(content, page), strict=True)
    )
    return Rows(tuple(rows), page.phrases("nobody"), page)


def _marks(content: TookPart, page: Page) -> Iterator[Marks]:
    """Yield the figures of each sort; those of whom there are any look different from others."""
    looks = iter(NEUTRAL)
    for sort in content.took_part:
        variant = next(looks) if sort.count else Variant.OPEN
        yield Marks(sort.count, variant, _sort_told(sort, content, page))


def _fact(fact: Fact, sizes: _FactSizes, page: Page) -> Block:
    """Return a fact, its value over its words, measured in its columns, in whole points."""
    width = (page.measures.column_width(_FACT_COLUMNS) - _FACT_GAP) // EMU_PER_PT * EMU_PER_PT
    value, words = sizes
    return page.texts([paragraph(fact.value, value, bold=True), paragraph(fact.text, words)], width)


def _facts(facts: Sequence[Block], body: Box, page: Page) -> Iterator[Item]:
    """Yield a hairline at the top of ``body`` and the facts side by side below it."""
    yield rule("Line", body.x, body.y, body.width)
    for index, fact in enumerate(facts):
        x = page.measures.column_x(index * _FACT_COLUMNS)
        yield placed("Fact", fact, x, body.y + _TO_FACTS)


def _facts_alone(content: TookPart, page: Page, body: Box) -> Drawn | None:
    """Return the facts on a slide of their own, as large as they fit, or None."""

    def at(sizes: _FactSizes) -> list[Block] | None:
        facts = [_fact(fact, sizes, page) for fact in content.facts]
        return facts if all(fitted(fact, body.from_top(_TO_FACTS)) for fact in facts) else None

    facts = first_that_fits(_fact_sizes(page), at)
    if facts is None:
        return None
    return Drawn(tuple(_facts(facts, body, page)), _facts_told(content.facts, page))


def _fact_sizes(page: Page) -> tuple[_FactSizes, ...]:
    """Return the sizes of facts on a slide of their own, in the order of giving way."""
    sizes = page.sizes
    first, second = (sizes.large[-1], sizes.short_list[0]), (sizes.short_list[0], sizes.body[0])
    return first, second, (sizes.small, sizes.small)


def _long_fact(content: TookPart, page: Page) -> DoesNotFitError:
    """Return the error of the first fact that does not fit its column at the smallest size."""
    body = page.body_below(page.head(page.titled(2, 2))).from_top(_TO_FACTS)
    facts = (_fact(fact, _fact_sizes(page)[-1], page) for fact in content.facts)
    long = next(index for index, fact in enumerate(facts) if not fitted(fact, body))
    return page.does_not_fit(("facts", long), "fact")


def _too_much(content: TookPart, page: Page) -> DoesNotFitError:
    """Return what to say where even the smallest figures do not fit."""
    single = tuple(sort.model_copy(update={"count": 1}) for sort in content.took_part)
    body = page.body_below(page.head(page.title))
    if _people(content.model_copy(update={"took_part": single}), page, body, ()):
        return page.does_not_fit(("people",), "too-many", people=content.people)
    lengths = [len(sort.name + (sort.meaning or "")) for sort in single]
    return page.does_not_fit(("took_part", lengths.index(max(lengths))), "words")


def _sort_told(sort: Sort, content: TookPart, page: Page) -> str:
    """Return the count of a sort with its name and meaning as a sentence."""
    said, count, total = page.phrases, sort.count, content.people
    if not sort.meaning:
        return said("sort", n=count, total=total, name=bare(sort.name))
    name, meaning = without_marks(sort.name), bare(sort.meaning)
    return said("sort_meaning", n=count, total=total, name=name, meaning=meaning)


def _picture(content: TookPart, page: Page, facts: Sequence[Fact]) -> str:
    """Return the picture in words: everyone, each sort and how its people are drawn, the facts."""
    said = page.phrases
    told = [said("picture", n=content.people)]
    for marks in _marks(content, page):
        look = said("frame")
        if marks.number:
            look = look_in_words(Form.FIGURE, marks.variant, marks.number, said)
        told.append(said("drawn", look=look, told=marks.alt))
    return " ".join([*told, _facts_told(facts, page)] if facts else told)


def _facts_told(facts: Sequence[Fact], page: Page) -> str:
    """Return the facts in words."""
    said = page.phrases
    told = [said("fact", value=without_marks(fact.value), text=bare(fact.text)) for fact in facts]
    return said("facts", facts=said.apart(told))


KIND = Kind(
    key="took_part",
    model=TookPart,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: "24 people took part: half had relapsing MS, half progressive MS"
took_part:
  - {count: 12, name: Relapsing-remitting, meaning: attacks that come and go}
  - {count: 12, name: Secondary progressive, meaning: "attacks, then worsening"}
  - {count: 0, name: Primary progressive, meaning: worsening from the start}
people: 24
facts:
  - {value: 18 to 50, text: years old to join}
  - {value: 3 hospitals, text: in Canada}
  - {value: Earlier drugs, text: had failed}
""",
)
