"""The parts of a file and how they are related, from text to the bytes of the package.

Python-pptx does the same from trees of XML elements, and looks for a relation, for the next slide
id and for the next free name among all that are there: with 1,000 slides, which are text already,
that took four seconds of five. Nothing is looked for here, since every name and id is given out in
turn. What comes out is what python-pptx writes of the same parts (tests/writers/test_package.py).
"""

from collections.abc import Iterator
from typing import NamedTuple

from deck.writers.pptx.archive import Archive, Packed, packed

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


class Relation(NamedTuple):
    """What a part is to the one that refers to it, as an address, and the part."""

    kind: str
    target: "Part"


class Part:
    """A part of the file: its name from the root, what it is, its bytes, what it refers to."""

    __slots__ = ("content_type", "data", "name", "packed", "relations")

    def __init__(self, name: str, content_type: str, data: bytes = b"") -> None:
        self.name = name
        self.content_type = content_type
        self.data = data
        self.packed: Packed | None = None
        self.relations: dict[Relation, str] = {}

    def pack(self) -> None:
        """Keep the bytes only as they are written, since nothing more will be done with them."""
        self.packed = packed(self.data)
        self.data = b""

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
    archive = Archive()
    archive.add("[Content_Types].xml", packed(_content_types(parts)))
    archive.add("_rels/.rels", packed(_relations_xml(root)))
    for part in parts:
        archive.add(part.name[1:], part.packed or packed(part.data))
        if part.relations:
            folder, _, name = part.name[1:].rpartition("/")
            archive.add(f"{folder}/_rels/{name}.rels", packed(_relations_xml(part)))
    return archive.whole()


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
