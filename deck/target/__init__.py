"""The file that a deck is written to: its name, what is never replaced, and the writing itself."""

from deck.target.allowed import check_target, named_after
from deck.target.earlier import make_way, slides_before
from deck.target.writing import write

__all__ = ["check_target", "make_way", "named_after", "slides_before", "write"]
