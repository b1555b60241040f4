"""A theme: its palette, its font, its type scale, and the XML of its master and layouts."""

from collections.abc import Mapping
from enum import StrEnum
from importlib.resources import files
from string import Template
from typing import NamedTuple

from deck.theme.measures import WIDE, Measures, Sizes
from deck.theme.palette import DARK, LIGHT, Color, Palette


class SlideLayout(StrEnum):
    """The layouts of the master; the value is the name of its file and, spaced, in PowerPoint."""

    TITLE = "title"
    SECTION = "section"
    CONTENT = "title_and_content"
    COMPARISON = "comparison"
    TITLE_ONLY = "title_only"
    QUOTE = "quote"
    CLOSING = "closing"


class Size:
    """The type scale in points: the first is aimed at, the others are stepped down to."""

    HEAD_TITLE = (44, 40, 36)  # title, section, statement, close
    TITLE = (40, 36)
    SUBTITLE = (28, 24)
    SHORT_LIST = (32, 28, 24)
    BODY = (28, 24)
    COUNT = (60, 54, 44)
    STEP_HEADING = (28, 24)
    SMALL = (24,)
    FOOTER = 18


class Theme(NamedTuple):
    """A look: data only."""

    name: str
    palette: Palette
    font: str = "Arial"
    measures: Measures = WIDE
    sizes: Sizes = Sizes()

    def xml_parts(self, language: str) -> dict[str, str]:
        """Return the XML text of each part of the empty deck by its name ('slide_master')."""
        folder = files("deck.theme") / "xml"
        values = self._substitutions(language)
        return {
            entry.name.removesuffix(".xml"): Template(entry.read_text("utf-8")).substitute(values)
            for entry in sorted(folder.iterdir(), key=lambda entry: entry.name)
            if entry.name.endswith(".xml")
        }

    def _substitutions(self, language: str) -> Mapping[str, str]:
        """Return what stands for each ``$name`` in the XML files."""
        light, dark = ("dk", "lt") if self.palette.dark else ("lt", "dk")
        deep = self.palette[Color.DEEP].slot or ""
        return {
            **self.palette.slots,
            "theme_name": f"Trial to slides, {self.name}",
            "font": self.font,
            "language": language,
            "background": light,
            "text": dark,
            "deep": deep,
            "deep_edge": "accent1" if self.palette.dark else deep,
            "on_deep": self.palette[Color.TEXT_ON_DEEP].slot or "",
        }


THEMES: Mapping[str, Theme] = {"light": Theme("light", LIGHT), "dark": Theme("dark", DARK)}
