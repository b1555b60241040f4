"""Slide layouts follow from the grid and the type scale: another slide has other places."""

import pytest

from deck.text import Bullet
from deck.theme import THEMES, Measures, Role, Sizes, SlideLayout, Theme
from deck.theme.layouts import master, notes_page
from deck.units import Box, inches

LIGHT = THEMES["light"]
# A slide of 10 by 7.5 inches, with type as much smaller as the slide is narrower.
NARROW = Measures(
    slide=Box(0, 0, inches(10), inches(7.5)),
    left=inches(0.5),
    width=inches(9),
    title_y=inches(0.5),
    body_gap=inches(0.3),
    table_gap=inches(0.2),
    body_bottom=inches(6.5),
    source=Box(inches(0.5), inches(6.9), inches(6), inches(0.3)),
    part=Box(inches(6.6), inches(6.9), inches(2), inches(0.3)),
    number=Box(inches(8.9), inches(6.9), inches(0.6), inches(0.3)),
    band_y=inches(4.5),
    panel_width=inches(3.3),
    column=inches(0.6),
    gutter=inches(9 - 12 * 0.6) // 11,
)
SMALL = Sizes(head_title=(33,), title=(30,), subtitle=(21,), body=(21,), large=(45,), small=18)
THEMES_OF_TWO_SLIDES = [LIGHT, LIGHT._replace(measures=NARROW, sizes=SMALL)]


@pytest.mark.parametrize("theme", THEMES_OF_TWO_SLIDES)
@pytest.mark.parametrize("name", SlideLayout)
def test_every_place_lies_on_the_slide_and_no_two_meet(theme: Theme, name: SlideLayout) -> None:
    layout = theme.layout(name)
    boxes = [place.box for place in layout.placeholders if place.role is not Role.NUMBER]
    for box in (*boxes, *(ground.box for ground in layout.grounds)):
        assert theme.measures.slide.holds(box)
    assert not any(
        one.meets(other) for index, one in enumerate(boxes) for other in boxes[index + 1 :]
    )


@pytest.mark.parametrize("theme", THEMES_OF_TWO_SLIDES)
def test_each_layout_has_one_title_a_number_and_prompts(theme: Theme) -> None:
    for name in SlideLayout:
        layout = theme.layout(name)
        assert len(layout.of(Role.TITLE)) == 1
        assert [place.box for place in layout.of(Role.NUMBER)] == [theme.measures.number]
        assert all(place.prompt for place in layout.placeholders if place.role is not Role.NUMBER)
        slots = [place.slot for place in layout.placeholders]
        assert len(set(slots)) == len(slots)


def test_text_on_a_band_or_a_panel_is_in_the_colour_for_it() -> None:
    for name in SlideLayout:
        layout = LIGHT.layout(name)
        # A section's start has no source: it would stand on the panel.
        for place in (one for one in layout.placeholders if one.role is not Role.FOOTER):
            on_deep = any(ground.box.meets(place.box) for ground in layout.grounds)
            assert on_deep == bool(place.look and place.look.color == "text on deep")


def test_the_master_has_a_place_for_title_text_source_and_number() -> None:
    roles = [place.role for place in master(NARROW, SMALL)]
    assert roles == [Role.TITLE, Role.BODY, Role.FOOTER, Role.NUMBER]


@pytest.mark.parametrize("theme", THEMES_OF_TWO_SLIDES)
def test_a_notes_page_shows_the_slide_in_its_proportions_above_the_text(theme: Theme) -> None:
    notes, slide = notes_page(theme.measures), theme.measures.slide
    assert (
        abs(notes.picture.width * slide.height - notes.picture.height * slide.width) < slide.width
    )
    assert notes.picture.bottom <= notes.text.box.y
    assert notes.page.holds(notes.picture)
    assert notes.page.holds(notes.text.box)


@pytest.mark.parametrize("theme", sorted(THEMES))
def test_the_colours_of_bullets_are_roles_of_every_palette(theme: str) -> None:
    for bullet in (Bullet.FILLED, Bullet.HOLLOW):
        assert THEMES[theme].palette[bullet.color]
