"""The slides of a talk in the order in which they are told."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from deck.content import Content
from deck.kind import Kind
from deck.layout.page import Path
from deck.outline import Head, Outline
from deck.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Slide:
    """One content at its place: the name of its section, and which part of the talk that is.

    ``part`` is 0 for slides outside the parts, such as the first and the last. ``path`` leads to
    the entry in the outline, and is empty for slides that the program makes.
    """

    content: Content
    kind: Kind
    section: str
    part: int = 0
    path: Path = ()

    @property
    def is_written(self) -> bool:
        """Return whether the author wrote this slide's entry."""
        return bool(self.path)


@dataclass(frozen=True, slots=True)
class Story:
    """All slides in order, with the head of the outline and how many parts the talk has."""

    head: Head
    slides: tuple[Slide, ...]
    parts: int


def tell(outline: Outline, kinds: Mapping[str, Kind]) -> Story:
    """Return the story of the outline: opening, its sections, sources."""
    phrases = Phrases(outline.head.language, {})
    told = [
        *_opening(outline.head, kinds, phrases),
        *_sections(outline, phrases),
        *_sources(outline, kinds, phrases),
    ]
    return Story(outline.head, tuple(told), len(outline.sections))


def _opening(head: Head, kinds: Mapping[str, Kind], phrases: Phrases) -> Iterator[Slide]:
    """Yield the first slide, made from the head of the outline."""
    kind = kinds["event"]
    fields = {name: getattr(head, name) for name in kind.model.model_fields if hasattr(head, name)}
    fields["event"] = head.event or phrases("default_event")
    content = _made(kind, say=phrases("opening_say"), **fields)
    yield Slide(content, kind, phrases("section_opening"))


def _sections(outline: Outline, phrases: Phrases) -> Iterator[Slide]:
    """Yield the author's entries, section by section."""
    for part, section in enumerate(outline.sections, start=1):
        name = phrases(f"section_{section.name}")
        for entry in section.entries:
            yield Slide(entry.content, entry.kind, name, part, entry.path)


def _sources(outline: Outline, kinds: Mapping[str, Kind], phrases: Phrases) -> Iterator[Slide]:
    """Yield the slide of the sources that are cited, where there is one."""
    contents = [entry.content for section in outline.sections for entry in section.entries]
    cited = {name for content in contents for name in content.source}
    listed = [
        {"id": name, "name": source.name, "listed": source.listed}
        for name, source in outline.head.sources.items()
        if name in cited
    ]
    if listed:
        kind = kinds["sources"]
        title = phrases("sources_title", n=len(listed))
        content = _made(kind, title=title, say=phrases("sources_say"), sources=listed)
        yield Slide(content, kind, phrases("section_sources"))


def _made(kind: Kind, **fields: object) -> Content:
    """Return a content that the program makes itself."""
    return kind.model.model_validate(fields)
