"""Estimates: drawn where they are, on the scale of their measure, and no better than shown."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Contour, Group, Shape
from deck.theme.measures import WIDE
from tests.conftest import fault_in, flat, lay_out, texts

BALANCE = "found: {a: 261 of 1802, b: 286 of 1779}, primary: yes"
PUBLISHED = "compared: {difference: -1.6 (-4.0 to 0.8), level: 95.7, margin: 4}"
RECOVERY = "noun: deaths, primary: yes, found: {a: 482 of 2104, b: 1110 of 4321}"
RATIO = "compared: {rate_ratio: 0.83 (0.75 to 0.93), adjusted_for: age}"
POINTS = "measured: pain, unit: points, better: BETTER"


def blocks(outcome: str, people: tuple[int, int] = (1802, 1779), name: str = "7 days") -> str:
    return f"""trial:
  people: {sum(people)}
  design: parallel
  by_chance: yes
  groups:
    a: {{name: {name}, people: {people[0]}, compared_with: b}}
    b: {{name: 14 days, people: {people[1]}}}
outcomes:
  it: {{{outcome}}}
"""


def shown(outcome: str, people: tuple[int, int] = (1802, 1779)) -> Sheet:
    (sheet,) = lay_out("estimate", blocks=blocks(outcome, people), estimate="it")
    return sheet


def died(outcome: str, people: tuple[int, int] = (1802, 1779), *, good: str = "fewer") -> Sheet:
    return shown(f"happened: died, better: {good}, {outcome}", people)


def said(sheet: Sheet) -> list[str]:
    return [p.text for text in texts(sheet) for p in text.paragraphs]


def shape(sheet: Sheet, name: str) -> Shape:
    return next(i for i in flat(sheet.items) if isinstance(i, Shape) and i.name == name)


def middle(item: Shape) -> float:
    return item.box.x + item.box.width / 2


@given(
    numbers=st.lists(st.decimals(-40, 40, places=1), min_size=3, max_size=3).map(sorted),
    margin=st.none() | st.decimals("0.1", 40, places=1),
    is_lower=st.booleans(),
)
def test_bar_diamond_and_limit_stand_where_their_numbers_are(
    numbers: list[Decimal], margin: Decimal | None, is_lower: bool
) -> None:
    low, value, high = numbers
    limit = f", margin: {margin}" if margin else ""
    compared = f"compared: {{difference: {value} ({low} to {high}){limit}}}"
    better = "lower" if is_lower else "higher"
    found = "found: {a: not reported, b: not reported}"
    sheet = shown(f"{POINTS.replace('BETTER', better)}, {found}, {compared}")
    null, bar = shape(sheet, "No difference").box.x, shape(sheet, "Likely range").box
    assert null == pytest.approx(WIDE.slide.width / 2, abs=1)
    places = {low: bar.x, value: middle(shape(sheet, "Estimate")), high: bar.right}
    if margin:
        places[margin if is_lower else -margin] = shape(sheet, "Limit").box.x
    far = max(abs(number) for number in places) or Decimal(1)
    for number, x in places.items():
        share = float(number / far)
        assert x - null == pytest.approx(share * 0.8 * WIDE.width / 2, abs=13_000)
    for item in flat(sheet.items):
        assert WIDE.slide.holds(item.box)
    boxes = [text.box for text in texts(sheet)]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


@pytest.mark.parametrize("good", ["fewer", "more"])
def test_the_zone_beyond_a_limit_goes_from_it_away_from_no_difference(good: str) -> None:
    sheet = died(f"{BALANCE}, {PUBLISHED}", good=good)
    zone, limit = shape(sheet, "Beyond the limit").box, shape(sheet, "Limit").box.x
    null = shape(sheet, "No difference").box.x
    assert null < limit == zone.x if good == "fewer" else zone.right == limit < null


def test_a_goal_has_a_line_and_no_zone_that_may_not_be_passed() -> None:
    sheet = died("found: {a: 8, b: 162}, compared: {efficacy: 95 (90 to 98), goal: 30}")
    assert "Goal: 30 fewer" in said(sheet)
    assert "Beyond the limit" not in {item.name for item in flat(sheet.items)}
    assert shape(sheet, "Limit").box.x < shape(sheet, "No difference").box.x


@pytest.mark.parametrize(("measure", "sides"), [
    (f"{BALANCE}, {PUBLISHED}", ("fewer with 7 days", "more with 7 days")),
    (f"{RECOVERY}, {RATIO}", ("slower with 7 days", "faster with 7 days")),
])  # fmt: skip
def test_fewer_is_told_left_of_no_difference_and_more_right_of_it(
    measure: str, sides: tuple[str, str]
) -> None:
    sheet = died(measure)
    null = shape(sheet, "No difference").box.x
    left, right = (text for text in texts(sheet) if text.name == "Direction")
    assert (left.paragraphs[0].text, right.paragraphs[0].text) == sides
    assert left.box.right < null < right.box.x


def test_a_difference_is_told_in_people_with_its_limit_and_its_verdict() -> None:
    sheet = died(f"when: within 90 days, {BALANCE}, {PUBLISHED}")
    words = " | ".join(said(sheet))
    for text in (
        "Of every 100 people, about this many died within 90 days:",
        "14 with 7 days", "(261 of 1,802)", "2 fewer of every 100", "4 fewer", "1 more",
        "Limit: 4 more", "Not worse by more than the limit set in advance.",
        "If it is worse, then likely by less than 4 of every 100.",
    ):  # fmt: skip
        assert text in words
    assert not any("confidence" in text or "%" in text for text in said(sheet))


def test_the_order_of_the_groups_turns_no_verdict_round() -> None:
    first = blocks("happened: died, better: fewer, found: {b: 90, a: 40}", (400, 400))
    lines = first.splitlines()
    at = next(index for index, line in enumerate(lines) if line.startswith("    a:"))
    lines[at], lines[at + 1] = lines[at + 1], lines[at]
    both = [lay_out("estimate", blocks=text, estimate="it")[0]
            for text in (first, "\n".join(lines) + "\n")]  # fmt: skip
    for sheet in both:
        assert "Fewer people with 7 days died." in " ".join(said(sheet))
        assert shape(sheet, "Likely range").box.right < shape(sheet, "No difference").box.x


def test_a_pace_says_what_it_takes_into_account_and_counts_stand_above_it() -> None:
    words = " | ".join(said(died(f"{RECOVERY}, {RATIO}", (2104, 4321))))
    for text in ("23 with 7 days", "26 with 14 days", "100: no difference",
                 "pace 83, where it is 100 with 14 days", "75 and 93",
                 "age taken into account"):  # fmt: skip
        assert text in words
    for never in ("83 of every", "17 fewer", "0.83", "risk"):
        assert never not in words


def test_real_counts_that_give_way_on_the_slide_are_in_the_picture_in_words() -> None:
    picture = died(f"{RECOVERY}, {RATIO}", (2104, 4321)).picture
    assert "Counted: 482 of 2,104 with 7 days." in picture
    assert "Counted: 1,110 of 4,321 with 14 days." in picture


def test_points_of_a_scale_are_never_told_as_people() -> None:
    outcome = POINTS.replace("BETTER", "lower")
    sheet = shown(
        f"{outcome}, scale: 0 to 10, when: after a year, found: {{a: 4.1, b: 5.0}}, "
        "compared: {difference: -0.9 (-1.8 to 0.0)}"
    )
    words = " | ".join(said(sheet))
    assert "0.9 points lower" in words
    assert "Pain after a year, on average: 5.0 points with 14 days and 4.1 points with" in words
    assert "lower is better" in words
    assert "of every" not in words + sheet.picture


def test_a_published_range_of_an_odds_ratio_is_not_told_of_people() -> None:
    odds = "compared: {odds_ratio: 1.16 (0.63 to 2.17), adjusted_for: age}"
    sheet = died(f"found: {{a: 42 of 132, b: 43 of 156}}, {odds}", (132, 156))
    words = " | ".join(said(sheet))
    assert "4 more of every 100" in words
    assert "how sure this is was not worked out" in words
    assert "Likely range" not in {item.name for item in flat(sheet.items)}
    assert "116" not in words


def test_a_range_from_counts_alone_is_named_as_worked_out() -> None:
    assert "worked out" in " ".join(said(died("found: {a: 40 of 400, b: 90 of 400}", (400, 400))))
    assert "worked out" not in " ".join(said(died(f"{BALANCE}, {PUBLISHED}")))


def test_a_range_that_is_open_to_one_side_runs_on_to_the_end_of_the_scale() -> None:
    found = "found: {a: not reported, b: not reported}"
    ratio = "compared: {hazard_ratio: 0.90 (up to 1.08), level: 97.5}"
    sheet = died(f"{found}, {ratio}")
    bar = shape(sheet, "Likely range")
    assert bar.box.x == shape(sheet, "Axis").box.x
    assert isinstance(bar.geometry, Contour)
    assert "likely at most 108" in said(sheet)


def test_what_stands_beside_a_verdict_is_on_the_slide() -> None:
    outcome = "happened: died, better: fewer, primary: yes, found: {a: 20, b: 60}"
    text = blocks(outcome, (400, 400)).replace("by_chance: yes", "by_chance: no")
    (sheet,) = lay_out("estimate", blocks=text, estimate="it")
    assert "Chance did not decide who got what" in " ".join(said(sheet))


THREE = """trial:
  people: 1144
  design: parallel
  by_chance: yes
  groups:
    high: {name: 2.4 mg, people: 388, compared_with: dummy}
    low: {name: 1.0 mg, people: 380, compared_with: dummy}
    dummy: {name: the dummy, people: 376}
outcomes:
  it: {happened: lost weight, better: more, primary: yes, found: {high: 267, low: 110, dummy: 107}}
"""


def test_several_comparisons_share_one_scale_each_with_its_own_verdict() -> None:
    (sheet,) = lay_out("estimate", blocks=THREE, estimate="it")
    high, low = (
        item for item in flat(sheet.items)
        if isinstance(item, Shape) and item.name == "Likely range"
    )  # fmt: skip
    null = shape(sheet, "No difference").box.x
    assert null < high.box.x
    assert low.box.x < null < low.box.right
    rows = [" ".join(p.text for p in t.paragraphs) for t in texts(sheet) if t.name == "Name"]
    assert rows[0].startswith("2.4 mg: 40 more of every 100")
    assert "better" in rows[0].lower() or "More people" in rows[0]
    assert "not shown which is better" in rows[1].lower()


def test_above_several_comparisons_of_rates_stands_the_rate_of_each_group() -> None:
    text = THREE[: THREE.index("  it:")] + (
        "  it: {events: falls, better: fewer, found: {high: 0.9 a year, low: 1.1 a year, "
        "dummy: 2.1 a year}, compared: {high: {rate_ratio: 0.43 (0.30 to 0.62)}, "
        "low: {rate_ratio: 0.52 (0.37 to 0.73)}}}\n"
    )
    (sheet,) = lay_out("estimate", blocks=text, estimate="it")
    rates = "2.1 with the dummy, 0.9 with 2.4 mg and 1.1 with 1.0 mg"
    assert f"Falls a person and year, on average: {rates}." in said(sheet)


def test_the_drawing_has_one_alternative_text_with_its_numbers() -> None:
    sheet = died(f"{BALANCE}, {PUBLISHED}")
    (group,) = (item for item in sheet.items if isinstance(item, Group))
    assert "2 fewer of every 100" in group.alt
    assert "between 4 fewer and 1 more" in group.alt


def test_words_that_leave_no_room_are_named() -> None:
    text = blocks(f"happened: died, better: fewer, {BALANCE}", name="7 days of pills " * 12)
    with pytest.raises(DoesNotFitError) as error:
        lay_out("estimate", blocks=text, estimate="it")
    assert error.value.place == ("estimate",)


OUTLINE = f"""\
title: A talk
{blocks("happened: died, better: fewer, found: {a: 261, b: 286}")}method:
  - {{title: They were treated, ENTRY}}
results:
  - {{title: It went on, points: [One]}}
caveats:
  - {{title: It was small, points: [One]}}
"""
LINE = OUTLINE[: OUTLINE.index("ENTRY")].count("\n") + 1


@pytest.mark.parametrize(
    ("entry", "rule"),
    [
        ("estimate: death", "outline-value"),
        ("estimate: it, groups: [{name: A}]", "old-groups"),
        ("estimate: it, happened: died", "old-happened"),
        ("estimate: it, adjusted: for age", "old-adjusted"),
        ("estimate: {value: 2, low: 1, high: 3}", "old-value"),
        ("estimate: {measure: ratio, value: 2}", "old-measure"),
    ],
)
def test_what_is_not_known_and_the_keys_of_before_are_errors_at_their_line(
    write: Callable[[str], Path], entry: str, rule: str
) -> None:
    assert fault_in(write(OUTLINE.replace("ENTRY", entry))) == (rule, LINE)


@pytest.mark.parametrize(
    ("outcome", "rule"),
    [
        ("happened: died, better: fewer, found: {a: 10.5%, b: 12.1%}", "estimate-no-range"),
        ("happened: died, better: fewer, compared: {said: no difference}", "estimate-no-range"),
    ],
)
def test_an_outcome_without_a_range_is_an_error_at_its_line(
    write: Callable[[str], Path], outcome: str, rule: str
) -> None:
    text = OUTLINE.replace("happened: died, better: fewer, found: {a: 261, b: 286}", outcome)
    assert fault_in(write(text.replace("ENTRY", "estimate: it"))) == (rule, LINE)


def test_comparisons_of_two_measures_fit_no_common_scale(write: Callable[[str], Path]) -> None:
    both = "{high: {hazard_ratio: 1.5 (1.2 to 1.9)}, low: {difference: 0.5 (-6 to 7)}}"
    text = THREE.replace("dummy: 107}", f"dummy: 107}}, compared: {both}")
    parts = OUTLINE[OUTLINE.index("method:") :].replace("ENTRY", "estimate: it")
    assert fault_in(write(f"title: A talk\n{text}{parts}")) == ("estimate-mixed", 13)


def test_it_is_said_which_people_these_are_where_they_are_not_all_of_the_groups() -> None:
    sheet = died(f"of_whom: people who stayed, {BALANCE}, {PUBLISHED}")
    assert any("Only these people were counted: people who stayed." in text for text in said(sheet))


@given(words=st.integers(1, 11), more=st.booleans())
def test_words_that_lead_to_numbers_never_stand_without_them(words: int, more: bool) -> None:
    verb = " ".join(["died", *(["of an uneven heartbeat"] * words)])
    sides = "found: {a: 33, b: 90}" if more else "found: {a: 90, b: 33}"
    ratio = "compared: {hazard_ratio: 0.36 (0.17 to 0.85)}"
    sheet = shown(f"happened: {verb}, when: within 90 days, better: fewer, {sides}, {ratio}")
    names = [item.name for item in flat(sheet.items)]
    assert ("What was counted" in names) == ("Group" in names)


def test_the_numbers_of_the_groups_stay_longer_than_a_long_verdict() -> None:
    compared = "compared: {risk_ratio: 3.6 (1.7 to 8.5)}"
    verb = "died of an uneven heartbeat or had a cardiac arrest"
    outcome = f"happened: {verb}, better: fewer, found: {{a: 33, b: 9}}, {compared}"
    title = "Deaths from an uneven heartbeat were more common too"
    facts = blocks(outcome, (730, 725))
    (sheet,) = lay_out("estimate", blocks=facts, title=title, estimate="it")
    assert {"45 with 7 days", "12 with 14 days", "Worse with 7 days."} <= set(said(sheet))
