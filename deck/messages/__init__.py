"""What the program says to an author, as data: in English, a file for each room and each kind.

``kinds/people.toml`` has the faults that only slides of people can have, each under its cause:
``message`` says what is wrong, ``do`` what to do about it.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Advice(NamedTuple):
    """What is wrong, and what to do about it."""

    message: str
    do: str


def advice(cause: str, values: Mapping[str, object], *names: str) -> Advice:
    """Return what the first of the files ``names`` that knows ``cause`` says, with ``values``.

    Raises KeyError where none of them does.
    """
    said = next((table[cause] for table in map(_table, names) if cause in table), None)
    if said is None:
        raise KeyError(f"{cause} in {' or '.join(names)}")
    return Advice(said["message"].format(**values), said["do"].format(**values))


@cache
def _table(name: str) -> Mapping[str, Mapping[str, str]]:
    """Return what a file of this room holds: nothing where a kind has no faults of its own."""
    path = files("deck.messages").joinpath(f"{name}.toml")
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}
