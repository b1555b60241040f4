"""A picture with other pixels: turned upright, and no finer than anybody can see or print."""

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from deck.pictures.bare import bare
from deck.units import EMU_PER_INCH, Box

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_DOTS = 300  # per inch: what printers resolve
_QUALITY = 95
_CLEAR = {"L", "LA", "RGB", "RGBA", "CMYK"}  # modes whose numbers can be averaged
_TURNS = {
    2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE",
    6: "ROTATE_270", 7: "TRANSVERSE", 8: "ROTATE_90",
}  # fmt: skip


def upright(picture: "Image", media: str, orientation: int) -> bytes | None:
    """Return a picture with its pixels turned as ``orientation`` asks, or None if it asks nothing.

    The numbers are those of Exif 2.32, 4.6.4: 1 is upright. PowerPoint shows pixels as they are
    stored, and does not ask how the camera was held.
    """
    from PIL.Image import Transpose

    if orientation not in _TURNS:
        return None
    return saved(picture.transpose(Transpose[_TURNS[orientation]]), picture, media)


@lru_cache(maxsize=16)
def fine_enough(data: bytes, media: str, box: Box) -> bytes:
    """Return a picture with at most 300 dots per inch of the box in which it is shown."""
    from PIL import Image

    width, height = (max(1, side * _MOST_DOTS // EMU_PER_INCH) for side in (box.width, box.height))
    with Image.open(BytesIO(data), formats=[media]) as picture:
        if picture.width <= width and picture.height <= height:
            return data
        small = _clear(picture).resize((width, height), Image.Resampling.LANCZOS)
        return saved(small, picture, media)


def _clear(picture: "Image") -> "Image":
    """Return a picture whose pixels can be averaged."""
    if picture.mode.startswith("I"):  # 16 bits of grey
        return picture.convert("I").point(lambda grey: grey * (1 / 256)).convert("L")
    if "transparency" in picture.info or picture.mode == "PA":
        return picture.convert("RGBA")
    if picture.mode in _CLEAR:
        return picture
    return picture.convert("L" if picture.mode == "1" else "RGB")


def saved(changed: "Image", before: "Image", media: str) -> bytes:
    """Return the bytes of a changed picture with the colour profile of the one before."""
    file = BytesIO()
    profile = before.info.get("icc_profile")
    changed.save(file, media, quality=_QUALITY, icc_profile=profile)
    data = file.getvalue()
    return bare(data, media) or data
