"""Heads of groups that are compared: lines of two parts, joined or broken alike in every group."""

from collections.abc import Sequence

from deck.layout.page import Page
from deck.text import Block, Paragraph, Run
from deck.units import inches

PAIR = 2
_GAP = inches(0.49)  # between two groups beside each other
_SMALL_GAP = inches(0.35)  # between more of them

Runs = tuple[Run, ...]


def panel_width(width: int, count: int) -> int:
    """Return the width of each of ``count`` groups beside each other in ``width``; all in EMU."""
    gap = _GAP if count == PAIR else _SMALL_GAP
    return (width - (count - 1) * gap) // count


def heads(
    groups: Sequence[Sequence[tuple[Runs, Runs]]], width: int, page: Page
) -> tuple[Block, ...]:
    """Return the head of each group, measured in ``width`` EMU.

    A head has lines of two parts, the second of which may be empty. They share a line where that
    fits in every group; else the second part stands below the first, again in every group.
    """
    lines = zip(*groups, strict=True)
    joined = [all(_is_line((*a, *b), width, page) for a, b in line) for line in lines]
    return tuple(_head(group, joined, width, page) for group in groups)


def _is_line(runs: Runs, width: int, page: Page) -> bool:
    """Return whether the runs fit one line of ``width`` EMU."""
    block = page.texts([Paragraph(runs)], width)
    return block.fits and block.line_count == 1


def _head(
    group: Sequence[tuple[Runs, Runs]], joined: Sequence[bool], width: int, page: Page
) -> Block:
    """Return one head; ``joined`` says for each line whether its parts share it."""
    paragraphs: list[Paragraph] = []
    for (first, second), is_joined in zip(group, joined, strict=True):
        paragraphs += _paragraphs(first, second, is_joined=is_joined)
    return page.texts(paragraphs, width)


def _paragraphs(first: Runs, second: Runs, *, is_joined: bool) -> tuple[Paragraph, ...]:
    """Return two parts as one paragraph or two; the second without the space before it."""
    if is_joined or not second:
        return (Paragraph((*first, *second)),)
    start, *rest = second
    return Paragraph(first), Paragraph((start._replace(text=start.text.lstrip()), *rest))
