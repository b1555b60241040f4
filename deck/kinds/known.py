"""What is known beside what is not: a solid line over the one, a dashed line over the other.

Use it to open a talk and to close it, and wherever a result may be taken for more than it is.
"""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import Drawn, Page, Sheet, fitted, placed, rule
from deck.scene import Item, Role, Stroke
from deck.text import Bullet
from deck.text.runs import unstopped
from deck.theme import Color, SlideLayout
from deck.units import Box, inches

_MOST = 3  # points a side
_RULE_PT = 6
_HEADING_PT = 32
_TO_HEADING = inches(0.28)
_TO_POINTS = inches(0.20)
_BETWEEN = inches(0.4)  # the two sides, more than a gutter

Pair = tuple[str | None, str | None]


class Known(Content):
    """Points that are known, and points that are not; both sides are needed."""

    known: Annotated[tuple[Line, ...], Field(min_length=1, max_length=12)]
    not_known: Annotated[tuple[Line, ...], Field(min_length=1, max_length=12)]


class _Side(NamedTuple):
    """One side of a slide: its heading and its points, and how line, heading and bullets look."""

    name: str
    heading: str
    points: Sequence[str]
    stroke: Stroke
    color: str
    bullet: Bullet


def _lay_out(content: Known, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the points fit on, the first of each side together."""
    pairs: list[Pair] = list(zip_longest(content.known, content.not_known))

    def draw(some: Sequence[Pair], body: Box, size: float, first: int) -> Drawn | None:
        del first
        known, not_known = _sides(some, page)
        room = body._replace(width=page.measures.column_width(6) - _BETWEEN // 2)
        left = _drawn(known, room, size, page)
        right = _drawn(not_known, room._replace(x=body.right - room.width), size, page)
        if len(some) > _MOST or left is None or right is None:
            return None
        return Drawn((*left, *right), _picture(known, not_known, page))

    key = "known" if len(content.known) >= len(content.not_known) else "not_known"
    return page.slides(pairs, page.sizes.short_list, draw, key, slide_layout=SlideLayout.COMPARISON)


def _sides(pairs: Sequence[Pair], page: Page) -> tuple[_Side, _Side]:
    """Return both sides of a slide with their points; one side may have run out of them."""
    known = [point for point, _ in pairs if point]
    not_known = [point for _, point in pairs if point]
    solid = Stroke(Color.GROUP_1, _RULE_PT)
    dashed = Stroke(Color.MUTE, _RULE_PT, dashed=True)
    heads = page.phrases("known"), page.phrases("not_known")
    return (
        _Side("Known", heads[0], known, solid, Color.GROUP_1, Bullet.FILLED),
        _Side("Not known", heads[1], not_known, dashed, Color.INK, Bullet.HOLLOW),
    )


def _drawn(side: _Side, box: Box, size: float, page: Page) -> list[Item] | None:
    """Return line, heading and points of one side, or None where they do not fit."""
    head = page.text(
        side.heading, page.sizes.scaled(_HEADING_PT), box.width, bold=True, color=side.color
    )
    heading = placed("Heading", head, box.x, box.y + _TO_HEADING, role=Role.BODY)
    items: list[Item] = [rule(side.name, box.x, box.y, box.width, side.stroke), heading]
    if not side.points:
        return items
    room = box.from_top(heading.box.bottom + _TO_POINTS - box.y)
    points = page.points(side.points, size, room.width, bullet=side.bullet)
    if not fitted(points, room):
        return None
    return [*items, placed("Points", points, room.x, room.y, role=Role.BODY)]


def _picture(known: _Side, not_known: _Side, page: Page) -> str:
    """Return both sides in words."""
    return page.phrases(
        "picture",
        known_head=known.heading,
        known=_listed(known, page),
        not_known_head=not_known.heading,
        not_known=_listed(not_known, page),
    )


def _listed(side: _Side, page: Page) -> str:
    """Return the points of one side in words; on a further slide there may be none left."""
    return page.phrases.apart(map(unstopped, side.points)) or page.phrases("no_more")


KIND = Kind(
    key="known",
    model=Known,
    lay_out=_lay_out,
    example="""\
title: No one relapsed, but 1 died and there was no comparison group
known:
  - 16 of 24 had no sign of active MS for 3 years
  - 7 got worse, 1 died
  - 8 had less disability
not_known:
  - How they would have done without it
  - If it helps primary progressive MS
  - What it would do for you
""",
)
