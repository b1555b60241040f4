"""What the slide says of doses: people first, then what happened; no difference and no verdict."""

from collections.abc import Iterator
from typing import NamedTuple

from deck.kinds.doses.model import Count, Dose, Doses
from deck.phrases import Phrases, with_capital
from deck.text.runs import bare, without_marks
from deck.trial.facts import Finding
from deck.trial.model import Unit


class Words(NamedTuple):
    """The sentences of the slide."""

    content: Doses
    phrases: Phrases

    def happened(self, finding: Finding) -> str:
        """Return what happened, and when."""
        happened, when = bare(finding.outcome.verb), finding.outcome.when
        key = "happened_when" if when else "happened"
        return self.phrases(key, happened=happened, when=bare(when or ""))

    def name(self, dose: Dose) -> str:
        """Return a dose at the head of its column."""
        return with_capital(without_marks(dose.group.name))

    def head(self, dose: Dose) -> str:
        """Return a dose at the head of a column of a table."""
        name = self.name(dose)
        return self.phrases("head_chosen", name=name) if dose.is_chosen else name

    def cell(self, finding: Finding, dose: Dose) -> str:
        """Return what was counted at a dose, or that it is not known."""
        count = self.content.count(finding, dose)
        if count is None:
            return self.missing(finding, dose)
        return self.phrases("cell", count=count.people, total=count.of)

    def large(self, count: Count) -> str:
        """Return a count with its number between marks."""
        return self.phrases("count", count=count.people, total=count.of)

    def missing(self, finding: Finding, dose: Dose) -> str:
        """Return that nobody counted something, or that nobody published it."""
        is_unmeasured = self.content.missing(finding, dose) == "not measured"
        return self.phrases("not_measured" if is_unmeasured else "not_reported")

    def told(self, finding: Finding, dose: Dose) -> str:
        """Return what happened at a dose as a sentence, the people first."""
        count, happened = self.content.count(finding, dose), self.happened(finding)
        values = {"people": self.people, "who": self.who(dose), "happened": happened}
        if count is None:
            missing = self.missing(finding, dose)
            return self.phrases("told_missing", missing=missing, **values)
        told = self.phrases.number(count.people) if count.people else self.phrases("none")
        return self.phrases("told", n=count.of, count=told, **values)

    def rest(self, count: Count, dose: Dose) -> str:
        """Return those of a dose to whom it did not happen."""
        others = count.of - count.people
        who = self.who(dose)
        return self.phrases("rest", n=others, total=count.of, people=self.people, who=who)

    def who(self, dose: Dose) -> str:
        """Return how the people of a dose are told."""
        own, name = dose.group.who, without_marks(dose.group.name)
        return without_marks(own) if own else self.phrases("with", name=name)

    @property
    def people(self) -> str:
        """Return what many of those in the trial are called."""
        unit = self.content.doses[0].trial.unit
        return unit.many if isinstance(unit, Unit) else unit

    def chosen(self) -> Iterator[str]:
        """Yield which dose was chosen, where one was."""
        for dose in self.content.columns:
            if dose.is_chosen:
                yield self.phrases("told_chosen", name=without_marks(dose.group.name))
