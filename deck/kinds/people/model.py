"""The keys of people in groups, what keeps them from being drawn, and how each group looks."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line, Outcome, Value
from deck.kind import Fault
from deck.layout.looks import NEUTRAL, Variant, square_colors

_VARIANTS = {
    Outcome.NO_EVENT: Variant.SOLID,
    Outcome.WORSE: Variant.DOWN,
    Outcome.DIED: Variant.CROSS,
    Outcome.BETTER: Variant.UP,
}


class PeopleGroup(Value):
    """So many people to whom the same happened."""

    count: Count
    label: Line = Field(description="What happened to them, after the count: 'got worse'.")
    outcome: Outcome | None = Field(
        None, description="no event, worse, died or better; left out where none of them fits."
    )


class People(Content):
    """All people who were counted, and what happened to them."""

    people: Annotated[Count, Field(ge=1, description="How many were counted in all.")]
    groups: Annotated[tuple[PeopleGroup, ...], Field(min_length=1, max_length=4)]

    @property
    def counts(self) -> tuple[int, ...]:
        """Return how many people each group has."""
        return tuple(group.count for group in self.groups)


def faults(content: People) -> Iterable[Fault]:
    """Yield what keeps the groups from adding up or from being told apart."""
    total = sum(content.counts)
    if total != content.people:
        added = " + ".join(map(str, content.counts))
        yield Fault(("people",), "sum", {"added": added, "total": total, "people": content.people})
    seen: dict[Variant, int] = {}
    for index, variant in enumerate(variants(content)):
        if not content.counts[index]:
            continue
        first = seen.setdefault(variant, index)
        if first != index:
            yield Fault(("groups", index), "alike", {"first": first + 1, "second": index + 1})


def variants(content: People) -> list[Variant]:
    """Return how each group is drawn; neutral groups take looks like those of no other group."""
    taken = {_VARIANTS[group.outcome] for group in content.groups if group.outcome}
    colors = {square_colors(variant) for variant in taken}  # squares have no signs
    neutral = iter([variant for variant in NEUTRAL if square_colors(variant) not in colors])
    return [
        _VARIANTS[group.outcome]
        if group.outcome
        else next(neutral)
        if group.count
        else Variant.CROSS
        for group in content.groups
    ]
