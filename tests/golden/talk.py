"""A small talk as text: scenes with footers and notes, parts of its file, and the empty deck."""

from collections.abc import Iterator
from zipfile import ZipFile

import deck
from deck.scene import Deck
from deck.theme import THEMES
from deck.writers.pptx.template import empty_deck
from deck.writers.pptx.text import Voice
from tests.golden.parts import told_parts, written
from tests.golden.slides import HERE, differences
from tests.golden.told import told

# One slide with a part, sources and a pause, and what the file says of all slides.
_SHOWN = (
    "[Content_Types]",
    "docProps/core",
    "ppt/notesSlides/_rels/notesSlide5",
    "ppt/notesSlides/notesSlide5",
    "ppt/presentation",
    "ppt/slides/_rels/slide5",
    "ppt/slides/slide5",
)


def scenes() -> str:
    """Return every scene of the talk, with its footer and notes."""
    return "\n".join(line for scene in _talk().scenes for line in (*told(scene), ""))


def parts() -> str:
    """Return the parts of the talk that hold a slide, its notes, the sections and properties."""
    return "\n".join(told_parts(written(_talk()), _SHOWN)) + "\n"


def template() -> str:
    """Return the parts of a deck without slides, and where those of the dark theme differ."""
    light, dark = (list(_template(theme)) for theme in THEMES)
    return "\n".join([*light, *differences(light, dark), ""])


def _template(theme: str) -> Iterator[str]:
    return told_parts(
        ZipFile(empty_deck(THEMES[theme], Voice("en-GB", THEMES[theme].palette))),
        ("ppt/", "docProps/"),
    )


def _talk() -> Deck:
    outline = deck.read(HERE / "deck.yaml")
    return deck.lay_out(outline, deck.tell(outline))
