"""What several tests need: outlines as text, decks built from them, and the judges' folder."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

import deck
from deck.kinds import registry
from deck.layout import Page, Sheet
from deck.layout.person import FIGURE
from deck.outline.example import facts_in
from deck.phrases import Phrases
from deck.scene import Contour, Group, Item, Shape, Text
from deck.theme import THEMES
from deck.trial.shown import FACTS
from deck.units import Box

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
JUDGES = Path(os.environ.get("JUDGE_HOME", Path.home() / ".judges"))

settings.register_profile("deck", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# For docs/measure_mutations.py: the same examples each time, and none made smaller.
settings.register_profile(
    "mutants",
    settings.get_profile("deck"),
    database=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
)
settings.load_profile("deck")

needs_judges = pytest.mark.skipif(
    not (SHARED / "tools" / "judge.sh").exists()
    or not (JUDGES / "venv").exists()
    or shutil.which("soffice") is None,
    reason="needs ../shared/tools and what its setup.sh installs",
)

HEAD = """\
title: A talk about a trial
trial: {people: 24, design: single group}
sources:
  trial: {name: The trial, by: Atkins and others, published_in: Lancet, year: 2016}
"""
EVERYONE = """\
    people:
      sorts:
        - {label: had no event, found: 16, look: no event}
        - {label: had one, found: 8, look: worse, harm: serious}
"""
SMALLEST = f"""\
{HEAD}method:
  - title: They were treated in three hospitals
    points: [One]
results:
  - title: 16 of 24 had no event
{EVERYONE}    source: trial
caveats:
  - title: Nobody was treated in another way
    points: [Two]
"""
WITHOUT_TRIAL = SMALLEST.replace(HEAD.splitlines(keepends=True)[1], "").replace(
    EVERYONE, "    points: [Three]\n"
)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], Path]:
    def written(text: str) -> Path:
        path = tmp_path / "outline.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture
def build(write: Callable[[str], Path], tmp_path: Path) -> Callable[[str], Path]:
    def built(text: str) -> Path:
        target = tmp_path / "deck.pptx"
        deck.build(write(text), target)
        return target

    return built


def fault_in(path: Path) -> tuple[str, int | None]:
    """Return the rule and the line of the only fault that keeps an outline from being a deck."""
    with pytest.raises(deck.DeckError) as error:
        deck.build(path, path.with_suffix(".pptx"))
    (problem,) = error.value.problems
    return problem.rule, problem.at and problem.at.line


def lay_out(
    key: str, theme: str = "light", joined: int | None = None, blocks: str = "", **fields: object
) -> tuple[Sheet, ...]:
    """Return the sheets of a content of a kind; ``blocks`` are the facts that it rests on.

    ``joined`` stands for the shortest of them: how many people joined a trial of a single group.
    """
    blocks = trial_of(joined) if joined else blocks
    kind = registry()[key]
    entry = {"title": "A title that says it", **fields}
    content = kind.model.model_validate(entry, context={FACTS: facts_in(blocks)})
    phrases = Phrases("en-GB", kind.key)
    return kind.lay_out(content, Page(content.title, THEMES[theme], phrases))


def trial_of(people: int) -> str:
    """Return the block of a trial that so many people joined."""
    return f"trial: {{people: {people}, design: single group}}\n"


def flat(items: tuple[Item, ...]) -> list[Item]:
    """Return every item and every item inside a group."""
    found: list[Item] = []
    for item in items:
        found.append(item)
        if isinstance(item, Group):
            found += flat(item.items)
    return found


def texts(sheet: Sheet) -> list[Text]:
    return [item for item in flat(sheet.items) if isinstance(item, Text)]


def figures(*items: Item) -> list[Box]:
    """Return the place of every person who is drawn, read back from the outlines."""
    outlines = [
        item
        for item in flat(items)
        if isinstance(item, Shape) and isinstance(item.geometry, Contour)
    ]
    return [box for item in outlines for box in _people_in(item, item.geometry)]


def _people_in(item: Shape, outline: Contour) -> list[Box]:
    """Return the place of each person in one form, or nothing where it shows something else."""
    size = len(FIGURE.commands)
    chunks = [outline.commands[i : i + size] for i in range(0, len(outline.commands), size)]
    letters = [letter for letter, _ in FIGURE.commands]
    if any([letter for letter, _ in chunk] != letters for chunk in chunks):
        return []
    scale = item.box.width / outline.width
    first_x, first_y = FIGURE.commands[0][1]
    width, height = round(FIGURE.width * scale), round(FIGURE.height * scale)
    starts = (chunk[0][1] for chunk in chunks)
    places = [(round((x - first_x) * scale), round((y - first_y) * scale)) for x, y in starts]
    return [Box(item.box.x + x, item.box.y + y, width, height) for x, y in places]


def judged(path: Path, language: str = "en-GB") -> None:
    """Fail where a judge finds an error or a warning in the deck at ``path``."""
    done = subprocess.run(
        ["bash", str(SHARED / "tools" / "judge.sh"), str(path)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "JUDGE_LANG": language},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "[warning]" not in done.stdout, done.stdout
