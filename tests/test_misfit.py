"""The text that is too long for its slide is the one that is told, and how much of it fits."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

import deck
from deck.content import Content
from deck.kind import Kind
from deck.kinds import registry
from deck.layout import DoesNotFitError, Page, Sheet
from deck.misfit import misfits
from deck.phrases import Phrases
from deck.problems import Place
from deck.theme import THEMES
from deck.trial.shown import FACTS
from tests.conftest import SMALLEST, facts_in, trial_of

LONG = ("nurses and doctors of this hospital wrote it down word for word " * 5).strip()
UNSHOWN = {"say", "if_asked", "source", "look", "id", "harm", "key", "file", "worked_out", "read",
           "stress", "outcome", "phone", "better"}  # fmt: skip


def leaves(value: Any, path: Place = ()) -> Iterator[tuple[Place, str]]:
    """Yield every text of several words inside an example, with the way to it."""
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in UNSHOWN:
                yield from leaves(part, (*path, key))
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from leaves(part, (*path, index))
    elif isinstance(value, str) and " " in value and not any(c.isdigit() for c in value):
        yield path, value


def changed(value: Any, path: Place, words: str) -> Any:
    """Return a value with other words where a path leads."""
    if not path:
        return words
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = changed(value[path[0]], path[1:], words)
    return copy


def laid_out(kind: Kind, content: Content) -> tuple[Sheet, ...]:
    page = Page(content.title, THEMES["light"], Phrases("en-GB", kind.key))
    return kind.lay_out(content, page)


def cases() -> Iterator[tuple[str, Place]]:
    for kind in registry().values():
        if not kind.generated and kind.key != "asks":  # its question is its title
            entry = yaml.load(kind.example, yaml.BaseLoader)  # noqa: S506
            yield from ((kind.key, path) for path, _ in leaves(entry))


@pytest.mark.parametrize(("key", "path"), list(cases()))
def test_a_text_that_is_too_long_is_the_one_that_is_told(key: str, path: Place) -> None:
    kind = registry()[key]
    entry = changed(yaml.load(kind.example, yaml.BaseLoader), path, LONG[:290])  # noqa: S506
    facts = facts_in(kind.facts or trial_of(24))
    content = kind.model.model_validate(entry, context={FACTS: facts})
    try:
        laid_out(kind, content)
    except DoesNotFitError as error:
        found = misfits(content, ("results", 0), lambda some: fits(kind, some), error)
        assert [misfit.place for misfit in found] == [("results", 0, *path)]
        assert "290 characters" in found[0].said.message


def fits(kind: Kind, content: Content) -> bool:
    try:
        return not any(kind.faults(content)) and bool(laid_out(kind, content))
    except DoesNotFitError:
        return False


def test_what_fits_no_slide_is_told_with_all_other_faults(write: Callable[[str], Path]) -> None:
    text = SMALLEST.replace("points: [One]", "points: [One]\n    colour: red", 1)
    text = text.replace("title: Nobody", f"title: {LONG[:200]}", 1)
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(text))
    unknown, fit = error.value.problems
    assert (unknown.rule, fit.rule) == ("outline-unknown", "fit")
    assert fit.source_line.strip().startswith("- title: nurses")


def test_texts_that_are_too_long_only_together_are_all_told() -> None:
    kind = registry()["points"]
    entry = {"title": "It is so", "points": ["One of few words", LONG[:200], "Two", LONG[:250]]}
    content = kind.model.model_validate(entry)
    error = DoesNotFitError((), "It is too long.", "Shorten it.")

    def fits_short(some: Content) -> bool:
        return max(len(point) for point in getattr(some, "points", ())) < 100

    found = misfits(content, (), fits_short, error)
    assert [misfit.place for misfit in found] == [("points", 3), ("points", 1)]


@pytest.mark.parametrize("source", ["", "\n    source: trial"])
def test_a_remark_that_its_line_cannot_hold_is_told(
    write: Callable[[str], Path], source: str
) -> None:
    entry = f"points: [One]{source}\n    remark: {{remark}}"
    short = SMALLEST.replace("points: [One]", entry.format(remark="Worked out by us"), 1)
    assert deck.lay_out(deck.read(write(short)), deck.tell(deck.read(write(short))))
    outline = deck.read(write(SMALLEST.replace("points: [One]", entry.format(remark=LONG[:99]), 1)))
    with pytest.raises(deck.DeckError) as error:
        deck.lay_out(outline, deck.tell(outline))
    (problem,) = error.value.problems
    assert problem.source_line.strip().startswith("remark:")


def test_a_source_of_many_words_is_listed_or_told(write: Callable[[str], Path]) -> None:
    text = SMALLEST.replace("published_in: Lancet", f"published_in: {LONG[:290]}", 1)
    outline = deck.read(write(text.replace("by: Atkins and others", f"by: {LONG[:290]}", 1)))
    with pytest.raises(deck.DeckError) as error:
        deck.lay_out(outline, deck.tell(outline))
    assert {problem.rule for problem in error.value.problems} == {"fit"}
