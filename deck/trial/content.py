"""An entry of the outline that knows the facts of its trial."""

from collections.abc import Iterator
from typing import Any

from pydantic import Field, PrivateAttr

from deck.content import Content, Line
from deck.trial.facts import Facts, Finding
from deck.trial.model import Trial
from deck.trial.said import Said
from deck.trial.shown import FACTS
from deck.trial.told import Teller, Told


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

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Return the facts that the entry names or holds, in its order."""
        values = (getattr(self, name) for name in type(self).model_fields)
        return tuple(found for value in values for found in _findings(value))

    @property
    def table(self) -> tuple[Finding, ...]:
        """Return the facts that stand in one table on one base, where the entry is such a table."""
        return ()

    @property
    def cited(self) -> tuple[str, ...]:
        """Return the sources of the facts that the entry shows, each once, in its order."""
        names = [name for some in self.findings for name in some.outcome.source or self._sources]
        names += self._sources if self.shows_trial else ()
        return tuple(dict.fromkeys(names))

    @property
    def shows_trial(self) -> bool:
        """Return whether the entry shows how the trial was done, or who was in it."""
        return False

    @property
    def _sources(self) -> tuple[str, ...]:
        return self.trial.source if self.trial else ()

    @property
    def tells_harms(self) -> bool:
        """Return whether the entry shows a harm, or says why none are shown."""
        return any(finding.is_of_harm for finding in self.findings)

    def noted(self, teller: Teller) -> Iterator[Said]:
        """Yield what the notes say of the numbers that are shown."""
        for finding in self.findings:
            told = teller(finding)
            yield from told.notes
            for each in told.comparisons:
                yield from each.notes


class ToldContent(FactContent):
    """An entry that the program can give a title and words to say, where the author wrote none.

    Both say what the facts show and no more.
    """

    title: Line = Field(
        "", description="A full sentence that says what the slide shows; the program can write it."
    )

    def named(self, teller: Teller) -> Said | None:
        """Return the title that the facts give, or None where the author has to write one."""
        told = teller(self.findings[0])
        return next((each.title for each in told.comparisons), None)

    def spoken(self, teller: Teller) -> Iterator[Said]:
        """Yield what to say: what happened in each group, then what that shows."""
        for finding in self.findings:
            yield from _spoken(teller(finding))


def _spoken(told: Told) -> Iterator[Said]:
    """Yield the counts of an outcome, then the verdict of each comparison."""
    if told.counts:
        yield told.counts
    yield from judged(told)


def judged(told: Told) -> Iterator[Said]:
    """Yield how far groups are apart, and the verdict of each comparison."""
    for each in told.comparisons:
        yield from (said for said in (*each.measures, each.said, *each.additions) if said)


def _findings(value: object) -> Iterator[Finding]:
    """Yield the findings in a field of an entry: one, or several."""
    if isinstance(value, Finding):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _findings(each)
