"""What a kind of content is: its key, model, rules, layout, sentences, and an example."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from deck.content import Content
from deck.layout import Page, Sheet
from deck.problems import Place


class Fault(NamedTuple):
    """Something wrong in a content that only its kind can see; ``place`` leads to it.

    What is said of its ``cause``, with ``values``, stands in the messages of the kind.
    """

    place: Place
    cause: str
    values: Mapping[str, object] = MappingProxyType({})


def nothing(_: object) -> tuple[()]:
    """Return nothing: for kinds whose model already says all."""
    return ()


class Kind(NamedTuple):
    """A sort of content. ``key`` is the one required key that no other kind has; its file's name.

    ``example`` is an entry in YAML, ``facts`` are the blocks that it rests on, where it needs any.

    ``lay_out`` is called with a content of ``model`` and its page; it raises DoesNotFitError with a
    place in the content. ``generated`` kinds are made by the story and never written by
    hand; ``numbered`` ones show slide numbers, and are laid out again once these are known.
    """

    key: str
    model: type[Content]
    lay_out: Callable[[Any, Page], tuple[Sheet, ...]]
    example: str
    facts: str = ""
    faults: Callable[[Any], Iterable[Fault]] = nothing
    generated: bool = False
    numbered: bool = False
