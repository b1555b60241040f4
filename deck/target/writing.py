"""A deck to its file: whole or not at all, with nothing left over from builds before."""

import errno
import os
import stat
import tempfile
from hashlib import blake2b
from pathlib import Path

from deck.scene import Deck
from deck.target.lock import is_free, taken
from deck.target.refusal import refusal

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NOT_ALLOWED = {errno.EACCES, errno.EPERM, errno.EROFS}


def write(deck: Deck, target: Path) -> None:
    """Write ``deck`` to ``target``, whole or not at all: a file beside it is renamed at the end.

    An earlier file is replaced, whatever it is, and gives the new one its permissions. Raises
    UnreadableError where the file cannot be written; an earlier one is then as it was.
    """
    from deck.writers.pptx import deck_bytes  # with what it rests on it takes a third of the start

    try:
        _replace(target, deck_bytes(deck))
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise refusal(target, "full") from None
        if error.errno in _NOT_ALLOWED and not os.access(target.parent, os.W_OK | os.X_OK):
            raise refusal(target, "not-allowed", folder=target.parent) from None
        raise refusal(target, "unwritable", reason=error.strerror) from None


def _replace(target: Path, data: bytes) -> None:
    """Write ``data`` to a new file beside ``target``, and give it the name of ``target``."""
    _clear(target)
    handle, temporary = _started(target)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            temporary.chmod(_mode(target))
            if os.name == "posix":  # while it is locked, so that no other build clears it away
                temporary.replace(target)
        if os.name != "posix":  # where no open file can be renamed
            temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """Return the permissions of the earlier file, or those that a new one gets."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _prefix(target: Path) -> str:
    """Return how temporary files of ``target`` start: short, however long its own name is."""
    return f".deck-{blake2b(os.fsencode(target.name), digest_size=6).hexdigest()}-"


_SUFFIX = ".tmp"


def _started(target: Path) -> tuple[int, Path]:
    """Return a new temporary file of ``target``, open and locked."""
    while True:
        handle, name = tempfile.mkstemp(_SUFFIX, _prefix(target), target.parent)
        # Another build may have found it before it was locked, and cleared it away.
        if taken(handle) and Path(name).exists():
            return handle, Path(name)
        os.close(handle)


def _clear(target: Path) -> None:
    """Remove what killed builds of ``target`` left; one that runs now keeps its own."""
    for left in target.parent.glob(f"{_prefix(target)}*{_SUFFIX}"):
        try:
            with left.open("rb") as file:
                if is_free(file.fileno()):
                    left.unlink()
        except OSError:
            continue  # another build's, which has just been renamed or cannot be removed
