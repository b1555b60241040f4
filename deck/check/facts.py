"""Whether the facts go together, and whether the talk shows those that it must."""

from collections.abc import Iterable, Iterator

from deck.check.pairs import pairs_unknown, people_unknown
from deck.check.texts import SAID, texts_of
from deck.outline import Outline, problem_of
from deck.problems import Problem, Severity
from deck.story import Slide, Story
from deck.trial.agree import Talk, agree
from deck.trial.agree.talk import is_of_harm
from deck.trial.content import FactContent
from deck.trial.facts import Facts, Finding
from deck.trial.said import phrases_of

# The parts of the talk in which people look for why a trial ended, and the kind of all harms.
_EARLY_PARTS = ("method", "caveats")
_HARMS = "side_effects"


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
    for slide in slides:
        if not slide.after and isinstance(slide.content, FactContent):
            yield from slide.content.findings


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
        any(slide.kind.key == _HARMS for slide in story.slides if not slide.after)
        or any(map(is_of_harm, shown)),
        any(_tells_early(slide, language) for slide in story.slides),
    )


def _tells_early(slide: Slide, language: str) -> bool:
    """Return whether a slide under method or caveats says that the trial was stopped."""
    words = phrases_of(language)("words_of_early").split()
    texts = " ".join(text for _, text in texts_of(slide.content)).casefold()
    return slide.place[:1] in {(part,) for part in _EARLY_PARTS} and any(
        word in texts for word in words
    )
