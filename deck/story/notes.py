"""What is said with a slide: the speaker's words, the picture in words, sources, answers, time."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from deck.content import Content, Source
from deck.phrases import Phrases
from deck.text import Paragraph, paragraph
from deck.text.runs import without_marks

WORDS_A_MINUTE = 130  # read aloud, slowly enough for tired listeners (standards.md, section 4)
_NOTES_SIZE = 14  # pt on the notes page; clear print is 12 at least (standards.md, AC19)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def seconds_for(content: Content, words: int, share: float) -> int:
    """Return how many seconds a slide takes: its share of ``minutes``, or its words read aloud.

    Rounded up to 10 seconds, at least 10.
    """
    seconds = content.minutes * 60 * share if content.minutes else words / WORDS_A_MINUTE * 60
    return max(10, 10 * -(-int(seconds) // 10))


def shared_out(say: str, parts: int) -> list[str]:
    """Return what is said in ``parts`` runs of whole sentences, as even in words as they can be."""
    sentences = _SENTENCE.split(say.strip())
    lengths = [len(sentence.split()) for sentence in sentences]
    total = sum(lengths)
    shares: list[list[str]] = [[] for _ in range(parts)]
    for sentence, end, length in zip(sentences, accumulate(lengths), lengths, strict=True):
        middle = end - length / 2
        shares[min(parts - 1, int(middle / total * parts))].append(sentence)
    return [" ".join(share) for share in shares]


def compose(  # noqa: PLR0913 - notes have six parts
    content: Content,
    say: str,
    picture: str,
    seconds: int,
    sources: Sequence[Source],
    phrases: Phrases,
) -> tuple[Paragraph, ...]:
    """Return the notes of one slide, each part under its heading."""
    parts: Mapping[str, list[str]] = {
        "notes_say": say.split("\n") if say else [],
        "notes_picture": [picture] if picture else [],
        "notes_from": list(_origins(content, sources, phrases)),
        "notes_asked": [content.if_asked or phrases("notes_asked_nothing")],
        "notes_time": [_time(seconds, phrases)],
    }
    return tuple(_written(parts, phrases))


def _written(parts: Mapping[str, list[str]], phrases: Phrases) -> Iterator[Paragraph]:
    """Yield headings in bold, and the paragraphs under each."""
    for heading, texts in parts.items():
        said = [text.strip() for text in texts if text.strip()]
        if said:
            yield paragraph(phrases(heading), _NOTES_SIZE, bold=True)
        for text in said:
            yield paragraph(without_marks(text), _NOTES_SIZE)


def _origins(content: Content, sources: Sequence[Source], phrases: Phrases) -> Iterator[str]:
    """Yield where each figure was published and read, and how it was worked out."""
    for source in sources:
        yield phrases("cited", name=source.name, full=source.full)
        if source.read:
            yield phrases("read_at", read=source.read)
    if content.worked_out:
        yield phrases("worked_out", worked_out=content.worked_out)
    if not sources and not content.worked_out:
        yield phrases("notes_from_nothing")


def _time(seconds: int, phrases: Phrases) -> str:
    """Return about how long the slide takes, in seconds up to a minute and a half."""
    if seconds < 90:  # noqa: PLR2004
        return phrases("about_seconds", seconds=seconds)
    half_minutes = round(seconds / 30)
    minutes = f"{half_minutes / 2:g}"
    return phrases("about_minutes", minutes=minutes)
