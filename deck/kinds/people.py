"""Everyone who was counted, drawn one by one, in groups that add up. Use it for the main result."""

from collections.abc import Iterable
from math import ceil
from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line, Outcome, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet, centred
from deck.layout.people_grid import GROUP_GAP, Grid, stacked
from deck.layout.person import TEXT_COLOR, Variant
from deck.layout.pieces import column_of
from deck.scene import Group as ItemGroup
from deck.scene import Item, Shape, Stroke
from deck.text import Block, measure, paragraph
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH
from deck.theme.theme import Size
from deck.units import EMU_PER_INCH, EMU_PER_PT, Box, inches, pt, to_pt

_BRACKET = inches(0.35)  # from the block of figures to the line beside it
_TO_COUNT = inches(0.30)
_TO_LABEL = inches(0.35)


_VARIANTS = {
    Outcome.NO_EVENT: Variant.SOLID,
    Outcome.WORSE: Variant.DOWN,
    Outcome.DIED: Variant.CROSS,
    Outcome.BETTER: Variant.UP,
}
_NEUTRAL = (Variant.SOLID, Variant.DOT)  # for groups that are told apart, and not better or worse


class PeopleGroup(Value):
    """So many people to whom the same happened."""

    count: Count
    label: Line = Field(description="What happened to them, after the count: 'got worse'.")
    outcome: Outcome | None = Field(
        None, description="no event, worse, died or better; left out where none of them fits."
    )


class People(Content):
    """All people who were counted, and what happened to them."""

    people: Annotated[Count, Field(ge=1, description="How many were counted in all.")]
    groups: Annotated[tuple[PeopleGroup, ...], Field(min_length=1, max_length=4)]


def _faults(content: People) -> Iterable[Fault]:
    """Yield what keeps the groups from adding up or from being told apart."""
    total = sum(group.count for group in content.groups)
    if total != content.people:
        counts = " + ".join(str(group.count) for group in content.groups)
        message = f"The groups add up to {counts} = {total}, but 'people' says {content.people}."
        do = "Correct a count, or add the group that is missing: nobody may be left out."
        yield Fault(("people",), "people-sum", message, do)
    seen: dict[Variant, int] = {}
    for index, variant in enumerate(_variants(content)):
        if content.groups[index].count and variant in seen:
            message = (
                f"The people of groups {seen[variant] + 1} and {index + 1} would look the same."
            )
            do = "Give one of them another outcome, or make them one group."
            yield Fault(("groups", index), "people-alike", message, do)
        seen.setdefault(variant, index)


def _variants(content: People) -> list[Variant]:
    """Return how each group is drawn; neutral groups take the neutral looks in turn."""
    neutral = iter(_NEUTRAL)
    return [
        _VARIANTS[group.outcome]
        if group.outcome
        else next(neutral, Variant.DOT)
        if group.count
        else Variant.CROSS
        for group in content.groups
    ]


def _lay_out(content: People, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: figures on the left, counts and labels beside them."""
    head = page.head(page.title)
    body = page.body_below(head)
    counts = [group.count for group in content.groups]
    for size in Size.BODY:

        def label_heights(block_width: float, size: float = size) -> list[float]:
            room = _label_room(content, page, inches(block_width))
            return [_label(group, size, room, page).height_pt / 72 for group in content.groups]

        grid = stacked(counts, label_heights, body.height / EMU_PER_INCH)
        if grid:
            items = _rows(content, page, body, grid, size)
            return (Sheet(page.title, (head, *items), _picture(content, page)),)
    message = f"{content.people} people cannot be drawn one by one on a slide."
    raise DoesNotFitError(("people",), message, "Draw fewer groups or shorten their labels.")


def _count_width(content: People, page: Page) -> int:
    """Return the width of the widest count in EMU."""
    counts = [page.phrases.number(group.count) for group in content.groups]
    return ceil(column_of(counts, Size.COUNT[0], page.theme.font, bold=True) * EMU_PER_PT)


def _label_room(content: People, page: Page, block_width: int) -> int:
    """Return the width left for labels beside a block of figures, in EMU."""
    used = block_width + _BRACKET + _TO_COUNT + _count_width(content, page) + _TO_LABEL
    return CONTENT_WIDTH - used


def _label(group: PeopleGroup, size: float, width: int, page: Page) -> Block:
    """Return a group's label, measured in ``width`` EMU, rounded down to whole points.

    So the search for the largest figures asks for the same widths again, and they are kept.
    """
    return measure([paragraph(group.label, size)], int(to_pt(width)), page.theme.font)


def _rows(content: People, page: Page, body: Box, grid: Grid, size: float) -> list[Item]:
    """Return each group's figures, bracket, count and label, from the top of the body down."""
    widest = min(grid.columns, max(group.count for group in content.groups))
    block_width = inches(grid.row_width(widest))
    bracket_x = body.x + block_width + _BRACKET
    label_x = bracket_x + _TO_COUNT + _count_width(content, page) + _TO_LABEL
    room = _label_room(content, page, block_width)
    items: list[Item] = []
    y = body.y
    for group, variant in zip(content.groups, _variants(content), strict=True):
        color = TEXT_COLOR[variant]
        label = _label(group, size, room, page)
        height = max(inches(grid.group_height(max(group.count, 1))), pt(label.height_pt))
        box = Box(body.x, y, block_width, height)
        items.append(_figures(group, variant, content.people, page, grid, box))
        items.append(
            Shape("Bracket", Box(bracket_x, y, 0, height), "line", stroke=Stroke(color, 4.5))
        )
        count = measure(
            [paragraph(page.phrases.number(group.count), Size.COUNT[0], bold=True, color=color)],
            to_pt(CONTENT_WIDTH),
            page.theme.font,
        )
        middle = y + height // 2
        items.append(centred("Count", count, bracket_x + _TO_COUNT, middle))
        items.append(centred("Label", label, label_x, middle))
        y += height + inches(GROUP_GAP)
    return items


def _figures(  # noqa: PLR0913 - a group of figures: who, how, of how many, where
    group: PeopleGroup, variant: Variant, total: int, page: Page, grid: Grid, room: Box
) -> Item:
    """Return a group's figures as one item, centred in the height of ``room``."""
    alt = page.phrases("group", n=group.count, total=total, label=group.label)
    if group.count == 0:
        height = inches(grid.height)
        box = Box(room.x, room.y + (room.height - height) // 2, room.width, height)
        return Shape("None", box, stroke=Stroke(Color.RULE, 1.5), alt=alt)
    height = inches(grid.group_height(group.count))
    y = room.y + (room.height - height) // 2
    figures = grid.figures(group.count, room.x, y, variant)
    width = inches(grid.row_width(min(group.count, grid.columns)))
    return ItemGroup("People", Box(room.x, y, width, height), figures, alt)


def _picture(content: People, page: Page) -> str:
    """Return the picture in words: everyone, then each group and how its people are drawn."""
    groups = [
        page.phrases("group", n=group.count, total=content.people, label=group.label)
        + " "
        + page.phrases(f"drawn {variant}" if group.count else "drawn none", n=group.count)
        for group, variant in zip(content.groups, _variants(content), strict=True)
    ]
    return " ".join([page.phrases("picture", n=content.people), *groups])


KIND = Kind(
    key="people",
    model=People,
    lay_out=_lay_out,
    faults=_faults,
    phrases={
        "en": {
            "picture": "{n} people are drawn one by one.",
            "picture.one": "One person is drawn.",
            "group": "{n} of {total} people {label}.",
            "drawn none": "This is an empty frame: there was nobody to draw.",
            "drawn solid": "They are solid blue figures.",
            "drawn solid.one": "This is a solid blue figure.",
            "drawn down": "They are amber figures with a triangle that points down.",
            "drawn down.one": "This is an amber figure with a triangle that points down.",
            "drawn cross": "They are hollow figures with a cross.",
            "drawn cross.one": "This is a hollow figure with a cross.",
            "drawn up": "They are green figures with a triangle that points up.",
            "drawn up.one": "This is a green figure with a triangle that points up.",
            "drawn dot": "They are green figures with a dot.",
            "drawn dot.one": "This is a green figure with a dot.",
        }
    },
    example="""\
title: 16 of 24 people had no sign of active MS, 7 got worse and 1 died
people: 24
groups:
  - {count: 16, label: had no sign of active MS for 3 years, outcome: no event}
  - {count: 7, label: had disability that got worse and stayed worse, outcome: worse}
  - {count: 1, label: died because of the treatment, outcome: died}
""",
)
