"""The sources: each once, with the slides that cite it; one that is too long is named."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.kinds import registry
from deck.layout import Page, Sheet, SlideNumbers
from deck.phrases import Phrases
from deck.scene import Table
from deck.theme import THEMES
from tests.conftest import SMALLEST, fault_in

TRIAL = {"id": "trial", "name": "The trial", "listed": "Atkins. Lancet 2016"}


def sheets(
    *sources: dict[str, str], slides: Sequence[int] = (), talk: int = 0
) -> tuple[Sheet, ...]:
    """Return the sheets where the first source is cited on ``slides`` of a talk."""
    kind = registry()["sources"]
    content = kind.model.model_validate({"title": "These are our sources", "sources": sources})
    numbers = SlideNumbers({sources[0]["id"]: tuple(slides)}, talk=talk)
    page = Page(content.title, THEMES["light"], Phrases("en-GB", "sources"), numbers)
    return kind.lay_out(content, page)


def rows(some: tuple[Sheet, ...]) -> list[list[str]]:
    tables = [item for sheet in some for item in sheet.items if isinstance(item, Table)]
    listed = [row for table in tables for row in table.rows[1:]]
    return [[cell.paragraphs[0].text for cell in row.cells] for row in listed]


@pytest.mark.parametrize(
    ("slides", "talk", "said"),
    [
        ([3], 20, "3"),
        ([3, 4], 20, "3, 4"),
        ([3, 4, 5, 9], 20, "3 to 5, 9"),
        ([], 20, "notes"),
        ([1, 3, 5], 5, "1, 3, 5"),
        ([2, 3, 5, 6, 7, 8, 9], 12, "most slides"),
        ([2, 3, 5, 6, 7, 8, 9], 20, "2, 3, 5 to 9"),
        ([2, 3, 5, 6, 7, 8, 19], 12, "2, 3, 5 to 8, 19"),
    ],
)
def test_slides_that_cite_a_source_are_told_in_few_words(
    slides: list[int], talk: int, said: str
) -> None:
    assert rows(sheets(TRIAL, slides=slides, talk=talk)) == [
        ["The trial", "Atkins. Lancet 2016", said]
    ]


@given(numbers=st.sets(st.integers(1, 90), min_size=1, max_size=30))
def test_no_slide_that_cites_a_source_is_lost_or_made_up(numbers: set[int]) -> None:
    ((_, _, said),) = rows(sheets(TRIAL, slides=sorted(numbers), talk=100))
    told: list[int] = []
    for part in said.split(", "):
        first, last = re.fullmatch(r"(\d+)(?: to (\d+))?", part).groups()  # type: ignore[union-attr]
        told += range(int(first), int(last or first) + 1)
    assert told == sorted(numbers)


def test_the_picture_in_words_has_each_source_with_one_full_stop() -> None:
    other = {"id": "types", "name": "Types of MS", "listed": "Journal 2022."}
    (sheet,) = sheets(TRIAL, other)
    told = "The trial: Atkins. Lancet 2016. Types of MS: Journal 2022."
    assert sheet.picture == f"A table of 2 sources. {told}"


def test_a_name_shorter_than_the_head_of_its_column_fits() -> None:
    assert rows(sheets({**TRIAL, "name": "A"})) == [["A", "Atkins. Lancet 2016", "notes"]]


def test_a_source_that_fits_no_slide_is_an_error_at_its_line(write: Callable[[str], Path]) -> None:
    text = SMALLEST.replace("name: The trial", "name: " + "The-trial" * 9)
    assert fault_in(write(text)) == ("fit", 4)
