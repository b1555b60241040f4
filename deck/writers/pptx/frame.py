"""What slides are added to: the parts of a deck without slides, and whose deck it is."""

from datetime import date

from deck.scene import Deck
from deck.theme import SlideLayout
from deck.writers.pptx.markup import element, plain
from deck.writers.pptx.package import Part, xml_bytes
from deck.writers.pptx.slides import Frame
from deck.writers.pptx.template import empty_deck
from deck.writers.pptx.text import Voice

_FIRST_DAY = date(2000, 1, 1)  # for a deck whose outline has no date
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_NAMESPACES = (
    f' xmlns:cp="{_PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def frame(deck: Deck, voice: Voice) -> Frame:
    """Return the parts of a deck without slides: master, layouts, themes, settings, properties."""
    parts = empty_deck(deck.theme, voice)
    core = Part("/docProps/core.xml", _CORE, xml_bytes(_properties(deck)))
    parts[""].relate_to(core, f"{_PACKAGE}/relationships/metadata/core-properties")
    return Frame(
        parts[""],
        parts["ppt/presentation.xml"],
        {
            layout: parts[f"ppt/slideLayouts/slideLayout{number}.xml"]
            for number, layout in enumerate(SlideLayout, start=1)
        },
        parts["ppt/notesMasters/notesMaster1.xml"],
    )


def _properties(deck: Deck) -> str:
    """Return whose deck this is, in which language, from which day; the outline's, not today's."""
    day = f"{(deck.day or _FIRST_DAY).isoformat()}T00:00:00Z"
    date_type = ' xsi:type="dcterms:W3CDTF"'
    told = (
        element("dc:title", plain(deck.title)),
        element("cp:lastModifiedBy", plain(deck.author)),
        element("cp:revision", "1"),
        element("dcterms:modified", day, date_type),
        element("dc:creator", plain(deck.author)),
        element("dc:language", plain(deck.language)),
        element("dcterms:created", day, date_type),
    )
    return element("cp:coreProperties", "".join(told), _NAMESPACES)
