"""Points: the drawing of two nerves shows on which of them the coating is damaged."""

from deck.scene import Group
from tests.conftest import lay_out, texts


def test_the_healthy_nerve_is_whole_and_three_of_six_pieces_of_the_other_are_not() -> None:
    (sheet,) = lay_out("points", points=["One"], drawing="nerve")
    nerves = [item for item in sheet.items if isinstance(item, Group)]
    names = [text for text in texts(sheet) if text.name == "Nerve"]
    assert [name.paragraphs[0].text for name in names] == ["Healthy nerve", "Nerve in MS"]
    for name, nerve, whole in zip(names, nerves, (6, 3), strict=True):
        assert nerve.box.y < name.box.y + name.box.height // 2 < nerve.box.bottom
        pieces = [piece.name for piece in nerve.items]
        assert pieces.count("Myelin") == whole
        assert pieces.count("Remains of myelin") == 4 * (6 - whole)
        assert nerve.alt.startswith("A healthy nerve" if whole == 6 else "A nerve in MS")
