"""Small pieces of DrawingML that all parts of the file share: colours, lines, boxes, names.

An element without content is written as one empty tag, as lxml and PowerPoint write it.
"""

from functools import cache

from deck.scene import Stroke
from deck.theme import Palette
from deck.theme.placeholders import Holds, Placeholder
from deck.units import Box, pt

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
# The mark that PowerPoint writes for "decorative"; python-pptx has no word for it.
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)

TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
NUMBER_FIELD = 'id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"'
_SORTS = {
    Holds.TITLE: 'type="title"',
    Holds.TALK_TITLE: 'type="ctrTitle"',
    Holds.SUBTITLE: 'type="subTitle"',
    Holds.LINE: 'type="body" sz="quarter"',
    Holds.TEXT: 'type="body"',
    Holds.CONTENT: "",
    Holds.HALF: 'sz="half"',
    Holds.FOOTER: 'type="ftr" sz="quarter"',
    Holds.NUMBER: 'type="sldNum" sz="quarter"',
}

_IN_QUOTES = str.maketrans({'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"})


@cache  # a deck has a handful of colours, in each run and shape
def color(role: str, palette: Palette) -> str:
    """Return a colour of the theme, or a fixed one where the role has no slot."""
    swatch = palette[role]
    if swatch.slot:
        return f'<a:schemeClr val="{swatch.slot}"/>'
    return f'<a:srgbClr val="{swatch.rgb}"/>'


def fill(role: str | None, palette: Palette) -> str:
    """Return a solid fill, or the word for none."""
    return f"<a:solidFill>{color(role, palette)}</a:solidFill>" if role else "<a:noFill/>"


def line(stroke: Stroke | None, palette: Palette, tag: str = "a:ln") -> str:
    """Return an outline or a line with round joins, or the word for none."""
    if stroke is None:
        return f"<{tag}><a:noFill/></{tag}>"
    dash = '<a:prstDash val="sysDash"/>' if stroke.dashed else ""
    head = '<a:tailEnd type="triangle"/>' if stroke.arrow else ""
    return (
        f'<{tag} w="{pt(stroke.width_pt)}">{fill(stroke.color, palette)}{dash}'
        f"<a:round/>{head}</{tag}>"
    )


def transform(box: Box, tag: str = "a:xfrm") -> str:
    """Return the place and size of a shape."""
    return (
        f'<{tag}><a:off x="{box.x}" y="{box.y}"/>'
        f'<a:ext cx="{box.width}" cy="{box.height}"/></{tag}>'
    )


def placeholder_xml(placeholder: Placeholder) -> str:
    """Return what ties text on a slide, or a place on a layout, to a placeholder."""
    slot = "" if placeholder.slot is None else f'idx="{placeholder.slot}"'
    return f"<{' '.join(filter(None, ('p:ph', _SORTS[placeholder.holds], slot)))}/>"


def element(tag: str, content: str, attributes: str = "") -> str:
    """Return an element, one empty tag where it has no content."""
    return f"<{tag}{attributes}>{content}</{tag}>" if content else f"<{tag}{attributes}/>"


def named(shape_id: int, name: str, alt: str | None) -> str:
    """Return the non-visual properties: with a description, or marked decorative where it is empty.

    An ``alt`` of None is for text, which speaks for itself.
    """
    start = f'<p:cNvPr id="{shape_id}" name={quoted(name)}'
    if alt is None:
        return f"{start}/>"
    if alt:
        return f"{start} descr={quoted(alt)}/>"
    return f"{start}>{_DECORATIVE}</p:cNvPr>"


def plain(text: str) -> str:
    """Return ``text`` as XML character data, written as lxml writes it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def quoted(text: str) -> str:
    """Return ``text`` as the value of an attribute, in quotes, written as lxml writes it."""
    return f'"{plain(text).translate(_IN_QUOTES)}"'
