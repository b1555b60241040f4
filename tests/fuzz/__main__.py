"""Changed outlines, as many as there is time for: each builds, or is refused at a line.

    python -m tests.fuzz --seconds 120 --seed 1

prints a report, and each finding with what made it. A deck that builds has parts that are XML, and
one in so many is given to the judges, where these are.
"""

import argparse
import resource
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from itertools import cycle
from pathlib import Path
from random import Random
from typing import NamedTuple
from zipfile import ZipFile

import yaml
from lxml import etree

from deck.build import read, tell
from deck.check import check, facts_that_disagree
from deck.laying import lay_out
from deck.problems import DeckError, Severity
from deck.writers.pptx import deck_bytes
from tests.all_kinds import all_kinds
from tests.conftest import JUDGES, ROOT, SHARED, SMALLEST, judged
from tests.fuzz.changes import changed

_MOST_MEMORY = 500_000_000
_AFTER_LATIN, _PUNCTUATION = 0x250, range(0x2010, 0x2045)


class _Report:
    """What came of the inputs so far."""

    def __init__(self) -> None:
        self.came: Counter[str] = Counter()
        self.rules: Counter[str] = Counter()
        self.findings: dict[str, bytes] = {}
        self.slowest = 0.0
        self.judged = 0

    def found(self, finding: str, data: bytes) -> None:
        """Keep the shortest input of each finding."""
        known = self.findings.get(finding)
        if known is None or len(data) < len(known):
            self.findings[finding] = data

    def told(self) -> str:
        """Return the report."""
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        counts = self.came
        return (
            f"{counts.total():,} inputs: {counts['built']:,} built, {counts['refused']:,} refused, "
            f"{counts['traceback']:,} tracebacks; {len(self.findings)} findings; "
            f"{self.judged} decks judged; slowest {self.slowest:.1f} s; most memory {memory:.0f} MB"
        )


class _Arguments(NamedTuple):
    seconds: float
    seed: int
    judge_every: int
    keep: Path | None


def seeds() -> list[str]:
    """Return the outlines that are changed: the smallest, the examples, one for each kind."""
    files = [ROOT / "outline.yaml", *sorted((ROOT / "examples").glob("*.yaml"))]
    texts = [path.read_text("utf-8") for path in files]
    return [SMALLEST, *texts, *_single()]


def _single() -> Iterator[str]:
    """Yield outlines of one kind each: short, so that many changes of it can be tried."""
    for text in all_kinds("light").values():
        tree = yaml.load(text, yaml.CBaseLoader)  # noqa: S506
        for entry in tree["method"]:
            alone = {**tree, "method": [entry]}
            yield yaml.safe_dump(alone, allow_unicode=True, sort_keys=False)


def tried(data: bytes, folder: Path, report: _Report) -> bytes | None:
    """Return the deck of an input, or None where it was refused; keep what is wrong with either."""
    path = folder / "outline.yaml"
    path.write_bytes(data)
    try:
        made = _made(path)
    except DeckError as error:
        report.came["refused"] += 1
        report.rules.update({problem.rule for problem in error.problems})
        for problem in error.problems:
            if problem.rule in {"texts-meet", "off-slide"}:
                report.found(f"{problem.rule} {problem.source_line.strip()[:60]}", data)
            if not problem.at and not problem.rule.startswith("file"):
                report.found(f"no line: {problem.rule}", data)
        return None
    except Exception as error:  # noqa: BLE001 - a traceback of any sort is what is looked for
        report.came["traceback"] += 1
        last = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{Path(last.filename).name}:{last.name}"
        report.found(f"{type(error).__name__} in {where}: {str(error)[:80]}", data)
        return None
    report.came["built"] += 1
    return made


def _made(path: Path) -> bytes:
    """Return the deck of an outline; raises DeckError with what is wrong with it."""
    outline = read(path)
    story = tell(outline)
    problems = list(facts_that_disagree(outline, story))
    deck = lay_out(outline, story)
    problems += check(outline, story, deck)
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    if errors:
        raise DeckError(errors)
    return deck_bytes(deck)


def _is_whole(made: bytes) -> bool:
    """Return whether each part of a deck can be read again."""
    with ZipFile(BytesIO(made)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))
    return True


def run(arguments: _Arguments) -> _Report:
    """Try changed outlines until the time is over."""
    report, random = _Report(), Random(arguments.seed)  # noqa: S311 - a seed makes it the same again
    end = time.monotonic() + arguments.seconds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for text in cycle(seeds()):
            if time.monotonic() > end:
                return report
            data, start = changed(text, random), time.monotonic()
            made = tried(data, folder, report)
            took = time.monotonic() - start
            report.slowest = max(report.slowest, took)
            if made and not _is_whole(made):
                report.found("not whole", data)
            if made and arguments.judge_every and not report.came["built"] % arguments.judge_every:
                _judge(made, data, folder, report)
    return report


def _has_glyphs(data: bytes) -> bool:
    """Return whether an outline has only signs that the fonts of this machine are sure to have."""
    signs = data.decode(errors="replace")
    return all(ord(sign) < _AFTER_LATIN or ord(sign) in _PUNCTUATION for sign in signs)


def _judge(made: bytes, data: bytes, folder: Path, report: _Report) -> None:
    """Give a deck to the judges, and keep what they find."""
    if not _has_glyphs(data):
        return
    (folder / "deck.pptx").write_bytes(made)
    report.judged += 1
    try:
        judged(folder / "deck.pptx")
    except AssertionError as error:
        report.found(f"judges: {str(error)[-300:]}", data)


def _arguments() -> _Arguments:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--judge-every", type=int, default=0, metavar="DECKS")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="where findings are written")
    given = parser.parse_args()
    has_judges = SHARED.is_dir() and JUDGES.is_dir()
    return _Arguments(given.seconds, given.seed, given.judge_every * has_judges, given.keep)


def main() -> int:
    """Print the report and the findings; return 1 where there are any."""
    arguments = _arguments()
    resource.setrlimit(resource.RLIMIT_AS, (4 * _MOST_MEMORY, 4 * _MOST_MEMORY))
    report = run(arguments)
    print(report.told())  # noqa: T201 - a command
    for number, (finding, data) in enumerate(report.findings.items()):
        print(f"- {finding}")  # noqa: T201
        if arguments.keep:
            arguments.keep.mkdir(exist_ok=True)
            (arguments.keep / f"{number:03}.yaml").write_bytes(data)
    return 1 if report.findings else 0


if __name__ == "__main__":
    sys.exit(main())
