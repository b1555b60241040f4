"""A zip file of members that are packed as soon as they are known, so that few are whole at a time.

Python's zipfile takes no member that is packed already: each would have to wait whole until the
names of all are known, which stand in the first one. It also takes a third longer for many small
ones. What comes out is the same (tests/writers/test_archive.py).
"""

from struct import pack
from typing import NamedTuple
from zlib import DEFLATED, compressobj, crc32

_LEVEL, _RAW = 6, -15  # zlib's usual level; a stream without a head of its own
_VERSION, _UNIX, _LATER = 20, 3, 45  # of the format: 2.0, and 4.5 with the longer end
_DAY = 33  # 1980-01-01, the first day that a zip file can hold
_MODE = 0o600 << 16
_MOST = 0xFFFF  # members that the usual end can count; it says so where the longer one does


class Packed(NamedTuple):
    """A member as it is in the file: its check sum, its length before, its packed bytes."""

    check: int
    length: int
    data: bytes


def packed(data: bytes) -> Packed:
    """Return the bytes of a member as they are written."""
    packer = compressobj(_LEVEL, DEFLATED, _RAW)
    return Packed(crc32(data), len(data), packer.compress(data) + packer.flush())


class Archive:
    """Members in the order in which they were added, each with the same fixed time."""

    def __init__(self) -> None:
        self._chunks: list[bytes] = []
        self._directory: list[bytes] = []
        self._size = 0

    def add(self, name: str, member: Packed) -> None:
        """Add a member, whose name is plain ASCII (APPNOTE.TXT, 4.3.7 and 4.3.12)."""
        written = name.encode("ascii")
        about = pack(
            "<4H3L2H", 0, DEFLATED, 0, _DAY,
            member.check, len(member.data), member.length, len(written), 0,
        )  # fmt: skip
        version = bytes((_VERSION, 0))
        self._directory.append(
            b"PK\1\2" + bytes((_VERSION, _UNIX)) + version + about
            + pack("<3H2L", 0, 0, 0, _MODE, self._size) + written
        )  # fmt: skip
        chunk = b"PK\3\4" + version + about + written
        self._chunks += [chunk, member.data]
        self._size += len(chunk) + len(member.data)

    def whole(self) -> bytes:
        """Return the file."""
        directory = b"".join(self._directory)
        return b"".join((*self._chunks, directory, self._end(len(directory))))

    def _end(self, length: int) -> bytes:
        """Return what tells where the directory stands (APPNOTE.TXT, 4.3.14 to 4.3.16)."""
        count, start = len(self._directory), self._size
        if count <= _MOST:
            return pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, length, start, 0)
        places = (_LATER, _LATER, 0, 0, count, count, length, start)
        return (
            pack("<4sQ2H2L4Q", b"PK\6\6", 44, *places)
            + pack("<4sLQL", b"PK\6\7", 0, start + length, 1)
            + pack("<4s4H2LH", b"PK\5\6", 0, 0, _MOST, _MOST, length, start, 0)
        )
