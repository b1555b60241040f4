"""Outline to Story: which slide comes when, in which part, and what is said with it."""

from deck.story.notes import compose, seconds_for
from deck.story.story import Slide, Story, tell

__all__ = ["Slide", "Story", "compose", "seconds_for", "tell"]
