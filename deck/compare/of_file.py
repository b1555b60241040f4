"""A PowerPoint file to what is compared of it, whoever saved it last."""

import xml.etree.ElementTree as ET
from collections.abc import Iterator

from deck.compare.look import look
from deck.compare.of_scenes import said_in_box, told_series
from deck.compare.package import NotADeckError, Package
from deck.compare.shown import Shown, Sort, Thing, lines, one_line
from deck.compare.transform import SLIDE, Grid, box_of, grid_of
from deck.units import Box

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MOST_VALUES = 100_000  # of one series of a chart
_TITLES = {"title", "ctrTitle"}


def slides_in(package: Package) -> tuple[Shown, ...]:
    """Return every slide in its order; raises NotADeckError where the file is no whole deck."""
    name = _presentation(package)
    slides = package.related(name, "slide")
    ids = (found.get(f"{_R}id", "") for found in package.tree(name).iter(f"{P}sldId"))
    try:
        return tuple(_slide(package, slides[number]) for number in ids)
    except (LookupError, ValueError, RecursionError) as error:
        raise NotADeckError from error


def _presentation(package: Package) -> str:
    """Return the name of the part that a deck starts with; raises NotADeckError without one."""
    for name in package.related("", "officeDocument").values():
        if package.tree(name).tag == f"{P}presentation":
            return name
    raise NotADeckError


def _slide(package: Package, name: str) -> Shown:
    """Return one slide with its notes."""
    tree = package.tree(name).find(f"{P}cSld/{P}spTree")
    if tree is None:
        raise NotADeckError
    titles = (shape for shape in tree.iter(f"{P}sp") if _placeholder(shape).get("type") in _TITLES)
    title = one_line(next((_words(shape) for shape in titles), ""))
    return Shown(title, tuple(_things(tree, SLIDE, package, name)), _notes(package, name))


def _notes(package: Package, slide: str) -> str:
    """Return the notes of a slide: the text of the body of its notes page."""
    for name in package.related(slide, "notesSlide").values():
        for shape in package.tree(name).iter(f"{P}sp"):
            if _placeholder(shape).get("type") == "body":
                return _words(shape)
    return ""


def _things(parent: ET.Element, grid: Grid, package: Package, slide: str) -> Iterator[Thing]:
    """Yield everything in a tree or a group in its order, at its place on the slide."""
    for shape in parent:
        if shape.tag == f"{_MC}AlternateContent":
            yield from _things(shape[0], grid, package, slide)
        elif shape.tag == f"{P}grpSp":
            yield from _things(shape, grid_of(shape, grid), package, slide)
        elif shape.tag in {f"{P}sp", f"{P}cxnSp"}:
            yield said_in_box(_words(shape), box_of(shape, grid))
        elif shape.tag == f"{P}pic":
            yield Thing(Sort.PICTURE, _look(shape, package, slide), box_of(shape, grid))
        elif shape.tag == f"{P}graphicFrame":
            yield _frame(shape, box_of(shape, grid), package, slide)


def _frame(shape: ET.Element, box: Box, package: Package, slide: str) -> Thing:
    """Return a table, a chart, or what else has a frame."""
    table = shape.find(f".//{A}tbl")
    if table is not None:
        rows = (
            " | ".join(one_line(_words(cell)) for cell in row.iter(f"{A}tc"))
            for row in table.iter(f"{A}tr")
        )
        return Thing(Sort.TABLE, "\n".join(rows), box)
    chart = shape.find(f".//{_C}chart")
    if chart is not None:
        part = package.related(slide, "chart")[chart.get(f"{_R}id", "")]
        series = (_series(found) for found in package.tree(part).iter(f"{_C}ser"))
        return Thing(Sort.CHART, "\n".join(series), box)
    return Thing(Sort.FORM, "", box)


def _series(series: ET.Element) -> str:
    """Return a series of a chart: its name, and the values that it is drawn from."""
    name = series.findtext(f"{_C}tx//{_C}v", "")
    values: dict[int, float] = {}
    for axis in ("val", "yVal"):
        for point in series.iterfind(f"{_C}{axis}//{_C}pt"):
            values[int(point.get("idx", "0"))] = float(point.findtext(f"{_C}v", "nan"))
    last = max(values, default=-1)
    if last > _MOST_VALUES:
        raise NotADeckError
    return told_series(name, [values.get(index) for index in range(last + 1)])


def _look(shape: ET.Element, package: Package, slide: str) -> str:
    """Return what a picture looks like; nothing where it lies outside the file."""
    blip = shape.find(f".//{A}blip")
    number = "" if blip is None else blip.get(f"{_R}embed", "")
    part = package.related(slide, "image").get(number)
    return look(package.data(part)) if part else ""


def _placeholder(shape: ET.Element) -> ET.Element:
    """Return what ties a shape to a placeholder; an empty element where nothing does."""
    found = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
    return ET.Element("ph") if found is None else found


def _words(shape: ET.Element) -> str:
    """Return the text of a shape or a cell, without what a program fills in."""
    return lines(map(_paragraph, shape.iter(f"{A}p")))


def _paragraph(paragraph: ET.Element) -> str:
    """Return the text of a paragraph; a break in it is a space."""
    parts = (
        run.findtext(f"{A}t", "") if run.tag == f"{A}r" else " "
        for run in paragraph
        if run.tag in {f"{A}r", f"{A}br"}
    )
    return "".join(parts)
