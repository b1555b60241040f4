"""Pictures as they go into a deck: their pixels and colours, and nothing else that a file says."""

from deck.pictures.bare import bare
from deck.pictures.packed import fine_enough, saved, upright

MOST_PIXELS = 40_000_000  # more than those of a good camera; each takes ten bytes of memory

__all__ = ["MOST_PIXELS", "bare", "fine_enough", "saved", "upright"]
