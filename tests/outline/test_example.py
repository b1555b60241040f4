"""The example of a kind is read as an entry of an outline with the facts that stand beside it."""

from deck.kinds import registry
from deck.outline.example import example_of, facts_in


def test_an_example_is_the_content_that_its_kind_reads() -> None:
    kind = registry()["points"]
    assert isinstance(example_of(kind), kind.model)


def test_facts_are_read_from_blocks_and_are_none_without_them() -> None:
    facts = facts_in("trial: {people: 24, design: single group}\n")
    assert facts
    assert facts.trial.people == 24
    assert facts_in("") is None
