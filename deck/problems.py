"""What is wrong or doubtful in an outline, said to the person who wrote it."""

from collections.abc import Iterable
from enum import IntEnum
from typing import NamedTuple


class Severity(IntEnum):
    """How much a problem matters: an error stops the build, the others do not."""

    NOTE = 0
    WARNING = 1
    ERROR = 2

    @property
    def word(self) -> str:
        """Return the severity as a lower-case word."""
        return self.name.lower()


# What leads to a value in the outline: keys, and indexes in lists from 0.
Place = tuple[str | int, ...]


class Mark(NamedTuple):
    """Where something stands in the file: line and column, both counted from 1."""

    line: int
    column: int


class Problem(NamedTuple):
    """One thing wrong or doubtful, where it is and what to do about it."""

    severity: Severity
    rule: str
    message: str
    do: str
    file: str = ""
    at: Mark | None = None
    source_line: str = ""

    def __str__(self) -> str:
        """Return the problem as text: place, message, the line with a caret, what to do."""
        place = f"{self.file}:{self.at.line}:{self.at.column}" if self.at else self.file
        lines = [f"{place}: {self.severity.word}: {self.message} [{self.rule}]"]
        if self.at and self.source_line.strip():
            lines += _excerpt(self.source_line, self.at.column)
        lines.append(f"  {self.do}")
        return "\n".join(lines)


_EXCERPT_WIDTH = 100


def _excerpt(source_line: str, column: int) -> list[str]:
    """Return the line, cut to a readable width around ``column``, and a caret under it."""
    start = max(0, column - 1 - _EXCERPT_WIDTH // 2)
    shown = source_line.expandtabs(1)[start : start + _EXCERPT_WIDTH].rstrip()
    return [f"  | {shown}", "  | " + " " * (column - 1 - start) + "^"]


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems by file, then by place, the ones without a place first."""
    return tuple(
        sorted(
            problems,
            key=lambda p: (p.file, (p.at.line, p.at.column) if p.at else (0, 0), -p.severity),
        )
    )


def count_words(problems: Iterable[Problem]) -> str:
    """Return how many problems of each severity there are, as words: '1 error, 2 warnings'."""
    found = list(problems)
    parts = []
    for severity in (Severity.ERROR, Severity.WARNING, Severity.NOTE):
        number = sum(p.severity is severity for p in found)
        if number:
            parts.append(f"{number} {severity.word}{'s' if number > 1 else ''}")
    return ", ".join(parts) or "no problems"


class DeckError(Exception):
    """An outline that cannot become a deck, with every problem that was found in it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems in the order of the outline."""
        self.problems = in_order(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class UnreadableError(DeckError):
    """A file that cannot be read or may not be written."""


class UsageError(DeckError):
    """A command that asks for what cannot be."""
