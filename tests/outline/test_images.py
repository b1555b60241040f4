"""An image is read whole, upright and within bounds, or refused in words that say why."""

from collections.abc import Mapping
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from struct import pack
from typing import Literal
from unicodedata import normalize
from zlib import crc32

import pytest
from PIL import Image as Pillow
from PIL import ImageOps
from pydantic_core import PydanticCustomError

from deck.content import Image
from deck.outline.images import MOST_BYTES, image_reader

ORIENTATION = 0x0112
MOST_PIXELS = 40_000_000


def picture(media: str, orientation: int = 1) -> bytes:
    """Return the bytes of an image of which no two corners are alike."""
    exif = Pillow.Exif()
    exif[ORIENTATION] = orientation
    image = Pillow.linear_gradient("L").resize((160, 120))
    image.paste(0, (0, 0, 80, 60))
    file = BytesIO()
    image.convert("RGB").save(file, media, exif=exif, quality=95)
    return file.getvalue()


def read(folder: Path, data: bytes) -> Image | str:
    """Return the image in ``data``, or why it is refused."""
    (folder / "image").write_bytes(data)
    try:
        image = image_reader(folder)("image")
    except PydanticCustomError as error:
        values: Mapping[str, str] = error.context or {}
        return values["message"]
    assert image is not None
    return image


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("media", ["png", "jpeg"])
def test_an_image_stands_upright_however_the_camera_was_held(
    tmp_path: Path, media: str, orientation: int
) -> None:
    data = picture(media, orientation)
    image = read(tmp_path, data)
    assert isinstance(image, Image)
    with Pillow.open(BytesIO(data)) as stored, Pillow.open(BytesIO(image.data)) as shown:
        upright = ImageOps.exif_transpose(stored)
        assert shown.getexif().get(ORIENTATION, 1) == 1
        assert shown.size == upright.size == (image.width, image.height)
        differences = zip(shown.convert("L").tobytes(), upright.convert("L").tobytes(), strict=True)
        assert max(abs(one - other) for one, other in differences) <= (0 if media == "png" else 40)
    assert image.media == media


def test_an_image_that_does_not_say_how_it_was_held_stays_as_it_is(tmp_path: Path) -> None:
    file = BytesIO()
    Pillow.linear_gradient("L").rotate(90).save(file, "png")  # its left is not its right
    image = read(tmp_path, file.getvalue())
    assert image == Image(file.getvalue(), "png", 256, 256)


def claiming(width: int, height: int) -> bytes:
    """Return a small PNG whose head says that it has so many pixels."""
    data = picture("png")
    head = b"IHDR" + pack(">II", width, height) + data[24:29]
    return data[:12] + head + pack(">I", crc32(head)) + data[33:]


def test_fifty_million_pixels_are_read_and_more_are_refused(tmp_path: Path) -> None:
    broken = "This image is broken or cut off: it cannot be read to its end."
    assert read(tmp_path, claiming(MOST_PIXELS // 2, 2)) == broken  # read, and not there
    for height in (3, 8):  # Pillow itself refuses the last
        assert read(tmp_path, claiming(MOST_PIXELS // 2, height)) == (
            "This image has more than 40,000,000 pixels."
        )


def test_ten_million_bytes_are_read_and_more_are_refused(tmp_path: Path) -> None:
    data = picture("jpeg")
    image = read(tmp_path, data + bytes(MOST_BYTES - len(data)))
    assert isinstance(image, Image)
    assert read(tmp_path, data + bytes(MOST_BYTES + 1 - len(data))) == (
        "This image has 10,000,001 bytes; 10,000,000 are the most."
    )


def test_a_name_of_nothing_is_no_image_and_a_folder_is_refused(tmp_path: Path) -> None:
    assert image_reader(tmp_path)("nothing") is None
    (tmp_path / "folder").mkdir()
    with pytest.raises(PydanticCustomError, match="'folder' is a folder, not a file"):
        image_reader(tmp_path)("folder")


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_file_is_found_in_either_form_of_the_accents_in_its_name(
    tmp_path: Path, form: Literal["NFC", "NFD"]
) -> None:
    name = "h\N{LATIN SMALL LETTER O WITH CIRCUMFLEX}pital.png"
    example = files("deck") / "kinds" / "example"
    (picture,) = (file for file in example.iterdir() if file.name.endswith(".png"))
    (tmp_path / normalize(form, name)).write_bytes(picture.read_bytes())
    assert image_reader(tmp_path)(name)


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    with pytest.raises(PydanticCustomError, match="too long"):
        image_reader(tmp_path)("x" * 5_000 + ".png")
