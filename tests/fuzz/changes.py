"""Changes of an outline: of its bytes, lines, values and structure, and any text in its texts."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import yaml

Place = tuple[str | int, ...]

# What people type, paste and leave, and what means something to YAML, to XML or to a format.
TEXTS = (
    "", " ", "x", "a " * 150, "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerk" * 2,
    "-1", "0", "1e999", "99999999999", "10000000000000000000000", "nan", "inf", "0,82", "1,234",
    "\u22121.6", "0\u00b764", ".64", "12 345", "50%", "150%", "\u00bd", "\u0661\u0662", "1/0",
    "010", "12:30", "2026-13-01", "0001-01-01", "20261122", "yes", "no", "true", "null", "~",
    "[]", "{}", "3 of 7", "8 of 7", "0 of 0", "-1 of 3", "7 of ", "1.5 (0.8 to 2.1)",
    "1.5 (2.1 to 0.8)", "1.5 (from 0.8)", "39.0 (36.6 to 41.4)", "not reported", "not reached",
    "**", "**a** **", "***", "{x}", "%s", "%(a)s", "\\", "\\n", "'", '"', "#", "#2", "a #2",
    "&a", "*a", "|", ">", "> 5", "@x", "!!python/object:os.system", "<b>&amp;]]>", "&lt;",
    "a\nb", "a\n\nb", "\ta", "\u00a0", "a\u00a0b", "\u2028", "\u202eabc", "a\u200bb", "\ufeff",
    "\U0001f469\u200d\u2695\ufe0f", "e\u0301", "\u0301", "\u05d0\u05d1\u05d2", "\u0627\u0644",
    "\u4e2d\u6587", "Caf\u00c3\u00a9", "\u201ca\u201d", "...",
    "+44 20 7946 0958 ext. 12345678901234567890", "../../etc/passwd", "/dev/zero", "~/x.png",
    "a.png", "http://example.org/" + "a" * 120, "=1+1", "@SUM(A1)", "CON", "x" * 5_000,
)  # fmt: skip
_LETTERS = "aA0 .,:;-#'\"[]{}>|&*!%@\\\n\t\u00e9\u00a0\u2013\u4e2d\U0001f600"


def changed(text: str, random: Random) -> bytes:
    """Return an outline with one to four changes, of one sort or of several."""
    data = text.encode()
    for _ in range(random.choice((1, 1, 1, 2, 4))):
        data = random.choice(_CHANGES)(data, random)
    return data


def _of_bytes(data: bytes, random: Random) -> bytes:
    """Change, add or take away a few bytes."""
    spoiled = bytearray(data)
    for _ in range(random.randint(1, 5)):
        place = random.randrange(len(spoiled) + 1)
        spoiled[place : place + random.randint(0, 3)] = random.randbytes(random.randint(0, 3))
    return bytes(spoiled)


def _of_signs(data: bytes, random: Random) -> bytes:
    """Put a sign that means something into the text, in the place of another or between two."""
    text = data.decode(errors="replace")
    place = random.randrange(len(text) + 1)
    sign = random.choice(_LETTERS) * random.choice((1, 1, 2, 30))
    return (text[:place] + sign + text[place + random.randint(0, 1) :]).encode()


def _of_lines(data: bytes, random: Random) -> bytes:
    """Move, repeat, drop, join or indent a line."""
    lines = data.split(b"\n")
    first, second = random.randrange(len(lines)), random.randrange(len(lines))
    match random.randrange(5):
        case 0:
            lines[first], lines[second] = lines[second], lines[first]
        case 1:
            lines.insert(second, lines[first])
        case 2:
            del lines[first]
        case 3:
            lines[first] = b" " * random.randint(1, 4) + lines[first]
        case _:
            lines[first : first + 2] = [b" ".join(lines[first : first + 2])]
    return b"\n".join(lines)


def _of_values(data: bytes, random: Random) -> bytes:
    """Put a text, a number or an emptiness in the place of some value."""
    return _of_tree(data, random, lambda *_: random.choice(TEXTS))


def _of_texts(data: bytes, random: Random) -> bytes:
    """Put any text in the place of some text of several words."""

    def written(value: object, _: list[object]) -> object:
        if not isinstance(value, str) or " " not in value:
            return value
        length = random.choice((3, 20, 60, 90, 150, 280))
        letters = random.choice(("abcdefg   ", "Wi ", "m", _LETTERS, "0123456789- "))
        repeated = (value + " ") * (length // len(value) + 1)
        return random.choice(("".join(random.choices(letters, k=length)), repeated[:length]))

    return _of_tree(data, random, written)


def _of_structure(data: bytes, random: Random) -> bytes:
    """Put a value into a list or a map, take it out of one, or put another value there."""

    def moved(value: object, every: list[object]) -> object:
        match random.randrange(6):
            case 0:
                return [value]
            case 1:
                return {"a": value}
            case 2 if isinstance(value, list) and value:
                return random.choice(value)
            case 3 if isinstance(value, list):
                return value * random.choice((0, 2, 12, 40))
            case 4 if isinstance(value, dict) and value:
                return dict(random.sample(sorted(value.items(), key=str), len(value) - 1))
            case _:
                return random.choice(every)

    return _of_tree(data, random, moved)


def _of_keys(data: bytes, random: Random) -> bytes:
    """Give a map a key of another one, or take one of its keys away."""

    def rekeyed(value: object, every: list[object]) -> object:
        if not isinstance(value, dict) or not value:
            return value
        other = random.choice([some for some in every if isinstance(some, dict) and some])
        key = random.choice(sorted(other, key=str))
        return {**value, key: other[key]}

    return _of_tree(data, random, rekeyed)


Change = Callable[[Any, list[object]], object]


def _of_tree(data: bytes, random: Random, change: Change) -> bytes:
    """Change one value of an outline that can be read; else it stays as it is."""
    try:
        tree = yaml.load(data, yaml.CBaseLoader)  # noqa: S506 - texts, lists and maps alone
        places = list(_places(tree))
    except (yaml.YAMLError, UnicodeDecodeError, ValueError, RecursionError):
        return data
    if not isinstance(tree, dict) or not places:
        return data
    place = random.choice(places)
    every = [_at(tree, some) for some in places]
    _put(tree, place, change(_at(tree, place), every))
    try:
        return yaml.dump(tree, allow_unicode=True, sort_keys=False, Dumper=_Dumper).encode()
    except (yaml.YAMLError, UnicodeEncodeError, RecursionError):
        return data


class _Dumper(yaml.CSafeDumper):
    """Writes a value that stands twice twice, so that no name points back to it."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 - the name is PyYAML's
        """Return that nothing is named."""
        return True


def _places(value: object, place: Place = ()) -> Iterator[Place]:
    """Yield the place of each value below ``value``."""
    parts = value.items() if isinstance(value, dict) else enumerate(value)  # type: ignore[call-overload]
    for step, part in list(parts):
        yield (*place, step)
        if isinstance(part, dict | list):
            yield from _places(part, (*place, step))


def _at(value: Any, place: Place) -> Any:
    for step in place:
        value = value[step]
    return value


def _put(value: Any, place: Place, new: object) -> None:
    _at(value, place[:-1])[place[-1]] = new


_CHANGES = (_of_bytes, _of_signs, _of_lines, _of_values, _of_values, _of_texts, _of_texts,
            _of_structure, _of_keys)  # fmt: skip
