"""What can go wrong around a build, caused for real: the deck is the old one or the new, whole."""

import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.conftest import ROOT, SMALLEST

COMMAND = [sys.executable, str(ROOT / "make_deck.py")]
OTHER = SMALLEST.replace("[One]", "[Another]")
AS_NOBODY = """
import os, sys
import deck.cli
# So that all is read that this needs: who is nobody may not see where the program lies.
for path in (sys.argv[2], sys.argv[2], os.path.join(sys.argv[2], "none", "deck.pptx")):
    deck.cli.main([sys.argv[1], "-o", path])
os.setgid(65534)
os.setuid(65534)
sys.exit(deck.cli.main([sys.argv[1], "-o", sys.argv[3]]))
"""
CLOCK = """
#define _GNU_SOURCE
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
int clock_gettime(clockid_t id, struct timespec *at) {
  int result = syscall(SYS_clock_gettime, id, at);
  if (id == CLOCK_REALTIME) at->tv_sec = atol(getenv("SECONDS_NOW"));
  return result;
}
time_t time(time_t *at) {
  time_t now = atol(getenv("SECONDS_NOW"));
  if (at) *at = now;
  return now;
}
"""


@pytest.fixture
def old(build: Callable[[str], Path], write: Callable[[str], Path]) -> Path:
    """Return a deck whose outline now says something else."""
    path = build(SMALLEST)
    write(OTHER)
    return path


def run(path: Path, *more: str, **settings: object) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, str(path.with_name("outline.yaml")), "-o", str(path), *more]
    done = subprocess.run(command, text=True, check=False, capture_output=True, **settings)  # type: ignore[call-overload]
    assert "Traceback" not in done.stderr
    return done  # type: ignore[no-any-return]


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def killed(folder: Path, points: int) -> Counter[str]:
    command = [sys.executable, "-m", "tests.target.killed", str(folder), str(points)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    lines = [line.split() for line in done.stdout.splitlines()]
    assert len(lines) == points
    assert {after for _, _, after in lines} == {"0"}, "the next build removes what was left"
    assert "1" in {before for _, before, _ in lines}, "some were killed while there was a file"
    return Counter(state for state, _, _ in lines)


def test_a_build_that_is_killed_while_it_writes_leaves_a_whole_deck(tmp_path: Path) -> None:
    states = killed(tmp_path, 20)
    assert states.keys() == {"old", "new"}


@pytest.mark.slow
def test_a_build_that_is_killed_at_any_line_leaves_a_whole_deck(tmp_path: Path) -> None:
    states = killed(tmp_path, 200)
    assert states.keys() == {"old", "new"}


@pytest.mark.slow
def test_a_build_that_is_killed_at_any_time_leaves_a_whole_deck(old: Path, tmp_path: Path) -> None:
    before = old.read_bytes()
    started = time.monotonic()
    other = old.with_name("other.pptx")
    assert run(other).returncode == 0
    took = time.monotonic() - started
    whole = {before, other.read_bytes()}
    chance = random.Random(10)  # noqa: S311 - the same points each time
    for _ in range(60):
        old.write_bytes(before)
        command = [*COMMAND, str(old.with_name("outline.yaml")), "-o", str(old)]
        with subprocess.Popen(command, stdout=-3, stderr=-3) as process:
            time.sleep(took * chance.uniform(0.5, 1.05))
            process.send_signal(signal.SIGKILL)
        assert old.read_bytes() in whole
    assert run(old).returncode == 0
    assert left(tmp_path) == ["deck.pptx", "other.pptx", "outline.yaml"]


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def test_a_file_that_may_not_grow_is_told_and_the_old_deck_stays(old: Path, tmp_path: Path) -> None:
    before = old.read_bytes()
    done = run(old, preexec_fn=limited)
    assert done.returncode == 3
    assert "not enough room on the disk" in done.stderr
    assert old.read_bytes() == before
    assert left(tmp_path) == ["deck.pptx", "outline.yaml"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Return a folder on a disk of its own with room for little."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=40k", "tmpfs", str(folder)]
    if shutil.which("mount") is None or subprocess.run(mount, check=False).returncode:
        pytest.skip("needs the right to mount a disk")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="needs the right to mount a disk")
def test_a_full_disk_is_told_and_nothing_is_left_on_it(small_disk: Path) -> None:
    (small_disk / "outline.yaml").write_text(SMALLEST, "utf-8")
    done = run(small_disk / "deck.pptx")
    assert done.returncode == 3
    assert "not enough room on the disk" in done.stderr
    assert left(small_disk) == ["outline.yaml"]


def test_a_folder_that_one_may_not_write_to_is_told(old: Path, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    (folder / "old.pptx").write_bytes(old.read_bytes())
    folder.chmod(0o555)
    for above in tmp_path.parents:
        if above != Path("/tmp") and above.is_relative_to("/tmp"):  # noqa: S108 - where tests run
            above.chmod(0o755)
    tmp_path.chmod(0o755)
    outline = str(tmp_path / "outline.yaml")
    for name in ("new.pptx", "old.pptx"):
        (folder / "old.pptx").chmod(0o666)
        code, first = [sys.executable, "-c", AS_NOBODY], str(tmp_path / "first.pptx")
        if os.geteuid() != 0:
            code, first = COMMAND, "-o"
        command = [*code, outline, first, str(folder / name)]
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert "Traceback" not in done.stderr
        assert done.returncode == 3
        assert f"You may not write to the folder '{folder}'" in done.stderr
        (tmp_path / "first.pptx").unlink(missing_ok=True)
    assert left(folder) == ["old.pptx"]


def test_builds_of_one_deck_at_the_same_time_leave_a_whole_one(old: Path, tmp_path: Path) -> None:
    texts = [SMALLEST.replace("[One]", f"[Number {number}]") for number in range(4)]
    wholes = set()
    outlines = [tmp_path / f"{number}.yaml" for number in range(4)]
    for outline, text in zip(outlines, texts, strict=True):
        outline.write_text(text, "utf-8")
        target = outline.with_suffix(".pptx")
        subprocess.run([*COMMAND, str(outline)], check=True, capture_output=True)
        wholes.add(target.read_bytes())
        target.unlink()
    running = [
        subprocess.Popen([*COMMAND, str(outline), "-o", str(old)], stdout=-3, stderr=-3)
        for outline in outlines
    ]
    assert [process.wait() for process in running] == [0, 0, 0, 0]
    assert old.read_bytes() in wholes
    assert [name for name in left(tmp_path) if name.endswith(".tmp")] == []


@pytest.fixture(scope="module")
def clock(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a library under which a process has any time that one likes."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        pytest.skip("needs a C compiler on Linux")
    folder = tmp_path_factory.mktemp("clock")
    (folder / "clock.c").write_text(CLOCK, "utf-8")
    library = folder / "clock.so"
    command = [compiler, "-shared", "-fPIC", "-o", str(library), str(folder / "clock.c")]
    subprocess.run(command, check=True)
    return library


@pytest.mark.parametrize("year", [1969, 1985, 2031, 2120])
def test_a_clock_that_is_wrong_changes_no_byte(old: Path, clock: Path, year: int) -> None:
    assert run(old).returncode == 0
    usual = old.read_bytes()
    seconds = str((year - 1970) * 31_556_952)
    environment = {**os.environ, "LD_PRELOAD": str(clock), "SECONDS_NOW": seconds}
    shown = subprocess.run(
        [sys.executable, "-c", "import datetime; print(datetime.datetime.now().year)"],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert int(shown.stdout) in {year - 1, year, year + 1}
    old.unlink()
    done = run(old, env=environment)
    assert done.returncode == 0, done.stderr
    assert old.read_bytes() == usual


@pytest.mark.parametrize(
    "settings",
    [
        {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "America/St_Johns"},
        {"LC_ALL": "de_DE.UTF-8", "TZ": "nonsense", "PYTHONHASHSEED": "0"},
        {"PYTHONHASHSEED": "1", "PYTHONOPTIMIZE": "2"},
        {"PYTHONHASHSEED": "4294967295", "PYTHONDEVMODE": "1"},
    ],
)
def test_locale_time_zone_and_hash_seed_change_no_byte(
    old: Path, settings: Mapping[str, str]
) -> None:
    assert run(old).returncode == 0
    usual = old.read_bytes()
    old.unlink()
    done = run(old, env={**os.environ, **settings})
    assert done.returncode == 0, done.stderr
    assert old.read_bytes() == usual
