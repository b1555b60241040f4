"""Short forms are read as what they certainly mean, with the decimals of the paper, or refused."""

import tomllib
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.messages import Messages
from deck.trial import forms
from deck.trial.forms import (
    Described,
    Estimate,
    FormError,
    Left,
    Middle,
    Missing,
    Number,
    Positive,
    PValue,
    Rate,
    Share,
    Span,
    Spread,
)
from tests.conftest import ROOT

D = Decimal
Reader = Callable[[object], object]


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (forms.count, "3608", 3608),
        (forms.count, "1,243,282", 1_243_282),
        (forms.count, "1 243 282", 1_243_282),
        (forms.count, "1\u202f243\u00a0282", 1_243_282),
        (forms.people, "16", Share(16)),
        (forms.people, "482 of 2,104", Share(482, 2104)),
        (forms.people, "  482  of  2104 ", Share(482, 2104)),
        (forms.people, "32.9% of 700", Share(None, 700, D("32.9"))),
        (
            forms.people,
            "69.6 % of 23 (46.6\u201384.2)",
            Share(None, 23, D("69.6"), D("46.6"), D("84.2")),
        ),
        (forms.people, "not published", Missing("not reported")),
        (forms.people, "Not measured", Missing("not measured")),
        (forms.free, "76.6% (56.8 to 88.2)", Share(None, None, D("76.6"), D("56.8"), D("88.2"))),
        (forms.free, "25 of 33", Share(25, 33)),
        (
            forms.measured,
            "\u22129.6 in 404 (SD 7.1)",
            Number(D("-9.6"), 404, Spread("SD", D("7.1"))),
        ),
        (forms.measured, "\u20139.6", Number(D("-9.6"))),
        (forms.measured, "13 (IQR 7 to 16)", Number(D(13), None, Spread("IQR", D(7), D(16)))),
        (
            forms.measured,
            "39.0 (37.1 to 40.9)",
            Number(D("39.0"), None, Spread("range", D("37.1"), D("40.9"))),
        ),
        (forms.measured, "63 (all 32\u201380)", Number(D(63), None, Spread("all", D(32), D(80)))),
        (
            forms.measured,
            "-2.11 in 90 (SE 0.259)",
            Number(D("-2.11"), 90, Spread("SE", D("0.259"))),
        ),
        (
            forms.described,
            "63 years (all 32 to 80)",
            Described(D(63), "years", Spread("all", D(32), D(80))),
        ),
        (forms.described, "5.5 (SD 2)", Described(D("5.5"), "", Spread("SD", D(2)))),
        (forms.described, "18 of 33", Share(18, 33)),
        (forms.rate, "167 over 140 years in total", Rate(167, "over", D(140), "years in total")),
        (forms.rate, "188 on 48 scans", Rate(188, "on", D(48), "scans")),
        (forms.rate, "0 during follow-up", Rate(0, "during", None, "follow-up")),
        (
            forms.rate,
            "0.93 a year (0.80 to 1.07)",
            Rate(None, "", None, "year", D("0.93"), D("0.80"), D("1.07")),
        ),
        (forms.rate, "2.10 per person-year", Rate(None, "", None, "year", D("2.10"))),
        (forms.positive, "119 of 175 positive", Positive(119, 175)),
        (forms.left, "12 outcome not known", Left(12, "outcome not known")),
        (forms.left, "1 200 mg was too much", Left(1, "200 mg was too much")),
        (
            forms.middle,
            "23.5+ months",
            Middle(D("23.5"), "months", still=True, low=None, high=None),
        ),
        (
            forms.middle,
            "not reached (from 18.2)",
            Middle(None, "", still=False, low=D("18.2"), high=None),
        ),
        (
            forms.middle,
            "14.2 months (11.0 to 20.1)",
            Middle(D("14.2"), "months", still=False, low=D("11.0"), high=D("20.1")),
        ),
        (forms.estimate, "0.83 (0.75 to 0.93)", Estimate(D("0.83"), D("0.75"), D("0.93"))),
        (forms.estimate, "0·83 (0·75\u20130·93)", Estimate(D("0.83"), D("0.75"), D("0.93"))),
        (forms.estimate, "0.83 (0.75-0.93)", Estimate(D("0.83"), D("0.75"), D("0.93"))),
        (forms.estimate, "\u22121.6 (\u22124.0 to 0.8)", Estimate(D("-1.6"), D("-4.0"), D("0.8"))),
        (forms.estimate, "0.90 (up to 1.08)", Estimate(D("0.90"), None, D("1.08"))),
        (forms.estimate, "12 (from 9)", Estimate(D(12), D(9), None)),
        (forms.estimate, "95.0% (90.3% to 97.6%)", Estimate(D("95.0"), D("90.3"), D("97.6"))),
        (forms.estimate, ".64", Estimate(D("0.64"))),
        (forms.level, "95.7", D("95.7")),
        (forms.p_value, "<0.001", PValue(D("0.001"), is_below=True)),
        (forms.p_value, "p = 0.20", PValue(D("0.20"))),
        (forms.passed, "p < 0.0106", D("0.0106")),
        (forms.passed, "no", "no"),
        (forms.same_within, "0.8 to 1.25", Span(D("0.8"), D("1.25"))),
        (forms.same_within, "3", D(3)),
        (forms.group_ratio, "2:1", (D(2), D(1))),
        (forms.span, "0 to 24", Span(D(0), D(24))),
    ],
)
def test_a_short_form_is_read_as_people_type_it(read: Reader, text: str, value: object) -> None:
    found = read(text)
    assert found == value
    assert repr(found) == repr(value)  # decimals too: 39.0 is not 39


@pytest.mark.parametrize(
    ("read", "text", "cause"),
    [
        (forms.count, "12 people", "form-count"),
        (forms.count, "2104.5", "form-count"),
        (forms.count, "2,10,4", "form-count"),
        (forms.count, "99999999999", "form-large"),
        (forms.people, "about 5", "form-people"),
        (forms.people, "482 (22.9%)", "form-count-and-share"),
        (forms.people, "12 of 10", "form-more-than-all"),
        (forms.people, "0 of 0", "form-of-nobody"),
        (forms.people, "120%", "form-share"),
        (forms.people, "60% (70 to 80)", "form-outside"),
        (forms.free, "90", "form-free"),
        (forms.free, "nobody", "form-free"),
        (forms.measured, "9.6 kg", "form-measured"),
        (forms.measured, "49,6", "form-decimal-comma"),
        (forms.measured, "4 (SD -1)", "form-spread"),
        (forms.described, "old", "form-described"),
        (forms.rate, "491", "form-rate"),
        (forms.rate, "12 over 0 years", "form-rate"),
        (forms.positive, "119", "form-positive"),
        (forms.left, "some left", "form-left"),
        (forms.time, "later", "form-time"),
        (forms.middle, "14.2", "form-median"),
        (forms.estimate, "11.3 (0.91 to 1.39)", "form-outside"),
        (forms.estimate, "0.8 (0.9 to 0.7)", "form-range-turned"),
        (forms.estimate, "0,82", "form-decimal-comma"),
        (forms.estimate, "0.83 (95% CI 0.75 to 0.93)", "form-interval"),
        (forms.estimate, "-1.6 (-4.0-0.8)", "form-range-dash"),
        (forms.estimate, "(up to 3)", "form-range-alone"),
        (forms.estimate, "half", "form-estimate"),
        (forms.number, "four", "form-number"),
        (forms.level, "0.95", "form-level"),
        (forms.span, "24", "form-span"),
        (forms.p_value, "ns", "form-p"),
        (forms.passed, "maybe", "form-passed"),
        (forms.group_ratio, "2", "form-ratio"),
    ],
)
def test_what_is_not_certain_is_refused_with_what_to_do(
    read: Reader, text: str, cause: str
) -> None:
    with pytest.raises(FormError) as caught:
        read(text)
    assert caught.value.cause == cause
    said = Messages(("trial",))(cause, **caught.value.values)
    assert "{" not in said.message + said.do


def test_each_form_that_a_message_names_is_read() -> None:
    table = tomllib.loads((ROOT / "deck/messages/trial.toml").read_text("utf-8"))
    for cause, reader, texts in [
        ("form-people", forms.people, ("16", "482 of 2104", "69.6% of 23 (46.6 to 84.2)")),
        ("form-free", forms.free, ("76.6% (56.8 to 88.2)", "25 of 33")),
        ("form-measured", forms.measured, ("-9.6", "-9.6 in 404 (SD 7.1)", "13 (IQR 7 to 16)")),
        ("form-rate", forms.rate, ("167 over 140 years", "188 on 48 scans", "0.93 a year")),
        ("form-estimate", forms.estimate, ("0.83 (0.75 to 0.93)", "0.90 (up to 1.08)", "2.5")),
        ("form-median", forms.middle, ("not reached", "14.2 months (11.0 to 20.1)")),
        ("form-time", forms.time, ("at the start", "before", "after", "6 weeks", "week 12")),
    ]:
        for text in texts:
            assert f"'{text}'" in table[cause]["do"]
            reader(text)


@given(st.decimals(-9999, 9999, places=2), st.sampled_from(["", " "]), st.booleans())
def test_signs_and_spaces_change_no_number(value: D, space: str, typed: bool) -> None:
    text = f"{space}{value}{space}"
    if typed:
        text = text.replace("-", "\u2212").replace(".", "\u00b7")
    assert forms.number(text) == value


@given(st.integers(0, 9_999_999))
def test_commas_between_thousands_change_no_count(people: int) -> None:
    assert forms.count(f"{people:,}") == forms.count(str(people)) == people


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    readers: list[Reader] = [
        forms.people, forms.free, forms.measured, forms.rate, forms.estimate, forms.described,
        forms.middle, forms.time, forms.p_value, forms.left, forms.group_ratio,
    ]  # fmt: skip
    for reader in readers:
        try:
            reader(text)
        except FormError as error:
            Messages(("trial",))(error.cause, **error.values)


def test_times_of_different_units_stand_in_one_order() -> None:
    texts = ["at the start", "12 hours", "day 3", "2 weeks", "1 month", "week 12", "0.5 years"]
    days = [forms.time(text).days for text in texts]
    assert days == sorted(days)
    assert forms.time("6 weeks").days == Fraction(42)


def test_own_times_have_one_unit_and_say_who_was_still_without_it() -> None:
    found = forms.own_times("3.9+, 4.2, 12.7+ years")
    assert [(own.time.amount, own.still) for own in found] == [
        (D("3.9"), True),
        (D("4.2"), False),
        (D("12.7"), True),
    ]
    assert {own.time.unit for own in found} == {"year"}
    for text in ("3, 4", "3 weeks, 4 days", "3 years; 4", "3,4 years", "-1 years", "soon"):
        with pytest.raises(FormError) as error:
            forms.own_times(text)
        assert error.value.cause in {"form-each", "form-decimal-comma"}, text


def test_a_time_is_so_many_of_another_unit() -> None:
    assert forms.time("6 months").within("year") == D("0.5")
    assert forms.time("week 12").within("day") == 84
    assert forms.time("0.30 years").within("year") == D("0.30")
