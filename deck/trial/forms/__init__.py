"""Short forms of the outline to values: '482 of 2,104', '0.83 (0.75 to 0.93)'; their only reader.

Each reader takes the text as it stands in the outline and raises FormError where it is none.
"""

from deck.trial.forms.compared import (
    PASSES,
    Estimate,
    PValue,
    Span,
    estimate,
    group_ratio,
    level,
    number,
    p_value,
    passed,
    same_within,
    span,
)
from deck.trial.forms.found import described, free, left, measured, people, positive, rate
from deck.trial.forms.numbers import FormError, count
from deck.trial.forms.times import Middle, Own, Time, UnitOfTime, is_time, middle, own_times, time
from deck.trial.forms.values import (
    Described,
    FoundValue,
    Left,
    Missing,
    Number,
    Positive,
    Rate,
    Share,
    Spread,
)

__all__ = [
    "PASSES", "Described", "Estimate", "FormError", "FoundValue", "Left", "Middle", "Missing",
    "Number", "Own", "PValue", "Positive", "Rate", "Share", "Span", "Spread", "Time", "UnitOfTime",
    "count", "described", "estimate", "free", "group_ratio", "is_time", "left", "level",
    "measured", "middle", "number", "own_times", "p_value", "passed", "people", "positive", "rate",
    "same_within", "span", "time",
]  # fmt: skip
