"""How a source is cited: as its field does, whatever the author has of it."""

import pytest

from deck.content import Source


@pytest.mark.parametrize(
    ("fields", "listed"),
    [
        ({"published_in": "Lancet", "pages": "388:576"}, "Atkins and others. Lancet 2016;388:576"),
        ({"published_in": "Lancet"}, "Atkins and others. Lancet 2016"),
        ({"pages": "PMC6439765"}, "Atkins and others, 2016, PMC6439765"),
        ({}, "Atkins and others, 2016"),
    ],
)
def test_volume_and_pages_follow_the_year_and_other_numbers_stand_apart(
    fields: dict[str, str], listed: str
) -> None:
    source = Source(name="The trial", by="Atkins and others", year="2016", **fields)
    assert source.listed == listed
