"""The outcome whose number stands large, in which group, and what keeps it from being told."""

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from deck.content import Line
from deck.kind import Fault
from deck.trial.content import ToldContent
from deck.trial.facts import Finding
from deck.trial.model import Happened
from deck.trial.said import Said
from deck.trial.shown import takes
from deck.trial.told import Teller


class Number(ToldContent):
    """To how many people of one group something happened, out of all who were counted."""

    number: Annotated[
        Finding,
        takes(Happened),
        Field(description="The id of an outcome, or the outcome itself."),
    ]
    group: Line | None = Field(
        None, description="Which group, by its id, where the outcome has several."
    )

    def named(self, teller: Teller) -> Said | None:
        """Return what happened to how many, as the title of an outcome of one group."""
        return teller(self.number).counts if len(self.number.groups) == 1 else None

    def spoken(self, teller: Teller) -> Iterator[Said]:
        """Yield what happened to how many people in each group."""
        counts = teller(self.number).counts
        return iter([counts] if counts else [])

    @property
    def of_group(self) -> str:
        """Return the id of the group whose number stands large."""
        return self.group if self.group is not None else next(iter(self.number.groups))


def faults(content: Number) -> Iterator[Fault]:
    """Yield a group that is not named among several, or not known, or of which nothing is known."""
    groups = content.number.groups
    names = ", ".join(f"'{name}'" for name in groups)
    if content.group is None and len(groups) > 1:
        yield Fault(("number",), "which-group", {"names": names})
    elif content.group is not None and content.group not in groups:
        yield Fault(("group",), "no-group", {"name": content.group, "names": names})
    elif content.number.part(content.of_group) is None:
        yield Fault(("number",), "unknown")
