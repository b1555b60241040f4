"""What is said where a file is not written, as an error of its path."""

from pathlib import Path

from deck.messages import Messages
from deck.problems import Problem, Severity, UnreadableError, UsageError

SAID = Messages(("target",))


def refusal(target: Path, cause: str, /, **values: object) -> UnreadableError:
    """Return the error of a file that is not written, in the words that its cause has."""
    return UnreadableError([_problem(target, cause, values)])


def misnamed(target: Path, cause: str, /, **values: object) -> UsageError:
    """Return the error of a name that no deck has."""
    return UsageError([_problem(target, cause, values)])


def _problem(target: Path, cause: str, values: dict[str, object]) -> Problem:
    return Problem(Severity.ERROR, f"target-{cause}", *SAID(cause, **values), str(target))
