"""What a command is: how its arguments are read, what it does with them, and what it then says."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable
from typing import NamedTuple


class Command(NamedTuple):
    """One command.

    ``run`` returns the lines that it says, or raises DeckError, after which the command says that
    what it is for is ``without``.
    """

    parser: Callable[[], ArgumentParser]
    run: Callable[[Namespace], Iterable[object]]
    without: str


def add_outline(parser: ArgumentParser) -> None:
    """Add the arguments that all commands share: the outline, and where its pictures may be."""
    parser.add_argument(
        "outline", nargs="?", default="outline.yaml", metavar="OUTLINE",
        help="the outline to read (default: outline.yaml)",
    )  # fmt: skip
    parser.add_argument(
        "--allow-outside", action="store_true",
        help="take pictures from outside the folder of the outline too",
    )  # fmt: skip
