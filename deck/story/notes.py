"""What is said with a slide: the speaker's words, the picture in words, sources, answers, time."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import accumulate
from math import ceil
from typing import NamedTuple

from deck.content import Content, Source
from deck.phrases import Phrases
from deck.scene import Notes, NotesPart, Part
from deck.text.runs import without_marks

WORDS_A_MINUTE = 130  # read aloud, unhurried
_SENTENCE = re.compile(r".+?(?:(?<=[.!?])\s+|\Z)", re.DOTALL)  # with the space after it


def seconds_for(content: Content) -> int:
    """Return how many seconds a slide takes: its ``minutes``, or its words read aloud.

    A slide without words to say takes as long as its title. Rounded to whole seconds.
    """
    if content.minutes:
        return round(content.minutes * 60)
    return spoken_seconds(content.say or content.title)


def spoken_seconds(text: str) -> int:
    """Return how many seconds ``text`` takes to read aloud, rounded up."""
    return ceil(len(text.split()) / WORDS_A_MINUTE * 60)


def shared_out(say: str, parts: int) -> list[str]:
    """Return what is said in ``parts`` runs of whole sentences, as even in words as they can be.

    Each paragraph stands in a line.
    """
    sentences = _SENTENCE.findall(say)
    lengths = [len(sentence.split()) for sentence in sentences]
    total = sum(lengths)
    shares: list[list[str]] = [[] for _ in range(parts)]
    for sentence, end, length in zip(sentences, accumulate(lengths), lengths, strict=True):
        middle = end - length / 2 if end > length else 0  # the first slide has words of its own
        shares[min(parts - 1, int(middle / total * parts))].append(sentence)
    return ["".join(share).strip() for share in shares]


class Said(NamedTuple):
    """What is said with one slide: words, the picture in words, seconds, a pause in minutes.

    ``numbers`` are sentences about the numbers on it.
    """

    say: str
    picture: str
    seconds: int
    pause: float | None = None
    after: bool = False
    numbers: tuple[str, ...] = ()


def compose(content: Content, said: Said, sources: Sequence[Source], phrases: Phrases) -> Notes:
    """Return the notes of one slide, each part that is not empty under its heading."""
    after = [phrases("after_the_talk")] if said.after else []
    pause = [_in_minutes("pause", said.pause, phrases)] if said.pause else []
    parts: Mapping[Part, tuple[str, list[str]]] = {
        Part.SAY: ("notes_say", [*after, *said.say.split("\n")]),
        Part.PICTURE: ("notes_picture", [said.picture]),
        Part.NUMBERS: ("notes_numbers", list(said.numbers)),
        Part.SOURCES: ("notes_from", list(_origins(content, sources, phrases))),
        Part.IF_ASKED: (
            "notes_asked",
            (content.if_asked or phrases("notes_asked_nothing")).split("\n"),
        ),
        Part.PAUSE: ("notes_pause", pause),
        Part.TIME: ("notes_time", [_time(said.seconds, phrases)]),
    }
    found = (
        NotesPart(part, phrases(heading), _plain(texts)) for part, (heading, texts) in parts.items()
    )
    return Notes(tuple(part for part in found if part.texts), said.seconds)


def _plain(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts that are not empty, without marks."""
    return tuple(without_marks(text.strip()) for text in texts if text.strip())


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
    """Return about how long the slide takes: to ten seconds, from 90 on to half a minute."""
    if seconds < 90:  # noqa: PLR2004
        return phrases("about_seconds", seconds=max(10, 10 * round(seconds / 10)))
    return _in_minutes("about_minutes", round(seconds / 30) / 2, phrases)


def _in_minutes(phrase: str, minutes: float, phrases: Phrases) -> str:
    """Return the sentence with a number of minutes, halves written as decimals."""
    return phrases(phrase, n=minutes, minutes=Decimal(f"{minutes:g}"))
