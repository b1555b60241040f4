"""Nothing but a new file or an earlier deck is ever replaced; whatever is refused says why."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

import deck
from deck.target import check_target, named_after
from tests.conftest import SMALLEST

PICTURE = b"\x89PNG\r\n\x1a\n and more"


@pytest.fixture
def outline(write: Callable[[str], Path]) -> Path:
    return write(SMALLEST)


def refused(target: Path, outline: Path) -> str:
    """Return why the deck is not written to ``target``; what is there must stay as it is."""
    before = target.read_bytes() if target.is_file() else None
    with pytest.raises(deck.UnreadableError) as error:
        deck.build(outline, target)
    assert before is None or target.read_bytes() == before
    (problem,) = error.value.problems
    return f"{problem.message} {problem.do}"


@pytest.mark.parametrize(
    ("outline", "target"),
    [
        ("mine.yaml", "mine.pptx"),
        ("mine.yml", "mine.pptx"),
        ("outline.yaml", "deck.pptx"),
        ("Outline.YAML", "deck.pptx"),
        ("outline", "outline.pptx"),
        ("talks/mine.v2.yaml", "talks/mine.v2.pptx"),
        ("talks/a.b", "talks/a.b.pptx"),
    ],
)
def test_a_deck_has_the_name_of_its_outline_and_lies_beside_it(outline: str, target: str) -> None:
    assert named_after(Path(outline)) == Path(target)


def test_an_earlier_deck_is_replaced_and_its_permissions_stay(
    outline: Path, tmp_path: Path
) -> None:
    target = tmp_path / "Talk.PPTX"
    deck.build(outline, target)
    target.chmod(0o640)
    first = target.read_bytes()
    outline.write_text(SMALLEST.replace("[One]", "[Another]"), "utf-8")
    deck.build(outline, target)
    assert target.read_bytes() != first
    assert target.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("name", ["talk.pdf", "talk", "talk.ppt", ".pptx", "talk.pptx.zip"])
def test_a_name_that_no_deck_has_is_refused(outline: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(deck.UsageError, match=r"ends in \.pptx"):
        deck.build(outline, tmp_path / name)


def test_a_missing_folder_is_named_as_such(outline: Path, tmp_path: Path) -> None:
    said = refused(tmp_path / "talks" / "mine.pptx", outline)
    assert f"There is no folder '{tmp_path / 'talks'}'" in said
    assert "PowerPoint" not in said
    assert "is a file, so no deck" in refused(outline / "mine.pptx", outline)


def test_a_folder_is_refused_whatever_its_name(outline: Path, tmp_path: Path) -> None:
    for name in ("talks", "talks.pptx"):
        (tmp_path / name).mkdir()
        assert f"-o {tmp_path / name / 'deck.pptx'}" in refused(tmp_path / name, outline)


def test_the_outline_is_refused_by_each_of_its_names(outline: Path, tmp_path: Path) -> None:
    named_as_deck = outline.rename(tmp_path / "mine.pptx")
    assert "is the outline itself" in refused(named_as_deck, named_as_deck)
    os.link(named_as_deck, tmp_path / "second.pptx")
    assert "is the outline itself" in refused(tmp_path / "second.pptx", named_as_deck)


def test_a_link_is_refused_wherever_it_leads(outline: Path, tmp_path: Path) -> None:
    for name, other in (("a", outline), ("b", tmp_path / "nowhere"), ("c", tmp_path / "c.pptx")):
        link = tmp_path / f"{name}.pptx"
        link.symlink_to(other)
        assert f"is a link to '{other}'" in refused(link, outline)
        assert link.is_symlink()


def test_what_is_no_file_is_refused(outline: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pptx")
    assert "is a pipe or a socket" in refused(tmp_path / "pipe.pptx", outline)
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket.pptx"))
        assert "is a pipe or a socket" in refused(tmp_path / "socket.pptx", outline)


@pytest.mark.skipif(os.geteuid() != 0, reason="only an administrator can make a device")
def test_a_device_is_refused(outline: Path, tmp_path: Path) -> None:
    os.mknod(tmp_path / "null.pptx", 0o20666, os.makedev(1, 3))
    assert "is a device" in refused(tmp_path / "null.pptx", outline)


def test_a_read_only_deck_is_refused(outline: Path, tmp_path: Path) -> None:
    target = tmp_path / "deck.pptx"
    deck.build(outline, target)
    target.chmod(0o444)
    assert "marked as read-only" in refused(target, outline)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "an empty file"),
        (PICTURE, "a picture"),
        (b"\xff\xd8\xff\xe1 and more", "a picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "protected with a password"),
        (b"my notes", "another sort of file"),
    ],
)
def test_a_file_that_is_no_deck_is_refused(
    outline: Path, tmp_path: Path, data: bytes, what: str
) -> None:
    (tmp_path / "deck.pptx").write_bytes(data)
    assert what in refused(tmp_path / "deck.pptx", outline)


@pytest.mark.parametrize(
    ("lock", "program"), [("~$mine.pptx", "PowerPoint"), (".~lock.mine.pptx#", "LibreOffice")]
)
def test_an_open_deck_is_told_before_the_work_begins(
    outline: Path, tmp_path: Path, lock: str, program: str
) -> None:
    target = tmp_path / "mine.pptx"
    deck.build(outline, target)
    (tmp_path / lock).touch()
    outline.write_text("not an outline", "utf-8")
    said = refused(target, outline)
    assert f"is open in {program}" in said
    assert f"delete the file '{lock}'" in said


def test_a_name_that_no_disk_can_hold_is_told(outline: Path, tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to("loop")
    for target in (tmp_path / f"{'x' * 300}.pptx", tmp_path / "loop" / "deck.pptx"):
        with pytest.raises(deck.UnreadableError, match="cannot be looked at"):
            deck.build(outline, target)


def test_the_longest_name_that_a_disk_can_hold_is_written(outline: Path, tmp_path: Path) -> None:
    target = tmp_path / f"{'x' * 250}.pptx"
    deck.build(outline, target)
    assert target.exists()


def test_a_missing_outline_is_told_before_its_deck(tmp_path: Path) -> None:
    with pytest.raises(deck.UnreadableError, match="There is no such file"):
        deck.build(tmp_path / "nowhere" / "mine.yaml")


def test_a_new_deck_may_be_written(outline: Path, tmp_path: Path) -> None:
    check_target(tmp_path / "new.pptx", outline)
