"""A list of short points. Use it for what has no number to draw; six on a slide at the most."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field, GetPydanticSchema
from pydantic_core.core_schema import literal_schema

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import Drawn, Page, Sheet, drawings, fitted, placed
from deck.scene import Role
from deck.text.runs import stopped, without_marks
from deck.theme import SlideLayout
from deck.units import Box

_MOST = 6
_MOST_UNDER_DRAWING = 3
# Size and gap in points, in the order in which they give way (visual.md, 3).
_STEPS = ((32, 22.0), (28, 18.0), (28, 11.0), (24, 15.0), (24, 9.0))

Name = Annotated[str, GetPydanticSchema(lambda *_: literal_schema(list(drawings.names())))]


class Points(Content):
    """Short points; the words between ** are bold."""

    points: Annotated[tuple[Line, ...], Field(min_length=1, max_length=24)]
    drawing: Name | None = Field(None, description="A drawing above the points.")


def _lay_out(content: Points, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the points fit on, all at one size."""

    def draw(
        points: Sequence[str], body: Box, step: tuple[float, float], first: int
    ) -> Drawn | None:
        del first
        above, room = _drawing(content.drawing, body, page)
        size, gap = page.sizes.scaled(step[0]), page.sizes.scaled(step[1])
        block = page.points(points, size, room.width, gap_pt=gap)
        if len(points) > (_MOST_UNDER_DRAWING if above.items else _MOST) or not fitted(block, room):
            return None
        text = placed("Points", block, room.x, room.y, role=Role.BODY)
        text = text._replace(box=text.box._replace(height=room.height))
        said = " ".join(stopped(without_marks(point)) for point in points)
        listed = page.phrases("picture", n=len(points), points=said)
        return Drawn((*above.items, text), " ".join(filter(None, (above.picture, listed))))

    return page.slides(content.points, _STEPS, draw, "points", slide_layout=SlideLayout.CONTENT)


def _drawing(name: str | None, body: Box, page: Page) -> tuple[Drawn, Box]:
    """Return the drawing above the points, or none, and what it leaves of the body."""
    return drawings.drawn(name, body, page) if name else (Drawn((), ""), body)


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
