"""An image with what it shows in words and whose it is. Use it for what cannot be drawn from data.

A photograph of a place, a scan, a device: PNG or JPEG, in a file beside the outline. Never a chart
or a table as an image: nobody could read it aloud, enlarge its words or correct its numbers.
"""

from collections.abc import Iterable
from fractions import Fraction

from pydantic import Field

from deck.content import Content, ImageFile, Line, Value
from deck.kind import Fault, Kind
from deck.layout import DoesNotFitError, Drawn, Page, Sheet, placed
from deck.scene import Item
from deck.scene import Picture as PictureItem
from deck.text import Block
from deck.text.runs import unstopped
from deck.theme import Color
from deck.units import EMU_PER_INCH, Box, inches, pt

# A small image is shown at most twice as large as on a screen of 96 pixels an inch: more is a blur.
_EMU_PER_PIXEL = Fraction(2 * EMU_PER_INCH, 96)
_FEWEST_PIXELS = 96  # across and down: with fewer, nothing can be made out from the last row
_LEAST = inches(1.5)  # the height in which an image can still be made out
_TO_WORDS_BELOW = inches(0.20)
_TO_WORDS_BESIDE = inches(0.40)
_TO_CREDIT = inches(0.10)
_LEAST_BESIDE = 3  # columns of the grid
_CAPTION, _CREDIT = "Caption", "Credit"
_NAMES = (".png", ".jpg", ".jpeg")


class CreditedImage(Value):
    """An image, told to those who do not see it, and whose work it is."""

    file: ImageFile = Field(
        description="Its PNG or JPEG file, from the folder of the outline: 'images/scan.png'."
    )
    alt: Line = Field(description="What it shows, in words, for those who do not see it.")
    credit: Line = Field(description="Whose work it is: 'Photograph by Jo Bloggs, CC BY 4.0'.")


class Picture(Content):
    """One image on its slide, with a caption where it needs one."""

    picture: CreditedImage
    caption: Line | None = Field(None, description="A sentence beside or below the image.")


def _faults(content: Picture) -> Iterable[Fault]:
    """Yield what makes an image useless: too few pixels, or the name of its file as its words."""
    image, alt = content.picture.file, content.picture.alt
    if min(image.width, image.height) < _FEWEST_PIXELS:
        size = {"width": image.width, "height": image.height}
        yield Fault(("picture", "file"), "small", size)
    if alt.lower().endswith(_NAMES):
        yield Fault(("picture", "alt"), "alt")


def _lay_out(content: Picture, page: Page) -> tuple[Sheet, ...]:
    """Return the one slide: the image as large as it can be, its words below or beside it."""

    def draw(body: Box, size: float) -> Drawn | None:
        ways = (_below(content, body, size, page), _beside(content, body, size, page))
        items = max(filter(None, ways), key=lambda items: items[0].box.height, default=None)
        return Drawn(tuple(items), _in_words(content, page)) if items else None

    return page.slide(page.sizes.body, draw, lambda: _too_long(content, page))


def _below(content: Picture, body: Box, size: float, page: Page) -> list[Item] | None:
    """Return the image with its words below it, or None where they do not fit."""
    words = _words(content, body.width, size, page)
    used = _TO_WORDS_BELOW + sum(_height(block) for block in words.values())
    used += _TO_CREDIT * (len(words) - 1)
    image = _placed_image(content.picture, body._replace(height=body.height - used))
    if image is None or not all(block.fits for block in words.values()):
        return None
    items: list[Item] = [image]
    y = image.box.bottom + _TO_WORDS_BELOW
    for name, block in words.items():
        items.append(placed(name, block, body.x, y))
        y += _height(block) + _TO_CREDIT
    return items


def _beside(content: Picture, body: Box, size: float, page: Page) -> list[Item] | None:
    """Return the image with its words on the right, the credit at its foot, or None."""
    least = page.measures.column_width(_LEAST_BESIDE)
    most = body.width - _TO_WORDS_BESIDE - least
    image = _placed_image(content.picture, body._replace(width=most))
    if image is None:
        return None
    x = image.box.right + _TO_WORDS_BESIDE
    words = _words(content, body.right - x, size, page)
    y, foot = body.y, image.box.bottom
    items: list[Item] = [image]
    for name, block in words.items():
        at_foot = foot - _height(block) if name == _CREDIT else y
        items.append(placed(name, block, x, max(y, at_foot)))
        y += _height(block) + _TO_CREDIT
    fits = items[-1].box.bottom <= body.bottom and all(block.fits for block in words.values())
    return items if fits else None


def _placed_image(shown: CreditedImage, room: Box) -> PictureItem | None:
    """Return the image from the top left corner of ``room``, or None where it is too small there.

    It keeps its proportions, to the rounding of an EMU, and is not blown up to a blur.
    """
    image = shown.file
    scale = min(
        Fraction(room.width, image.width), Fraction(room.height, image.height), _EMU_PER_PIXEL
    )
    wanted = min(Fraction(_LEAST), image.height * _EMU_PER_PIXEL)
    box = Box(room.x, room.y, round(image.width * scale), round(image.height * scale))
    if box.height < wanted and box.width < room.width:
        return None
    return PictureItem("Picture", box, image.data, image.media, shown.alt)


def _words(content: Picture, width: int, size: float, page: Page) -> dict[str, Block]:
    """Return caption and credit by their names, measured in ``width`` EMU."""
    credit = page.text(content.picture.credit, page.sizes.small, width, color=Color.MUTE)
    caption = {_CAPTION: page.text(content.caption, size, width)} if content.caption else {}
    return {**caption, _CREDIT: credit}


def _height(block: Block) -> int:
    return pt(block.height_pt)


def _too_long(content: Picture, page: Page) -> DoesNotFitError:
    """Return the error of words that leave no room for the image, at the longer ones."""
    if len(content.caption or "") > len(content.picture.credit):
        return page.does_not_fit(("caption",), "words")
    return page.does_not_fit(("picture", "credit"), "words")


def _in_words(content: Picture, page: Page) -> str:
    """Return what the image shows, and what stands with it."""
    shown = content.picture
    sentences = [page.phrases("picture", alt=unstopped(shown.alt))]
    if content.caption:
        sentences.append(page.phrases("caption", caption=unstopped(content.caption)))
    sentences.append(page.phrases("credit", credit=unstopped(shown.credit)))
    return " ".join(sentences)


KIND = Kind(
    key="picture",
    model=Picture,
    lay_out=_lay_out,
    faults=_faults,
    example="""\
title: People were treated at three hospitals in Canada
picture:
  file: example/hospitals.png
  alt: Three hospitals side by side, drawn in blue, with trees between them
  credit: Drawing made for this example
""",
)
