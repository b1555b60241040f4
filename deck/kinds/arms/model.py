"""The keys of groups that are compared, and what keeps them from being told apart."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line, Outcome, Value
from deck.kind import Fault


class Arm(Value):
    """A group of people who had the same, and to how many of them it happened."""

    name: Line = Field(description="What they had, as a head: 'Transplant'.")
    count: Count
    of: Annotated[Count, Field(ge=1, description="How many were counted in this group.")]


class Arms(Content):
    """Groups that can be compared: the last one is what the others are compared with."""

    arms: Annotated[tuple[Arm, ...], Field(min_length=2, max_length=4)]
    label: Line = Field(description="What happened to those who were counted: 'got worse'.")
    outcome: Outcome | None = Field(
        None, description="worse, died, better or no event; left out where none of them fits."
    )
    rest: Line | None = Field(None, description="What is true of the others; 'did not' by default.")

    @property
    def counts(self) -> tuple[tuple[int, int], ...]:
        """Return the count of each group and its people."""
        return tuple((arm.count, arm.of) for arm in self.arms)


def faults(content: Arms) -> Iterator[Fault]:
    """Yield counts of more people than there were, and groups that have the same name."""
    names: dict[str, int] = {}
    for index, arm in enumerate(content.arms):
        if arm.count > arm.of:
            yield Fault(("arms", index, "count"), "of", {"count": arm.count, "of": arm.of})
        first = names.setdefault(arm.name.casefold(), index)
        if first != index:
            yield Fault(("arms", index, "name"), "name", {"first": first + 1})
