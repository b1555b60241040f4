"""The slides of each kind as text: its own example, and the cases beside this file."""

from collections.abc import Iterator, Mapping
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from deck.kind import Fault, Kind
from deck.kinds import registry
from deck.layout import DoesNotFitError, Page, Sheet, SlideNumbers
from deck.messages import Messages
from deck.outline.example import facts_in
from deck.phrases import Phrases
from deck.theme import THEMES
from deck.trial.shown import FACTS
from tests.conftest import trial_of
from tests.golden.told import told

HERE = Path(__file__).parent


class Case(NamedTuple):
    """One entry of a kind: its name, its keys, and where in a talk it stands.

    The parts that are made of it are ``written`` where its slides hold what the example does not.
    """

    name: str
    entry: Mapping[str, Any]
    numbers: SlideNumbers = SlideNumbers()
    part: int = 0
    written: bool = False
    facts: str = ""


def cases(kind: Kind) -> list[Case]:
    """Return the kind's own example and the cases in its file.

    A case is a whole entry (``entry``), or the keys in which it differs from the example
    (``example_with``, an empty one leaves the key out); ``part`` and ``places`` say where in the
    talk it stands, and ``written: yes`` that its parts are told too. ``facts`` are the blocks that
    it rests on, by default those of the example; ``joined`` stands for how many people joined.
    """
    example = _read(kind.example)
    file = HERE / "cases" / f"{kind.key}.yaml"
    written = _read(file.read_text(encoding="utf-8")) if file.exists() else []
    first = Case("the example", example, written=True, facts=kind.facts)
    return [first, *(_case(one, example, kind.facts) for one in written)]


def _read(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506 - words stay as written


def _case(written: Mapping[str, Any], example: Mapping[str, Any], facts: str) -> Case:
    merged = {**example, **written.get("example_with", {})}
    entry = written.get("entry") or {key: value for key, value in merged.items() if value != ""}
    places = written.get("places", {})
    cited = {name: tuple(map(int, some)) for name, some in places.get("cited", {}).items()}
    parts = tuple((int(first), int(last)) for first, last in places.get("parts", ()))
    where = SlideNumbers(cited, parts, int(places.get("talk", 0)))
    part = int(written.get("part", 0))
    if "joined" in written:
        facts = trial_of(int(written["joined"])) if written["joined"] else ""
    facts = written.get("facts", facts)
    return Case(written["case"], entry, where, part, written.get("written") == "yes", facts)


def sheets(kind: Kind, case: Case, theme: str) -> tuple[Sheet, ...]:
    """Return the slides of a case; raises DoesNotFitError where it has none."""
    content = kind.model.model_validate(case.entry, context={FACTS: facts_in(case.facts)})
    phrases = Phrases("en-GB", kind.key)
    page = Page(content.title, THEMES[theme], phrases, case.numbers, case.part)
    return kind.lay_out(content, page)


def golden(key: str) -> str:
    """Return every case of a kind as text: the light theme, and where the dark one differs."""
    kind = registry()[key]
    lines: list[str] = []
    for case in cases(kind):
        light, dark = (list(_case_told(kind, case, theme)) for theme in THEMES)
        lines += [f"## {case.name}", "", *light, "", *differences(light, dark), ""]
    return "\n".join(lines)


def differences(light: list[str], dark: list[str]) -> list[str]:
    """Return in which lines the dark theme differs from the light one."""
    if light == dark:
        return ["dark: the same"]
    changed = islice(unified_diff(light, dark, lineterm="", n=0), 2, None)
    return ["dark:", *(line for line in changed if not line.startswith("@@"))]


def _fault_told(kind: Kind, fault: Fault) -> str:
    said = Messages((f"kinds/{kind.key}",))(fault.cause, **fault.values)
    return f"fault {fault.cause} at {fault.place}: {said.message} {said.do}"


def _case_told(kind: Kind, case: Case, theme: str) -> Iterator[str]:
    """Yield the lines of one case in a theme: its faults, why it does not fit, or its slides."""
    content = kind.model.model_validate(case.entry, context={FACTS: facts_in(case.facts)})
    faults = list(kind.faults(content))
    if faults:
        yield from (_fault_told(kind, fault) for fault in faults)
        return
    try:
        for sheet in sheets(kind, case, theme):
            yield from told(sheet)
    except DoesNotFitError as error:
        yield f"fit at {error.place}: {error.message} {error.do}"
