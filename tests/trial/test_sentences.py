"""Every phrase and message of facts is used, and none is missing."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from deck.trial.model import TYPE_KEYS
from deck.trial.verdict import Verdict
from tests.conftest import ROOT

ROOM = ROOT / "deck" / "trial"
PHRASES = tomllib.loads((ROOT / "deck/phrases/en/_trial.toml").read_text("utf-8"))
MESSAGES = tomllib.loads((ROOT / "deck/messages/trial.toml").read_text("utf-8"))


def patterns(path: Path) -> Iterator[str]:
    """Yield a pattern of each text in a file: texts with values in them match any value."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield re.escape(node.value.replace(", ", "_").replace(" ", "_"))
        elif isinstance(node, ast.JoinedStr):
            parts = (
                re.escape(part.value.replace(" ", "_")) if isinstance(part, ast.Constant) else ".*"
                for part in node.values
            )
            yield "".join(map(str, parts))


USED = {pattern for path in ROOM.rglob("*.py") for pattern in patterns(path)} - {".*"}
EXACT = {re.sub(r"\\(.)", r"\1", pattern) for pattern in USED if ".*" not in pattern}
OPEN = [pattern for pattern in USED if ".*" in pattern and len(pattern.replace(".*", "")) > 2]


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_every_phrase_is_said(key: str) -> None:
    assert key in EXACT or any(re.fullmatch(pattern, key) for pattern in OPEN)


@pytest.mark.parametrize("cause", sorted(MESSAGES))
def test_every_message_has_a_cause(cause: str) -> None:
    named = cause in EXACT or any(re.fullmatch(pattern, cause) for pattern in OPEN)
    assert named or cause.startswith("old-")
    assert MESSAGES[cause].keys() == {"message", "do"}


@pytest.mark.parametrize("path", sorted(ROOM.rglob("*.py")), ids=lambda path: path.name)
def test_every_sentence_that_is_named_exists(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        is_said = isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say"
        if is_said and isinstance(node, ast.Call) and isinstance(node.args[0], ast.Constant):
            assert str(node.args[0].value).replace(", ", "_").replace(" ", "_") in PHRASES


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_a_few_words(verdict: Verdict) -> None:
    assert f"short_{verdict.replace(', ', '_').replace(' ', '_')}" in PHRASES


def test_no_english_stands_in_the_room() -> None:
    """Sentences lie in phrases and messages: no text in code has a space and a full stop."""
    for path in ROOM.rglob("*.py"):
        tree = ast.parse(path.read_text("utf-8"))
        docs = {ast.get_docstring(node, clean=False) for node in ast.walk(tree) if isinstance(
            node, ast.Module | ast.ClassDef | ast.FunctionDef
        )}  # fmt: skip
        described = {
            kw.value.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Field"
            for kw in node.keywords
            if isinstance(kw.value, ast.Constant)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                is_doc = node.value in docs or node.value in described
                assert is_doc or not re.search(r"[a-z]{2} .*[a-z]\.$", node.value), node.value


def test_an_outcome_has_one_of_six_types() -> None:
    assert TYPE_KEYS == ("happened", "free_of", "events", "measured", "sorts", "test")
