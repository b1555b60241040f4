"""Palette, type scale and spacing as data; the slide layouts that follow from them."""

from deck.theme.measures import Measures, Sizes
from deck.theme.palette import DARK, LIGHT, Color, Palette
from deck.theme.placeholders import Layout, Role, SlideLayout
from deck.theme.theme import THEMES, Theme

__all__ = [
    "DARK",
    "LIGHT",
    "THEMES",
    "Color",
    "Layout",
    "Measures",
    "Palette",
    "Role",
    "Sizes",
    "SlideLayout",
    "Theme",
]
