"""Events on two sides: one square for each, in frames of one size, each out of something."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.kinds.events.frames import PAD
from deck.kinds.events.rates import people_between, told
from deck.layout import Sheet
from deck.scene import Contour, Shape
from deck.theme.measures import WIDE
from tests.conftest import SMALLEST, fault_in, flat, lay_out, texts

COUNTS = st.tuples(st.integers(0, 300), st.integers(0, 300))
WORDS = st.integers(1, 9).map(lambda n: "word " * n)
RATES = st.decimals(0, 50, places=3).map(Fraction)
GROUPS = """\
trial:
  people: 200
  design: parallel
  by_chance: yes
  groups:
    drug: {name: the drug, people: 100, compared_with: dummy}
    dummy: {name: the dummy, people: 100}
"""


def before_and_after(counts: list[tuple[int, int]], words: str = "a word") -> tuple[Sheet, ...]:
    """Return the slides of so many events before and after, in one group."""
    outcomes = [
        {
            "events": f"number {index} {words}",
            "meaning": words,
            "better": "fewer",
            "found": {
                "before": f"{before} over 7 years {index} {words}",
                "after": f"{after} during year {index}",
            },
        }
        for index, (before, after) in enumerate(counts)
    ]
    return lay_out("events", joined=24, events=outcomes)


def in_two_groups(found: str, blocks: str = GROUPS) -> Sheet:
    outcome = f"outcomes: {{attacks: {{events: attacks, better: fewer, found: {found}}}}}\n"
    (sheet,) = lay_out("events", blocks=blocks + outcome, events="attacks")
    return sheet


def shapes(sheets: tuple[Sheet, ...], *names: str) -> list[Shape]:
    items = [item for sheet in sheets for item in flat(sheet.items)]
    return [item for item in items if isinstance(item, Shape) and item.name in names]


def said(sheet: Sheet, name: str) -> list[str]:
    return [text.paragraphs[0].text for text in texts(sheet) if text.name == name]


def squares_in(shape: Shape) -> int:
    assert isinstance(shape.geometry, Contour)
    return sum(letter == "M" for letter, _ in shape.geometry.commands)


@given(counts=st.lists(COUNTS, min_size=1, max_size=5))
def test_one_square_is_drawn_for_each_event(counts: list[tuple[int, int]]) -> None:
    sheets = before_and_after(counts)
    drawn = [squares_in(shape) for shape in shapes(sheets, "Squares")]
    assert drawn == [count for row in counts for count in row if count]
    numbers = [number for sheet in sheets for number in said(sheet, "Number")]
    assert numbers == [str(count) for row in counts for count in row]


@given(counts=st.lists(COUNTS, min_size=1, max_size=5))
def test_every_frame_and_every_square_has_one_size_and_squares_stay_inside(
    counts: list[tuple[int, int]],
) -> None:
    sheets = before_and_after(counts)
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
    sheets = before_and_after(counts, words)
    labels = [said(sheet, "Label") for sheet in sheets]
    assert sum(map(len, labels)) == len(counts)
    assert all(len(some) <= 3 for some in labels)
    for sheet in sheets:
        some = texts(sheet)
        for index, text in enumerate(some):
            assert WIDE.slide.holds(text.box)
            assert not any(text.box.meets(other.box) for other in some[index + 1 :])


def test_none_is_an_empty_solid_frame_with_a_nought_and_told_in_words() -> None:
    (sheet,) = before_and_after([(12, 0)])
    (frame,) = shapes((sheet,), "None")
    assert frame.alt == "Number 0 a word. After treatment: 0, during year 0."
    assert frame.stroke is not None
    assert not frame.stroke.dashed  # dashes mean: nobody measured this
    assert "0" in said(sheet, "Number")
    assert "One square is one event." in sheet.picture


@given(before=st.integers(500, 200_000), after=st.integers(0, 200_000))
def test_too_many_events_are_bars_on_one_scale_and_the_words_say_so(
    before: int, after: int
) -> None:
    sheets = before_and_after([(before, after)])
    bars = [bar.box.width for bar in shapes(sheets, "Bar")]
    longest = max(bars)
    least = 20_000  # a bar is never thinner than can be seen
    for count, width in zip([n for n in (before, after) if n], bars, strict=True):
        assert width == pytest.approx(longest * count / max(before, after), abs=least)
    assert not shapes(sheets, "Squares")
    assert "too many events" in sheets[0].picture


def test_a_caption_says_what_was_counted_over_as_it_was_written() -> None:
    (sheet,) = before_and_after([(12, 0)])
    assert said(sheet, "Caption") == ["over 7 years 0 a word", "during year 0"]


def test_two_groups_stand_under_their_names_with_a_capital_letter() -> None:
    sheet = in_two_groups("{drug: 3 during the trial, dummy: 9 during the trial}")
    assert said(sheet, "Head") == ["The drug", "The dummy"]
    assert said(sheet, "Number") == ["3", "9"]


def test_rates_are_bars_and_are_told_of_one_person_on_average() -> None:
    sheet = in_two_groups("{drug: 0.93 a year (0.80 to 1.07), dummy: 2.10 a year}")
    assert said(sheet, "Number") == ["0.9", "2.1"]
    assert said(sheet, "Caption") == ["a person and year, on average"] * 2
    drug, dummy = (bar.box.width for bar in shapes((sheet,), "Bar"))
    assert drug / dummy == pytest.approx(0.93 / 2.10, rel=0.001)
    assert "One square is one event" not in sheet.picture


def test_rates_of_what_is_rare_are_told_of_so_many_people_between_them() -> None:
    sheet = in_two_groups("{drug: 0.01 a month, dummy: 0.04 a month}")
    assert said(sheet, "Number") == ["1", "4"]
    assert said(sheet, "Caption") == ["between 100 people in a month, rounded"] * 2


def test_a_rate_is_told_in_the_word_for_one_that_the_trial_has() -> None:
    unit = "unit: {one: knee, many: knees}"
    blocks = GROUPS.replace("design:", f"{unit}\n  design:")
    sheet = in_two_groups("{drug: 1 a year, dummy: 2 a year}", blocks)
    assert said(sheet, "Caption") == ["a knee and year, on average"] * 2
    blocks = GROUPS.replace("design:", "unit: women\n  design:")
    sheet = in_two_groups("{drug: 1 a year, dummy: 2 a year}", blocks)
    assert said(sheet, "Caption") == ["each a year, on average"] * 2


@given(values=st.tuples(RATES, RATES))
def test_a_rate_that_is_told_is_near_the_published_one_and_unequal_ones_stay_unequal(
    values: tuple[Fraction, Fraction],
) -> None:
    people = people_between(values)
    shown = told(values, people)
    for value, number in zip(values, shown, strict=True):
        assert abs(Fraction(number) - value * people) <= value * people / 10
    assert (values[0] < values[1]) == (shown[0] < shown[1])
    assert people == 1 or any(0 < value < Fraction(1, 10) for value in values)


@pytest.mark.parametrize(
    ("found", "rule"),
    [
        ("{before: 3 in 1 year}", "events-two-sides"),
        ("3 in 1 year", "events-two-sides"),
        ("{before: 3 in 1 year, week 4: 2 in 1 year, after: 1 in 1 year}", "events-two-sides"),
        ("{before: not measured, after: 1 in 1 year}", "events-missing"),
        ("{before: 3 a year, after: 1 in 1 year}", "events-other-scale"),
        ("{before: 3 a year, after: 1 a month}", "events-other-scale"),
    ],
)
def test_what_cannot_stand_side_by_side_is_an_error_at_its_line(
    write: Callable[[str], Path], found: str, rule: str
) -> None:
    entry = f"events:\n      {{events: falls, better: fewer, found: {found}}}"
    assert fault_in(write(SMALLEST.replace("points: [One]", entry))) == (rule, 8)


def test_a_count_without_what_it_is_out_of_is_an_error_at_its_line(
    write: Callable[[str], Path],
) -> None:
    entry = "events:\n      {events: falls, better: fewer, found: {before: 3, after: 0 in 1 year}}"
    assert fault_in(write(SMALLEST.replace("points: [One]", entry))) == ("form-rate", 8)


def test_the_key_of_before_names_the_one_that_stands_in_its_place(
    write: Callable[[str], Path],
) -> None:
    path = write(SMALLEST.replace("points: [One]", "change: [{what: Relapses}]"))
    with pytest.raises(deck.DeckError) as error:
        deck.read(path)
    assert "'events: [relapses]'" in error.value.problems[0].do
