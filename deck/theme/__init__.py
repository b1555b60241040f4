"""Palette, type scale and spacing as data; the slide master and layouts as XML text."""

from deck.theme.measures import Measures, Sizes
from deck.theme.palette import DARK, LIGHT, Color, Palette
from deck.theme.spacing import SLIDE, column_width, column_x
from deck.theme.theme import THEMES, SlideLayout, Theme

__all__ = [
    "DARK",
    "LIGHT",
    "SLIDE",
    "THEMES",
    "Color",
    "Measures",
    "Palette",
    "Sizes",
    "SlideLayout",
    "Theme",
    "column_width",
    "column_x",
]
