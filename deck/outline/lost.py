"""What YAML takes away from a text, or reads as something else than an author meant."""

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from deck.outline.mended import line_at, quoted, with_dash
from deck.outline.signs import BULLET, NO_BREAK, control_in, decoded_once, name_of, unseen_in
from deck.outline.trouble import Trouble, line_trouble, trouble
from deck.problems import Mark, Severity

_COMMENT = re.compile(r"(?P<space>[ \t]+)#(?P<text>\S?)")
_CUT_NUMBER = re.compile(r"\d{3}(?!\d)")
_LONGEST = 40  # characters of a number before a comma: no slice of a whole file for each of many
_OPENING, _CLOSING = "\u201c\u2018\u201e\u201a\u00ab", "\u201d\u2019\u201c\u2018\u00bb"


class _Scalar(NamedTuple):
    """A word or text of the file: what it holds, how it is marked, from where to where."""

    text: str
    value: str
    style: str
    start: int
    end: int

    @property
    def line(self) -> str:
        """Return the line that it starts in."""
        return line_at(self.text, self.start)[1]

    @property
    def column(self) -> int:
        """Return how many characters stand before it in its line."""
        return self.start - line_at(self.text, self.start)[0]


def lost_in(event: yaml.ScalarEvent, text: str, at: Mark, *, is_key: bool) -> Iterator[Trouble]:
    """Yield what of one word or text of the file is not read as it stands there."""
    end = event.end_mark.index if event.end_mark else 0
    start = event.start_mark.index if event.start_mark else end
    scalar = _Scalar(text, event.value, event.style or "", start, end)
    yield from _signs(scalar, at)
    if scalar.style in {">", "|"}:
        yield from _header(scalar, at)
    elif not scalar.style:
        yield from _plain(scalar, at, is_key=is_key)


def _signs(scalar: _Scalar, at: Mark) -> Iterator[Trouble]:
    """Yield signs that no slide can hold, or that nobody sees."""
    if control := control_in(scalar.value):
        yield trouble("file-control", at, code=ord(control))
    elif unseen := unseen_in(scalar.value):
        yield trouble("text-unseen", at, name=name_of(unseen))
    if (meant := decoded_once(scalar.value)) != scalar.value:
        said = trouble("text-garbled", at, meant=meant)
        yield said._replace(severity=Severity.WARNING)


def _header(scalar: _Scalar, at: Mark) -> Iterator[Trouble]:
    """Yield a sign that opens a block of text where it was meant as 'more than'."""
    if re.match(r"[>|][-+]?\d", scalar.line[scalar.column :]):
        line = quoted(scalar.line, scalar.column)
        yield trouble("yaml-start", at, sign=scalar.style, line=line)


def _plain(scalar: _Scalar, at: Mark, *, is_key: bool) -> Iterator[Trouble]:
    """Yield what plain text lost, or holds by mistake."""
    found = _COMMENT.match(scalar.text, scalar.end)
    if found and found["text"]:
        severity = Severity.ERROR if len(found["space"]) == 1 else Severity.WARNING
        hash_at = Mark(at.line + scalar.value.count("\n"), at.column)
        line = quoted(scalar.line, scalar.column)
        yield trouble("yaml-hash", hash_at, line=line)._replace(severity=severity)
    if BULLET.match(scalar.value) and not scalar.line[: scalar.column].strip(" -"):
        line = with_dash(scalar.line, scalar.column)
        yield trouble("yaml-bullet", at, sign=scalar.value[0], line=line)
    if scalar.value[:1] in NO_BREAK and scalar.value:
        yield trouble("yaml-no-break", at)
    if scalar.text[scalar.start - 1 : scalar.start] == "," and _CUT_NUMBER.match(scalar.value):
        before = re.search(r"\d+$", scalar.text[max(0, scalar.start - _LONGEST) : scalar.start - 1])
        if before:
            yield trouble("yaml-comma", at, number=f"{before.group()},{scalar.value[:3]}")
    if not is_key:
        yield from _text(scalar, at)


def _text(scalar: _Scalar, at: Mark) -> Iterator[Trouble]:
    """Yield what a plain text that is a value holds by mistake."""
    is_quoted = scalar.value[:1] in _OPENING and scalar.value[-1:] in _CLOSING
    if scalar.value and is_quoted and not _is_speech(scalar):
        line = quoted(scalar.line, scalar.column, inside=scalar.value[1:-1])
        yield trouble("yaml-curly", at, line=line)._replace(severity=Severity.WARNING)
    lines = scalar.text[scalar.start : scalar.end].split("\n")
    for index, line in enumerate(lines[1:], start=1):
        start = len(line) - len(line.lstrip(" "))
        swallowed = line_trouble(line, start, Mark(at.line + index, start + 1))
        yield from [swallowed] if swallowed else []


def _is_speech(scalar: _Scalar) -> bool:
    """Return whether these are somebody's words, with the quotes in which they were printed."""
    return scalar.line[: scalar.column].rstrip().endswith("said:")
