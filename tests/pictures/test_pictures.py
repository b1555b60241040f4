"""A picture goes into a deck with its pixels and colours, and with nothing else it could tell."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo
from pptx import Presentation
from pptx.shapes.picture import Picture
from pydantic_core import PydanticCustomError

import deck
from deck.cli import main
from deck.outline.images import image_reader
from deck.pictures import bare, fine_enough
from deck.units import EMU_PER_INCH, Box, inches
from tests.conftest import SMALLEST

SECRET = b"Ward 7, Jo Bloggs"
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
ENTRY = """\
  - title: They saw an image
    picture: {file: scan.png, alt: Two fields of colour, credit: Drawing by the test}
"""


def pixels(data: bytes) -> bytes:
    with Image.open(BytesIO(data)) as picture:
        return picture.convert("RGBA").tobytes()


def telling(media: str, size: tuple[int, int] = (300, 200), mode: str = "RGB") -> bytes:
    """Return a picture that tells where and by whom it was taken, in every way that files have."""
    exif = Image.Exif()
    exif[0x010E] = exif[0x013B] = SECRET.decode()  # description, artist
    exif.get_ifd(0x8825)[1] = "N"  # a place on Earth
    exif.get_ifd(0x8769)[0x9286] = SECRET  # a comment
    texts = PngInfo()
    texts.add_text("Author", SECRET.decode())
    texts.add_itxt("Title", SECRET.decode())
    texts.add_text("Long", SECRET.decode() * 20, zip=True)
    picture = Image.linear_gradient("L").resize(size).convert(mode)
    file = BytesIO()
    others = {"pnginfo": texts} if media == "png" else {"comment": SECRET, "quality": 90}
    picture.save(file, media, exif=exif, icc_profile=PROFILE, **others)
    data = file.getvalue()
    if media == "jpeg":  # segments of Photoshop and of further pictures, as cameras write them
        segment = SECRET + b" and more"
        length = (len(segment) + 2).to_bytes(2, "big")
        more = b"".join(b"\xff" + bytes((mark,)) + length + segment for mark in (0xED, 0xE2, 0xE1))
        data = data[:2] + more + data[2:]
    return data + SECRET  # data after the end


@pytest.mark.parametrize("media", ["png", "jpeg"])
def test_nothing_that_a_picture_tells_of_people_or_places_is_kept(media: str) -> None:
    data = telling(media)
    kept = bare(data, media)
    assert kept is not None
    assert data.count(SECRET) >= 3
    assert SECRET not in kept
    with Image.open(BytesIO(kept)) as picture:
        picture.load()
        assert not picture.getexif()
        assert picture.info["icc_profile"] == PROFILE
        assert picture.info.keys() <= {"icc_profile", "jfif", "jfif_version", "jfif_density",
                                       "jfif_unit", "dpi"}  # fmt: skip
    assert pixels(kept) == pixels(data)


@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_every_sort_of_jpeg_keeps_its_pixels(mode: str, *, progressive: bool) -> None:
    file = BytesIO()
    noise = Image.effect_noise((97, 61), 90).convert(mode)
    noise.save(file, "jpeg", progressive=progressive, restart_marker_rows=1, comment=SECRET)
    kept = bare(file.getvalue(), "jpeg")
    assert kept is not None
    assert SECRET not in kept
    assert pixels(kept) == pixels(file.getvalue())


@given(st.binary(max_size=60), st.sampled_from(["png", "jpeg"]), st.integers(0, 400))
def test_a_broken_picture_is_told_apart_from_nothing_and_never_ends_in_a_crash(
    noise: bytes, media: str, at: int
) -> None:
    data = telling(media, (20, 10))
    for broken in (data[:at], data[:at] + noise, data[:at] + noise + data[at:]):
        kept = bare(broken, media)
        assert kept is None or len(kept) <= len(broken) + 20


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_a_picture_has_at_most_300_dots_per_inch_of_its_box(mode: str) -> None:
    grey = Image.linear_gradient("L").resize((1_501, 1_001))
    deep = grey.convert("I").point(lambda value: value * 257)
    picture = (deep if mode == "I;16" else grey).convert(mode)
    file = BytesIO()
    picture.save(file, "png", icc_profile=PROFILE if mode in {"RGB", "RGBA", "P"} else None)
    box = Box(0, 0, inches(2), inches(4 / 3))
    small = fine_enough(file.getvalue(), "png", box)
    with Image.open(BytesIO(small)) as shown:
        assert (shown.width, shown.height) == (600, 400)
        assert ("icc_profile" in shown.info) == (mode in {"RGB", "RGBA", "P"})
        top, bottom = (shown.convert("L").getpixel((300, y)) for y in (5, 394))
    assert isinstance(top, int)
    assert isinstance(bottom, int)
    assert top < 20
    assert bottom > 235
    assert fine_enough(file.getvalue(), "png", box) == small


def test_a_picture_that_is_not_too_fine_stays_as_it_is() -> None:
    data = telling("jpeg", (600, 400))
    assert fine_enough(data, "jpeg", Box(0, 0, inches(2), inches(4 / 3) + 1)) == data


def test_a_transparent_picture_stays_transparent_when_it_is_made_smaller() -> None:
    picture = Image.new("P", (900, 900), 3)
    picture.putpalette(bytes(range(256)) * 3)
    file = BytesIO()
    picture.save(file, "png", transparency=3)
    small = fine_enough(file.getvalue(), "png", Box(0, 0, EMU_PER_INCH, EMU_PER_INCH))
    with Image.open(BytesIO(small)) as shown:
        assert shown.convert("RGBA").getpixel((10, 10))[3] == 0  # type: ignore[index]


@pytest.mark.parametrize("media", ["png", "jpeg"])
@pytest.mark.parametrize("size", [(300, 200), (6_000, 4_000)])
def test_a_deck_holds_pictures_without_metadata_and_no_finer_than_can_be_seen(
    build: Callable[[str], Path], tmp_path: Path, media: str, size: tuple[int, int]
) -> None:
    (tmp_path / "scan.png").write_bytes(telling(media, size))
    path = build(SMALLEST.replace("method:\n", f"method:\n{ENTRY}"))
    with zipfile.ZipFile(path) as package:
        assert not [name for name in package.namelist() if SECRET in package.read(name)]
    (shape,) = [
        shape
        for slide in Presentation(str(path)).slides
        for shape in slide.shapes
        if isinstance(shape, Picture)
    ]
    with Image.open(BytesIO(shape.image.blob)) as shown:
        assert shown.width <= 300 * shape.width / EMU_PER_INCH
        assert not shown.getexif()
        assert shown.info["icc_profile"] == PROFILE
    again = tmp_path / "again.pptx"
    deck.build(tmp_path / "outline.yaml", again)
    assert again.read_bytes() == path.read_bytes()
    assert deck.build(tmp_path / "outline.yaml", path).kept is None  # it counts as unedited


def test_a_picture_outside_the_folder_needs_a_word_wherever_links_lead(
    write: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outside = tmp_path / "elsewhere"
    outside.mkdir()
    (outside / "scan.png").write_bytes(telling("png"))
    talk = tmp_path / "talk"
    talk.mkdir()
    outline = write(SMALLEST.replace("method:\n", f"method:\n{ENTRY}")).rename(talk / "mine.yaml")
    (talk / "scan.png").symlink_to(outside / "scan.png")
    assert main([str(outline)]) == 1
    assert "--allow-outside" in capsys.readouterr().err
    assert main([str(outline), "--allow-outside"]) == 0
    for name in ("../elsewhere/scan.png", str(outside / "scan.png"), "../elsewhere/none.png"):
        with pytest.raises(PydanticCustomError) as error:
            image_reader(talk)(name)
        assert "lies outside the folder" in (error.value.context or {})["message"]
    (talk / "inside.png").write_bytes(telling("png"))
    assert image_reader(talk)("../talk/inside.png")
