"""The net holds: each of these faults, planted in a copy of the program, fails the tests it names.

It takes a few minutes, and runs with ``-m slow`` alone. Where code moves, its fault moves too.
"""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree

import pytest

from tests.conftest import ROOT
from tests.faults.drawn import DRAWN
from tests.faults.limits import LIMITS

pytestmark = pytest.mark.slow
FAULTS = DRAWN | LIMITS


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_fails_the_tests_it_names(name: str, tmp_path: Path) -> None:
    fault = FAULTS[name]
    for folder in ("deck", "tests"):
        copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    file = tmp_path / fault.file
    text = file.read_text(encoding="utf-8")
    assert text.count(fault.right) == 1, f"{fault.file} has changed: plant this fault anew"
    file.write_text(text.replace(fault.right, fault.wrong), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--tb=no", "-p", "no:cacheprovider", *fault.tests],
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    passed = [test for test in fault.tests if f"FAILED {test}" not in run.stdout]
    assert not passed, run.stdout[-2_000:] + run.stderr[-2_000:]
