"""The command: arguments in, a deck and its problems out, and an exit code."""

import os
import sys
from collections.abc import Sequence

from deck.cli import diff, facts, make
from deck.cli.command import Command
from deck.cli.terminal import say, say_wrong, settle
from deck.problems import DeckError, UnreadableError, UsageError, count_words

_FAULTY, _USAGE, _FILE, _STOPPED = 1, 2, 3, 130  # 130 as shells have it: 128 and the signal, 2

_COMMANDS = {"facts": facts.COMMAND, "diff": diff.COMMAND}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code, which says what happened to the deck."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    # No other package may change how an outline is read; looking for one that would takes time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    named = _COMMANDS.get(given[0]) if given else None
    try:
        return _run(named, given[1:]) if named else _run(make.COMMAND, given)
    except KeyboardInterrupt:
        say_wrong("\nStopped.")
        return _STOPPED
    finally:
        settle()


def _run(command: Command, arguments: Sequence[str]) -> int:
    """Run one command; raises SystemExit with 2 where its arguments are wrong."""
    options = command.parser().parse_args(arguments)
    try:
        say(*command.run(options))
    except DeckError as error:
        say_wrong(error)
        say_wrong(f"\n{command.without}: {count_words(error.problems)}.")
        return _code(error)
    return 0


def _code(error: DeckError) -> int:
    """Return the exit code of what went wrong."""
    if isinstance(error, UsageError):
        return _USAGE
    return _FILE if isinstance(error, UnreadableError) else _FAULTY
