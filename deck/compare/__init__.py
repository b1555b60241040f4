"""What a deck says and where, from its scenes or back from its file; how two of them differ.

``shown`` is what is compared: it is the same of scenes and of the file that is written of them, and
also after a program has opened and saved the file. ``mark`` is what a file keeps of it.
"""

from deck.compare.difference import changes
from deck.compare.edited import edits
from deck.compare.mark import MARK, Mark, mark_in, mark_of, written_mark
from deck.compare.of_file import slides_in
from deck.compare.of_scenes import slides_of
from deck.compare.package import NotADeckError, Package

__all__ = [
    "MARK",
    "Mark",
    "NotADeckError",
    "Package",
    "changes",
    "edits",
    "mark_in",
    "mark_of",
    "slides_in",
    "slides_of",
    "written_mark",
]
