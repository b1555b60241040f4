"""A quote: the words as they were said, who said them, and that this is one person's view."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from deck.kinds import registry
from deck.layout import DoesNotFitError
from deck.scene import Shape
from deck.theme import THEMES
from tests.conftest import HEAD, SMALLEST, fault_in, lay_out, texts

GRID = THEMES["light"].measures


def test_a_quote_stands_between_quote_marks_above_its_speaker_and_a_comment() -> None:
    (sheet,) = lay_out("said", said="It's harsh.", by="Emma Gray", office="A doctor")
    _, quote, name, comment = texts(sheet)
    assert quote.paragraphs[0].text == "\u201cIt\u2019s harsh.\u201d"
    assert [p.text for p in name.paragraphs] == ["Emma Gray", "A doctor"]
    assert (
        comment.paragraphs[0].text == "This is one person\u2019s view, not a result of the trial."
    )
    assert quote.box.bottom < name.box.y < name.box.bottom < comment.box.y
    assert comment.box.bottom <= GRID.body_bottom + 1


def test_the_author_may_write_another_comment() -> None:
    (sheet,) = lay_out("said", said="Be careful.", by="Emma", comment="She was paid for it.")
    assert texts(sheet)[-1].paragraphs[0].text == "She was paid for it."
    assert "She was paid for it." in sheet.picture
    assert "one person" not in sheet.picture


@given(words=st.integers(1, 40), length=st.integers(1, 9), two_lines=st.booleans())
def test_a_quote_of_200_characters_fits_five_lines_and_touches_nothing(
    words: int, length: int, *, two_lines: bool
) -> None:
    said = ("x" * length + " ") * words
    assume(len(said) <= 200)
    title = "A title that is so long that it takes two lines of a slide" if two_lines else "A title"
    (sheet,) = lay_out("said", title=title, said=said, by="Emma", office="A doctor")
    _, quote, name, comment = texts(sheet)
    assert len(quote.lines[0]) <= 5
    assert quote.paragraphs[0].runs[0].size_pt in {36, 32, 28}
    assert quote.box.bottom < name.box.y
    assert name.box.bottom < comment.box.y
    bar = next(item for item in sheet.items if isinstance(item, Shape))
    assert quote.box.y <= bar.box.y < bar.box.bottom <= quote.box.bottom + 1


@pytest.mark.parametrize("key", ["said", "by", "office", "comment"])
def test_what_is_too_long_for_the_slide_is_named(key: str) -> None:
    fields = {"said": "Be careful.", "by": "Emma", "office": "A doctor", "comment": "One view."}
    with pytest.raises(DoesNotFitError) as error:
        lay_out("said", **{**fields, key: "A LONG TEXT " * 24})
    assert error.value.place == (key,)


def test_quote_marks_in_the_outline_are_an_error_at_the_quote(
    write: Callable[[str], Path],
) -> None:
    entry = "  - title: She warned\n    said: '\u201cBe careful.\u201d'\n    by: Emma\nresults:"
    assert fault_in(write(SMALLEST.replace("results:", entry))) == (
        "said-marks",
        HEAD.count("\n") + 5,
    )


@pytest.mark.parametrize("said", ["'Be careful.'", '"Be careful."', "„Vorsicht.“", "«Attention.»"])
def test_quote_marks_of_any_language_are_seen(said: str) -> None:
    kind = registry()["said"]
    content = kind.model.model_validate({"title": "A title", "said": said, "by": "Emma"})
    assert [(fault.place, fault.cause) for fault in kind.faults(content)] == [(("said",), "marks")]
