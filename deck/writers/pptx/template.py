"""The empty deck: master, layouts, themes and settings, assembled into a package of our own."""

from importlib.resources import files
from io import BytesIO
from string import Template
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from deck.theme import SlideLayout, Theme
from deck.writers.pptx.slide_layouts import layout_xml, master_values, page_values
from deck.writers.pptx.text import Voice

_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PML = "application/vnd.openxmlformats-officedocument.presentationml"
_OFFICE = "application/vnd.openxmlformats-officedocument"

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
_LAYOUTS = tuple(range(1, len(SlideLayout) + 1))

# Each part's relations, in the order of their ids: kind of relation, target.
_RELATIONS = {
    "": (
        ("officeDocument", "ppt/presentation.xml"),
        ("extended-properties", "docProps/app.xml"),
    ),
    "ppt/presentation.xml": (
        ("slideMaster", "slideMasters/slideMaster1.xml"),
        ("notesMaster", "notesMasters/notesMaster1.xml"),
        ("presProps", "presProps.xml"),
        ("viewProps", "viewProps.xml"),
        ("theme", "theme/theme1.xml"),
        ("tableStyles", "tableStyles.xml"),
    ),
    "ppt/slideMasters/slideMaster1.xml": (
        *(("slideLayout", f"../slideLayouts/slideLayout{number}.xml") for number in _LAYOUTS),
        ("theme", "../theme/theme1.xml"),
    ),
    "ppt/notesMasters/notesMaster1.xml": (("theme", "../theme/theme2.xml"),),
    **{
        f"ppt/slideLayouts/slideLayout{number}.xml": (
            ("slideMaster", "../slideMasters/slideMaster1.xml"),
        )
        for number in _LAYOUTS
    },
}


def empty_deck(theme: Theme, voice: Voice) -> BytesIO:
    """Return a deck without slides, as the bytes of a file that python-pptx opens."""
    texts = {**_files(theme, voice), **_layouts(theme, voice)}
    file = BytesIO()
    # Members made from a ZipInfo have the first day of zip files, whatever the clock says.
    with ZipFile(file, "w", ZIP_STORED) as package:
        package.writestr(ZipInfo("[Content_Types].xml"), _content_types())
        for source, relations in _RELATIONS.items():
            package.writestr(ZipInfo(_relations_name(source)), _relations_xml(relations))
        for name, part, _ in _PARTS:
            package.writestr(ZipInfo(part), texts[name])
    file.seek(0)
    return file


def _layouts(theme: Theme, voice: Voice) -> dict[str, str]:
    """Return the XML of each slide layout by its name ('layout_quote')."""
    return {
        f"layout_{layout}": layout_xml(theme, theme.layout(layout), voice) for layout in SlideLayout
    }


def _files(theme: Theme, voice: Voice) -> dict[str, str]:
    """Return the XML of the other parts by the names of their files ('slide_master')."""
    values = _substitutions(theme, voice)
    return {
        entry.name.removesuffix(".xml"): Template(entry.read_text("utf-8")).substitute(values)
        for entry in sorted((files(__package__) / "xml").iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".xml")
    }


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


def _content_types() -> str:
    """Return the list of what each part is."""
    overrides = "".join(
        f'<Override PartName="/{part}" ContentType="{content_type}"/>'
        for _, part, content_type in _PARTS
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relations_name(source: str) -> str:
    """Return the part that holds the relations of ``source``; of the package where it is empty."""
    folder, _, name = source.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def _relations_xml(relations: tuple[tuple[str, str], ...]) -> str:
    """Return the relations with ids rId1, rId2 and so on."""
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_RELATION}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(relations, start=1)
    )
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{package}">{entries}</Relationships>'
