"""Outline to Story: which slide comes when, in which part, and what is said with it."""

from deck.story.notes import Said, compose
from deck.story.story import Slide, Story, tell

__all__ = ["Said", "Slide", "Story", "compose", "tell"]
