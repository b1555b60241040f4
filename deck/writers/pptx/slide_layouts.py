"""The master and its slide layouts as XML, from the places that the theme gives them."""

from collections.abc import Sequence
from typing import NamedTuple

from deck.phrases import Phrases
from deck.scene import Role, Shape, backdrop
from deck.text import Bullet
from deck.theme import Layout, SlideLayout, Theme
from deck.theme.layouts import master, notes_page
from deck.theme.placeholders import Look, Placeholder
from deck.writers.pptx.markup import (
    NAMESPACES,
    NUMBER_FIELD,
    TREE,
    fill,
    named,
    placeholder_xml,
    plain,
    transform,
)  # fmt: skip
from deck.writers.pptx.text import ALIGNMENTS, ANCHORS, Voice, bullet_xml

# PowerPoint's own sorts of layouts; the others are "userDrawn".
_TYPES = {
    SlideLayout.TITLE: "title",
    SlideLayout.SECTION: "secHead",
    SlideLayout.CONTENT: "obj",
    SlideLayout.COMPARISON: "twoTxTwoObj",
    SlideLayout.TITLE_ONLY: "titleOnly",
}
_MASTER_ID = 2_147_483_648  # ISO/IEC 29500-1, 19.7.15; the ids of layouts follow it
_FIRST_ID = 2  # the tree itself has 1
_LEVELS = 9  # of a list; ISO/IEC 29500-1, 21.1.2.4
_HEADINGS, _TEXT = "+mj-lt", "+mn-lt"  # the two fonts of the theme
_RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'


class _Level(NamedTuple):
    """A level of a list: how deep it is, its indent in EMU, and its bullet as XML."""

    number: int
    indent: int
    bullet: str


_PLAIN = _Level(1, 0, "<a:buNone/>")


def layout_xml(theme: Theme, layout: Layout, voice: Voice) -> str:
    """Return a slide layout: its backdrop, and its placeholders in front."""
    name = layout.slide_layout
    sort = f'type="{_TYPES[name]}" preserve="1"' if name in _TYPES else 'preserve="1" userDrawn="1"'
    first_ground = _FIRST_ID + len(layout.placeholders)
    grounds = "".join(
        _ground(shape, shape_id, voice)
        for shape_id, shape in enumerate(backdrop(theme, name), start=first_ground)
    )
    return (
        f'<p:sldLayout {NAMESPACES} {sort}><p:cSld name="{plain(name.shown)}"><p:spTree>{TREE}'
        f"{grounds}{_placeholders(layout.placeholders, voice)}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def master_values(theme: Theme, voice: Voice) -> dict[str, str]:
    """Return what stands for each ``$name`` of a place, a size or a text of the master's XML."""
    sizes = theme.sizes
    return {
        "master_shapes": _placeholders(master(theme.measures, sizes), voice),
        "title_style": _style(Look(sizes.title[0], bold=True), voice, font=_HEADINGS),
        "body_style": _points(theme, voice),
        "other_style": _style(Look(sizes.small), voice),
        "layout_ids": "".join(
            f'<p:sldLayoutId id="{_MASTER_ID + number}" r:id="rId{number}"/>'
            for number in range(1, len(SlideLayout) + 1)
        ),
        "text_size": str(_hundredths(sizes.small)),
    }


def page_values(theme: Theme, voice: Voice) -> dict[str, str]:
    """Return what stands for each ``$name`` of the sizes of slides and notes pages."""
    notes = notes_page(theme.measures)
    slide = theme.measures.slide
    return {
        "slide_size": f'cx="{slide.width}" cy="{slide.height}"',
        "notes_page_size": f'cx="{notes.page.width}" cy="{notes.page.height}"',
        "notes_picture": transform(notes.picture),
        "notes_text": transform(notes.text.box),
        "notes_name": plain(notes.text.name),
        "notes_placeholder": placeholder_xml(notes.text),
        "notes_prompt": plain(_prompt(notes.text, voice)),
        "notes_size": str(_hundredths(theme.sizes.notes)),
    }


def _prompt(one: Placeholder, voice: Voice) -> str:
    """Return what a person reads in a placeholder that is empty."""
    return Phrases(voice.language, "_layouts")(one.prompt)


def _hundredths(size_pt: float) -> int:
    return round(size_pt * 100)


def _ground(shape: Shape, shape_id: int, voice: Voice) -> str:
    """Return a band or a panel; text in it, of which there is none, has the deck's language."""
    return (
        f"<p:sp><p:nvSpPr>{named(shape_id, shape.name, shape.alt)}<p:cNvSpPr/>"
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{transform(shape.box)}{_RECTANGLE}'
        f"{fill(shape.fill, voice.palette)}<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/>"
        f'<a:lstStyle/><a:p><a:endParaRPr lang="{voice.language}"/></a:p></p:txBody></p:sp>'
    )


def _placeholders(placeholders: Sequence[Placeholder], voice: Voice) -> str:
    return "".join(
        _placeholder(one, shape_id, voice)
        for shape_id, one in enumerate(placeholders, start=_FIRST_ID)
    )


def _placeholder(one: Placeholder, shape_id: int, voice: Voice) -> str:
    """Return a placeholder with its prompt, in a look of its own or in the master's."""
    font = _HEADINGS if one.role is Role.TITLE else _TEXT
    look = _style(one.look, voice, font) if one.look else ""
    run = f'<a:rPr lang="{voice.language}"/><a:t>'
    prompt = (
        f"<a:fld {NUMBER_FIELD}>{run}\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}#"
        "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}</a:t></a:fld>"
        if one.role is Role.NUMBER
        else f"<a:r>{run}{plain(_prompt(one, voice))}</a:t></a:r>"
    )
    return (
        f"<p:sp><p:nvSpPr>{named(shape_id, one.name, None)}"
        f'<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr>{placeholder_xml(one)}</p:nvPr>'
        f"</p:nvSpPr><p:spPr>{transform(one.box)}{_RECTANGLE}</p:spPr>"
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" '
        f'anchor="{ANCHORS[one.anchor]}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle>{look}</a:lstStyle><a:p>{prompt}</a:p></p:txBody></p:sp>"
    )


def _points(theme: Theme, voice: Voice) -> str:
    """Return every level of a list of points: the first in the size of text, the others small."""
    sizes = [theme.sizes.body[0], *[theme.sizes.body[-1]] * (_LEVELS - 1)]
    indent = theme.measures.point_indent
    return "".join(
        _style(Look(size), voice, level=_Level(number, indent, _bullet(size, voice)))
        for number, size in enumerate(sizes, start=1)
    )


def _bullet(size_pt: float, voice: Voice) -> str:
    return bullet_xml(Bullet.FILLED, size_pt, voice.palette)


def _style(look: Look, voice: Voice, font: str = _TEXT, level: _Level = _PLAIN) -> str:
    """Return a level of a list style."""
    bold = ' b="1"' if look.bold else ""
    return (
        f'<a:lvl{level.number}pPr marL="{level.number * level.indent}" indent="{-level.indent}" '
        f'algn="{ALIGNMENTS[look.align]}" rtl="0"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="0"/></a:spcBef>{level.bullet}'
        f'<a:defRPr lang="{voice.language}" sz="{_hundredths(look.size_pt)}"{bold}>'
        f'{fill(look.color, voice.palette)}<a:latin typeface="{font}"/></a:defRPr>'
        f"</a:lvl{level.number}pPr>"
    )
