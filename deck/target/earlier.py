"""The deck that a new one would replace: whether a person has worked on it, and how it is kept."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from itertools import count
from pathlib import Path

from deck.compare import NotADeckError, Package, edits, mark_in, slides_in, slides_of
from deck.compare.shown import Shown
from deck.problems import UnreadableError
from deck.scene import Deck
from deck.target.refusal import SAID, refusal


def slides_before(path: Path) -> tuple[Shown, ...]:
    """Return the slides of a deck as they are now in its file, whoever made it.

    Raises UnreadableError where it cannot be read, or is no deck.
    """
    if not path.is_file():
        raise refusal(path, "no-earlier")
    try:
        with Package(path) as package:
            return slides_in(package)
    except NotADeckError:
        raise _no_deck(path) from None
    except OSError as error:
        raise refusal(path, "out-of-reach", reason=error.strerror) from None


def make_way(target: Path, deck: Deck, *, force: bool) -> Path | None:
    """Return where the deck at ``target`` is kept that a person has worked on; None without one.

    Without ``force`` it raises UnreadableError, which tells what was changed. It does so too where
    the file is no deck.
    """
    if not target.exists():
        return None
    refused = _worked_on(target, deck)
    if refused is None:
        return None
    if not force:
        raise refused
    try:
        return _kept_beside(target)
    except OSError as error:
        raise refusal(target, "unwritable", reason=error.strerror) from None


def _worked_on(target: Path, deck: Deck) -> UnreadableError | None:
    """Return what is said of work that would be lost, or None where there is none."""
    try:
        with Package(target) as package:
            mark = mark_in(package)
            if mark is None:
                slides_in(package)  # it is a deck, though not ours
                return refusal(target, "foreign", name=target.name)
            found = edits(package, mark, slides_of(deck))
    except NotADeckError:
        raise _no_deck(target) from None
    except OSError as error:
        raise refusal(target, "out-of-reach", reason=error.strerror) from None
    return refusal(target, "edited", name=target.name, edits=";\n  ".join(found)) if found else None


def _no_deck(path: Path) -> UnreadableError:
    return refusal(path, "not-a-deck", name=path.name, what=SAID.word("broken"))


def _kept_beside(target: Path) -> Path:
    """Give the file a second name, which no other file has, and return it."""
    for name in _names(target):
        try:
            return _kept_as(target, target.with_name(name))
        except FileExistsError:
            continue
    raise AssertionError(target)  # there is always another name


def _kept_as(target: Path, kept: Path) -> Path:
    """Give the file a second name; raises FileExistsError where there is something of this name."""
    try:
        kept.hardlink_to(target)
    except FileExistsError:
        raise
    except OSError:  # a file system without second names
        with target.open("rb") as file, kept.open("xb") as copy:
            shutil.copyfileobj(file, copy)
    return kept


def _names(target: Path) -> Iterator[str]:
    """Yield the names under which a deck may be kept, with the day on which it was last saved."""
    said = {"name": target.stem, "day": _day(target)}
    yield SAID.word("kept-name", **said) + target.suffix
    for number in count(2):
        yield SAID.word("kept-name-again", **said, number=number) + target.suffix


def _day(target: Path) -> date:
    """Return the day on which a file was last saved; the first of all where none can be told."""
    try:
        return datetime.fromtimestamp(target.stat().st_mtime, UTC).astimezone().date()
    except (ValueError, OverflowError, OSError):
        return date.min
