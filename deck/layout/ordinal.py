"""A large number in front of a text: that of a question, or of a sentence to take home."""

from deck.layout.page import Page
from deck.layout.pieces import placed
from deck.scene import Text
from deck.text import Block
from deck.theme import Color
from deck.units import pt

LARGE, _SMALL = 44, 36
_LARGE_TEXT = 32  # from this size on the number beside it is the large one
_BASELINE = 0.95  # of a line's size, from the top of the line


def ordinal(number: int, beside: Block, x: int, y: int, page: Page) -> Text:
    """Return a large number in front of a text whose top lies at ``y``, on the same baseline."""
    size = beside.paragraphs[0].runs[0].size_pt
    own_size = page.sizes.scaled(LARGE if size >= page.sizes.scaled(_LARGE_TEXT) else _SMALL)
    words = page.phrases.number(number)
    block = page.line(words, own_size, bold=True, color=Color.GROUP_1)
    return placed("Number", block, x, y - pt(_BASELINE * (own_size - size)))
