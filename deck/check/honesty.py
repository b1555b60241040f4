"""Is it honest: figures that name their source, titles that say what the data say, no hype."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from deck.check.texts import SAID, SPOKEN, scenes_of, texts_of
from deck.check.title_claims import doubts
from deck.check.title_numbers import NUMBER, unexplained
from deck.outline import Outline
from deck.phrases import Phrases
from deck.problems import Place, Problem, Severity
from deck.scene import Deck, Scene
from deck.story import Slide, Story
from deck.trial.content import FactContent
from deck.trial.said import phrases_of


def honesty(outline: Outline, story: Story, deck: Deck) -> Iterator[Problem]:
    """Yield what an author should think about again before people see it."""
    scenes = scenes_of(deck)
    phrases = Phrases(story.head.language)
    for slide in story.slides:
        texts = texts_of(slide.content)
        if slide.is_written:
            yield from _source(outline, slide, texts)
            yield from _title(outline, story, slide, scenes[slide.place])
        yield from _hype(outline, slide, texts, phrases)


def _source(
    outline: Outline, slide: Slide, texts: Sequence[tuple[Place, str]]
) -> Iterator[Problem]:
    """Yield a warning where a slide shows a number and names no source."""
    if slide.content.source:
        return
    shown = [text for place, text in texts if place[0] not in SPOKEN]
    if any(NUMBER.search(text) for text in shown):
        said = SAID("source-none")
        yield outline.origin.problem(Severity.WARNING, "source-none", slide.place, *said)


def _title(
    outline: Outline, story: Story, slide: Slide, scenes: Sequence[Scene]
) -> Iterator[Problem]:
    """Yield what the title of a slide claims that the data do not say."""
    content, place = slide.content, (*slide.place, "title")
    for number in unexplained(outline, slide, scenes, story.teller):
        said = SAID("title-number", number=number)
        yield outline.origin.problem(Severity.WARNING, "title-number", place, *said)
    if not isinstance(content, FactContent):
        return
    told = tuple(story.teller(finding) for finding in content.findings)
    for doubt in doubts(content.title, told, phrases_of(story.head.language)):
        said = SAID(doubt.rule, words=doubt.words, told=doubt.told)
        yield outline.origin.problem(doubt.severity, doubt.rule, place, *said)


def _hype(
    outline: Outline, slide: Slide, texts: Sequence[tuple[Place, str]], phrases: Phrases
) -> Iterator[Problem]:
    """Yield a warning for each word that promises more than a trial can keep."""
    seen: set[str] = set()
    for place, text in texts:
        if place[-1] == "said" or text in seen:  # somebody else's words, or a title told twice
            continue
        seen.add(text)
        for word, instead in _promises(text, phrases, in_title=place[0] == "title").items():
            said = SAID("hype", word=word, instead=instead)
            yield outline.origin.problem(Severity.WARNING, "hype", (*slide.place, *place), *said)


@lru_cache(maxsize=4096)  # heads, names and short answers stand on many slides
def _promises(text: str, phrases: Phrases, *, in_title: bool) -> Mapping[str, str]:
    """Return what a text promises too much, each with what to write instead."""
    flagged, pattern = _flagged(phrases, in_title=in_title)
    found = {word.lower(): flagged[word.lower()] for word in pattern.findall(text)}
    for figure, instead in _figures(phrases):
        found |= dict.fromkeys(figure.findall(text), instead)
    return found


@cache
def _flagged(phrases: Phrases, *, in_title: bool) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Return the words that promise too much, and a pattern that finds each, the longest first."""
    flagged = phrases.flagged(in_title=in_title)
    longest_first = "|".join(map(re.escape, sorted(flagged, key=len, reverse=True)))
    return flagged, re.compile(rf"\b(?:{longest_first})\b", re.IGNORECASE)


@cache
def _figures(phrases: Phrases) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the patterns of figures that mislead, each with what to write instead."""
    patterns = phrases.flagged_patterns.items()
    return tuple((re.compile(pattern, re.IGNORECASE), instead) for pattern, instead in patterns)
