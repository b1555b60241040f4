"""The table of harms: each row an outcome, known by its text."""

from typing import Annotated

from pydantic import Field

from deck.content import Line, Value
from deck.trial import forms
from deck.trial.model.fields import Lines, choice, form
from deck.trial.model.outcomes import Each, HarmSort
from deck.trial.model.trial import WHICH, Group, Which

HARM_SORTS: tuple[HarmSort, ...] = ("deaths", "serious", "other")
_Row = Annotated[forms.Share | forms.Missing, form(forms.people)]


class Harms(Value):
    """What went wrong, counted in each group; the worst first."""

    of: Annotated[Which, choice(*WHICH)] | None = Field(
        None, description="Which count of the group is the total: people, treated, counted."
    )
    deaths: dict[Line, Each[_Row]] = Field(default_factory=dict)
    serious: dict[Line, Each[_Row]] = Field(default_factory=dict)
    other: dict[Line, Each[_Row]] = Field(default_factory=dict)
    left_out: Line | None = Field(None, description="What is not listed, and why.")
    not_reported: Line | None = Field(None, description="What has no counts.")
    known_elsewhere: Lines = Field((), description="What other studies found.")
    groups: dict[Line, Group] = Field(default_factory=dict)

    def rows(self, sort: HarmSort) -> dict[str, object]:
        """Return the rows of a sort: what was found, by the text of the row."""
        found: dict[str, object] = getattr(self, sort)
        return found

    @property
    def has_rows(self) -> bool:
        """Return whether anything is counted."""
        return any(self.rows(sort) for sort in HARM_SORTS)
