"""The harms of a trial as they stand in the outline, or the reason why they are not there."""

from collections.abc import Sequence
from typing import Annotated

from pydantic import BeforeValidator, Field

from deck.content import Count, Line, Value
from deck.problems import Place

LISTS = ("deaths", "serious", "other")  # the worst first


def _listed(value: object) -> object:
    """Return a single count as a list of one."""
    return value if isinstance(value, list | tuple) else [value]


class Arm(Value):
    """One of the groups that are compared."""

    name: Line = Field(description="What these people were given: 'Transplant'.")
    of: Annotated[Count, Field(ge=1, description="How many people were in the group.")]


class Effect(Value):
    """Something bad that happened to people, and to how many of each group."""

    what: Line = Field(description="What happened: 'Fever'.")
    count: Annotated[
        tuple[Count, ...],
        Field(min_length=1, description="How many had it; with 'arms', a list in their order."),
        BeforeValidator(_listed, json_schema_input_type=Count | tuple[Count, ...]),
    ]


Effects = Annotated[tuple[Effect, ...], Field(min_length=1, max_length=40)]


class Harms(Value):
    """The effects that were counted, or the reason why none are listed."""

    of: Annotated[Count, Field(ge=1)] | None = Field(
        None, description="How many people the counts are out of, where there was one group."
    )
    arms: Annotated[tuple[Arm, ...], Field(min_length=2, max_length=3)] | None = Field(
        None, description="The groups, in place of 'of'; each count is then a list."
    )
    deaths: Effects | None = Field(None, description="Deaths, with a count of 0 where nobody died.")
    serious: Effects | None = Field(None, description="Serious effects, apart from deaths.")
    other: Effects | None = Field(None, description="All other effects.")
    threshold: Line | None = Field(
        None, description="What was left out: 'Only effects in at least 5 of 100 are listed'."
    )
    not_reported: Line | None = Field(
        None, description="In place of all lists: why the side effects are not here."
    )
    known_elsewhere: Annotated[tuple[Line, ...], Field(min_length=1, max_length=24)] | None = Field(
        None, description="With 'not_reported': effects that other studies found."
    )

    @property
    def totals(self) -> tuple[int, ...]:
        """Return how many people were in each group."""
        if self.arms:
            return tuple(arm.of for arm in self.arms)
        return (self.of,) if self.of else ()

    @property
    def effects(self) -> list[tuple[Place, str, Effect]]:
        """Return all effects with their place and list: the worst list first, in it the commonest.

        Those that equally many people had stay in the order of the author.
        """
        found: list[tuple[Place, str, Effect]] = []
        for key in LISTS:
            effects: Sequence[Effect] = getattr(self, key) or ()
            some = [((key, index), key, effect) for index, effect in enumerate(effects)]
            found += sorted(some, key=lambda entry: -sum(entry[2].count))
        return found
