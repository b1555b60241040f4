"""Shares over time: steps that are known are solid, what is not known is said, no words meet."""

from collections.abc import Callable
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Chart
from deck.theme.measures import WIDE
from tests.conftest import SMALLEST, fault_in, lay_out, texts

SHARES = st.lists(st.integers(0, 100), min_size=1, max_size=6)
# 16 of 23 survivors of the trial had no event in 3 years, as in Atkins 2016 (trial-facts, 1.1).
SURVIVORS = {"each": "0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75" + ", 3.9+" * 16 + " years"}
POOLED = {"found": {"at the start": "100%", "2 years": "83%", "5 years": "67%"}}


def course(
    *groups: dict[str, Any], note: str = "", title: str = "It took years", **fields: object
) -> Sheet:
    """Return the slide of groups, each with what stands of it under each key of the outcome."""
    named = {f"g{index}": group for index, group in enumerate(groups)}
    keys = {key for group in groups for key in group}
    outcome = {
        "free_of": "had signs of active MS",
        "groups": {name: {"name": f"arm {name}", "people": "200"} for name in named},
        **{key: {n: group[key] for n, group in named.items() if key in group} for key in keys},
    }
    (sheet,) = lay_out(
        "event_free", joined=24, title=title, event_free=outcome, note=note or None, **fields
    )
    return sheet


def falling(free: list[int]) -> dict[str, Any]:
    """Return shares that fall from all, a year apart, with their ranges."""
    found = {
        f"{year} years": f"{share}% ({share // 2} to {share})"
        for year, share in enumerate(sorted(free, reverse=True), start=1)
    }
    return {"found": {"at the start": "100%", **found}}


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
    counted = {"at the start": str(followed), "1 year": str(followed)}
    groups = [{**falling(some), "followed": counted} for some in shares]
    sheet = course(*groups, every_step=every_step, times=["at the start", "1 year"])
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
    sheet = course(
        {
            "found": {f"{time} years": f"{100 - time}%" for time in at},
            "followed": {f"{time} years": str(500 - time) for time in at},
        }
    )
    plot = chart_of(sheet).plot
    rows = [text for text in texts(sheet) if text.name == "Still followed"]
    assert [int(text.paragraphs[0].text) for text in rows] == [500 - time for time in at]
    for text, time in zip(rows, at, strict=True):
        middle = text.box.x + text.box.width / 2
        assert middle == pytest.approx(plot.x + plot.width * time / at[-1], abs=2)


def test_a_line_is_solid_only_where_every_step_is_known() -> None:
    assert chart_of(course(POOLED)).series[0].dashed
    assert "Dashed parts are not known." in said(course(POOLED), "How to read it")[0]
    assert not chart_of(course(POOLED, every_step=True)).series[0].dashed
    assert not chart_of(course(SURVIVORS)).series[0].dashed


def test_at_the_start_everyone_is_free_for_certain() -> None:
    (series,) = chart_of(course({"found": {"2 years": "83% (77 to 88)"}})).series
    assert series.band
    assert (series.at, series.values) == ((0, 2), (100, 83))
    assert series.band.limits == ((100, 100), (77, 88))


def test_shares_of_people_are_worked_out_with_their_range_and_say_so() -> None:
    sheet = course(SURVIVORS, times=["at the start", "1 year", "3 years"])
    assert said(sheet, "End of the line") == ["70 of 100 Arm g0 likely 47 to 84"]
    assert said(sheet, "Still followed") == ["23", "20", "16"]
    (read,) = said(sheet, "How to read it")
    assert read.startswith(
        "Had signs of active MS: it had not happened to 83 of every 100 people by 1 year."
    )
    assert "Worked out from the times of 23 people." in read
    assert "69.6 (likely 46.6 to 84.2) at 3 years" in sheet.picture


def test_the_line_falls_at_the_start_for_those_to_whom_it_happened_on_day_0() -> None:
    (series,) = chart_of(course({"each": "0, 0, 5+, 9, 12+ days"})).series
    assert series.at[:2] == (0, 0)
    assert series.values[:2] == (100, 60)


def test_a_group_to_whom_it_happened_at_once_has_a_line_down_and_along_the_axis() -> None:
    sheet = course({"each": "0, 0 days"}, {"each": "3, 12+ days"})
    first, _ = chart_of(sheet).series
    assert (first.at[:2], first.values[:2]) == ((0, 0), (100, 0))
    assert (first.at[-1], set(first.values[1:])) == (12, {0})
    assert said(sheet, "End of the line")[1] == "0 of 100 Arm g0"


@given(share=st.decimals("0.05", "99.95", places=2))
def test_nobody_vanishes_and_each_end_is_told_within_a_tenth(share: Decimal) -> None:
    (end,) = said(course({"found": {"6 months": f"{share}%"}}), "End of the line")
    told, total = (int(number.replace(",", "")) for number in end.split(" Arm")[0].split(" of "))
    assert 0 < told < total
    assert told / total == pytest.approx(float(share) / 100, rel=0.101)
    assert 1 - told / total == pytest.approx(1 - float(share) / 100, rel=0.101)


def test_a_share_of_nearly_all_is_told_out_of_1000_on_the_scale_too() -> None:
    sheet = course({"found": {"6 months": "99.6% (99.1 to 99.9)"}})
    assert said(sheet, "End of the line") == ["996 of 1,000 Arm g0 likely 991 to 999"]
    assert said(sheet, "Scale") == ["Of 1,000 people"]
    chart = chart_of(sheet)
    assert chart_of(sheet).values.greatest == 1_000
    assert chart.series[0].values == (1_000, 996)
    assert "996 of every 1,000 people by 6 months" in said(sheet, "How to read it")[0]


def test_unequal_shares_at_the_end_do_not_look_equal() -> None:
    sheet = course({"found": {"1 year": "83.4%"}}, {"found": {"1 year": "83.1%"}})
    assert [end.split(" Arm")[0] for end in said(sheet, "End of the line")] == [
        "834 of 1,000",
        "831 of 1,000",
    ]


def test_times_of_several_units_stand_on_one_scale_and_are_told_as_written() -> None:
    sheet = course({"found": {"6 months": "90%", "2 years": "80%"}})
    assert chart_of(sheet).series[0].at == (0, Decimal("0.5"), 2)
    assert "90 at 6 months and 80 at 2 years" in sheet.picture


def test_a_middle_time_is_told_or_that_it_was_not_reached() -> None:
    def read(*medians: str) -> str:
        return said(course(*({**POOLED, "median": m} for m in medians)), "How to read it")[0]

    assert (
        "By the end it had not happened to half the people, so there is no middle time yet."
        in read("not reached")
    )
    assert "not happened to half the people" in read("23.5+ months", "not reached")
    assert (
        "It had happened to half the people after 4.2 years (likely 3.9 to 5) with arm g0. "
        "By the end it had not happened to half of those with arm g1."
        in read("4.2 years (3.9 to 5)", "not reached")
    )
    assert "half the people after 1 year." in read("1 year")


def test_groups_are_told_by_their_own_words() -> None:
    (read,) = said(course(POOLED, POOLED), "How to read it")
    assert "83 of every 100 people with arm g0 and 83 with arm g1 by 2 years" in read


def test_it_is_said_where_nobody_knows_how_many_were_still_followed() -> None:
    assert said(course(POOLED), "Still followed") == ["Still followed: not known"]
    counted = {**POOLED, "followed": {"at the start": "80", "5 years": "20"}}
    sheet = course(counted, times=["at the start", "2 years", "5 years"])
    assert said(sheet, "Still followed") == ["80", "?", "20"]


def test_two_lines_differ_in_more_than_their_colour_and_each_is_named_at_its_end() -> None:
    other = {"found": {"2 years": "80%", "5 years": "66%"}}
    sheet = course(POOLED, other, {"found": {"2 years": "80%"}})
    series = chart_of(sheet).series
    assert len({one.marker for one in series}) == 3
    assert all(one.marked for one in series)
    ends = said(sheet, "End of the line")
    assert [end.split("Arm")[1].strip() for end in ends] == ["g2", "g0", "g1"]  # from the top down


def test_with_three_lines_ranges_are_told_but_not_drawn() -> None:
    ranged = {"found": {"2 years": "80% (70 to 88)"}}
    assert chart_of(course(ranged, ranged)).series[1].band
    sheet = course(*[ranged] * 3)
    assert not any(series.band for series in chart_of(sheet).series)
    assert sheet.picture.count("80 (likely 70 to 88) at 2 years") == 3


def test_words_that_leave_no_room_are_named() -> None:
    counted = {"at the start": "99", "2 years": "99"}
    long = {
        "title": "A title that is so long that it " * 3,
        "note": "A note about the studies. " * 6,
    }
    with pytest.raises(DoesNotFitError) as error:
        course(*[{**POOLED, "followed": counted}] * 3, **long)
    assert error.value.place == ("note",)
    near = {"found": {"1 year": "90%", "99 years": "80%"}}
    counted = {"at the start": "12345", "1 year": "12345", "99 years": "12345"}
    with pytest.raises(DoesNotFitError) as error:
        course({**near, "followed": counted})
    assert error.value.place == ("times",)


@pytest.mark.parametrize(
    ("rest", "rule"),
    [
        ("found: {at the start: 90%, 2 years: 80%}", "event-free-start"),
        ("found: {2 years: 80%, 3 years: 81%}", "event-free-rise"),
        ("found: {2 years: not measured}", "event-free-nothing"),
        ("found: {0.5 years: 80%}", "event-free-unit"),
        ("found: {before: 100%, after: 80%}", "event-free-no-times"),
        ("found: 80%", "event-free-no-times"),
        ("each: '0, 0 days'", "event-free-at-once"),
        ("found: {2 years: 80}", "form-free"),
        ("found: {2 years: 80% (81 to 90)}", "form-outside"),
        ("found: {2 years: 101%}", "form-share"),
        ("each: '3, 4'", "form-each"),
        ("each: 3 years, found: {2 years: 80%}", "found-or-each"),
        ("found: {drug: {2 years: 80%}}", "groups-none"),
        ("found: {2 years: 80%}, followed: {drug: 3}", "groups-none"),
        ("found: {2 years: 80%}, median: {drug: not reached}", "groups-none"),
    ],
)
def test_what_makes_no_curve_is_an_error_at_its_line(
    write: Callable[[str], Path], rest: str, rule: str
) -> None:
    entry = f"event_free:\n      {{free_of: died, {rest}}}"
    assert fault_in(write(SMALLEST.replace("points: [One]", entry))) == (rule, 8)


@pytest.mark.parametrize(
    ("times", "rule"),
    [("[2 years, 9 years]", "event-free-time"), ("[2 years, 24 months]", "event-free-same-time")],
)
def test_times_at_which_nobody_can_be_told_are_errors_at_their_line(
    write: Callable[[str], Path], times: str, rule: str
) -> None:
    entry = f"times: {times}\n    event_free: {{free_of: died, found: {{3 years: 80%}}}}"
    assert fault_in(write(SMALLEST.replace("points: [One]", entry))) == (rule, 7)


def test_groups_that_cannot_be_told_apart_are_an_error_at_the_entry(
    write: Callable[[str], Path],
) -> None:
    groups = "groups: {a: {name: all, people: 3}, b: {name: All, people: 3}}"
    found = "found: {a: {2 years: 80%}, b: {2 years: 80%}}"
    entry = f"event_free:\n      {{free_of: died, {groups}, {found}}}"
    path = write(SMALLEST.replace("points: [One]", entry))
    assert fault_in(path) == ("event-free-same-name", 8)


def test_the_keys_of_before_name_the_ones_that_stand_in_their_place(
    write: Callable[[str], Path],
) -> None:
    entry = "event_free: {what: were well, arms: [{name: All}]}"
    assert fault_in(write(SMALLEST.replace("points: [One]", entry)))[0] == "old-what"
