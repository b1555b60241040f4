"""Sentences are data: each is used, each can be searched for, and all languages have the same."""

import ast
import re
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.phrases import LANGUAGES, Phrases
from tests.conftest import ROOT

FOLDER = ROOT / "deck" / "phrases"
ENGLISH = sorted(path.stem for path in (FOLDER / "en").glob("*.toml"))
SHARED = [name for name in ENGLISH if name.startswith("_")]


def keys(language: str, name: str) -> dict[str, object]:
    return tomllib.loads((FOLDER / language / f"{name}.toml").read_text("utf-8"))


def code_of(name: str) -> list[Path]:
    """Return the files that may name a sentence of a file: those of its kind, or all."""
    kinds = ROOT / "deck" / "kinds"
    alone = [kinds / f"{name}.py", *(kinds / name).glob("*.py")] if name else []
    return [p for p in alone if p.exists()] or sorted((ROOT / "deck").rglob("*.py"))


def words_in(paths: list[Path]) -> set[str]:
    """Return every text that is written out whole in some files."""
    trees = (ast.walk(ast.parse(path.read_text("utf-8"))) for path in paths)
    return {
        node.value
        for tree in trees
        for node in tree
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


# What the room of facts tells is not on any slide yet: its sentences are still being joined to it.
USED = [name for name in ENGLISH if name != "_trial"]


@pytest.mark.parametrize("name", USED)
def test_every_sentence_is_named_whole_where_it_is_used(name: str) -> None:
    assert keys("en", name).keys() <= words_in(code_of(name))


def test_a_file_of_sentences_belongs_to_a_kind_or_to_all() -> None:
    kinds = {p.stem for p in (ROOT / "deck" / "kinds").iterdir() if not p.stem.startswith("_")}
    assert {name for name in ENGLISH if name not in SHARED} <= kinds


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ENGLISH)
def test_every_language_has_the_same_sentences_with_the_same_values(
    language: str, name: str
) -> None:
    def values(form: object) -> set[str]:
        return set(re.findall(r"\{\w+\}", str(form)))

    english, other = keys("en", name), keys(language, name)
    assert english.keys() == other.keys()
    assert {key: values(form) for key, form in english.items()} == {
        key: values(form) for key, form in other.items()
    }


def test_a_kind_never_takes_a_sentence_that_all_share_by_accident() -> None:
    with pytest.raises(KeyError):
        Phrases("en-GB", "people")("continued_title", title="x", part=1, parts=2)


@given(st.integers(0, 10**9))
def test_a_number_alone_decides_its_plural(n: int) -> None:
    said = Phrases("en-GB")("months", n=n, amount=n)
    assert said.endswith("month" if n == 1 else "months")


@given(st.decimals(min_value=-99_999, max_value=99_999, places=2))
def test_a_decimal_keeps_the_digits_that_it_was_written_with(value: Decimal) -> None:
    written = Phrases("en-GB").decimal(value)
    assert Decimal(written.replace(",", "").replace("\N{MINUS SIGN}", "-")) == value
    assert written[-3] == "."


_COLOURS = re.compile(
    r"\b(amber|black|blue|brown|cream|gr[ae]y|green|orange|red|teal|white|yellow)\b", re.IGNORECASE
)


@pytest.mark.parametrize("name", [name for name in ENGLISH if name != "_words"])
def test_no_sentence_names_a_colour_since_themes_and_eyes_differ(name: str) -> None:
    assert not [text for text in map(str, keys("en", name).values()) if _COLOURS.search(text)]
