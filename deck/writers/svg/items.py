"""Items of a scene as elements of an SVG, in reading order."""

from base64 import b64encode
from collections.abc import Callable

from deck.scene import Chart, Group, Item, Picture, Role, Shape, Table, Text
from deck.units import to_pt
from deck.writers.svg.chart import draw_chart
from deck.writers.svg.markup import HIDDEN, Attributes, Style, element, rectangle, told
from deck.writers.svg.outline import form, straight
from deck.writers.svg.table import draw_table
from deck.writers.svg.text import Words, set_text

_HEADING = {"role": "heading", "aria-level": "1"}


def drawn(item: Item, style: Style) -> str:
    """Return an item as one or more elements; what tells it aloud is on the outermost."""
    writers: dict[type, Callable[..., str]] = {
        Text: _text,
        Shape: _shape,
        Table: draw_table,
        Chart: draw_chart,
        Picture: _picture,
        Group: _group,
    }
    return writers[type(item)](item, style)


def _text(item: Text, style: Style) -> str:
    """Return text, and under it the form that it stands in, if it has one."""
    under = ""
    if item.fill or item.stroke:
        under = form(item.geometry, item.box, {**style.paint(item.fill, item.stroke), **HIDDEN})
    heading = _HEADING if item.role is Role.TITLE else None
    words = Words(item.paragraphs, item.lines, item.anchor)
    return under + set_text(words, item.box, style, heading)


def _shape(item: Shape, style: Style) -> str:
    if item.geometry == "line" and item.stroke:
        return straight(item.box, item.stroke, style, told(item.alt))
    return form(item.geometry, item.box, {**style.paint(item.fill, item.stroke), **told(item.alt)})


def _picture(item: Picture, style: Style) -> str:
    """Return an image with its file inside, on the colour that it is meant to stand on."""
    box = item.box
    data = b64encode(item.data).decode("ascii")
    attributes: Attributes = {
        "x": to_pt(box.x),
        "y": to_pt(box.y),
        "width": to_pt(box.width),
        "height": to_pt(box.height),
        "preserveAspectRatio": "none",  # the box has the proportions of the image
        "href": f"data:image/{item.media};base64,{data}",
    }
    behind = rectangle(box, {**style.paint(item.behind), **HIDDEN})
    return behind + element("image", {**attributes, **told(item.alt)})


def _group(item: Group, style: Style) -> str:
    return element("g", told(item.alt), "".join(drawn(child, style) for child in item.items))
