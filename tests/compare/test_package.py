"""A file that anybody may have made is read, or refused as no deck: it runs and fills nothing."""

import zipfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import deck
from deck.compare import NotADeckError, Package, edits, mark_in, slides_in
from tests.conftest import SMALLEST

SLIDE = "ppt/slides/slide2.xml"


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Return the parts of a small deck."""
    folder = tmp_path_factory.mktemp("parts")
    (folder / "outline.yaml").write_text(SMALLEST, "utf-8")
    deck.build(folder / "outline.yaml")
    with zipfile.ZipFile(folder / "deck.pptx") as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(parts: Mapping[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return file.getvalue()


def read(data: bytes) -> int:
    """Return how many slides a file has; all is read that is ever asked of it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "deck.pptx"
        path.write_bytes(data)
        with Package(path) as package:
            edits(package, mark_in(package) or (), ())
            return len(slides_in(package))


def test_a_whole_deck_is_read(parts: Mapping[str, bytes]) -> None:
    assert read(packed(parts)) == 6


def grown(_: bytes) -> bytes:
    """Return a part whose one word would be a thousand million letters."""
    entities = '<!ENTITY a0 "word">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9)
    )
    return f"<!DOCTYPE x [{entities}]><x>&a8;</x>".encode()


@pytest.mark.parametrize(
    "change",
    [
        grown,
        lambda _: b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
        lambda xml: xml.decode().replace("UTF-8", "UTF-16").encode("utf-16"),
        lambda xml: b'<!DOCTYPE sld [<!ENTITY a "b">]>' + xml.partition(b"?>")[2],
        lambda xml: xml[:-20],
        lambda _: b"",
        lambda _: b"<p/>",
        lambda xml: xml.replace(b'x="', b'x="1e9'),
        lambda xml: xml.replace(b"</p:spTree>", b"<a>" * 100_000 + b"</p:spTree>"),
        lambda xml: xml.replace(b"</p:spTree>", b" " * 20_000_000 + b"</p:spTree>"),
    ],
)
def test_a_slide_that_is_none_makes_the_file_no_deck(
    parts: Mapping[str, bytes], change: Callable[[bytes], bytes]
) -> None:
    with pytest.raises(NotADeckError):
        read(packed({**parts, SLIDE: change(parts[SLIDE])}))


def test_groups_in_groups_without_end_are_no_deck(parts: Mapping[str, bytes]) -> None:
    deep = b"<p:grpSp>" * 5_000 + b"</p:grpSp>" * 5_000 + b"</p:spTree>"
    with pytest.raises(NotADeckError):
        read(packed({**parts, SLIDE: parts[SLIDE].replace(b"</p:spTree>", deep)}))


@pytest.mark.parametrize(
    "name",
    ["_rels/.rels", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels", SLIDE],
)
def test_a_file_that_lacks_a_part_is_no_deck(parts: Mapping[str, bytes], name: str) -> None:
    with pytest.raises(NotADeckError):
        read(packed({part: data for part, data in parts.items() if part != name}))


def test_a_mark_that_somebody_changed_makes_the_file_no_deck(parts: Mapping[str, bytes]) -> None:
    broken = parts["customXml/item1.xml"].replace(b'box="', b'box="x')
    with pytest.raises(NotADeckError):
        read(packed({**parts, "customXml/item1.xml": broken}))


def test_marks_of_other_programs_are_let_be(parts: Mapping[str, bytes]) -> None:
    assert read(packed({**parts, "customXml/item0.xml": b"\xff\xfe<"})) == 6


@settings(max_examples=200)
@given(at=st.integers(0), bits=st.binary(min_size=1, max_size=8))
def test_changed_bytes_end_in_slides_or_in_no_deck(
    parts: Mapping[str, bytes], at: int, bits: bytes
) -> None:
    data = bytearray(packed(parts))
    start = at % len(data)
    data[start : start + len(bits)] = bits
    with suppress(NotADeckError):
        assert read(bytes(data)) >= 0


@given(st.binary(max_size=200))
def test_any_bytes_are_no_deck(data: bytes) -> None:
    with pytest.raises(NotADeckError):
        read(b"PK\x03\x04" + data)
