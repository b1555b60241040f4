"""Nobody's work is lost: a deck that a person changed is kept, and they are told."""

import os
import re
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from PIL import Image
from pptx import Presentation

import deck
from deck.cli import main
from tests.conftest import SMALLEST

TITLE = "They were treated in three hospitals"
OTHER = SMALLEST.replace("[One]", "[Another]")


@pytest.fixture
def edited(build: Callable[[str], Path]) -> Path:
    """Return a deck of which a person has changed a title, saved on a day of its own."""
    path = build(SMALLEST)
    change(path)
    day = datetime(2026, 11, 25, 12, tzinfo=UTC).timestamp()
    os.utime(path, (day, day))
    return path


def change(path: Path) -> None:
    presentation = Presentation(str(path))
    (slide,) = [one for one in presentation.slides if one.shapes.title.text == TITLE]
    slide.shapes.title.text_frame.paragraphs[0].runs[0].text = "In hospital"
    presentation.save(str(path))


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_changed_deck_is_not_replaced_and_its_slides_are_named(
    edited: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = edited.read_bytes()
    assert main([str(edited.with_name("outline.yaml"))]) == 3
    said = capsys.readouterr().err
    assert re.search(r'slide \d "In hospital": a text was changed', said)
    assert "-o" in said
    assert "--force" in said
    assert edited.read_bytes() == before
    assert names(edited.parent) == {"deck.pptx", "outline.yaml"}


def test_a_changed_deck_can_be_left_for_another_file(edited: Path) -> None:
    other = edited.with_name("other.pptx")
    assert main([str(edited.with_name("outline.yaml")), "-o", str(other)]) == 0
    assert other.exists()


def test_force_keeps_the_changed_deck_beside_with_its_date(
    edited: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = edited.read_bytes()
    kept = edited.with_name("deck (edited 2026-11-25).pptx")
    assert main([str(edited.with_name("outline.yaml")), "--force"]) == 0
    assert f"Kept the deck that was there before as {kept}." in capsys.readouterr().out
    assert kept.read_bytes() == before
    assert edited.read_bytes() != before
    assert names(edited.parent) == {"deck.pptx", "outline.yaml", kept.name}


def test_a_deck_that_is_kept_never_takes_the_place_of_another(edited: Path) -> None:
    first = edited.with_name("deck (edited 2026-11-25).pptx")
    first.write_bytes(b"kept before")
    edited.with_name("deck (edited 2026-11-25, 2).pptx").symlink_to("nowhere")
    report = deck.build(edited.with_name("outline.yaml"), force=True)
    assert report.kept == edited.with_name("deck (edited 2026-11-25, 3).pptx")
    assert first.read_bytes() == b"kept before"


def test_force_keeps_nothing_where_nothing_was_changed(
    build: Callable[[str], Path], write: Callable[[str], Path]
) -> None:
    path = build(SMALLEST)
    assert deck.build(write(OTHER), path, force=True).kept is None
    assert names(path.parent) == {"deck.pptx", "outline.yaml"}


def test_a_deck_of_another_program_needs_force_and_is_kept(
    write: Callable[[str], Path], tmp_path: Path
) -> None:
    path = tmp_path / "deck.pptx"
    Presentation().save(str(path))
    before = path.read_bytes()
    outline = write(SMALLEST)
    with pytest.raises(deck.UnreadableError, match="was not made by this program"):
        deck.build(outline)
    kept = deck.build(outline, force=True).kept
    assert kept is not None
    assert kept.read_bytes() == before


@pytest.mark.parametrize("force", [False, True])
def test_a_zip_file_that_is_no_deck_is_never_replaced(
    write: Callable[[str], Path], tmp_path: Path, *, force: bool
) -> None:
    path = tmp_path / "deck.pptx"
    with ZipFile(path, "w") as archive:
        archive.writestr("letter.txt", "Dear all")
    before = path.read_bytes()
    with pytest.raises(deck.UnreadableError, match="a zip file of another sort"):
        deck.build(write(SMALLEST), force=force)
    assert path.read_bytes() == before


def test_comments_are_work_too(build: Callable[[str], Path], tmp_path: Path) -> None:
    path = build(SMALLEST)
    with ZipFile(path, "a") as archive:
        archive.writestr("ppt/comments/comment1.xml", "<comments/>")
    with pytest.raises(deck.UnreadableError, match="comments were written"):
        deck.build(tmp_path / "outline.yaml")


def test_a_picture_behind_all_slides_is_work_too(
    build: Callable[[str], Path], tmp_path: Path
) -> None:
    path = build(SMALLEST)
    logo = tmp_path / "logo.png"
    Image.new("RGB", (20, 20)).save(logo)
    presentation = Presentation(str(path))
    presentation.slide_master.part.get_or_add_image_part(str(logo))
    presentation.save(str(path))
    with pytest.raises(deck.UnreadableError, match="a picture was put behind all slides"):
        deck.build(tmp_path / "outline.yaml")
