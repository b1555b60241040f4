"""How long people were followed: numbers as published, flags that never meet, an honest bar."""

from collections.abc import Callable
from decimal import Decimal
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Shape, Text
from deck.theme.measures import WIDE
from deck.units import inches
from tests.conftest import SMALLEST, fault_in, flat, lay_out, texts

TIMES = st.lists(
    st.decimals(0, 3_000, places=1), min_size=3, max_size=3
).map(sorted).filter(lambda times: times[2] >= 1)  # fmt: skip
NOTE = "**Up to 13 years** is true of one person only."


def followed(times: list[Decimal] | list[str], **fields: object) -> tuple[Sheet, ...]:
    names = ("shortest", "median", "longest")
    values = {name: str(time) for name, time in zip(names, times, strict=True)}
    about = {"axis": "Time after treatment", "who": "All survivors"}
    note = fields.pop("note", NOTE)
    return lay_out("followed", followed={**values, **about, **fields}, note=note)


def named(sheet: Sheet, name: str) -> list[Shape]:
    return [i for i in flat(sheet.items) if isinstance(i, Shape) and i.name.startswith(name)]


def flag_words(sheet: Sheet) -> list[Text]:
    return [text for text in texts(sheet) if text.name == "Flag words"]


@given(times=TIMES, unit=st.sampled_from(["days", "months", "years"]))
def test_flags_meet_neither_words_nor_lines_of_others(times: list[Decimal], unit: str) -> None:
    (sheet,) = followed(times, unit=unit)
    assert all(WIDE.slide.holds(item.box) for item in flat(sheet.items))
    for one, other in combinations(texts(sheet), 2):
        assert not one.box.meets(other.box), (one, other)
    for text in flag_words(sheet):
        assert not any(text.box.meets(pole.box) for pole in named(sheet, "Flag"))
    for one, other in combinations(flag_words(sheet), 2):
        apart = max(one.box.x, other.box.x) - min(one.box.right, other.box.right)
        assert one.box.y != other.box.y or apart >= inches(0.2)


@given(times=TIMES)
def test_flags_above_the_bar_are_read_before_it_and_those_below_after_it(
    times: list[Decimal],
) -> None:
    (sheet,) = followed(times)
    names = [item.name for item in sheet.items]
    bar = names.index("Time")
    for index, item in enumerate(sheet.items):
        if item.name == "Flag words":
            assert (index > bar) == (item.box.y > sheet.items[bar].box.y)


@given(times=TIMES)
def test_the_bar_is_as_long_as_its_times_and_the_scale_goes_beyond_it(
    times: list[Decimal],
) -> None:
    (sheet,) = followed(times)
    parts = named(sheet, "Bar")
    (axis,) = named(sheet, "Axis")
    per_emu = float(times[2]) / sum(part.box.width for part in parts)
    lengths = [float(end - start) for start, end in pairwise([Decimal(0), *times])]
    widths = [length / per_emu for length in lengths if length]
    assert [part.box.width for part in parts] == pytest.approx(widths, abs=3)
    assert parts[0].box.x == axis.box.x
    assert parts[-1].box.right < axis.box.right
    ticks = [tick.box.x for tick in named(sheet, "Tick")]
    assert all(later - tick >= inches(0.4) for tick, later in pairwise(ticks))


def test_numbers_are_printed_as_they_were_published() -> None:
    (sheet,) = followed(["1", "6.70", "1200"], unit="days")
    printed = [text.paragraphs[0].text for text in flag_words(sheet)]
    assert sorted(printed) == ["1 day", "1,200 days", "6.70 days"]
    (decimals,) = followed(["1.0", "6.7", "12.0"])
    assert "1.0 years" in [text.paragraphs[0].text for text in flag_words(decimals)]
    assert "6.70 days" in sheet.picture


def test_a_time_with_a_plus_was_still_going_on_then() -> None:
    (sheet,) = followed(["3.5", "14", "23.5+"], unit="months")
    words = [[line.text for line in text.paragraphs] for text in flag_words(sheet)]
    assert ["23.5 months", "longest, still going"] in words
    assert ["14 months", "middle person"] in words
    assert "Up to 23.5 months (longest, still going)" in sheet.picture


def test_a_median_that_was_not_reached_has_no_flag_and_the_bar_says_so() -> None:
    (sheet,) = followed(["3.5", "not reached", "23.5+"], unit="months")
    assert len(flag_words(sheet)) == 2
    assert [part.name for part in named(sheet, "Bar")] == ["Bar, solid", "Bar, light"]
    inside = [t.paragraphs[0].text for t in texts(sheet) if t.name == "Part of the bar"]
    assert "No middle time yet" in inside
    assert "half or fewer" not in sheet.picture.lower()
    assert "no middle time yet" in sheet.picture


def test_the_scale_counts_its_unit_where_nobody_says_what_it_counts() -> None:
    (sheet,) = followed(["1", "2", "9"], unit="weeks", axis=None)
    assert "Weeks" in [text.paragraphs[0].text for text in texts(sheet) if text.name == "Scale"]


def test_equal_times_share_a_flag() -> None:
    (sheet,) = followed(["2", "2", "9"])
    words = [[line.text for line in text.paragraphs] for text in flag_words(sheet)]
    assert words == [["2 years", "shortest and middle person"], ["9 years", "longest"]]
    (sheet,) = followed(["9", "9", "9"])
    words = [[line.text for line in text.paragraphs] for text in flag_words(sheet)]
    assert words == [["9 years", "everyone"]]
    assert len(named(sheet, "Bar")) == 1


@given(times=TIMES)
def test_words_in_the_bar_keep_their_distance_from_its_ends(times: list[Decimal]) -> None:
    (sheet,) = followed(times)
    for text in (text for text in texts(sheet) if text.name == "Part of the bar"):
        part = next(part for part in named(sheet, "Bar") if part.box.meets(text.box))
        assert part.box.holds(text.box)
        assert text.box.x - part.box.x >= inches(0.2)
        assert part.box.right - text.box.right >= inches(0.2)


def test_times_too_short_for_their_unit_are_an_error_that_asks_for_a_smaller_one() -> None:
    with pytest.raises(DoesNotFitError) as error:
        followed(["0.01", "0.02", "0.03"])
    assert error.value.place == ("followed",)
    assert "smaller unit" in error.value.do


def test_a_text_that_leaves_no_room_is_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        followed(["1", "2", "9"], axis="Years after the treatment " * 5)
    assert error.value.place == ("followed", "axis")
    with pytest.raises(DoesNotFitError) as error:
        followed(["1", "2", "9"], note="Up to 13 years is true of one person. " * 7)
    assert error.value.place == ("note",)


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("median: 6.7", "median: 3.2", "followed-order", 9),
        ("longest: 12.7", "longest: 6.6", "followed-order", 10),
        ("median: 6.7", "median: 12.70", "followed-longest-is", 12),
        ("median: 6.7", "median: 6,7", "outline-value", 9),
        ("longest: 12.7", "longest: not reached", "outline-value", 10),
        ("shortest: 3.9", "shortest: -3.9", "outline-value", 8),
        ("longest: 12.7", "longest: 3+", "followed-order", 10),
    ],
)
def test_times_out_of_order_or_misread_are_errors_at_their_line(
    write: Callable[[str], Path], old: str, new: str, rule: str, line: int
) -> None:
    keys = ("shortest: 3.9", "median: 6.7", "longest: 12.7", "axis: Years", "longest_is: one")
    entry = "followed:\n      " + "\n      ".join(keys).replace(old, new)
    assert fault_in(write(SMALLEST.replace("points: [One]", entry))) == (rule, line)
