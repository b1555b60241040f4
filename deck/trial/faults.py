"""What is wrong or doubtful in the facts: where, by which rule, and in which words."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from deck.messages import Advice, Messages, did_you_mean
from deck.problems import Place, Severity
from deck.trial.forms import FormError

SAID = Messages(("trial", "outline"))
_WORDS = Messages(("outline",))
_SHOWN = 40  # characters of a wrong value that a message repeats
UNFIT = "unfit"

NOTHING: Mapping[str, Any] = MappingProxyType({})


def path(place: Place) -> str:
    """Return a place as the keys that lead to it: 'outcomes.death.found'."""
    return ".".join(str(part) for part in place)


class Fault(NamedTuple):
    """Something wrong or doubtful at ``place``; messages say of its cause what to do.

    ``other`` leads to what it does not go together with; ``rule`` is the check that found it, by
    its cause where a check has but one.
    """

    place: Place
    cause: str
    values: Mapping[str, Any] = NOTHING
    severity: Severity = Severity.ERROR
    other: Place | None = None
    at_key: bool = False
    check: str = ""

    @property
    def rule(self) -> str:
        """Return the id of the check that found it."""
        return self.check or self.cause

    def said(self, named: Callable[[Place], str] = path) -> Advice:
        """Return what is wrong and what to do; ``named`` tells where another place is."""
        other = {"other": named(self.other)} if self.other is not None else {}
        return SAID(self.cause, **{**self.values, **other})


def unfit(cause: str, /, **values: object) -> PydanticCustomError:
    """Return the error of a value that its field refuses."""
    said = SAID(cause, **values)
    context = {"message": said.message, "do": said.do, "cause": cause, "values": values}
    return PydanticCustomError(UNFIT, "{message}", context)


def unread(error: FormError) -> PydanticCustomError:
    """Return the error of a text that is no short form."""
    return unfit(error.cause, **error.values)


Keys = Callable[[Place], Iterable[str]]  # the keys of the map that a place leads to


def faults_of(error: ValidationError, keys: Keys, place: Place) -> Iterator[Fault]:
    """Yield each finding of ``error`` as a fault; ``place`` leads to what was validated.

    A value that a comma has cut in two is told once, not as each of its halves too.
    """
    found = []
    for finding in error.errors(include_url=False):
        where = tuple(part for part in finding["loc"] if not _is_tag(part))
        found.append(_fault(finding, keys, place, where))
    cut = {fault.place for fault in found if fault.cause == "thousands-comma"}
    yield from (fault for fault in found if fault.place[:-1] not in cut)


def _is_tag(part: str | int) -> bool:
    """Return whether a part of a place is pydantic's own, not a key of the outline."""
    return isinstance(part, str) and part.startswith("[") and part.endswith("]")


def _fault(finding: ErrorDetails, keys: Keys, place: Place, where: Place) -> Fault:
    """Return one finding as a fault."""
    context, value, full = finding.get("ctx", {}), finding.get("input"), (*place, *where)
    name = str(where[-1]) if where else ""
    if value is None and re.match(r"\d{3}(?!\d)", name):
        return Fault(full[:-1], "thousands-comma", {"rest": name})
    if finding["type"] == UNFIT:
        return Fault(full, context["cause"], context["values"])
    if finding["type"] == "missing":
        return Fault(full, "missing", {"name": f"'{name}'", "key": name})
    if finding["type"] == "extra_forbidden":
        return unknown_key(full, keys(where[:-1]))
    return _of_value(finding, full, value)


def _of_value(finding: ErrorDetails, place: Place, value: object) -> Fault:
    """Return the fault of a value that is of another sort than its field takes."""
    quoted = f"'{place[-1]}'" if isinstance(place[-1], str) else _WORDS.word("entry")
    if value is None:
        return Fault(place, "empty-key", {"name": quoted})
    length = len(value) if isinstance(value, str | list | tuple | dict) else 0
    values = {"name": quoted, "shown": _shown(value), "length": length, "kind": finding["type"]}
    cause = _CAUSES.get(finding["type"], "other")
    return Fault(place, cause, {**values, **finding.get("ctx", {})})


def unknown_key(place: Place, allowed: Iterable[str]) -> Fault:
    """Return the fault of a key that its map does not have; old keys name the new one."""
    name = str(place[-1])
    old = f"old-{name.replace('_', '-')}"
    if SAID.knows(old):
        return Fault(place, old, at_key=True)
    values = {"name": name, "meant": did_you_mean(name, allowed)}
    return Fault(place, "unknown", values, at_key=True)


# What findings of pydantic are told as.
_CAUSES = {
    "string_type": "text",
    **dict.fromkeys(("bool_parsing", "bool_type"), "yes-or-no"),
    **dict.fromkeys(("tuple_type", "list_type"), "list"),
    **dict.fromkeys(("model_type", "model_attributes_type", "dict_type"), "map"),
    **{bound: bound for bound in ("string_too_long", "string_too_short", "too_long", "too_short")},
}


def _shown(value: object) -> str:
    """Return a wrong value, cut to a readable length, or what sort of thing it is."""
    if isinstance(value, dict):
        return _WORDS.word("a-map")
    if isinstance(value, list | tuple):
        return _WORDS.word("a-list")
    text = str(value)
    return f"'{text[:_SHOWN]}...'" if len(text) > _SHOWN else f"'{text}'"
