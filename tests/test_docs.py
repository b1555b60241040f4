"""What the documents show is what the program does."""

import re
import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest

import deck
from deck.kinds import registry
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_outline_in_readme_makes_a_deck_without_warnings(tmp_path: Path) -> None:
    text = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)
    assert text
    (tmp_path / "mine.yaml").write_text(text[1], encoding="utf-8")
    report = deck.build(tmp_path / "mine.yaml", tmp_path / "deck.pptx")
    assert [p for p in report.problems if p.severity > deck.Severity.NOTE] == []


def test_every_picture_and_page_that_readme_names_exists() -> None:
    for target in re.findall(r"\]\(([^)]+)\)", README):
        assert (ROOT / target).exists(), target


def test_readme_names_every_part_and_every_key_that_slides_share() -> None:
    from deck.content import Content
    from deck.outline.model import SECTIONS

    for word in (*SECTIONS, *Content.model_fields):
        assert f"`{word}" in README, word


def maker(name: str = "make_gallery") -> ModuleType:
    """Return a script that makes a page: by default the gallery's."""
    spec = spec_from_file_location(name, ROOT / "docs" / f"{name}.py")
    assert spec
    assert spec.loader
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_has_the_keys_and_limits_of_the_program() -> None:
    page = (ROOT / "docs" / "reference.md").read_text("utf-8")
    assert page == maker("make_reference").reference(), "python docs/make_reference.py"


@pytest.mark.parametrize("key", sorted(registry()))
def test_the_gallery_shows_each_kind_as_the_program_draws_it_now(key: str) -> None:
    drawn = (ROOT / "docs" / "gallery" / f"{key}.svg").read_text("utf-8")
    assert drawn == maker().picture_of(registry()[key]), "python docs/make_gallery.py"


def test_the_gallery_and_the_pictures_of_readme_are_those_of_today() -> None:
    made = maker()
    page = (ROOT / "docs" / "gallery.md").read_text("utf-8")
    assert page == made.gallery(list(registry().values())), "python docs/make_gallery.py"
    for name, drawn in made.pictures_of_readme().items():
        assert (ROOT / "docs" / "pictures" / f"{name}.svg").read_text("utf-8") == drawn


def test_every_section_that_the_code_names_is_in_the_documents() -> None:
    code = "".join(
        path.read_text("utf-8")
        for path in (ROOT / "deck").rglob("*")
        if path.suffix in {".py", ".toml"}
    )
    visual = (ROOT / "docs" / "visual.md").read_text("utf-8")
    standards = (ROOT / "docs" / "standards.md").read_text("utf-8")
    for section in re.findall(r"visual\.md, (\d+)", code):
        assert f"## {section}. " in visual
    for rule in re.findall(r"standards\.md, ([A-Z]+\d+)", code):
        assert re.search(rf"\| (\w+, )*{rule}\b", standards), rule


def test_every_file_of_a_room_whose_tests_are_measured_is_measured_with_tests_that_exist() -> None:
    rooms = tomllib.loads((ROOT / "docs" / "mutations.toml").read_text("utf-8"))["rooms"]
    assert rooms
    for name, parts in rooms.items():
        tests = [test for part in parts for test in part["tests"]]
        assert all((ROOT / test).is_file() for test in tests), name
        measured = {file for part in parts for file in part["files"]}
        there = {
            path.relative_to(ROOT).as_posix()
            for path in (ROOT / "deck" / name).glob("*.py")
            if path.name not in {"__init__.py", "make_widths.py"}
        }
        assert there <= measured, name
        assert all((ROOT / file).is_file() for file in measured), name
