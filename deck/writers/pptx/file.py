"""A Deck into the bytes of a .pptx file: slides, notes, sections, properties; always the same."""

from deck.scene import Deck
from deck.writers.pptx.mark import add_mark
from deck.writers.pptx.package import package_bytes
from deck.writers.pptx.slides import add_slides
from deck.writers.pptx.text import Voice


def deck_bytes(deck: Deck) -> bytes:
    """Return the whole file of ``deck``: parts in a fixed order, each with the same fixed time."""
    # It takes python-pptx, which needs a tenth of a second to start: only a deck pays for it.
    from deck.writers.pptx.frame import frame

    voice = Voice(deck.language, deck.theme.palette)
    parts = frame(deck, voice)
    add_slides(parts, deck, voice)
    add_mark(parts.presentation, deck)
    return package_bytes(parts.root)
