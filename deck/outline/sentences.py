"""pydantic's findings as sentences for the person who wrote the outline."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError

from deck.outline.model import Origin
from deck.problems import Place, Problem, Severity

_SHOWN = 40  # characters of a wrong value that a message repeats


def problems_of(
    error: ValidationError, model: type[BaseModel], path: Place, origin: Origin
) -> Iterable[Problem]:
    """Yield each finding of ``error`` as a problem; ``path`` leads to what was validated."""
    for finding in error.errors(include_url=False):
        where = tuple(part for part in finding["loc"] if part != "[key]")
        kind = finding["type"]
        if kind == "too_short" and _is_long_enough(finding):
            continue  # pydantic counts only the entries without a fault, which are told themselves
        if kind == "extra_forbidden":
            yield _unknown(where, model, path, origin)
        else:
            message, do = _sentence(kind, finding, where, model)
            rule = "outline-missing" if kind == "missing" else "outline-value"
            yield origin.problem(Severity.ERROR, rule, (*path, *where), message, do)


def _is_long_enough(finding: Mapping[str, Any]) -> bool:
    """Return whether a list has as many entries as it must, faulty ones among them."""
    value = finding.get("input")
    return isinstance(value, list | tuple) and len(value) >= finding["ctx"]["min_length"]


def did_you_mean(word: str, allowed: Iterable[str]) -> str:
    """Return the nearest of the allowed names as a question, then all of them."""
    names = list(allowed)
    near = get_close_matches(word, names, n=1, cutoff=0.6)
    question = f"Did you mean '{near[0]}'? " if near else ""
    return f"{question}Allowed here: {', '.join(names)}."


def _unknown(where: Place, model: type[BaseModel], path: Place, origin: Origin) -> Problem:
    """Return the problem of a key that its map does not have."""
    allowed = _fields_at(model, where[:-1])
    message = f"There is no key '{where[-1]}' here."
    do = did_you_mean(str(where[-1]), allowed)
    return origin.problem(Severity.ERROR, "outline-unknown", (*path, *where), message, do, key=True)


def _fields_at(model: type[BaseModel], path: Sequence[str | int]) -> list[str]:
    """Return the keys of the map that ``path`` leads to inside ``model``."""
    return list(_schema_at(model, path).get("properties", {}))


def _choices_at(model: type[BaseModel], path: Sequence[str | int]) -> list[str]:
    """Return the words of which the value that ``path`` leads to must be one."""
    schema = _schema_at(model, path)
    return list(schema.get("enum") or [schema["const"]])


def _schema_at(model: type[BaseModel], path: Sequence[str | int]) -> Mapping[str, Any]:
    """Return the JSON schema of what ``path`` leads to inside ``model``."""
    schema: Mapping[str, Any] = model.model_json_schema()
    definitions = schema.get("$defs", {})
    for part in path:
        schema = _resolved(schema, definitions)
        if isinstance(part, int):
            schema = schema.get("items", {})
        else:
            schema = schema.get("properties", {}).get(part) or schema.get(
                "additionalProperties", {}
            )
    return _resolved(schema, definitions)


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
) -> tuple[str, str]:
    """Return what is wrong and what to do, for one kind of finding."""
    value = finding.get("input")
    limits = finding.get("ctx", {})
    is_key = bool(where) and isinstance(where[-1], str)
    name = f"'{where[-1]}'" if is_key else "This entry"
    if kind == "unfit":  # the field itself has said what is wrong
        return limits["message"], limits["do"]
    if kind == "missing":
        return f"The key {name} is missing.", f"Add a line '{where[-1]}: ...' here."
    if value is None:
        sign = "colon" if is_key else "dash"
        return f"{name} is empty.", f"Write its value after the {sign}, or delete the line."
    if isinstance(value, dict) and kind == "string_type":
        key, rest = next(iter(value.items()), ("", ""))
        return (
            "A colon followed by a space made this text into a key.",
            f'Put the whole text in quotes: "{key}: {rest if isinstance(rest, str) else "..."}".',
        )
    if kind in _EXPECTED:
        return f"{name} should be {_EXPECTED[kind]}, not {_shown(value)}.", _DO[kind]
    if kind in {"literal_error", "enum"}:
        do = did_you_mean(str(value), _choices_at(model, where))
        message = f"{name} cannot be {_shown(value)}."
    else:
        message, do = _limit(kind, limits, name, value)
    return message, do


# What each finding of pydantic means, and what an author does about it.
_EXPECTED = {
    "string_type": "one text",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "int_parsing_size": "a smaller number",
    "float_parsing": "a number",
    "float_type": "a number",
    "finite_number": "a number",
    "bool_parsing": "yes or no",
    "bool_type": "yes or no",
    "date_from_datetime_parsing": "a day, such as 2026-11-22",
    "date_parsing": "a day, such as 2026-11-22",
    "date_type": "a day, such as 2026-11-22",
    "date_from_datetime_inexact": "a day, such as 2026-11-22",
    "tuple_type": "a list",
    "list_type": "a list",
    "model_type": "a map of keys and values",
    "model_attributes_type": "a map of keys and values",
    "dict_type": "a map of keys and values",
}
_DO = {
    **dict.fromkeys(_EXPECTED, "Correct the value."),
    **dict.fromkeys(
        ("int_parsing", "int_type", "int_from_float"),
        "Write digits only, without commas or words: 2104.",
    ),
    **dict.fromkeys(
        ("date_from_datetime_parsing", "date_parsing", "date_type", "date_from_datetime_inexact"),
        "Write year, month and day in digits.",
    ),
    **dict.fromkeys(("tuple_type", "list_type"), "Start each line of the list with '- '."),
    **dict.fromkeys(
        ("model_type", "model_attributes_type", "dict_type"),
        "Write one 'key: value' on each line, all in the same column.",
    ),
    "string_type": "Write it on one line, without '-' before it.",
}


def _limit(kind: str, limits: Mapping[str, Any], name: str, value: object) -> tuple[str, str]:
    """Return the sentences for values that are of the right sort but out of bounds."""
    bound = next(iter(limits.values()), "")
    if kind == "string_pattern_mismatch":
        return f"{name} cannot be {_shown(value)}.", "The languages there are: en-GB, en-US, en."
    if kind in _BOUNDS:
        message, do = _BOUNDS[kind]
        length = len(value) if isinstance(value, str | list | tuple | dict) else 0
        values = {"name": name, "shown": _shown(value), "length": length, **limits}
        return message.format(**values), do.format(**values)
    return f"{name} is not right: {kind} {bound}.", "Correct the value."


_BOUNDS = {
    "string_too_long": ("{name} has {length:,} characters.", "Use at most {max_length:,}."),
    "string_too_short": (
        "{name} is empty.",
        "Write its value after the colon, or delete the line.",
    ),
    "too_long": ("{name} has {length} entries.", "Use at most {max_length}."),
    "too_short": ("{name} has {length} entries.", "Use at least {min_length}."),
    "greater_than": ("{name} is {shown}.", "It must be more than {gt:,}."),
    "greater_than_equal": ("{name} is {shown}.", "It must be at least {ge:,}."),
    "less_than": ("{name} is {shown}.", "It must be less than {lt:,}."),
    "less_than_equal": ("{name} is {shown}.", "It must be at most {le:,}."),
}


def _shown(value: object) -> str:
    """Return a wrong value, cut to a readable length, or what sort of thing it is."""
    if isinstance(value, dict):
        return "a map"
    if isinstance(value, list | tuple):
        return "a list"
    text = str(value)
    return f"'{text[:_SHOWN]}...'" if len(text) > _SHOWN else f"'{text}'"
