"""Timelines: dates in order, true to time or said not to be, and words that never meet."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.kinds.dates.when import span_of
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Shape
from deck.theme import THEMES, Color
from deck.units import Box
from tests.conftest import SMALLEST, fault_in, flat, lay_out, texts

GRID = THEMES["light"].measures

DAYS = st.lists(
    st.dates(date(1990, 1, 1), date(2040, 12, 31)), min_size=2, max_size=6, unique=True
).map(sorted)
WORDS = st.integers(1, 3).map(lambda n: "some word " * n)


def events(days: list[date], words: str = "something was done") -> list[dict[str, object]]:
    return [{"when": day.isoformat(), "text": f"{n} {words}"} for n, day in enumerate(days)]


def boxes(sheet: Sheet, name: str) -> list[Box]:
    return [i.box for i in flat(sheet.items) if isinstance(i, Shape) and i.name == name]


def middles(sheet: Sheet) -> list[int]:
    return [box.x + box.width // 2 for box in boxes(sheet, "Dot")]


def says_equal(sheet: Sheet) -> bool:
    return any(text.name == "Note" for text in texts(sheet))


@given(days=DAYS, words=WORDS)
def test_words_never_meet_other_words_or_lines(days: list[date], words: str) -> None:
    (sheet,) = lay_out("dates", dates=events(days, words))
    some = texts(sheet)
    for index, text in enumerate(some):
        assert GRID.left <= text.box.x <= text.box.right <= GRID.right
        assert text.box.bottom <= GRID.body_bottom
        assert not any(text.box.meets(other.box) for other in some[index + 1 :])
        assert not any(text.box.meets(pole) for pole in boxes(sheet, "Pole"))
    said = [text.paragraphs[-1].text for text in some if text.name == "Date"]
    assert len(said) == len(days)
    assert all(f"{n} some word" in text for n, text in enumerate(said))


@given(days=DAYS)
def test_distances_are_true_to_time_or_the_slide_says_that_they_are_not(days: list[date]) -> None:
    (sheet,) = lay_out("dates", dates=events(days))
    steps = [after - before for before, after in pairwise(middles(sheet))]
    if says_equal(sheet):
        assert max(steps) - min(steps) <= 2
        assert "not to scale" in sheet.picture
    else:
        gaps = [(after - before).days for before, after in pairwise(days)]
        unit = sum(steps) / sum(gaps)
        assert all(
            step == pytest.approx(unit * gap, abs=4) for step, gap in zip(steps, gaps, strict=True)
        )
        assert "true to time" in sheet.picture


def test_a_date_may_be_a_year_a_month_or_a_day_in_words_or_in_digits() -> None:
    ends = ({"when": "1995", "text": "start"}, {"when": "2010-12-31", "text": "end"})
    places = []
    for when in ("October 2000", "Oct 2000", "october 2000", "2000-10"):
        dates = (ends[0], {"when": when, "text": "middle"}, ends[1])
        (sheet,) = lay_out("dates", dates=dates)
        places.append(middles(sheet)[1])
    assert len(set(places)) == 1
    said = [text.paragraphs[0].text for text in texts(sheet)]
    assert {"1995", "October 2000", "31 December 2010"} <= set(said)


def test_what_is_to_come_is_a_hollow_dot_told_in_words_and_never_dashed() -> None:
    dates = [{"when": "2010", "text": "last transplant"},
             {"when": "2027", "text": "a trial reports", "to_come": True}]  # fmt: skip
    (sheet,) = lay_out("dates", dates=dates)
    shapes = [item for item in flat(sheet.items) if isinstance(item, Shape)]
    fills = [shape.fill for shape in shapes if shape.name == "Dot"]
    assert fills == [Color.GROUP_1, Color.BACKGROUND]
    assert "Expected: a trial reports" in [p.text for t in texts(sheet) for p in t.paragraphs]
    assert "still to come: a trial reports" in sheet.picture
    assert not any(shape.stroke and shape.stroke.dashed for shape in shapes)


@pytest.mark.parametrize(
    ("dates", "rule", "line"),
    [
        ("- {when: 2000, text: a}\n      - {when: autumn 2001, text: b}", "dates-when", 9),
        ("- {when: 2000-13, text: a}\n      - {when: 2001, text: b}", "dates-when", 8),
        ("- {when: May 2000, text: a}\n      - {when: April 2000, text: b}", "dates-order", 9),
        ("- {when: 2000, text: a, to_come: yes}\n      - {when: 2001, text: b}",
         "dates-to-come", 9),
    ],
)  # fmt: skip
def test_dates_that_cannot_be_read_or_ordered_are_errors_at_their_line(
    write: Callable[[str], Path], dates: str, rule: str, line: int
) -> None:
    outline = SMALLEST.replace("points: [One]", f"dates:\n      {dates}")
    assert fault_in(write(outline)) == (rule, line)


def test_words_that_leave_no_room_are_named() -> None:
    dates = [{"when": str(2000 + n), "text": "word " * (50 if n == 3 else 9)} for n in range(6)]
    with pytest.raises(DoesNotFitError) as error:
        lay_out("dates", dates=dates)
    assert error.value.place == ("dates", 3, "text")


def test_a_year_may_hold_the_month_before_it(write: Callable[[str], Path]) -> None:
    dates = "dates: [{when: May 2000, text: a}, {when: 2000, text: b}]"
    assert deck.read(write(SMALLEST.replace("points: [One]", dates)))


def test_a_day_may_be_written_in_words() -> None:
    assert span_of("21 October 2000") == span_of("2000-10-21") == (date(2000, 10, 21),) * 2
    assert span_of("February 2000") == (date(2000, 2, 1), date(2000, 2, 29))


@pytest.mark.parametrize("when", ["31 April 2000", "J 2000", "Junober 2000", "2000-00", "soon"])
def test_what_is_no_date_is_not_taken_for_one(when: str) -> None:
    assert span_of(when) is None
