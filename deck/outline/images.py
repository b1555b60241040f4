"""The file of an image, named in an outline, to an Image; what is wrong with it is told there."""

import os
import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from deck.content import IMAGE_MESSAGES as SAID
from deck.content import Image, example_image, unfit
from deck.pictures import MOST_PIXELS, bare, saved, upright

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MOST_BYTES = 10_000_000
_STARTS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
_ORIENTATION = 0x0112  # Exif 2.32, 4.6.4: how the pixels are turned or mirrored; 1 is upright


def image_reader(folder: Path, *, allow_outside: bool = False) -> Callable[[str], Image | None]:
    """Return what makes an Image of a name that is relative to ``folder``.

    It returns None where there is no such file, and raises an error that says what is wrong with
    one that is there, or that lies outside the folder without being allowed to.
    """

    def read(name: str) -> Image | None:
        path = _spelled(folder, name)
        if not allow_outside and _is_outside(path, folder):
            raise unfit(SAID("outside", name=name))
        data = _data(path)
        return example_image(name) if data is None else _decoded(data)

    return read


def _spelled(folder: Path, name: str) -> Path:
    """Return where a file is, in whichever form the accents of its name are stored.

    Some programs store a letter and its accent as two signs (Unicode 16, UAX 15).
    """
    forms = (folder / normalize(form, name) for form in ("NFC", "NFD"))
    # Of a name that is too long to be one, Path raises.
    return next((path for path in forms if os.path.exists(path)), folder / name)  # noqa: PTH110


def _is_outside(path: Path, folder: Path) -> bool:
    """Return whether a file lies outside ``folder``, wherever links lead."""
    try:
        return not path.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):
        return False  # there is no such file anywhere


def _data(path: Path) -> bytes | None:
    """Return what the file holds, or None where there is none."""
    try:
        if path.is_dir():
            raise unfit(SAID("folder", name=path.name))
        if not path.is_file():
            return None
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise unfit(SAID("bytes", length=size, most=MOST_BYTES))
        return path.read_bytes()
    except OSError as error:
        raise unfit(SAID("unreadable", reason=error.strerror)) from None


def _decoded(data: bytes) -> Image:
    """Return the image in ``data``, upright."""
    media = next((media for start, media in _STARTS.items() if data.startswith(start)), None)
    if media is None:
        raise unfit(SAID("media"))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what matters of them is checked here
            image = _whole(data, media)
    except Exception:  # noqa: BLE001 - broken data lead Pillow's readers to raise almost anything
        raise unfit(SAID("broken")) from None
    if image is None:
        raise unfit(SAID("pixels", most=MOST_PIXELS))
    return image


def _whole(data: bytes, media: str) -> Image | None:
    """Return the image once all its pixels are read, or None where there are too many of them.

    Raises what Pillow raises for data that are not whole.
    """
    from PIL import Image as Pillow

    try:
        with Pillow.open(BytesIO(data), formats=[media]) as picture:
            picture.verify()
        with Pillow.open(BytesIO(data), formats=[media]) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return None
            picture.load()
            turned = upright(picture, media, picture.getexif().get(_ORIENTATION, 1))
            if turned is None:
                return Image(_without_metadata(picture, data, media), media, *picture.size)
        with Pillow.open(BytesIO(turned)) as picture:
            return Image(turned, media, *picture.size)
    except Pillow.DecompressionBombError:
        return None


def _without_metadata(picture: "ImageFile", data: bytes, media: str) -> bytes:
    """Return the bytes of a picture that says nothing but its pixels and their colours.

    They stay as they are, unless Pillow alone can tell them from the rest.
    """
    return bare(data, media) or saved(picture, picture, media)
