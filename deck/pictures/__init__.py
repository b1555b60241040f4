"""Pictures as they go into a deck: their pixels and colours, and nothing else that a file says."""

from deck.pictures.bare import bare
from deck.pictures.packed import fine_enough, saved, upright

__all__ = ["bare", "fine_enough", "saved", "upright"]
