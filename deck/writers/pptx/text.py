"""Whole paragraphs as DrawingML: every run with its language, size, weight and colour."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from deck.scene import Notes
from deck.text import Bullet, Paragraph, Run, paragraph
from deck.theme import Palette, Theme
from deck.units import pt
from deck.writers.pptx.markup import NUMBER_FIELD, color, element, fill, plain, quoted

ANCHORS = {"top": "t", "middle": "ctr", "bottom": "b"}
ALIGNMENTS = {"left": "l", "center": "ctr", "right": "r"}


class Voice(NamedTuple):
    """What every run of a deck has: its language, and the palette its colours come from."""

    language: str
    palette: Palette


def body(paragraphs: Sequence[Paragraph], anchor: str, voice: Voice) -> str:
    """Return the text body of a shape: no insets, no automatic fitting."""
    return (
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{ANCHORS[anchor]}"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f"{paragraphs_xml(paragraphs, voice)}</p:txBody>"
    )


def number_body(line: Paragraph, anchor: str, voice: Voice) -> str:
    """Return a text body whose one run is the slide's number, kept up to date by PowerPoint."""
    run = line.runs[0]
    return (
        '<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" '
        f'anchor="{ANCHORS[anchor]}"><a:noAutofit/></a:bodyPr><a:lstStyle/>'
        f"<a:p>{_properties(line, voice)}<a:fld {NUMBER_FIELD}>{_run_properties(run, voice)}"
        f"{element('a:t', plain(run.text))}</a:fld></a:p></p:txBody>"
    )


def notes_xml(notes: Notes, theme: Theme, voice: Voice) -> str:
    """Return the notes as paragraphs: each part under its heading in bold."""
    size = theme.sizes.notes
    paragraphs = [
        one
        for part in notes.parts
        for one in (
            paragraph(part.heading, size, bold=True),
            *(paragraph(text, size) for text in part.texts),
        )
    ]
    return paragraphs_xml(paragraphs, voice) or "<a:p/>"


def paragraphs_xml(paragraphs: Sequence[Paragraph], voice: Voice) -> str:
    """Return the paragraphs, at least one, as the schema of a text body asks."""
    return "".join(
        f"<a:p>{_properties(one, voice)}{''.join([_run(run, voice) for run in one.runs])}</a:p>"
        for one in paragraphs
    )


def _properties(one: Paragraph, voice: Voice) -> str:
    """Return alignment, spacing, indent and bullet of a paragraph."""
    _, *others = one
    return _layout(tuple(others), one.runs[0].size_pt, voice.palette)


@lru_cache(maxsize=1024)  # a deck has a handful
def _layout(all_but_runs: tuple[Any, ...], size_pt: float, palette: Palette) -> str:
    """Return the properties of a paragraph whose first run has a size."""
    one = Paragraph((), *all_but_runs)
    indent = pt(one.indent_pt)
    spacing = f'<a:lnSpc><a:spcPct val="{round(one.line_spacing * 100_000)}"/></a:lnSpc>'
    before = f'<a:spcBef><a:spcPts val="{round(one.space_before_pt * 100)}"/></a:spcBef>'
    bullet = bullet_xml(one.bullet, size_pt, palette) if one.bullet else "<a:buNone/>"
    return (
        f'<a:pPr marL="{indent}" indent="{-indent}" algn="{ALIGNMENTS[one.align]}">'
        f"{spacing}{before}{bullet}</a:pPr>"
    )


def bullet_xml(bullet: Bullet, size_pt: float, palette: Palette) -> str:
    """Return the bullet of text of ``size_pt`` points.

    Its size is in points, since the schemas disagree on how to write percent.
    """
    return (
        f"<a:buClr>{color(bullet.color, palette)}</a:buClr>"
        f'<a:buSzPts val="{round(size_pt * bullet.share * 100)}"/>'
        f"<a:buFont typeface={quoted(bullet.font)}/>"
        f"<a:buChar char={quoted(bullet.character)}/>"
    )


def _run(run: Run, voice: Voice) -> str:
    return f"<a:r>{_run_properties(run, voice)}{element('a:t', plain(run.text))}</a:r>"


def _run_properties(run: Run, voice: Voice) -> str:
    """Return language, size, weight and colour of a run."""
    return _look(run.size_pt, run.bold, run.color, voice)


@lru_cache(maxsize=1024)  # a deck has a handful
def _look(size_pt: float, bold: bool, color: str, voice: Voice) -> str:
    """Return the properties of a run; its size is written in hundredths of a point."""
    return (
        f'<a:rPr lang="{voice.language}" sz="{round(size_pt * 100)}" b="{int(bold)}" dirty="0">'
        f"{fill(color, voice.palette)}</a:rPr>"
    )
