"""The outcome that is shown, and what keeps its groups from being drawn."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from deck.kind import Fault
from deck.trial.content import ToldContent
from deck.trial.facts import Finding
from deck.trial.model import Happened
from deck.trial.shown import takes


class Arms(ToldContent):
    """Groups that are compared by to how many people something happened."""

    arms: Annotated[
        Finding,
        takes(Happened, fewest=2, most=4),
        Field(description="The id of an outcome of two to four groups, or the outcome itself."),
    ]


def faults(content: Arms) -> Iterator[Fault]:
    """Yield an outcome of which nothing can be drawn: no group has a count or a share."""
    finding = content.arms
    if all(finding.part(group) is None for group in finding.groups):
        yield Fault(("arms",), "unknown")
