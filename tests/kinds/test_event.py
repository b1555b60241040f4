"""The first slide: what the talk is, and everyone who took part, drawn or as a number."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError
from deck.scene import Role
from deck.theme.measures import WIDE
from deck.units import inches
from tests.conftest import figures, flat, lay_out, texts


@given(people=st.integers(1, 60))
@example(people=60)
def test_everyone_who_took_part_is_drawn_and_told(people: int) -> None:
    (sheet,) = lay_out("event", event="A talk", joined=people)
    drawn = figures(*sheet.items)
    assert len(drawn) == people
    assert len({box.y for box in drawn}) == 1
    assert not any(a.meets(b) for a, b in pairwise(drawn))
    assert drawn[0].x == WIDE.left
    assert drawn[-1].right <= WIDE.right + inches(0.001)
    assert "figure" in sheet.picture


@pytest.mark.parametrize("people", [61, 2104])
def test_more_than_sixty_people_are_a_number_on_the_slide_and_in_words(people: int) -> None:
    (sheet,) = lay_out("event", event="A talk", joined=people)
    assert not figures(*sheet.items)
    assert f"{people:,} people took part" in [text.paragraphs[0].text for text in texts(sheet)]
    assert f"{people:,}" in sheet.picture
    assert "figure" not in sheet.picture


def test_a_talk_without_people_has_no_picture() -> None:
    (sheet,) = lay_out("event", event="A talk")
    assert not figures(*sheet.items)
    assert sheet.picture == ""


@given(people=st.integers(0, 100), facts=st.integers(0, 2), words=st.integers(1, 12))
def test_title_subtitle_people_and_lines_never_meet(people: int, facts: int, words: int) -> None:
    given = dict.fromkeys(("presenter", "made_by", "paid_by", "conflicts")[:facts], "Somebody")
    fields = {"event": "A talk", "joined": people or None, "subtitle": "for everyone " * words}
    (sheet,) = lay_out("event", **fields, **given, evidence_checked=date(2026, 11, 22))
    items = [item for item in sheet.items if item.name != "Ground"]
    assert not any(a.box.meets(b.box) for i, a in enumerate(items) for b in items[i + 1 :])
    assert all(WIDE.slide.holds(item.box) for item in flat(sheet.items))


def test_who_made_the_talk_with_whose_money_stands_below_that_it_is_no_advice() -> None:
    money = {"presenter": "A nurse", "paid_by": "A charity", "conflicts": "none"}
    (sheet,) = lay_out("event", event="A talk", day=date(2026, 11, 22), joined=24, **money)
    body = [[p.text for p in text.paragraphs] for text in texts(sheet) if text.role is Role.BODY]
    assert body == [
        ["A talk, 22 November 2026"],
        [
            "This is not medical advice.",
            "Presented by A nurse. Paid by A charity. Conflicts of interest: none.",
        ],
    ]


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"subtitle": "WWWWWWWWW " * 29}, "subtitle"),
        ({"made_by": "a long text " * 24}, "made_by"),
        ({"event": "a long text " * 24}, "event"),
    ],
)
def test_what_is_too_long_for_the_slide_is_named(fields: dict[str, str], place: str) -> None:
    with pytest.raises(DoesNotFitError) as error:
        lay_out("event", **{"event": "A talk", "joined": 24, **fields})
    assert error.value.place == (place,)
