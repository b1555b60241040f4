"""What an author is told is data: each message is used, says what to do, and takes its values."""

import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.phrases.test_phrases import code_of, words_in

FOLDER = ROOT / "deck" / "messages"
FILES = sorted(FOLDER.rglob("*.toml"))


def name_of(path: Path) -> str:
    return path.relative_to(FOLDER).with_suffix("").as_posix()


def causes(path: Path) -> dict[str, dict[str, str]]:
    table = tomllib.loads(path.read_text("utf-8"))
    return {cause: said for cause, said in table.items() if cause != "words"}


# The checks of facts against each other are still being joined to their room.
USED = [path for path in FILES if name_of(path) != "trial"]


@pytest.mark.parametrize("path", USED, ids=name_of)
def test_every_message_is_used_and_says_what_to_do(path: Path) -> None:
    used = words_in(code_of(path.stem if path.parent.name == "kinds" else ""))
    for cause, said in causes(path).items():
        assert cause in used or cause.startswith("old-"), cause  # named as the old key
        assert said.keys() == {"message", "do"}, cause
        assert said["message"].endswith((".", "?")), cause
        assert said["do"].endswith((".", "?", "}")), cause


def test_no_file_of_the_program_has_a_message_of_its_own() -> None:
    kinds = sorted((ROOT / "deck" / "kinds").rglob("*.py"))
    told = [
        (path.name, word)
        for path in kinds
        for word in words_in([path])
        if word.endswith(".")
        and " " in word
        and "\n" not in word
        and not _is_description(path, word)
    ]
    assert not told


def _is_description(path: Path, word: str) -> bool:
    """Return whether a sentence is a field's description or what a docstring says."""
    source = path.read_text("utf-8")
    return f'description="{word[:20]}' in source or f'"""{word[:20]}' in source
