"""A finished slide, and the deck of all of them."""

from datetime import date
from typing import NamedTuple

from deck.scene.items import Item, Shape
from deck.scene.notes import Notes
from deck.theme import Theme


class Scene(NamedTuple):
    """A finished slide: its layout, its items in reading order, its notes, its section.

    ``backdrop`` is what stands behind the items: the bands and panels of its slide layout, which
    a PowerPoint file draws once for all slides of the layout. ``place`` leads to the entry in the
    outline, and is empty for slides that the program makes. Slides with ``after`` stand behind the
    end of the talk.
    """

    slide_layout: str
    title: str
    items: tuple[Item, ...]
    notes: Notes = Notes()
    section: str = ""
    after: bool = False
    place: tuple[str | int, ...] = ()
    backdrop: tuple[Shape, ...] = ()


class Deck(NamedTuple):
    """All scenes in order, with what the file says of itself."""

    title: str
    author: str
    language: str
    theme: Theme
    scenes: tuple[Scene, ...]
    day: date | None = None


def backdrop(theme: Theme, slide_layout: str) -> tuple[Shape, ...]:
    """Return the shapes that stand on a slide layout, the lowest first."""
    grounds = theme.layout(slide_layout).grounds
    return tuple(Shape(ground.name, ground.box, fill=ground.fill) for ground in grounds)
