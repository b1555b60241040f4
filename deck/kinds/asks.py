"""The start of a part: its number, the question it answers, and what comes in it.

Put it first in a part; the overview then lists its question.
"""

from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field, model_validator

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import DoesNotFitError, Page, Sheet, bulleted, placed
from deck.layout.pieces import POINT_GAP_PT, TIGHT
from deck.scene import Item, Role, Text
from deck.text import Block, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import SLIDE, Color, column_x
from deck.theme.spacing import BODY_BOTTOM, CONTENT_WIDTH, LEFT, PANEL_WIDTH
from deck.theme.theme import Size, SlideLayout
from deck.units import Box, inches, pt, to_pt

_NUMERAL_SIZES = (240, 200)  # of one digit, and of more
_RAISED = 0.056  # of a numeral's size: how far below the middle of its line its middle lies
_NUMERAL_ROOM = 1.2  # its box, in heights of its line: one of this size needs more than a line
_X = column_x(4) + inches(0.3)
_TO_POINTS = inches(0.32)
_FEWEST_POINTS = 3  # are left of four where these would make the title smaller
# Size and gap in points, in the order in which they give way.
_STEPS = tuple(
    (size, gap) for size in Size.BODY for gap in (POINT_GAP_PT, round(POINT_GAP_PT * TIGHT, 1))
)


class Section(Content):
    """The question that a part of the talk answers; it is the title of the slide."""

    title: Line = Field("", description="By default, the question after 'asks'.")
    asks: Line = Field(description="The question: 'What is MS, and who took part?'.")
    points: Annotated[tuple[Line, ...], Field(max_length=4)] = Field(
        (), description="What comes in this part, in a few words each."
    )

    @model_validator(mode="after")
    def _titled(self) -> "Section":
        """Take the question as the title where there is none.

        After validation, so that a fault of the question is not told of the title as well.
        """
        if not self.title:
            object.__setattr__(self, "title", self.asks)
        return self


def _lay_out(content: Section, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the number on its panel, beside it the question and the points."""
    head, points, block = _beside_panel(content, page)
    height = head.box.height + (_TO_POINTS + pt(block.height_pt) if block else 0)
    y = (SLIDE.height - height) // 2
    items: list[Item] = [head._replace(box=head.box._replace(y=y))]
    if page.part:
        items.append(_numeral(page))
    if block:
        points_y = y + head.box.height + _TO_POINTS
        items.append(placed("Points", block, _X, points_y, role=Role.BODY))
    picture = _picture(content, points, page)
    return (Sheet(page.title, tuple(items), picture, SlideLayout.SECTION),)


def _beside_panel(content: Section, page: Page) -> tuple[Text, Sequence[str], Block | None]:
    """Return the title, and the points that fit with it at the largest size; the title goes first.

    Raises DoesNotFitError where the question or the points are too long.
    """
    high = to_pt(2 * BODY_BOTTOM - SLIDE.height)  # what is centred ends above the footer
    for head in _heads(page):
        if not content.points:
            return head, (), None
        room = high - to_pt(head.box.height + _TO_POINTS)
        for points in (content.points, content.points[:_FEWEST_POINTS]):
            block = _points(points, room, page)
            if block:
                return head, points, block
    if next(_heads(page), None):
        message = "These points are too long to stand under the question."
        raise DoesNotFitError(("points",), message, "Use a few words for each.")
    key = "asks" if content.title == content.asks else "title"
    message = "This is too long: beside the number of the part it does not fit two lines."
    raise DoesNotFitError((key,), message, "Shorten it to about 45 characters.")


def _heads(page: Page) -> Iterator[Text]:
    """Yield the title at each size at which it takes two lines at most, the largest first."""
    for size in Size.HEAD_TITLE:
        try:
            yield page.head(page.title, (size,), x=_X)
        except DoesNotFitError:
            continue


def _points(points: Sequence[str], room_pt: float, page: Page) -> Block | None:
    """Return the points at the largest size that fits ``room_pt`` in height, or None."""
    width = to_pt(LEFT + CONTENT_WIDTH - _X)
    for size, gap in _STEPS:
        block = measure(bulleted(points, size, gap_pt=gap), width, page.theme.font)
        if block.fits and block.height_pt <= room_pt:
            return block
    return None


def _numeral(page: Page) -> Text:
    """Return the number of the part, in the middle of the panel."""
    text = page.phrases.number(page.part)
    size = _NUMERAL_SIZES[min(len(text), len(_NUMERAL_SIZES)) - 1]
    numeral = paragraph(text, size, bold=True, color=Color.TEXT_ON_DEEP)._replace(align="center")
    block = measure([numeral], to_pt(PANEL_WIDTH), page.theme.font)
    height = pt(block.height_pt * _NUMERAL_ROOM)
    y = (SLIDE.height - height) // 2 - pt(_RAISED * size)
    box = Box(0, y, PANEL_WIDTH, height)
    return Text("Number of the part", box, block.paragraphs, block.lines, Role.BODY, "middle")


def _picture(content: Section, points: Sequence[str], page: Page) -> str:
    """Return number, question and points in words; points that did not fit are told here."""
    said = [page.phrases("numeral", part=page.part)] if page.part else []
    said.append(page.phrases("asks", asks=content.asks))
    if points:
        said.append(page.phrases("points", points=_listed(points)))
    left_out = content.points[len(points) :]
    if left_out:
        said.append(page.phrases("left_out", points=_listed(left_out)))
    return without_marks(" ".join(said))


def _listed(points: Sequence[str]) -> str:
    return "; ".join(point.rstrip(".") for point in points)


KIND = Kind(
    key="asks",
    model=Section,
    lay_out=_lay_out,
    example="""\
asks: What is MS, and who took part?
points:
  - What MS does to nerves
  - The people in the trial
  - The six steps of treatment
""",
)
