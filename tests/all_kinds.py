"""A deck of all kinds: their examples, what they also look like, and lists that go on."""

import yaml

from deck.kinds import registry
from tests.conftest import HEAD, trial_of

# What an example needs of the trial that it shows, where another is the trial of this deck.
TRIAL = """\
trial:
  people: 24
  design: single group
  stages:
    - {label: were asked, count: 30}
    - {label: joined, count: 24, left: [6 did not want to]}
  in_the_end: stayed to the end
  name: the trial of transplants
  question: Does a transplant keep MS quiet?
  who: adults with MS for whom other drugs had failed
  where: 3 hospitals in Canada
  did_not_know: [people, assessors]
  stopped_early: {why: because one person died, because: harm}
  sponsor: a research institute
  funder: [a charity, a blood service]
  registers: NCT01099930
  source: trial
  groups: {they: {name: the transplant, people: 24, counted: 23, left: [1 died]}}
"""

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
    """Return an outline with every kind that an author can write."""
    entries = [
        yaml.load(kind.example, yaml.BaseLoader)  # noqa: S506
        for kind in registry().values()
        if not kind.generated
    ]
    entries += yaml.load(OTHER_LOOKS, yaml.BaseLoader)  # noqa: S506
    for entry in entries:
        entry["source"] = "trial"
    parts = {"method": entries, "results": [_going_on(1)], "caveats": [_going_on(2)]}
    head = HEAD.replace(trial_of(24), TRIAL)
    return head + f"theme: {theme}\n" + yaml.safe_dump(parts, allow_unicode=True)


def _going_on(number: int) -> dict[str, object]:
    points = [f"Point {n} has enough words to need more than a single line of the slide, " * 2
              for n in range(7)]  # fmt: skip
    return {"title": f"This list goes on over slides, list {number}", "points": points}
