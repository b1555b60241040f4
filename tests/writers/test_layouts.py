"""Slide layouts in the file, read back: what stands on them is what every scene says of them."""

from pathlib import Path

import pytest
from pptx import Presentation
from pptx.presentation import Presentation as PresentationProxy

from deck.phrases import Phrases
from deck.scene import Deck, Scene, backdrop
from deck.target import write
from deck.theme import THEMES, Role, SlideLayout, Theme
from deck.units import Box
from tests.theme.test_layouts import NARROW, SMALL

NS = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main"}

PROMPTS = Phrases("en-GB", "_layouts")


def written(theme: Theme, folder: Path) -> PresentationProxy:
    scenes = tuple(Scene(layout, layout, ()) for layout in SlideLayout)
    write(Deck("A deck", "Us", "en-GB", theme, scenes), folder / "deck.pptx")
    return Presentation(str(folder / "deck.pptx"))


@pytest.fixture(params=["light", "dark", "narrow"])
def theme(request: pytest.FixtureRequest) -> Theme:
    light = THEMES["light"]._replace(measures=NARROW, sizes=SMALL)
    return {**THEMES, "narrow": light}[request.param]


def test_a_scenes_backdrop_is_what_its_slide_layout_draws(theme: Theme, tmp_path: Path) -> None:
    for slide, name in zip(written(theme, tmp_path).slides, SlideLayout, strict=True):
        drawn = [shape for shape in slide.slide_layout.shapes if not shape.is_placeholder]
        said = backdrop(theme, name)
        assert [shape.name for shape in drawn] == [shape.name for shape in said]
        for shape, one in zip(drawn, said, strict=True):
            assert Box(shape.left, shape.top, shape.width, shape.height) == one.box
            slot = shape._element.spPr.find("a:solidFill/a:schemeClr", NS).get("val")
            assert slot == theme.palette[one.fill or ""].slot


def test_placeholders_stand_where_the_theme_puts_them(theme: Theme, tmp_path: Path) -> None:
    presentation = written(theme, tmp_path)
    for layout, name in zip(presentation.slide_layouts, SlideLayout, strict=True):
        assert layout.name == name.shown
        for shape, place in zip(layout.placeholders, theme.layout(name).placeholders, strict=True):
            assert Box(shape.left, shape.top, shape.width, shape.height) == place.box
            if place.role is not Role.NUMBER:
                assert shape.text_frame.text == PROMPTS(place.prompt)


def test_slides_and_notes_have_the_size_of_the_theme(theme: Theme, tmp_path: Path) -> None:
    presentation = written(theme, tmp_path)
    slide = theme.measures.slide
    assert (presentation.slide_width, presentation.slide_height) == (slide.width, slide.height)
    picture = presentation.notes_master.placeholders[0]
    assert picture.width * slide.height == pytest.approx(picture.height * slide.width, rel=1e-5)
