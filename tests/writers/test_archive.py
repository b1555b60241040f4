"""The archive is, byte for byte, the one that Python's zipfile writes of the same members."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.writers.pptx.archive import Archive, packed

FIRST_DAY = (1980, 1, 1, 0, 0, 0)
NAMES = st.text(
    st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="/\\"), min_size=1
)


def by_zipfile(members: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=6) as archive:
        for name, data in members.items():
            info = ZipInfo(name, FIRST_DAY)
            info.compress_type, info.external_attr = ZIP_DEFLATED, 0o600 << 16
            archive.writestr(info, data)
    return file.getvalue()


def by_us(members: dict[str, bytes]) -> bytes:
    archive = Archive()
    for name, data in members.items():
        archive.add(name, packed(data))
    return archive.whole()


@given(st.dictionaries(NAMES, st.binary(max_size=400)))
def test_any_members_are_written_as_zipfile_writes_them(members: dict[str, bytes]) -> None:
    assert by_us(members) == by_zipfile(members)


@pytest.mark.parametrize("count", [65_535, 65_536])
def test_more_members_than_the_usual_end_can_count_have_a_longer_one(count: int) -> None:
    members = {str(number): b"" for number in range(count)}
    assert by_us(members) == by_zipfile(members)
    assert len(ZipFile(BytesIO(by_us(members))).namelist()) == count
