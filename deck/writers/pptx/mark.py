"""The mark of a deck as a part of its file, which programs keep that do not know it."""

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI

from deck.compare import MARK, mark_of, slides_of, written_mark
from deck.scene import Deck

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ITEM = "{5B4D2C6E-2E0B-5A5B-9C5B-3D5A0E7F1A11}"  # the same in each deck: a file has one mark
_PROPERTIES = (
    f'<ds:datastoreItem ds:itemID="{_ITEM}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{MARK}"/></ds:schemaRefs></ds:datastoreItem>'
)


def add_mark(presentation: Part, deck: Deck) -> None:
    """Add to the presentation what its file keeps of the deck that it was made as."""
    package = presentation.package
    mark = Part(
        PackURI("/customXml/item1.xml"),
        CONTENT_TYPE.XML,
        package,
        f"{_XML}{written_mark(mark_of(slides_of(deck)))}".encode(),
    )
    properties = Part(
        PackURI("/customXml/itemProps1.xml"),
        CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES,
        package,
        f"{_XML}{_PROPERTIES}".encode(),
    )
    mark.relate_to(properties, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
    presentation.relate_to(mark, RELATIONSHIP_TYPE.CUSTOM_XML)
