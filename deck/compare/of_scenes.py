"""Scenes to what is compared of them: what their file will show, told without writing it."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from deck.compare.look import look
from deck.compare.shown import Shown, Sort, Thing, lines, one_line
from deck.scene import Chart, Deck, Group, Item, Notes, Picture, Role, Scene, Shape, Table, Text
from deck.scene.chart import band_lines
from deck.text import Paragraph
from deck.units import Box

_look = lru_cache(maxsize=64)(look)


def slides_of(deck: Deck) -> tuple[Shown, ...]:
    """Return every slide of a deck as its file will show it."""
    return tuple(_slide(scene) for scene in deck.scenes)


def _slide(scene: Scene) -> Shown:
    titles = (item for item in scene.items if isinstance(item, Text) and item.role is Role.TITLE)
    title = one_line(next((_words(item.paragraphs) for item in titles), ""))
    return Shown(title, tuple(_things(scene.items)), _notes(scene.notes))


def _things(items: Iterable[Item]) -> Iterator[Thing]:
    """Yield everything on a slide in its order, groups taken apart."""
    for item in items:
        if isinstance(item, Group):
            yield from _things(item.items)
        else:
            yield _thing(item)


def _thing(item: Text | Shape | Table | Chart | Picture) -> Thing:
    """Return one item as what is compared of it."""
    if isinstance(item, Text):
        # A slide's number is PowerPoint's own, and changes with the order of slides.
        said = "" if item.role is Role.NUMBER else _words(item.paragraphs)
        return said_in_box(said, item.box)
    if isinstance(item, Table):
        rows = (
            " | ".join(one_line(_words(cell.paragraphs)) for cell in row.cells) for row in item.rows
        )
        return Thing(Sort.TABLE, "\n".join(rows), item.box)
    if isinstance(item, Chart):
        return Thing(Sort.CHART, "\n".join(_series(item)), item.box)
    if isinstance(item, Picture):
        return Thing(Sort.PICTURE, _look(item.data), item.box)
    return Thing(Sort.FORM, "", item.box)


def said_in_box(said: str, box: Box) -> Thing:
    """Return a text, or a form where there is none in the box."""
    return Thing(Sort.TEXT if said else Sort.FORM, said, box)


def _words(paragraphs: Iterable[Paragraph]) -> str:
    return lines("".join(run.text for run in one.runs) for one in paragraphs)


def _notes(notes: Notes) -> str:
    texts = (text for part in notes.parts for text in (part.heading, *part.texts))
    return lines(texts)


def _series(chart: Chart) -> Iterator[str]:
    """Yield each native series of a chart; steps have the lines of their band before them."""
    for series in chart.series:
        if not chart.times:
            yield told_series(series.name, series.values)
            continue
        if series.band:
            yield told_series(series.band.name, [value for _, value in band_lines(series)])
        yield told_series(series.name, [value for _, value in series.line[0]])


def told_series(name: str, values: Iterable[Decimal | float | None]) -> str:
    """Return a series in one line: its name, and its values where it has them."""
    told = " ".join("-" if value is None else f"{float(value):.6g}" for value in values)
    return f"{one_line(name)}: {told}".rstrip(" -")
