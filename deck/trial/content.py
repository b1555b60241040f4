"""An entry of the outline that knows the facts of its trial."""

from typing import Any

from pydantic import PrivateAttr

from deck.content import Content
from deck.trial.facts import Facts
from deck.trial.model import Trial
from deck.trial.shown import FACTS


class FactContent(Content):
    """An entry that takes something from the trial that it is about."""

    _facts: Facts | None = PrivateAttr(None)

    def model_post_init(self, context: Any, /) -> None:  # noqa: ANN401 - pydantic's own
        """Keep the facts that the entry was read with."""
        self._facts = (context or {}).get(FACTS)

    @property
    def trial(self) -> Trial | None:
        """Return the trial of the outline, or None where it says nothing of one."""
        return self._facts.trial if self._facts else None

    @property
    def joined(self) -> int | None:
        """Return how many people joined the trial, or None where that is not known."""
        return self.trial.people if self.trial else None
