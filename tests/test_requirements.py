"""What README's commands install is pinned, complete, and within the ranges of the project."""

import re
import tomllib
from collections.abc import Sequence

import pytest
from packaging.requirements import Requirement  # pytest needs it too
from packaging.utils import canonicalize_name

from tests.conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TO_RUN = PROJECT["dependencies"]
TO_TEST = [*TO_RUN, *PROJECT["optional-dependencies"]["test"]]
FILES = [("requirements.txt", TO_RUN), ("requirements-test.txt", TO_TEST)]


def text_of(file: str) -> str:
    return (ROOT / file).read_text(encoding="utf-8")


def pinned(file: str) -> dict[str, str]:
    return dict(re.findall(r"^([\w.-]+)==(\S+)", text_of(file), re.MULTILINE))


def test_tests_run_with_the_versions_that_make_the_deck() -> None:
    assert pinned("requirements.txt").items() <= pinned("requirements-test.txt").items()


@pytest.mark.parametrize(("file", "needed"), FILES)
def test_every_library_of_the_project_is_pinned_within_its_range(
    file: str, needed: Sequence[str]
) -> None:
    versions = pinned(file)
    for requirement in map(Requirement, needed):
        version = versions[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(version), (requirement, version)


@pytest.mark.parametrize(("file", "needed"), FILES)
def test_what_is_installed_is_known_by_its_bytes_and_from_no_named_host(
    file: str, needed: Sequence[str]
) -> None:
    entries = re.split(r"^(?=\S)", text_of(file), flags=re.MULTILINE)[1:]
    assert len(entries) >= len(needed)
    for entry in entries:
        assert re.match(r"[\w.-]+==\S+ \\\n    --hash=sha256:[0-9a-f]{64}", entry), entry
    assert "://" not in text_of(file)


@pytest.mark.parametrize("file", [file for file, _ in FILES])
def test_a_command_of_readme_installs_each_file_and_nothing_else(file: str) -> None:
    commands = re.findall(r"^python3 -m venv .*$", text_of("README.md"), re.MULTILINE)
    assert len(commands) == len(FILES)
    assert [f"pip install -q -r {file} && " in command for command in commands].count(True) == 1
    assert f"-o {file} pyproject.toml" in " ".join(text_of("CONTRIBUTING.md").split())
