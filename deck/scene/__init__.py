"""A slide with nothing left to decide: finished items at fixed places, and what is said of it."""

from deck.scene.chart import Axis, Band, Chart, ChartLook, Series
from deck.scene.items import Cell, Contour, Group, Item, Picture, Row, Shape, Table, Text
from deck.scene.notes import Notes, NotesPart, Part
from deck.scene.scene import Deck, Scene, backdrop
from deck.scene.strokes import Stroke
from deck.theme import Role

__all__ = [
    "Axis",
    "Band",
    "Cell",
    "Chart",
    "ChartLook",
    "Contour",
    "Deck",
    "Group",
    "Item",
    "Notes",
    "NotesPart",
    "Part",
    "Picture",
    "Role",
    "Row",
    "Scene",
    "Series",
    "Shape",
    "Stroke",
    "Table",
    "Text",
    "backdrop",
]
