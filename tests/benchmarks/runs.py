"""Whole processes, from start to end: how long one took, the most memory that it had at once."""

import os
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
_KB = 1024
# Python keeps what it compiled: a person compiles a program once and runs it often.
_ENVIRONMENT = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


class Run(NamedTuple):
    """Seconds on the clock and of the processor, and mebibytes at the most."""

    seconds: float
    processor: float
    memory: float


def run(command: Sequence[str]) -> Run:
    """Return what one process took; raises RuntimeError where it fails."""
    start = time.perf_counter()
    process = subprocess.Popen(
        command, cwd=ROOT, env=_ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)}: exit code {process.returncode}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / _KB)


def in_turn(commands: dict[str, Sequence[str]], times: int) -> dict[str, list[Run]]:
    """Return the runs of each command, taken in turn, since machines are now fast, now slow."""
    found: dict[str, list[Run]] = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            found[name].append(run(command))
    return found


def ratio(ours: Sequence[Run], theirs: Sequence[Run], of: str) -> float:
    """Return the median of the ratios of one figure, each of two runs that stood side by side."""
    pairs = zip(ours, theirs, strict=True)
    return median(getattr(own, of) / getattr(other, of) for own, other in pairs)
