"""The bytes of a picture without what it says of people and places; its pixels stay as they are.

Left out are Exif with its place and thumbnail, texts, comments, times, further pictures, and all
that stands after the end. What colours need is kept.
"""

from collections.abc import Iterator

_PNG_START = b"\x89PNG\r\n\x1a\n"
# What pixels and their colours need (ISO/IEC 15948, 11.2 and 11.3.2), and how long a pixel is.
_PNG_KEPT = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB",
    b"cICP", b"pHYs",
}  # fmt: skip

# ITU-T T.81, table B.1
_MARKER = b"\xff"
_START, _END, _SCAN, _COMMENT = 0xD8, 0xD9, 0xDA, 0xFE
_APPLICATIONS = range(0xE0, 0xF0)
_ALONE = {0x01, *range(0xD0, 0xD8)}  # markers without a length
# Segments of programs that colours need: the colour space of Adobe, and colour profiles.
_JPEG_KEPT = ((0xEE, b"Adobe"), (0xE2, b"ICC_PROFILE\0"))
_JFIF = (0xE0, b"JFIF\0")
_JFIF_LENGTH = 16  # with its length of two bytes and without a thumbnail (ITU-T T.871, 10.1)


def bare(data: bytes, media: str) -> bytes | None:
    """Return the picture without what is not seen, or None where its parts cannot be told apart.

    ``media`` is png or jpeg.
    """
    try:
        kept = _png(data) if media == "png" else _jpeg(data)
        return b"".join(kept)
    except (IndexError, ValueError):
        return None


def _png(data: bytes) -> Iterator[bytes]:
    """Yield the start and every chunk that is kept; raises ValueError where there is no end."""
    yield _PNG_START
    at = len(_PNG_START)
    kind = b""
    while kind != b"IEND":
        kind = data[at + 4 : at + 8]
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if end > len(data) or len(kind) < len(b"IEND"):
            raise ValueError
        if kind in _PNG_KEPT:
            yield data[at:end]
        at = end


def _jpeg(data: bytes) -> Iterator[bytes]:
    """Yield every segment that is kept, up to the end; raises IndexError where there is none."""
    at = 2
    yield data[:at]
    marker = _START
    while marker != _END:
        while data[at] == _MARKER[0]:  # a marker may have any number of these before it
            at += 1
        marker = data[at]
        at += 1
        if marker == _END or marker in _ALONE:
            yield _MARKER + bytes((marker,))
            continue
        end = at + int.from_bytes(data[at : at + 2], "big")
        yield _segment(marker, data[at:end])
        at = _after_scan(data, end) if marker == _SCAN else end
        yield data[end:at]


def _segment(marker: int, held: bytes) -> bytes:
    """Return a segment with its marker, ``held`` starting with its length; nothing if left out."""
    if (marker, held[2:7]) == _JFIF and len(held) >= _JFIF_LENGTH:
        length = _JFIF_LENGTH.to_bytes(2, "big")
        return _MARKER + bytes((marker,)) + length + held[2 : _JFIF_LENGTH - 2] + bytes(2)
    is_kept = any(marker == kept and held[2:].startswith(name) for kept, name in _JPEG_KEPT)
    if marker == _COMMENT or (marker in _APPLICATIONS and not is_kept):
        return b""
    return _MARKER + bytes((marker,)) + held


def _after_scan(data: bytes, at: int) -> int:
    """Return where coded pixels end that start at ``at``: at the next marker but a restart's."""
    while True:
        at = data.index(_MARKER, at)
        follows = data[at + 1]
        if follows and follows not in _ALONE and follows != _MARKER[0]:
            return at
        at += 1 if follows == _MARKER[0] else 2
