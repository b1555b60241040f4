"""The file that comes out, read back: it holds what the outline said, natively, twice the same."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Emu

import deck
from tests.conftest import ROOT, SMALLEST

NS = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
}


@pytest.fixture(scope="module", params=["light", "dark"])
def example(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("example")
    text = (ROOT / "outline.yaml").read_text(encoding="utf-8") + f"\ntheme: {request.param}\n"
    (folder / "outline.yaml").write_text(text, encoding="utf-8")
    deck.build(folder / "outline.yaml", folder / "deck.pptx")
    return folder / "deck.pptx"


def test_two_builds_are_the_same_to_the_byte(write: Callable[[str], Path], tmp_path: Path) -> None:
    outline = write((ROOT / "outline.yaml").read_text(encoding="utf-8"))
    first, second = tmp_path / "first.pptx", tmp_path / "second.pptx"
    deck.build(outline, first)
    deck.build(outline, second)
    assert first.read_bytes() == second.read_bytes()


def test_a_failed_build_leaves_the_old_deck_and_no_other_file(
    write: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "deck.pptx"
    deck.build(write(SMALLEST), target)
    old = target.read_bytes()
    with pytest.raises(deck.DeckError):
        deck.build(write(SMALLEST.replace("They were", "They " * 50)), target)
    outline = write(SMALLEST)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(deck.UnreadableError, match="not enough room on the disk"):
        deck.build(outline, target)
    assert target.read_bytes() == old
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deck.pptx", "outline.yaml"]


def test_titles_bodies_footers_and_numbers_sit_in_placeholders(example: Path) -> None:
    presentation = Presentation(str(example))
    for number, slide in enumerate(presentation.slides, start=1):
        assert slide.shapes.title is not None
        assert slide.shapes.title.text_frame.text
        kinds = [shape.placeholder_format.type for shape in slide.placeholders]
        if number > 1:
            assert PP_PLACEHOLDER.SLIDE_NUMBER in kinds
        assert len(slide.placeholders) == len(
            {s.placeholder_format.idx for s in slide.placeholders}
        )
        layout_indexes = {s.placeholder_format.idx for s in slide.slide_layout.placeholders}
        assert {s.placeholder_format.idx for s in slide.placeholders} <= layout_indexes


def test_the_slide_is_wide_and_says_whose_it_is(example: Path) -> None:
    presentation = Presentation(str(example))
    assert (presentation.slide_width, presentation.slide_height) == (Emu(12192000), Emu(6858000))
    properties = presentation.core_properties
    assert properties.title.startswith("What one small trial")
    assert properties.author
    assert properties.language == "en-GB"
    assert properties.created.date().isoformat() == "2026-11-22"


def test_every_run_has_language_size_and_no_automatic_fitting(example: Path) -> None:
    for slide in Presentation(str(example)).slides:
        for properties in slide._element.iterfind(".//a:rPr", NS):
            assert properties.get("lang") == "en-GB"
            assert int(properties.get("sz", "0")) >= 1800
        assert slide._element.find(".//a:normAutofit", NS) is None
        assert slide._element.find(".//a:spAutoFit", NS) is None


def test_every_slide_has_notes_that_say_what_to_say_and_how_long_it_takes(example: Path) -> None:
    for slide in Presentation(str(example)).slides:
        notes = slide.notes_slide.notes_text_frame.text
        for heading in ("What to say", "Where the numbers come from", "If asked", "How long"):
            assert heading in notes


def test_each_shape_of_a_slide_has_an_id_of_its_own_and_drawings_have_words(example: Path) -> None:
    for slide in Presentation(str(example)).slides:
        names = slide._element.findall(".//p:cNvPr", NS)
        ids = [name.get("id") for name in names]
        assert len(ids) == len(set(ids))
        for group in slide._element.findall(".//p:grpSp/p:nvGrpSpPr/p:cNvPr", NS):
            assert group.get("descr")


def test_sections_hold_every_slide_once_in_order(example: Path) -> None:
    with zipfile.ZipFile(example) as package:
        root = etree.fromstring(package.read("ppt/presentation.xml"))
    slides = [e.get("id") for e in root.findall("p:sldIdLst/p:sldId", NS)]
    in_sections = [e.get("id") for e in root.iterfind(".//p14:section//p14:sldId", NS)]
    names = [e.get("name") for e in root.iterfind(".//p14:section", NS)]
    assert in_sections == slides
    assert names[0] == "Opening"
    assert names[-2:] == ["Sources", "Appendix"]


def test_members_have_one_fixed_time_and_each_name_once(example: Path) -> None:
    with zipfile.ZipFile(example) as package:
        members = package.infolist()
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert len({member.filename for member in members}) == len(members)
    assert members[0].filename == "[Content_Types].xml"


def test_text_with_signs_of_xml_stays_text(build: Callable[[str], Path]) -> None:
    path = build(SMALLEST.replace("[One]", "['<b>5 & 6</b> \"quoted\"']"))
    slide = Presentation(str(path)).slides[2]
    assert slide.placeholders[1].text_frame.text == '<b>5 & 6</b> "quoted"'


def test_what_is_known_has_a_filled_square_and_what_is_not_a_hollow_one(
    build: Callable[[str], Path],
) -> None:
    points = "known: [It is known]\n    not_known: [It is not]"
    slide = Presentation(str(build(SMALLEST.replace("points: [One]", points)))).slides[2]
    paragraphs = [p for shape in slide.shapes if shape.has_text_frame
                  for p in shape.text_frame.paragraphs]  # fmt: skip
    signs = {p.text: p._p.xpath("a:pPr/a:buChar/@char") for p in paragraphs}
    assert signs["It is known"] == ["\N{BLACK SQUARE}"]
    assert signs["It is not"] == ["\N{WHITE SQUARE}"]


def test_every_arrow_has_a_head_in_the_file_and_no_other_line_has(
    build: Callable[[str], Path],
) -> None:
    steps = "steps: [{heading: Do, text: It}, {heading: Check, text: It}]"
    slide = Presentation(str(build(SMALLEST.replace("points: [One]", steps)))).slides[2]
    heads = {
        shape.name: bool(shape._element.findall(".//a:ln/a:tailEnd[@type='triangle']", NS))
        for shape in slide.shapes
    }
    assert {name for name, has_head in heads.items() if has_head} == {"Arrow"}


def test_a_table_is_native_with_a_header_row(example: Path) -> None:
    slides = Presentation(str(example)).slides
    slide = next(s for s in slides if s.shapes.title.text.startswith("These are our sources"))
    table = next(shape for shape in slide.shapes if shape.has_table).table
    assert table.first_row
    assert table.first_col
    assert table.cell(0, 0).text == "What it is"
    assert table.cell(1, 0).text == "The trial"
