"""Rules over outline and scenes that a person should hear of: sources, numbers, words, length."""

from collections.abc import Iterator

from deck.check.facts import facts_that_disagree, shown_in_talk, written_in_slides
from deck.check.honesty import honesty
from deck.check.meeting import meeting
from deck.check.reading import reading
from deck.outline import Outline
from deck.problems import Problem
from deck.scene import Deck
from deck.story import Story

__all__ = ["check", "facts_that_disagree", "shown_in_talk", "written_in_slides"]


def check(outline: Outline, story: Story, deck: Deck) -> Iterator[Problem]:
    """Yield every problem that does not keep a deck from being laid out."""
    yield from honesty(outline, story, deck)
    yield from reading(outline, story, deck)
    yield from meeting(outline, deck)
