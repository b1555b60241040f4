"""One large number out of all people, and the others in words below it. Use it for a main result.

Both frames stand: how many it happened to, and what became of the rest. A number told from one
side only is taken for better, or for worse, than it is (standards.md, RC8). Below it stands the
range in which the true share is likely to lie: the published one, or one worked out from the
counts, which says so.
"""

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

from deck.kind import Kind
from deck.kinds.number.model import Number, faults
from deck.kinds.number.words import Words
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, centred, placed, rule
from deck.scene import Item
from deck.text import Block, paragraph
from deck.text.runs import enlarged
from deck.theme import Color, Sizes
from deck.units import Box, inches, pt, to_pt

_NUMBER_SIZES = ((240, 60), (200, 60), (160, 60), (120, 60), (96, 44))  # and of the total beside it
_REST_SIZE = 60
_TO_LABEL = inches(0.45)
_TO_REST = inches(0.08)
_TO_LINE = inches(0.22)
_TO_RANGE_PT = 7.2
_MOST_RANGE_LINES = 2  # beside the number
_MOST_EASE = inches(0.35)  # added above and below the number where there is room
_ABOVE_REST = inches(0.25)  # where the line is: in the empty lower part of a large digit's line
_BEARING = 0.035  # em: the empty space left of a digit, which shows at these sizes
_LOWERED = 0.03  # em: how far below the middle of their line large digits have their own
_NUMBER_ROOM = 1.05  # the number's box, in heights of its line: letters this large need more
_LABEL_SHARE = 0.85  # the most that the words beside the number take of its line's height


class _Step(NamedTuple):
    """Sizes in points of the number, of the total beside it and of the words.

    The likely range ``is_beside`` the number or, where that is too narrow, below it; where it fits
    nowhere, which is None, it stands in the notes alone.
    """

    number: float
    total: float
    text: float
    is_beside: bool | None


def _steps(sizes: Sizes) -> Iterator[_Step]:
    """Yield the steps as they give way: words, then the number, and at the last words again."""
    numbers = [(sizes.scaled(number), sizes.scaled(total)) for number, total in _NUMBER_SIZES]
    for places in ((True, False), (None,)):
        for texts in (sizes.short_list[:-1], sizes.short_list[-1:]):
            for (number, total), text, is_beside in product(numbers, texts, places):
                yield _Step(number, total, text, is_beside)


def _lay_out(content: Number, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the number with its label, a line, and the others below it."""
    told = page.told(content.number)
    words = Words(told, told.group(content.of_group), page.phrases)

    def draw(body: Box, step: _Step) -> Drawn | None:
        texts = _texts(words, body, step, page)
        return Drawn(texts.items(body), words.picture()) if texts.fit(body) else None

    # The upper part of a large digit's line is empty: no gap below the title.
    return page.slide(_steps(page.sizes), draw, lambda: _too_long(words, page), gap=0)


def _too_long(words: Words, page: Page) -> DoesNotFitError:
    """Return what to say where no sizes fit: of the numbers, or of the longer of their words."""
    empty = paragraph("", page.sizes.small)
    body = page.body_below(page.head(page.title), 0)
    *_, smallest = _steps(page.sizes)
    texts = _texts(words, body, smallest, page)
    if not texts._replace(others=page.texts([empty])).fit(body):
        return page.does_not_fit(("number",), "digits")
    return page.does_not_fit(("number",), "words", words=max(words.label, words.rest, key=len))


class _Texts(NamedTuple):
    """The texts of a slide: the number, what stands beside it, and what stands below both.

    ``likely`` is the likely range below the number, where it does not stand beside it.
    """

    large: Block
    beside: Block
    beside_x: int
    likely: Block | None
    others: Block
    step: _Step

    def fit(self, body: Box) -> bool:
        """Return whether all texts find room in the body, and the number outweighs the others."""
        room = self.large.height_pt * _LABEL_SHARE + to_pt(self._ease(body))
        return (
            all(text.fits for text in (self.large, self.beside, self.others))
            and self._is_beside_short
            and self._spare(body) >= 0
            and self.beside.height_pt <= room
        )

    def items(self, body: Box) -> tuple[Item, ...]:
        """Return the items from the top of the body down."""
        ease = self._ease(body)
        top = body.y + ease
        line_y = top + self._height + ease + self._to_line
        middle = top + pt(self.large.height_pt / 2 + _LOWERED * self.step.number)
        number = placed("Number", self.large, body.x - pt(_BEARING * self.step.number), top)
        likely = [self.likely] if self.likely else []
        return (
            number._replace(box=number.box._replace(height=self._height)),
            centred("Label", self.beside, self.beside_x, middle),
            *(placed("Likely range", line, body.x, line_y - self._to_line) for line in likely),
            rule("Line", body.x, line_y, body.width),
            placed("The others", self.others, body.x, line_y + _ABOVE_REST),
        )

    @property
    def _is_beside_short(self) -> bool:
        """Return whether the total takes one line, and a likely range below the label not many."""
        total, _, *likely = self.beside.lines
        return len(total) == 1 and all(len(lines) <= _MOST_RANGE_LINES for lines in likely)

    @property
    def _height(self) -> int:
        """Return the height of the number's box in EMU."""
        return pt(self.large.height_pt * _NUMBER_ROOM)

    @property
    def _to_line(self) -> int:
        """Return how far the line is below the number: in the empty part of its line, or below."""
        return pt(self.likely.height_pt) + _TO_LINE if self.likely else _TO_REST - _ABOVE_REST

    def _spare(self, body: Box) -> int:
        """Return what the texts leave of the height of the body, which may be less than nothing."""
        below = self._to_line + _ABOVE_REST + pt(self.others.height_pt)
        return body.height - self._height - below

    def _ease(self, body: Box) -> int:
        """Return what is added above the number, and below it."""
        return min(_MOST_EASE, self._spare(body) // 3)


def _texts(words: Words, body: Box, step: _Step, page: Page) -> _Texts:
    """Return the texts at the sizes of a step."""
    large = page.text(words.large(), step.number, body.width, bold=True, color=Color.GROUP_1)
    beside_x = body.x - pt(_BEARING * step.number) + pt(large.width_pt) + _TO_LABEL
    said = "" if step.is_beside is None else words.likely()
    line = paragraph(said, page.sizes.small)._replace(space_before_pt=_TO_RANGE_PT)
    likely = [line] if said else []
    lines = [paragraph(words.of_all(), step.total), paragraph(words.label, step.text)]
    whom = "" if step.is_beside is None else words.whom()
    lines += [paragraph(whom, page.sizes.small, color=Color.MUTE)] if whom else []
    lines += likely if step.is_beside else []
    beside = page.texts(lines, max(body.right - beside_x, pt(1)))
    rest_size = page.sizes.scaled(_REST_SIZE)
    return _Texts(
        large,
        beside,
        beside_x,
        page.texts(likely, body.width) if likely and not step.is_beside else None,
        page.texts([enlarged(paragraph(words.others(), step.text), rest_size)], body.width),
        step,
    )


KIND = Kind(
    key="number",
    model=Number,
    lay_out=_lay_out,
    faults=faults,
    facts="""\
trial: {people: 24, design: single group}
outcomes:
  quiet:
    happened: had no sign of active MS
    when: for 3 years
    better: more
    found: 16 of 24
    rest: got worse or died
""",
    example="""\
title: 16 of 24 people had no sign of active MS for 3 years
number: quiet
""",
)
