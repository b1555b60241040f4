"""How LibreOffice draws a deck, and how far a picture of a scene is from that."""

import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from deck.scene import Chart, Deck, Scene
from deck.target import write
from deck.text.metrics import width_em

SVG = "{http://www.w3.org/2000/svg}"
TOOLS = ("soffice", "pdftotext", "pdftocairo", "rsvg-convert")
needs_libreoffice = pytest.mark.skipif(
    not all(shutil.which(tool) for tool in TOOLS), reason=f"needs {', '.join(TOOLS)}"
)
_POINTS_PER_INCH = 72
# Poppler's box of a word: so much of the size above the foot of its letters, and so high in all.
_ABOVE, _HIGH = 0.95, 1.30
REACH = 2  # points
AMOUNT = 32  # of 255: a hairline of 0.75 pt that is missing is 36 off, where it is softened
_SOFT = 1.0  # points
PATCH = 4  # points: no letter has so wide a stroke that is elsewhere by more than it
LIGHT_AMOUNT = 8  # of 255: a panel is 22 off the ground
_EDGE = 2  # columns: LibreOffice's page is a hundredth of a point wider than the slide


class Loose(NamedTuple):
    """How far from its place LibreOffice may set text, across and down, in points."""

    across: float
    down: float


# Measured. LibreOffice sets cells in the line heights of the font instead of 1.2 times the size,
# words of charts in these too, categories nearer to their axis than a chart says, and bullets in
# the size of the text instead of their own.
ON_SLIDE = Loose(0.6, 0.2)
IN_CELL = Loose(0.6, 5.4)
IN_STEPS = Loose(0.6, 1.5)
IN_BARS = Loose(6.5, 4)
BULLET = Loose(4, 2)
_KERNED = 3.5


class SetLine(NamedTuple):
    """A line of text in a picture: its left end, its foot and its width in points."""

    text: str
    x: float
    foot: float
    width: float
    size: float
    loose: Loose

    @property
    def kerned(self) -> float:
        """Return how much shorter a line is at most where pairs of letters are moved together."""
        return _KERNED + 0.005 * self.width


class Word(NamedTuple):
    """A word in the PDF that LibreOffice makes: its ends and its foot in points."""

    text: str
    left: float
    right: float
    foot: float


class Drawn(NamedTuple):
    """A deck, and the PDF that LibreOffice makes of it."""

    deck: Deck
    pdf: Path

    def words(self, index: int) -> list[Word]:
        """Return the words of a slide, from 0 on, as the PDF has them."""
        page = ["-f", str(index + 1), "-l", str(index + 1)]
        done = subprocess.run(
            ["pdftotext", "-bbox", *page, self.pdf, "-"], capture_output=True, check=True
        )
        words = []
        for found in etree.fromstring(done.stdout).iter("{http://www.w3.org/1999/xhtml}word"):
            left, top, right, bottom = (
                float(found.get(name, "")) for name in ("xMin", "yMin", "xMax", "yMax")
            )
            foot = top + (bottom - top) * _ABOVE / _HIGH
            words.append(Word(found.text or "", left, right, foot))
        return words

    def picture(self, index: int) -> Image.Image:
        """Return a slide, from 0 on, with a pixel for each point."""
        return _page(self.pdf, index + 1)


@lru_cache(maxsize=1)
def _page(pdf: Path, number: int) -> Image.Image:
    page = ["-f", str(number), "-l", str(number), "-singlefile", "-r", str(_POINTS_PER_INCH)]
    done = subprocess.run(["pdftocairo", "-png", *page, pdf, "-"], capture_output=True, check=True)
    return _image(done.stdout)


def draw(deck: Deck, folder: Path) -> Drawn:
    """Return the deck with the PDF that LibreOffice makes of it in ``folder``."""
    path = folder / "deck.pptx"
    write(deck, path)
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile",
         "--convert-to", "pdf", "--outdir", folder, path],
        check=True,
        capture_output=True,
    )  # fmt: skip
    return Drawn(deck, path.with_suffix(".pdf"))


def rendered(svg: str) -> Image.Image:
    """Return a picture of a scene with a pixel for each point."""
    run = ["rsvg-convert", "--format", "png"]
    return _image(subprocess.run(run, input=svg.encode(), capture_output=True, check=True).stdout)


def _image(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data)).convert("RGB")
    return image.crop((_EDGE, 0, 960 - _EDGE, 540))


def set_lines(svg: str, scene: Scene) -> list[SetLine]:
    """Return every line of text in a picture of the scene."""
    charts = {
        item.alt: IN_STEPS if item.times else IN_BARS
        for item in scene.items
        if isinstance(item, Chart)
    }
    return list(_lines(etree.fromstring(svg), ON_SLIDE, charts))


def _lines(node: etree._Element, loose: Loose, charts: Mapping[str, Loose]) -> Iterator[SetLine]:
    """Yield the lines below an element; how loose they are follows from what they stand in."""
    if node.get("role") == "table":
        loose = IN_CELL
    elif node.get("role") == "img":
        loose = charts.get(node.get("aria-label", ""), loose)
    if node.tag == f"{SVG}text":
        own = BULLET if node.get("aria-hidden") else loose
        for line in [node] if node.get("x") else list(node):
            yield _line(line, node, own)
    else:
        for child in node:
            yield from _lines(child, loose, charts)


def _line(line: etree._Element, text: etree._Element, loose: Loose) -> SetLine:
    """Return one line, as wide as the advance widths of its characters."""
    runs = [(line, line.text or "")]
    for child in line:
        runs += [(child, child.text or ""), (line, child.tail or "")]
    told = "".join(words for _, words in runs)
    at, width = 0, 0.0
    for node, words in runs:
        look = {**text.attrib, **line.attrib, **node.attrib}
        shown = words[: max(len(told.rstrip(" ")) - at, 0)]
        at += len(words)
        bold = look.get("font-weight") == "bold"
        width += width_em(shown, "Arial", bold=bold) * float(look["font-size"])
    x, foot = float(line.get("x", "")), float(line.get("y", ""))
    return SetLine(told.strip(" "), x, foot, width, float(text.get("font-size", "")), loose)


def misplaced(lines: Sequence[SetLine], words: Sequence[Word]) -> list[str]:
    """Return each line that is not made of words of the PDF at its place, and words left over."""
    left = sorted(words, key=lambda word: word.left)
    wrong = []
    for line in lines:
        found = [word for word in left if _is_in(word, line)]
        same = "".join(word.text for word in found) == "".join(line.text.split())
        if same and found[-1].right >= line.x + line.width - line.kerned - line.loose.across:
            left = [word for word in left if word not in found]
        else:
            wrong.append(f"{line} {found}")
    return [*wrong, *(f"left over: {word}" for word in left)]


def _is_in(word: Word, line: SetLine) -> bool:
    """Return whether a word lies where the line is, as closely as the line asks."""
    across, down = line.loose
    ends = line.x - across <= word.left and word.right <= line.x + line.width + across
    return ends and abs(word.foot - line.foot) <= down


def unlike(one: Image.Image, other: Image.Image) -> int:
    """Return how many pixels are not like any around their place, or lie amid a patch unlike it."""
    mask = ImageChops.lighter(_unlike_around(one, other), _unlike_patches(one, other))
    return mask.histogram()[255]


def _unlike_around(one: Image.Image, other: Image.Image) -> Image.Image:
    """Return a mask of the pixels that are not like any within REACH points of their place.

    A pixel is like others where each of its three colours lies between their least and their
    greatest, or within AMOUNT of 255 of that. It is asked of both images, softened a little, so
    that it does not matter where a thin line meets the grid of the pixels.
    """
    one, other = (image.filter(ImageFilter.GaussianBlur(_SOFT)) for image in (one, other))
    most = Image.new("L", one.size)
    for image, around in ((one, other), (other, one)):
        below = ImageChops.subtract(_near(around, REACH, ImageChops.darker), image)
        above = ImageChops.subtract(image, _near(around, REACH, ImageChops.lighter))
        most = ImageChops.lighter(most, _strongest(ImageChops.add(below, above)))
    return most.point(lambda value: 255 if value > AMOUNT else 0)


def _unlike_patches(one: Image.Image, other: Image.Image) -> Image.Image:
    """Return a mask of the pixels that are, with all within PATCH, of another light colour."""
    difference = _strongest(ImageChops.difference(one, other))
    return _near(
        difference.point(lambda value: 255 if value > LIGHT_AMOUNT else 0), PATCH, ImageChops.darker
    )


def _strongest(image: Image.Image) -> Image.Image:
    """Return the greatest of the three colours of each pixel."""
    red, green, blue = image.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _near(image: Image.Image, reach: int, chosen: Callable[..., Image.Image]) -> Image.Image:
    """Return for each pixel the darkest or lightest value of those within ``reach`` of it."""
    for across, down in ((1, 0), (0, 1)):
        start = image
        for step in (*range(-reach, 0), *range(1, reach + 1)):
            image = chosen(image, ImageChops.offset(start, step * across, step * down))
    return image


def without(image: Image.Image, lines: Sequence[SetLine]) -> Image.Image:
    """Return the image with grey over the lines and around them, as far as they may be off."""
    covered = image.copy()
    pen = ImageDraw.Draw(covered)
    for line in lines:
        across, down = line.loose
        left, right = line.x - across - _EDGE, line.x + line.width + across - _EDGE
        top, bottom = line.foot - line.size - down, line.foot + line.size * 0.3 + down
        pen.rectangle((left, top, right, bottom), fill="grey")
    return covered
