"""The deck without slides: master, layouts, themes and settings, as parts of the file."""

from pathlib import Path
from string import Template

from deck.theme import SlideLayout, Theme
from deck.writers.pptx.package import RELATION, Part, xml_bytes
from deck.writers.pptx.slide_layouts import layout_xml, master_values, page_values
from deck.writers.pptx.text import Voice

_PML = "application/vnd.openxmlformats-officedocument.presentationml"
_OFFICE = "application/vnd.openxmlformats-officedocument"

_XML = Path(__file__).parent / "xml"

# Name of the XML, part, content type.
_PARTS = (
    ("presentation", "ppt/presentation.xml", f"{_PML}.presentation.main+xml"),
    ("slide_master", "ppt/slideMasters/slideMaster1.xml", f"{_PML}.slideMaster+xml"),
    ("notes_master", "ppt/notesMasters/notesMaster1.xml", f"{_PML}.notesMaster+xml"),
    ("theme", "ppt/theme/theme1.xml", f"{_OFFICE}.theme+xml"),
    ("theme", "ppt/theme/theme2.xml", f"{_OFFICE}.theme+xml"),
    ("presentation_properties", "ppt/presProps.xml", f"{_PML}.presProps+xml"),
    ("view_properties", "ppt/viewProps.xml", f"{_PML}.viewProps+xml"),
    ("table_styles", "ppt/tableStyles.xml", f"{_PML}.tableStyles+xml"),
    ("application_properties", "docProps/app.xml", f"{_OFFICE}.extended-properties+xml"),
    *(
        (
            f"layout_{layout}",
            f"ppt/slideLayouts/slideLayout{number}.xml",
            f"{_PML}.slideLayout+xml",
        )
        for number, layout in enumerate(SlideLayout, start=1)
    ),
)
_IN_ONE_LINE = ("presentation", "slide_master", "notes_master")
_LAYOUTS = tuple(range(1, len(SlideLayout) + 1))

# What each part refers to, in the order of the ids: kind of relation, target.
_RELATIONS = {
    "": (
        ("officeDocument", "ppt/presentation.xml"),
        ("extended-properties", "docProps/app.xml"),
    ),
    "ppt/presentation.xml": (
        ("slideMaster", "ppt/slideMasters/slideMaster1.xml"),
        ("notesMaster", "ppt/notesMasters/notesMaster1.xml"),
        ("presProps", "ppt/presProps.xml"),
        ("viewProps", "ppt/viewProps.xml"),
        ("theme", "ppt/theme/theme1.xml"),
        ("tableStyles", "ppt/tableStyles.xml"),
    ),
    "ppt/slideMasters/slideMaster1.xml": (
        *(("slideLayout", f"ppt/slideLayouts/slideLayout{number}.xml") for number in _LAYOUTS),
        ("theme", "ppt/theme/theme1.xml"),
    ),
    "ppt/notesMasters/notesMaster1.xml": (("theme", "ppt/theme/theme2.xml"),),
    **{
        f"ppt/slideLayouts/slideLayout{number}.xml": (
            ("slideMaster", "ppt/slideMasters/slideMaster1.xml"),
        )
        for number in _LAYOUTS
    },
}


def empty_deck(theme: Theme, voice: Voice) -> dict[str, Part]:
    """Return the parts of a deck without slides by their names; that of the root is empty."""
    texts = {**_files(theme, voice), **_layouts(theme, voice)}
    parts = {part: Part(f"/{part}", kind, texts[name]) for name, part, kind in _PARTS}
    parts[""] = Part("/", "")
    for source, relations in _RELATIONS.items():
        for kind, target in relations:
            parts[source].relate_to(parts[target], f"{RELATION}/{kind}")
    return parts


def _layouts(theme: Theme, voice: Voice) -> dict[str, bytes]:
    """Return the XML of each slide layout by its name ('layout_quote')."""
    return {
        f"layout_{layout}": xml_bytes(layout_xml(theme, theme.layout(layout), voice))
        for layout in SlideLayout
    }


def _files(theme: Theme, voice: Voice) -> dict[str, bytes]:
    """Return the XML of the other parts by the names of their files ('slide_master')."""
    values = _substitutions(theme, voice)
    return {
        file.stem: _document(file.stem, Template(file.read_text("utf-8")).substitute(values))
        for file in sorted(_XML.glob("*.xml"))
    }


def _document(name: str, text: str) -> bytes:
    """Return an indented document as python-pptx writes it: some in one line, the rest as it is."""
    if name not in _IN_ONE_LINE:
        return text.encode()
    _, root = text.split("\n", maxsplit=1)
    return xml_bytes("".join(line.strip() for line in root.splitlines()))


def _substitutions(theme: Theme, voice: Voice) -> dict[str, str]:
    """Return what stands for each ``$name`` in the XML files."""
    light, dark = ("dk", "lt") if theme.palette.dark else ("lt", "dk")
    return {
        **theme.palette.slots,
        **master_values(theme, voice),
        **page_values(theme, voice),
        "theme_name": f"Trial to slides, {theme.name}",
        "font": theme.font,
        "language": voice.language,
        "background": light,
        "text": dark,
    }
