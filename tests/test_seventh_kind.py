"""A kind is one file: put into a copy of the tree, it is read, laid out and written."""

import shutil
import subprocess
import sys
from pathlib import Path

from pptx import Presentation

from tests.conftest import ROOT, SMALLEST

KIND = '''
"""One large number."""

from deck.content import Content, Line
from deck.kind import Kind
from deck.layout import Page, Sheet, placed
from deck.text import measure, paragraph


class Number(Content):
    big_number: Line


def _lay_out(content: Number, page: Page) -> tuple[Sheet, ...]:
    head = page.head(page.title)
    body = page.body_below(head)
    block = measure([paragraph(content.big_number, 60, bold=True)], 800, page.theme.font)
    item = placed("Number", block, body.x, body.y)
    return (Sheet(page.title, (head, item), f"The number {content.big_number}, alone."),)


KIND = Kind("big_number", Number, _lay_out, "title: x\\nbig_number: 16 of 24\\n")
'''


def test_a_file_dropped_into_the_kinds_is_a_kind(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "deck", tmp_path / "deck")
    shutil.copy(ROOT / "make_deck.py", tmp_path)
    (tmp_path / "deck" / "kinds" / "big_number.py").write_text(KIND, encoding="utf-8")
    outline = SMALLEST.replace("points: [One]", "big_number: 16 of 24")
    (tmp_path / "outline.yaml").write_text(outline, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "make_deck.py"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    slide = Presentation(str(tmp_path / "deck.pptx")).slides[2]
    assert "16 of 24" in [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    assert "The number 16 of 24, alone." in slide.notes_slide.notes_text_frame.text
