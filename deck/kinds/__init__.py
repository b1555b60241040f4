"""The kinds of content, one file each; a file put into this folder is a kind, and that is all."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from deck.kind import Kind


@cache
def registry() -> Mapping[str, Kind]:
    """Return every kind of this folder by its key.

    Raises ValueError where two kinds have the same key.
    """
    kinds: dict[str, Kind] = {}
    for module in sorted(iter_modules(__path__), key=lambda module: module.name):
        kind: Kind = import_module(f"{__name__}.{module.name}").KIND
        if kind.key in kinds:
            raise ValueError(f"Two kinds have the key {kind.key!r}.")
        kinds[kind.key] = kind
    return kinds
