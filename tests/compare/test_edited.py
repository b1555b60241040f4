"""What a person changed in a deck is named, slide by slide, whichever program they used."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.util import Pt

import deck
from deck.compare import Package, edits, mark_in, slides_of
from tests.all_kinds import all_kinds
from tests.compare.office import changed, needs_office
from tests.conftest import SMALLEST

TABLE = """\
  - title: Two of three had a headache
    table: {heads: [What, How many], rows: [[Headache, 2], [Fever, 1]]}
    source: trial
"""
TEXT = SMALLEST.replace("caveats:\n", f"{TABLE}caveats:\n")
THREE = "They were treated in three hospitals"


@pytest.fixture
def made(build: Callable[[str], Path]) -> Path:
    return build(TEXT)


def found(path: Path) -> list[str]:
    """Return what was changed in the deck, now that its outline says the same as before."""
    outline = deck.read(path.with_name("outline.yaml"))
    slides = slides_of(deck.lay_out(outline, deck.tell(outline)))
    with Package(path) as package:
        mark = mark_in(package)
        assert mark is not None
        return edits(package, mark, slides)


def number_of(title: str, path: Path) -> int:
    titles = [slide.shapes.title.text for slide in Presentation(str(path)).slides]
    return titles.index(title) + 1


def edited(path: Path, edit: Callable[[Any, Any], object], title: str = THREE) -> list[str]:
    """Return what is found after an edit of the presentation and of the slide of a title."""
    presentation = Presentation(str(path))
    edit(presentation, presentation.slides[number_of(title, path) - 1])
    presentation.save(str(path))
    return found(path)


def test_a_deck_that_was_saved_by_another_program_is_unedited(made: Path) -> None:
    assert found(made) == []
    assert edited(made, lambda *_: None) == []


def test_a_changed_word_is_found(made: Path) -> None:
    number = number_of(THREE, made)

    def change(_: Any, slide: Any) -> None:
        slide.shapes.title.text_frame.paragraphs[0].runs[0].text = "They were treated in a hospital"

    assert edited(made, change) == [
        f'slide {number} "They were treated in a hospital": a text was changed'
    ]


@pytest.mark.parametrize("attribute", ["left", "top", "width", "height"])
def test_a_box_that_is_moved_or_resized_by_two_points_is_found(made: Path, attribute: str) -> None:
    def change(_: Any, slide: Any) -> None:
        shape = slide.shapes[1]
        setattr(shape, attribute, getattr(shape, attribute) + Pt(2))

    (said,) = edited(made, change)
    assert said.endswith(f'"{THREE}": something was moved or resized')


def test_a_place_that_only_its_counting_changes_is_not_found(made: Path) -> None:
    def change(_: Any, slide: Any) -> None:
        slide.shapes[1].left += Pt(0.9)

    assert edited(made, change) == []


def test_changed_notes_are_found(made: Path) -> None:
    def change(_: Any, slide: Any) -> None:
        slide.notes_slide.notes_text_frame.text += " Smile."

    (said,) = edited(made, change)
    assert said.endswith("the notes were changed")


def test_a_deleted_slide_is_found_and_named(made: Path) -> None:
    number = number_of(THREE, made)

    def delete(presentation: Any, _: Any) -> None:
        ids = presentation.slides._sldIdLst
        presentation.part.drop_rel(ids[number - 1].rId)
        ids.remove(ids[number - 1])

    assert edited(made, delete) == [f'slide {number} "{THREE}" was deleted']


def test_an_added_slide_is_found_and_named(made: Path) -> None:
    def add(presentation: Any, _: Any) -> None:
        slide = presentation.slides.add_slide(presentation.slide_layouts[3])
        slide.shapes.title.text = "Thank you"

    (said,) = edited(made, add)
    assert said.endswith('"Thank you" was added')


def test_slides_in_another_order_are_found(made: Path) -> None:
    def change(presentation: Any, _: Any) -> None:
        ids = presentation.slides._sldIdLst
        first = ids[1]
        ids.remove(first)
        ids.insert(4, first)

    (said,) = edited(made, change)
    assert said.endswith("it stands elsewhere in the deck")


def test_a_box_that_is_added_or_taken_away_is_found(made: Path) -> None:
    def add(_: Any, slide: Any) -> None:
        slide.shapes.add_textbox(0, 0, Pt(50), Pt(50)).text_frame.text = "Ask me"

    (said,) = edited(made, add)
    assert said.endswith("something was added")

    def remove(_: Any, slide: Any) -> None:
        for shape in list(slide.shapes)[-2:]:
            shape._element.getparent().remove(shape._element)

    (said,) = edited(made, remove)
    assert "something was taken away" in said


def test_a_changed_cell_of_a_table_is_found(made: Path) -> None:
    def change(_: Any, slide: Any) -> None:
        (table,) = [shape.table for shape in slide.shapes if shape.has_table]
        table.cell(1, 1).text_frame.paragraphs[0].runs[0].text = "3"

    (said,) = edited(made, change, "Two of three had a headache")
    assert said.endswith("a table was changed")


def test_changed_figures_of_a_chart_are_found(write: Callable[[str], Path], tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    deck.build(write(all_kinds("light")["kinds"]), path)
    presentation = Presentation(str(path))
    charts = [
        shape.chart for slide in presentation.slides for shape in slide.shapes if shape.has_chart
    ]
    chart = next(chart for chart in charts if "BAR" in str(chart.chart_type))
    data = CategoryChartData()
    data.categories = list(chart.plots[0].categories)
    for series in chart.plots[0].series:
        data.add_series(series.name, [value + 1 for value in series.values])
    chart.replace_data(data)
    presentation.save(str(path))
    (said,) = found(path)
    assert said.endswith("the figures of a chart were changed")


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where LibreOffice keeps its settings and the change that it is to make."""
    return tmp_path_factory.mktemp("profile")


@needs_office
@pytest.mark.parametrize(
    ("change", "what"),
    [
        ('slides(2).getByIndex(0).String = "A new title"', "a text was changed"),
        (
            "place = slides(2).getByIndex(1).Position : place.X = place.X + 100 : "
            "slides(2).getByIndex(1).Position = place",
            "something was moved or resized",
        ),
        ("slides.remove(slides(2))", "was deleted"),
        ("slides.insertNewByIndex(2)", "was added"),
        ('slides(2).NotesPage.getByIndex(1).String = "Mine"', "the notes were changed"),
        ("", None),
    ],
)
def test_what_was_changed_in_libreoffice_is_found(
    made: Path, profile: Path, change: str, what: str | None
) -> None:
    before = made.rename(made.with_name("before.pptx"))
    changed(before, made, change, profile)
    said = found(made)
    assert len(said) == (what is not None)
    assert what is None or said[0].endswith(what)
