"""What is wrong with the YAML itself, told by what stands in the text where the parser gave up.

Each version of a parser has words of its own, so its words are never read: only where it stopped,
where what it was reading opens, and whether it read one word (a scanner's error) or joined several.
"""

import re
from typing import NamedTuple

import yaml

from deck.messages import Advice, Messages
from deck.outline.mended import line_at, quoted, spaced, value_start, with_dash
from deck.outline.signs import BULLET, GLUED, NO_BREAK, SPACED
from deck.problems import Mark, Severity

_SAID = Messages(("outline",))


class Trouble(NamedTuple):
    """Something wrong with the YAML itself; messages say of its rule what to do."""

    rule: str
    at: Mark
    said: Advice
    severity: Severity = Severity.ERROR


def trouble(rule: str, at: Mark, cause: str = "", /, **values: object) -> Trouble:
    """Return the trouble of a rule, in the words of ``cause`` where that is another."""
    return Trouble(rule, at, _SAID(cause or rule, **values))


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
    causes = (_tab, _quote, _line_sign, _after_quote, _after_bracket, _bracket, _sign)
    found = next(filter(None, (cause(stop) for cause in causes)), None)
    return found or trouble("yaml-indent", stop.mark(stop.place))


def _tab(stop: _Stop) -> Trouble | None:
    """Return the trouble of a tab before the first word of the line."""
    line_start = stop.text.rfind("\n", 0, stop.end) + 1
    found = re.compile(r"[ ]*(?=\t)").match(stop.text, line_start)
    if not found:
        return None
    return trouble("yaml-tab", stop.mark(found.end()))


_CLOSED = re.compile(r"""'(?:[^']|'')*+'|"(?:[^"\\]|\\.)*+\"""", re.DOTALL)
_NEXT_DOCUMENT = re.compile(r"(?:---|\.\.\.)\s")


def _quote(stop: _Stop) -> Trouble | None:
    """Return the trouble of a quote that is never closed, or of a sign that it cannot hold."""
    if not stop.in_a_word or stop.text[stop.start : stop.start + 1] not in {"'", '"'}:
        return None
    closed = _CLOSED.match(stop.text, stop.start)
    if not closed or _NEXT_DOCUMENT.match(stop.text, stop.end):
        return trouble("yaml-quote", stop.mark(stop.start))
    backslash = stop.text.rfind("\\", stop.start, stop.end + 1)
    if backslash < 0:
        return None
    return trouble("yaml-backslash", stop.mark(backslash))


def _line_sign(stop: _Stop) -> Trouble | None:
    """Return the trouble of a sign that a line starts with, or that follows its key.

    The line stands where the parser gave up, or above: what it swallowed goes on from there.
    """
    above = max(stop.text.rfind("\n", 0, stop.start), 0)
    first = stop.text.rfind("\n", 0, above) + 1
    ends = re.compile("\n").finditer(stop.text, first, stop.end)
    for start in reversed([first, *(found.end() for found in ends)]):
        line = line_at(stop.text, start)[1]
        found = re.match(r" *(?:- +)*", line)
        column = found.end() if found else 0
        wrong = line_trouble(line, column, stop.mark(start + column))
        if wrong:
            return wrong
    return None


def line_trouble(line: str, column: int, at: Mark) -> Trouble | None:
    """Return the trouble of a line whose words from ``column`` on start like one of their own."""
    words = line[column:]
    if GLUED.match(words):
        return trouble("yaml-space", at, line=spaced(line))
    if words and (SPACED.match(words) or words[0] in NO_BREAK):
        return trouble("yaml-no-break", at)
    if BULLET.match(words):
        return trouble("yaml-bullet", at, sign=words[0], line=with_dash(line, column))
    return None


def _after_bracket(stop: _Stop) -> Trouble | None:
    """Return the trouble of words that follow a closing bracket in its line."""
    start, line = line_at(stop.text, stop.end)
    before = line[: stop.end - start].rstrip()
    value = value_start(line)
    if (
        stop.in_a_word
        or not before.endswith(("]", "}"))
        or line[value : value + 1] not in {"[", "{"}
    ):
        return None
    return trouble(
        "yaml-bracket-text", stop.mark(start + value), sign=line[value], line=quoted(line, value)
    )


def _after_quote(stop: _Stop) -> Trouble | None:
    """Return the trouble of words that follow a closing quote in its line."""
    before = stop.text[stop.text.rfind("\n", 0, stop.end) + 1 : stop.end].rstrip()
    if stop.in_a_word or not before.endswith(("'", '"')):
        return None
    line = line_at(stop.text, stop.end)[1]
    mended = quoted(line, value_start(line))
    return trouble("yaml-after-quote", stop.mark(stop.end), line=mended)


def _bracket(stop: _Stop) -> Trouble | None:
    """Return the trouble of a list or a map in brackets that breaks off."""
    sign = stop.text[stop.start : stop.start + 1]
    if stop.in_a_word or sign not in {"[", "{"} or stop.start == stop.end:
        return None
    opens = stop.mark(stop.start)
    is_open_to_the_end = not stop.text[stop.end :].strip()
    if is_open_to_the_end:
        return trouble("yaml-bracket", opens, "yaml-bracket-open", sign=sign)
    return trouble("yaml-bracket", stop.mark(stop.end), sign=sign, line=opens.line)


# The rules of signs that may not stand where the parser gave up.
_SIGNS = {
    ":": "yaml-colon", "*": "yaml-alias", "-": "yaml-dash",
    **dict.fromkeys("@`%&!|>?,]}", "yaml-start"),
}  # fmt: skip


def _sign(stop: _Stop) -> Trouble | None:
    """Return the trouble of a sign that may not stand where it does."""
    found = _SIGNS.get(stop.text[stop.place : stop.place + 1])
    is_part_of_a_word = re.compile(r"[-?:]\S").match(stop.text, stop.place)
    if not found or is_part_of_a_word:
        return None
    start, line = line_at(stop.text, stop.place)
    mended = quoted(line, value_start(line))
    cause = "yaml-star" if found == "yaml-alias" else ""
    if found == "yaml-colon" and stop.place - start < value_start(line):
        cause = "yaml-colon-above"
    sign = stop.text[stop.place]
    return trouble(found, stop.mark(stop.place), cause, sign=sign, line=mended)
