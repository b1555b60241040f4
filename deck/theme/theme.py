"""A theme: its palette, its font, its grid and its type scale; its slide layouts follow."""

from collections.abc import Mapping
from typing import NamedTuple

from deck.theme.layouts import layouts
from deck.theme.measures import WIDE, Measures, Sizes
from deck.theme.palette import DARK, LIGHT, Palette
from deck.theme.placeholders import Layout, SlideLayout

__all__ = ["THEMES", "SlideLayout", "Theme"]


class Theme(NamedTuple):
    """A look: data only."""

    name: str
    palette: Palette
    font: str = "Arial"
    measures: Measures = WIDE
    sizes: Sizes = Sizes()

    def layout(self, slide_layout: str) -> Layout:
        """Return what stands where on a slide layout; ValueError where there is no such layout."""
        return layouts(self.measures, self.sizes)[SlideLayout(slide_layout)]


THEMES: Mapping[str, Theme] = {"light": Theme("light", LIGHT), "dark": Theme("dark", DARK)}
