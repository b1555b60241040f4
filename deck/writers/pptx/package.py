"""The parts of a file and how they are related, from text to the bytes of the package.

Python-pptx does the same from trees of XML elements, and looks for a relation, for the next slide
id and for the next free name among all that are there: with 1,000 slides, which are text already,
that took four seconds of five. Nothing is looked for here, since every name and id is given out in
turn. What comes out is what python-pptx writes of the same parts (tests/writers/test_package.py).
"""

from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_START = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
# What a part is by the end of its name; the others are listed by their names.
_DEFAULTS = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
}
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)  # the first day that a zip file can hold
_COMPRESSION = 6


class Relation(NamedTuple):
    """What a part is to the one that refers to it, as an address, and the part."""

    kind: str
    target: "Part"


class Part:
    """A part of the file: its name from the root, what it is, its bytes, what it refers to."""

    __slots__ = ("content_type", "data", "name", "relations")

    def __init__(self, name: str, content_type: str, data: bytes = b"") -> None:
        self.name = name
        self.content_type = content_type
        self.data = data
        self.relations: dict[Relation, str] = {}

    def relate_to(self, target: "Part", kind: str) -> str:
        """Return the id by which this part refers to ``target``, the same one each time."""
        relation = Relation(kind, target)
        return self.relations.setdefault(relation, f"rId{len(self.relations) + 1}")


def xml_bytes(text: str) -> bytes:
    """Return an XML document with its declaration; ``text`` is its root."""
    return (_START + text).encode()


def package_bytes(root: Part) -> bytes:
    """Return the whole file: every part that is reached from ``root``, which is none itself.

    Parts stand in the order of relations, depth first, each with the same fixed time, so that the
    same deck gives the same bytes; python-pptx stamps each with the present time (standards.md,
    L18).
    """
    parts = list(_reached(root))
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive:
        _add(archive, "[Content_Types].xml", _content_types(parts))
        _add(archive, "_rels/.rels", _relations_xml(root))
        for part in parts:
            _add(archive, part.name[1:], part.data)
            if part.relations:
                folder, _, name = part.name[1:].rpartition("/")
                _add(archive, f"{folder}/_rels/{name}.rels", _relations_xml(part))
    return file.getvalue()


def _add(archive: ZipFile, name: str, data: bytes) -> None:
    info = ZipInfo(name, _ZIP_DAY)
    info.compress_type = ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    archive.writestr(info, data)


def _reached(root: Part) -> Iterator[Part]:
    """Yield each part once, before those that it alone refers to."""
    seen = {root}
    waiting = [iter(root.relations)]
    while waiting:
        relation = next(waiting[-1], None)
        if relation is None:
            waiting.pop()
        elif relation.target not in seen:
            seen.add(relation.target)
            yield relation.target
            waiting.append(iter(relation.target.relations))


def _content_types(parts: list[Part]) -> bytes:
    """Return the list of what each part is, sorted by name."""
    ends = {"rels", "xml"}
    overrides = {}
    for part in parts:
        end = part.name.rpartition(".")[2]
        if _DEFAULTS.get(end) == part.content_type:
            ends.add(end)
        else:
            overrides[part.name] = part.content_type
    defaults = "".join(
        f'<Default Extension="{end}" ContentType="{_DEFAULTS[end]}"/>' for end in sorted(ends)
    )
    others = "".join(
        f'<Override PartName="{name}" ContentType="{content_type}"/>'
        for name, content_type in sorted(overrides.items())
    )
    return xml_bytes(f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{others}</Types>')


def _relations_xml(part: Part) -> bytes:
    """Return what ``part`` refers to, in the order of the ids, with names from its own folder."""
    folder = part.name.rpartition("/")[0].split("/")
    entries = "".join(
        f'<Relationship Id="{own_id}" Type="{relation.kind}" '
        f'Target="{_from(folder, relation.target.name)}"/>'
        for relation, own_id in part.relations.items()
    )
    return xml_bytes(f'<Relationships xmlns="{_PACKAGE}/relationships">{entries}</Relationships>')


def _from(folder: list[str], name: str) -> str:
    """Return the way from a folder to a part; what both have in common at the start is left out."""
    steps = name.split("/")
    common = 0
    while common < len(folder) and folder[common] == steps[common]:
        common += 1
    return "../" * (len(folder) - common) + "/".join(steps[common:])
