"""Kills builds while they write, at points spread over it, and tells what each has left.

    python -m tests.target.killed FOLDER POINTS

Each build is a process of its own, which ends itself with a signal that no program can catch, at
one line of what writes the file. Prints a line for each: whether the deck is the old or the new
one, and how many temporary files there are before and after the next build.
"""

import os
import signal
import sys
import tempfile
from pathlib import Path
from types import FrameType
from typing import Any

import deck
from deck.scene import Deck
from deck.target import lock, writing
from tests.conftest import SMALLEST

_WATCHED = {module.__file__ for module in (lock, writing, tempfile)}


def main(folder: Path, points: int) -> None:
    """Kill builds at so many points, and print what each has left."""
    old = laid_out(folder, SMALLEST)
    new = laid_out(folder, SMALLEST.replace("[One]", "[Another]"))
    target = folder / "deck.pptx"
    deck.write(new, target)
    new_bytes = target.read_bytes()
    deck.write(old, target)
    old_bytes = target.read_bytes()
    lines = killed_at(None, new, target)
    for point in range(points):
        deck.write(old, target)
        killed_at(1 + point * (lines - 1) // (points - 1), new, target)
        left = target.read_bytes()
        state = "old" if left == old_bytes else "new" if left == new_bytes else "broken"
        before = len(list(folder.glob(".*.tmp")))
        deck.write(new, target)
        sys.stdout.write(f"{state} {before} {len(list(folder.glob('.*.tmp')))}\n")


def laid_out(folder: Path, text: str) -> Deck:
    (folder / "outline.yaml").write_text(text, "utf-8")
    outline = deck.read(folder / "outline.yaml")
    return deck.lay_out(outline, deck.tell(outline))


def killed_at(point: int | None, some: Deck, target: Path) -> int:
    """Write in a process that is killed at the line of this number; return how many it ran."""
    reading, sending = os.pipe()
    child = os.fork()
    if not child:
        count = 0

        def watch(frame: FrameType, event: str, _: Any) -> Any:
            nonlocal count
            if frame.f_code.co_filename not in _WATCHED:
                return None
            count += event == "line"
            if count == point:
                os.kill(os.getpid(), signal.SIGKILL)
            return watch

        sys.settrace(watch)
        deck.write(some, target)
        sys.settrace(None)
        os.write(sending, str(count).encode())
        os._exit(0)
    _, status = os.waitpid(child, 0)
    os.close(sending)
    with os.fdopen(reading) as answer:
        count_told = answer.read()
    if point is not None and not os.WIFSIGNALED(status):
        raise SystemExit("the process was not killed")
    return int(count_told or 0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
