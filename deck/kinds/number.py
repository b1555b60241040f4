"""One large number out of all people, and the others in words below it. Use it for a main result.

Both frames stand: how many it was true of, and what became of the rest. A number told from one
side only is taken for better, or for worse, than it is (standards.md, RC8).
"""

from collections.abc import Iterable
from itertools import product
from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Page, Sheet, centred, placed, rule
from deck.scene import Item
from deck.text import Paragraph, Run, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH
from deck.units import Box, inches, pt, to_pt

# Sizes in points of the number and of the total beside it, and of the words, in the order in which
# they give way: words to 28, then the number, and words to 24 at the last.
_NUMBER_SIZES = ((240, 60), (200, 60), (160, 60), (120, 60), (96, 44))
_TEXT_SIZES = ((32, 28), (24,))
_STEPS = tuple(step for texts in _TEXT_SIZES for step in product(_NUMBER_SIZES, texts))
_REST_SIZE = 60
_TO_LABEL = inches(0.45)
_TO_REST = inches(0.08)
_MOST_EASE = inches(0.35)  # added above and below the number where there is room
_ABOVE_REST = inches(0.25)  # where the line is: in the empty lower part of a large digit's line
_BEARING = 0.035  # em: the empty space left of a digit, which shows at these sizes
_LOWERED = 0.03  # em: how far below the middle of their line large digits have their own
_NUMBER_ROOM = 1.05  # the number's box, in heights of its line: letters this large need more
_LABEL_SHARE = 0.85  # the most that the words beside the number take of its line's height
_SMALL_STUDY = 1_000  # people: fewer can easily miss what happens to 1 in some hundred


class Counted(Value):
    """So many of all people, in the author's words, and what became of the others."""

    count: Count
    of: Annotated[Count, Field(ge=1, description="How many were counted in all.")]
    label: Line = Field(description="What is true of them, after '16 of 24': 'had no relapse'.")
    rest: Line = Field(description="What is true of all others, after '8 of 24': 'got worse'.")


class Number(Content):
    """One count that matters, out of all people who were counted."""

    number: Counted


def _faults(content: Number) -> Iterable[Fault]:
    """Yield a fault where more people were counted than there are."""
    number = content.number
    if number.count > number.of:
        message = f"'count' says {number.count}, but there are only {number.of} people."
        do = "Correct 'count' or 'of': 'of' is how many were counted in all."
        yield Fault(("number", "count"), "number-of", message, do)


def _lay_out(content: Number, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the number with its label, a line, and the others below it."""
    head = page.head(page.title)
    body = page.body_below(head, 0)  # the upper part of a large digit's line is empty
    for sizes, text_size in _STEPS:
        items = _drawn(content.number, page, body, sizes, text_size)
        if items:
            return (Sheet(page.title, (head, *items), _picture(content.number, page)),)
    raise _too_long(content.number, page, body)


def _too_long(number: Counted, page: Page, body: Box) -> DoesNotFitError:
    """Return what to say where no sizes fit: of the numbers, or of the longer of their words."""
    bare = number.model_copy(update={"label": "-", "rest": "-"})
    if _drawn(bare, page, body, *_STEPS[-1]) is None:
        message = "These numbers have too many digits to be shown this large."
        return DoesNotFitError(("number", "of"), message, "Write them as 'points'.")
    longer = max(("label", "rest"), key=lambda key: len(getattr(number, key)))
    message = "This is too long to stand beside a large number."
    do = "Shorten it to about 40 characters, and tell the rest in 'say'."
    return DoesNotFitError(("number", longer), message, do)


def _drawn(
    number: Counted, page: Page, body: Box, sizes: tuple[float, float], text_size: float
) -> list[Item] | None:
    """Return the items below the title at these sizes in points, or None where they do not fit."""
    font = page.theme.font
    number_size, total_size = sizes
    digits = paragraph(_count(number.count, page), number_size, bold=True, color=Color.GROUP_1)
    count = measure([digits], to_pt(body.width), font)
    count_x = body.x - pt(_BEARING * number_size)
    label_x = count_x + pt(count.width_pt) + _TO_LABEL
    room = max(to_pt(body.x + body.width - label_x), 1)
    of_all = paragraph(page.phrases("of_all", total=number.of), total_size)
    label = measure([of_all, paragraph(number.label, text_size)], room, font)
    rest = measure([_rest(number, page, text_size)], to_pt(body.width), font)
    height = pt(count.height_pt * _NUMBER_ROOM)
    if not (count.fits and label.fits and rest.fits) or len(label.lines[0]) > 1:
        return None
    spare = body.height - height - _TO_REST - pt(rest.height_pt)
    ease = min(_MOST_EASE, spare // 3)
    if spare < 0 or label.height_pt > _LABEL_SHARE * count.height_pt + to_pt(ease):
        return None
    y = body.y + ease
    rest_y = y + height + _TO_REST + ease
    large = placed("Number", count, count_x, y)
    middle = y + pt(count.height_pt / 2 + _LOWERED * number_size)
    return [
        large._replace(box=large.box._replace(height=height)),
        centred("Label", label, label_x, middle),
        rule("Line", body.x, rest_y - _ABOVE_REST, CONTENT_WIDTH),
        placed("The others", rest, body.x, rest_y),
    ]


def _count(count: int, page: Page) -> str:
    """Return a count as digits, and 0 as the word for nobody."""
    return page.phrases.number(count) if count else page.phrases("nobody")


def _rest(number: Counted, page: Page, size: float) -> Paragraph:
    """Return the other frame as one sentence, its count larger than its words."""
    others = _count(number.of - number.count, page)
    words = f" {page.phrases('of_all', total=number.of)} {without_marks(number.rest)}"
    return Paragraph((Run(others, _REST_SIZE, bold=True), Run(words, size)))


def _picture(number: Counted, page: Page) -> str:
    """Return both frames in words, and what a count of nobody does not say."""
    frames = ((number.count, number.label), (number.of - number.count, number.rest))
    first, second = (
        page.phrases(
            "frame",
            count=_count(count, page),
            of_all=page.phrases("of_all", total=number.of),
            label=without_marks(label).rstrip("."),
        )
        for count, label in frames
    )
    sentences = [page.phrases("picture", first=first, second=second)]
    if number.count in (0, number.of):
        rare = "rare" if number.of < _SMALL_STUDY else "rare large"
        sentences.append(page.phrases(rare, total=number.of))
    return " ".join(sentences)


KIND = Kind(
    key="number",
    model=Number,
    lay_out=_lay_out,
    faults=_faults,
    phrases={
        "en": {
            "nobody": "None",
            "of_all": "of {total}",
            "frame": "{count} {of_all} {label}",
            "picture": "In very large type: {first}. Below a line: {second}.",
            "rare": "None of {total} does not mean never: a small study can miss rare events.",
            "rare large": (
                "None of {total} does not mean never: a study of this size can still miss rare "
                "events."
            ),
        }
    },
    example="""\
title: 16 of 24 people had no sign of active MS for 3 years
number:
  count: 16
  of: 24
  label: had no sign of active MS for 3 years
  rest: got worse or died
""",
)
