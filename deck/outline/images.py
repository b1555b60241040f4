"""The file of an image, named in an outline, to an Image; what is wrong with it is told there."""

import struct
import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from deck.content import Image, example_image, unfit

MOST_BYTES = 10_000_000
_MOST_PIXELS = 50_000_000  # twice those of a good camera; more would take minutes and gigabytes
_STARTS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpeg"}
_ORIENTATION = 0x0112  # Exif 2.32, 4.6.4: how the pixels are turned; 1 is upright
_UPRIGHT = 1
_QUALITY = 95


def image_reader(folder: Path) -> Callable[[str], Image | None]:
    """Return what makes an Image of a name that is relative to ``folder``.

    It returns None where there is no such file, and raises an error that says what is wrong with
    one that is there.
    """

    def read(name: str) -> Image | None:
        data = _data(folder / name)
        return example_image(name) if data is None else _decoded(data)

    return read


def _data(path: Path) -> bytes | None:
    """Return what the file holds, or None where there is none."""
    try:
        if path.is_dir():
            raise unfit(f"'{path.name}' is a folder, not a file.", "Name the image inside it.")
        if not path.is_file():
            return None
        size = path.stat().st_size
        if size > MOST_BYTES:
            message = f"This image has {size:,} bytes; {MOST_BYTES:,} are the most."
            raise unfit(message, "Save a smaller copy: 2,000 pixels across are plenty.")
        return path.read_bytes()
    except OSError as error:
        message = f"This file cannot be read: {error.strerror}."
        raise unfit(message, "Check that you may open it.") from None


def _decoded(data: bytes) -> Image:
    """Return the image in ``data``, upright."""
    media = next((media for start, media in _STARTS.items() if data.startswith(start)), None)
    if media is None:
        do = "Open it in an image program and export it as PNG or JPEG; another name is not enough."
        raise unfit("This file is not a PNG or JPEG image.", do)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what matters of them is checked here
            return _checked(data, media)
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, struct.error):
        message = "This image is broken or cut off: it cannot be read to its end."
        raise unfit(message, "Copy or export it again.") from None


def _checked(data: bytes, media: str) -> Image:
    """Return the image once all its pixels are read; a photograph on its side is turned.

    PowerPoint shows pixels as they are stored, and does not ask a camera how it was held.
    Raises what Pillow raises for a file that is not whole.
    """
    from PIL import Image as Pillow
    from PIL import ImageOps

    with Pillow.open(BytesIO(data), formats=[media]) as whole:
        whole.verify()
    with Pillow.open(BytesIO(data), formats=[media]) as image:
        if image.width * image.height > _MOST_PIXELS:
            message = f"This image has {image.width:,} by {image.height:,} pixels."
            raise unfit(message, "Save a smaller copy: 2,000 pixels across are plenty.")
        image.load()
        if image.getexif().get(_ORIENTATION, _UPRIGHT) == _UPRIGHT:
            return Image(data, media, image.width, image.height)
        upright = ImageOps.exif_transpose(image)
        file = BytesIO()
        upright.save(file, media, quality=_QUALITY)
        return Image(file.getvalue(), media, upright.width, upright.height)
