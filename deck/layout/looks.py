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
    HARM = "harm"
    DIED = "died"
    QUIET = "quiet"
    DOT = "dot"
    PART = "part"
    OPEN = "open"
    DASHED = "dashed"
    CROWD = "crowd"
    EVENT = "event"


class Look(NamedTuple):
    """How a variant is drawn, and the shared phrases that tell it as figures and as squares.

    ``line`` is the colour of outline and sign, and of a number beside the marks. Figures carry a
    ``sign``, in a colour of its own where it stands on a dark fill; on squares it would not be
    seen. ``words`` is the colour of a number where that of the outline is too light to be read. An
    outline is ``weight`` times as heavy as usual; 0 is none.
    """

    fill: str | None
    line: str
    figures: str = ""
    squares: str = ""
    sign: person.Sign | None = None
    sign_color: str | None = None
    words: str | None = None
    weight: float = 1.0
    dashed: bool = False

    @property
    def number(self) -> str:
        """Return the colour role of a number beside the marks."""
        return self.words or self.line


LOOKS: Mapping[Variant, Look] = {
    Variant.SOLID: Look(Color.GROUP_1, Color.GROUP_1, "people_solid", "squares_solid"),
    Variant.HARM: Look(
        Color.HARM_FILL, Color.HARM_DARK, "people_harm", "squares_harm",
        person.STROKE, Color.BACKGROUND,
    ),
    Variant.DIED: Look(
        Color.INK, Color.INK, "people_died", "squares_died", person.CROSS, Color.BACKGROUND
    ),
    Variant.QUIET: Look(
        Color.QUIET, Color.QUIET_LINE, "people_quiet", "squares_quiet", words=Color.MUTE, weight=0.8
    ),
    Variant.DOT: Look(
        Color.GROUP_2_FILL, Color.GROUP_2_DARK, "people_dot", "squares_dot", person.DOT
    ),
    Variant.PART: Look(
        Color.GROUP_1_TINT, Color.GROUP_1, "people_part", "squares_part", person.DOT, weight=1.6
    ),
    Variant.OPEN: Look(Color.BACKGROUND, Color.INK, "people_open", "squares_open"),
    Variant.DASHED: Look(None, Color.MUTE, weight=1.1, dashed=True),
    Variant.CROWD: Look(Color.CROWD, Color.CROWD),
    Variant.EVENT: Look(Color.HARM_DARK, Color.HARM_DARK, weight=0),
}  # fmt: skip
# How those look to whom something happened, by how an outcome says that people are drawn.
BY_LOOK: Mapping[str, Variant] = {
    "no event": Variant.SOLID,
    "worse": Variant.HARM,
    "died": Variant.DIED,
    "better": Variant.SOLID,
}
_BY_GOOD = {"fewer": "worse", "more": "better"}
# The looks of people of whom none are better or worse, in the order in which they are taken.
NEUTRAL = (Variant.SOLID, Variant.DOT, Variant.PART, Variant.OPEN)


def pair_of_looks(look: str | None, good: str | None) -> tuple[Variant, Variant]:
    """Return how those look to whom something happened, and how the others do.

    Where an outcome does not say how people are drawn, it follows from which way is ``good``.
    """
    chosen = look or _BY_GOOD.get(good or "", "no event")
    return BY_LOOK[chosen], Variant.QUIET


def square_colors(variant: Variant) -> tuple[str | None, str]:
    """Return the colour roles of a square: its fill and its outline."""
    look = LOOKS[variant]
    return look.fill, look.line


def look_in_words(form: Form, variant: Variant, count: int, phrases: Phrases) -> str:
    """Return what ``count`` marks look like, without naming a colour: 'Solid figures'."""
    look = LOOKS[variant]
    return phrases.shared(look.figures if form is Form.FIGURE else look.squares, n=count)
