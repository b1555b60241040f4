"""What the writer makes of slides, as text: each slide, its charts, and the sheets behind them."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from openpyxl import load_workbook

import deck
from deck.kinds import registry
from deck.scene import Deck, Scene
from deck.theme import THEMES
from tests.golden.markup import told_markup
from tests.golden.slides import Case, cases, differences, sheets

_SHOWN = ("ppt/slides/slide", "ppt/charts/chart", "ppt/embeddings/")


def golden(key: str) -> str:
    """Return the parts of the kind's example, and of its cases that say ``written``."""
    kind = registry()[key]
    lines: list[str] = []
    for case in cases(kind):
        if case.written:
            light, dark = (list(_case_told(key, case, theme)) for theme in THEMES)
            lines += [f"## {case.name}", "", *light, "", *differences(light, dark), ""]
    return "\n".join(lines)


def _case_told(key: str, case: Case, theme: str) -> Iterator[str]:
    """Yield the lines of every part that one case takes."""
    made = sheets(registry()[key], case, theme)
    scenes = tuple(Scene(sheet.slide_layout, sheet.title, sheet.items) for sheet in made)
    package = written(Deck("A talk", "Golden", "en-GB", THEMES[theme], scenes))
    return told_parts(package, _SHOWN)


def written(some: Deck) -> ZipFile:
    """Return the file of a deck, opened."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        deck.write(some, path)
        return ZipFile(BytesIO(path.read_bytes()))


def told_parts(package: ZipFile, starts: tuple[str, ...]) -> Iterator[str]:
    """Yield the lines of each part whose name starts with one of ``starts``."""
    for name in sorted(package.namelist()):
        if name.startswith(starts):
            yield f"# {name}"
            yield from (_cells if name.endswith(".xlsx") else told_markup)(package.read(name))


def _cells(workbook: bytes) -> Iterator[str]:
    """Yield the rows of each sheet of a workbook, their cells between bars."""
    for sheet in load_workbook(BytesIO(workbook)):
        yield f"{sheet.title}:"
        for row in sheet.iter_rows(values_only=True):
            yield f"  | {' | '.join('' if cell is None else repr(cell) for cell in row)} |"
