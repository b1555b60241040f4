"""The facts of an outline, each with its groups, its values and who is tested against whom."""

from collections.abc import Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, NamedTuple

from deck.problems import Place
from deck.trial.forms import FoundValue, Missing, Share, Time
from deck.trial.model import Comparison, Group, Harms, Outcome, Sorted, Trial

ALL = ""  # the one group of a trial that names none


class At(NamedTuple):
    """What was found in a group, at a time where one is given."""

    time: Time | None
    value: FoundValue


class Pair(NamedTuple):
    """A tested group, the one that it is compared with, and what was published of it."""

    tested: str
    reference: str
    compared: Comparison | None
    place: Place


class Finding(NamedTuple):
    """An outcome, a row of harms or a subgroup, with all that follows from the trial.

    ``groups`` are those of whom something was found, in the order of the file; ``overall`` is one
    test over all of them. ``followed`` says of a curve how many were still followed.
    """

    id: str
    place: Place
    outcome: Outcome
    trial: Trial
    groups: Mapping[str, Group]
    found: Mapping[str, tuple[At, ...]]
    pairs: tuple[Pair, ...] = ()
    overall: Comparison | None = None
    subgroups: "tuple[Finding, ...]" = ()
    followed: Mapping[str, tuple[At, ...]] = MappingProxyType({})
    is_row: bool = False

    @property
    def which(self) -> str:
        """Return which count of a group is the total: people, treated or counted."""
        is_by_treatment = self.trial.design in {"crossover", "dose steps"}
        return self.outcome.of or ("treated" if is_by_treatment else "people")

    @property
    def tested(self) -> tuple[str, ...]:
        """Return the groups that are tested against another one."""
        return tuple(pair.tested for pair in self.pairs)

    @property
    def is_compared(self) -> bool:
        """Return whether a group is tested against another one, or all are in one test."""
        return bool(self.pairs) or self.overall is not None

    @property
    def is_of_harm(self) -> bool:
        """Return whether the outcome is a harm, or has a sort that is one."""
        outcome = self.outcome
        sorts = outcome.sorts if isinstance(outcome, Sorted) else ()
        return outcome.harm is not None or any(sort.harm for sort in sorts)

    def place_of(self, group: str) -> Place:
        """Return the place of what was found in a group."""
        is_listed = group != ALL and len(self.groups) > 1
        row = () if self.is_row else ("found",)
        return (*self.place, *row, group) if is_listed else (*self.place, *row)

    def own(self, key: str, group: str) -> Any:  # noqa: ANN401 - what the key takes
        """Return what a key of the outcome says of one group; nothing where it says nothing."""
        raw = getattr(self.outcome, key, None)
        return raw.get(group) if isinstance(raw, dict) else raw

    def size(self, group: str) -> int | None:
        """Return how many people a group has by ``which``, or the one count that it has."""
        some = self.groups[group]
        return some.size(self.which) or (None if self.outcome.of else some.largest)

    def last(self, group: str) -> At | None:
        """Return what was found at the last time, or None where nothing was."""
        values = [at for at in self.found.get(group, ()) if not isinstance(at.value, Missing)]
        return values[-1] if values else None

    def at(self, group: str, time: Time | None) -> At | None:
        """Return what was found at a time, or at the last one where none is asked for."""
        if time is None:
            return self.last(group)
        found = self.found.get(group, ())
        return next((at for at in found if at.time and at.time.days == time.days), None)

    def total(self, group: str, value: FoundValue) -> int | None:
        """Return out of how many people a value is: its own total, or that of its group.

        A published share of only some of the group has no total but its own.
        """
        if not isinstance(value, Share):
            return None
        is_of_some = self.outcome.of_whom and not self.outcome.of and value.people is None
        return value.of or (None if is_of_some else self.size(group))

    def part(self, group: str, time: Time | None = None) -> Fraction | None:
        """Return the share at a time, from 0 to 1, or None where it is not known."""
        at = self.at(group, time)
        return self.part_of(group, at.value) if at else None

    def part_of(self, group: str, value: FoundValue) -> Fraction | None:
        """Return a count or a published share as a part of 1, or None where it is not known."""
        if not isinstance(value, Share):
            return None
        if value.percent is not None:
            return Fraction(value.percent) / 100
        total = self.total(group, value)
        if value.people is None or not total or value.people > total:
            return None  # more than all is a fault, and no share
        return Fraction(value.people, total)

    def people(self, group: str, time: Time | None = None) -> int | None:
        """Return the real count at a time; never one that is worked out from a share."""
        at = self.at(group, time)
        return at.value.people if at and isinstance(at.value, Share) else None

    def sorted_counts(self, group: str) -> tuple[int, ...]:
        """Return how many of a group are in each sort."""
        outcome = self.outcome
        if not isinstance(outcome, Sorted):
            return ()
        found = (sort.found for sort in outcome.sorts)
        return tuple(n.get(group, 0) if isinstance(n, dict) else n for n in found)


class Facts(NamedTuple):
    """What an outline says of its trial: each fact once, by its id, in the order of the file.

    Rows of harms are facts whose id is their text. ``unread`` are the places of what could not be
    read.
    """

    trial: Trial
    findings: Mapping[str, Finding]
    harms: Harms | None = None
    unread: tuple[Place, ...] = ()

    @property
    def outcomes(self) -> tuple[Finding, ...]:
        """Return what is not a row of the table of harms."""
        return tuple(some for some in self.findings.values() if not some.is_row)

    @property
    def rows(self) -> tuple[Finding, ...]:
        """Return the rows of the table of harms."""
        return tuple(some for some in self.findings.values() if some.is_row)

    @property
    def primary(self) -> tuple[Finding, ...]:
        """Return the main questions of the trial."""
        return tuple(some for some in self.outcomes if some.outcome.primary)
