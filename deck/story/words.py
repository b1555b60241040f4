"""What the facts say of entries where their author wrote nothing: titles, words, sources."""

from collections.abc import Iterator

from deck.content import Content
from deck.outline import Outline
from deck.phrases import Phrases
from deck.trial.content import FactContent, ToldContent
from deck.trial.said import full, phrases_of, sentence
from deck.trial.told import Teller, teller_of


def worded(outline: Outline) -> tuple[Outline, Teller]:
    """Return the outline with what the facts say of its entries, and what tells its outcomes."""
    contents = [entry.content for section in outline.sections for entry in section.entries]
    teller = teller_of(
        some.table for some in contents if isinstance(some, FactContent) and some.table
    )
    phrases, known = phrases_of(outline.head.language), outline.head.sources
    sections = []
    seen: set[str] = set()
    for section in outline.sections:
        entries = []
        for entry in section.entries:
            content = _worded(entry.content, teller, phrases, tuple(known))
            if not entry.content.title and content.title in seen:
                title = Phrases(outline.head.language)("title_again", title=content.title)
                content = content.model_copy(update={"title": title})
            seen.add(content.title)
            entries.append(entry._replace(content=content))
        sections.append(section._replace(entries=tuple(entries)))
    return outline._replace(sections=tuple(sections)), teller


def _worded(content: Content, teller: Teller, phrases: Phrases, known: tuple[str, ...]) -> Content:
    """Return an entry with title, words and sources; what its author wrote stays."""
    if not isinstance(content, FactContent):
        return content
    changed = dict(_changed(content, teller, phrases))
    if not content.source:
        changed["source"] = tuple(name for name in content.cited if name in known)
    return content.model_copy(update=changed)


def _changed(
    content: FactContent, teller: Teller, phrases: Phrases
) -> Iterator[tuple[str, object]]:
    """Yield what an entry says that its author did not write."""
    if not isinstance(content, ToldContent):
        return
    title = None if content.title else content.named(teller)
    if title:
        yield "title", sentence(title, phrases).rstrip(".")
    if not content.say:
        yield "say", " ".join(full(said, phrases) for said in content.spoken(teller)) or None
