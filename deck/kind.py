"""What a kind of content is: its key, model, rules, layout, sentences, and an example."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from deck.content import Content
from deck.layout import Page, Sheet
from deck.layout.page import Path
from deck.phrases import Table


class Fault(NamedTuple):
    """Something wrong in a content that only its kind can see; ``path`` leads to it."""

    path: Path
    rule: str
    message: str
    do: str


def one_ended(path: Path, rule: str, low: object, high: object) -> Iterator[Fault]:
    """Yield the fault of a likely range at ``path`` of which only ``low`` or ``high`` is given."""
    if (low is None) != (high is None):
        key, other = ("low", "high") if low is None else ("high", "low")
        message = f"A likely range has two ends; '{key}' is missing."
        yield Fault((*path, other), rule, message, f"Add '{key}', or delete '{other}'.")


def nothing(_: object) -> tuple[()]:
    """Return nothing: for kinds whose model already says all."""
    return ()


class Kind(NamedTuple):
    """A sort of content. ``key`` is the one required key that no other kind has; its file's name.

    ``lay_out`` is called with a content of ``model`` and its page; it raises DoesNotFitError with a
    path into the content. ``generated`` kinds are made by the story and never written by
    hand; ``numbered`` ones show slide numbers, and are laid out again once these are known.
    """

    key: str
    model: type[Content]
    lay_out: Callable[[Any, Page], tuple[Sheet, ...]]
    example: str
    faults: Callable[[Any], Iterable[Fault]] = nothing
    phrases: Mapping[str, Table] = MappingProxyType({})
    generated: bool = False
    numbered: bool = False
