"""The counts of a fact box as they stand in the outline, and what follows from them."""

from typing import Annotated

from pydantic import Field

from deck.content import Count, Line, Value
from deck.problems import Place


class Effect(Value):
    """Something that happened to people, and to how many of them."""

    what: Line = Field(description="What happened, with its period: 'No relapse (3 years)'.")
    with_: Count = Field(alias="with", description="How many had it with the treatment.")
    without: Count | None = Field(
        None, description="How many had it in the comparison group, where there was one."
    )


class Facts(Value):
    """Two columns of counts, and the benefits and harms that were counted."""

    of: Annotated[Count, Field(ge=1, description="How many people the 'with' counts are out of.")]
    with_: Line = Field(alias="with", description="Head of the first column: the treatment.")
    without: Line = Field(
        description="Head of the second column: what the others had, or 'No comparison group'."
    )
    without_of: Annotated[Count, Field(ge=1)] | None = Field(
        None, description="How many people the 'without' counts are out of, if there were any."
    )
    head: Line | None = Field(None, description="Another head for the names of the rows.")
    benefits: Annotated[tuple[Effect, ...], Field(min_length=1, max_length=12)]
    harms: Annotated[tuple[Effect, ...], Field(min_length=1, max_length=12)]

    @property
    def is_compared(self) -> bool:
        """Return whether there was a comparison group."""
        return self.without_of is not None

    @property
    def has_difference(self) -> bool:
        """Return whether both groups had as many people, so that counts can be compared."""
        return self.without_of == self.of

    @property
    def rows(self) -> list[tuple[Place, Effect]]:
        """Return benefits, then harms, each with the place that leads to it."""
        benefits = [(("benefits", index), effect) for index, effect in enumerate(self.benefits)]
        harms = [(("harms", index), effect) for index, effect in enumerate(self.harms)]
        return [*benefits, *harms]
