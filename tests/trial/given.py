"""The outlines that are given to try the facts on; they lie beside the project, not in it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from deck.outline.tree import parse
from deck.trial.facts import Facts
from deck.trial.reading import BLOCKS, read_facts
from tests.conftest import ROOT

FOLDER = ROOT.parent / "shared" / "language" / "outlines"
ORACLE = ROOT.parent / "shared" / "tools" / "oracle"
NAMES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
needs_outlines = pytest.mark.skipif(not NAMES, reason="the given outlines are not here")
needs_oracle = pytest.mark.skipif(not ORACLE.is_dir(), reason="the oracle is not here")


def blocks_of(text: str) -> Mapping[str, Any]:
    """Return the three blocks of an outline as the reader gives them: maps, lists and text."""
    value = parse(text).value
    assert isinstance(value, dict)
    return {name: value[name] for name in BLOCKS if name in value}


def facts_of(text: str) -> Facts:
    """Return the facts of an outline in which nothing is wrong."""
    facts, faults = read_facts(blocks_of(text))
    assert facts is not None, faults
    assert not faults
    return facts


def outline(name: str) -> str:
    """Return the text of a given outline."""
    return Path(FOLDER / f"{name}.yaml").read_text("utf-8")
