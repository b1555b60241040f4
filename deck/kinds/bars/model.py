"""Which shares stand as bars, and what keeps them from being told on one scale."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from deck.content import Line
from deck.kind import Fault
from deck.text.runs import bare
from deck.trial.content import FactContent
from deck.trial.facts import ALL
from deck.trial.named_bars import TAKES_BARS
from deck.trial.told import Bar, tell_bars


class Bars(FactContent):
    """How many of a round number of people, in each of some groups or outcomes."""

    bars: Annotated[
        tuple[Bar, ...],
        TAKES_BARS,
        Field(description="Ids of outcomes; or maps with 'outcome', and 'group' and 'at'."),
    ]
    note: Line | None = Field(
        None, description="What is counted, of how many people, for how long."
    )

    def label(self, bar: Bar) -> str:
        """Return who or what a bar is: what happened, or its group where that is the same."""
        verb = bare(bar.finding.outcome.verb)
        name = "" if bar.group == ALL else bare(bar.finding.groups[bar.group].name)
        outcomes = {one.finding.id for one in self.bars}
        if not name or (len(outcomes) > 1 and len(bar.finding.groups) == 1):
            return verb
        return name if len(outcomes) == 1 else f"{verb}, {name}"


def faults(content: Bars) -> Iterator[Fault]:
    """Yield shares that no base tells together, so that nobody vanishes."""
    if tell_bars(content.bars) is None:
        yield Fault(("bars",), "base")
