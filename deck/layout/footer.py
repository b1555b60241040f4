"""The line under a slide: where its numbers come from, the part of the talk, the slide's number."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from deck.content import Source
from deck.phrases import Phrases
from deck.scene import Role, Text
from deck.text import Block, measure, paragraph
from deck.theme import Color, Theme
from deck.units import Box, to_pt


def footer(
    source: str, part: str, number: int, theme: Theme, color: str = Color.MUTE
) -> list[Text]:
    """Return the texts of the footer that are not empty, the slide's number last."""
    boxes, items = theme.measures, []
    if part:
        block = _block(part, boxes.part, theme)
        items.append(_text("Part", block, boxes.part, Role.PART, align="right"))
    if source:
        block = _block(source, boxes.source, theme)
        items.append(_text("Source", block, boxes.source, Role.FOOTER))
    # PowerPoint writes the number of a slide in plain digits, whatever the language.
    block = _block(str(number), boxes.number, theme, bold=True, color=color)
    return [*items, _text("Slide number", block, boxes.number, Role.NUMBER, align="right")]


def source_line(sources: Sequence[Source], remark: str, phrases: Phrases, theme: Theme) -> str:
    """Return the sources in the fullest form that fits the footer; the rest is in the notes."""
    return _source_line(tuple(sources), remark, phrases.shared, theme) if sources else remark


@lru_cache(maxsize=256)  # most slides of a talk cite one of a few
def _source_line(sources: tuple[Source, ...], remark: str, shared: Phrases, theme: Theme) -> str:
    forms = list(_forms(sources, remark, shared))
    return next((form for form in forms if _fits(form, theme)), forms[-1])


def has_room(sources: Sequence[Source], remark: str, phrases: Phrases, theme: Theme) -> bool:
    """Return whether a remark takes one line, alone or beside some form of its sources."""
    forms = _forms(sources, remark, phrases.shared) if sources else (remark,)
    return any(form.endswith(remark) and _fits(form, theme) for form in forms)


def _fits(text: str, theme: Theme) -> bool:
    """Return whether a text takes one line in the place of the sources."""
    block = _block(text, theme.measures.source, theme)
    return block.fits and block.line_count == 1


def _forms(sources: Sequence[Source], remark: str, shared: Phrases) -> Iterator[str]:
    """Yield the ways to name the sources, the fullest first; the remark goes last of all."""
    shorts = list(dict.fromkeys(source.short for source in sources))
    if len(shorts) == 1:
        forms = _of_one(sources[0], shared)
        lines = [shared("source", sources=form) for form in forms]
    else:
        forms = _of_several(sources, shorts, shared)
        lines = [shared("sources", sources=form) for form in forms]
    if remark:
        yield from (shared("remarked", line=line, remark=remark) for line in lines)
    yield from lines


def _of_one(source: Source, shared: Phrases) -> tuple[str, ...]:
    """Return the ways to name one source, the fullest first."""
    return (source.short, source.by, source.name, shared("in_the_notes"))


def _of_several(
    sources: Sequence[Source], shorts: Sequence[str], shared: Phrases
) -> tuple[str, ...]:
    """Return the ways to name several sources, the fullest first."""
    more = len(shorts) - 1
    return (
        shared.apart(shorts),
        shared.apart(dict.fromkeys(source.by for source in sources)),
        shared("more_sources", first=shorts[0], n=more),
        shared("more_sources_few", first=sources[0].by, n=more),
        shared("more_sources_few", first=sources[0].name, n=more),
        shared("in_the_notes"),
    )


def _block(
    text: str, box: Box, theme: Theme, *, bold: bool = False, color: str = Color.MUTE
) -> Block:
    """Return a line of the footer, measured in its place."""
    line = paragraph(text, theme.sizes.footer, bold=bold, color=color)
    return measure([line], to_pt(box.width), theme.font)


def _text(name: str, block: Block, box: Box, role: Role, *, align: str = "left") -> Text:
    """Return one text of the footer in its fixed box."""
    paragraphs = tuple(line._replace(align=align) for line in block.paragraphs)
    return Text(name, box, paragraphs, block.lines, role=role)
