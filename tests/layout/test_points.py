"""Points: each with its bullet, as far from its text as the theme says."""

from deck.layout import Page
from deck.phrases import Phrases
from deck.text import Bullet
from deck.theme import THEMES
from deck.units import inches, pt, to_pt

LIGHT = THEMES["light"]
WIDER = LIGHT._replace(measures=LIGHT.measures._replace(point_indent=inches(1)))


def page(theme: str = "light") -> Page:
    return Page("A title", THEMES[theme], Phrases("en-GB"))


def test_text_stands_as_far_right_of_its_bullet_as_the_theme_says() -> None:
    for theme in (LIGHT, WIDER):
        block = page()._replace(theme=theme).points(["One", "Two words"], 24, inches(3))
        indents = [paragraph.indent_pt for paragraph in block.paragraphs]
        assert indents == [to_pt(theme.measures.point_indent)] * 2
        widest = max(line.width_pt for lines in block.lines for line in lines)
        assert block.width_pt >= indents[0] + widest


def test_a_gap_lies_between_two_points_and_none_above_the_first() -> None:
    one, two = (page().points(["One"] * count, 24, inches(3)) for count in (1, 2))
    assert two.paragraphs[0].space_before_pt == 0
    assert pt(two.height_pt - 2 * one.height_pt) == inches(0.2)
    close = page().points(["One"] * 2, 24, inches(3), bullet=Bullet.HOLLOW, gap_pt=5)
    assert close.height_pt - 2 * one.height_pt == 5
    assert {paragraph.bullet for paragraph in close.paragraphs} == {Bullet.HOLLOW}
