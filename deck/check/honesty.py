"""Is it honest: figures that name their source, titles that say what the data say, no hype."""

import re
from collections.abc import Iterator
from functools import cache

from deck.check.texts import SPOKEN, texts_of
from deck.outline import Outline
from deck.phrases import Phrases
from deck.problems import Problem, Severity
from deck.story import Slide, Story

# Not the 19 of Covid-19, and not a part of another number; a minus sign is no part of one.
_NUMBER = re.compile(r"(?<![A-Za-z]-)(?<![\w.])\d[\d,]*(?:\.\d+)?")


def honesty(outline: Outline, story: Story) -> Iterator[Problem]:
    """Yield what an author should think about again before people see it."""
    phrases = Phrases(story.head.language)
    for slide in story.slides:
        if slide.is_written:
            yield from _source(outline, slide)
            yield from _title_numbers(outline, slide)
        yield from _hype(outline, slide, phrases)


def _source(outline: Outline, slide: Slide) -> Iterator[Problem]:
    """Yield a warning where a slide shows a number and names no source."""
    shown = [text for path, text in texts_of(slide.content) if path[0] not in SPOKEN]
    if not slide.content.source and any(_NUMBER.search(text) for text in shown):
        yield outline.origin.problem(
            Severity.WARNING, "source-none", slide.path,
            "This slide shows a number and names no source.",
            "Add 'source:' with a name from 'sources'.",
        )  # fmt: skip


def _title_numbers(outline: Outline, slide: Slide) -> Iterator[Problem]:
    """Yield a warning for each number of the title that the slide's own data do not have.

    What the kind works out from them and shows is as good as data.
    """
    title = slide.content.title
    data = [text for path, text in texts_of(slide.content) if path[0] != "title"]
    numbers = _numbers(" ".join([*data, *map(str, slide.kind.derived(slide.content))]))
    known = {*numbers, *(str(round(float(number))) for number in numbers)}  # titles round
    for number in _numbers(title):
        if number not in known:
            yield outline.origin.problem(
                Severity.WARNING, "title-number", (*slide.path, "title"),
                f"The title says {number}, and nothing under it does.",
                "Check the number against the data of this entry.",
            )  # fmt: skip


def _numbers(text: str) -> list[str]:
    """Return the numbers of a text without their commas, each once."""
    return list(dict.fromkeys(n.replace(",", "") for n in _NUMBER.findall(text)))


def _hype(outline: Outline, slide: Slide, phrases: Phrases) -> Iterator[Problem]:
    """Yield a warning for each word that promises more than a trial can keep."""
    seen: set[str] = set()
    for path, text in texts_of(slide.content):
        if path[-1] == "said" or text in seen:  # somebody else's words, or a title told twice
            continue
        seen.add(text)
        flagged = phrases.flagged(in_title=path[0] == "title")
        for word in dict.fromkeys(found.lower() for found in _any_of(*flagged).findall(text)):
            yield outline.origin.problem(
                Severity.WARNING, "hype", (*slide.path, *path),
                f"'{word}' promises or judges more than a number does.",
                f"Instead, {flagged[word]}.",
            )  # fmt: skip


@cache
def _any_of(*words: str) -> re.Pattern[str]:
    """Return a pattern that finds each of the words, the longest first."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)
