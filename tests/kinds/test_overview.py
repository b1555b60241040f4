"""The overview: each question once, with the slides that answer it, on one slide."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.kinds import registry
from deck.layout import DoesNotFitError, Page, Sheet, SlideNumbers
from deck.phrases import Phrases
from deck.scene import Shape, Text
from deck.theme import THEMES
from tests.conftest import texts

MEASURES = THEMES["light"].measures


def overview(questions: list[str], parts: list[tuple[int, int]]) -> Sheet:
    """Return the sheet where the parts of the talk have these first and last slides."""
    kind = registry()["overview"]
    content = kind.model.model_validate({"title": "We will answer", "overview": questions})
    numbers = SlideNumbers(parts=tuple(parts))
    page = Page(content.title, THEMES["light"], Phrases("en-GB", "overview"), numbers)
    (sheet,) = kind.lay_out(content, page)
    return sheet


def named(sheet: Sheet, name: str) -> list[Text]:
    return [text for text in texts(sheet) if text.name == name]


def said(some: list[Text]) -> list[str]:
    return [text.paragraphs[0].text for text in some]


@given(lengths=st.lists(st.integers(1, 4), min_size=1, max_size=6), data=st.data())
def test_each_question_stands_beside_its_number_and_its_slides(
    lengths: list[int], data: st.DataObject
) -> None:
    questions = ["word " * count + "?" for count in lengths]
    starts = [index * 20 + 2 for index in range(len(lengths))]
    parts = [(start, start + data.draw(st.integers(0, 19))) for start in starts]
    sheet = overview(questions, parts)
    assert said(named(sheet, "Question")) == questions
    assert said(named(sheet, "Part")) == [str(n + 1) for n in range(len(questions))]
    head, *slides = named(sheet, "Slides")
    assert said([head]) == ["Slides"]
    assert said(slides) == [f"{a} to {b}" if b > a else str(a) for a, b in parts]
    assert len({text.box.x for text in (head, *slides)}) == 1
    lines = [item.box.y for item in sheet.items if isinstance(item, Shape)]
    assert len({below - above for above, below in pairwise(lines)}) <= 1
    for some in zip(named(sheet, "Part"), named(sheet, "Question"), slides, strict=True):
        middles = [text.box.y + text.box.height // 2 for text in some]
        assert max(middles) - min(middles) <= 1
        assert all(a.box.right < b.box.x for a, b in pairwise(some))
    assert lines[-1] <= MEASURES.body_bottom
    for (above, below), question in zip(pairwise(lines), named(sheet, "Question"), strict=True):
        assert above <= question.box.y
        assert question.box.bottom <= below
    assert max(text.box.right for text in slides) <= MEASURES.right + 1  # rounding


def test_the_picture_in_words_has_each_question_with_its_slides() -> None:
    sheet = overview(["What is MS?", "What next?"], [(3, 8), (9, 9)])
    assert sheet.picture.endswith("1. What is MS? (3 to 8). 2. What next? (9).")


def test_questions_that_fit_no_row_are_an_error() -> None:
    with pytest.raises(DoesNotFitError):
        overview(["word " * 30 + "?"], [(3, 8)])
