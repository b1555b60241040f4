"""YAML text to plain values with their places: maps, lists and text, and nothing else.

YAML 1.1 turns ``no`` into False, ``12:30`` into 750 and ``010`` into 8. Here a plain word stays as
it was written, and the field that it is for decides what it means; an empty value is None.
That is YAML 1.2's core schema, read by the field instead of by the parser.
"""

import re
from dataclasses import dataclass, field

import yaml

from deck.outline.lost import lost_in
from deck.outline.trouble import Trouble, explained, stopped_at, trouble
from deck.problems import Mark, Place

MOST_DEPTH = 12
MOST_VALUES = 70_000  # some 5,000 slides; 23,000 of the smallest, in less than 500 MB

_NULL = {"", "~", "null", "Null", "NULL"}  # YAML 1.2.2, 10.3.2


@dataclass(slots=True)
class Tree:
    """The values of a file; ``marks`` gives the place of each value, ``keys`` that of its key."""

    value: object = None
    marks: dict[Place, Mark] = field(default_factory=dict)
    keys: dict[Place, Mark] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)


Loader = type[yaml.SafeLoader] | type[yaml.CSafeLoader]
FASTEST: Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, loader: Loader = FASTEST) -> Tree:
    """Return the tree of ``text``; what is wrong with the YAML stands in its troubles."""
    tree = Tree()
    error = _fill(tree, text, loader)
    if error:
        # A parser may give up on brackets before it has passed on the first of them.
        before = Tree()
        _fill(before, text[: stopped_at(error)], loader)
        deep = [some for some in before.troubles if some.rule == "yaml-depth"]
        tree.troubles += deep or [explained(error, text)]
    return tree


def _fill(tree: Tree, text: str, loader: Loader) -> yaml.MarkedYAMLError | None:
    """Put what ``text`` holds into the tree, and return the error at which the parser gave up."""
    builder = _Builder(tree, text)
    try:
        for event in yaml.parse(text, Loader=loader):
            builder.take(event)
    except _StopError:
        pass
    except yaml.MarkedYAMLError as error:
        return error
    return None


def _joined(literal: str) -> str:
    """Return a text that keeps its lines as every other text is read: a new line for an empty one.

    In all other texts the parser has joined the lines already (YAML 1.2.2, 6.5).
    """
    lines = re.sub(r"(?<!\n)\n(?!\n)", " ", literal.rstrip("\n"))
    return re.sub(r"\n{2,}", "\n", lines)


class _StopError(Exception):
    """Reading further would only repeat the trouble that was found."""


@dataclass(slots=True)
class _Open:
    """A list or map that is being filled; ``key`` waits for its value."""

    value: dict[str, object] | list[object]
    place: Place
    anchor: str | None
    key: str | None = None
    skipped: bool = False


class _Builder:
    """Build the tree event by event, without recursion, so that no nesting can overflow it."""

    def __init__(self, tree: Tree, text: str) -> None:
        self._tree = tree
        self._text = text
        self._open: list[_Open] = []
        self._anchors: dict[str, object] = {}
        self._count = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Take the next event of the parser."""
        start = event.start_mark
        at = Mark(start.line + 1, start.column + 1) if start else Mark(1, 1)
        if isinstance(event, yaml.DocumentStartEvent):
            self._documents += 1
            if self._documents > 1:
                self._stop("yaml-documents", at)
        elif isinstance(event, yaml.AliasEvent):
            self._alias(event, at)
        elif isinstance(event, yaml.ScalarEvent):
            self._scalar(event, at)
        elif isinstance(event, yaml.MappingStartEvent | yaml.SequenceStartEvent):
            self._start(event, at)
        elif isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
            done = self._open.pop()
            if done.anchor:
                self._anchors[done.anchor] = done.value

    def _scalar(self, event: yaml.ScalarEvent, at: Mark) -> None:
        """Take one word or text: the key of an open map, or a value."""
        self._refuse_tag(event.tag, at)
        text = _joined(event.value) if event.style == "|" else event.value
        value = None if not event.style and text in _NULL else text
        top = self._open[-1] if self._open else None
        is_key = bool(top and isinstance(top.value, dict) and top.key is None and not top.skipped)
        self._tree.troubles += lost_in(event, self._text, at, is_key=is_key)
        if top and is_key:
            self._key(top, event.value, at)
            return
        if event.anchor:
            self._anchors[event.anchor] = value
        self._place(value, at)

    def _key(self, top: _Open, key: str, at: Mark) -> None:
        """Remember a key; a second one of the same name is a trouble and its value is dropped."""
        place = (*top.place, key)
        if place in self._tree.keys:
            first = self._tree.keys[place]
            self._trouble("yaml-duplicate", at, key=key, line=first.line)
            top.skipped = True
            return
        self._tree.keys[place] = at
        top.key = key

    def _start(self, event: yaml.CollectionStartEvent, at: Mark) -> None:
        """Open a list or a map."""
        self._refuse_tag(event.tag, at)
        if len(self._open) >= MOST_DEPTH:
            self._stop("yaml-depth", at)
        top = self._open[-1] if self._open else None
        if top and isinstance(top.value, dict) and top.key is None and not top.skipped:
            self._stop("yaml-key", at)
        value: dict[str, object] | list[object] = (
            {} if isinstance(event, yaml.MappingStartEvent) else []
        )
        place = self._place(value, at)
        self._open.append(_Open(value, place, event.anchor))

    def _place(self, value: object, at: Mark) -> Place:
        """Put a value where it belongs and return its place."""
        self._count += 1
        if self._count > MOST_VALUES:
            self._stop("yaml-size", at, most=MOST_VALUES)
        if not self._open:
            self._tree.value = value
            self._tree.marks[()] = at
            return ()
        top = self._open[-1]
        if isinstance(top.value, list):
            place: Place = (*top.place, len(top.value))
            top.value.append(value)
        elif top.skipped:
            top.skipped = False
            return (*top.place, "")
        else:
            place = (*top.place, top.key or "")
            top.value[top.key or ""] = value
            top.key = None
        self._tree.marks[place] = at
        return place

    def _alias(self, event: yaml.AliasEvent, at: Mark) -> None:
        """Copy what an anchor stands for; only text may be repeated, so nothing can multiply."""
        value = self._anchors.get(event.anchor or "")
        if not isinstance(value, str):
            self._stop("yaml-alias", at, anchor=event.anchor)
        self._place(value, at)

    def _refuse_tag(self, tag: str | None, at: Mark) -> None:
        if tag is not None and tag not in {"!", "tag:yaml.org,2002:str"}:
            self._trouble("yaml-tag", at, tag=tag)

    def _trouble(self, rule: str, at: Mark, **values: object) -> None:
        self._tree.troubles.append(trouble(rule, at, **values))

    def _stop(self, rule: str, at: Mark, **values: object) -> None:
        self._trouble(rule, at, **values)
        raise _StopError
