"""Write the width tables of this room from font files: the only step that needs the fonts.

    python -m deck.text.make_widths FOLDER_OF_FONTS

Needs fontTools (extra ``test``) and the fonts (Debian: fonts-liberation and
fonts-crosextra-carlito).
"""

import json
import sys
from pathlib import Path

FONTS = {
    "liberation_sans_regular": "LiberationSans-Regular.ttf",
    "liberation_sans_bold": "LiberationSans-Bold.ttf",
    "carlito_regular": "Carlito-Regular.ttf",
    "carlito_bold": "Carlito-Bold.ttf",
}
# Latin, Greek, Cyrillic, punctuation, currency, arrows, mathematics, geometric shapes.
KEPT = (range(0x20, 0x7F), range(0xA0, 0x590), range(0x1E00, 0x2000), range(0x2000, 0x2700))


def advance_widths(path: Path) -> tuple[dict[int, int], int]:
    """Return the advance width of each kept code point in font units, and the units of one em."""
    from fontTools.ttLib import TTFont

    font = TTFont(path)
    glyph_names, metrics = font.getBestCmap(), font["hmtx"]
    kept = sorted(code for code in glyph_names if any(code in block for block in KEPT))
    return {code: metrics[glyph_names[code]][0] for code in kept}, font["head"].unitsPerEm


def runs_of(widths: dict[int, int]) -> dict[str, list[int]]:
    """Return the widths as runs of neighbouring code points, by the first of each run."""
    runs: dict[str, list[int]] = {}
    first = last = -2
    for code, width in widths.items():
        if code != last + 1:
            first = code
            runs[str(first)] = []
        runs[str(first)].append(width)
        last = code
    return runs


def main(folder: Path) -> None:
    """Write one table for each font into the folder ``widths`` beside this file."""
    for name, file_name in FONTS.items():
        path = next(folder.rglob(file_name))
        widths, units_per_em = advance_widths(path)
        table = {"units_per_em": units_per_em, "runs": runs_of(widths)}
        target = Path(__file__).parent / "widths" / f"{name}.json"
        target.write_text(json.dumps(table, separators=(",", ":")) + "\n", encoding="ascii")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
