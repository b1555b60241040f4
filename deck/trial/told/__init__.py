"""Outcomes as the audience hears them: base, numbers, verdicts and sentences, told once for all."""

from deck.trial.told.others import (
    ToldSort,
    ToldSorts,
    ToldTest,
    tell_sorts,
    tell_test,
)
from deck.trial.told.table import (
    TableRow,
    ToldTable,
    subgroups_tested,
    tell_subgroups,
    tell_table,
)
from deck.trial.told.tell import tell
from deck.trial.told.teller import Teller, teller_of
from deck.trial.told.values import (
    Direction,
    OutOf,
    Told,
    ToldAmount,
    ToldAt,
    ToldComparison,
    ToldGroup,
    ToldPeople,
    ToldRatio,
)

__all__ = [
    "Direction", "OutOf", "TableRow", "Teller", "Told", "ToldAmount", "ToldAt", "ToldComparison",
    "ToldGroup", "ToldPeople", "ToldRatio", "ToldSort", "ToldSorts", "ToldTable", "ToldTest",
    "subgroups_tested", "tell", "tell_sorts", "tell_subgroups", "tell_table", "tell_test",
    "teller_of",
]  # fmt: skip
