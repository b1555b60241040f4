"""Break a room of the code in one small way after another, and count how often its tests notice.

    python docs/measure_mutations.py ROOM

The rooms, and the changes that nobody can notice, stand in docs/mutations.toml; what was measured
goes into docs/mutations.md. Works on a copy, with one process. Needs cosmic-ray (extra ``dev``).
"""

import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

from cosmic_ray.work_db import WorkDB, use_db

DOCS = Path(__file__).parent
ROOT = DOCS.parent
PAGE = DOCS / "mutations.md"
_KEEP_NOTHING = "PYTHONDONTWRITEBYTECODE"
CONFIGURATION = """\
[cosmic-ray]
module-path = {files}
timeout = 60.0
test-command = "{python} -m pytest -x -q -p no:cacheprovider --hypothesis-profile=mutants {tests}"
[cosmic-ray.distributor]
name = "local"
[cosmic-ray.filters.operators-filter]
exclude-operators = ["(?!core/({operators})$)"]
"""


class Mutant(NamedTuple):
    """A change of one line of a file, and whether the tests noticed."""

    file: str
    old: str
    new: str
    killed: bool

    @property
    def change(self) -> str:
        """Return what tells it apart from others in its file, wherever its line stands."""
        return f"{self.old} -> {self.new}"


class Equivalent(NamedTuple):
    """A change that nobody can notice, as a pattern, or in full for one file; and the reason."""

    reason: str
    pattern: str = ""
    file: str = ""
    change: str = ""

    def is_meant(self, mutant: Mutant) -> bool:
        """Return whether this is said of ``mutant``."""
        if self.pattern:
            return bool(re.search(self.pattern, mutant.change))
        return (self.file, self.change) == (mutant.file, mutant.change)


def mutants(part: Mapping[str, Any], operators: Iterable[str], folder: Path) -> list[Mutant]:
    """Return every mutant of a part of a room, tried on the copy of the project in ``folder``."""
    configuration = CONFIGURATION.format(
        files=part["files"],
        python=sys.executable,
        tests=" ".join(part["tests"]),
        operators="|".join(operators),
    )
    (folder / "rays.toml").write_text(configuration, encoding="utf-8")
    # First without a change: it must pass, and keeps what Python compiles for all runs after it.
    keeping = {name: value for name, value in os.environ.items() if name != _KEEP_NOTHING}
    test = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *part["tests"]]
    subprocess.run(test, cwd=folder, env=keeping, check=True)
    beside = Path(sys.executable).parent
    for command in (
        ["cosmic-ray", "init", "--force", "rays.toml", "rays.sqlite"],
        ["cr-filter-operators", "rays.sqlite", "rays.toml"],
        ["cosmic-ray", "exec", "rays.toml", "rays.sqlite"],
    ):
        subprocess.run([beside / command[0], *command[1:]], cwd=folder, check=True)
    with use_db(str(folder / "rays.sqlite"), WorkDB.Mode.open) as database:
        done = [(item.mutations[0], result) for item, result in database.completed_work_items]
    return [
        Mutant(str(mutation.module_path), *_lines(result.diff), result.is_killed)
        for mutation, result in done
        if result.diff
    ]


def _lines(diff: str) -> tuple[str, str]:
    """Return the lines that a change takes away, and those that it puts there."""
    changed = re.findall(r"^([+-])(?![+-])(.*)$", diff, re.MULTILINE)
    old, new = (" ".join(line.strip() for sign, line in changed if sign == kind) for kind in "-+")
    return old, new


def told(name: str, found: Sequence[Mutant], missed: int) -> str:
    """Return the row of a room for the page of scores, ``missed`` of its mutants being alive."""
    killed = sum(mutant.killed for mutant in found)
    same = len(found) - killed - missed
    score = f"{killed} of {killed + missed} | {100 * killed / (killed + missed):.1f}% | {same}"
    day = datetime.now(tz=UTC).date()
    versions = f"Python {platform.python_version()}, cosmic-ray {version('cosmic-ray')}"
    return f"| {name} | {score} | {day} | {versions} |"


def main(name: str) -> None:
    """Measure one room, print what no test noticed, and write its score into the page."""
    data = tomllib.loads((DOCS / "mutations.toml").read_text(encoding="utf-8"))
    equivalents = [Equivalent(**each) for each in data["equivalents"]]
    with tempfile.TemporaryDirectory() as name_of_copy:
        copy = Path(name_of_copy)
        left_out = shutil.ignore_patterns(".*", "*.pptx")
        shutil.copytree(ROOT, copy, ignore=left_out, dirs_exist_ok=True)
        found = [
            one for part in data["rooms"][name] for one in mutants(part, data["operators"], copy)
        ]
    alive = [mutant for mutant in found if not mutant.killed]
    missed = [one for one in alive if not any(each.is_meant(one) for each in equivalents)]
    for mutant in missed:
        print(f"{mutant.file}\n  - {mutant.old}\n  + {mutant.new}")
    row = told(name, found, len(missed))
    page = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(re.sub(rf"^\| {name} \|.*$", row, page, flags=re.MULTILINE), encoding="utf-8")
    print(row)


if __name__ == "__main__":
    main(sys.argv[1])
