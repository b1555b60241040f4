"""The line under a slide: where its numbers come from, the part of the talk, the slide's number."""

from collections.abc import Iterator, Sequence

from deck.content import Source
from deck.phrases import Phrases
from deck.scene import Role, Text
from deck.text import Block, measure, paragraph
from deck.theme import Color, Theme
from deck.theme.spacing import NUMBER, PART, SOURCE
from deck.theme.theme import Size
from deck.units import Box, to_pt


def footer(
    source: str, part: str, number: int, theme: Theme, color: str = Color.MUTE
) -> list[Text]:
    """Return the texts of the footer that are not empty, the slide's number last."""
    items = []
    if part:
        block = _block(part, to_pt(PART.width), theme)
        items.append(_text("Part", block, PART, Role.PART, align="right"))
    if source:
        items.append(
            _text("Source", _block(source, to_pt(SOURCE.width), theme), SOURCE, Role.FOOTER)
        )
    return [*items, _number(number, theme, color)]


def source_line(sources: Sequence[Source], remark: str, phrases: Phrases, theme: Theme) -> str:
    """Return the sources in the fullest form that fits the footer; the rest is in the notes."""
    if not sources:
        return remark
    forms = list(_forms(sources, remark, phrases))
    room = to_pt(SOURCE.width)
    return next((form for form in forms if _fits(form, room, theme)), forms[-1])


def _fits(text: str, room_pt: float, theme: Theme) -> bool:
    block = _block(text, room_pt, theme)
    return block.fits and block.line_count == 1


def _forms(sources: Sequence[Source], remark: str, phrases: Phrases) -> Iterator[str]:
    """Yield the ways to name the sources, the fullest first; the remark goes last of all."""
    shorts = list(dict.fromkeys(source.short for source in sources))
    phrase = "source" if len(shorts) == 1 else "sources"
    names = dict.fromkeys(source.by for source in sources)
    lines = [
        phrases(phrase, sources="; ".join(shorts)),
        phrases(phrase, sources="; ".join(names)),
    ]
    if len(shorts) > 1:
        more = phrases("more_sources", first=shorts[0], n=len(shorts) - 1)
        few = phrases("more_sources_few", first=sources[0].by, n=len(shorts) - 1)
        lines += [phrases("sources", sources=more), phrases("sources", sources=few)]
    else:
        lines.append(phrases("source", sources=sources[0].name))
    if remark:
        yield from (f"{line}. {remark}" for line in lines)
    yield from lines


def _block(
    text: str, room_pt: float, theme: Theme, *, bold: bool = False, color: str = Color.MUTE
) -> Block:
    line = paragraph(text, Size.FOOTER, bold=bold, color=color)
    return measure([line], room_pt, theme.font)


def _number(number: int, theme: Theme, color: str) -> Text:
    """Return the number of the slide, in bold, at the right margin."""
    block = _block(str(number), to_pt(NUMBER.width), theme, bold=True, color=color)
    return _text("Slide number", block, NUMBER, Role.NUMBER, align="right")


def _text(name: str, block: Block, box: Box, role: Role, *, align: str = "left") -> Text:
    """Return one text of the footer in its fixed box."""
    paragraphs = tuple(line._replace(align=align) for line in block.paragraphs)
    return Text(name, box, paragraphs, block.lines, role=role)
