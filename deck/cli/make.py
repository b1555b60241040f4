"""The command itself: an outline becomes a deck."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterator

from deck.build import Report, build
from deck.cli.command import Command, add_outline
from deck.cli.terminal import say_wrong
from deck.problems import count_words

_EXAMPLES = """\
examples:
  python make_deck.py                      outline.yaml becomes deck.pptx
  python make_deck.py mytrial.yaml         mytrial.yaml becomes mytrial.pptx beside it
  python make_deck.py facts mytrial.yaml   tells every fact back in a plain sentence
  python make_deck.py diff mytrial.pptx mytrial.yaml   says what a new deck would change
  python make_deck.py mytrial.yaml -o talks/mytrial.pptx

exit codes: 0 a deck was written, 1 the outline has errors, 2 wrong usage,
3 a file cannot be read or may not be written, such as a deck that was changed by hand
"""


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="make_deck.py",
        description="Turn the outline of a clinical trial into slides for a patient group.",
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add_outline(parser)
    parser.add_argument(
        "--force", action="store_true",
        help="replace a deck that was changed by hand too; it is then kept beside the new one",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", metavar="DECK.pptx",
        help="the deck to write (default: beside the outline and named as it is, "
        "deck.pptx for outline.yaml)",
    )  # fmt: skip
    return parser


def _run(options: Namespace) -> Iterator[str]:
    """Make the deck, tell what there is to think about, and yield what was written."""
    report = build(
        options.outline,
        options.output,
        force=options.force,
        allow_outside=options.allow_outside,
    )
    for problem in report.problems:
        say_wrong(problem)
    return _said(report)


def _said(report: Report) -> Iterator[str]:
    """Yield what the outline says, and what was written of it."""
    if report.told:
        yield "What your outline says:"
        yield from (f"  {line}" for line in report.told)
    if report.kept:
        yield f"Kept the deck that was there before as {report.kept}."
    after = f" ({report.slides_after} after the end)" if report.slides_after else ""
    pause = f" and {report.pause_minutes:g} for questions" if report.pause_minutes else ""
    yield (
        f"Wrote {report.deck_path}: {report.slides} slides{after}, about {report.minutes} "
        f"minute{'s' if report.minutes != 1 else ''}{pause}, {count_words(report.problems)}."
    )


COMMAND = Command(_parser, _run, "No deck was written")
