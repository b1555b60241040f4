"""A list of short points. Use it for what has no number to draw; six on a slide at the most."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated

from pydantic import Field

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import Page, Sheet, bulleted, fitted, placed
from deck.layout.page import Drawn
from deck.scene import Role
from deck.text import measure
from deck.text.runs import without_marks
from deck.theme.theme import SlideLayout
from deck.units import Box, to_pt

_MOST = 6
# Size and gap in points, in the order in which they give way (VISUAL.md, section 3).
_STEPS = ((32, 22.0), (28, 18.0), (28, 11.0), (24, 15.0), (24, 9.0))


class Points(Content):
    """Short points; the words between ** are bold."""

    points: Annotated[tuple[Line, ...], Field(min_length=1, max_length=24)]


def _lay_out(content: Points, page: Page) -> tuple[Sheet, ...]:
    """Return as few slides as the points fit on, all at one size."""

    def draw(
        points: Sequence[str], body: Box, step: tuple[float, float], first: int
    ) -> Drawn | None:
        del first
        size, gap = step
        block = measure(bulleted(points, size, gap_pt=gap), to_pt(body.width), page.theme.font)
        if len(points) > _MOST or not fitted(block, body):
            return None
        text = placed("Points", block, body.x, body.y, role=Role.BODY)
        said = " ".join(_sentence(without_marks(point)) for point in points)
        return Drawn(
            (replace(text, box=Box(body.x, body.y, text.box.width, body.height)),),
            page.phrases("picture", n=len(points), points=said),
        )

    return tuple(
        Sheet(title, (head, *drawn.items), drawn.picture, SlideLayout.CONTENT)
        for title, head, drawn in page.continued(content.points, _STEPS, draw, "points")
    )


def _sentence(text: str) -> str:
    """Return ``text`` with a full stop, unless it ends in a stop of its own."""
    return text if text.endswith((".", "?", "!")) else f"{text}."


KIND = Kind(
    key="points",
    model=Points,
    lay_out=_lay_out,
    phrases={
        "en": {
            "picture": "A list of {n} points. {points}",
            "picture.one": "One point. {points}",
        }
    },
    example="""\
title: In MS, the immune system damages the coating around nerves
points:
  - "**Myelin** is a coating of fat and protein. It helps signals travel."
  - "**In MS** it is damaged in the brain, spinal cord and optic nerve."
  - "**In the UK** more than 150,000 people have MS (2024 estimate)."
""",
)
