"""Images in the file: the bytes of the author, each once, with words for those who see none."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pillow
from pptx import Presentation
from pptx.shapes.picture import Picture

import deck
from tests.conftest import SMALLEST

ALT = 'A "test" image with <signs> & no more'
ENTRY = """\
  - title: They saw image number {number}
    picture:
      file: {file}
      alt: '{alt}'
      credit: Drawing by the test
"""


def image(color: str, media: str) -> bytes:
    file = BytesIO()
    Pillow.new("RGB", (300, 200), color).save(file, media)
    return file.getvalue()


@pytest.fixture
def written(build: Callable[[str], Path], tmp_path: Path) -> Path:
    """Return a deck that shows red, blue (a JPEG), and red again from another file."""
    (tmp_path / "red.png").write_bytes(image("red", "png"))
    (tmp_path / "again.png").write_bytes(image("red", "png"))
    (tmp_path / "blue.jpg").write_bytes(image("blue", "jpeg"))
    files = ["red.png", "blue.jpg", "again.png"]
    entries = "".join(
        ENTRY.format(number=number, file=file, alt=ALT) for number, file in enumerate(files)
    )
    return build(SMALLEST.replace("method:\n", f"method:\n{entries}"))


def pictures(path: Path) -> list[Picture]:
    slides = Presentation(str(path)).slides
    return [shape for slide in slides for shape in slide.shapes if isinstance(shape, Picture)]


def test_each_distinct_image_is_in_the_file_once_and_as_it_was(written: Path) -> None:
    with zipfile.ZipFile(written) as package:
        media = {name: package.read(name) for name in package.namelist() if "media/" in name}
        types = package.read("[Content_Types].xml").decode()
    assert media == {
        "ppt/media/image1.png": image("red", "png"),
        "ppt/media/image2.jpeg": image("blue", "jpeg"),
    }
    assert types.count('Extension="png" ContentType="image/png"') == 1
    assert types.count('Extension="jpeg" ContentType="image/jpeg"') == 1


def test_each_slide_shows_its_own_image_whole_and_in_its_proportions(written: Path) -> None:
    red, blue, again = pictures(written)
    for shape, data in ((red, image("red", "png")), (blue, image("blue", "jpeg")), (again, None)):
        assert data is None or shape.image.blob == data
        assert (shape.crop_left, shape.crop_top, shape.crop_right, shape.crop_bottom) == (0,) * 4
        assert abs(shape.width - shape.height * 3 / 2) <= 2
        assert shape._element.xpath(".//a:picLocks/@noChangeAspect") == ["1"]
    assert again.image.sha1 == red.image.sha1


def test_words_stand_for_the_image_and_never_its_file_name(written: Path) -> None:
    for shape in pictures(written):
        assert shape._element.nvPicPr.cNvPr.get("descr") == ALT
        assert ".png" not in shape.name


def test_the_same_images_give_the_same_file(written: Path, tmp_path: Path) -> None:
    deck.build(tmp_path / "outline.yaml", tmp_path / "second.pptx")
    assert (tmp_path / "second.pptx").read_bytes() == written.read_bytes()


@pytest.mark.parametrize(("theme", "light"), [("light", "bg1"), ("dark", "tx1")])
def test_what_is_drawn_on_nothing_stands_on_the_light_colour_of_either_theme(
    build: Callable[[str], Path], tmp_path: Path, theme: str, light: str
) -> None:
    file = BytesIO()
    Pillow.new("RGBA", (300, 200), (0, 0, 0, 0)).save(file, "png")
    (tmp_path / "lines.png").write_bytes(file.getvalue())
    entry = ENTRY.format(number=1, file="lines.png", alt=ALT)
    text = f"theme: {theme}\n" + SMALLEST.replace("method:\n", f"method:\n{entry}")
    (shape,) = pictures(build(text))
    assert shape._element.xpath("p:spPr/a:solidFill/a:schemeClr/@val") == [light]
