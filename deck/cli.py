"""The command: arguments in, a deck and its problems out, and an exit code."""

import argparse
import os
import sys
from collections.abc import Sequence

from deck.build import Report, build, read_back
from deck.problems import DeckError, UnreadableError, count_words

_OK, _FAULTY, _USAGE, _FILE = 0, 1, 2, 3

_FACTS = "facts"  # tells the facts of an outline, and makes no deck

_EXAMPLES = """\
examples:
  python make_deck.py                      outline.yaml becomes deck.pptx
  python make_deck.py mytrial.yaml         mytrial.yaml becomes deck.pptx
  python make_deck.py facts mytrial.yaml   tells every fact back in a plain sentence
  python make_deck.py mytrial.yaml -o talks/mytrial.pptx

exit codes: 0 a deck was written, 1 the outline has errors, 2 wrong usage,
3 a file cannot be read or may not be written
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    is_facts = given[:1] == [_FACTS]
    options = _parser().parse_args(given[1:] if is_facts else given)
    # No other package may change how an outline is read; looking for one that would takes time.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        if is_facts:
            print("\n".join(read_back(options.outline)))
            return _OK
        report = build(options.outline, options.output)
    except DeckError as error:
        print(error, file=sys.stderr)
        print(f"\nNo deck was written: {count_words(error.problems)}.", file=sys.stderr)
        return _FILE if isinstance(error, UnreadableError) else _FAULTY
    _print(report)
    return _OK


def _parser() -> argparse.ArgumentParser:
    """Return the parser of the command's arguments; it exits with 2 where they are wrong."""
    parser = argparse.ArgumentParser(
        prog="make_deck.py",
        description="Turn the outline of a clinical trial into slides for a patient group.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "outline", nargs="?", default="outline.yaml", metavar="OUTLINE",
        help="the outline to read (default: outline.yaml)",
    )  # fmt: skip
    parser.add_argument(
        "-o", "--output", default="deck.pptx", metavar="DECK.pptx",
        help="the deck to write (default: deck.pptx)",
    )  # fmt: skip
    return parser


def _print(report: Report) -> None:
    """Print what was written, after what there is to think about."""
    for problem in report.problems:
        print(problem, file=sys.stderr)
    if report.told:
        print("What your outline says:", *(f"  {line}" for line in report.told), sep="\n")
    after = f" ({report.slides_after} after the end)" if report.slides_after else ""
    pause = f" and {report.pause_minutes:g} for questions" if report.pause_minutes else ""
    print(
        f"Wrote {report.deck_path}: {report.slides} slides{after}, about {report.minutes} "
        f"minute{'s' if report.minutes != 1 else ''}{pause}, {count_words(report.problems)}."
    )
