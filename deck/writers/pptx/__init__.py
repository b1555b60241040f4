"""A Deck as a PowerPoint file: native, valid, and the same bytes each time."""

from deck.writers.pptx.file import deck_bytes

__all__ = ["deck_bytes"]
