"""The outcome whose subgroups are shown, and what keeps them from standing on one scale."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from deck.kind import Fault
from deck.trial.content import FactContent
from deck.trial.facts import Finding
from deck.trial.model import Events, Happened, Measured
from deck.trial.said import Said
from deck.trial.shown import takes
from deck.trial.told import Teller, notes_on_subgroups, on_scale, tell_subgroups


class Subgroups(FactContent):
    """The same comparison in several groups of people."""

    subgroups: Annotated[
        Finding,
        takes(Happened, Events, Measured),
        Field(description="The id of an outcome with 'subgroups', or the outcome itself."),
    ]

    def noted(self, teller: Teller) -> Iterator[Said]:
        """Yield what the notes say of the numbers that are shown, in each row too."""
        yield from super().noted(teller)
        yield from notes_on_subgroups(self.subgroups)


def faults(content: Subgroups) -> Iterator[Fault]:
    """Yield an outcome without subgroups, or with such as do not fit one scale."""
    finding = content.subgroups
    if not finding.subgroups:
        yield Fault(("subgroups",), "none")
        return
    if len(finding.pairs) != 1:
        yield Fault(("subgroups",), "pairs", {"n": len(finding.pairs)})
        return
    told = tell_subgroups(finding)
    compared = [each for some in (told.whole, *told.rows) for each in some.comparisons]
    scales = {shown.scale for each in compared if (shown := on_scale(each))}
    if not scales:
        yield Fault(("subgroups",), "no-range")
    elif len(scales) > 1:
        yield Fault(("subgroups",), "mixed")
