"""Who took part: a row of figures for each sort of people, those of whom nobody came as well.

Use it early in a talk, so that people can ask: was anybody like me among them? Up to three facts
about all of them stand below, such as their age or where they were treated.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet, centred, fitted, placed, rule
from deck.layout.even_grid import EvenGrid, tight_grid
from deck.layout.people_grid import BLOCK_WIDTH
from deck.layout.person import NEUTRAL, TEXT_COLOR, Figures
from deck.layout.pieces import column_of
from deck.scene import Item, Shape, Stroke
from deck.text import Block, measure, paragraph
from deck.text.runs import LINE_HEIGHT, without_marks
from deck.theme import Color, column_width, column_x
from deck.theme.spacing import CONTENT_WIDTH, LEFT
from deck.units import Box, inches, pt, to_pt

_LARGEST = 0.82  # inches: the height of a figure
_LEAST_WITH_FACTS = inches(0.5)  # smaller figures take the slide for themselves
_GAPS = (inches(0.21), inches(0.13))  # between two sorts, in the order in which they give way
_WIDEST_GAP = inches(0.40)
_TO_COUNT = inches(0.45)
_TO_LABEL = inches(0.33)
_COUNT_SIZE = 44
_INSET = inches(0.25)  # of the words in an empty frame
_LEAST_FRAME = inches(0.60)  # the height that keeps its line off the words
_TO_RULE = inches(0.35)
_TO_FACTS = inches(0.15)
_FACT_WIDTH = int(to_pt(column_width(4) - inches(0.1)))  # points
_FACT_SIZES = ((44.0, 32.0), (32.0, 28.0), (24.0, 24.0))  # of value and words on their own slide


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
    if content.people is None:
        message = "This entry does not say how many people took part in all."
        do = f"Add 'people: {sum(counts)}', if these are all of them."
        yield Fault(("people",), "took-part-people", message, do)
    elif sum(counts) != content.people:
        added = " + ".join(map(str, counts))
        message = f"The counts {added} make {sum(counts)}, but 'people' says {content.people}."
        do = "Correct a count, or add the people who are missing: nobody may be left out."
        yield Fault(("people",), "took-part-sum", message, do)


class _Rows(NamedTuple):
    """The sorts below each other: their grid and labels, the height of each, the gap, in EMU."""

    grid: EvenGrid
    block_width: int
    labels: tuple[Block, ...]
    label_x: int
    heights: tuple[int, ...]
    gap: int

    @property
    def height(self) -> int:
        """Return the height of all sorts and of the gaps between them, in EMU."""
        return sum(self.heights) + self.gap * (len(self.heights) - 1)


def _lay_out(content: TookPart, page: Page) -> tuple[Sheet, ...]:
    """Return one slide, or two where the facts would leave the figures too small."""
    together = _people(content, page, page.title, content.facts)
    if together:
        return (together,)
    parts = 2 if content.facts else 1
    first = _people(content, page, page.titled(1, parts), ())
    if first is None:
        raise _too_much(content, page)
    return (first, _facts_alone(content, page)) if content.facts else (first,)


def _people(content: TookPart, page: Page, title: str, told_too: Sequence[Fact]) -> Sheet | None:
    """Return the people with facts below, or None where the figures would be too small."""
    head = page.head(title)
    body = page.body_below(head)
    facts = [_pair(fact.value, fact.text, _FACT_WIDTH, page.theme.font) for fact in told_too]
    used = _TO_RULE + _TO_FACTS + pt(max(f.height_pt for f in facts)) if facts else 0
    rows = _arranged(content, page, body.height - used)
    if rows is None or not all(fact.fits for fact in facts):
        return None
    if facts and rows.grid.height < _LEAST_WITH_FACTS:
        return None
    items = _drawn(content, page, rows, body.y)
    if facts:
        items += _facts(facts, body.y + rows.height + _TO_RULE)
    return Sheet(title, (head, *items), _told(content, page, told_too))


def _facts(facts: Sequence[Block], y: int) -> list[Item]:
    """Return a hairline at ``y`` and the facts side by side below it."""
    places = zip((0, 4, 8), facts, strict=False)
    texts = [placed("Fact", fact, column_x(column), y + _TO_FACTS) for column, fact in places]
    return [rule("Line", LEFT, y, CONTENT_WIDTH), *texts]


def _facts_alone(content: TookPart, page: Page) -> Sheet:
    """Return the facts on a slide of their own, as large as they fit."""
    head = page.head(page.titled(2, 2))
    body = page.body_below(head)
    font = page.theme.font
    for sizes in _FACT_SIZES:
        facts = [_pair(fact.value, fact.text, _FACT_WIDTH, font, sizes) for fact in content.facts]
        long = [i for i, fact in enumerate(facts) if not fitted(fact, body.from_top(_TO_FACTS))]
        if not long:
            items = (head, *_facts(facts, body.y))
            return Sheet(page.titled(2, 2), items, _facts_told(content.facts, page))
    message = "This fact does not fit its column."
    raise DoesNotFitError(("facts", long[0]), message, "Shorten it to a few short words.")


def _arranged(content: TookPart, page: Page, room: int) -> _Rows | None:
    """Return the rows with the largest figures that fit ``room`` EMU, spread in it, or None."""
    counts = [sort.count for sort in content.took_part]
    for gap in _GAPS:

        def fits(grid: EvenGrid, gap: int = gap) -> bool:
            rows = _labelled(content, page, grid, gap)
            return rows.height <= room and all(label.fits for label in rows.labels)

        grid = tight_grid(counts, Box(LEFT, 0, inches(BLOCK_WIDTH), room), _LARGEST, fits)
        if grid:  # what is left of the room is shared out between the sorts
            rows = _labelled(content, page, grid, gap)
            spare = (room - rows.height) // max(len(counts) - 1, 1)
            return rows._replace(gap=max(gap, min(_WIDEST_GAP, gap + spare)))
    return None


def _labelled(content: TookPart, page: Page, grid: EvenGrid, gap: int) -> _Rows:
    """Return the rows of a grid with their labels, each as high as the higher of the two."""
    counts = [sort.count for sort in content.took_part]
    block_width = grid.width_of(max(counts))
    if 0 in counts:
        block_width = max(block_width, pt(_nobody(page).width_pt) + 2 * _INSET)
    font = page.theme.font
    words = [page.phrases.number(count) for count in counts]
    count_width = pt(column_of(words, _COUNT_SIZE, font, bold=True))
    label_x = LEFT + block_width + _TO_COUNT + count_width + _TO_LABEL
    room = int(to_pt(LEFT + CONTENT_WIDTH - label_x))
    labels = tuple(_pair(sort.name, sort.meaning, room, font) for sort in content.took_part)
    figures = (_figures_height(count, grid) for count in counts)
    least = pt(LINE_HEIGHT * _COUNT_SIZE) - gap  # what keeps two counts off each other
    heights = tuple(map(max, figures, (max(pt(label.height_pt), least) for label in labels)))
    return _Rows(grid, block_width, labels, label_x, heights, gap)


def _figures_height(count: int, grid: EvenGrid) -> int:
    """Return the height of a sort's figures, or of its empty frame, in EMU."""
    return grid.height_of(count) if count else max(grid.height, _LEAST_FRAME)


def _nobody(page: Page) -> Block:
    """Return the words in an empty frame, measured."""
    return measure([paragraph(page.phrases("nobody"), 24)], to_pt(CONTENT_WIDTH), page.theme.font)


@lru_cache(maxsize=1024)  # the search for the largest figures asks for the same widths again
def _pair(
    bold: str, text: str | None, width_pt: int, font: str, sizes: tuple[float, float] = (24, 24)
) -> Block:
    """Return bold words over plain ones, measured."""
    below = [paragraph(text, sizes[1])] if text else []
    return measure([paragraph(bold, sizes[0], bold=True), *below], width_pt, font)


def _drawn(content: TookPart, page: Page, rows: _Rows, y: int) -> list[Item]:
    """Return figures, count and label of each sort, from ``y`` down."""
    looks = iter(NEUTRAL)
    items: list[Item] = []
    for sort, label, height in zip(content.took_part, rows.labels, rows.heights, strict=True):
        variant = next(looks) if sort.count else None
        figures_height = _figures_height(sort.count, rows.grid)
        middle = y + height // 2
        box = Box(LEFT, middle - figures_height // 2, rows.block_width, figures_height)
        alt = _sort_told(sort, content, page)
        if variant:
            items += rows.grid.groups([Figures(sort.count, variant, alt)], box.x, box.y)
        else:  # the frame is solid, for somebody looked and found none
            items.append(Shape("None", box, stroke=Stroke(Color.RULE, 1.5), alt=alt))
            items.append(centred("Nobody", _nobody(page), box.x + _INSET, middle))
        color = TEXT_COLOR[variant] if variant else Color.INK
        words = paragraph(page.phrases.number(sort.count), _COUNT_SIZE, bold=True, color=color)
        count = measure([words], to_pt(CONTENT_WIDTH), page.theme.font)
        items.append(centred("Count", count, box.right + _TO_COUNT, middle))
        items.append(centred("Label", label, rows.label_x, middle))
        y += height + rows.gap
    return items


def _too_much(content: TookPart, page: Page) -> DoesNotFitError:
    """Return what to say where even the smallest figures do not fit."""
    single = tuple(sort.model_copy(update={"count": 1}) for sort in content.took_part)
    if _people(content.model_copy(update={"took_part": single}), page, page.title, ()):
        message = f"{content.people} people cannot be drawn one by one on a slide."
        do = "Write them as 'people' with 'groups': there 100 figures can stand for all of them."
        return DoesNotFitError(("people",), message, do)
    lengths = [len(sort.name + (sort.meaning or "")) for sort in single]
    path = ("took_part", lengths.index(max(lengths)))
    message = "The words beside the people are too long for the slide."
    return DoesNotFitError(path, message, "Shorten name and meaning to a few words each.")


def _sort_told(sort: Sort, content: TookPart, page: Page) -> str:
    """Return the count of a sort with its name and meaning as a sentence."""
    name = without_marks(f"{sort.name}, {sort.meaning}" if sort.meaning else sort.name)
    return page.phrases("sort", n=sort.count, total=content.people, name=name.rstrip("."))


def _told(content: TookPart, page: Page, facts: Sequence[Fact]) -> str:
    """Return the picture in words: everyone, each sort and how its people are drawn, the facts."""
    looks = iter(NEUTRAL)
    told = [page.phrases("picture", n=content.people)]
    for sort in content.took_part:
        look = f"people {next(looks)}" if sort.count else "frame"
        told.append(f"{page.phrases(look, n=sort.count)}: {_sort_told(sort, content, page)}")
    return " ".join([*told, _facts_told(facts, page)] if facts else told)


def _facts_told(facts: Sequence[Fact], page: Page) -> str:
    """Return the facts in words."""
    words = [without_marks(f"{fact.value} {fact.text}").rstrip(".") for fact in facts]
    return page.phrases("facts", facts="; ".join(words))


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
