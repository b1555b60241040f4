"""The command ``diff``: what a new deck would change of an earlier one, in words."""

from argparse import ArgumentParser, Namespace

from deck.build import compare
from deck.cli.command import Command, add_outline


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="make_deck.py diff",
        description="Say what the deck of an outline would change of an earlier deck, slide by "
        "slide, figures first. No deck is made.",
    )
    parser.add_argument("deck", metavar="DECK.pptx", help="the earlier deck")
    add_outline(parser)
    return parser


def _run(options: Namespace) -> tuple[str, ...]:
    return compare(options.deck, options.outline, allow_outside=options.allow_outside)


COMMAND = Command(_parser, _run, "Nothing was compared")
