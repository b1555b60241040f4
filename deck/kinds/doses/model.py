"""What happened at each dose, in real counts, and what keeps it from being shown."""

from collections.abc import Iterator
from typing import Annotated, NamedTuple

from pydantic import Field

from deck.kind import Fault
from deck.trial.content import FactContent
from deck.trial.facts import Finding
from deck.trial.forms import Missing, Share
from deck.trial.model import Group, Happened
from deck.trial.shown import takes_all

_LEAST = 2  # doses


class Count(NamedTuple):
    """To how many of those who had a dose it happened."""

    people: int
    of: int


class Dose(NamedTuple):
    """A dose, and whether it is the one that was chosen."""

    id: str
    group: Group
    is_chosen: bool


class Doses(FactContent):
    """What happened to those who had each dose, in the order of the doses."""

    doses: Annotated[tuple[Finding, ...], takes_all(Happened)] = Field(
        description="Outcomes with 'happened', by name or written here: one, or a list."
    )

    @property
    def columns(self) -> tuple[Dose, ...]:
        """Return the doses, in the order of the file."""
        groups: dict[str, Group] = {}
        for finding in self.doses:
            groups |= dict(finding.trial.groups or finding.groups)
        chosen = self.trial.chosen if self.trial else None
        return tuple(Dose(id_, group, chosen in {id_, group.name}) for id_, group in groups.items())

    def count(self, finding: Finding, dose: Dose) -> Count | None:
        """Return what was counted at a dose, or None where that is not known."""
        last = finding.last(dose.id)
        if last is None or not isinstance(last.value, Share):
            return None
        total = finding.total(dose.id, last.value)
        known = last.value.people is not None and total
        return Count(last.value.people or 0, total) if known and total else None

    def missing(self, finding: Finding, dose: Dose) -> str:
        """Return why nothing is known of a dose: nobody counted it, or nobody published it."""
        found = finding.found.get(dose.id, ())
        why = (at.value.why for at in found if isinstance(at.value, Missing))
        return next(why, "not reported")


def faults(content: Doses) -> Iterator[Fault]:
    """Yield what keeps doses from being shown: another design, one dose, or no real counts."""
    trial = content.trial
    if trial is None or trial.design != "dose steps":
        yield Fault(("doses",), "design", {"design": trial.design if trial else ""})
        return
    if len(content.columns) < _LEAST:
        yield Fault(("doses",), "one")
    if trial.chosen and not any(dose.is_chosen for dose in content.columns):
        names = ", ".join(dose.id for dose in content.columns)
        yield Fault(("doses",), "chosen", {"chosen": trial.chosen, "names": names})
    for index, finding in enumerate(content.doses):
        yield from _count_faults(content, index, finding)


def _count_faults(content: Doses, index: int, finding: Finding) -> Iterator[Fault]:
    """Yield each dose of which something was found, and no real count with its total."""
    for dose in content.columns:
        last = finding.last(dose.id)
        count = content.count(finding, dose)
        values = {"name": dose.group.name, "outcome": finding.outcome.verb}
        if last is not None and count is None:
            yield Fault(("doses", index), "count", values)
        elif count and count.people > count.of:
            yield Fault(("doses", index), "more", {**values, **count._asdict()})
