"""The page for newcomers leads to a kind that works, and that can break no other."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from pptx import Presentation

from tests.conftest import ROOT, SMALLEST

_BLOCK = re.compile(r"^```(?:python|toml)\n# (deck/\S+)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
CHECKS = ["tests/kinds/test_conformance.py", "tests/phrases", "tests/messages"]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a copy of the tree with the kind that CONTRIBUTING.md shows."""
    for name in ("deck", "tests", "docs"):
        ignored = shutil.ignore_patterns("__pycache__", "*.png", "*.svg")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    for name in ("make_deck.py", "pyproject.toml"):
        shutil.copy(ROOT / name, tmp_path)
    page = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    files = {tmp_path / path: text for path, text in _BLOCK.findall(page)}
    assert len(files) == 3
    for path, text in files.items():
        assert not path.exists()
        path.write_text(text, encoding="utf-8")
    outline = SMALLEST.replace("points: [One]", "big_number: 16 of 24")
    (tmp_path / "outline.yaml").write_text(outline, encoding="utf-8")
    return tmp_path


def run(tree: Path, *arguments: str) -> None:
    done = subprocess.run(
        [sys.executable, *arguments], cwd=tree, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_kind_of_the_page_is_read_laid_out_told_and_written(tree: Path) -> None:
    run(tree, "make_deck.py")
    slide = Presentation(str(tree / "deck.pptx")).slides[2]
    assert "16 of 24" in [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert "One large number: 16 of 24." in slide.notes_slide.notes_text_frame.text


def test_the_kind_of_the_page_holds_what_is_asked_of_every_kind(tree: Path) -> None:
    run(tree, "-m", "pytest", "-q", "-p", "no:cacheprovider", *CHECKS, "-k", "big_number")


def test_a_sentence_named_as_one_that_all_share_breaks_no_footer_and_no_notes(tree: Path) -> None:
    own = tree / "deck" / "phrases" / "en" / "big_number.toml"
    shared = (tree / "deck" / "phrases" / "en" / "_shared.toml").read_text("utf-8")
    keys = set(re.findall(r"^(\w+)[ .]", shared, re.MULTILINE))
    text = own.read_text("utf-8") + "".join(f'{key} = "Mine"\n' for key in sorted(keys))
    own.write_text(text, encoding="utf-8")
    run(tree, "make_deck.py")
    for slide in Presentation(str(tree / "deck.pptx")).slides:
        texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
        assert "Mine" not in "".join([*texts, slide.notes_slide.notes_text_frame.text])
