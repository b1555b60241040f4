"""The one place that decides how text fits a width: how many lines, how wide, how high."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from deck.text.lines import SLACK, Line, Word, break_words, is_firm, line_of, width_of, words_of
from deck.text.runs import Paragraph, paragraph

_ONE_LINE_PT = 10_000  # wider than anything that stands on one line


class Block(NamedTuple):
    """Paragraphs with the lines that prove they fit: a width and a height in points.

    ``width_pt`` is the width to give the box so that the lines break as told.
    ``fits`` is False where a single word is wider than the room.
    """

    paragraphs: tuple[Paragraph, ...]
    lines: tuple[tuple[Line, ...], ...]
    width_pt: float
    height_pt: float
    fits: bool

    @property
    def line_count(self) -> int:
        """Return how many lines all paragraphs have together."""
        return sum(len(lines) for lines in self.lines)


def measure(paragraphs: Sequence[Paragraph], available_pt: float, font: str) -> Block:
    """Return the paragraphs in as few lines as ``available_pt`` allows, then as narrow as it can.

    The width is one at which no line would break elsewhere if widths were half a percent off.
    """
    return _measured(tuple(paragraphs), available_pt, font)


def on_one_line(line: Paragraph, font: str) -> Block:
    """Return the paragraph on one line, as wide as it needs to be."""
    return measure([line], _ONE_LINE_PT, font)


@lru_cache(maxsize=20_000)  # tables ask for the same words in every column, at every size
def line_width(text: str, size_pt: float, font: str, *, bold: bool) -> float:
    """Return the width in points that a text needs on one line."""
    line = paragraph(text, size_pt, bold=bold)
    return _width([words_of(line, font)], [line], _ONE_LINE_PT)


@lru_cache(maxsize=4096)
def _measured(paragraphs: tuple[Paragraph, ...], available_pt: float, font: str) -> Block:
    """Return what ``measure`` does; kept, since layouts try the same text in the same width."""
    words = [words_of(paragraph, font) for paragraph in paragraphs]
    return _block(paragraphs, words, _width(words, paragraphs, available_pt))


def _width(
    words: Sequence[Sequence[Word]], paragraphs: Sequence[Paragraph], available_pt: float
) -> float:
    """Return the width in points at which ``measure`` breaks the words of each paragraph."""
    narrowest = max(
        _narrowest(some, available_pt - paragraph.indent_pt) + paragraph.indent_pt
        for some, paragraph in zip(words, paragraphs, strict=True)
    )
    return _firm_width(words, paragraphs, narrowest, available_pt)


def quoted(paragraphs: Sequence[Paragraph], available_pt: float, font: str) -> Block:
    """Return the paragraphs broken line by line at the full width (for quotes and running text)."""
    return _block(paragraphs, [words_of(p, font) for p in paragraphs], available_pt)


def _block(
    paragraphs: Sequence[Paragraph], words: Sequence[Sequence[Word]], width_pt: float
) -> Block:
    """Return the block at exactly ``width_pt``."""
    broken = [
        break_words(some, (width_pt - paragraph.indent_pt) * (1 - SLACK))
        for some, paragraph in zip(words, paragraphs, strict=True)
    ]
    lines = tuple(tuple(line_of(line) for line in some) or (Line("", 0),) for some in broken)
    height = sum(
        len(some) * paragraph.line_height_pt + (paragraph.space_before_pt if index else 0)
        for index, (some, paragraph) in enumerate(zip(lines, paragraphs, strict=True))
    )
    fits = all(
        line.width_pt <= (width_pt - paragraph.indent_pt) * (1 - SLACK) + 1e-6
        for some, paragraph in zip(lines, paragraphs, strict=True)
        for line in some
    )
    return Block(tuple(paragraphs), lines, width_pt, height, fits)


def _narrowest(words: Sequence[Word], available_pt: float) -> float:
    """Return the smallest width in points at which the words take no more lines than they must."""
    if not words:
        return 0.0
    usable = available_pt * (1 - SLACK)
    fewest = len(break_words(words, usable))
    if fewest == 1:
        return width_of(words) / (1 - SLACK)
    low, high = max(word.width_pt for word in words), usable
    if low >= high:
        return available_pt
    while high - low > 0.5:  # half a point: finer than anything a reader sees  # noqa: PLR2004
        middle = (low + high) / 2
        if len(break_words(words, middle)) > fewest:
            low = middle
        else:
            high = middle
    return high / (1 - SLACK)


def _firm_width(
    words: Sequence[Sequence[Word]],
    paragraphs: Sequence[Paragraph],
    narrowest: float,
    available_pt: float,
) -> float:
    """Return the first width from ``narrowest`` on at which every paragraph's breaks are firm."""
    width = min(narrowest, available_pt)
    while width <= available_pt:
        rooms = [width - paragraph.indent_pt for paragraph in paragraphs]
        pairs = zip(words, rooms, strict=True)
        if all(is_firm(break_words(some, room), room) for some, room in pairs):
            return width
        width += 1
    return available_pt


_STOP = re.compile(r"[,:;.]$")
_SHORT_CAPITALS = re.compile(r"^[A-Z]{1,4}$")
_NUMBER = re.compile(r"^[\d.,]+$")
# visual.md, 3: the cost of ending the first of two title lines at a word.
_REWARD_STOP = 0.30
_COST_WEAK = 0.20


@lru_cache(maxsize=512)
def fit_title(
    paragraph: Paragraph, available_pt: float, font: str, weak_words: frozenset[str]
) -> Block | None:
    """Return the title in one line, else in the best two, else None where it needs three."""
    words = words_of(paragraph, font)
    if not words or width_of(words) <= available_pt * (1 - SLACK):
        return _block([paragraph], [words], available_pt)
    best: tuple[float, float] | None = None
    for index in range(1, len(words)):
        room = _room_for_break(words, index, available_pt)
        if room:
            cost = room[0] / available_pt + _end_cost(words[index - 1].text, weak_words)
            found = cost, sum(room) / 2
            best = min(best or found, found)
    if best:
        return _block([paragraph], [words], best[1])
    block = _block([paragraph], [words], available_pt)
    return block if block.line_count <= 2 and block.fits else None  # noqa: PLR2004


def _room_for_break(
    words: Sequence[Word], index: int, available_pt: float
) -> tuple[float, float] | None:
    """Return the least and greatest box width in points that break before ``words[index]``."""
    first, second = width_of(words[:index]), width_of(words[index:])
    following = words[index]
    least = max(first, second) / (1 - SLACK)
    needed = first + following.space_before_pt + following.first_piece_pt
    most = min(needed / (1 + SLACK) - 0.1, available_pt)
    return (least, most) if least <= most else None


def _end_cost(word: str, weak_words: frozenset[str]) -> float:
    """Return what ending a title's first line with ``word`` adds to its cost."""
    if _STOP.search(word):
        return -_REWARD_STOP
    weak = word.lower() in weak_words or _NUMBER.match(word) or _SHORT_CAPITALS.match(word)
    return _COST_WEAK if weak else 0.0
