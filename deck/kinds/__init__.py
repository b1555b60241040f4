"""The kinds of content, one file each; a file put into this folder is a kind, and that is all."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from deck.kind import Kind


class _Registry(Mapping[str, Kind]):
    """Every kind by its key, which is the name of its file; one is imported when it is asked for.

    A talk uses some of the kinds, and importing all costs as much as laying out a deck.
    """

    def __init__(self) -> None:
        self._keys = sorted(module.name for module in iter_modules(__path__))
        self._kinds: dict[str, Kind] = {}

    def __getitem__(self, key: str) -> Kind:
        if key not in self._kinds:
            if key not in self._keys:
                raise KeyError(key)
            self._kinds[key] = import_module(f"{__name__}.{key}").KIND
        return self._kinds[key]

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __len__(self) -> int:
        return len(self._keys)


@cache
def registry() -> Mapping[str, Kind]:
    """Return every kind of this folder by its key, in the order of the alphabet."""
    return _Registry()
