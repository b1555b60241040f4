"""What the program says to an author, as data: in English, a file for each room and each kind.

``kinds/people.toml`` has the faults that only slides of people can have, each under its cause:
``message`` says what is wrong, ``do`` what to do about it.
"""

import tomllib
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Advice(NamedTuple):
    """What is wrong, and what to do about it."""

    message: str
    do: str


class Messages(NamedTuple):
    """What the first of some files that knows a cause says of it."""

    files: tuple[str, ...]

    def __call__(self, cause: str, /, **values: object) -> Advice:
        """Return what is said of ``cause``, with ``values``; raises KeyError where nothing is."""
        tables = [table for table in map(_table, self.files) if cause in table]
        if not tables:
            raise KeyError(f"{cause} in {' or '.join(self.files)}")
        said = tables[0][cause]
        return Advice(said["message"].format(**values), said["do"].format(**values))

    def knows(self, cause: str) -> bool:
        """Return whether something is said of ``cause``."""
        return any(cause in _table(file) for file in self.files)

    def word(self, name: str, /, **values: object) -> str:
        """Return a piece that sentences of the first file are made of."""
        return _table(self.files[0])["words"][name].format(**values)


_OUTLINE = Messages(("outline",))


def did_you_mean(word: str, allowed: Iterable[str]) -> str:
    """Return the nearest of the allowed names as a question, then all of them."""
    names = list(allowed)
    near = get_close_matches(word, names, n=1, cutoff=0.6)
    question = _OUTLINE.word("meant", near=near[0]) if near else ""
    return question + _OUTLINE.word("allowed", names=", ".join(names))


@cache
def _table(name: str) -> Mapping[str, Mapping[str, str]]:
    """Return what a file of this room holds: nothing where a kind has no faults of its own."""
    path = files("deck.messages").joinpath(f"{name}.toml")
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
