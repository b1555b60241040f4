"""YAML text to plain values with their places: maps, lists and text, and nothing else.

YAML 1.1 turns ``no`` into False, ``12:30`` into 750 and ``010`` into 8. Here a plain word stays as
it was written, and the field that it is for decides what it means; an empty value is None.
That is YAML 1.2's core schema, read by the field instead of by the parser.
"""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from deck.problems import Mark, Place

MOST_DEPTH = 12
MOST_VALUES = 20_000

_NULL = {"", "~", "null", "Null", "NULL"}  # YAML 1.2.2, 10.3.2


class Trouble(NamedTuple):
    """Something wrong with the YAML itself."""

    rule: str
    message: str
    do: str
    at: Mark


@dataclass(slots=True)
class Tree:
    """The values of a file; ``marks`` gives the place of each value, ``keys`` that of its key."""

    value: object = None
    marks: dict[Place, Mark] = field(default_factory=dict)
    keys: dict[Place, Mark] = field(default_factory=dict)
    troubles: list[Trouble] = field(default_factory=list)


def parse(text: str) -> Tree:
    """Return the tree of ``text``; what is wrong with the YAML stands in its troubles."""
    tree = Tree()
    try:
        builder = _Builder(tree)
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except _StopError:
        pass
    except yaml.MarkedYAMLError as error:
        tree.troubles.append(_explained(error, text))
    except RecursionError:
        at = Mark(1, 1)
        tree.troubles.append(
            Trouble("yaml-depth", "Lists and maps are nested too deeply.", _FLAT, at)
        )
    return tree


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FLAT = "An outline needs at most four levels. Is this the right file?"


class _StopError(Exception):
    """Reading further would only repeat the trouble that was found."""


@dataclass(slots=True)
class _Open:
    """A list or map that is being filled; ``key`` waits for its value."""

    value: dict[str, object] | list[object]
    path: Place
    anchor: str | None
    key: str | None = None
    skipped: bool = False


class _Builder:
    """Build the tree event by event, without recursion, so that no nesting can overflow it."""

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
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
                self._stop("yaml-documents", "A second document starts here ('---').",
                           "Keep one outline in one file; delete this line.", at)  # fmt: skip
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
        plain = not event.style
        value = None if plain and event.value in _NULL else event.value
        top = self._open[-1] if self._open else None
        if top and isinstance(top.value, dict) and top.key is None and not top.skipped:
            self._key(top, event.value, at)
            return
        if event.anchor:
            self._anchors[event.anchor] = value
        self._place(value, at)

    def _key(self, top: _Open, key: str, at: Mark) -> None:
        """Remember a key; a second one of the same name is a trouble and its value is dropped."""
        path = (*top.path, key)
        if path in self._tree.keys:
            first = self._tree.keys[path]
            self._trouble(
                "yaml-duplicate",
                f"The key '{key}' stands here a second time; the first is in line {first.line}.",
                "Keep one of the two.",
                at,
            )
            top.skipped = True
            return
        self._tree.keys[path] = at
        top.key = key

    def _start(self, event: yaml.CollectionStartEvent, at: Mark) -> None:
        """Open a list or a map."""
        self._refuse_tag(event.tag, at)
        if len(self._open) >= MOST_DEPTH:
            self._stop("yaml-depth", "Lists and maps are nested too deeply here.", _FLAT, at)
        top = self._open[-1] if self._open else None
        if top and isinstance(top.value, dict) and top.key is None and not top.skipped:
            self._stop("yaml-key", "A list or a map cannot be a key.",
                       "Put quotes around text that starts with [ or {.", at)  # fmt: skip
        value: dict[str, object] | list[object] = (
            {} if isinstance(event, yaml.MappingStartEvent) else []
        )
        path = self._place(value, at)
        self._open.append(_Open(value, path, event.anchor))

    def _place(self, value: object, at: Mark) -> Place:
        """Put a value where it belongs and return its path."""
        self._count += 1
        if self._count > MOST_VALUES:
            self._stop("yaml-size", f"This file holds more than {MOST_VALUES:,} values.",
                       "Is this the right file?", at)  # fmt: skip
        if not self._open:
            self._tree.value = value
            self._tree.marks[()] = at
            return ()
        top = self._open[-1]
        if isinstance(top.value, list):
            path: Place = (*top.path, len(top.value))
            top.value.append(value)
        elif top.skipped:
            top.skipped = False
            return (*top.path, "")
        else:
            path = (*top.path, top.key or "")
            top.value[top.key or ""] = value
            top.key = None
        self._tree.marks[path] = at
        return path

    def _alias(self, event: yaml.AliasEvent, at: Mark) -> None:
        """Copy what an anchor stands for; only text may be repeated, so nothing can multiply."""
        value = self._anchors.get(event.anchor or "")
        if not isinstance(value, str):
            self._stop("yaml-alias",
                       f"'*{event.anchor}' repeats a list or a map, or something not written yet.",
                       "Write it out. Only a text may be repeated with '*'.", at)  # fmt: skip
        self._place(value, at)

    def _refuse_tag(self, tag: str | None, at: Mark) -> None:
        if tag is not None and tag not in {"!", "tag:yaml.org,2002:str"}:
            self._trouble("yaml-tag", f"The tag '{tag}' has no meaning in an outline.",
                          "Delete it, or put the text in quotes.", at)  # fmt: skip

    def _trouble(self, rule: str, message: str, do: str, at: Mark) -> None:
        self._tree.troubles.append(Trouble(rule, message, do, at))

    def _stop(self, rule: str, message: str, do: str, at: Mark) -> None:
        self._trouble(rule, message, do, at)
        raise _StopError


# What the parser says, what that means to an author, and what to do about it.
_EXPLAINED = (
    (
        r"^tab$",
        "yaml-tab",
        "A tab stands at the start of this line.",
        "Use spaces there: YAML does not take tabs. Most editors can turn tabs into spaces.",
    ),
    (
        r"cannot start any token",
        "yaml-start",
        "No text may start with this character.",
        "Put the whole text in quotes.",
    ),
    (
        r"mapping values are not allowed",
        "yaml-colon",
        "A colon followed by a space stands in the middle of a text.",
        'Put the whole text in quotes: "Only 12 weeks: we do not know". '
        "If the line above is a key, end it with a colon.",
    ),
    (
        r"found undefined alias|alias",
        "yaml-alias",
        "A text that starts with * repeats another one, and here that one is missing.",
        'Put the text in quotes if the * belongs to it, as in "**Myelin** is a coating".',
    ),
    (
        r"unexpected end of stream|quoted scalar",
        "yaml-quote",
        "A quote opens here and is never closed.",
        "Close the quote, or leave both out.",
    ),
    (
        r"did not find expected|could not find expected|block",
        "yaml-indent",
        "This line does not stand under the one it belongs to, or a sign is missing.",
        "Check that entries of one list start in the same column, and each key ends with a colon.",
    ),
)


def _explained(error: yaml.MarkedYAMLError, text: str) -> Trouble:
    """Return the parser's complaint in words for an author."""
    said = f"{error.problem or ''} {error.context or ''}"
    # A quote that is never closed is noticed at the end of the file; where it opens is the context.
    mark = error.context_mark if "quoted" in said else error.problem_mark
    mark = mark or error.problem_mark or error.context_mark
    at = Mark(mark.line + 1, mark.column + 1) if mark else Mark(1, 1)
    lines = text.split("\n")
    at_line = lines[at.line - 1] if at.line <= len(lines) else ""
    if "\t" in at_line[: len(at_line) - len(at_line.lstrip())]:
        said = "tab"
    for pattern, rule, message, do in _EXPLAINED:
        if re.search(pattern, said):
            return Trouble(rule, message, do, at)
    return Trouble("yaml", f"This is not valid YAML: {said.strip()}.", _CHECK, at)


_CHECK = "Compare the line with the example outline."
