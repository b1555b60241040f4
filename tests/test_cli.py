"""The command says what it did, and its exit code says how it went."""

from collections.abc import Callable
from pathlib import Path

import pytest

from deck.cli import main
from tests.conftest import SMALLEST


def test_a_deck_is_reported_with_slides_minutes_and_problems(
    write: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "talk.pptx"
    assert main([str(write(SMALLEST)), "-o", str(target)]) == 0
    out = capsys.readouterr()
    assert f"Wrote {target}: 6 slides (1 after the end), about 1 minute, " in out.out
    assert "note" in out.err
    assert target.exists()


def test_without_arguments_outline_yaml_becomes_deck_pptx(
    write: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(SMALLEST)
    monkeypatch.chdir(tmp_path)
    assert main([]) == 0
    assert (tmp_path / "deck.pptx").exists()


def test_any_other_outline_becomes_a_deck_of_its_name_beside_it(
    write: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = write(SMALLEST).rename(tmp_path / "mine.yaml")
    assert main([str(mine)]) == 0
    assert f"Wrote {tmp_path / 'mine.pptx'}: " in capsys.readouterr().out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine.pptx", "mine.yaml"]


def test_an_outline_with_errors_exits_with_1_and_says_that_nothing_was_written(
    write: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "deck.pptx"
    assert main([str(write("title: x\n")), "-o", str(target)]) == 1
    assert "No deck was written: 3 errors." in capsys.readouterr().err
    assert not target.exists()


def test_wrong_usage_exits_with_2() -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--colour", "red"])
    assert stop.value.code == 2


def test_files_that_cannot_be_read_or_written_exit_with_3(
    write: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path / "missing.yaml")]) == 3
    assert main([str(tmp_path)]) == 3
    outline = str(write(SMALLEST))
    assert main([outline, "-o", str(tmp_path / "nowhere" / "deck.pptx")]) == 3
    (tmp_path / "folder.pptx").mkdir()
    assert main([outline, "-o", str(tmp_path / "folder.pptx")]) == 3
    assert "Traceback" not in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder.pptx", "outline.yaml"]


def test_a_deck_with_another_ending_is_wrong_usage(
    write: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(write(SMALLEST)), "-o", str(tmp_path / "talk.pdf")]) == 2
    assert f"Name it '{tmp_path / 'talk.pptx'}'." in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["outline.yaml"]


def test_help_shows_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--help"])
    assert stop.value.code == 0
    assert "python make_deck.py mytrial.yaml -o talks/mytrial.pptx" in capsys.readouterr().out
