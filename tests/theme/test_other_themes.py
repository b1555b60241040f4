"""A theme of another shape, with other margins, another font and other sizes, holds every kind."""

from pathlib import Path

import pytest

import deck
from deck.scene import Deck, Item
from deck.theme import THEMES, Sizes, Theme
from deck.theme.measures import WIDE, Measures
from deck.units import Box, inches
from tests.all_kinds import all_kinds
from tests.conftest import ROOT, flat, judged, needs_judges


def _tall() -> Measures:
    """Return the grid of a slide of 13.333 by 10 in, which is 4:3."""
    lower = inches(2.5)
    return WIDE._replace(
        slide=Box(0, 0, 12_192_000, 9_144_000),
        body_bottom=WIDE.body_bottom + lower,
        source=WIDE.source._replace(y=WIDE.source.y + lower),
        part=WIDE.part._replace(y=WIDE.part.y + lower),
        number=WIDE.number._replace(y=WIDE.number.y + lower),
        band_y=WIDE.band_y + lower,
    )


def _inset() -> Measures:
    """Return a grid with a wide margin on the left, where a logo or a stripe may stand."""
    left, right = inches(1.15), inches(12.85)
    gutter = inches(0.20)
    return WIDE._replace(
        left=left,
        width=right - left,
        title_y=inches(0.45),
        source=WIDE.source._replace(x=left, width=inches(8.50)),
        part=WIDE.part._replace(x=inches(9.95), width=inches(2.15)),
        number=Box(inches(12.25), WIDE.number.y, right - inches(12.25), WIDE.number.height),
        column=(right - left - 11 * gutter) // 12,
        gutter=gutter,
    )


_SMALLER = Sizes(
    head_title=(42, 38, 34), title=(38, 34), subtitle=(26, 22), short_list=(30, 26, 22),
    body=(26, 22), large=(56, 50, 42), heading=(26, 22), small=22, footer=18,
)  # fmt: skip
OTHER = {
    "4:3": Theme("tall", THEMES["light"].palette, measures=_tall()),
    "inset": Theme("inset", THEMES["dark"].palette, "Calibri", _inset(), _SMALLER),
}


@pytest.fixture(params=OTHER)
def theme(request: pytest.FixtureRequest) -> Theme:
    return OTHER[request.param]


OUTLINES = {"example": (ROOT / "outline.yaml").read_text("utf-8"), **all_kinds("light")}


@pytest.fixture(params=OUTLINES)
def outline(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "outline.yaml"
    path.write_text(OUTLINES[request.param], encoding="utf-8")
    return path


def laid_out(outline: Path, theme: Theme) -> Deck:
    read = deck.read(outline)
    return deck.lay_out(read, deck.tell(read), theme)


def test_everything_lies_on_the_slide_and_texts_between_its_margins(
    outline: Path, theme: Theme
) -> None:
    measures = theme.measures
    for scene in laid_out(outline, theme).scenes:
        for item in flat(scene.items):
            assert measures.slide.holds(item.box), (scene.title, item.name, item.box)
            if _is_text(item):
                assert item.box.right <= measures.right + 2 or item.box.x < 0, (scene.title, item)


def test_no_size_is_smaller_than_the_scale_allows(outline: Path, theme: Theme) -> None:
    for scene in laid_out(outline, theme).scenes:
        for item in flat(scene.items):
            for paragraph in getattr(item, "paragraphs", ()):
                assert all(run.size_pt >= theme.sizes.footer for run in paragraph.runs)


@needs_judges
def test_a_deck_in_another_theme_has_no_error_and_no_warning(
    outline: Path, theme: Theme, tmp_path: Path
) -> None:
    deck.write(laid_out(outline, theme), tmp_path / "deck.pptx")
    judged(tmp_path / "deck.pptx")


def _is_text(item: Item) -> bool:
    return bool(getattr(item, "paragraphs", ()))
