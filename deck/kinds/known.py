"""What is known beside what is not: a solid line over the one, a dashed line over the other.

Use it to open a talk and to close it, and wherever a result may be taken for more than it is.
"""

from collections.abc import Sequence
from itertools import zip_longest
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import Page, Sheet, bulleted, fitted, placed, rule
from deck.layout.continuation import Drawn
from deck.scene import Item, Role, Stroke
from deck.text import Bullet, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color, column_width
from deck.theme.spacing import CONTENT_WIDTH
from deck.theme.theme import Size, SlideLayout
from deck.units import Box, inches, to_pt

_MOST = 3  # points a side
_RULE_PT = 6
_TO_HEAD = inches(0.28)
_TO_POINTS = inches(0.20)
_WIDTH = column_width(6) - inches(0.2)

Pair = tuple[str | None, str | None]


class Known(Content):
    """Points that are known, and points that are not; both sides are needed."""

    known: Annotated[tuple[Line, ...], Field(min_length=1, max_length=12)]
    not_known: Annotated[tuple[Line, ...], Field(min_length=1, max_length=12)]


def _lay_out(content: Known, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the points fit on, the first of each side together."""
    pairs: list[Pair] = list(zip_longest(content.known, content.not_known))

    def draw(some: Sequence[Pair], body: Box, size: float, first: int) -> Drawn | None:
        del first
        known = [point for point, _ in some if point]
        unknown = [point for _, point in some if point]
        right_x = body.x + CONTENT_WIDTH - _WIDTH
        left = _side(Box(body.x, body.y, _WIDTH, body.height), known, Bullet.FILLED, size, page)
        right = _side(Box(right_x, body.y, _WIDTH, body.height), unknown, Bullet.HOLLOW, size, page)
        if len(some) > _MOST or left is None or right is None:
            return None
        return Drawn((*left, *right), _picture(known, unknown, page))

    key = "known" if len(content.known) >= len(content.not_known) else "not_known"
    return tuple(
        Sheet(title, (head, *drawn.items), drawn.picture, SlideLayout.COMPARISON)
        for title, head, drawn in page.continued(pairs, Size.SHORT_LIST, draw, key)
    )


def _side(
    box: Box, points: Sequence[str], bullet: Bullet, size: float, page: Page
) -> list[Item] | None:
    """Return line, head and points of one side, or None where they do not fit."""
    known = bullet is Bullet.FILLED
    stroke = Stroke(Color.GROUP_1 if known else Color.MUTE, _RULE_PT, dashed=not known)
    items: list[Item] = [rule("Known" if known else "Not known", box.x, box.y, box.width, stroke)]
    color = Color.GROUP_1 if known else Color.INK
    word = page.phrases("known" if known else "not_known")
    font = page.theme.font
    head = measure([paragraph(word, 32, bold=True, color=color)], to_pt(box.width), font)
    heading = placed("Heading", head, box.x, box.y + _TO_HEAD, role=Role.BODY)
    items.append(heading)
    if not points:
        return items
    block = measure(bulleted(points, size, bullet), to_pt(box.width), font)
    room = box.from_top(heading.box.bottom + _TO_POINTS - box.y)
    if not fitted(block, room):
        return None
    items.append(placed("Points", block, room.x, room.y, role=Role.BODY))
    return items


def _picture(known: Sequence[str], unknown: Sequence[str], page: Page) -> str:
    """Return both sides in words."""
    return page.phrases(
        "picture",
        known=_listed(known),
        not_known=_listed(unknown),
        known_head=page.phrases("known"),
        not_known_head=page.phrases("not_known"),
    )


def _listed(points: Sequence[str]) -> str:
    return "; ".join(without_marks(point).rstrip(".") for point in points)


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
