"""The keys of counts before and after."""

from typing import Annotated

from pydantic import Field

from deck.content import Content, Count, Line, Value

Head = Annotated[Line, Field(max_length=40)]


class Side(Value):
    """How many events were counted on one side, and out of what."""

    count: Count
    caption: Line = Field(description="Out of what they were counted: 'over 140 years in total'.")


class Row(Value):
    """One thing that was counted on both sides."""

    what: Line = Field(description="What was counted: 'Relapses'.")
    meaning: Line | None = Field(None, description="A second line that explains it.")
    before: Side
    after: Side

    @property
    def sides(self) -> tuple[Side, Side]:
        """Return both sides in the order in which they are read."""
        return self.before, self.after


class Heads(Value):
    """What stands over the two sides; 'Before treatment' and 'After treatment' by default."""

    before: Head | None = None
    after: Head | None = None


class Change(Content):
    """Counts of events before and after, each of them drawn."""

    change: Annotated[tuple[Row, ...], Field(min_length=1, max_length=12)]
    heads: Heads = Heads()
