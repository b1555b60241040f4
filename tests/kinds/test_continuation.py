"""What does not fit a slide goes on a next one, at one size, with a title of its own."""

from hypothesis import given
from hypothesis import strategies as st

from deck.scene import Role, Table
from tests.conftest import lay_out, texts


@given(n=st.integers(1, 24), words=st.integers(1, 25))
def test_all_points_are_shown_in_order_at_one_size(n: int, words: int) -> None:
    points = [f"Point {index} " + "word " * words for index in range(n)]
    sheets = lay_out("points", points=points)
    shown = [t for sheet in sheets for t in texts(sheet) if t.role is Role.BODY]
    assert [p.text.strip() for t in shown for p in t.paragraphs] == [p.strip() for p in points]
    assert len({run.size_pt for t in shown for p in t.paragraphs for run in p.runs}) == 1
    assert all(len(t.paragraphs) <= 6 for t in shown)
    if len(sheets) > 1:
        assert [sheet.title for sheet in sheets] == [
            f"A title that says it ({part} of {len(sheets)})" for part in range(1, len(sheets) + 1)
        ]


def test_seven_steps_take_two_slides_and_keep_their_numbers() -> None:
    steps = [{"heading": f"Do {n}", "text": "Something is done"} for n in range(1, 8)]
    sheets = lay_out("steps", steps=steps)
    assert len(sheets) == 2
    numbers = [t.paragraphs[0].text for s in sheets for t in texts(s) if t.geometry == "ellipse"]
    assert numbers == ["1", "2", "3", "4", "5", "6", "7"]


def test_both_sides_of_known_and_not_known_go_on_together() -> None:
    sheets = lay_out("known", known=["a", "b", "c", "d"], not_known=["e", "f"])
    assert len(sheets) == 2
    said = [paragraph.text for t in texts(sheets[0]) for paragraph in t.paragraphs]
    assert {"a", "b", "e", "f"} <= set(said)


def test_sources_are_listed_six_on_a_slide() -> None:
    sources = [{"id": f"s{n}", "name": f"Name {n}", "listed": "A journal 2016"} for n in range(8)]
    sheets = lay_out("sources", sources=sources)
    rows = [len(i.rows) - 1 for s in sheets for i in s.items if isinstance(i, Table)]
    assert rows == [4, 4]
