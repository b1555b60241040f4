"""What is said with a slide, part by part, in the language of the deck."""

from enum import StrEnum
from typing import NamedTuple


class Part(StrEnum):
    """The parts of the notes, in their order."""

    SAY = "say"
    PICTURE = "picture"
    NUMBERS = "numbers"
    SOURCES = "sources"
    IF_ASKED = "if asked"
    PAUSE = "pause"
    TIME = "time"


class NotesPart(NamedTuple):
    """A heading and the paragraphs under it, at least one, without marks."""

    part: Part
    heading: str
    texts: tuple[str, ...]


class Notes(NamedTuple):
    """The parts that are not empty, in order, and how many seconds the slide takes to say."""

    parts: tuple[NotesPart, ...] = ()
    seconds: int = 0

    def texts(self, part: Part) -> tuple[str, ...]:
        """Return the paragraphs of one part; none where the notes do not have it."""
        return next((one.texts for one in self.parts if one.part is part), ())
