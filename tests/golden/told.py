"""A frozen value as lines of text: every field that is not its default, nested ones indented.

It knows scenes by the shape of their values alone, so that a new field shows by itself. Lengths are
in points; a path is told by how much of it there is and by a checksum.
"""

import re
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from deck.layout.person import FIGURE
from deck.scene import Contour
from deck.text import Line, Paragraph
from deck.units import Box, to_pt

_LEAST_EMU = 1_000  # a whole number from here on is a length: nothing else in a scene is as large
_ONE_LINE = 140  # characters
_LONG = 50
_ALWAYS = ("slide_layout", "footer")  # told even where they are the usual ones
_BREAK = " \N{DOWNWARDS ARROW WITH CORNER LEFTWARDS} "
_SENTENCE = re.compile(r"(?<=[.?!]) ")


def told(value: Any, label: str = "") -> Iterator[str]:
    """Yield the lines that tell a NamedTuple: its short fields first, then what it holds."""
    head, inside = f"{label}{type(value).__name__}", list[str]()
    fields = value._asdict()
    if {"paragraphs", "lines"} <= fields.keys():
        pairs = zip(fields.pop("paragraphs"), fields.pop("lines"), strict=True)
        inside += (_paragraph(*pair) for pair in pairs)
    for name, field in fields.items():
        if name not in _ALWAYS and field == value._field_defaults.get(name, ...):
            continue
        if isinstance(field, tuple) and field and isinstance(field[0], Paragraph):
            inside += (f"{name}: {_paragraph(one, ())}" for one in field)
        elif _is_nested(field):
            values = (field,) if hasattr(field, "_fields") else field
            inside += (line for one in values for line in told(one, _label(name)))
        elif isinstance(field, str) and len(field) > _LONG:
            inside += sentences(name, field)
        else:
            head += f" {_bare(field)}" if name in ("name", "box") else f" {name}={_bare(field)}"
    if len(inside) == 1 and len(head) + len(inside[0]) < _ONE_LINE:
        yield f"{head}: {inside[0]}"
        return
    yield head
    yield from (f"  {line}" for line in inside)


def sentences(name: str, text: str) -> list[str]:
    """Return a text under its name, a line for each sentence."""
    some = _SENTENCE.split(text)
    return [f"{name}: {text}"] if len(some) == 1 else [f"{name}:", *(f"  {line}" for line in some)]


def _label(name: str) -> str:
    """Return what stands before a value inside another, unless its type says it."""
    return "" if name in ("items", "rows", "cells", "series") else f"{name}: "


def _is_nested(field: Any) -> bool:
    """Return whether a field holds values that have lines of their own: items, rows, bands."""
    if isinstance(field, Box | Contour) or not isinstance(field, tuple):
        return False
    parts = list(field)
    if hasattr(field, "_fields"):
        return any(isinstance(part, tuple) for part in parts)
    return any(hasattr(part, "_fields") for part in parts)


def _paragraph(paragraph: Paragraph, lines: tuple[Line, ...]) -> str:
    """Return the runs of a paragraph, each after its looks, with the breaks between its lines."""
    own = ", ".join(_fields(paragraph._replace(runs=()), but="runs"))
    looks = [", ".join(_fields(run, but="text")) for run in paragraph.runs]
    texts = _broken([run.text for run in paragraph.runs], [line.text for line in lines])
    runs = "".join(f"[{look}]{text}" for look, text in zip(looks, texts, strict=True))
    return f"{own} {runs}".lstrip()


def _broken(runs: list[str], lines: list[str]) -> list[str]:
    """Return the texts of runs with a sign in place of each space at which a line ends."""
    whole, ends, at = "".join(runs), set[int](), 0
    for line in lines[:-1]:
        at = whole.index(line, at) + len(line)
        ends.add(at)
    starts = (sum(map(len, runs[:index])) for index in range(len(runs)))
    return [
        "".join(_BREAK if at in ends else sign for at, sign in enumerate(run, start))
        for start, run in zip(starts, runs, strict=True)
    ]


def _bare(field: Any) -> str:
    """Return a value on one line, in brackets where it has several parts."""
    if isinstance(field, tuple):
        return _path(field) if isinstance(field, Contour) else f"({_parts(field)})"
    if isinstance(field, bytes):
        return f"{len(field)} bytes, {_checksum(field)}"
    if isinstance(field, float):
        return f"{round(field, 2):g}"
    if type(field) is int and field >= _LEAST_EMU:
        return f"{to_pt(field):.1f}pt"
    return repr(field) if type(field) is str else str(field)


def _parts(value: tuple[Any, ...]) -> str:
    """Return the parts of a value: the corner and the size of a box in points."""
    if isinstance(value, Box):
        x, y, width, height = (f"{round(to_pt(length), 1):g}" for length in value)
        return f"{x} {y} {width}x{height}"
    return ", ".join(_fields(value) if hasattr(value, "_fields") else map(_bare, value))


def _fields(value: Any, but: str = "") -> Iterator[str]:
    """Yield the fields of a small value that say something: flags by their name alone."""
    for name, field in value._asdict().items():
        said = field if isinstance(field, str) else _bare(field)
        if name not in value._field_defaults:
            yield from () if name == but else (said,)
        elif field != value._field_defaults[name]:
            yield name if field is True else f"{name}={said}"


def _path(path: Contour) -> str:
    """Return how many people, or else closed outlines and commands, a path draws."""
    letters = "".join(letter for letter, _ in path.commands)
    figure = "".join(letter for letter, _ in FIGURE.commands)
    figures, rest = divmod(len(letters), len(figure))
    is_people = not rest and letters == figure * figures
    count = f"{letters.count('Z')} outlines, {len(letters)} commands"
    numbers = [(letter, [f"{number:.2f}" for number in some]) for letter, some in path.commands]
    return (
        f"<{f'{figures} people' if is_people else count}, "
        f"{path.width:.1f}x{path.height:.1f}, {_checksum(repr(numbers).encode())}>"
    )


def _checksum(data: bytes) -> str:
    return sha256(data).hexdigest()[:8]
