"""What several tests need: outlines as text, decks built from them, and the judges' folder."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import deck
from deck.kinds import registry
from deck.layout import Page, Sheet
from deck.phrases import Phrases
from deck.scene import Group, Item, Text
from deck.theme import THEMES

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
JUDGES = Path(os.environ.get("JUDGE_HOME", Path.home() / ".judges"))

settings.register_profile("deck", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("deck")

needs_judges = pytest.mark.skipif(
    not (SHARED / "tools" / "judge.sh").exists()
    or not (JUDGES / "venv").exists()
    or shutil.which("soffice") is None,
    reason="needs ../shared/tools and what its setup.sh installs",
)

HEAD = """\
title: A talk about a trial
people: 24
sources:
  trial: {name: The trial, by: Atkins and others, published_in: Lancet, year: 2016}
"""
SMALLEST = (
    HEAD
    + """\
method:
  - title: They were treated in three hospitals
    points: [One]
results:
  - title: 16 of 24 had no event
    people: 24
    groups:
      - {count: 16, label: had no event, outcome: no event}
      - {count: 8, label: had one, outcome: worse}
    source: trial
caveats:
  - title: Nobody was treated in another way
    points: [Two]
"""
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


def lay_out(key: str, theme: str = "light", **fields: object) -> tuple[Sheet, ...]:
    """Return the sheets of a content of the kind with the required key ``key``."""
    kind = registry()[key]
    content = kind.model.model_validate({"title": "A title that says it", **fields})
    phrases = Phrases("en-GB", kind.phrases)
    return kind.lay_out(content, Page(content.title, THEMES[theme], phrases))


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
