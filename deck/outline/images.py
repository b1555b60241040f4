"""The file of an image, named in an outline, to an Image; what is wrong with it is told there."""

import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

from deck.content import IMAGE_MESSAGES as SAID
from deck.content import Image, example_image, unfit

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

MOST_BYTES = 10_000_000
_MOST_PIXELS = 50_000_000  # twice those of a good camera; each takes three bytes of memory
_STARTS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
_ORIENTATION = 0x0112  # Exif 2.32, 4.6.4: how the pixels are turned or mirrored; 1 is upright
_TURNS = {
    2: "FLIP_LEFT_RIGHT", 3: "ROTATE_180", 4: "FLIP_TOP_BOTTOM", 5: "TRANSPOSE",
    6: "ROTATE_270", 7: "TRANSVERSE", 8: "ROTATE_90",
}  # fmt: skip
_QUALITY = 95


def image_reader(folder: Path) -> Callable[[str], Image | None]:
    """Return what makes an Image of a name that is relative to ``folder``.

    It returns None where there is no such file, and raises an error that says what is wrong with
    one that is there.
    """

    def read(name: str) -> Image | None:
        data = _data(_spelled(folder, name))
        return example_image(name) if data is None else _decoded(data)

    return read


def _spelled(folder: Path, name: str) -> Path:
    """Return where a file is, in whichever form the accents of its name are stored.

    Some programs store a letter and its accent as two signs (Unicode 16, UAX 15).
    """
    forms = (folder / normalize(form, name) for form in ("NFC", "NFD"))
    return next((path for path in forms if path.exists()), folder / name)


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
        raise unfit(SAID("pixels", most=_MOST_PIXELS))
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
            if picture.width * picture.height > _MOST_PIXELS:
                return None
            picture.load()
            turn = _TURNS.get(picture.getexif().get(_ORIENTATION, 1))
            return _turned(picture, turn, media) if turn else Image(data, media, *picture.size)
    except Pillow.DecompressionBombError:
        return None


def _turned(picture: "ImageFile", turn: str, media: str) -> Image:
    """Return an image that lies on its side with its pixels turned.

    PowerPoint shows pixels as they are stored, and does not ask how the camera was held.
    """
    from PIL.Image import Transpose

    upright = picture.transpose(Transpose[turn])
    file = BytesIO()
    upright.save(file, media, quality=_QUALITY)
    return Image(file.getvalue(), media, *upright.size)
