"""What a new deck would change is said in words: slide by slide, figures first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation

from deck.cli import main
from deck.compare import changes
from deck.compare.shown import Shown, Sort, Thing
from deck.units import Box
from tests.conftest import SMALLEST

BOX = Box(0, 0, 100_000, 100_000)


@pytest.fixture
def said(
    build: Callable[[str], Path],
    write: Callable[[str], Path],
    capsys: pytest.CaptureFixture[str],
) -> Callable[[str], list[str]]:
    """Return what says how the deck of an outline differs from that of the smallest."""

    def difference(text: str) -> list[str]:
        path = build(SMALLEST)
        before = path.read_bytes()
        assert main(["diff", str(path), str(write(text))]) == 0
        assert path.read_bytes() == before
        return capsys.readouterr().out.splitlines()

    return difference


def test_the_same_outline_changes_nothing(said: Callable[[str], list[str]]) -> None:
    assert said(SMALLEST) == ["Nothing would change."]


def test_a_changed_word_is_told_at_its_slide(said: Callable[[str], list[str]]) -> None:
    lines = said(SMALLEST.replace("points: [One]", "points: [Once]"))
    assert lines[0].startswith('Slide 3 "They were treated in three hospitals":')
    assert '  text: "One" becomes "Once"' in lines


def test_figures_come_first_then_texts_then_notes(said: Callable[[str], list[str]]) -> None:
    text = SMALLEST.replace("16 of 24 had no event", "15 of 24 had no event")
    text = text.replace("found: 16", "found: 15").replace("found: 8", "found: 9")
    lines = said(text)
    (start,) = [at for at, line in enumerate(lines) if line.startswith('Slide 4 "15 of 24')]
    assert lines[start + 1] == '  figure: "16 of 24 had no event" becomes "15 of 24 had no event"'
    sorts = [line.split(":")[0].strip() for line in lines[start + 1 :] if line.startswith("  ")]
    order = ["figure", "text", "picture", "drawing", "place", "notes"]
    assert [*dict.fromkeys(sorts)] == sorted(dict.fromkeys(sorts), key=order.index)


def test_new_slides_and_those_that_go_are_told(said: Callable[[str], list[str]]) -> None:
    entry = "  - title: Nobody was left out\n    points: [Three]\n"
    lines = said(f"{SMALLEST}{entry}")
    assert 'Slide 6 "Nobody was left out" is new' in lines
    lines = said(SMALLEST.replace("method:\n", f"method:\n{entry}", 1))
    assert 'Slide 3 "Nobody was left out" is new' in lines
    assert not [line for line in lines if "goes" in line and line.startswith("Slide")]


def test_a_deck_of_any_program_can_be_compared(
    write: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    presentation = Presentation()
    presentation.slides.add_slide(presentation.slide_layouts[0]).shapes.title.text = "Old"
    presentation.save(str(tmp_path / "old.pptx"))
    assert main(["diff", str(tmp_path / "old.pptx"), str(write(SMALLEST))]) == 0
    assert capsys.readouterr().out


def test_what_cannot_be_compared_is_told(
    write: Callable[[str], Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outline = str(write(SMALLEST))
    assert main(["diff", str(tmp_path / "none.pptx"), outline]) == 3
    assert main(["diff", outline, outline]) == 3
    assert "Nothing was compared: 1 error." in capsys.readouterr().err


def slide(*things: Thing, title: str = "A title", notes: str = "") -> Shown:
    return Shown(title, things, notes)


def test_a_number_of_a_chart_is_told_with_its_series() -> None:
    before = Thing(Sort.CHART, "Died: 12.5 3 40\nLived: 1 2 3", BOX)
    after = Thing(Sort.CHART, "Died: 12.5 4 40\nLived: 1 2 3", BOX)
    assert changes([slide(before)], [slide(after)]) == [
        'Slide 1 "A title":',
        '  figure: "Died": 3 becomes 4',
    ]


def test_a_number_is_told_before_a_word_that_stands_above_it() -> None:
    before = [Thing(Sort.TEXT, "One", BOX), Thing(Sort.TEXT, "3 died", BOX)]
    after = [Thing(Sort.TEXT, "Once", BOX), Thing(Sort.TEXT, "4 died", BOX)]
    assert changes([slide(*before)], [slide(*after)])[1:] == [
        '  figure: "3 died" becomes "4 died"',
        '  text: "One" becomes "Once"',
    ]


def test_a_row_of_a_table_is_told_whole() -> None:
    before = Thing(Sort.TABLE, "Harm | People\nFever | 3", BOX)
    after = Thing(Sort.TABLE, "Harm | People\nFever | 4\nRash | 1", BOX)
    assert changes([slide(before)], [slide(after)]) == [
        'Slide 1 "A title":',
        '  figure: "Fever | 3" becomes "Fever | 4"',
        '  figure: "Rash | 1" is new',
    ]


def test_another_picture_and_another_place_are_told() -> None:
    before = Thing(Sort.PICTURE, "0" * 128, BOX)
    assert changes([slide(before)], [slide(before._replace(said="f" * 128))])[1:] == [
        "  picture: another one"
    ]
    moved = before._replace(box=BOX._replace(x=50_000))
    assert changes([slide(before)], [slide(moved)])[1:] == [
        "  place: one thing stands elsewhere or has another size"
    ]


def test_a_slide_that_moves_is_told_where_it_was() -> None:
    slides = [slide(title=f"Slide of {name}", notes=name) for name in ("a", "b", "c", "d")]
    moved = [slides[3], *slides[:3]]
    assert changes(slides, moved) == ['Slide 1 "Slide of d":', "  order: it was slide 4"]


def test_notes_are_told_by_their_sentences() -> None:
    before = slide(notes="What to say\nIt is safe. It is new.")
    after = slide(notes="What to say\nIt is safe. It is old.")
    assert changes([before], [after])[1:] == [
        '  notes: "It is new." goes',
        '  notes: "It is old." is new',
    ]
