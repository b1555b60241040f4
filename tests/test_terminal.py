"""Where a terminal cannot print, has gone, or never was, the exit code still tells of the deck."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, SMALLEST

# With signs that neither ASCII nor cp1252 have: in a problem, and in the name of the deck.
TEXT = SMALLEST.replace("three hospitals", "three hospitals, ≥ 2 in Łódź")
COMMAND = [sys.executable, str(ROOT / "make_deck.py")]
NO_STDOUT = (
    "import os, sys; os.close({0}); os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
)


# As a person has it: what is said waits in a buffer, and can fail at the very end too.
USUAL = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}


def run(*command: str, **settings: object) -> subprocess.CompletedProcess[str]:
    settings.setdefault("env", USUAL)
    done = subprocess.run(command, text=True, check=False, **settings)  # type: ignore[call-overload]
    assert "Traceback" not in (done.stderr or ""), done.stderr
    assert "Exception ignored" not in (done.stderr or ""), done.stderr
    return done  # type: ignore[no-any-return]


@pytest.fixture
def outline(write: Callable[[str], Path]) -> Path:
    return write(TEXT)


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
@pytest.mark.parametrize("is_faulty", [False, True])
def test_letters_that_a_terminal_lacks_are_no_error(
    outline: Path, encoding: str, is_faulty: bool
) -> None:
    if is_faulty:
        outline.write_text(TEXT.replace("points: [One]", "points: [Łódź]\n    pionts: ≥"), "utf-8")
    target = outline.with_name("Łódź.pptx")
    settings = {"env": {**USUAL, "PYTHONIOENCODING": encoding}, "encoding": encoding}
    done = run(*COMMAND, str(outline), "-o", str(target), capture_output=True, **settings)
    assert done.returncode == int(is_faulty)
    assert target.exists() == (not is_faulty)
    shown = "Łódź" if encoding == "utf-8" else "\\u0141\\xf3d\\u017a"
    assert is_faulty or shown in done.stdout.replace("ó", "\\xf3" if shown != "Łódź" else "ó")


@pytest.mark.parametrize("arguments", [[], ["facts"], ["--help"]])
def test_a_pipe_that_nobody_reads_is_no_error(outline: Path, arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    settings = {"stdout": writing, "stderr": subprocess.PIPE, "cwd": outline.parent}
    done = run(*COMMAND, *arguments, **settings)
    os.close(writing)
    assert done.returncode == 0
    assert outline.with_name("deck.pptx").exists() == (not arguments)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_report_that_no_disk_has_room_for_is_no_error(outline: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        assert run(*COMMAND, cwd=outline.parent, stdout=full, stderr=full).returncode == 0
    assert outline.with_name("deck.pptx").exists()


@pytest.mark.parametrize("closed", ["1", "2", "1); os.close(2"])
def test_without_a_terminal_the_deck_is_written_and_faults_are_counted(
    outline: Path, closed: str
) -> None:
    command = [sys.executable, "-c", NO_STDOUT.format(closed), *COMMAND[1:]]
    assert run(*command, cwd=outline.parent).returncode == 0
    assert outline.with_name("deck.pptx").exists()
    assert run(*command, "--help", cwd=outline.parent).returncode == 0
    outline.write_text("title: x\n", "utf-8")
    assert run(*command, cwd=outline.parent).returncode == 1
    assert run(*command, "--colour", cwd=outline.parent).returncode == 2


def test_the_package_is_the_command_too(outline: Path) -> None:
    command = [sys.executable, "-m", "deck", str(outline)]
    done = run(*command, cwd=ROOT, capture_output=True)
    assert done.returncode == 0
    assert f"Wrote {outline.with_name('deck.pptx')}" in done.stdout
