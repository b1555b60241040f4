"""Measures decks of several sizes beside the same content by others, in whole processes."""

import argparse
import compileall
import json
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.content import plain, plain_outline, rich_outline
from tests.benchmarks.runs import ROOT, Run, in_turn, ratio

_RIVALS = ROOT / "tests" / "benchmarks" / "rivals"
_OURS, _SCRIPT, _PPTXGENJS = "this program", "python-pptx script", "PptxGenJS"
_GIB = 1024**3


def main() -> None:
    """Print what each size takes: the stages, the whole, and the ratios to others."""
    options = _options()
    compileall.compile_dir(ROOT / "deck", quiet=1)
    _say(*_machine(options.runs))
    with TemporaryDirectory() as folder:
        for size in options.sizes:
            _say(*_of_plain(size, options, Path(folder)))
        for size in options.rich:
            _say(*_of_rich(size, options, Path(folder)))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    add = parser.add_argument
    add("--sizes", type=int, nargs="*", default=[20, 200, 1000, 5000], help="slides of text")
    add("--rich", type=int, nargs="*", default=[20, 200], help="slides of people and charts")
    add("--runs", type=int, default=5, help="of each program at each size (default: 5)")
    add("--script-up-to", type=int, default=1000, help="it takes minutes for more (default: 1000)")
    add("--pptxgenjs", metavar="FOLDER", help="where npm put it (node_modules/pptxgenjs)")
    return parser.parse_args()


def _machine(times: int) -> Iterator[str]:
    """Yield where and when this is measured."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / _GIB
    yield (
        f"{datetime.now(UTC):%Y-%m-%d}, {os.cpu_count()} cores, {memory:.0f} GiB, "
        f"{platform.system()} {platform.machine()}, Python {platform.python_version()}, "
        f"medians of {times} runs in turn, byte-compiled"
    )


def _of_plain(size: int, options: argparse.Namespace, folder: Path) -> Iterator[str]:
    """Yield the figures of slides that others can make too."""
    outline, content = folder / "plain.yaml", folder / "plain.json"
    outline.write_text(plain_outline(size), "utf-8")
    content.write_text(json.dumps([slide._asdict() for slide in plain(size)]), "utf-8")
    commands = {_OURS: _ours(outline, folder)}
    if size <= options.script_up_to:
        script = _RIVALS / "plain_script.py"
        commands[_SCRIPT] = [sys.executable, str(script), str(content), str(folder / "2.pptx")]
    node = shutil.which("node")
    if node and options.pptxgenjs:
        script, library = _RIVALS / "pptxgenjs.cjs", Path(options.pptxgenjs).resolve()
        commands[_PPTXGENJS] = [node, *map(str, (script, library, content, folder / "3.pptx"))]
    yield from _measured(f"{size:,} slides of text", commands, options.runs)
    yield from _stages(outline, folder, options.runs)


def _of_rich(size: int, options: argparse.Namespace, folder: Path) -> Iterator[str]:
    """Yield the figures of slides that draw people and charts."""
    outline = folder / "rich.yaml"
    outline.write_text(rich_outline(size), "utf-8")
    commands = {_OURS: _ours(outline, folder)}
    yield from _measured(f"{size:,} slides of people and charts", commands, options.runs)
    yield from _stages(outline, folder, options.runs)


def _ours(outline: Path, folder: Path) -> list[str]:
    return [sys.executable, "make_deck.py", str(outline), "-o", str(folder / "1.pptx")]


def _measured(title: str, commands: dict[str, Sequence[str]], times: int) -> Iterator[str]:
    """Yield the whole processes as a table, with the ratios of ours to theirs."""
    in_turn(commands, 1)  # the first run of all reads every file from the disk
    found = in_turn(commands, times)
    yield f"\n## {title}\n"
    yield "| program | seconds | processor | MiB | ours to it: time | processor | memory |"
    yield "|---|--:|--:|--:|--:|--:|--:|"
    ours = found[_OURS]
    for name, runs in found.items():
        ratios = [ratio(ours, runs, of) for of in Run._fields]
        told = [median(getattr(run, of) for run in runs) for of in Run._fields]
        yield "| {} | {:.2f} | {:.2f} | {:.0f} | {:.2f} | {:.2f} | {:.2f} |".format(
            name, *told, ratios[0], ratios[1], ratios[2]
        )


def _stages(outline: Path, folder: Path, times: int) -> Iterator[str]:
    """Yield the stages as a table: the median seconds of each, and the most memory by then."""
    command = [sys.executable, "-m", "tests.benchmarks.stages", str(outline), f"{folder}/4.pptx"]
    runs = [
        json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
        for _ in range(times)
    ]
    yield f"\n| | {' | '.join(runs[0])} |"
    yield f"|---|{'--:|' * len(runs[0])}"
    for index, (name, places) in enumerate((("seconds", 3), ("MiB by then", 0))):
        told = (median(run[stage][index] for run in runs) for stage in runs[0])
        yield f"| {name} | {' | '.join(f'{one:.{places}f}' for one in told)} |"


def _say(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


main()
