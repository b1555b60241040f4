"""A second language needs its folder of phrases and nothing else."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.all_kinds import all_kinds
from tests.conftest import ROOT, judged, needs_judges
from tests.languages.pseudo import LANGUAGE, translate

PROBE = Path(__file__).parent / "probe.py"


@pytest.fixture(scope="module")
def decks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the decks of the example and of all kinds, and the words they have."""
    tree, folder = tmp_path_factory.mktemp("tree"), tmp_path_factory.mktemp("decks")
    shutil.copytree(ROOT / "deck", tree / "deck")
    translate(tree / "deck" / "phrases" / "en", tree / "deck" / "phrases" / LANGUAGE)
    shutil.copy(ROOT / "outline.yaml", folder / "example.yaml")
    for name, text in all_kinds("light").items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(PROBE), str(folder)], cwd=tree, capture_output=True, text=True,
        check=False, env={**os.environ, "PYTHONPATH": str(tree)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (folder / "words.json").write_text(done.stdout, encoding="utf-8")
    return folder


def test_no_english_is_left_on_any_slide_or_in_any_notes(decks: Path) -> None:
    words = json.loads((decks / "words.json").read_text("utf-8"))
    assert words
    every = {text for texts in words.values() for text in texts}
    left = {text for text in every if re.search(r"[A-Za-z]", text.replace("doi:", ""))}
    assert not left, "\n".join(sorted(left)[:40])


@needs_judges
@pytest.mark.parametrize("name", ["example", *all_kinds("light")])
def test_a_deck_in_another_language_has_no_error_and_no_warning(decks: Path, name: str) -> None:
    judged(decks / f"{name}.pptx", language=LANGUAGE)
