"""How people were at the start in words: so many of them, a share, a value with its spread."""

from typing import NamedTuple

from deck.phrases import Phrases
from deck.trial import forms
from deck.trial.forms import Missing, Share, Spread

# Keys of a value by what its spread is, on the slide and in full.
_SHORT = {"SD": "average", "SE": "average", "IQR": "half", "all": "all"}
_FULL = {**_SHORT, "SD": "deviation", "SE": "error"}


class Described(NamedTuple):
    """What is said of people, of whom there are ``size`` where nothing else is written.

    Where it is told in words it ``is_told`` in full: with standard deviations and errors.
    """

    phrases: Phrases
    size: int | None
    is_told: bool = False

    def said(self, value: forms.Described | Share | Missing) -> str:
        """Return what is known, as it stands in a cell."""
        if isinstance(value, Missing):
            is_unpublished = value.why == "not reported"
            return self.phrases("not_reported" if is_unpublished else "not_measured")
        return self._people(value) if isinstance(value, Share) else self._value(value)

    def _people(self, share: Share) -> str:
        """Return a count with its total, or a share as it was published."""
        total = share.of or self.size
        if share.people is not None:
            whole, alone = ("count", "count_alone") if share.people else ("none", "none_alone")
            return self.phrases(whole if total else alone, n=share.people, total=total)
        key = "percent_of" if share.of else "percent"
        return self.phrases(key, percent=share.percent, total=share.of)

    def _value(self, value: forms.Described) -> str:
        """Return a value with its unit, and what its spread says."""
        key = "value_percent" if value.unit.startswith("%") else "value_unit"
        said = self.phrases(key if value.unit else "value", n=value.value, unit=value.unit)
        return self._spread(said, value.spread) if value.spread else said

    def _spread(self, said: str, spread: Spread) -> str:
        """Return a value with what its spread says of it."""
        key = (_FULL if self.is_told else _SHORT)[spread.kind]
        return self.phrases(key, value=said, low=spread.low, high=spread.high, size=spread.low)
