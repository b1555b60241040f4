"""What a slide layout is made of: placeholders at their places, and grounds behind them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from deck.units import Box


class Role(StrEnum):
    """What an item is to the slide; a writer maps it to a placeholder of the slide layout."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BODY = "body"
    FOOTER = "footer"
    PART = "part of the talk"
    NUMBER = "slide number"
    NONE = "none"


class SlideLayout(StrEnum):
    """The layouts of the master; the value, spaced, is the name that PowerPoint shows."""

    TITLE = "title"
    SECTION = "section"
    CONTENT = "title_and_content"
    COMPARISON = "comparison"
    TITLE_ONLY = "title_only"
    QUOTE = "quote"
    CLOSING = "closing"

    @property
    def shown(self) -> str:
        """Return the name that PowerPoint shows."""
        return self.replace("_", " ").capitalize()


class Holds(StrEnum):
    """What a placeholder is there for; a line and a text are text alone, content is anything."""

    TITLE = "title"
    TALK_TITLE = "title of the talk"
    SUBTITLE = "subtitle"
    LINE = "line"
    TEXT = "text"
    CONTENT = "content"
    HALF = "content beside other content"
    FOOTER = "footer"
    NUMBER = "slide number"


_ROLES: Mapping[Holds, Role] = {
    Holds.TITLE: Role.TITLE,
    Holds.TALK_TITLE: Role.TITLE,
    Holds.SUBTITLE: Role.SUBTITLE,
    Holds.FOOTER: Role.FOOTER,
    Holds.NUMBER: Role.NUMBER,
}


class Look(NamedTuple):
    """How the text of a placeholder looks: size in points, weight, colour role, alignment."""

    size_pt: float
    bold: bool = False
    color: str = "ink"
    align: str = "left"


class Placeholder(NamedTuple):
    """A place for text: its box in EMU, and what stands in it while it is empty.

    ``slot`` ties it to the text of a slide, where a layout has several of its sort. Without a
    ``look`` it has that of the master. ``prompt`` is
    the key of what a person reads in it while it is empty. ``anchor`` is top or middle.
    """

    name: str
    holds: Holds
    box: Box
    prompt: str
    slot: int | None = None
    look: Look | None = None
    anchor: str = "top"

    @property
    def role(self) -> Role:
        """Return the role of the items that it takes."""
        return _ROLES.get(self.holds, Role.BODY)


class Ground(NamedTuple):
    """A band or a panel behind what stands on a slide: a rectangle in a colour role."""

    name: str
    box: Box
    fill: str


class Layout(NamedTuple):
    """The placeholders of a slide layout in the order in which items take them, and its grounds."""

    slide_layout: SlideLayout
    placeholders: tuple[Placeholder, ...]
    grounds: tuple[Ground, ...] = ()

    def of(self, role: Role) -> tuple[Placeholder, ...]:
        """Return the placeholders for items of a role."""
        return tuple(one for one in self.placeholders if one.role is role)
