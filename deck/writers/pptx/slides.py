"""The slides of a deck as parts of the file, with their notes, and the list of them by section."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from deck.scene import Chart, Deck, Picture, Scene
from deck.theme import Layout, SlideLayout
from deck.writers.pptx.chart import Charts
from deck.writers.pptx.images import Images
from deck.writers.pptx.markup import NAMESPACES, TREE, element, quoted
from deck.writers.pptx.package import RELATION, Part, xml_bytes
from deck.writers.pptx.shapes import ShapeTree
from deck.writers.pptx.text import Voice, notes_xml

_PML = "application/vnd.openxmlformats-officedocument.presentationml"
_FIRST_SLIDE_ID = 256  # ISO/IEC 29500-1, 19.7.13
_NO_SLIDES, _END = b"<p:sldIdLst/>", b"</p:presentation>"
_MAP = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"


class Frame(NamedTuple):
    """The parts of a deck without slides: the root of all, and those that slides refer to."""

    root: Part
    presentation: Part
    layouts: dict[SlideLayout, Part]
    notes_master: Part


class _Attachments(NamedTuple):
    """The parts of a deck that slides show: images and charts."""

    images: Images
    charts: Charts


def add_slides(frame: Frame, deck: Deck, voice: Voice) -> None:
    """Add every slide of the deck to its parts, in order and under the names of their sections."""
    attachments = _Attachments(Images(), Charts(voice.palette))
    relations = []
    for number, scene in enumerate(deck.scenes, start=1):
        slide = Part(f"/ppt/slides/slide{number}.xml", f"{_PML}.slide+xml")
        slide.relate_to(frame.layouts[SlideLayout(scene.slide_layout)], f"{RELATION}/slideLayout")
        slide.data = _slide(slide, scene, deck.theme.layout(scene.slide_layout), voice, attachments)
        slide.pack()
        _add_notes(frame, slide, notes_xml(scene.notes, deck.theme, voice), number)
        relations.append(frame.presentation.relate_to(slide, f"{RELATION}/slide"))
    _list(frame.presentation, relations, deck.scenes)


def _slide(
    slide: Part, scene: Scene, layout: Layout, voice: Voice, attachments: _Attachments
) -> bytes:
    """Return the scene as a slide; parts that it shows are related to ``slide``."""

    def attach(item: Picture | Chart) -> str:
        if isinstance(item, Chart):
            return slide.relate_to(attachments.charts.part(item), f"{RELATION}/chart")
        return slide.relate_to(attachments.images.part(item), f"{RELATION}/image")

    tree = ShapeTree(layout, voice, attach)
    shapes = "".join(map(tree.xml, scene.items))
    return xml_bytes(
        f"<p:sld {NAMESPACES}><p:cSld><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>{_MAP}</p:sld>"
    )


def _add_notes(frame: Frame, slide: Part, text: str, number: int) -> None:
    """Add the notes page of a slide, with the paragraphs of its ``text``."""
    notes = Part(
        f"/ppt/notesSlides/notesSlide{number}.xml",
        f"{_PML}.notesSlide+xml",
        xml_bytes(
            f"<p:notes {NAMESPACES}><p:cSld><p:spTree>{TREE}"
            '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image Placeholder"/><p:cNvSpPr>'
            '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
            '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
            '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes Placeholder"/><p:cNvSpPr>'
            '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr>'
            f"</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp>"
            f"</p:spTree></p:cSld>{_MAP}</p:notes>"
        ),
    )
    notes.pack()
    notes.relate_to(frame.notes_master, f"{RELATION}/notesMaster")
    notes.relate_to(slide, f"{RELATION}/slide")
    slide.relate_to(notes, f"{RELATION}/notesSlide")


def _list(presentation: Part, relations: Sequence[str], scenes: Sequence[Scene]) -> None:
    """Name the slides in the presentation, in order, and under the names of their sections."""
    ids = "".join(
        f'<p:sldId id="{slide_id}" r:id="{relation}"/>'
        for slide_id, relation in enumerate(relations, start=_FIRST_SLIDE_ID)
    )
    listed = presentation.data.replace(_NO_SLIDES, element("p:sldIdLst", ids).encode())
    presentation.data = listed.replace(_END, _sections(scenes).encode() + _END)


def _sections(scenes: Sequence[Scene]) -> str:
    """Return the slides under the names of their sections; python-pptx has no word for them."""
    entries, number = "", 0
    for name, members in groupby(scenes, key=lambda scene: scene.section):
        ids = ""
        for _ in members:
            ids += f'<p14:sldId id="{_FIRST_SLIDE_ID + number}"/>'
            number += 1
        section_id = str(uuid5(NAMESPACE_URL, f"section {number} {name}")).upper()
        entries += (
            f'<p14:section name={quoted(name)} id="{{{section_id}}}">'
            f"<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>"
        )
    sections = element(
        "p14:sectionLst", entries,
        ' xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main"',
    )  # fmt: skip
    uri = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
    return f'<p:extLst><p:ext uri="{uri}">{sections}</p:ext></p:extLst>'
