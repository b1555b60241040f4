"""Whether the facts go together, and whether the talk shows those that it must."""

import re
from collections.abc import Iterable, Iterator

from deck.check.pairs import pairs_unknown, people_unknown
from deck.check.texts import SAID, texts_of
from deck.outline import Outline, problem_of
from deck.problems import Problem, Severity
from deck.story import Slide, Story
from deck.trial.agree import Talk, agree
from deck.trial.content import FactContent
from deck.trial.facts import Facts, Finding
from deck.trial.said import phrases_of

_EARLY_PARTS = ("method", "caveats")  # in which people look for why a trial ended


def facts_that_disagree(outline: Outline, story: Story) -> Iterator[Problem]:
    """Yield where facts do not go together, or are not told, each at its line."""
    facts = outline.facts
    if facts is None:
        return
    language = story.head.language
    for fault in agree(facts, _talk(facts, story, language), language):
        yield problem_of(fault, outline.origin)
    problem = outline.origin.problem
    for place, pair in pairs_unknown(story, facts):
        yield problem(Severity.WARNING, "pair-text", place, *SAID("pair-text", pair=pair))
    for key, count in people_unknown(outline, facts):
        yield problem(Severity.WARNING, "people-text", (key,), *SAID("people-text", count=count))


def shown_in_talk(slides: Iterable[Slide]) -> Iterator[Finding]:
    """Yield the facts that slides before the end of the talk show."""
    for entry in _in_talk(slides):
        yield from entry.findings


def _in_talk(slides: Iterable[Slide]) -> Iterator[FactContent]:
    """Yield the entries before the end of the talk that can show facts."""
    for slide in slides:
        if not slide.after and isinstance(slide.content, FactContent):
            yield slide.content


def written_in_slides(facts: Facts, story: Story) -> tuple[Finding, ...]:
    """Return the outcomes that stand in an entry of the outline, wherever its slide stands."""
    known = {finding.place for finding in facts.findings.values()}
    contents = (slide.content for slide in story.slides)
    found = (some for each in contents if isinstance(each, FactContent) for some in each.findings)
    return tuple(some for some in found if some.place not in known)


def _talk(facts: Facts, story: Story, language: str) -> Talk:
    """Return what the slides of the talk show of the facts."""
    shown = list(shown_in_talk(story.slides))
    return Talk(
        frozenset(finding.id for finding in shown),
        written_in_slides(facts, story),
        any(entry.tells_harms for entry in _in_talk(story.slides)),
        any(_tells_early(slide, language) for slide in story.slides),
    )


def _tells_early(slide: Slide, language: str) -> bool:
    """Return whether a slide under method or caveats says that the trial was stopped."""
    if not slide.place or slide.place[0] not in _EARLY_PARTS:
        return False
    texts = " ".join(text for _, text in texts_of(slide.content)).casefold()
    words = phrases_of(language)("words_of_early").split()
    return not set(words).isdisjoint(re.findall(r"\w+", texts))
