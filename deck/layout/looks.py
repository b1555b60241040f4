"""How marks look, each sort told apart by its shape as well as by its colour, and in words."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from deck.layout import person
from deck.phrases import Phrases
from deck.theme import Color


class Form(StrEnum):
    """What stands for one person or for one event."""

    FIGURE = "figure"
    SQUARE = "square"


class Variant(StrEnum):
    """What marks look like, so that what happened to people is seen."""

    SOLID = "solid"
    DOWN = "down"
    CROSS = "cross"
    DOT = "dot"
    UP = "up"
    HALF = "half"
    OPEN = "open"
    DASHED = "dashed"
    CROWD = "crowd"
    EVENT = "event"


class Look(NamedTuple):
    """How a variant is drawn, and the shared phrases that tell it as figures and as squares.

    ``line`` is the colour of outline and sign, and of a number beside the marks. Figures carry a
    ``sign``; on squares it would not be seen, and where they would look like others without it
    they have a fill of their own. An outline is ``weight`` times as heavy as usual; 0 is none.
    """

    fill: str | None
    line: str
    figures: str = ""
    squares: str = ""
    sign: person.Sign | None = None
    square_fill: str | None = None
    weight: float = 1.0
    dashed: bool = False


# visual.md, 5.
LOOKS: Mapping[Variant, Look] = {
    Variant.SOLID: Look(Color.GROUP_1, Color.GROUP_1, "people_solid", "squares_solid"),
    Variant.DOWN: Look(
        Color.HARM_FILL, Color.HARM_DARK, "people_down", "squares_down", person.DOWN
    ),
    Variant.CROSS: Look(
        Color.BACKGROUND, Color.INK, "people_cross", "squares_cross", person.CROSS, weight=1.25
    ),
    Variant.DOT: Look(
        Color.GROUP_2_FILL, Color.GROUP_2_DARK, "people_dot", "squares_dot", person.DOT
    ),
    Variant.UP: Look(Color.GROUP_2_FILL, Color.GROUP_2_DARK, "people_up", "squares_up", person.UP),
    Variant.HALF: Look(
        Color.BACKGROUND, Color.GROUP_1, "people_half", "squares_half", person.HALF, Color.PANEL
    ),
    Variant.OPEN: Look(Color.BACKGROUND, Color.INK, "people_open", "squares_open"),
    Variant.DASHED: Look(None, Color.MUTE, weight=1.1, dashed=True),
    Variant.CROWD: Look(Color.CROWD, Color.CROWD),
    Variant.EVENT: Look(Color.HARM_DARK, Color.HARM_DARK, weight=0),
}
# How those look to whom something happened, by how an outcome says that people are drawn.
BY_LOOK: Mapping[str, Variant] = {
    "no event": Variant.SOLID,
    "worse": Variant.DOWN,
    "died": Variant.CROSS,
    "better": Variant.UP,
}
_BY_GOOD = {"fewer": "worse", "more": "better"}
# The looks of people of whom none are better or worse, in the order in which they are taken.
NEUTRAL = (Variant.SOLID, Variant.DOT, Variant.HALF, Variant.OPEN)


def pair_of_looks(look: str | None, good: str | None) -> tuple[Variant, Variant]:
    """Return how those look to whom something happened, and how the others do.

    Where an outcome does not say how people are drawn, it follows from which way is ``good``.
    """
    chosen = look or _BY_GOOD.get(good or "")
    if chosen is None:
        return Variant.DOT, Variant.SOLID
    first = BY_LOOK[chosen]
    return first, Variant.DOWN if first is Variant.SOLID else Variant.SOLID


def square_colors(variant: Variant) -> tuple[str | None, str]:
    """Return the colour roles of a square: its fill and its outline."""
    look = LOOKS[variant]
    return look.square_fill or look.fill, look.line


def look_in_words(form: Form, variant: Variant, count: int, phrases: Phrases) -> str:
    """Return what ``count`` marks look like, without naming a colour: 'Solid figures'."""
    look = LOOKS[variant]
    return phrases.shared(look.figures if form is Form.FIGURE else look.squares, n=count)
