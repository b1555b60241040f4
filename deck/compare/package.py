"""The parts of a file that anybody may have made: nothing in it can fill memory or be run."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import NamedTuple, Self
from zipfile import BadZipFile, ZipFile

_MOST_BYTES = 50_000_000  # of one part, five times those of the largest picture that is read
_MOST_LETTERS = 10_000_000  # of one part of XML: a slide of the program has under a million
_MOST_PARTS = 50_000
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class NotADeckError(Exception):
    """A file that is no deck, or a broken one."""


class Relation(NamedTuple):
    """What a part refers to: its id, its kind by the last word of its type, and where it is."""

    number: str
    kind: str
    target: str


class Package:
    """The parts of a PowerPoint file, read when they are asked for."""

    def __init__(self, path: Path) -> None:
        """Open the file; raises NotADeckError where it is no zip file, OSError where unreadable."""
        try:
            self._zip = ZipFile(path)
        except (BadZipFile, ValueError, NotImplementedError, EOFError) as error:
            raise NotADeckError from error
        self.names = frozenset(self._zip.namelist())
        if len(self.names) > _MOST_PARTS:
            self._zip.close()
            raise NotADeckError

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def data(self, name: str) -> bytes:
        """Return what a part holds; raises NotADeckError where it is not there, broken or huge."""
        try:
            with self._zip.open(name) as part:
                data = part.read(_MOST_BYTES + 1)
        except Exception as error:  # broken data lead zipfile to raise almost anything
            raise NotADeckError from error
        if len(data) > _MOST_BYTES:
            raise NotADeckError
        return data

    def tree(self, name: str) -> ET.Element:
        """Return the root of a part of XML; raises NotADeckError where it is none."""
        try:
            text = self.data(name).decode("utf-8-sig")
            # Without declarations there are no entities, and nothing grows.
            if len(text) > _MOST_LETTERS or "<!DOCTYPE" in text:
                raise NotADeckError
            return ET.fromstring(text)  # noqa: S314 - see above
        except (UnicodeDecodeError, ET.ParseError) as error:
            raise NotADeckError from error

    def relations(self, name: str) -> Iterator[Relation]:
        """Yield what a part refers to inside the file."""
        rels = join(dirname(name), "_rels", f"{name.rpartition('/')[2]}.rels")
        if rels not in self.names:
            return
        for found in self.tree(rels).iter(_RELATION):
            if found.get("TargetMode") != "External":
                kind = found.get("Type", "").rpartition("/")[2]
                target = _resolved(name, found.get("Target", ""))
                yield Relation(found.get("Id", ""), kind, target)

    def related(self, name: str, kind: str) -> dict[str, str]:
        """Return the parts of one kind that a part refers to, by the ids of the relations.

        LibreOffice gives a mark that it keeps an id that another part has already.
        """
        return {
            relation.number: relation.target
            for relation in self.relations(name)
            if relation.kind == kind and relation.target in self.names
        }


def _resolved(source: str, target: str) -> str:
    """Return the part that ``target`` names from where ``source`` is (RFC 3986, 5.2)."""
    return normpath(join("/", dirname(source), target)).lstrip("/")
