"""A Deck into the bytes of a .pptx file: slides, notes, sections, properties; always the same."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from itertools import groupby
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptx import Presentation
from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart
from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter
from pptx.oxml import parse_xml
from pptx.parts.slide import NotesSlidePart, SlidePart
from pptx.presentation import Presentation as PresentationProxy

from deck.scene import Chart, Deck, Picture, Scene
from deck.theme import Layout, SlideLayout
from deck.writers.pptx.chart import Charts
from deck.writers.pptx.images import Images
from deck.writers.pptx.mark import add_mark
from deck.writers.pptx.markup import NAMESPACES, TREE
from deck.writers.pptx.shapes import ShapeTree
from deck.writers.pptx.template import empty_deck
from deck.writers.pptx.text import Voice, notes_xml

_FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC)  # for a deck whose outline has no date
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)  # the first day that a zip file can hold
_COMPRESSION = 6
_FIRST_SLIDE_ID = 256  # ISO/IEC 29500-1, 19.7.13


def package(deck: Deck) -> bytes:
    """Return the whole file of ``deck``: parts in a fixed order, each with the same fixed time."""
    voice = Voice(deck.language, deck.theme.palette)
    presentation = Presentation(empty_deck(deck.theme, voice))
    layouts = dict(zip(SlideLayout, presentation.slide_layouts, strict=True))
    container = presentation.part.package
    attachments = _Attachments(Images(container), Charts(container, voice.palette))
    for number, scene in enumerate(deck.scenes, start=1):
        slide = _add_slide(presentation, layouts[SlideLayout(scene.slide_layout)].part, number)
        _fill(slide, scene, deck.theme.layout(scene.slide_layout), voice, attachments)
        _add_notes(presentation, slide, notes_xml(scene.notes, deck.theme, voice), number)
    _add_sections(presentation, deck.scenes)
    _set_properties(presentation, deck)
    add_mark(presentation.part, deck)
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive:
        _FixedTimeWriter(archive).write_package(
            container._rels,  # noqa: SLF001 - no public way to them
            list(container.iter_parts()),
        )
    return file.getvalue()


class _FixedTimeWriter:
    """python-pptx's package writer, into an archive whose members all have one fixed time.

    The library stamps each member with the present time (standards.md, L18).
    """

    def __init__(self, archive: ZipFile) -> None:
        self._archive = archive

    def write_package(self, relations: object, parts: Sequence[Part]) -> None:
        """Write content types, relations and parts in the library's own order."""
        writer = PackageWriter(None, relations, parts)  # type: ignore[arg-type]
        writer._write_content_types_stream(self)  # type: ignore[arg-type]  # noqa: SLF001
        writer._write_pkg_rels(self)  # type: ignore[arg-type]  # noqa: SLF001
        writer._write_parts(self)  # type: ignore[arg-type]  # noqa: SLF001

    def write(self, pack_uri: PackURI, blob: bytes) -> None:
        """Write one member; the name is the one that python-pptx's writers call."""
        info = ZipInfo(pack_uri.membername, _ZIP_DAY)
        info.compress_type = ZIP_DEFLATED
        info.external_attr = 0o600 << 16
        self._archive.writestr(info, blob)


def _add_slide(presentation: PresentationProxy, layout: XmlPart, number: int) -> SlidePart:
    """Return a new, empty slide; its part is named here, since the library's search is slow."""
    slide = SlidePart(
        PackURI(f"/ppt/slides/slide{number}.xml"),
        CONTENT_TYPE.PML_SLIDE,
        presentation.part.package,
        parse_xml(f"<p:sld {NAMESPACES}/>"),
    )
    slide.relate_to(layout, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    relation = presentation.part.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
    presentation.slides._sldIdLst.add_sldId(relation)  # noqa: SLF001
    return slide


class _Attachments(NamedTuple):
    """The parts of a deck that slides show: images and charts."""

    images: Images
    charts: Charts


def _fill(
    slide: SlidePart, scene: Scene, layout: Layout, voice: Voice, attachments: _Attachments
) -> None:
    """Draw the items of the scene on its slide; parts that they show are related to it."""

    def attach(item: Picture | Chart) -> str:
        if isinstance(item, Chart):
            return slide.relate_to(attachments.charts.part(item), RELATIONSHIP_TYPE.CHART)
        return slide.relate_to(attachments.images.part(item), RELATIONSHIP_TYPE.IMAGE)

    tree = ShapeTree(layout, voice, attach)
    shapes = "".join(tree.xml(item) for item in scene.items)
    slide._element = parse_xml(  # noqa: SLF001 - a part cannot be related before it is there
        f"<p:sld {NAMESPACES}><p:cSld><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )


def _add_notes(presentation: PresentationProxy, slide: SlidePart, text: str, number: int) -> None:
    """Add the notes page of a slide, with the paragraphs of its ``text``."""
    notes = NotesSlidePart(
        PackURI(f"/ppt/notesSlides/notesSlide{number}.xml"),
        CONTENT_TYPE.PML_NOTES_SLIDE,
        presentation.part.package,
        parse_xml(
            f"<p:notes {NAMESPACES}><p:cSld><p:spTree>{TREE}"
            '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide Image Placeholder"/><p:cNvSpPr>'
            '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>'
            '<p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
            '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes Placeholder"/><p:cNvSpPr>'
            '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr>'
            f"</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp>"
            "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
        ),
    )
    notes.relate_to(presentation.notes_master.part, RELATIONSHIP_TYPE.NOTES_MASTER)
    notes.relate_to(slide, RELATIONSHIP_TYPE.SLIDE)
    slide.relate_to(notes, RELATIONSHIP_TYPE.NOTES_SLIDE)


def _add_sections(presentation: PresentationProxy, scenes: Sequence[Scene]) -> None:
    """Group the slides under the names of their sections; python-pptx has no word for them."""
    entries, number = "", 0
    for name, members in groupby(scenes, key=lambda scene: scene.section):
        ids = ""
        for _ in members:
            ids += f'<p14:sldId id="{_FIRST_SLIDE_ID + number}"/>'
            number += 1
        section_id = str(uuid5(NAMESPACE_URL, f"section {number} {name}")).upper()
        entries += (
            f'<p14:section name={quoteattr(name)} id="{{{section_id}}}">'
            f"<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>"
        )
    presentation.part._element.append(  # noqa: SLF001
        parse_xml(
            f'<p:extLst {NAMESPACES}><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}">'
            '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">'
            f"{entries}</p14:sectionLst></p:ext></p:extLst>"
        )
    )


def _set_properties(presentation: PresentationProxy, deck: Deck) -> None:
    """Say whose deck this is, in which language, and from which day; the outline's, not today's."""
    day = deck.day
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else _FIRST_DAY
    properties = presentation.core_properties
    properties.title = deck.title
    properties.author = properties.last_modified_by = deck.author
    properties.language = deck.language
    properties.created = properties.modified = moment.replace(tzinfo=None)
    properties.revision = 1
