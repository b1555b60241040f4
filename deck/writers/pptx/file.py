"""A Deck into a .pptx file: slides, notes, sections and properties; the same bytes each time."""

import os
import tempfile
from pathlib import Path

from deck.scene import Deck
from deck.writers.pptx.package import package_bytes
from deck.writers.pptx.slides import add_slides
from deck.writers.pptx.text import Voice


def write(deck: Deck, path: Path) -> None:
    """Write ``deck`` to ``path``, whole or not at all: a file beside it is renamed at the end.

    Raises OSError where the file may not be written; the old one is then as it was.
    """
    data = _bytes(deck)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".tmp")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _bytes(deck: Deck) -> bytes:
    """Return the whole file: parts in a fixed order, each with the same fixed time."""
    # It takes python-pptx, which needs a tenth of a second to start: only a deck pays for it.
    from deck.writers.pptx.frame import frame

    voice = Voice(deck.language, deck.theme.palette)
    parts = frame(deck, voice)
    add_slides(parts, deck, voice)
    return package_bytes(parts.root)
