"""Before and after: one square for each event, in frames of one size, each out of something."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.kinds.change.frames import PAD
from deck.layout import Sheet
from deck.scene import Contour, Shape
from deck.theme.measures import WIDE
from tests.conftest import SMALLEST, flat, lay_out, texts

COUNTS = st.tuples(st.integers(0, 300), st.integers(0, 300))
WORDS = st.integers(1, 9).map(lambda n: "word " * n)


def rows_of(counts: list[tuple[int, int]], words: str = "a word") -> list[dict[str, object]]:
    return [
        {
            "what": f"Number {index} {words}",
            "meaning": words,
            "before": {"count": before, "caption": f"before {index} {words}"},
            "after": {"count": after, "caption": f"after {index}"},
        }
        for index, (before, after) in enumerate(counts)
    ]


def shapes(sheets: tuple[Sheet, ...], *names: str) -> list[Shape]:
    items = [item for sheet in sheets for item in flat(sheet.items)]
    return [item for item in items if isinstance(item, Shape) and item.name in names]


def squares_in(shape: Shape) -> int:
    assert isinstance(shape.geometry, Contour)
    return sum(letter == "M" for letter, _ in shape.geometry.commands)


@given(counts=st.lists(COUNTS, min_size=1, max_size=5))
def test_one_square_is_drawn_for_each_event(counts: list[tuple[int, int]]) -> None:
    sheets = lay_out("change", change=rows_of(counts))
    drawn = [squares_in(shape) for shape in shapes(sheets, "Squares")]
    assert drawn == [count for row in counts for count in row if count]
    said = [t.paragraphs[0].text for s in sheets for t in texts(s) if t.name == "Number"]
    assert said == [str(count) for row in counts for count in row]


@given(counts=st.lists(COUNTS, min_size=1, max_size=5))
def test_every_frame_and_every_square_has_one_size_and_squares_stay_inside(
    counts: list[tuple[int, int]],
) -> None:
    sheets = lay_out("change", change=rows_of(counts))
    frames = shapes(sheets, "Frame", "None")
    assert len({(frame.box.width, frame.box.height) for frame in frames}) == 1
    filled = shapes(sheets, "Frame")
    for frame, inside in zip(filled, shapes(sheets, "Squares"), strict=True):
        assert isinstance(inside.geometry, Contour)
        assert frame.box.holds(inside.box)
        assert inside.box.right <= frame.box.right - PAD + 1
        assert inside.box.bottom <= frame.box.bottom - 0.8 * PAD
        first = shapes(sheets, "Squares")[0]
        assert isinstance(first.geometry, Contour)
        scale = first.box.width / first.geometry.width
        assert inside.box.width / inside.geometry.width == pytest.approx(scale, rel=1e-4)


@given(counts=st.lists(COUNTS, min_size=1, max_size=5), words=WORDS)
def test_rows_go_on_over_slides_three_at_most_and_no_texts_meet(
    counts: list[tuple[int, int]], words: str
) -> None:
    sheets = lay_out("change", change=rows_of(counts, words))
    labels = [[t for t in texts(sheet) if t.name == "Label"] for sheet in sheets]
    assert sum(map(len, labels)) == len(counts)
    assert all(len(some) <= 3 for some in labels)
    for sheet in sheets:
        some = texts(sheet)
        for index, text in enumerate(some):
            assert WIDE.slide.holds(text.box)
            assert not any(text.box.meets(other.box) for other in some[index + 1 :])


def test_none_is_an_empty_solid_frame_with_a_nought_and_told_in_words() -> None:
    (sheet,) = lay_out("change", change=rows_of([(12, 0)]))
    (frame,) = shapes((sheet,), "None")
    assert frame.alt == "Number 0 a word. After treatment: 0, after 0."
    assert frame.stroke is not None
    assert not frame.stroke.dashed  # dashes mean: nobody measured this
    assert "0" in [text.paragraphs[0].text for text in texts(sheet)]
    assert "One square is one event." in sheet.picture


@given(before=st.integers(500, 200_000), after=st.integers(0, 200_000))
def test_too_many_events_are_bars_on_one_scale_and_the_words_say_so(
    before: int, after: int
) -> None:
    sheets = lay_out("change", change=rows_of([(before, after)]))
    bars = [bar.box.width for bar in shapes(sheets, "Bar")]
    longest = max(bars)
    least = 20_000  # a bar is never thinner than can be seen
    for count, width in zip([n for n in (before, after) if n], bars, strict=True):
        assert width == pytest.approx(longest * count / max(before, after), abs=least)
    assert not shapes(sheets, "Squares")
    assert "too many events" in sheets[0].picture


def test_a_count_without_what_it_is_out_of_is_an_error_at_its_line(
    write: Callable[[str], Path],
) -> None:
    row = "\n      - {what: Relapses, before: {count: 167, caption: a}, after: {count: 0%s}}"
    change = "change:" + row % ", caption: b" + row % ""
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(SMALLEST.replace("points: [One]", change)))
    (problem,) = error.value.problems
    assert problem.message == "The key 'caption' is missing."
    assert problem.at is not None
    assert problem.at.line == 9
