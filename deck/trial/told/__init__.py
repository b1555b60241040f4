"""Outcomes as the audience hears them: base, numbers, verdicts and sentences, told once for all."""

from deck.trial.told.bars import Bar, ToldBar, tell_bars
from deck.trial.told.cells import (
    ToldCell,
    count_cell,
    difference_cell,
    in_brackets_of,
    row_name,
    sizes_of,
)
from deck.trial.told.harms import HarmCell, HarmRow, notes_on_harms, tell_harms
from deck.trial.told.others import (
    ToldSort,
    ToldSorts,
    ToldTest,
    tell_sorts,
    tell_test,
)
from deck.trial.told.scale import Distances, OnScale, Scale, on_scale, short_of, sides_of
from deck.trial.told.table import (
    TableRow,
    ToldSubgroups,
    ToldTable,
    notes_on_subgroups,
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
    "Bar", "Direction", "Distances", "HarmCell", "HarmRow", "OnScale", "OutOf", "Scale",
    "TableRow", "Teller", "Told", "ToldAmount", "ToldAt", "ToldBar", "ToldCell", "ToldComparison",
    "ToldGroup", "ToldPeople", "ToldRatio", "ToldSort", "ToldSorts", "ToldSubgroups", "ToldTable",
    "ToldTest", "count_cell", "difference_cell", "in_brackets_of", "notes_on_harms",
    "notes_on_subgroups", "on_scale", "row_name", "short_of", "sides_of", "sizes_of",
    "subgroups_tested", "tell", "tell_bars", "tell_harms", "tell_sorts", "tell_subgroups",
    "tell_table", "tell_test",
    "teller_of",
]  # fmt: skip
