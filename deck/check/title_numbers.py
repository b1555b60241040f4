"""Whether the facts have the numbers of a title (T1 of the rules for titles)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from deck.check.known import numbers_in, numbers_of
from deck.check.texts import shown_in, texts_of
from deck.outline import Outline
from deck.phrases import Phrases
from deck.scene import Scene
from deck.story import Slide
from deck.trial.content import FactContent
from deck.trial.said import phrases_of
from deck.trial.told import Teller

# Not the 19 of Covid-19, and not a part of another number; a minus sign is no part of one.
NUMBER = re.compile(r"(?<![A-Za-z]-)(?<![\w.])\d[\d,]*(?:\.\d+)?")
_SENTENCE_END = re.compile(r"(?<=[.!?;:])\s+")


def unexplained(
    outline: Outline, slide: Slide, scenes: Sequence[Scene], teller: Teller
) -> Iterator[str]:
    """Yield each number of a title that nothing explains.

    What explains one: the outcomes of the slide, in any rounding; other keys of the entry, and what
    the slide works out from them; the trial and the head of the outline; with a unit of time, age,
    dose or place behind it, any text.
    """
    content = slide.content
    own = [text for place, text in texts_of(content) if place[0] != "title"]
    as_written = {number for text in own for number in NUMBER.findall(text)}
    asked = [n for n in NUMBER.finditer(content.title) if n.group() not in as_written]
    if not asked:
        return
    known = _numbers(own)
    if isinstance(content, FactContent) and content.findings:
        known |= {number for finding in content.findings for number in numbers_of(teller(finding))}
    else:
        known |= _worked_out(scenes, known, content.title)
    known |= {*numbers_in(outline.facts and outline.facts.trial), *_numbers(_head(outline))}
    unknown = [n for n in asked if not _is_known(n.group(), known)]
    for found in unknown:
        is_measure = _has_unit(content.title[found.end() :], phrases_of(outline.head.language))
        if not is_measure or not _is_known(found.group(), _numbers(_texts(outline))):
            yield found.group()


def _worked_out(scenes: Sequence[Scene], known: set[Fraction], title: str) -> set[Fraction]:
    """Return the numbers of a title that the slides show, and that are not ``known`` as data.

    A sentence counts where the title tells all that is new in it: one end of a likely range alone
    is not what the slide says.
    """
    told, found = _numbers([title]), set[Fraction]()
    for text in (text for scene in scenes for item in scene.items for text in shown_in(item)):
        for sentence in _SENTENCE_END.split(text):
            new = _numbers([sentence]) - known
            if all({number, Fraction(round(number))} & told for number in new):
                found |= new
    return found


def _numbers(texts: Iterable[str]) -> set[Fraction]:
    """Return the numbers in some texts."""
    return {Fraction(n.replace(",", "")) for text in texts for n in NUMBER.findall(text)}


def _is_known(written: str, known: set[Fraction]) -> bool:
    """Return whether a known number, rounded as it is written, is this one."""
    number = Fraction(written.replace(",", ""))
    decimals = len(written.partition(".")[2])
    half = Fraction(1, 2 * 10**decimals)
    return any(abs(number - other) <= half for other in known)


def _has_unit(after: str, phrases: Phrases) -> bool:
    """Return whether a unit of time, age, dose or place stands next."""
    words = after.casefold().split()[:2]
    units = {unit.strip() for unit in phrases("words_of_units").split(",")}
    return " ".join(words) in units or (bool(words) and words[0].strip(".,;:") in units)


def _head(outline: Outline) -> Iterator[str]:
    """Yield the texts of the head of the outline."""
    head = outline.head
    yield from (text for text in (head.title, head.subtitle) if text)


def _texts(outline: Outline) -> Iterator[str]:
    """Yield every text of the outline but for titles, and of its facts."""
    for section in outline.sections:
        for entry in section.entries:
            yield from (text for place, text in texts_of(entry.content) if place[0] != "title")
    if outline.facts:
        yield from (text for _, text in texts_of(outline.facts.trial))
        for finding in outline.facts.findings.values():
            yield from (text for _, text in texts_of(finding.outcome))
            yield from (at.time.text for found in finding.found.values() for at in found if at.time)
    yield from _head(outline)
