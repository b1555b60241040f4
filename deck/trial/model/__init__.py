"""The facts as an author writes them: frozen models whose fields are the keys of the outline."""

from deck.trial.model.compared import (
    RATIOS,
    RELATIVE,
    Comparison,
    Measure,
)
from deck.trial.model.harms import HARM_SORTS, Harms
from deck.trial.model.outcomes import (
    TYPE_KEYS,
    Events,
    FreeOf,
    Happened,
    Measured,
    Outcome,
    Sort,
    Sorted,
    Subgroup,
    Test,
    outcome_class,
)
from deck.trial.model.trial import Design, Group, Stage, StoppedEarly, Trial, Unit

__all__ = [
    "HARM_SORTS", "RATIOS", "RELATIVE", "TYPE_KEYS", "Comparison", "Design", "Events", "FreeOf",
    "Group", "Happened", "Harms", "Measure", "Measured", "Outcome", "Sort", "Sorted", "Stage",
    "StoppedEarly", "Subgroup", "Test", "Trial", "Unit", "outcome_class",
]  # fmt: skip
