"""A deck is written whole or not at all; what killed builds left goes, what others write stays."""

import os
from collections.abc import Callable
from pathlib import Path

import deck
from deck.target.lock import is_free, taken
from deck.target.writing import _prefix, _started
from tests.conftest import SMALLEST


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_what_a_killed_build_left_is_removed_by_the_next(
    write: Callable[[str], Path], tmp_path: Path
) -> None:
    target = tmp_path / "deck.pptx"
    (tmp_path / f"{_prefix(target)}abcdefgh.tmp").write_bytes(b"half a deck")
    deck.build(write(SMALLEST), target)
    assert names(tmp_path) == {"deck.pptx", "outline.yaml"}


def test_temporary_files_of_others_and_of_other_decks_stay(
    write: Callable[[str], Path], tmp_path: Path
) -> None:
    others = {"mine.tmp", ".deck.tmp", f"{_prefix(Path('other.pptx'))}abcdefgh.tmp"}
    for name in others:
        (tmp_path / name).touch()
    deck.build(write(SMALLEST), tmp_path / "deck.pptx")
    assert names(tmp_path) == {"deck.pptx", "outline.yaml", *others}


def test_the_temporary_file_of_a_build_that_runs_now_stays(
    write: Callable[[str], Path], tmp_path: Path
) -> None:
    target = tmp_path / "deck.pptx"
    handle, running = _started(target)
    with os.fdopen(handle, "wb"):
        deck.build(write(SMALLEST), target)
        assert running.exists()
    deck.build(tmp_path / "outline.yaml", target)
    assert not running.exists()


def test_a_file_is_locked_by_one_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    with path.open("rb") as one, path.open("rb") as other:
        assert taken(one.fileno())
        assert not taken(other.fileno())
        assert not is_free(other.fileno())
    with path.open("rb") as one:
        assert is_free(one.fileno())


def test_a_new_deck_can_be_read_by_all_whom_the_mask_allows(
    build: Callable[[str], Path], tmp_path: Path
) -> None:
    (tmp_path / "usual").touch()
    assert build(SMALLEST).stat().st_mode == (tmp_path / "usual").stat().st_mode
