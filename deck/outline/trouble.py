"""What is wrong with the YAML itself, told by what stands in the text where the parser gave up.

Each version of a parser has words of its own, so its words are never read: only where it stopped,
where what it was reading opens, and whether it read one word (a scanner's error) or joined several.
"""

import re
from typing import NamedTuple

import yaml

from deck.problems import Mark


class Trouble(NamedTuple):
    """Something wrong with the YAML itself."""

    rule: str
    message: str
    do: str
    at: Mark


class _Stop(NamedTuple):
    """Where the parser gave up: at ``end``, while it read what opens at ``start``."""

    text: str
    start: int
    end: int
    in_a_word: bool

    @property
    def place(self) -> int:
        """Return where an author has to look: what opens a broken word, or where lines part."""
        return self.start if self.in_a_word else self.end

    def mark(self, index: int) -> Mark:
        """Return the place of a character as its line and column."""
        line_start = self.text.rfind("\n", 0, index) + 1
        return Mark(self.text.count("\n", 0, index) + 1, index - line_start + 1)


def stopped_at(error: yaml.MarkedYAMLError) -> int:
    """Return the index of the character at which the parser gave up."""
    mark = error.problem_mark or error.context_mark
    return mark.index if mark else 0


def explained(error: yaml.MarkedYAMLError, text: str) -> Trouble:
    """Return what is wrong where the parser gave up, in words for an author."""
    end = stopped_at(error)
    start = error.context_mark.index if error.context_mark else end
    stop = _Stop(text, start, end, isinstance(error, yaml.scanner.ScannerError))
    found = _tab(stop) or _quote(stop) or _after_quote(stop) or _bracket(stop) or _sign(stop)
    return found or Trouble(
        "yaml-indent",
        "This line does not stand under the one it belongs to, or a sign is missing.",
        "Check that entries of one list start in the same column, and each key ends with a colon.",
        stop.mark(stop.place),
    )


def _tab(stop: _Stop) -> Trouble | None:
    """Return the trouble of a tab before the first word of the line."""
    line_start = stop.text.rfind("\n", 0, stop.end) + 1
    found = re.compile(r"[ ]*(?=\t)").match(stop.text, line_start)
    if not found:
        return None
    return Trouble(
        "yaml-tab",
        "A tab stands at the start of this line.",
        "Use spaces there: YAML does not take tabs. Most editors can turn tabs into spaces.",
        stop.mark(found.end()),
    )


_CLOSED = re.compile(r"""'(?:[^']|'')*+'|"(?:[^"\\]|\\.)*+\"""", re.DOTALL)
_NEXT_DOCUMENT = re.compile(r"(?:---|\.\.\.)\s")


def _quote(stop: _Stop) -> Trouble | None:
    """Return the trouble of a quote that is never closed, or of a sign that it cannot hold."""
    if not stop.in_a_word or stop.text[stop.start : stop.start + 1] not in {"'", '"'}:
        return None
    closed = _CLOSED.match(stop.text, stop.start)
    if not closed or _NEXT_DOCUMENT.match(stop.text, stop.end):
        return Trouble(
            "yaml-quote",
            "A quote opens here and is never closed.",
            "Close the quote, or leave both out.",
            stop.mark(stop.start),
        )
    backslash = stop.text.rfind("\\", stop.start, stop.end + 1)
    if backslash < 0:
        return None
    return Trouble(
        "yaml-backslash",
        "In double quotes, a backslash starts a sign, and this one does not exist.",
        "Use single quotes around the text, or write the backslash twice.",
        stop.mark(backslash),
    )


def _after_quote(stop: _Stop) -> Trouble | None:
    """Return the trouble of words that follow a closing quote in its line."""
    before = stop.text[stop.text.rfind("\n", 0, stop.end) + 1 : stop.end].rstrip()
    if stop.in_a_word or not before.endswith(("'", '"')):
        return None
    return Trouble(
        "yaml-after-quote",
        "The text goes on after its closing quote.",
        "Put the whole text in quotes of the other sort, and check that those above are closed.",
        stop.mark(stop.end),
    )


def _bracket(stop: _Stop) -> Trouble | None:
    """Return the trouble of a list or a map in brackets that breaks off."""
    sign = stop.text[stop.start : stop.start + 1]
    if stop.in_a_word or sign not in {"[", "{"} or stop.start == stop.end:
        return None
    opens = stop.mark(stop.start)
    is_open_to_the_end = not stop.text[stop.end :].strip()
    return Trouble(
        "yaml-bracket",
        f"What opens with {sign} in line {opens.line} is broken off here."
        if not is_open_to_the_end
        else f"A {sign} opens here and is never closed.",
        "Close it, part its entries by commas, and put text that holds a colon in quotes.",
        opens if is_open_to_the_end else stop.mark(stop.end),
    )


# What a sign that may not stand there means: its rule, its message and what to do.
_COLON = (
    "yaml-colon",
    "A colon followed by a space stands in the middle of a text.",
    'Put the whole text in quotes: "Only 12 weeks: we do not know". '
    "If the line above is a key, end it with a colon.",
)
_STAR = (
    "yaml-alias",
    "A text that starts with * repeats another one, and here that one is missing.",
    'Put the text in quotes if the * belongs to it, as in "**Myelin** is a coating".',
)
_DASH = (
    "yaml-dash",
    "A list cannot start in the line of its key.",
    "Start the list in a line of its own, or put the whole text in quotes.",
)
_START = (
    "yaml-start",
    "No text may start with this character.",
    "Put the whole text in quotes.",
)
_SIGNS = {":": _COLON, "*": _STAR, "-": _DASH, **dict.fromkeys("@`%&!|>?,]}", _START)}


def _sign(stop: _Stop) -> Trouble | None:
    """Return the trouble of a sign that may not stand where it does."""
    found = _SIGNS.get(stop.text[stop.place : stop.place + 1])
    is_part_of_a_word = re.compile(r"[-?:]\S").match(stop.text, stop.place)
    return None if not found or is_part_of_a_word else Trouble(*found, stop.mark(stop.place))
