"""A trial's outline becomes a deck of slides: read it, tell it, lay it out, check it, write it.

    import deck
    report = deck.build("outline.yaml", "deck.pptx")

The stages are here one by one too: ``read``, ``tell``, ``lay_out``, ``check``, ``write``.
"""

from deck.build import Report, build, read, tell
from deck.check import check
from deck.laying import lay_out
from deck.problems import DeckError, Problem, Severity, UnreadableError, UsageError
from deck.target import write

__all__ = [
    "DeckError",
    "Problem",
    "Report",
    "Severity",
    "UnreadableError",
    "UsageError",
    "build",
    "check",
    "lay_out",
    "read",
    "tell",
    "write",
]
