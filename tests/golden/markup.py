"""An XML part as lines that a person can read: attributes sorted, short elements on one line."""

from collections.abc import Iterator
from hashlib import sha256
from xml.sax.saxutils import escape, quoteattr

from lxml import etree

_ONE_LINE = 110  # characters
_MOST_COMMANDS = 12  # of a path; a longer one is told by their number and a checksum


def told_markup(part: bytes) -> Iterator[str]:
    """Yield the lines of a part."""
    root = etree.fromstring(part)
    for path in root.iter("{*}path"):
        if len(path) > _MOST_COMMANDS:
            _summarise(path)
    return _lines(root)


def _summarise(path: etree._Element) -> None:
    """Put the number and the checksum of its commands in the place of a path."""
    count, data = len(path), b"".join(etree.tostring(command, method="c14n") for command in path)
    closed = sum(command.tag.endswith("}close") for command in path)
    for command in list(path):
        path.remove(command)
    path.text = f"{closed} outlines, {count} commands, {sha256(data).hexdigest()[:8]}"


def _lines(element: etree._Element) -> Iterator[str]:
    """Yield an element on one line where it is short, else its children on lines of their own."""
    whole = _whole(element)
    if len(whole) <= _ONE_LINE or not len(element):
        yield whole
        return
    yield f"<{_start(element)}>"
    for child in element:
        yield from (f"  {line}" for line in _lines(child))
    yield f"</{_name(element.tag, element)}>"


def _whole(element: etree._Element) -> str:
    """Return an element and all that it holds on one line."""
    inside = escape(element.text or "") if not len(element) else "".join(map(_whole, element))
    start = _start(element)
    return f"<{start}>{inside}</{_name(element.tag, element)}>" if inside else f"<{start}/>"


def _start(element: etree._Element) -> str:
    """Return the name of an element and its attributes, in the order of the alphabet."""
    pairs = sorted((_name(str(key), element), str(value)) for key, value in element.attrib.items())
    return " ".join([_name(element.tag, element), *(f"{k}={quoteattr(v)}" for k, v in pairs)])


def _name(tag: str, element: etree._Element) -> str:
    """Return a name with its prefix, as the part writes it."""
    name = etree.QName(tag)
    if name.namespace is None:
        return str(name.localname)
    prefixes = {uri: prefix for prefix, uri in element.nsmap.items()}
    prefix = prefixes.get(name.namespace, "xml")
    return f"{prefix}:{name.localname}" if prefix else str(name.localname)
