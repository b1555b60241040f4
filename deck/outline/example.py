"""The example of a kind, read as an outline would be: its facts, then its entry."""

from typing import Any

from deck.content import Content
from deck.kind import Kind
from deck.outline.tree import parse
from deck.trial.facts import Facts
from deck.trial.reading import read_facts
from deck.trial.shown import FACTS


def facts_in(text: str) -> Facts | None:
    """Return the facts of blocks in YAML; nothing where there are none."""
    value = parse(text).value
    return read_facts(value).facts if isinstance(value, dict) else None


def example_of(kind: Kind) -> Content:
    """Return the example of a kind; raises ValidationError where it is no entry of that kind."""
    value: Any = parse(kind.example).value
    return kind.model.model_validate(value, context={FACTS: facts_in(kind.facts)})
