"""How wide text is: sums of the advance widths of metric-compatible fonts, kept as package data."""

import json
from functools import cache, lru_cache
from importlib.resources import files

# Arial and Calibri are measured by fonts of the same widths that may be given away.
FILES = {
    ("Arial", False): "liberation_sans_regular",
    ("Arial", True): "liberation_sans_bold",
    ("Calibri", False): "carlito_regular",
    ("Calibri", True): "carlito_bold",
}
# The fonts whose widths are kept here, by the name of the one that they stand in for.
SUBSTITUTES = {"Arial": "Liberation Sans", "Calibri": "Carlito"}


@cache
def _widths(font: str, *, bold: bool) -> tuple[dict[int, int], int]:
    """Return the advance width of each code point and the units that make one em."""
    path = files("deck.text") / "widths" / f"{FILES[font, bold]}.json"
    data = json.loads(path.read_text(encoding="ascii"))
    table = {
        int(first) + offset: width
        for first, run in data["runs"].items()
        for offset, width in enumerate(run)
    }
    return table, data["units_per_em"]


@lru_cache(maxsize=20_000)
def width_em(text: str, font: str, *, bold: bool) -> float:
    """Return the width of ``text`` in em; a character that the font lacks counts as one em."""
    table, units_per_em = _widths(font, bold=bold)
    told = text.replace("\u00a0", " ")  # a no-break space is as wide as a space
    return sum(table.get(ord(character), units_per_em) for character in told) / units_per_em


def missing(text: str, font: str) -> str:
    """Return the characters of ``text`` that the font has no width for, each once."""
    if _known(font).issuperset(text):
        return ""
    return "".join(dict.fromkeys(c for c in text if c not in _known(font)))


@cache
def _known(font: str) -> frozenset[str]:
    """Return the characters that need no look into a font: those it has, and the line break."""
    table, _ = _widths(font, bold=False)
    return frozenset((*map(chr, table), "\n"))
