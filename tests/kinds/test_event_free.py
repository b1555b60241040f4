"""Shares over time: steps that are known are solid, what is not known is said, no words meet."""

from collections.abc import Callable
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Chart
from deck.theme.measures import WIDE
from tests.conftest import SMALLEST, lay_out, texts

SHARES = st.lists(st.integers(0, 100), min_size=1, max_size=6)
# 16 of 23 survivors of the trial had no event in 3 years, as in Atkins 2016 (trial-facts, 1.1).
SURVIVORS = [
    *({"time": f"{month / 4:g}", "event": "yes"} for month in range(1, 8)),
    *[{"time": "3.9", "event": "no"}] * 16,
]
POOLED = [{"at": 0, "free": 100}, {"at": 2, "free": 83}, {"at": 5, "free": 67}]


def course(
    *arms: dict[str, Any], note: str = "", title: str = "It took years", **fields: object
) -> Sheet:
    named = [{"name": f"Arm {index}", **arm} for index, arm in enumerate(arms)]
    entry = {"what": "had no sign of active MS", "arms": named, **fields}
    (sheet,) = lay_out("event_free", title=title, event_free=entry, note=note or None)
    return sheet


def chart_of(sheet: Sheet) -> Chart:
    (chart,) = (item for item in sheet.items if isinstance(item, Chart))
    return chart


def said(sheet: Sheet, name: str) -> list[str]:
    return [
        " ".join(line.text for line in text.paragraphs)
        for text in texts(sheet)
        if text.name == name
    ]


@given(
    shares=st.lists(SHARES, min_size=1, max_size=3),
    followed=st.integers(0, 99_999),
    every_step=st.booleans(),
)
def test_no_words_meet_each_other_or_the_lines(
    shares: list[list[int]],
    followed: int,
    every_step: bool,
) -> None:
    arms = [
        {
            "points": [
                {"at": index, "free": free, "low": free // 2, "high": free, "followed": followed}
                for index, free in enumerate([100, *sorted(some, reverse=True)])
            ]
        }
        for some in shares
    ]
    sheet = course(*arms, every_step=every_step, times=[0, 1])
    chart = chart_of(sheet)
    assert all(WIDE.slide.holds(item.box) for item in sheet.items)
    assert max(item.box.bottom for item in sheet.items) <= WIDE.body_bottom
    for one, other in combinations(texts(sheet), 2):
        assert not one.box.meets(other.box), (one, other)
    assert not any(text.box.meets(chart.box) for text in texts(sheet))
    for text in (text for text in texts(sheet) if text.name == "End of the line"):
        assert text.box.bottom <= chart.plot.bottom


@given(times=st.sets(st.integers(1, 10), min_size=1, max_size=3))
def test_people_still_followed_stand_under_their_time(times: set[int]) -> None:
    at = [0, *sorted(times)]
    points = [{"at": time, "free": 100 - time, "followed": 500 - time} for time in at]
    sheet = course({"points": points})
    plot = chart_of(sheet).plot
    rows = [text for text in texts(sheet) if text.name == "Still followed"]
    assert [int(text.paragraphs[0].text) for text in rows] == [500 - time for time in at]
    for text, time in zip(rows, at, strict=True):
        middle = text.box.x + text.box.width / 2
        assert middle == pytest.approx(plot.x + plot.width * time / at[-1], abs=2)


def test_a_line_is_solid_only_where_every_step_is_known() -> None:
    assert chart_of(course({"points": POOLED})).series[0].dashed
    assert "Dashed parts are not known." in said(course({"points": POOLED}), "How to read it")[0]
    assert not chart_of(course({"points": POOLED}, every_step=True)).series[0].dashed
    assert not chart_of(course({"people": SURVIVORS})).series[0].dashed
    both = course({"people": SURVIVORS}, {"points": POOLED})
    assert [series.dashed for series in chart_of(both).series] == [False, True]
    assert "Dashed parts are not known." in said(both, "How to read it")[0]


def test_at_the_start_everyone_is_free_for_certain() -> None:
    ranged = [POOLED[0], {**POOLED[1], "low": 77, "high": 88}]
    (series,) = chart_of(course({"points": ranged})).series
    assert series.band
    assert series.band.limits == ((100, 100), (77, 88))


def test_shares_of_people_are_worked_out_with_their_range_and_say_so() -> None:
    sheet = course({"people": SURVIVORS}, times=[0, 1, 3])
    assert said(sheet, "End of the line") == ["70 of 100 Arm 0 likely 47 to 84"]
    assert said(sheet, "Still followed") == ["23", "20", "16"]
    (read,) = said(sheet, "How to read it")
    assert read.startswith("At 1 year, 83 of every 100 had no sign of active MS.")
    assert "Worked out from the times of 23 people." in read
    assert "69.6 (likely 46.6 to 84.2) at 3 years" in sheet.picture


def test_it_is_said_where_nobody_knows_how_many_were_still_followed() -> None:
    assert said(course({"points": POOLED}), "Still followed") == ["Still followed: not known"]
    counted = [{**POOLED[0], "followed": 80}, POOLED[1], {**POOLED[2], "followed": 20}]
    sheet = course({"points": counted}, times=[0, 2, 5])
    assert said(sheet, "Still followed") == ["80", "?", "20"]


def test_two_lines_differ_in_more_than_their_colour_and_each_is_named_at_its_end() -> None:
    other = [{"at": 0, "free": 100}, {"at": 2, "free": 80}, {"at": 5, "free": 66}]
    sheet = course({"points": POOLED}, {"points": other}, {"points": other[:2]})
    series = chart_of(sheet).series
    assert len({one.marker for one in series}) == 3
    assert all(one.marked for one in series)
    ends = said(sheet, "End of the line")
    assert [end.split("Arm")[1].strip() for end in ends] == ["2", "0", "1"]  # from the top down


def test_with_three_lines_ranges_are_told_but_not_drawn() -> None:
    points = [{"at": 0, "free": 100}, {"at": 2, "free": 80, "low": 70, "high": 88}]
    assert chart_of(course({"points": points}, {"points": points})).series[1].band
    sheet = course(*[{"points": points}] * 3)
    assert not any(series.band for series in chart_of(sheet).series)
    assert sheet.picture.count("80 (likely 70 to 88) at 2 years") == 3


def test_words_that_leave_no_room_are_named() -> None:
    arms = [{"points": [{**point, "followed": 99} for point in POOLED]}] * 3
    long = {
        "title": "A title that is so long that it " * 3,
        "note": "A note about the studies. " * 6,
    }
    with pytest.raises(DoesNotFitError) as error:
        course(*arms, **long)
    assert error.value.place == ("note",)
    near = [{"at": 0, "free": 100}, {"at": 1, "free": 90}, {"at": 99, "free": 80}]
    with pytest.raises(DoesNotFitError) as error:
        course({"points": [{**point, "followed": 12_345} for point in near]})
    assert error.value.place == ("event_free", "times")


@pytest.mark.parametrize(
    ("points", "rule", "line"),
    [
        ("[{at: 0, free: 90}, {at: 2, free: 80}]", "event-free-start", 12),
        ("[{at: 0, free: 100}, {at: 2, free: 80}, {at: 3, free: 81}]", "event-free-rise", 12),
        ("[{at: 0, free: 100}, {at: 2, free: 80}, {at: 2, free: 79}]", "event-free-order", 12),
        ("[{at: 0, free: 100}, {at: 2, free: 80, low: 81, high: 90}]", "event-free-range", 12),
        ("[{at: 0, free: 100}, {at: 2, free: 80, low: 70}]", "event-free-one-end", 12),
        ("[{at: 0, free: 100}, {at: 2, free: 101}]", "outline-value", 12),
        ("[{at: 0, free: 100}, {at: 0.5, free: 80}]", "event-free-unit", 8),
        ("[]", "event-free-points-or-people", 11),
    ],
)
def test_points_that_cannot_be_are_errors_at_their_line(
    write: Callable[[str], Path], points: str, rule: str, line: int
) -> None:
    entry = (
        "event_free:\n      unit: years\n      what: were well\n"
        f"      arms:\n        - name: All\n          points: {points}"
    )
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(SMALLEST.replace("points: [One]", entry)))
    assert problem_of(error) == (rule, line)


@pytest.mark.parametrize(
    ("times", "rule"), [("[0, 9]", "event-free-time"), ("[2, 2]", "event-free-same-time")]
)
def test_times_at_which_nobody_can_be_told_are_errors_at_their_line(
    write: Callable[[str], Path], times: str, rule: str
) -> None:
    entry = (
        f"event_free:\n      what: were well\n      times: {times}\n"
        "      arms:\n        - {name: All, points: [{at: 0, free: 100}, {at: 3, free: 80}]}"
    )
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(SMALLEST.replace("points: [One]", entry)))
    assert problem_of(error) == (rule, 9)


def test_arms_that_cannot_be_told_apart_are_an_error_at_the_second_name(
    write: Callable[[str], Path],
) -> None:
    arm = "        - {name: All, points: [{at: 0, free: 100}, {at: 3, free: 80}]}\n"
    entry = f"event_free:\n      what: were well\n      arms:\n{arm}{arm}"
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(SMALLEST.replace("points: [One]", entry)))
    assert problem_of(error) == ("event-free-same-name", 11)


def problem_of(error: pytest.ExceptionInfo[deck.DeckError]) -> tuple[str, int]:
    problem = error.value.problems[0]
    assert problem.at is not None
    return problem.rule, problem.at.line
