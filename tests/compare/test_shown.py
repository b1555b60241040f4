"""Scenes and their file are compared alike, and saving by LibreOffice changes nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.compare import Package, edits, mark_in, mark_of, slides_in, slides_of
from deck.compare.shown import Shown
from tests.all_kinds import all_kinds
from tests.compare.office import needs_office, saved
from tests.conftest import ROOT

Made = dict[Path, tuple[Shown, ...]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """Return decks of all kinds and of the example, each with its slides as they were laid out."""
    folder = tmp_path_factory.mktemp("made")
    texts = [*all_kinds("light").values(), (ROOT / "outline.yaml").read_text("utf-8")]
    return dict(_made(texts, folder))


def _made(texts: list[str], folder: Path) -> Iterator[tuple[Path, tuple[Shown, ...]]]:
    for number, text in enumerate(texts):
        path = folder / f"{number}.yaml"
        path.write_text(text, "utf-8")
        outline = deck.read(path)
        laid_out = deck.lay_out(outline, deck.tell(outline))
        deck.write(laid_out, path.with_suffix(".pptx"))
        yield path.with_suffix(".pptx"), slides_of(laid_out)


def test_a_file_shows_what_its_scenes_show(made: Made) -> None:
    for path, slides in made.items():
        with Package(path) as package:
            assert slides_in(package) == slides


def test_a_file_keeps_the_mark_of_what_it_shows_and_none_of_its_words(made: Made) -> None:
    for path, slides in made.items():
        with Package(path) as package:
            assert mark_in(package) == mark_of(slides)
            mark = package.data("customXml/item1.xml").decode()
            assert not [slide.title for slide in slides if slide.title in mark]


@needs_office
def test_a_deck_that_libreoffice_saved_twice_counts_as_unedited(made: Made, tmp_path: Path) -> None:
    (tmp_path / "once").mkdir()
    (tmp_path / "twice").mkdir()
    saved(made, tmp_path / "once")
    saved((tmp_path / "once").glob("*.pptx"), tmp_path / "twice")
    for path, slides in made.items():
        with Package(tmp_path / "twice" / path.name) as package:
            mark = mark_in(package)
            assert mark == mark_of(slides)
            assert edits(package, mark, slides) == []


@given(st.text())
def test_a_mark_has_no_letter_of_a_text_and_tells_texts_apart(text: str) -> None:
    slide = Shown(text, (), "")
    (kept,) = mark_of([slide])
    assert kept.title == "" if not text else kept.title != text
    assert mark_of([slide._replace(title=f"{text}.")]) != (kept,)
