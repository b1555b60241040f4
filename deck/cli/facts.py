"""The command ``facts``: every fact of an outline is told back in a plain sentence."""

from argparse import ArgumentParser, Namespace

from deck.build import read_back
from deck.cli.command import Command, add_outline


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="make_deck.py facts",
        description="Tell every fact of an outline back in a plain sentence, and make no deck.",
    )
    add_outline(parser)
    return parser


def _run(options: Namespace) -> tuple[str, ...]:
    return read_back(options.outline, allow_outside=options.allow_outside)


COMMAND = Command(_parser, _run, "No facts were read")
