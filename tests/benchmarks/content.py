"""What the decks hold: points and tables, which anybody can write, or people and charts."""

from collections.abc import Iterator
from typing import NamedTuple

import yaml

_TABLE_EVERY = 4
_ROWS = range(1, 5)
_SOURCE = {
    "name": "The trial", "by": "Atkins and others", "published_in": "Lancet", "year": "2016",
}  # fmt: skip
_TRIAL = {"people": 24, "design": "single group", "source": "trial"}
_OLDER = {"study": "older studies", "groups": {"they": {"name": "they", "people": 4831}}}
_OUTCOMES = {
    "no_relapse": {
        **_OLDER, "happened": "had no relapse", "better": "more", "found": "81% (76 to 86)",
    },
    "not_worse": {
        **_OLDER, "happened": "did not get worse", "better": "more", "found": "73% (69 to 77)",
    },
    "signs": {
        "free_of": "had signs of active MS",
        "study": "older studies, pooled",
        "groups": {"pooled": {"name": "pooled studies"}},
        "found": {"pooled": {"at the start": "100%", "2 years": "83%", "5 years": "67%"}},
    },
}  # fmt: skip
_SORTS = [
    {"label": "had no sign of active MS for 3 years", "found": 16, "look": "no event"},
    {"label": "had disability that got worse", "found": 7, "look": "worse"},
    {"label": "died because of the treatment", "found": 1, "look": "died", "harm": "deaths"},
]
_RICH = (
    ("Everyone in the trial", {"people": {"sorts": _SORTS}}),
    ("Most people had no relapse", {"bars": ["no_relapse", "not_worse"]}),
    ("Signs came back over the years", {"event_free": "signs"}),
)


class Plain(NamedTuple):
    """A slide that any program can make: a title, points or a table, and notes."""

    title: str
    notes: str
    points: tuple[str, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()


def plain(count: int) -> Iterator[Plain]:
    """Yield so many slides: four points each, and a table on every fourth."""
    for n in range(1, count + 1):
        if n % _TABLE_EVERY:
            points = tuple(f"Result {n}.{k}: for most people the illness was quiet" for k in _ROWS)
            notes = f"Take your time with result {n}, then ask who wants to know more."
            yield Plain(f"What was found, part {n}", notes, points)
        else:
            rows = [(f"Score {n}.{row}", str(row * 7), str(row)) for row in _ROWS]
            notes = f"Go through the table of slide {n} line by line."
            yield Plain(f"Table of results {n}", notes, table=(("Score", "Before", "After"), *rows))


def plain_outline(count: int) -> str:
    """Return these slides as an outline, with what every outline must tell."""
    return _outline([_entry(slide) for slide in plain(count)], {})


def rich_outline(count: int) -> str:
    """Return an outline of so many slides that draw people, bars, and curves over time."""
    entries = []
    for n in range(count):
        title, shown = _RICH[n % len(_RICH)]
        entries.append(
            {"title": f"{title}, part {n + 1}", **shown, "say": f"This is part {n + 1}."}
        )
    return _outline(entries, {"outcomes": _OUTCOMES})


def _entry(slide: Plain) -> dict[str, object]:
    """Return a slide as an entry of an outline."""
    rows = [list(cells) for cells in slide.table]
    table = {"table": {"heads": rows[0], "rows": rows[1:]}} if rows else {}
    shown = table or {"points": list(slide.points)}
    return {"title": slide.title, **shown, "say": slide.notes, "source": "trial"}


def _outline(entries: list[dict[str, object]], facts: dict[str, object]) -> str:
    """Return an outline whose middle part has most of the slides."""
    harms = {
        "title": "We do not know the side effects",
        "side_effects": {"not_reported": "The report lists none"},
        "source": "trial",
    }
    parts = {
        "method": entries[:2], "results": [*entries[2:-2], harms], "caveats": entries[-2:],
    }  # fmt: skip
    head = {"title": "What the trial found", "trial": _TRIAL, "sources": {"trial": _SOURCE}}
    return yaml.dump({**head, **facts, **parts}, Dumper=_WrittenOut, sort_keys=False)


class _WrittenOut(yaml.SafeDumper):
    """Writes each value out: an outline takes no names for lists or maps."""

    def ignore_aliases(self, data: object) -> bool:
        del data
        return True
