"""Known and not known: told apart by line and bullet, and by their heads."""

from deck.scene import Shape, Stroke
from deck.text import Bullet
from tests.conftest import lay_out, texts


def test_the_known_has_filled_bullets_and_a_solid_line_the_unknown_hollow_ones_and_dashes() -> None:
    (sheet,) = lay_out("known", known=["It is known"], not_known=["It is not"])
    lines = [item for item in sheet.items if isinstance(item, Shape)]
    heads = [text for text in texts(sheet) if text.name == "Heading"]
    points = [text for text in texts(sheet) if text.name == "Points"]
    assert [head.paragraphs[0].text for head in heads] == ["What we know", "What we do not know"]
    assert [text.paragraphs[0].text for text in points] == ["It is known", "It is not"]
    assert [text.paragraphs[0].bullet for text in points] == [Bullet.FILLED, Bullet.HOLLOW]
    assert [isinstance(line.stroke, Stroke) and line.stroke.dashed for line in lines] == [0, 1]
    for line, head, text in zip(lines, heads, points, strict=True):
        assert line.box.x == head.box.x == text.box.x
        assert line.box.bottom < head.box.y < text.box.y
