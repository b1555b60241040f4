"""An image on a slide: fitted and never stretched, read whole or refused at its line."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image as Pillow
from PIL import ImageDraw
from pydantic_core import PydanticCustomError

import deck
from deck.content import READ_IMAGE, Image, example_image
from deck.kinds import registry
from deck.kinds.picture import Picture as PictureContent
from deck.layout import Page, Sheet
from deck.layout.page import DoesNotFitError
from deck.outline.images import MOST_BYTES, image_reader
from deck.phrases import Phrases
from deck.scene import Picture, Text
from deck.theme import THEMES
from deck.units import EMU_PER_INCH
from tests.conftest import SMALLEST, fault_in, texts

GRID = THEMES["light"].measures

OUTLINE = SMALLEST.replace(
    "    points: [One]\n",
    """\
    picture:
      file: images/scan.png
      alt: Two grey circles side by side
      credit: Drawing by the test
""",
)
FILE_LINE = 8


def drawn(width: int, height: int, media: str = "png", exif: Pillow.Exif | None = None) -> bytes:
    """Return the bytes of an image whose upper half is red, and its lower half grey."""
    image = Pillow.new("RGB", (width, height), "grey")
    ImageDraw.Draw(image).rectangle((0, 0, width, height // 2), fill="red")
    file = BytesIO()
    image.save(file, media, **({"exif": exif} if exif else {}))
    return file.getvalue()


def laid_out(width: int, height: int, **fields: object) -> Sheet:
    """Return the slide of an image with so many pixels; its bytes do not matter."""
    kind = registry()["picture"]
    shown = {"file": "any", "alt": "Two circles", "credit": "Drawing by the test"}
    content = kind.model.model_validate(
        {"title": "A title that says it", "picture": shown, **fields},
        context={READ_IMAGE: lambda _: Image(b"", "png", width, height)},
    )
    assert not list(kind.faults(content))
    (sheet,) = kind.lay_out(
        content, Page(content.title, THEMES["light"], Phrases("en-GB", kind.key))
    )
    return sheet


def picture_of(sheet: Sheet) -> Picture:
    return next(item for item in sheet.items if isinstance(item, Picture))


@pytest.fixture
def images(tmp_path: Path) -> Path:
    folder = tmp_path / "images"
    folder.mkdir()
    return folder


@given(
    width=st.integers(96, 12_000),
    height=st.integers(96, 12_000),
    caption=st.integers(0, 25),
)
def test_an_image_keeps_its_proportions_and_no_word_lies_over_it(
    width: int, height: int, caption: int
) -> None:
    words = {"caption": "word " * caption} if caption else {}
    sheet = laid_out(width, height, **words)
    box = picture_of(sheet).box
    assert abs(box.width - box.height * width / height) <= 1 + width / height
    assert abs(box.height - box.width * height / width) <= 1 + height / width
    assert box.x == GRID.left
    assert box.right <= GRID.right
    assert all(item.box.bottom <= GRID.body_bottom for item in sheet.items)
    some = texts(sheet)
    assert [text.name for text in some[1:]] == [*(["Caption"] if caption else []), "Credit"]
    for index, text in enumerate(some):
        assert not text.box.meets(box)
        assert not any(text.box.meets(other.box) for other in some[index + 1 :])


@given(width=st.integers(96, 3_000), height=st.integers(96, 3_000))
def test_an_image_is_as_large_as_can_be_but_never_blown_up_to_a_blur(
    width: int, height: int
) -> None:
    box = picture_of(laid_out(width, height)).box
    per_pixel = box.width / width
    assert per_pixel <= 2 * EMU_PER_INCH / 96 + 1
    title_and_words = 3.2 * EMU_PER_INCH  # the most that the slide keeps for all else
    fills = (
        box.width > GRID.width - title_and_words or box.height > GRID.body_bottom - title_and_words
    )
    assert fills or per_pixel > 2 * EMU_PER_INCH / 96 - 1


def test_words_stand_where_they_leave_the_image_larger_below_a_wide_one_beside_a_high_one() -> None:
    for (width, height), is_below in (((3_000, 900), True), ((900, 3_000), False)):
        sheet = laid_out(width, height, caption="word " * 20)
        box = picture_of(sheet).box
        words = texts(sheet)[1:]
        assert all((text.box.y > box.bottom) == is_below for text in words)
        assert all((text.box.x > box.right) != is_below for text in words)


def test_who_cannot_see_it_is_told_what_it_shows_and_everybody_whose_it_is() -> None:
    sheet = laid_out(800, 600, caption="Two of them")
    assert picture_of(sheet).alt == "Two circles"
    assert "Two circles" in sheet.picture
    assert "Two of them" in sheet.picture
    (credit,) = (item for item in sheet.items if isinstance(item, Text) and item.name == "Credit")
    assert credit.paragraphs[0].text == "Drawing by the test"


@pytest.mark.parametrize(
    ("words", "path"),
    [
        ({"caption": "W" * 150}, ("caption",)),
        ({"picture": {"file": "x", "alt": "y", "credit": "W" * 90}}, ("picture", "credit")),
    ],
)
def test_words_that_leave_no_room_for_the_image_are_named(
    words: dict[str, object], path: tuple[str, ...]
) -> None:
    with pytest.raises(DoesNotFitError) as error:
        laid_out(6_000, 300, **words)
    assert error.value.place == path


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"GIF89a" + bytes(50), "not a PNG or JPEG"),
        (b"A text that is called scan.png", "not a PNG or JPEG"),
        (b"", "not a PNG or JPEG"),
        (drawn(200, 200)[:-20], "broken or cut off"),
        (drawn(200, 200, "jpeg")[:400], "broken or cut off"),
        (drawn(200, 90), "only 200 by 90 pixels"),
        (drawn(200, 200) + bytes(MOST_BYTES), "10,000,000 are the most"),
        (None, "There is no file 'images/scan.png'"),
    ],
)
def test_a_file_that_is_no_image_is_an_error_at_its_line(
    write: Callable[[str], Path], images: Path, data: bytes | None, said: str
) -> None:
    if data is not None:
        (images / "scan.png").write_bytes(data)
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(OUTLINE))
    (problem,) = error.value.problems
    assert said in problem.message
    assert problem.at is not None
    assert problem.at.line == FILE_LINE


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("images", "is a folder"),
        ("no/such/folder/scan.png", "There is no file"),
        ("[scan.png]", "should be one text"),
        ("", "is empty"),
    ],
)
def test_a_name_that_leads_to_no_file_is_an_error_at_its_line(
    write: Callable[[str], Path], images: Path, name: str, said: str
) -> None:
    (images / "scan.png").write_bytes(drawn(200, 200))
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(OUTLINE.replace("images/scan.png", name)))
    (problem,) = error.value.problems
    assert said in problem.message
    assert problem.at is not None
    assert problem.at.line == FILE_LINE


def test_the_name_of_a_file_is_no_description(write: Callable[[str], Path], images: Path) -> None:
    (images / "scan.png").write_bytes(drawn(200, 200))
    assert fault_in(write(OUTLINE.replace("Two grey circles side by side", "Scan.PNG"))) == (
        "picture-alt",
        FILE_LINE + 1,
    )


def test_an_image_outside_the_folder_of_the_outline_needs_a_word(tmp_path: Path) -> None:
    data = drawn(200, 300, "jpeg")
    (tmp_path / "photo.jpg").write_bytes(data)
    (tmp_path / "talk").mkdir()
    outline = tmp_path / "talk" / "outline.yaml"
    outline.write_text(OUTLINE.replace("images/scan.png", "../photo.jpg"), encoding="utf-8")
    with pytest.raises(deck.DeckError, match="lies outside the folder of the outline"):
        deck.read(outline)
    content = deck.read(outline, allow_outside=True).sections[0].entries[0].content
    assert isinstance(content, PictureContent)
    image = content.picture.file
    assert (image.data, image.media, image.width, image.height) == (data, "jpeg", 200, 300)


@pytest.mark.parametrize("media", ["png", "jpeg"])
@given(end=st.integers(0, 3_000), wrong=st.integers(0, 3_000), value=st.integers(0, 255))
def test_a_damaged_file_is_an_image_or_a_sentence_and_never_a_crash(
    tmp_path_factory: pytest.TempPathFactory, media: str, end: int, wrong: int, value: int
) -> None:
    data = bytearray(drawn(120, 100, media)[:end])
    if wrong < len(data):
        data[wrong] = value
    path = tmp_path_factory.getbasetemp() / "damaged"
    path.write_bytes(data)
    refused = ""
    image = None
    try:
        image = image_reader(path.parent)(path.name)
    except PydanticCustomError as error:
        refused = error.type
    assert image is not None or refused == "unfit"


def test_a_photograph_that_was_taken_on_its_side_is_turned(tmp_path: Path) -> None:
    exif = Pillow.Exif()
    exif[0x0112] = 6  # the camera was turned: the right edge of what it stored is the bottom
    (tmp_path / "photo.jpg").write_bytes(drawn(300, 200, "jpeg", exif))
    image = image_reader(tmp_path)("photo.jpg")
    assert image is not None
    assert (image.width, image.height) == (200, 300)
    with Pillow.open(BytesIO(image.data)) as upright:
        red, grey = upright.getpixel((150, 150)), upright.getpixel((50, 150))
        assert upright.getexif().get(0x0112, 1) == 1
    assert isinstance(red, tuple)
    assert isinstance(grey, tuple)
    assert red[0] - red[1] > 100 > grey[0] - grey[1]


def test_the_image_of_the_example_is_small_and_whole() -> None:
    image = example_image("example/hospitals.png")
    assert image is not None
    assert len(image.data) < 20_000
    with Pillow.open(BytesIO(image.data)) as whole:
        whole.load()
        assert (whole.format, whole.size) == ("PNG", (image.width, image.height))
    assert example_image("example/../picture.py") is None
