"""YAML text to a checked, typed Outline; every fault of a file at once, each at its line."""

from deck.outline.model import NEEDED_SECTIONS, Entry, Head, Origin, Outline, Section
from deck.outline.reader import read
from deck.outline.sentences import problem_of

__all__ = ["NEEDED_SECTIONS", "Entry", "Head", "Origin", "Outline", "Section", "problem_of", "read"]
