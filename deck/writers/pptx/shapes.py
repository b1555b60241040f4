"""Items of a scene as the shape tree of a slide, in reading order, each with an id of its own."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import count
from typing import ClassVar

from deck.scene import Chart, Contour, Group, Item, Picture, Role, Shape, Table, Text
from deck.theme import Layout
from deck.theme.placeholders import Placeholder
from deck.writers.pptx.chart import chart_frame
from deck.writers.pptx.markup import element, fill, line, named, placeholder_xml, transform
from deck.writers.pptx.table import frame
from deck.writers.pptx.text import Voice, body, number_body

# Makes the part of an item that a slide refers to, and returns the id of the slide's relation.
Attach = Callable[[Picture | Chart], str]
_PATH_SCALE = 100  # a path's grid is written in hundredths, since its numbers must be whole


class ShapeTree:
    """The shapes of one slide as XML; ids count up from 2, since the tree itself has 1."""

    def __init__(self, slide_layout: Layout, voice: Voice, attach: Attach) -> None:
        """Take the placeholders of the layout, each to be used once."""
        self._voice = voice
        self._attach = attach
        self._ids = count(2)
        self._layout = slide_layout
        self._free: dict[Role, Iterator[Placeholder]] = {}

    def xml(self, item: Item) -> str:
        """Return ``item`` as one child of the shape tree."""
        return self._WRITERS[type(item)](self, item)

    def _placeholder(self, role: Role) -> Placeholder | None:
        """Return the next placeholder for items of a role that is still free, or None."""
        if role not in self._free:
            self._free[role] = iter(self._layout.of(role))
        return next(self._free[role], None)

    def _text(self, item: Text) -> str:
        """Return text in the placeholder of its role, or in a shape of its own."""
        placeholder = self._placeholder(item.role)
        lock = '<a:spLocks noGrp="1"/>' if placeholder else ""
        box = ' txBox="1"' if not placeholder and item.geometry == "rect" else ""
        properties = transform(item.box) + _geometry(item.geometry)
        if item.fill or item.stroke:
            palette = self._voice.palette
            properties += fill(item.fill, palette) + line(item.stroke, palette)
        content = (
            number_body(item.paragraphs[0], item.anchor, self._voice)
            if item.role is Role.NUMBER
            else body(item.paragraphs, item.anchor, self._voice)
        )
        return (
            f"<p:sp><p:nvSpPr>{named(next(self._ids), item.name, None)}"
            f"{element('p:cNvSpPr', lock, box)}"
            f"{element('p:nvPr', placeholder_xml(placeholder) if placeholder else '')}</p:nvSpPr>"
            f"<p:spPr>{properties}</p:spPr>{content}</p:sp>"
        )

    def _shape(self, item: Shape) -> str:
        """Return a drawn form; lines become connectors, as PowerPoint's own lines are."""
        palette = self._voice.palette
        name = named(next(self._ids), item.name, item.alt)
        if item.geometry == "line":
            return (
                f"<p:cxnSp><p:nvCxnSpPr>{name}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>"
                f"{transform(item.box)}{_geometry('line')}{line(item.stroke, palette)}"
                "</p:spPr></p:cxnSp>"
            )
        return (
            f"<p:sp><p:nvSpPr>{name}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>"
            f"{transform(item.box)}{_geometry(item.geometry)}"
            f"{fill(item.fill, palette)}{line(item.stroke, palette)}</p:spPr></p:sp>"
        )

    def _table(self, item: Table) -> str:
        return frame(item, next(self._ids), self._voice)

    def _chart(self, item: Chart) -> str:
        return chart_frame(item, next(self._ids), self._attach(item))

    def _picture(self, item: Picture) -> str:
        """Return an image that fills its box and keeps its proportions when it is resized."""
        return (
            f"<p:pic><p:nvPicPr>{named(next(self._ids), item.name, item.alt)}"
            '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{self._attach(item)}"/>'
            "<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
            f"<p:spPr>{transform(item.box)}{_geometry('rect')}"
            f"{fill(item.behind, self._voice.palette)}</p:spPr></p:pic>"
        )

    def _group(self, item: Group) -> str:
        """Return a group whose inner grid is the slide's own."""
        name = named(next(self._ids), item.name, item.alt)
        box = item.box
        inner = f'<a:chOff x="{box.x}" y="{box.y}"/><a:chExt cx="{box.width}" cy="{box.height}"/>'
        outer = transform(box).replace("</a:xfrm>", f"{inner}</a:xfrm>")
        return (
            f"<p:grpSp><p:nvGrpSpPr>{name}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
            f"<p:grpSpPr>{outer}</p:grpSpPr>{''.join(self.xml(child) for child in item.items)}"
            "</p:grpSp>"
        )

    _WRITERS: ClassVar[dict[type, Callable[..., str]]] = {
        Text: _text,
        Shape: _shape,
        Table: _table,
        Chart: _chart,
        Picture: _picture,
        Group: _group,
    }


@lru_cache(maxsize=256)
def _geometry(geometry: str | Contour) -> str:
    """Return a preset form by its name, or a path of its own."""
    if isinstance(geometry, str):
        return f'<a:prstGeom prst="{geometry}"><a:avLst/></a:prstGeom>'
    width, height = round(geometry.width * _PATH_SCALE), round(geometry.height * _PATH_SCALE)
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{width}" h="{height}">{"".join(_command(*c) for c in geometry.commands)}'
        "</a:path></a:pathLst></a:custGeom>"
    )


def _command(letter: str, numbers: tuple[float, ...]) -> str:
    """Return one command of a path with its points."""
    tags = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}
    points = "".join(
        f'<a:pt x="{round(x * _PATH_SCALE)}" y="{round(y * _PATH_SCALE)}"/>'
        for x, y in zip(numbers[::2], numbers[1::2], strict=True)
    )
    return f"<a:{tags[letter]}>{points}</a:{tags[letter]}>" if points else "<a:close/>"
