"""A list of short points. Use it for what has no number to draw; six on a slide at the most."""

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import Page, Sheet, bulleted, fitted, placed
from deck.layout.continuation import Drawn
from deck.layout.nerve import HEIGHT, NerveWords, nerves
from deck.scene import Item, Role
from deck.text import measure
from deck.text.runs import stopped, without_marks
from deck.theme.spacing import BODY_GAP
from deck.theme.theme import SlideLayout
from deck.units import Box, to_pt

_MOST = 6
_MOST_UNDER_DRAWING = 3
# Size and gap in points, in the order in which they give way (VISUAL.md, section 3).
_STEPS = ((32, 22.0), (28, 18.0), (28, 11.0), (24, 15.0), (24, 9.0))


class Points(Content):
    """Short points; the words between ** are bold."""

    points: Annotated[tuple[Line, ...], Field(min_length=1, max_length=24)]
    drawing: Literal["nerve"] | None = Field(None, description="A drawing above the points.")


def _lay_out(content: Points, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the points fit on, all at one size."""

    def draw(
        points: Sequence[str], body: Box, step: tuple[float, float], first: int
    ) -> Drawn | None:
        del first
        size, gap = step
        drawing, body = _drawing(content, body, page)
        block = measure(bulleted(points, size, gap_pt=gap), to_pt(body.width), page.theme.font)
        if len(points) > (_MOST_UNDER_DRAWING if drawing else _MOST) or not fitted(block, body):
            return None
        text = placed("Points", block, body.x, body.y, role=Role.BODY)
        said = " ".join(stopped(without_marks(point)) for point in points)
        picture = page.phrases("picture", n=len(points), points=said)
        drawn = page.phrases("drawn") + " " if drawing else ""
        box = Box(body.x, body.y, text.box.width, body.height)
        return Drawn((*drawing, text._replace(box=box)), drawn + picture)

    return tuple(
        Sheet(title, (head, *drawn.items), drawn.picture, SlideLayout.CONTENT)
        for title, head, drawn in page.continued(content.points, _STEPS, draw, "points")
    )


def _drawing(content: Points, body: Box, page: Page) -> tuple[list[Item], Box]:
    """Return the drawing above the points, and what it leaves of the body."""
    if not content.drawing:
        return [], body
    words = NerveWords(
        page.phrases("healthy"),
        page.phrases("damaged"),
        page.phrases("segment"),
        page.phrases("healthy_alt"),
        page.phrases("damaged_alt"),
    )
    items = nerves(body.x, body.y, body.width, words, page.theme.font)
    return items, body.from_top(HEIGHT + BODY_GAP)


KIND = Kind(
    key="points",
    model=Points,
    lay_out=_lay_out,
    example="""\
title: In MS, the immune system damages the coating around nerves
drawing: nerve
points:
  - "**Myelin** is a coating of fat and protein. It helps signals travel."
  - "**In MS** it is damaged in the brain, spinal cord and optic nerve."
  - "**In the UK** more than 150,000 people have MS (2024 estimate)."
""",
)
