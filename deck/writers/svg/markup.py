"""Small pieces of SVG that all parts of a picture share: elements, colours, what is told."""

from collections.abc import Mapping
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from deck.scene import Stroke
from deck.theme import Theme
from deck.units import Box, to_pt

Attributes = Mapping[str, str | float | None]

HIDDEN: Attributes = {"aria-hidden": "true"}


class Style(NamedTuple):
    """What every item of a picture has: the theme of its deck, and the language of its text."""

    theme: Theme
    language: str

    def color(self, role: str) -> str:
        """Return the colour of a role, as in CSS."""
        return f"#{self.theme.palette[role].rgb}"

    def paint(self, fill: str | None, stroke: Stroke | None = None) -> Attributes:
        """Return the fill of a form, none where it has none, and its outline."""
        filled = self.color(fill) if fill else "none"
        return {"fill": filled, **(self.line(stroke) if stroke else {})}

    def line(self, stroke: Stroke) -> Attributes:
        """Return colour, width and dashes of a line."""
        dashes = " ".join(written(part) for part in stroke.dash_pt) if stroke.dashed else None
        return {
            "stroke": self.color(stroke.color),
            "stroke-width": stroke.width_pt,
            "stroke-dasharray": dashes,
        }


def written(number: float) -> str:
    """Return a length in points with up to two decimals: less than anybody sees."""
    text = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def element(tag: str, attributes: Attributes, content: str = "") -> str:
    """Return an element with ``content``, which is XML; attributes that are None are left out."""
    named = "".join(
        f" {name}={quoteattr(value if isinstance(value, str) else written(value))}"
        for name, value in attributes.items()
        if value is not None
    )
    return f"<{tag}{named}>{content}</{tag}>" if content else f"<{tag}{named}/>"


def plain(text: str) -> str:
    """Return ``text`` as XML character data."""
    return escape(text)


def told(alt: str) -> Attributes:
    """Return what is read aloud in place of a drawing; without words it is decorative."""
    return {"role": "img", "aria-label": alt} if alt else HIDDEN


def rectangle(box: Box, attributes: Attributes) -> str:
    """Return a rectangle over the whole of a box."""
    place = {"x": to_pt(box.x), "y": to_pt(box.y)}
    size = {"width": to_pt(box.width), "height": to_pt(box.height)}
    return element("rect", {**place, **size, **attributes})


def segment(start: tuple[int, int], end: tuple[int, int], attributes: Attributes) -> str:
    """Return a straight line between two places in EMU."""
    (x, y), (to_x, to_y) = start, end
    ends = {"x1": to_pt(x), "y1": to_pt(y), "x2": to_pt(to_x), "y2": to_pt(to_y)}
    return element("line", {**ends, **attributes})
