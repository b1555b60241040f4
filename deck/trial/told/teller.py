"""Every outcome on one base through the whole talk, wherever it is shown."""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from deck.problems import Place
from deck.trial.facts import Finding
from deck.trial.told.table import tell_table
from deck.trial.told.tell import tell
from deck.trial.told.values import Told


class Teller(NamedTuple):
    """Tells outcomes; ``bases`` are those of the tables of the talk, by the place of an outcome."""

    bases: Mapping[Place, int] = MappingProxyType({})

    def __call__(self, finding: Finding) -> Told:
        """Return an outcome as it is told on each slide that shows it."""
        return tell(finding, self.bases.get(finding.place))


def teller_of(tables: Iterable[Sequence[Finding]]) -> Teller:
    """Return what tells the outcomes of a talk, in which some stand in tables.

    They take the base of the first table that they are in, where their own rules hold at it.
    """
    bases: dict[Place, int] = {}
    for findings in tables:
        base = tell_table(findings).base
        if base is not None:
            bases = {finding.place: base for finding in findings} | bases
    return Teller(bases)
