"""What the command says, on whatever there is to say it on: nobody may be there to read it.

A terminal may have no sign for a letter, its reader may have gone, or there is none at all. None of
these says anything of the deck, so none of them is an error.
"""

import os
import sys
from typing import TextIO


def say(*lines: object) -> None:
    """Say some lines."""
    _write(sys.stdout, lines)


def say_wrong(*lines: object) -> None:
    """Say some lines of what is wrong or doubtful."""
    _write(sys.stderr, lines)


def settle() -> None:
    """Say what is still waiting to be said, so that nothing is left to fail at the very end."""
    for stream in (sys.stdout, sys.stderr):
        _write(stream, ())


def _write(stream: TextIO | None, lines: tuple[object, ...]) -> None:
    """Write lines and see them off; does nothing where nobody is there to read them."""
    if stream is None or stream.closed:
        return
    try:
        for line in lines:
            stream.write(_printable(f"{line}\n", stream))
        stream.flush()
    except OSError:
        _silence(stream)


def _printable(text: str, stream: TextIO) -> str:
    """Return ``text`` with each letter that the encoding lacks as its number."""
    encoding = stream.encoding or "utf-8"
    return text.encode(encoding, "backslashreplace").decode(encoding)


def _silence(stream: TextIO) -> None:
    """Lead a stream to nowhere; otherwise Python would fail on it once more when it ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
