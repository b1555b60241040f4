"""Whole paragraphs as DrawingML: every run with its language, size, weight and colour."""

from collections.abc import Sequence
from typing import NamedTuple

from deck.text import Bullet, Paragraph, Run
from deck.theme import Color, Palette
from deck.units import pt
from deck.writers.pptx.markup import color, fill, plain

_ANCHORS = {"top": "t", "middle": "ctr", "bottom": "b"}
_ALIGN = {"left": "l", "center": "ctr", "right": "r"}
_BULLETS = {Bullet.FILLED: ("■", Color.GROUP_1), Bullet.HOLLOW: ("□", Color.INK)}
_BULLET_SIZE = (
    0.8  # of the text size; in points, since the schemas disagree on how to write percent
)


class Voice(NamedTuple):
    """What every run of a deck has: its language, and the palette its colours come from."""

    language: str
    palette: Palette


def body(paragraphs: Sequence[Paragraph], anchor: str, voice: Voice) -> str:
    """Return the text body of a shape: no insets, no automatic fitting."""
    return (
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{_ANCHORS[anchor]}"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f"{paragraphs_xml(paragraphs, voice)}</p:txBody>"
    )


def number_body(paragraph: Paragraph, voice: Voice) -> str:
    """Return a text body whose one run is the slide's number, kept up to date by PowerPoint."""
    run = paragraph.runs[0]
    return (
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="t"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p>{_properties(paragraph, voice)}'
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">'
        f"{_run_properties(run, voice)}<a:t>{plain(run.text)}</a:t></a:fld></a:p></p:txBody>"
    )


def paragraphs_xml(paragraphs: Sequence[Paragraph], voice: Voice) -> str:
    """Return the paragraphs, at least one, as the schema of a text body asks."""
    return "".join(
        f"<a:p>{_properties(paragraph, voice)}"
        + "".join(_run(run, voice) for run in paragraph.runs)
        + "</a:p>"
        for paragraph in paragraphs
    )


def _properties(paragraph: Paragraph, voice: Voice) -> str:
    """Return alignment, spacing, indent and bullet of a paragraph."""
    indent = pt(paragraph.indent_pt)
    spacing = f'<a:lnSpc><a:spcPct val="{round(paragraph.line_spacing * 100_000)}"/></a:lnSpc>'
    before = f'<a:spcBef><a:spcPts val="{round(paragraph.space_before_pt * 100)}"/></a:spcBef>'
    return (
        f'<a:pPr marL="{indent}" indent="{-indent}" algn="{_ALIGN[paragraph.align]}">'
        f"{spacing}{before}{_bullet(paragraph, voice)}</a:pPr>"
    )


def _bullet(paragraph: Paragraph, voice: Voice) -> str:
    """Return a real bullet in its own colour, or the word for none."""
    if paragraph.bullet is None:
        return "<a:buNone/>"
    character, role = _BULLETS[paragraph.bullet]
    size = round(paragraph.runs[0].size_pt * _BULLET_SIZE * 100)
    return (
        f"<a:buClr>{color(role, voice.palette)}</a:buClr>"
        f'<a:buSzPts val="{size}"/><a:buFont typeface="Arial"/>'
        f'<a:buChar char="{character}"/>'
    )


def _run(run: Run, voice: Voice) -> str:
    return f"<a:r>{_run_properties(run, voice)}<a:t>{plain(run.text)}</a:t></a:r>"


def _run_properties(run: Run, voice: Voice) -> str:
    """Return language, size in hundredths of a point, weight and colour of a run."""
    bold = int(run.bold)
    return (
        f'<a:rPr lang="{voice.language}" sz="{round(run.size_pt * 100)}" b="{bold}" dirty="0">'
        f"{fill(run.color, voice.palette)}</a:rPr>"
    )
