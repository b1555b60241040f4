"""pydantic's findings as sentences for the person who wrote the outline."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel, ValidationError

from deck.messages import Advice, Messages, did_you_mean
from deck.outline.model import SAID, Origin
from deck.problems import Place, Problem, Severity
from deck.trial.faults import Fault
from deck.trial.shown import TOLD

_SHOWN = 40  # characters of a wrong value that a message repeats


def problems_of(
    error: ValidationError, model: type[BaseModel], place: Place, origin: Origin, kind_key: str = ""
) -> Iterable[Problem]:
    """Yield each finding of ``error`` as a problem; ``place`` leads to what was validated.

    A key that entries of the kind ``kind_key`` once had is told in the words of that kind.
    """
    for finding in error.errors(include_url=False):
        where = tuple(part for part in finding["loc"] if part != "[key]")
        kind = finding["type"]
        if kind == "too_short" and _is_long_enough(finding):
            continue  # pydantic counts only the entries without a fault, which are told themselves
        if kind == TOLD:
            yield from (problem_of(fault, origin) for fault in finding["ctx"]["faults"])
        elif kind == "extra_forbidden":
            yield _old(where, kind_key, place, origin) or _unknown(where, model, place, origin)
        else:
            said = _sentence(kind, finding, where, model)
            rule = "outline-missing" if kind == "missing" else "outline-value"
            yield origin.problem(Severity.ERROR, rule, (*place, *where), *said)


def problem_of(fault: Fault, origin: Origin) -> Problem:
    """Return a fault of the facts as a problem at its line, which names the other line."""

    def named(place: Place) -> str:
        mark = origin.mark(place)
        return SAID.word("line", line=mark.line) if mark else ""

    said = fault.said(named)
    return origin.problem(fault.severity, fault.rule, fault.place, *said, key=fault.at_key)


def _is_long_enough(finding: Mapping[str, Any]) -> bool:
    """Return whether a list has as many entries as it must, faulty ones among them."""
    value = finding.get("input")
    return isinstance(value, list | tuple) and len(value) >= finding["ctx"]["min_length"]


def knows_old(kind_key: str, key: str) -> bool:
    """Return whether the messages of a kind tell of a key that its entries once had."""
    return Messages((f"kinds/{kind_key}",)).knows(_old_cause(key))


def _old_cause(key: object) -> str:
    return f"old-{key}".replace("_", "-")


def _old(where: Place, kind_key: str, place: Place, origin: Origin) -> Problem | None:
    """Return the problem of a key that the kind once had, or None where it never did."""
    cause = _old_cause(where[-1])
    if not knows_old(kind_key, str(where[-1])):
        return None
    said = Messages((f"kinds/{kind_key}",))(cause)
    return origin.problem(Severity.ERROR, cause, (*place, *where), *said, key=True)


def _unknown(where: Place, model: type[BaseModel], place: Place, origin: Origin) -> Problem:
    """Return the problem of a key that its map does not have."""
    allowed = _fields_at(model, where[:-1])
    said = SAID("unknown", name=where[-1], meant=did_you_mean(str(where[-1]), allowed))
    return origin.problem(Severity.ERROR, "outline-unknown", (*place, *where), *said, key=True)


def _fields_at(model: type[BaseModel], place: Sequence[str | int]) -> list[str]:
    """Return the keys of the map that ``place`` leads to inside ``model``."""
    return list(_schema_at(model, place).get("properties", {}))


def _choices_at(model: type[BaseModel], place: Sequence[str | int]) -> list[str]:
    """Return the words of which the value that ``place`` leads to must be one."""
    schema = _schema_at(model, place)
    return list(schema.get("enum") or [schema["const"]])


def _schema_at(model: type[BaseModel], place: Sequence[str | int]) -> Mapping[str, Any]:
    """Return the JSON schema of what ``place`` leads to inside ``model``."""
    schema = _schema(model)
    definitions = schema.get("$defs", {})
    for part in place:
        schema = _resolved(schema, definitions)
        if isinstance(part, int):
            schema = schema.get("items", {})
        else:
            schema = schema.get("properties", {}).get(part) or schema.get(
                "additionalProperties", {}
            )
    return _resolved(schema, definitions)


@cache  # a hundredth of a second each: an outline may have thousands of unknown keys
def _schema(model: type[BaseModel]) -> Mapping[str, Any]:
    return model.model_json_schema()


def _resolved(schema: Mapping[str, Any], definitions: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the schema behind a reference, or the first of several that is not null."""
    for choice in schema.get("anyOf", ()):
        if choice.get("type") != "null":
            return _resolved(choice, definitions)
    if "$ref" in schema:
        return _resolved(definitions[schema["$ref"].rpartition("/")[2]], definitions)
    return schema


def _sentence(
    kind: str, finding: Mapping[str, Any], where: Place, model: type[BaseModel]
) -> Advice:
    """Return what is wrong and what to do, for one kind of finding."""
    value, limits = finding.get("input"), finding.get("ctx", {})
    is_key = bool(where) and isinstance(where[-1], str)
    name = f"'{where[-1]}'" if is_key else SAID.word("entry")
    if kind == "unfit":  # the field itself has said what is wrong
        return Advice(limits["message"], limits["do"])
    if kind == "missing":
        return SAID("missing", name=name, key=where[-1])
    if value is None:
        return SAID("empty-key" if is_key else "empty-entry", name=name)
    if isinstance(value, dict) and kind == "string_type":
        key, rest = next(iter(value.items()), ("", ""))
        return SAID("colon", key=key, rest=rest if isinstance(rest, str) else "...")
    if kind in {"literal_error", "enum"}:
        meant = did_you_mean(str(value), _choices_at(model, where))
        return SAID("choice", name=name, shown=_shown(value), meant=meant)
    length = len(value) if isinstance(value, str | list | tuple | dict) else 0
    cause = _CAUSES.get(kind, "other")
    if cause in _NUMBERS and re.fullmatch(r"\d+,\d+", str(value)):
        cause = "decimal-comma"
    return SAID(cause, name=name, shown=_shown(value), length=length, kind=kind, **limits)


_NUMBERS = {"whole-number", "number"}
# What each finding of pydantic is told as.
_CAUSES = {
    "string_type": "text",
    **dict.fromkeys(("int_parsing", "int_type", "int_from_float"), "whole-number"),
    "int_parsing_size": "smaller-number",
    **dict.fromkeys(("float_parsing", "float_type", "finite_number"), "number"),
    **dict.fromkeys(("bool_parsing", "bool_type"), "yes-or-no"),
    **dict.fromkeys(
        ("date_from_datetime_parsing", "date_parsing", "date_type", "date_from_datetime_inexact"),
        "day",
    ),
    **dict.fromkeys(("tuple_type", "list_type"), "list"),
    **dict.fromkeys(("model_type", "model_attributes_type", "dict_type"), "map"),
    "year": "year",
    "string_pattern_mismatch": "language",  # the one field with a pattern
    **{
        bound: bound
        for bound in (
            "string_too_long", "string_too_short", "too_long", "too_short",
            "greater_than", "greater_than_equal", "less_than", "less_than_equal",
        )
    },
}  # fmt: skip


def _shown(value: object) -> str:
    """Return a wrong value, cut to a readable length, or what sort of thing it is."""
    if isinstance(value, dict):
        return SAID.word("a-map")
    if isinstance(value, list | tuple):
        return SAID.word("a-list")
    text = str(value)
    return f"'{text[:_SHOWN]}...'" if len(text) > _SHOWN else f"'{text}'"
