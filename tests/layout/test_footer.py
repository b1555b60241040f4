"""The footer names the sources in the fullest form that fits, in the places of its theme."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.content import Source
from deck.layout.footer import footer, source_line
from deck.phrases import Phrases
from deck.scene import Role
from deck.theme import THEMES
from deck.units import Box, inches, to_pt

LIGHT = THEMES["light"]
ENGLISH = Phrases("en-GB")
TRIAL = Source(name="The trial", by="Atkins and others", published_in="Lancet", year="2016")
TYPES = Source(name="Types of MS", by="Journal of Neurology", year="2022")


def line(*sources: Source, remark: str = "") -> str:
    return source_line(sources, remark, ENGLISH, LIGHT)


def longer(source: Source, words: int) -> Source:
    return source.model_copy(update={"by": source.by + " and many more" * words})


def test_all_sources_and_the_remark_are_named_where_they_fit() -> None:
    assert line(TRIAL) == "Source: Atkins and others, Lancet 2016"
    assert line(TRIAL, TYPES) == (
        "Sources: Atkins and others, Lancet 2016; Journal of Neurology, 2022"
    )
    assert line(TRIAL, remark="Counts worked out") == (
        "Source: Atkins and others, Lancet 2016. Counts worked out"
    )
    assert line(remark="Nobody was asked") == "Nobody was asked"


@pytest.mark.parametrize(
    ("trial", "types", "said"),
    [
        (0, 0, "Sources: Atkins and others; Journal of Neurology. Worked out"),
        (1, 1, "Sources: Atkins and others and many more and 1 more. Worked out"),
        (3, 0, "Sources: The trial and 1 more. Worked out"),
    ],
)
def test_a_remark_stays_while_the_sources_can_be_shorter(trial: int, types: int, said: str) -> None:
    assert line(longer(TRIAL, trial), longer(TYPES, types), remark="Worked out") == said


def test_a_source_too_long_for_the_footer_is_in_the_notes() -> None:
    long = TRIAL.model_copy(update={"by": "Atkins " * 30, "name": "The trial " * 20})
    assert line(long) == "Source: in the notes"
    assert line(long, TYPES, remark="Worked out") == "Sources: in the notes. Worked out"


@given(
    words=st.lists(st.integers(0, 4), min_size=1, max_size=6),
    remark=st.sampled_from(["", "Counts worked out", "A person can be in two of the rows"]),
)
def test_the_line_takes_one_line_in_its_place(words: list[int], remark: str) -> None:
    sources = [
        longer(TRIAL, count).model_copy(update={"year": str(2000 + index)})
        for index, count in enumerate(words)
    ]
    (text, _) = footer(line(*sources, remark=remark), "", 1, LIGHT)
    assert text.role is Role.FOOTER
    assert [len(lines) for lines in text.lines] == [1]
    assert text.lines[0][0].width_pt <= to_pt(LIGHT.measures.source.width)


@pytest.mark.parametrize("number", [1, 12, 1234])
def test_part_and_number_stand_where_the_theme_says_and_number_in_plain_digits(
    number: int,
) -> None:
    there = LIGHT.measures._replace(part=Box(0, 0, inches(3), 1), number=Box(5, 6, inches(1), 8))
    theme = LIGHT._replace(measures=there, sizes=LIGHT.sizes._replace(footer=20))
    part, last = footer("", "Part 1 of 5", number, theme)
    assert (part.box, last.box) == (there.part, there.number)
    assert [run.text for run in last.paragraphs[0].runs] == [str(number)]
    assert {run.size_pt for text in (part, last) for run in text.paragraphs[0].runs} == {20}
    assert [text.paragraphs[0].align for text in (part, last)] == ["right", "right"]


@pytest.mark.parametrize("number", [1, 99])
def test_source_part_and_number_stand_side_by_side_and_never_meet(number: int) -> None:
    items = footer("Source: the trial", "Part 1 of 4", number, LIGHT)
    boxes = [item.box for item in sorted(items, key=lambda item: item.box.x)]
    assert [item.name for item in sorted(items, key=lambda item: item.box.x)] == [
        "Source",
        "Part",
        "Slide number",
    ]
    assert all(before.right < after.x for before, after in pairwise(boxes))
    assert (boxes[0].x, boxes[-1].right) == (LIGHT.measures.left, LIGHT.measures.right)
    assert len({box.y for box in boxes}) == 1
    assert boxes[0].y > LIGHT.measures.body_bottom
