"""Texts beside what they name, moved apart where they would meet."""

from collections.abc import Sequence

from deck.units import inches

_BETWEEN = inches(0.06)


def apart(middles: Sequence[int], heights: Sequence[int], top: int, bottom: int) -> list[int]:
    """Return the tops of texts near their middles, none meeting another or going below the bottom.

    The first lies above ``top`` where there is too little room.
    """
    tops: list[int] = []
    for middle, height in zip(middles, heights, strict=True):
        tops.append(max(middle - height // 2, top))
        top = tops[-1] + height + _BETWEEN
    for place in reversed(range(len(tops))):
        tops[place] = min(tops[place], bottom - heights[place])
        bottom = tops[place] - _BETWEEN
    return tops
