"""YAML text to a checked, typed Outline; every fault of a file at once, each at its line."""

from deck.outline.model import Entry, Head, Origin, Outline, Section
from deck.outline.reader import read

__all__ = ["Entry", "Head", "Origin", "Outline", "Section", "read"]
