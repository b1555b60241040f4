"""Make docs/reference.md: every key of an outline, what it takes, and how much of it fits.

    python docs/make_reference.py

The keys and their limits are those of the program itself. How much fits is measured: as many
characters of plain English as the slide of the kind's own example still holds in that place.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from deck.content import Content, Source
from deck.kind import Kind
from deck.kinds import registry
from deck.layout import DoesNotFitError, Page
from deck.misfit import room_in
from deck.outline.example import example_of
from deck.outline.model import Head
from deck.phrases import Phrases
from deck.theme import THEMES
from deck.trial.model import (
    Comparison,
    Events,
    FreeOf,
    Group,
    Happened,
    Harms,
    Measured,
    Sorted,
    Stage,
    Test,
    Trial,
)

DOCS = Path(__file__).parent
Schema = Mapping[str, Any]
_HEADS = "| key | takes | what it is |\n|---|---|---|"
_BLOCKS: Mapping[str, tuple[str, type[BaseModel]]] = {
    "The head": ("At the top of the outline, about the whole talk.", Head),
    "Each of `sources`": ("Under a short name of your own.", Source),
    "`trial`": ("The trial that the talk is about.", Trial),
    "Each of `groups`": ("Under `trial`, under a short name of your own.", Group),
    "Each of `stages`": ("Under `trial`: what its people went through, in its order.", Stage),
    "An outcome that happened or did not": ("Under `outcomes`.", Happened),
    "An outcome over time": ("Under `outcomes`.", FreeOf),
    "An outcome that happens again": ("Under `outcomes`.", Events),
    "An outcome that is measured": ("Under `outcomes`.", Measured),
    "An outcome in sorts": ("Under `outcomes`.", Sorted),
    "An outcome of a test": ("Under `outcomes`.", Test),
    "`compared`": ("In an outcome: what was published of two groups.", Comparison),
    "`harms`": ("The table of harms.", Harms),
    "Every slide": ("Beside the key that says what it shows.", Content),
}


def _rows(schema: Schema, definitions: Schema, prefix: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield each key of a map, what it takes and what it is; keys of maps inside it follow it."""
    needed = schema.get("required", ())
    for key, field in schema.get("properties", {}).items():
        inner = _inner(field, definitions)
        start = "" if key in needed else "may be left out; "
        name = f"{prefix}{key}"
        yield name, start + _takes(field, definitions), str(field.get("description", ""))
        if inner and inner.get("properties") and prefix.count(".") == 0:
            yield from _rows(inner, definitions, f"{name}.")


def _inner(field: Schema, definitions: Schema) -> Schema | None:
    """Return the map that a key takes, alone or in a list, where it has keys of its own."""
    for choice in (field, *field.get("anyOf", ()), *field.get("oneOf", ())):
        found = choice.get("items", choice)
        if "$ref" in found:
            resolved: Schema = definitions[found["$ref"].rpartition("/")[2]]
            return resolved if resolved.get("type") == "object" else None
    return None


def _takes(field: Schema, definitions: Schema) -> str:
    """Return what a key takes, in words."""
    choices = [
        c for c in (*field.get("anyOf", ()), *field.get("oneOf", ())) if c.get("type") != "null"
    ]
    if choices:
        return " or ".join(dict.fromkeys(_takes(choice, definitions) for choice in choices))
    if "$ref" in field:
        return _takes(definitions[field["$ref"].rpartition("/")[2]], definitions)
    if "enum" in field or "const" in field:
        return "one of " + ", ".join(
            f"`{word}`" for word in field.get("enum", [field.get("const")])
        )
    kind = field.get("type")
    if kind == "array":
        return _list(field, definitions)
    if kind in {"integer", "number"}:
        return _number(field)
    most = field.get("maxLength")
    words = {"object": "keys and values", "boolean": "yes or no"}
    return words.get(str(kind)) or (f"a text of up to {most:,} characters" if most else "a text")


def _list(field: Schema, definitions: Schema) -> str:
    """Return how many of what a list takes."""
    fewest, most = field.get("minItems", 0), field.get("maxItems")
    count = f"{fewest} to {most} of " if most else f"{fewest} or more of " if fewest else ""
    return f"a list: {count}{_takes(field.get('items', {}), definitions)}"


def _number(field: Schema) -> str:
    """Return which numbers a key takes."""
    what = "a whole number" if field["type"] == "integer" else "a number"
    low = field.get("ge", field.get("minimum", field.get("exclusiveMinimum")))
    high = field.get("maximum")
    return f"{what} from {low:g} to {high:,.0f}" if high is not None and low is not None else what


def _table(model: type[BaseModel], leave_out: Sequence[str] = ()) -> str:
    """Return the keys of a model as a table."""
    schema = model.model_json_schema()
    rows = _rows(schema, schema.get("$defs", {}))
    lines = [f"| `{k}` | {t} | {d} |" for k, t, d in rows if k.partition(".")[0] not in leave_out]
    return "\n".join((_HEADS, *lines))


def _room(kind: Kind) -> str:
    """Return how many characters fit each text of a kind's example, beside all its others."""
    content = example_of(kind)

    def fits(some: Content) -> bool:
        page = Page(some.title, THEMES["light"], Phrases("en-GB", kind.key))
        try:
            return not any(kind.faults(some)) and bool(kind.lay_out(some, page))
        except DoesNotFitError:
            return False

    found = [
        f"`{place}` {most}"
        for place, most in room_in(content, fits).items()
        if most and place != "remark"
    ]
    return (
        f"About how many characters fit, beside the rest of the example: {', '.join(found)}."
        if found
        else ""
    )


def reference() -> str:
    """Return the page."""
    parts = [
        "# Every key of an outline",
        "What each key takes, and how long it may be. A text may have more characters than fit a "
        "slide: a build then says which text is too long, and about how much of it fits. Made by "
        "`python docs/make_reference.py` from the program itself.",
    ]
    for name, (where, model) in _BLOCKS.items():
        parts += [f"## {name}", where, _table(model)]
    for kind in registry().values():
        if not kind.generated:
            own = _table(kind.model, tuple(Content.model_fields))
            parts += [f"## `{kind.key}`", own, *filter(None, [_room(kind)])]
    return "\n\n".join(parts) + "\n"


def main() -> int:
    """Write the page."""
    (DOCS / "reference.md").write_text(reference(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
