"""A deck of all kinds: their examples, what they also look like, and lists that go on."""

from typing import Any

import yaml

from deck.kinds import registry
from tests.conftest import HEAD, trial_of

_FACTS = trial_of(24)
_OWN = str(yaml.load(_FACTS, yaml.BaseLoader)["trial"])  # noqa: S506

# What kinds also look like, with other numbers than those of their examples.
OTHER_LOOKS = """
- title: Of every 100 people, about 53 had no event, 44 got worse and 3 died
  people:
    study: another
    groups: {they: {name: they, people: 450}}
    sorts:
      - {label: had no sign of active MS for 3 years, found: 237, look: no event}
      - {label: had disability that got worse and stayed worse, found: 200, look: worse}
      - {label: died because of the treatment, found: 13, look: died}
- title: 237 of 738 people had no event, 500 got worse and 1 died
  people:
    study: another
    groups: {they: {name: they, people: 738}}
    sorts:
      - {label: had no sign of active MS for 3 years, found: 237, look: no event}
      - {label: had disability that got worse and stayed worse, found: 500, look: worse}
      - {label: died because of the treatment, found: 1, look: died}
- title: Four sorts of people joined, and none was better or worse
  people:
    study: another
    groups: {they: {name: they, people: 60}}
    sorts:
      - {label: had relapsing-remitting MS, found: 20}
      - {label: had secondary progressive MS, found: 15}
      - {label: had primary progressive MS, found: 15}
      - {label: had another type of MS, found: 10}
- title: None of 1,240 people had a stroke
  number:
    happened: had a stroke
    better: fewer
    found: 0 of 1240
    rest: had no stroke in the year after
    study: another
    groups: {they: {name: they, people: 1240}}
- title: Eight hospitals took part
  table:
    heads: [Hospital, People, Died, Better, Worse, Left]
    rows: [[A, 24, 1, 3, 4, 2], [B, 24, 1, 3, 4, 2], [C, 24, 1, 3, 4, 2], [D, 24, 1, 3, 4, 2],
           [E, 24, 1, 3, 4, 2], [F, 24, 1, 3, 4, 2], [G, 24, 1, 3, 4, 2], [H, 24, 1, 3, 4, 2]]
"""


def all_kinds(theme: str) -> dict[str, str]:
    """Return outlines with every kind, one for each trial that examples are about, by name.

    Examples about the trial of 24 people are in one outline, with what kinds also look like.
    """
    found: dict[str, tuple[str, dict[str, Any], list[dict[str, Any]]]] = {
        _OWN: ("kinds", _read(_FACTS), _read(OTHER_LOOKS))
    }
    for kind in registry().values():
        if kind.generated and not kind.facts:
            continue
        blocks = _read(kind.facts or _FACTS)
        _, facts, entries = found.setdefault(str(blocks["trial"]), (kind.key, blocks, []))
        known, more = facts.setdefault("outcomes", {}), blocks.get("outcomes", {})
        assert all(known.get(name, one) == one for name, one in more.items()), kind.key
        known.update(more)
        if not kind.generated:
            entries.append(_read(kind.example))
    return {name: _outline(theme, facts, entries) for name, facts, entries in found.values()}


def _outline(theme: str, facts: dict[str, Any], entries: list[dict[str, Any]]) -> str:
    """Return an outline of some entries, about one trial."""
    for entry in entries:
        entry["source"] = "trial"
    method = entries or [_going_on(3)]
    parts = {"method": method, "results": [_going_on(1), _HARMS], "caveats": [_going_on(2)]}
    head = {**_read(HEAD), **facts, "theme": theme}
    return yaml.safe_dump({**head, **parts}, allow_unicode=True, sort_keys=False)


_HARMS = {
    "title": "We have no counts of side effects",
    "side_effects": {"not_reported": "No report of this trial lists them"},
    "source": "trial",
}


def _read(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506


def _going_on(number: int) -> dict[str, object]:
    points = [f"Point {n} has enough words to need more than a single line of the slide, " * 2
              for n in range(7)]  # fmt: skip
    return {"title": f"This list goes on over slides, list {number}", "points": points}
