"""The closing slide: where to get help, and thanks to everyone who took part."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError
from deck.scene import Role
from deck.theme.measures import WIDE
from tests.conftest import figures, flat, lay_out, texts


@given(people=st.integers(1, 60))
@example(people=60)
def test_everyone_who_took_part_is_drawn_as_on_the_first_slide(people: int) -> None:
    (sheet,) = lay_out("help", help="Your nurse", joined=people)
    (opening,) = lay_out("event", event="A talk", joined=people)
    crowd, first = (next(item for item in one.items if figures(item)) for one in (sheet, opening))
    assert len(figures(crowd)) == people
    assert figures(crowd) == figures(first)
    assert all(WIDE.slide.holds(item.box) for item in flat(sheet.items))


@pytest.mark.parametrize(("people", "number"), [(61, "61"), (2104, "2,104")])
def test_more_than_sixty_people_are_a_number_that_is_not_said_twice(
    people: int, number: str
) -> None:
    (sheet,) = lay_out("help", help="Your nurse", joined=people)
    assert not figures(*sheet.items)
    said = [text.paragraphs[0].text for text in texts(sheet)]
    assert f"{number} people took part" in said
    assert "Thank you to everyone who took part" in said


def test_help_number_thanks_and_advice_come_in_this_order() -> None:
    (sheet,) = lay_out("help", help="A helpline", phone="0808 800 8000", joined=24)
    body = [text for text in texts(sheet) if text.role is Role.BODY]
    assert [text.paragraphs[0].text for text in body] == [
        "A helpline",
        "0808 800 8000",
        "Thank you to the 24 people who took part",
        "One study alone is no reason to change your treatment.",
    ]
    assert [text.box.y for text in body] == sorted(text.box.y for text in body)
    assert body[1].box.bottom < WIDE.band_y < body[2].box.y


def test_thanks_and_advice_may_be_the_authors_own() -> None:
    (sheet,) = lay_out("help", help="A helpline", thanks="Thanks to all", advice="Ask first.")
    said = [text.paragraphs[0].text for text in texts(sheet)]
    assert said[-2:] == ["Thanks to all", "Ask first."]
    assert "Thanks to all. Ask first." in sheet.picture


@given(people=st.integers(0, 60), words=st.integers(1, 14))
def test_the_advice_keeps_clear_of_the_slide_number(people: int, words: int) -> None:
    fields = {"help": "A helpline", "joined": people or None, "advice": "advise " * words}
    (sheet,) = lay_out("help", **fields)
    assert not any(text.box.meets(WIDE.number) for text in texts(sheet))


@pytest.mark.parametrize("key", ["help", "phone", "thanks", "advice"])
def test_what_is_too_long_for_the_slide_is_named(key: str) -> None:
    fields = {"help": "A helpline", "phone": "0808 800 8000"}
    with pytest.raises(DoesNotFitError) as error:
        lay_out("help", **{**fields, key: "a long text " * 24}, joined=24)
    assert error.value.place == (key,)
