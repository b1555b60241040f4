"""A deck of all kinds: their examples, what they also look like, and lists that go on."""

from typing import Any

import yaml

from deck.kinds import registry
from tests.conftest import HEAD, trial_of

TRIAL = trial_of(24).strip()

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


def all_kinds(theme: str) -> str:
    """Return an outline with every kind whose example is of the trial of 24 people."""
    return _outline(theme, *_by_trial()[_TRIAL])


def other_trials(theme: str) -> list[str]:
    """Return an outline for each other trial that examples of kinds are about."""
    return [
        _outline(theme, trial, outcomes, entries, with_looks=False)
        for key, (trial, outcomes, entries) in _by_trial().items()
        if key != _TRIAL
    ]


_TRIAL = "{'people': '24', 'design': 'single group'}"
_Found = tuple[dict[str, Any], dict[str, Any], list[dict[str, Any]]]


def _by_trial() -> dict[str, _Found]:
    """Return for each trial what is known of it, and the examples that are about it."""
    found: dict[str, _Found] = {}
    for kind in registry().values():
        if kind.generated and not kind.facts:
            continue
        blocks = _read(kind.facts or "trial: {people: 24, design: single group}")
        trial = blocks["trial"]
        known = found.setdefault(str(trial), (blocks, {}, []))
        known[1].update(blocks.get("outcomes", {}))
        if not kind.generated:
            known[2].append(_read(kind.example))
    return found


def _outline(
    theme: str,
    blocks: dict[str, Any],
    outcomes: dict[str, Any],
    entries: list[dict[str, Any]],
    *,
    with_looks: bool = True,
) -> str:
    """Return the outline of one trial with the entries that are about it."""
    every = [*entries, *(_read(OTHER_LOOKS) if with_looks else ())]
    for entry in every:
        entry["source"] = "trial"
    facts = {**blocks, "outcomes": outcomes} if outcomes else blocks
    method = every or [_going_on(3)]
    parts = {"method": method, "results": [_going_on(1)], "caveats": [_going_on(2)]}
    head = HEAD.replace(f"{TRIAL}\n", f"theme: {theme}\n")
    return head + yaml.safe_dump({**facts, **parts}, allow_unicode=True, sort_keys=False)


def _read(text: str) -> Any:
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506


def _going_on(number: int) -> dict[str, object]:
    points = [f"Point {n} has enough words to need more than a single line of the slide, " * 2
              for n in range(7)]  # fmt: skip
    return {"title": f"This list goes on over slides, list {number}", "points": points}
