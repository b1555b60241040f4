"""Run in a copy of the tree with the language for tests: builds decks in it, prints their words.

    python probe.py FOLDER

Each outline in the folder becomes a deck beside it. What an author wrote is put in Greek letters;
whatever else stands on a slide or in its notes comes from phrases, or is English left in the code.
"""

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from pptx import Presentation
from pydantic import BaseModel

sys.path.insert(0, str(Path.cwd()))
sys.path.insert(0, str(Path(__file__).parent))

from pseudo import LANGUAGE, in_greek

import deck
from deck.kinds.dates.when import span_of
from deck.trial.content import FactContent

_NAMES = {"language", "theme", "source", "id", "drawing", "media", "group"}
# What in a fact is a name, a place in the outline, or a word of a closed list.
_NAMES |= {"place", "tested", "reference", "compared_with", "kind", "per", "unread", "did_not_know"}
# What a rate says of its amount ("over 35") is a word of a closed list; a word explained is a text.
_NAMES_OF_A_RATE = _NAMES | {"word"}


def in_letters_of_its_own(value: Any, annotation: Any = None) -> Any:
    """Return a value of the outline with its texts in Greek letters; names stay as they are."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        changed = {
            name: in_letters_of_its_own(getattr(value, name), field.annotation)
            if name != "when"
            else _in_digits(getattr(value, name))
            for name, field in fields.items()
            if name not in _NAMES
        }
        copy = value.model_copy(update=changed)
        if isinstance(copy, FactContent):
            copy._facts = in_letters_of_its_own(copy._facts)
        return copy
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        names = _NAMES_OF_A_RATE - ({"id"} if "subgroups" in getattr(value, "place", ()) else set())
        kept = {name: getattr(value, name) for name in value._fields if name in names}
        return type(value)(*map(in_letters_of_its_own, value))._replace(**kept)
    if isinstance(value, dict):
        return {key: in_letters_of_its_own(item) for key, item in value.items()}
    if type(value) is tuple:
        return tuple(in_letters_of_its_own(item) for item in value)
    return in_greek(value) if type(value) is str and not _is_literal(annotation) else value


def _in_digits(when: str | None) -> str | None:
    """Return a date in digits, which the language writes as it does; all else as it writes that."""
    span = span_of(when) if when else None
    if span is None or when is None:
        return when and in_greek(when)
    return when if when.isdigit() else f"{span.first:%Y-%m}"


def _is_literal(annotation: Any) -> bool:
    return get_origin(annotation) is Literal or any(map(_is_literal, get_args(annotation)))


def _words_of(path: Path) -> list[str]:
    words = []
    for number, slide in enumerate(Presentation(str(path)).slides, start=1):
        texts = [
            node.text or "" for part in (slide, slide.notes_slide) for node in part._element.iter()
            if node.tag.endswith("}t")
        ]  # fmt: skip
        texts += [
            node.get("descr", "") for node in slide._element.iter()
            if node.tag.endswith("}cNvPr")
        ]  # fmt: skip
        words += [f"{number}: {text}" for text in texts]
    return words


def main() -> int:
    """Build each outline and print its words as JSON."""
    found = {}
    for path in sorted(Path(sys.argv[1]).glob("*.yaml")):
        outline = deck.read(path)
        head = in_letters_of_its_own(outline.head)
        head = head.model_copy(update={"language": LANGUAGE, "day": head.day or date(2026, 11, 22)})
        sections = tuple(
            section._replace(
                entries=tuple(
                    entry._replace(content=in_letters_of_its_own(entry.content))
                    for entry in section.entries
                )
            )
            for section in outline.sections
        )
        facts = in_letters_of_its_own(outline.facts)
        outline = outline._replace(head=head, sections=sections, facts=facts)
        target = path.with_suffix(".pptx")
        deck.write(deck.lay_out(outline, deck.tell(outline)), target)
        found[path.stem] = _words_of(target)
    sys.stdout.write(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main())
