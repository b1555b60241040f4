"""Estimates: told in people, drawn where they are, with their counts, and no better than shown."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Group, Shape
from deck.theme.measures import WIDE
from tests.conftest import SMALLEST, fault_in, flat, lay_out, texts

BALANCE = {"value": "-1.6", "low": "-4.0", "high": "0.8", "level": "95.7", "margin": "4"}
ANTIBIOTICS = [
    {"name": "7 days", "count": 261, "of": 1802},
    {"name": "14 days", "count": 286, "of": 1779},
]
RECOVERY = {"value": "0.83", "low": "0.75", "high": "0.93", "measure": "ratio"}
STEROID = [
    {"name": "dexamethasone", "count": 482, "of": 2104},
    {"name": "usual care", "count": 1110, "of": 4321},
]


def shown(estimate: dict[str, str], groups: list[dict[str, Any]], **fields: str) -> Sheet:
    (sheet,) = lay_out(
        "estimate", estimate=estimate, groups=groups, **{"happened": "died", **fields}
    )
    return sheet


def said(sheet: Sheet) -> list[str]:
    return [p.text for text in texts(sheet) for p in text.paragraphs]


def shape(sheet: Sheet, name: str) -> Shape:
    return next(i for i in flat(sheet.items) if isinstance(i, Shape) and i.name == name)


def middle(item: Shape) -> float:
    return item.box.x + item.box.width / 2


@given(
    numbers=st.lists(st.decimals(-40, 40, places=1), min_size=3, max_size=3).map(sorted),
    margin=st.none() | st.decimals("0.1", 40, places=1),
    lower_is_better=st.booleans(),
)
def test_bar_diamond_and_limit_stand_where_their_numbers_are(
    numbers: list[Decimal], margin: Decimal | None, lower_is_better: bool
) -> None:
    low, value, high = numbers
    estimate = {"value": str(value), "low": str(low), "high": str(high)}
    estimate |= {"margin": str(margin)} if margin else {}
    estimate["lower_is_better"] = "yes" if lower_is_better else "no"
    sheet = shown(estimate, [{"name": "7 days"}, {"name": "14 days"}])
    null, bar = shape(sheet, "No difference").box.x, shape(sheet, "Likely range").box
    diamond = middle(shape(sheet, "Estimate"))
    assert null == pytest.approx(WIDE.slide.width / 2, abs=1)
    places = {low: bar.x, value: diamond, high: bar.right}
    if margin:
        limit = margin if lower_is_better else -margin
        places[limit] = shape(sheet, "Limit").box.x
    far = max(abs(number) for number in places) or Decimal(1)
    for number, x in places.items():
        share = float(number / far)
        assert x - null == pytest.approx(share * 0.8 * WIDE.width / 2, abs=13_000)
    for item in flat(sheet.items):
        assert WIDE.slide.holds(item.box)
    boxes = [text.box for text in texts(sheet)]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


@pytest.mark.parametrize("lower_is_better", ["yes", "no"])
def test_the_zone_beyond_a_limit_goes_from_it_away_from_no_difference(lower_is_better: str) -> None:
    sheet = shown({**BALANCE, "lower_is_better": lower_is_better}, ANTIBIOTICS)
    zone, limit = shape(sheet, "Beyond the limit").box, shape(sheet, "Limit").box.x
    null = shape(sheet, "No difference").box.x
    assert null < limit == zone.x if lower_is_better == "yes" else zone.right == limit < null


@pytest.mark.parametrize("measure", ["difference", "ratio"])
def test_fewer_is_told_left_of_no_difference_and_more_right_of_it(measure: str) -> None:
    estimate = BALANCE if measure == "difference" else RECOVERY
    sheet = shown(estimate, ANTIBIOTICS, adjusted="adjusted for age")
    null = shape(sheet, "No difference").box.x
    left, right = (text for text in texts(sheet) if text.name == "Direction")
    assert left.paragraphs[0].text == "fewer with 7 days"
    assert right.paragraphs[0].text == "more with 7 days"
    assert left.box.right < null < right.box.x


def test_a_difference_is_told_in_people_and_its_limit_as_met() -> None:
    sheet = shown(BALANCE, ANTIBIOTICS)
    for text in (
        "Of every 1,000 people, about this many died:",
        "145 with 7 days (261 of 1,802)",
        "16 fewer",
        "40 fewer",
        "8 more",
        "Limit: 40 more",
        "Aim met: all of the likely range lies within the limit.",
    ):
        assert text in said(sheet)
    assert "a 95.7% confidence interval" in sheet.picture
    assert not any("confidence" in text or "%" in text for text in said(sheet))


def test_a_limit_that_the_range_goes_beyond_is_told_as_not_shown() -> None:
    sheet = shown({**BALANCE, "margin": "0.5"}, ANTIBIOTICS)
    assert "Aim not shown: part of the likely range lies beyond the limit." in said(sheet)


def test_an_adjusted_ratio_stands_below_its_counts_and_says_that_it_is_adjusted() -> None:
    sheet = shown(RECOVERY, STEROID, adjusted="adjusted for age")
    words = " | ".join(said(sheet))
    for text in ("23 with dexamethasone", "26 with usual care", "(482 of 2,104)",
                 "83 for every 100 with usual care", "100: no difference", "75 to 93",
                 "likely range, adjusted for age"):  # fmt: skip
        assert text in words
    assert "The estimate is adjusted for age; the counts are not." in sheet.picture


def test_a_result_that_goes_the_other_way_is_told_as_such() -> None:
    ratio = {"value": "1.19", "low": "0.92", "high": "1.55", "measure": "ratio"}
    groups = [{**STEROID[0], "count": 89, "of": 501}, {**STEROID[1], "count": 145, "of": 1034}]
    sheet = shown(ratio, groups, adjusted="adjusted for age")
    assert "goes the other way: more with dexamethasone" in sheet.picture
    assert "The likely range includes no difference." in said(sheet)
    assert "other way" not in shown(RECOVERY, STEROID, adjusted="for age").picture


def test_an_efficacy_is_told_as_people_and_its_interval_as_credible() -> None:
    vaccine = {"value": "95.0", "low": "90.3", "high": "97.6", "measure": "efficacy"}
    groups = [{"name": "the vaccine", "count": 8, "of": 18_198},
              {"name": "a dummy injection", "count": 162, "of": 18_325}]  # fmt: skip
    sheet = shown({**vaccine, "interval": "credible"}, groups)
    assert "5 for every 100 with a dummy injection" in said(sheet)
    assert "likely range: 2 to 10" in said(sheet)
    assert "an efficacy of 95.0%, from 90.3% to 97.6%, a 95% credible interval" in sheet.picture


def test_a_difference_in_a_unit_of_its_own_is_told_in_it() -> None:
    pressure = {"value": "-2.5", "low": "-6", "high": "1.0", "unit": "mmHg"}
    words = said(shown(pressure, [{"name": "the pill"}, {"name": "a dummy"}], happened="Change"))
    for text in ("Change:", "2.5 mmHg less", "6 mmHg less", "1.0 mmHg more", "less with the pill"):
        assert text in words


def test_a_range_from_counts_alone_is_named_as_worked_out() -> None:
    sheet = shown({"level": "95.7"}, ANTIBIOTICS)
    for text in ("likely range, worked out", "2 fewer", "4 fewer", "1 more"):
        assert text in said(sheet)
    assert "Newcombe" in sheet.picture
    small = shown({}, [{"name": "a transplant", "count": 3, "of": 55},
                       {"name": "MS drugs", "count": 34, "of": 55}])  # fmt: skip
    assert "3 of 55 with a transplant" in said(small)
    assert "31 fewer of 55" in said(small)


COUNTS = """
      - {name: dexamethasone, count: 482, of: 2104}
      - {name: usual care, count: 1110, of: 4321}
"""


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        (", count: 482, of: 2104", "", "estimate-counts", 9),
        (", of: 4321", "", "estimate-counts", 10),
        ("count: 482", "count: 4820", "estimate-more-than-all", 9),
        ("    adjusted: adjusted for age\n", "", "estimate-counts-differ", 7),
        ("value: 0.83", "value: 0.95", "estimate-outside", 7),
        ("low: 0.75, ", "", "estimate-limits", 7),
        ("value: 0.83, low: 0.75, high: 0.93, measure: ratio", "unit: mmHg", "estimate-limits", 7),
        (
            "0.75, high: 0.93, measure: ratio",
            "0, high: 101, measure: efficacy",
            "estimate-impossible",
            7,
        ),
        ("measure: ratio", "measure: ratio, null: 0", "estimate-null", 7),
        ("measure: ratio", "measure: ratio, margin: 0.8", "estimate-margin", 7),
        (
            COUNTS,
            "\n      - {name: dexamethasone}\n      - {name: usual care}\n",
            "estimate-no-counts",
            9,
        ),
    ],
)
def test_what_would_mislead_is_an_error_at_its_line(
    write: Callable[[str], Path], old: str, new: str, rule: str, line: int
) -> None:
    entry = """\
estimate: {value: 0.83, low: 0.75, high: 0.93, measure: ratio}
    groups:
      - {name: dexamethasone, count: 482, of: 2104}
      - {name: usual care, count: 1110, of: 4321}
    adjusted: adjusted for age
    happened: died within 28 days"""
    assert deck.read(write(SMALLEST.replace("points: [One]", entry)))
    assert fault_in(write(SMALLEST.replace("points: [One]", entry.replace(old, new)))) == (
        rule,
        line,
    )


def test_the_drawing_has_one_alternative_text_with_its_numbers() -> None:
    (group,) = (item for item in shown(BALANCE, ANTIBIOTICS).items if isinstance(item, Group))
    assert "16 fewer" in group.alt
    assert "from 40 fewer to 8 more" in group.alt


def test_what_is_too_long_for_its_place_is_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        shown(BALANCE, [{"name": "7 days of pills " * 18}, {"name": "14 days"}])
    assert error.value.place == ("groups", 0, "name")
    with pytest.raises(DoesNotFitError) as error:
        shown(BALANCE, ANTIBIOTICS, happened="died within 90 days or so " * 11)
    assert error.value.place == ("happened",)
