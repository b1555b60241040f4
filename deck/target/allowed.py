"""Where a deck may be written: the name that it gets, and all that it never replaces."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from deck.target.refusal import SAID, misnamed, refusal

_ENDING = ".pptx"
_OUTLINES = (".yaml", ".yml")
_USUAL, _DECK = "outline", "deck"  # outline.yaml becomes deck.pptx
_PACKAGE = b"PK\x03\x04"  # how every zip file with something in it starts
_STARTS = {
    b"": "empty",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff\xe0": "picture",
    b"\xff\xd8\xff\xe1": "picture",
    b"\xd0\xcf\x11\xe0": "protected",
}


def named_after(outline: Path) -> Path:
    """Return the deck of an outline, beside it: of its name, or deck.pptx for outline.yaml."""
    is_usual = outline.suffix.lower() in _OUTLINES
    name = outline.stem if is_usual else outline.name
    return outline.with_name((_DECK if is_usual and name.lower() == _USUAL else name) + _ENDING)


def check_target(target: Path, outline: Path) -> None:
    """Raise where the deck of ``outline`` may not be written to ``target``.

    It may be where nothing is, and where an earlier deck is that nobody has open. Raises UsageError
    for a name that no deck has, UnreadableError for everything else.
    """
    _check_name(target)
    try:
        found = _status(target)
        if found is not None:
            _check_file(target, outline, found)
    except OSError as error:
        raise refusal(target, "out-of-reach", reason=error.strerror) from None
    for lock, program in _locks(target):
        if os.path.lexists(lock):
            said = {"program": SAID.word(program), "lock": lock.name}
            raise refusal(target, "open", name=target.name, **said)


def _check_name(target: Path) -> None:
    """Raise where ``target`` is a folder, lies in none, or has another ending than a deck's."""
    if os.path.isdir(target):  # noqa: PTH112 - of a name that cannot be, Path raises in Python 3.11
        example = target / f"{_DECK}{_ENDING}"
        raise refusal(target, "folder", name=target, example=example)
    if target.suffix.lower() != _ENDING:
        raise misnamed(target, "ending", name=target, wanted=target.with_suffix(_ENDING))


def _status(target: Path) -> os.stat_result | None:
    """Return what is at ``target``, links not followed, or None where nothing is."""
    try:
        return target.lstat()
    except NotADirectoryError:
        raise refusal(target, "no-folder-but-file", folder=target.parent) from None
    except FileNotFoundError:
        if not target.parent.exists():
            raise refusal(target, "no-folder", folder=target.parent) from None
        return None


def _check_file(target: Path, outline: Path, found: os.stat_result) -> None:
    """Raise where what is at ``target`` is anything but a deck that may be replaced."""
    name = target.name
    if stat.S_ISLNK(found.st_mode):
        raise refusal(target, "link", name=name, other=target.readlink())
    if not stat.S_ISREG(found.st_mode):
        device = stat.S_ISCHR(found.st_mode) or stat.S_ISBLK(found.st_mode)
        what = SAID.word("device" if device else "pipe")
        raise refusal(target, "not-a-file", name=name, what=what)
    if outline.exists() and os.path.samestat(found, outline.stat()):
        raise refusal(target, "outline", name=name)
    # Its mode is asked too, since an administrator may write whatever it says.
    if not found.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise refusal(target, "read-only", name=name)
    with target.open("rb") as file:
        start = file.read(len(_PACKAGE))
    if start != _PACKAGE:
        what = SAID.word(_STARTS.get(start, "other"))
        raise refusal(target, "not-a-deck", name=name, what=what)


def _locks(target: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files that lie beside a deck while a program has it open, and which program."""
    yield target.with_name(f"~${target.name}"), "powerpoint"
    yield target.with_name(f".~lock.{target.name}#"), "libreoffice"
