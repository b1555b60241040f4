"""How a slide names the facts that it shows: by an id, a list of them, or written in the slide."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import ValidationInfo
from pydantic_core import PydanticCustomError

from deck.content import Reads
from deck.messages import did_you_mean
from deck.problems import Place
from deck.trial.facts import Facts, Finding
from deck.trial.faults import Fault, unfit
from deck.trial.model import Outcome
from deck.trial.reading import read_outcome

# What a validation's context may hold: the facts of the outline, and where the entry stands in it.
FACTS, PLACE = "facts", "place"
HARMS = "harms"  # names all rows of the table of harms
TOLD = "facts-told"  # the error of a field whose faults are told one by one


class Takes(NamedTuple):
    """Which facts a field takes: of some types, or of all, and of so many groups."""

    types: tuple[type[Outcome], ...] = ()
    fewest: int = 1
    most: int | None = None

    def one(self, value: object, place: Place, facts: Facts | None) -> tuple[Finding, ...]:
        """Return the findings that a value names: one, or for 'harms' every row of the table.

        Raises PydanticCustomError with what is wrong.
        """
        if facts is None:
            raise unfit("facts-none")
        if isinstance(value, dict):
            return (self._checked(_inline(value, place, facts)),)
        if not isinstance(value, str):
            raise unfit("facts-value")
        if value == HARMS:
            return tuple(map(self._checked, _rows(facts)))
        if value in facts.findings:
            return (self._checked(facts.findings[value]),)
        if any(value in {place[-1], _block(place)} for place in facts.unread):
            raise told(())  # its own fault is told where it stands
        if not facts.findings:
            raise unfit("facts-no-outcomes", name=value)
        raise unfit("facts-unknown", name=value, meant=did_you_mean(value, facts.findings))

    def _checked(self, finding: Finding) -> Finding:
        """Return a finding that is of the right type and of as many groups as can be shown."""
        if self.types and not isinstance(finding.outcome, self.types):
            allowed = ", ".join(type_.key for type_ in self.types)
            raise unfit("facts-type", name=finding.id, key=finding.outcome.key, allowed=allowed)
        count = len(finding.found)
        if count < self.fewest or (self.most is not None and count > self.most):
            raise unfit("facts-groups", n=count, fewest=self.fewest, most=self.most or "more")
        return finding


def _block(place: Place) -> object:
    """Return the word that names a whole block in a slide: 'harms', of what stands under it."""
    return place[0] if place[0] == HARMS else None


def told(faults: tuple[Fault, ...]) -> PydanticCustomError:
    """Return the error of a field whose faults have places and words of their own."""
    return PydanticCustomError(TOLD, "{faults}", {"faults": faults})


def takes(*types: type[Outcome], fewest: int = 1, most: int | None = None) -> Reads:
    """Return the validator of a field that names one fact."""
    some = Takes(types, fewest, most)

    def validated(value: object, info: ValidationInfo) -> Finding:
        return some.one(value, place_of(info), context_of(info))[0]

    return Reads(validated, written=str | dict[str, Any], in_context=True)


def takes_all(*types: type[Outcome], fewest: int = 1, most: int | None = None) -> Reads:
    """Return the validator of a field that names facts: one, or a list of them."""
    some = Takes(types, fewest, most)

    def validated(value: object, info: ValidationInfo) -> tuple[Finding, ...]:
        place, facts = place_of(info), context_of(info)
        if not isinstance(value, list | tuple):
            return some.one(value, place, facts)
        each = (some.one(one, (*place, index), facts) for index, one in enumerate(value))
        return tuple(finding for findings in each for finding in findings)

    schema = str | dict[str, Any] | list[str | dict[str, Any]]
    return Reads(validated, written=schema, in_context=True)


def _rows(facts: Facts) -> tuple[Finding, ...]:
    """Return the rows of the table of harms, if any; raises the error where there is no table."""
    if facts.harms is None:
        raise (
            told(())
            if any(place[0] == HARMS for place in facts.unread)
            else unfit("facts-no-harms")
        )
    return facts.rows


def _inline(value: Mapping[str, object], place: Place, facts: Facts) -> Finding:
    """Return an outcome that is written in its slide; raises the error of its faults."""
    found = read_outcome(value, facts, place)
    if found.finding is None:
        raise told(found.faults)
    return found.finding


def context_of(info: ValidationInfo) -> Facts | None:
    """Return the facts that an entry is read with."""
    facts: Facts | None = (info.context or {}).get(FACTS)
    return facts


def place_of(info: ValidationInfo) -> Place:
    """Return where a field stands in the outline."""
    return (*(info.context or {}).get(PLACE, ()), info.field_name or "")
