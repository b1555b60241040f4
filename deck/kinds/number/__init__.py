"""One large number out of all people, and the others in words below it. Use it for a main result.

Both frames stand: how many it was true of, and what became of the rest. A number told from one
side only is taken for better, or for worse, than it is (standards.md, RC8). Below it stands the
range in which the true share is likely to lie: the published one (``low`` and ``high`` in percent),
or one worked out from the counts, which says so. ``interval: none`` leaves it out where nobody
beyond these people is meant.
"""

from collections.abc import Iterable
from decimal import Decimal
from itertools import product
from math import floor, log10
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from deck.arithmetic.intervals import wilson
from deck.arithmetic.share_range import share_range
from deck.content import Amount, Content, Count, Line, Value
from deck.kind import Fault, Kind, one_ended
from deck.layout import DoesNotFitError, Page, Sheet, centred, placed, rule
from deck.scene import Item
from deck.text import Paragraph, Run, measure, paragraph
from deck.text.runs import without_marks
from deck.theme import Color
from deck.theme.spacing import CONTENT_WIDTH
from deck.units import Box, inches, pt, to_pt

_NUMBER_SIZES = ((240, 60), (200, 60), (160, 60), (120, 60), (96, 44))
_TEXT_SIZES = ((32, 28), (24,))
_REST_SIZE = 60
_TO_LABEL = inches(0.45)
_TO_REST = inches(0.08)
_TO_LINE = inches(0.22)
_RANGE_SIZE = 24
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
_TO_RANGE_PT = 7.2
_MOST_RANGE_LINES = 2  # beside the number
_MOST_EASE = inches(0.35)  # added above and below the number where there is room
_ABOVE_REST = inches(0.25)  # where the line is: in the empty lower part of a large digit's line
_BEARING = 0.035  # em: the empty space left of a digit, which shows at these sizes
_LOWERED = 0.03  # em: how far below the middle of their line large digits have their own
_NUMBER_ROOM = 1.05  # the number's box, in heights of its line: letters this large need more
_LABEL_SHARE = 0.85  # the most that the words beside the number take of its line's height
_SMALL_STUDY = 1_000  # people: fewer can easily miss what happens to 1 in some hundred


class _Step(NamedTuple):
    """Sizes in points of the number, of the total beside it and of the words.

    The likely range ``is_beside`` the number or, where that is too narrow, below it; where it fits
    nowhere, which is None, it stands in the notes alone.
    """

    number: float
    total: float
    text: float
    is_beside: bool | None


# In the order in which they give way: words to 28, then the number, and words to 24 at the last.
_STEPS = tuple(
    _Step(*numbers, text, is_beside)
    for places in ((True, False), (None,))
    for texts in _TEXT_SIZES
    for numbers, text, is_beside in product(_NUMBER_SIZES, texts, places)
)
_Percent = Annotated[Amount, Field(ge=0, le=100)]


class Counted(Value):
    """So many of all people, in the author's words, and what became of the others."""

    count: Count
    of: Annotated[Count, Field(ge=1, description="How many were counted in all.")]
    label: Line = Field(description="What is true of them, after '16 of 24': 'had no relapse'.")
    rest: Line = Field(description="What is true of all others, after '8 of 24': 'got worse'.")
    low: _Percent | None = Field(None, description="The published likely range, in percent: from.")
    high: _Percent | None = Field(None, description="The published likely range, in percent: to.")
    level: Annotated[Amount, Field(gt=50, lt=100)] = Field(
        Decimal(95), description="The level of the range in percent."
    )
    interval: Literal["confidence", "credible", "none"] = Field(
        "confidence", description="What sort of range it is; none leaves it out."
    )


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
        return
    yield from one_ended(("number",), number.low, number.high)
    if number.low is not None and number.high is not None:
        share = Decimal(100 * number.count) / number.of
        if not number.low <= share <= number.high:
            message = (
                f"{number.count:,} of {number.of:,} is {share:.3g}%, and that does not lie between "
                f"'low' and 'high'."
            )
            do = "Both are in percent. Was the range published for other people than these?"
            yield Fault(("number", "low"), "number-range", message, do)


def _lay_out(content: Number, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the number with its label, a line, and the others below it."""
    head = page.head(page.title)
    body = page.body_below(head, 0)  # the upper part of a large digit's line is empty
    for step in _STEPS:
        items = _drawn(content.number, page, body, step)
        if items:
            return (Sheet(page.title, (head, *items), _picture(content.number, page)),)
    raise _too_long(content.number, page, body)


def _too_long(number: Counted, page: Page, body: Box) -> DoesNotFitError:
    """Return what to say where no sizes fit: of the numbers, or of the longer of their words."""
    bare = number.model_copy(update={"label": "-", "rest": "-"})
    if _drawn(bare, page, body, _STEPS[-1]) is None:
        message = "These numbers have too many digits to be shown this large."
        return DoesNotFitError(("number", "of"), message, "Write them as 'points'.")
    longer = max(("label", "rest"), key=lambda key: len(getattr(number, key)))
    message = "This is too long to stand beside a large number."
    do = "Shorten it to about 40 characters, and tell the rest in 'say'."
    return DoesNotFitError(("number", longer), message, do)


def _drawn(number: Counted, page: Page, body: Box, step: _Step) -> list[Item] | None:
    """Return the items below the title at these sizes, or None where they do not fit."""
    font = page.theme.font
    digits = paragraph(_count(number.count, page), step.number, bold=True, color=Color.GROUP_1)
    count = measure([digits], to_pt(body.width), font)
    count_x = body.x - pt(_BEARING * step.number)
    label_x = count_x + pt(count.width_pt) + _TO_LABEL
    room = max(to_pt(body.x + body.width - label_x), 1)
    of_all = paragraph(page.phrases("of_all", total=number.of), step.total)
    likely = [] if step.is_beside is None else _range_line(number, page)
    words = [of_all, paragraph(number.label, step.text), *(likely if step.is_beside else ())]
    label = measure(words, room, font)
    below = [] if step.is_beside else [measure([line], to_pt(body.width), font) for line in likely]
    likely_height = sum(pt(line.height_pt) + _TO_LINE for line in below)
    rest = measure([_rest(number, page, step.text)], to_pt(body.width), font)
    height = pt(count.height_pt * _NUMBER_ROOM)
    if not (count.fits and label.fits and rest.fits) or len(label.lines[0]) > 1:
        return None
    if step.is_beside and likely and len(label.lines[-1]) > _MOST_RANGE_LINES:
        return None
    # A line stands in the empty lower part of the large digits' line, a text below it.
    to_line = likely_height or _TO_REST - _ABOVE_REST
    spare = body.height - height - to_line - _ABOVE_REST - pt(rest.height_pt)
    ease = min(_MOST_EASE, spare // 3)
    if spare < 0 or label.height_pt > _LABEL_SHARE * count.height_pt + to_pt(ease):
        return None
    y = body.y + ease
    line_y = y + height + ease + to_line
    large = placed("Number", count, count_x, y)
    middle = y + pt(count.height_pt / 2 + _LOWERED * step.number)
    return [
        large._replace(box=large.box._replace(height=height)),
        centred("Label", label, label_x, middle),
        *(placed("Likely range", line, body.x, line_y - likely_height) for line in below),
        rule("Line", body.x, line_y, CONTENT_WIDTH),
        placed("The others", rest, body.x, line_y + _ABOVE_REST),
    ]


def _count(count: int, page: Page) -> str:
    """Return a count as digits, and 0 as the word for nobody."""
    return page.phrases.number(count) if count else page.phrases("nobody")


def _rest(number: Counted, page: Page, size: float) -> Paragraph:
    """Return the other frame as one sentence, its count larger than its words."""
    others = _count(number.of - number.count, page)
    words = f" {page.phrases('of_all', total=number.of)} {without_marks(number.rest)}"
    return Paragraph((Run(others, _REST_SIZE, bold=True), Run(words, size)))


def _limits(number: Counted) -> tuple[float, float]:
    """Return between which shares, from 0 to 1, the true one likely lies; a published pair wins."""
    if number.low is not None and number.high is not None:
        return float(number.low / 100), float(number.high / 100)
    return wilson(number.count, number.of, float(number.level) / 100)


def _range_said(number: Counted, page: Page) -> str:
    """Return in words where the true share is likely to lie, and whether that was worked out.

    That is nothing where it is left out, and where no number of people could tell it.
    """
    found = None if number.interval == "none" else share_range(*_limits(number))
    if not found:
        return ""
    end = "" if found.low > 0 and found.high < found.base else " above" if found.low else " below"
    said = page.phrases(f"range{end}", low=found.low, high=found.high, base=found.base)
    return said if number.low is not None else page.phrases("range_worked_out", said=said)


def _range_told(number: Counted, page: Page) -> list[str]:
    """Return the likely range with its level and the method, for those who present it."""
    said = _range_said(number, page)
    if not said:
        return []
    low, high = number.low, number.high
    origin = "worked out" if low is None else number.interval
    ends = [_percent(limit) for limit in _limits(number)] if low is None else [low, high]
    told = page.phrases(f"origin {origin}", level=number.level, low=ends[0], high=ends[1])
    return [f"{said}.", told]


def _percent(share: float) -> str:
    """Return a share as percent with a decimal, or two digits where it is near 0 or 100."""
    percent = 100 * share
    apart = min(percent, 100 - percent)
    places = max(1, 1 - floor(log10(apart))) if apart > 0 else 0
    return f"{percent:.{places}f}"


def _range_line(number: Counted, page: Page) -> list[Paragraph]:
    """Return the likely range as a line, or nothing where it is left out."""
    said = _range_said(number, page)
    if not said:
        return []
    # The last words stay together: "(worked out)" alone on a line would be left over.
    start, *last = said.rsplit(maxsplit=5)
    line = paragraph(f"{start} {_NO_BREAK_SPACE.join(last)}", _RANGE_SIZE)
    return [line._replace(space_before_pt=_TO_RANGE_PT)]


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
    return " ".join([*sentences, *_range_told(number, page)])


KIND = Kind(
    key="number",
    model=Number,
    lay_out=_lay_out,
    faults=_faults,
    derived=lambda content: (content.number.of - content.number.count,),
    example="""\
title: 16 of 24 people had no sign of active MS for 3 years
number:
  count: 16
  of: 24
  label: had no sign of active MS for 3 years
  rest: got worse or died
""",
)
