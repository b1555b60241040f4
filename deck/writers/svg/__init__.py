"""A Scene as a picture: one SVG whose text is text, drawn from the scene alone."""

from deck.writers.svg.slide import picture

__all__ = ["picture"]
