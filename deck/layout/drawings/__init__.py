"""Drawings that a slide can have by name, one file each; a file put into this folder is a drawing.

Its file is named as it is in an outline, and has a ``DRAWING``. Its words stand in phrases of its
own: those of ``nerve`` in ``_drawing_nerve``.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from deck.layout.continuation import Drawn
from deck.layout.page import Page
from deck.units import Box


class Drawing(NamedTuple):
    """What draws something in a box that is ``height`` EMU high, with a page of its own phrases."""

    height: int
    draw: Callable[[Box, Page], Drawn]


@cache
def names() -> tuple[str, ...]:
    """Return the names of all drawings, in the order of the alphabet."""
    return tuple(sorted(module.name for module in iter_modules(__path__)))


def drawn(name: str, body: Box, page: Page) -> tuple[Drawn, Box]:
    """Return the drawing ``name`` at the top of ``body``, and what it leaves of the body below it.

    Raises ModuleNotFoundError where there is no drawing of that name.
    """
    drawing: Drawing = import_module(f"{__name__}.{name}").DRAWING
    own_page = page._replace(phrases=page.phrases._replace(file=f"_drawing_{name}"))
    top = body._replace(height=drawing.height)
    return drawing.draw(top, own_page), body.from_top(drawing.height + page.measures.body_gap)
