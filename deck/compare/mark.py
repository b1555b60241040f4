"""What a file keeps of the deck it was made as: no words, but enough to see what was changed.

It is a part of its own (ISO/IEC 29500-1, 22.5, custom XML data), which PowerPoint and LibreOffice
keep when they save the file. A deck that a person changed still has the mark of the one made.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from functools import lru_cache
from hashlib import blake2b

from deck.compare.package import NotADeckError, Package
from deck.compare.shown import Shown, Sort, Thing
from deck.units import Box

_ITEM = re.compile(r"customXml/[^/]+\.xml")
MARK = "urn:trial-to-slides:made:1"
_DIGEST_BYTES = 8  # two texts of a deck share a digest once in 10 to the power of 13 decks

# Slides as they were made; each text is its digest alone.
Mark = tuple[Shown, ...]


def mark_of(slides: Iterable[Shown]) -> Mark:
    """Return what is kept of slides."""
    return tuple(
        Shown(_digest(slide.title), tuple(map(_kept, slide.things)), _digest(slide.notes))
        for slide in slides
    )


def written_mark(mark: Mark) -> str:
    """Return the mark as XML."""
    return f'<made xmlns="{MARK}">{"".join(map(_written, mark))}</made>'


def mark_in(package: Package) -> Mark | None:
    """Return the mark of a file, or None where this program did not make it.

    It is found by its name, since LibreOffice relates it to the file, and PowerPoint to the
    presentation. Raises NotADeckError where the mark is broken.
    """
    for name in sorted(filter(_ITEM.fullmatch, package.names)):
        try:
            root = package.tree(name)
        except NotADeckError:
            continue  # another program's, which need not be XML in UTF-8
        if root.tag == f"{{{MARK}}}made":
            return _read(root)
    return None


@lru_cache(maxsize=4096)
def _digest(text: str) -> str:
    """Return what stands for a text; nothing stands for nothing."""
    data = text.encode("utf-8", "surrogatepass")
    return blake2b(data, digest_size=_DIGEST_BYTES).hexdigest() if text else ""


def _kept(thing: Thing) -> Thing:
    """Return what is kept of a thing; the look of a picture tells no words."""
    return thing if thing.sort is Sort.PICTURE else thing._replace(said=_digest(thing.said))


def _written(slide: Shown) -> str:
    things = "".join(
        f'<{thing.sort} said="{thing.said}" box="{" ".join(map(str, thing.box))}"/>'
        for thing in slide.things
    )
    return f'<slide title="{slide.title}" notes="{slide.notes}">{things}</slide>'


def _read(root: ET.Element) -> Mark:
    """Return the mark that its XML tells; raises NotADeckError where it is broken."""
    try:
        return tuple(
            Shown(slide.get("title", ""), tuple(_read_things(slide)), slide.get("notes", ""))
            for slide in root
        )
    except (TypeError, ValueError) as error:
        raise NotADeckError from error


def _read_things(slide: ET.Element) -> Iterator[Thing]:
    for thing in slide:
        box = Box(*map(int, thing.get("box", "").split()))
        yield Thing(Sort(thing.tag.rpartition("}")[2]), thing.get("said", ""), box)
