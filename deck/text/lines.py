"""Break a paragraph into lines at its spaces, as PowerPoint will, and prove that each line fits."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from deck.text.metrics import width_em
from deck.text.runs import Paragraph, Run

# Sums of advance widths lie within half a percent of what is rendered.
SLACK = 0.005


class Word(NamedTuple):
    """Characters between two spaces, with widths in points.

    ``first_piece_pt`` is the width up to where PowerPoint may break in the word, after a hyphen.
    """

    text: str
    width_pt: float
    space_before_pt: float
    first_piece_pt: float


class Line(NamedTuple):
    """One line of a paragraph, with its width in points."""

    text: str
    width_pt: float


_BREAKS = "-/\N{EN DASH}\N{EM DASH}"  # after these PowerPoint may break inside a word
_PIECE = re.compile(rf"[^{_BREAKS}]*[{_BREAKS}]")


@lru_cache(maxsize=20_000)  # most words stand in many texts
def _part_em(part: str, font: str, *, bold: bool) -> tuple[float, float | None]:
    """Return the width of characters in em, and that up to where they may break, or None."""
    match = _PIECE.match(part)
    first = width_em(match.group(), font, bold=bold) if match else None
    return width_em(part, font, bold=bold), first


def words_of(paragraph: Paragraph, font: str) -> tuple[Word, ...]:
    """Return the words of the paragraph; a word may span several runs."""
    if len(paragraph.runs) > 1:
        return _words_of_runs(paragraph.runs, font)
    run = paragraph.runs[0]
    return _words_of_text(run.text, run.size_pt, font, bold=run.bold)


@lru_cache(maxsize=8192)  # the same text is tried in other widths, and stands in other looks
def _words_of_text(text: str, size_pt: float, font: str, *, bold: bool) -> tuple[Word, ...]:
    """Return the words of a text that has one look, as most have."""
    words: list[Word] = []
    space_width = width_em(" ", font, bold=bold) * size_pt
    space = -space_width  # so that the first word has none before it
    for part in text.split(" "):
        space += space_width
        if part:
            whole, first = _part_em(part, font, bold=bold)
            piece = whole if first is None else first
            words.append(Word(part, whole * size_pt, space, piece * size_pt))
            space = 0.0
    return tuple(words)


def _words_of_runs(runs: Sequence[Run], font: str) -> tuple[Word, ...]:
    """Return the words of runs of several looks."""
    words: list[Word] = []
    pending_space = 0.0
    text, width, piece, space = "", 0.0, None, 0.0
    for run in runs:
        space_width = width_em(" ", font, bold=run.bold) * run.size_pt
        for index, part in enumerate(run.text.split(" ")):
            if index:
                if text:
                    words.append(Word(text, width, space, width if piece is None else piece))
                    text, width, piece = "", 0.0, None
                pending_space += space_width
            if part:
                if not text:
                    space, pending_space = pending_space, 0.0
                whole, first = _part_em(part, font, bold=run.bold)
                if first is not None and piece is None:
                    piece = width + first * run.size_pt
                text += part
                width += whole * run.size_pt
    if text:
        words.append(Word(text, width, space, width if piece is None else piece))
    return tuple(words)


def break_words(words: Sequence[Word], width_pt: float) -> tuple[Sequence[Word], ...]:
    """Return the words line by line, each line filled before the next (greedy)."""
    starts = [0] if words else []
    used = 0.0
    for index, (_, width, space, _) in enumerate(words):
        longer = used + space + width
        if index and longer > width_pt:
            starts.append(index)
            used = width
        else:
            used = longer if index else width
    return tuple(words[start:end] for start, end in pairwise((*starts, len(words))))


def line_of(words: Sequence[Word]) -> Line:
    """Return the words of one line as text, with the width of words and spaces in points."""
    return Line(" ".join([word.text for word in words]), width_of(words))


def width_of(words: Sequence[Word]) -> float:
    """Return the width in points of the words of one line, with the spaces between them."""
    after_first = 0.0
    for word in words[1:]:
        after_first += word.space_before_pt + word.width_pt
    return words[0].width_pt + after_first


def is_firm(lines: Sequence[Sequence[Word]], width_pt: float) -> bool:
    """Return whether the lines stay as they are where text is measured half a percent off.

    Each line fits with room to spare, and the next word, or its part before a hyphen, does not.
    """
    for index, words in enumerate(lines):
        used = width_of(words)
        if used > width_pt * (1 - SLACK):
            return False
        if index + 1 < len(lines):
            following = lines[index + 1][0]
            needed = used + following.space_before_pt + following.first_piece_pt
            if needed <= width_pt * (1 + SLACK):
                return False
    return True


def runs_of(paragraph: Paragraph, lines: Sequence[Line]) -> tuple[tuple[Run, ...], ...]:
    """Return the runs of each line; the spaces at which a line breaks stay at its end."""
    words = [match.start() for match in re.finditer(r"[^ ]+", paragraph.text)]
    counts = [line.text.count(" ") + 1 if line.text else 0 for line in lines]
    firsts = [sum(counts[:index]) for index in range(1, len(lines))]
    ends = [0, *(words[first] for first in firsts), len(paragraph.text)]
    return tuple(_cut(paragraph.runs, *pair) for pair in pairwise(ends))


def _cut(runs: Sequence[Run], start: int, end: int) -> tuple[Run, ...]:
    """Return the runs of the characters from ``start`` up to ``end``."""
    cut, at = [], 0
    for run in runs:
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        at += len(run.text)
        if text:
            cut.append(run._replace(text=text))
    return tuple(cut)
