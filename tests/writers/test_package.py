"""The package that is written from text is, byte for byte, the one that python-pptx would write."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pptx import Presentation

import deck
from deck.writers.pptx.markup import element, plain, quoted
from deck.writers.pptx.package import RELATION, Part, package_bytes
from tests.all_kinds import all_kinds
from tests.conftest import ROOT, SMALLEST

# What an outline may hold: all characters of XML but the return, which an XML file cannot keep.
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))) | st.text(
    "a\n\t\"'<&>"
)


@pytest.fixture(scope="module", params=sorted(all_kinds("light")))
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("all")
    (folder / "outline.yaml").write_text(all_kinds("light")[request.param], encoding="utf-8")
    deck.build(folder / "outline.yaml", folder / "deck.pptx")
    return (folder / "deck.pptx").read_bytes()


def test_every_part_is_the_one_that_python_pptx_writes_and_stands_where_it_does(
    written: bytes,
) -> None:
    again = BytesIO()
    Presentation(BytesIO(written)).save(again)
    ours, theirs = ZipFile(BytesIO(written)), ZipFile(again)
    assert ours.namelist() == theirs.namelist()
    assert [name for name in ours.namelist() if ours.read(name) != theirs.read(name)] == []


@given(TEXT, TEXT)
def test_any_text_is_written_as_lxml_writes_it(text: str, value: str) -> None:
    ours = element("a", plain(text), f" b={quoted(value)}")
    node = etree.Element("a", b=value)
    node.text = text or None
    assert ours == etree.tostring(node, encoding="unicode")
    assert etree.fromstring(ours).attrib["b"] == value
    assert (etree.fromstring(ours).text or "") == text


def test_a_part_refers_to_another_by_one_id_however_often_it_shows_it() -> None:
    slide, image = Part("/ppt/slides/slide1.xml", "x"), Part("/ppt/media/image1.png", "image/png")
    assert [slide.relate_to(image, f"{RELATION}/image") for _ in range(2)] == ["rId1", "rId1"]
    assert slide.relate_to(image, f"{RELATION}/other") == "rId2"


def test_parts_that_refer_to_each_other_are_written_once() -> None:
    root, slide, notes = Part("/", ""), Part("/slides/one.xml", "x"), Part("/notes/page.xml", "y")
    root.relate_to(slide, "slide")
    slide.relate_to(notes, "notes")
    notes.relate_to(slide, "slide")
    archive = ZipFile(BytesIO(package_bytes(root)))
    assert archive.namelist() == [
        "[Content_Types].xml", "_rels/.rels", "slides/one.xml", "slides/_rels/one.xml.rels",
        "notes/page.xml", "notes/_rels/page.xml.rels",
    ]  # fmt: skip
    assert b'Target="../slides/one.xml"' in archive.read("notes/_rels/page.xml.rels")


@pytest.mark.parametrize(
    ("arguments", "outline", "code"),
    [
        (("--help",), "", 0),
        (("facts", "outline.yaml"), SMALLEST, 0),
        (("outline.yaml",), "title: x\n", 1),
        (("outline.yaml",), "title: [x\n", 1),
        (("missing.yaml",), "", 3),
    ],
)
def test_python_pptx_is_not_started_where_no_deck_is_written(
    arguments: tuple[str, ...], outline: str, code: int, tmp_path: Path
) -> None:
    (tmp_path / "outline.yaml").write_text(outline, encoding="utf-8")
    run = (
        "import sys; from deck.cli import main\n"
        "try: code = main()\nexcept SystemExit as error: code = error.code\n"
        "print(code, [name for name in ('pptx', 'lxml', 'PIL') if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", run, *arguments],
        cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert told.stdout.splitlines()[-1] == f"{code} []"
