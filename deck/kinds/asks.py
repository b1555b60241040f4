"""The start of a part: its number, the question it answers, and what comes in it.

Put it first in a part; the overview then lists its question.
"""

from collections.abc import Iterator
from itertools import product, starmap
from typing import Annotated, NamedTuple

from pydantic import Field, model_validator

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import DoesNotFitError, Page, Sheet, first_that_fits, placed
from deck.scene import Item, Role, Text
from deck.text import Block, paragraph
from deck.text.runs import stopped, unstopped, without_marks
from deck.theme import Color, SlideLayout
from deck.units import Box, inches, pt

_NUMERAL_PT = (240, 200)  # of one digit, and of more
_RAISED = 0.056  # of a numeral's size: how far below the middle of its line its middle lies
_NUMERAL_ROOM = 1.2  # its box, in heights of its line: one of this size needs more than a line
_COLUMN, _AFTER_COLUMN = 4, inches(0.3)  # where the question starts
_TO_POINTS = inches(0.32)
_FEWEST_POINTS = 3  # are left of four where these would make the title smaller
_GAPS_PT = (14.4, 8.6)  # between two points


class Asks(Content):
    """The question that a part of the talk answers; it is the title of the slide."""

    title: Line = Field("", description="By default, the question after 'asks'.")
    asks: Line = Field(description="The question: 'What is MS, and who took part?'.")
    points: Annotated[tuple[Line, ...], Field(max_length=4)] = Field(
        (), description="What comes in this part, in a few words each."
    )

    @model_validator(mode="after")
    def _titled(self) -> "Asks":
        """Take the question as the title where there is none.

        After validation, so that a fault of the question is not told of the title as well.
        """
        if not self.title:
            object.__setattr__(self, "title", self.asks)
        return self


class _Step(NamedTuple):
    """A size of the title, how many points are shown, and their size and gap; sizes in points."""

    title_pt: float
    points: int
    size_pt: float
    gap_pt: float


class _Beside(NamedTuple):
    """What stands beside the number: the title and, where there are any, the points below it."""

    title: Text
    points: Block | None

    @property
    def height(self) -> int:
        """Return the height of title and points in EMU."""
        below = _TO_POINTS + pt(self.points.height_pt) if self.points else 0
        return self.title.box.height + below


def _lay_out(content: Asks, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the number on its panel, beside it the question and the points.

    Raises DoesNotFitError where the question or the points are too long.
    """

    def draw(step: _Step) -> Sheet | None:
        beside = _beside(content, step, page)
        if beside is None:
            return None
        picture = _picture(content, step.points, page)
        return Sheet(page.title, _items(beside, page), picture, SlideLayout.SECTION)

    sheet = first_that_fits(_steps(content, page), draw)
    if sheet is None:
        raise _too_long(content, page)
    return (sheet,)


def _steps(content: Asks, page: Page) -> Iterator[_Step]:
    """Yield what is tried, in its order: points give way first, then how many, then the title."""
    counts, gaps = (len(content.points), _FEWEST_POINTS), map(page.sizes.scaled, _GAPS_PT)
    return starmap(_Step, product(page.sizes.head_title, counts, page.sizes.body, gaps))


def _x(page: Page) -> int:
    """Return where question and points start, in EMU."""
    return page.measures.column_x(_COLUMN) + _AFTER_COLUMN


def _beside(content: Asks, step: _Step, page: Page) -> _Beside | None:
    """Return title and points at one step, or None where they do not fit."""
    title = page.title_at(step.title_pt, page.title, x=_x(page))
    if title is None or not content.points:
        return _Beside(title, None) if title else None
    points, width = content.points[: step.points], page.right - _x(page)
    block = page.points(points, step.size_pt, width, gap_pt=step.gap_pt)
    beside = _Beside(title, block)
    # What is centred ends above the footer.
    room = 2 * page.measures.body_bottom - page.measures.slide.height
    return beside if block.fits and beside.height <= room else None


def _too_long(content: Asks, page: Page) -> DoesNotFitError:
    """Return the error of a question that fits beside the number at no size, or of the points."""
    sizes, x = page.sizes.head_title, _x(page)
    if first_that_fits(sizes, lambda size: page.title_at(size, page.title, x=x)):
        return page.does_not_fit(("points",), "points")
    key = "asks" if content.title == content.asks else "title"
    return page.does_not_fit((key,), "question")


def _items(beside: _Beside, page: Page) -> tuple[Item, ...]:
    """Return the title, the number, where the part has one, and the points, all in the middle."""
    title, points = beside
    y = (page.measures.slide.height - beside.height) // 2
    items: list[Item] = [title._replace(box=title.box._replace(y=y))]
    if page.part:
        items.append(_numeral(page))
    if points:
        points_y = y + title.box.height + _TO_POINTS
        items.append(placed("Points", points, title.box.x, points_y, role=Role.BODY))
    return tuple(items)


def _numeral(page: Page) -> Text:
    """Return the number of the part, in the middle of the panel."""
    text, measures = page.phrases.number(page.part), page.measures
    size = page.sizes.scaled(_NUMERAL_PT[min(len(text), len(_NUMERAL_PT)) - 1])
    numeral = paragraph(text, size, bold=True, color=Color.TEXT_ON_DEEP)._replace(align="center")
    block = page.texts([numeral], measures.panel_width)
    height = pt(block.height_pt * _NUMERAL_ROOM)
    y = (measures.slide.height - height) // 2 - pt(_RAISED * size)
    box = Box(0, y, measures.panel_width, height)
    return Text("Number of the part", box, block.paragraphs, block.lines, Role.BODY, "middle")


def _picture(content: Asks, shown: int, page: Page) -> str:
    """Return number, question and points in words; points that are not shown are told here."""
    said = [page.phrases("numeral", part=page.part)] if page.part else []
    said.append(page.phrases("asks", asks=stopped(content.asks)))
    points, left_out = content.points[:shown], content.points[shown:]
    if points:
        said.append(page.phrases("points", points=page.phrases.apart(map(unstopped, points))))
    if left_out:
        said.append(page.phrases("left_out", points=page.phrases.apart(map(unstopped, left_out))))
    return without_marks(" ".join(said))


KIND = Kind(
    key="asks",
    model=Asks,
    lay_out=_lay_out,
    example="""\
asks: What is MS, and who took part?
points:
  - What MS does to nerves
  - The people in the trial
  - The six steps of treatment
""",
)
