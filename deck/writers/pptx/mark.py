"""The mark of a deck as a part of its file, which programs keep that do not know it."""

from deck.compare import MARK, mark_of, slides_of, written_mark
from deck.scene import Deck
from deck.writers.pptx.package import RELATION, Part, xml_bytes

_PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_ITEM = "{5B4D2C6E-2E0B-5A5B-9C5B-3D5A0E7F1A11}"  # the same in each deck: a file has one mark
_PROPERTIES = (
    f'<ds:datastoreItem ds:itemID="{_ITEM}" '
    'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
    f'<ds:schemaRefs><ds:schemaRef ds:uri="{MARK}"/></ds:schemaRefs></ds:datastoreItem>'
)


def add_mark(presentation: Part, deck: Deck) -> None:
    """Add to the presentation what its file keeps of the deck that it was made as."""
    text = written_mark(mark_of(slides_of(deck)))
    mark = Part("/customXml/item1.xml", "application/xml", xml_bytes(text))
    properties = Part("/customXml/itemProps1.xml", _PROPERTIES_TYPE, xml_bytes(_PROPERTIES))
    mark.relate_to(properties, f"{RELATION}/customXmlProps")
    presentation.relate_to(mark, f"{RELATION}/customXml")
