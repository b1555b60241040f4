"""A deck of all kinds: their examples, what they also look like, and lists that go on."""

from typing import Any

import yaml

from deck.kinds import registry
from tests.conftest import HEAD

# What kinds also look like, with other numbers than those of their examples.
OTHER_LOOKS = """
- title: Of every 100 people, about 53 had no event, 44 got worse and 3 died
  people: 450
  groups:
    - {count: 237, label: had no sign of active MS for 3 years, outcome: no event}
    - {count: 200, label: had disability that got worse and stayed worse, outcome: worse}
    - {count: 13, label: died because of the treatment, outcome: died}
- title: 237 of 738 people had no event, 500 got worse and 1 died
  people: 738
  groups:
    - {count: 237, label: had no sign of active MS for 3 years, outcome: no event}
    - {count: 500, label: had disability that got worse and stayed worse, outcome: worse}
    - {count: 1, label: died because of the treatment, outcome: died}
- title: Four sorts of people joined, and none was better or worse
  people: 60
  groups:
    - {count: 20, label: had relapsing-remitting MS}
    - {count: 15, label: had secondary progressive MS}
    - {count: 15, label: had primary progressive MS}
    - {count: 10, label: had another type of MS}
- title: None of 1,240 people had a stroke
  number: {count: 0, of: 1240, label: had a stroke, rest: had no stroke in the year after}
- title: The vaccine group had 8 cases, the other group 162
  arms: [{name: Vaccine, count: 8, of: 18198}, {name: Dummy, count: 162, of: 18325}]
  label: had Covid-19
  outcome: worse
- title: Eight hospitals took part
  table:
    heads: [Hospital, People, Died, Better, Worse, Left]
    rows: [[A, 24, 1, 3, 4, 2], [B, 24, 1, 3, 4, 2], [C, 24, 1, 3, 4, 2], [D, 24, 1, 3, 4, 2],
           [E, 24, 1, 3, 4, 2], [F, 24, 1, 3, 4, 2], [G, 24, 1, 3, 4, 2], [H, 24, 1, 3, 4, 2]]
"""


def all_kinds(theme: str) -> dict[str, str]:
    """Return outlines with every kind that an author can write, one for each trial, by its name.

    Examples about the trial of HEAD are in one outline, with what kinds also look like.
    """
    own = yaml.load(HEAD, yaml.BaseLoader)["trial"]  # noqa: S506
    found = {"kinds": ({}, yaml.load(OTHER_LOOKS, yaml.BaseLoader))}  # noqa: S506
    for kind in registry().values():
        if kind.generated:
            continue
        blocks = yaml.load(kind.facts, yaml.BaseLoader) or {}  # noqa: S506
        name = kind.key if blocks.get("trial", own) != own else "kinds"
        facts, entries = found.setdefault(name, ({"trial": blocks.get("trial", own)}, []))
        facts.setdefault("outcomes", {}).update(blocks.get("outcomes", {}))
        entries.append(yaml.load(kind.example, yaml.BaseLoader))  # noqa: S506
    return {name: _outline(theme, *parts) for name, parts in found.items()}


def _outline(theme: str, facts: dict[str, Any], entries: list[dict[str, Any]]) -> str:
    """Return an outline of some entries, about the trial of HEAD or about another one."""
    for entry in entries:
        entry["source"] = "trial"
    parts = {"method": entries, "results": [_going_on(1)], "caveats": [_going_on(2)]}
    head = {**yaml.load(HEAD, yaml.BaseLoader), **facts, "theme": theme}  # noqa: S506
    return yaml.safe_dump({**head, **parts}, allow_unicode=True, sort_keys=False)


def _going_on(number: int) -> dict[str, object]:
    points = [f"Point {n} has enough words to need more than a single line of the slide, " * 2
              for n in range(7)]  # fmt: skip
    return {"title": f"This list goes on over slides, list {number}", "points": points}
