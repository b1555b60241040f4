"""The keys of those who took part, and what keeps the sorts from adding up."""

from collections.abc import Iterable
from typing import Annotated, cast

from pydantic import Field, ValidatorFunctionWrapHandler, WrapValidator

from deck.content import Count, Line, Value
from deck.kind import Fault
from deck.trial.content import FactContent


class Sort(Value):
    """So many people of one sort; 0 says that nobody like that took part."""

    count: Count
    name: Line = Field(description="What they are called: 'Relapsing-remitting'.")
    meaning: Line | None = Field(None, description="What that means: 'attacks that come and go'.")


class Fact(Value):
    """Something that is true of everybody who took part: a value and its words."""

    value: Line = Field(description="The few words that matter: '18 to 50'.")
    text: Line = Field(description="What they are: 'years old to join'.")


def _or_trial(value: object, read: ValidatorFunctionWrapHandler) -> tuple[Sort, ...]:
    """Return the sorts; for the word 'trial' none, since it stands for what the trial says."""
    return () if value == "trial" else cast("tuple[Sort, ...]", read(value))


class TookPart(FactContent):
    """The sorts of people who took part, of all who did, and facts about all of them."""

    took_part: Annotated[
        tuple[Sort, ...],
        Field(
            min_length=1,
            max_length=4,
            description="Sorts of people; or 'trial': what it says under 'at_the_start'.",
        ),
        WrapValidator(_or_trial),
    ]
    facts: Annotated[tuple[Fact, ...], Field(max_length=3)] = ()

    @property
    def is_of_trial(self) -> bool:
        """Return whether the trial says how people were at the start, and not the entry."""
        return not self.took_part

    @property
    def shows_trial(self) -> bool:
        """Return that it does: it cites the sources of the trial."""
        return True


def faults(content: TookPart) -> Iterable[Fault]:
    """Yield a trial that says nothing of its people, and what keeps the sorts from adding up."""
    if content.is_of_trial:
        if content.trial is None or not content.trial.at_the_start:
            yield Fault(("took_part",), "no-start")
        if content.facts:
            yield Fault(("facts",), "facts")
        return
    counts = [sort.count for sort in content.took_part]
    values = {"added": " + ".join(map(str, counts)), "total": sum(counts), "people": content.joined}
    if content.joined is None:
        yield Fault(("took_part",), "people", values)
    elif sum(counts) != content.joined:
        yield Fault(("took_part",), "sum", values)
