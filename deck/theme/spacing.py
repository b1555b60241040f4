"""The grid that everything hangs from, in EMU, on a slide of 13.333 by 7.5 in (VISUAL.md, 2)."""

from deck.units import Box, inches

SLIDE = Box(0, 0, 12_192_000, 6_858_000)
LEFT = inches(0.75)
CONTENT_WIDTH = SLIDE.width - 2 * LEFT
TITLE_Y = inches(0.55)
BODY_GAP = inches(0.40)
TABLE_GAP = inches(0.30)
BODY_BOTTOM = inches(6.50)
SOURCE = Box(LEFT, inches(6.85), inches(8.80), inches(0.30))
PART = Box(inches(9.70), inches(6.85), inches(2.25), inches(0.30))
NUMBER = Box(inches(12.05), inches(6.85), LEFT + CONTENT_WIDTH - inches(12.05), inches(0.30))
BAND_Y = inches(4.35)
PANEL_WIDTH = inches(4.53)

_COLUMN = 692_150
_GUTTER = 228_600


def column_x(index: int) -> int:
    """Return the left edge of column ``index``, counted from 0, in EMU."""
    return LEFT + index * (_COLUMN + _GUTTER)


def column_width(count: int) -> int:
    """Return the width of ``count`` columns with the gutters between them, in EMU."""
    return count * _COLUMN + (count - 1) * _GUTTER
