"""The parts of a deck that has no slides yet, opened by python-pptx, with its properties."""

from datetime import UTC, datetime

from pptx import Presentation
from pptx.parts.coreprops import CorePropertiesPart

from deck.scene import Deck
from deck.theme import SlideLayout
from deck.writers.pptx.package import Part
from deck.writers.pptx.slides import Frame
from deck.writers.pptx.template import empty_deck
from deck.writers.pptx.text import Voice

_FIRST_DAY = datetime(2000, 1, 1, tzinfo=UTC)  # for a deck whose outline has no date


def frame(deck: Deck, voice: Voice) -> Frame:
    """Return the parts of a deck without slides: master, layouts, themes, settings, properties."""
    presentation = Presentation(empty_deck(deck.theme, voice))
    _set_properties(presentation.core_properties, deck)
    package = presentation.part.package
    parts = {
        part: Part(part.partname, part.content_type, part.blob) for part in package.iter_parts()
    }
    root = Part("/", "")
    for source, part in ((package, root), *parts.items()):
        for relation in source._rels.values():  # noqa: SLF001 - no public way to them
            part.relate_to(parts[relation.target_part], relation.reltype)
    layouts = (layout.part for layout in presentation.slide_layouts)
    return Frame(
        root,
        parts[presentation.part],
        {name: parts[layout] for name, layout in zip(SlideLayout, layouts, strict=True)},
        parts[presentation.notes_master.part],
    )


def _set_properties(properties: CorePropertiesPart, deck: Deck) -> None:
    """Say whose deck this is, in which language, and from which day; the outline's, not today's."""
    day = deck.day
    moment = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else _FIRST_DAY
    properties.title = deck.title
    properties.author = properties.last_modified_by = deck.author
    properties.language = deck.language
    properties.created = properties.modified = moment.replace(tzinfo=None)
    properties.revision = 1
