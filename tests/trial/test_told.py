"""What is told of an outcome: numbers that keep the rules, and sentences that say no more."""

import tomllib
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from deck.trial.base import sign
from deck.trial.form import Form
from deck.trial.said import Said, phrases_of, sentence
from deck.trial.told import (
    OutOf,
    Told,
    subgroups_tested,
    tell,
    tell_sorts,
    tell_subgroups,
    tell_table,
    tell_test,
)
from deck.trial.verdict import Verdict
from tests.conftest import ROOT
from tests.trial.given import facts_of, needs_outlines, outline

ENGLISH = phrases_of("en-GB")
CASES = tomllib.loads((ROOT / "tests/trial/sentences.toml").read_text("utf-8"))
V = Verdict
TRIAL = """
trial:
  people: 2000
  design: parallel
  by_chance: yes
  groups:
    drug: {name: the drug, people: N, compared_with: dummy}
    dummy: {name: the dummy, people: M}
outcomes:
"""


def words(said: Said | None) -> str:
    """Return a sentence in English."""
    return "" if said is None else sentence(said, ENGLISH)


def told(outcome: str, drug: int = 1000, dummy: int = 1000, more: str = "") -> Told:
    """Return what is told of one outcome of two groups."""
    text = (
        TRIAL.replace("N", str(drug)).replace("M", str(dummy)).replace("design:", f"{more}design:")
    )
    return tell(facts_of(text + f"  it: {outcome}\n").findings["it"])


def died(drug: str, dummy: str, compared: str = "", **more: str) -> str:
    """Return an outcome of counts."""
    keys = {"happened": "died", "better": "fewer", **more}
    if compared:
        keys["compared"] = compared
    inside = ", ".join(f"{key}: {value}" for key, value in keys.items())
    return f"{{{inside}, found: {{drug: {drug}, dummy: {dummy}}}}}"


def given_told(name: str, fact: str) -> Told:
    """Return what is told of a fact of a given outline."""
    return tell(facts_of(outline(name)).findings[fact])


def shares(some: Told) -> tuple[int | None, ...]:
    return tuple(group.told.people if group.told else None for group in some.groups)


def range_of(some: Told, index: int = 0) -> tuple[Any, ...]:
    people = some.comparisons[index].people
    return tuple(people[:3]) if people else ()


@needs_outlines
@pytest.mark.parametrize(
    ("name", "fact", "base", "form", "counts", "difference"),
    [
        ("balance", "death", 100, Form.SCALED, (14, 16), (-2, -4, 1)),
        ("recovery", "death", 100, Form.SCALED, (23, 26), (-3, -5, -1)),
        ("bnt162b2", "covid", 10_000, Form.COUNTS_FIRST, (4, 88), (-84, -99, -71)),
        ("bnt162b2", "severe", None, Form.AS_COUNTED, (None, None), (-4, -7, -1)),
        ("discoms", "active", 100, Form.SCALED, (12, 5), (7, 1, 15)),
        ("discoms", "disability", 100, Form.SCALED, (12, 11), (1, -7, 9)),
        ("discoms", "Died from any cause", 1_000, Form.COUNTS_FIRST, (8, 16), (-8, -48, 28)),
        ("t13-whi", "heart", 10_000, Form.SCALED, (193, 151), (42, 3, 82)),
        ("t13-whi", "breast", 10_000, Form.SCALED, (195, 153), (42, 0, 89)),
        ("t10-ukctocs", "death", 10_000, Form.SCALED, (58, 57, 61), (-3, -11, 6)),
        ("t08-vital", "heart", 1_000, Form.SCALED, (31, 32), (-1, -5, 3)),
        ("t09-cast", "death", 100, Form.SCALED, (8, 3), (5, 2, 7)),
        ("t09-cast", "rhythm_death", 1_000, Form.SCALED, (45, 12), (33, 16, 51)),
        ("r1-certolizumab", "much_better", 100, Form.SCALED, (47, 7), (40, 31, 49)),
        ("r1-certolizumab", "eye", 1_000, Form.COUNTS_FIRST, (25, 51), (-26, -74, 20)),
        ("t06-backpain", "not_recovered", 100, Form.SCALED, (32, 28), (4, None, None)),
        ("t07-navigator", "Any serious side effect", 100, Form.SCALED, (10, 14), (-4, -8, 0)),
        ("t02-step2", "lost_5", 100, Form.SCALED, (69, 57, 28), (41, 34, 47)),
        ("triumphant", "side_effects", 100, Form.SCALED, (39, 40, 40, 31), (8, None, None)),
        # The table of section 9 has 61 and 64, and 15 and 10, of 1,000: there the room would
        # subtract 3 for 2.3 and 5 for 4.4, by more than half a person, which B4 forbids.
        ("t08-vital", "cancer", 10_000, Form.COUNTS_FIRST, (613, 637), (-24, -82, 36)),
        ("t13-whi", "stroke", 10_000, Form.SCALED, (149, 105), (44, 10, 79)),
    ],
)
def test_numbers_of_the_given_outlines(  # noqa: PLR0913 - a row of a table
    name: str, fact: str, base: int, form: Form, counts: Any, difference: Any
) -> None:
    found = given_told(name, fact)
    assert (found.base, found.form, shares(found)) == (base, form, counts)
    assert range_of(found) == difference


@needs_outlines
def test_subgroups_of_recovery_share_one_base() -> None:
    found = tell_subgroups(facts_of(outline("recovery")).findings["death"]).rows
    assert [(some.base, *shares(some)) for some in found] == [
        (100, 29, 41), (100, 23, 26), (100, 18, 14),
    ]  # fmt: skip


@needs_outlines
def test_ratios_of_the_given_outlines_are_told_for_every_100() -> None:
    for name, fact, numbers in [
        ("recovery", "death", (83, 75, 93)),
        ("t13-whi", "heart", (129, 102, 163)),
        ("t13-whi", "breast", (126, 100, 159)),
        ("t09-cast", "death", (250, 160, 450)),
        ("bnt162b2", "covid", (95, 90, 98)),
        ("t07-navigator", "attacks", (44, 37, 53)),
    ]:
        ratio = given_told(name, fact).comparisons[0].ratio
        assert ratio is not None
        assert ratio[:4] == (*numbers, 100)


@needs_outlines
def test_everybody_of_the_given_outlines_is_in_one_sort() -> None:
    for name, fact, counts in [
        ("ms-trial", "quiet", (16, 7, 1)), ("t04-nivolumab", "response", (12, 16, 4, 1)),
    ]:  # fmt: skip
        found = tell_sorts(facts_of(outline(name)).findings[fact])
        assert tuple(sort.counts[0] for sort in found.sorts) == counts
        assert found.base is None


def test_real_counts_go_to_the_foot_total_first_where_totals_are_apart() -> None:
    found = told(died("482 of 2104", "1110 of 4321"), 2104, 4321)
    assert words(found.counts).startswith("Of every 100 people with the drug, about 23 died")
    assert words(found.foot) == (
        "Counted: of 2,104 people with the drug, 482 died; of 4,321 with the dummy, 1,110."
        " One group was twice as large."
    )
    assert "Do not compare 482 with 1,110." in map(words, found.notes)


def test_counts_first_are_people_and_their_share_stands_beside() -> None:
    found = told(died("0", "2"), 528, 531)
    assert words(found.counts) == (
        "None of 528 people with the drug died, and 2 of 531 with the dummy"
    )
    assert found.group("dummy").bracket == (4, 1_000, False)


def test_close_groups_of_many_are_named_once_with_their_size() -> None:
    found = told(died("8", "162"), 18_198, 18_325)
    assert words(found.counts) == (
        "Two groups of about 18,000 people each. Died: 8 with the drug; 162 with the dummy"
    )


def test_as_counted_the_size_of_a_group_is_said_in_words() -> None:
    found = told(died("1", "4"), 140, 280)
    assert "1 of 140 people with the drug died, a group half as large" in words(found.counts)
    assert "In a group of 140 the 4 would be about 2." in map(words, found.notes)


def test_about_falls_away_where_the_share_is_exact() -> None:
    assert "about" not in words(told(died("120", "80")).counts)


def test_a_difference_that_is_not_0_is_never_told_as_none() -> None:
    found = told(died("1 of 79999", "1 of 80000"), 79_999, 80_000)
    assert range_of(found)[0] == 0
    assert "less than 1 more died with the drug" in words(found.comparisons[0].measures[0])


def test_nobody_in_both_groups_gives_no_estimate() -> None:
    (each,) = told(died("0", "0"), 159, 158).comparisons
    assert each.people is None
    assert each.verdict is V.TOO_FEW_NOBODY
    assert each.measures == ()


def test_none_of_159_people_can_miss_2_of_100() -> None:
    found = told(died("0", "9"), 159, 158)
    bound, no_forecast = map(words, found.none_of)
    assert "fewer than 2 of every 100 people in this time can be missed" in bound
    assert "159 people" in no_forecast


@pytest.mark.parametrize(
    ("counts", "totals", "said"),
    [
        ((9, 20), (80, 80), "One figure is one person."),
        ((9, 20), (80, 90), ""),
        ((3, 20), (500, 505), "One square is one person."),
        ((120, 80), (1000, 1000), "100 figures stand for all."),
        ((149, 51), (10_000, 10_000), "1,000 squares stand for all."),
        ((8, 162), (18_198, 18_325), ""),
    ],
)
def test_what_one_figure_stands_for(
    counts: tuple[int, int], totals: tuple[int, int], said: str
) -> None:
    assert words(told(died(*map(str, counts)), *totals).drawn) == said


@pytest.mark.parametrize("case", CASES["measure"], ids=lambda case: case["said"])
def test_each_measure_has_its_one_sentence(case: Mapping[str, str]) -> None:
    (each,) = told(case["outcome"]).comparisons
    said = list(map(words, each.measures))
    assert any(case["said"] in measure for measure in said), said


def test_an_odds_ratio_is_no_sentence_of_its_own() -> None:
    (each,) = told(died("90", "130", "{odds_ratio: 0.66 (0.50 to 0.88)}")).comparisons
    assert all("odds" not in words(said) and "66" not in words(said) for said in each.measures)
    assert any("odds ratio 0.66 (0.50 to 0.88)" in words(note) for note in each.notes)


def test_a_ratio_close_to_no_difference_is_told_for_every_1_000() -> None:
    (each,) = told(died("90", "130", "{hazard_ratio: 0.95 (0.91 to 0.998)}")).comparisons
    assert each.ratio is not None
    assert each.ratio[:4] == (950, 910, 998, 1_000)


@pytest.mark.parametrize("case", CASES["verdict"], ids=lambda case: case["said"])
def test_a_verdict_is_said_with_its_values(case: Mapping[str, str]) -> None:
    (each,) = told(case["outcome"]).comparisons
    assert each.verdict == case["verdict"]
    assert case["said"] in words(each.said)


def additions(outcome: str, more: str = "") -> list[str]:
    (each,) = told(outcome, more=more).comparisons
    return list(map(words, each.additions))


def test_what_stands_after_a_verdict_and_at_most_two() -> None:
    assert "Not a main question of the trial." in additions(died("90", "130"))
    assert additions(died("90", "130", primary="yes")) == []
    assert "take it as a hint" in additions(died("90", "130", planned="no"))[0]
    stopped = "stopped_early: {why: because more people died, because: harm}\n  "
    assert "because more people died." in additions(died("90", "130", primary="yes"), stopped)[0]
    assert additions(died("90", "130"), stopped) == ["Not a main question of the trial."]
    near = died("90", "130", "{risk_ratio: 0.69 (0.48 to 0.995)}", primary="yes")
    assert additions(near) == ["The likely range comes close to no difference."]
    touching = died("90", "130", "{risk_ratio: 0.69 (0.48 to 1.00)}", primary="yes")
    assert additions(touching) == ["The likely range just reaches no difference."]


def test_without_chance_nobody_can_say_why() -> None:
    text = TRIAL.replace("by_chance: yes", "by_chance: no").replace("N", "1000").replace("M", "999")
    (each,) = tell(facts_of(text + f"  it: {died('90', '130')}\n").findings["it"]).comparisons
    assert words(each.additions[0]).startswith("Chance did not decide")
    assert not any("chance alone" in words(note) for note in each.notes)


def test_what_matters_may_be_more_than_what_was_shown() -> None:
    pain = (
        "{measured: pain, unit: points, better: lower, matters_from: M, primary: yes,"
        " found: {drug: 4, dummy: 5}, compared: {difference: -1.2 (-1.9 to -0.5)}}"
    )
    assert additions(pain.replace("M", "2")) == ["But it is likely less than people notice."]
    assert additions(pain.replace("M", "1")) == ["It may be too small to notice."]


def test_a_p_of_which_no_measure_was_published_is_named_in_the_notes() -> None:
    def notes(compared: str) -> str:
        (each,) = told(died("90", "130", compared)).comparisons
        return " ".join(map(words, each.notes))

    assert "Published: p < 0.001, without a difference and its range." in notes("{p: <0.001}")
    assert "Published: p = 0.03, without a difference" in notes("{p: 0.03}")
    assert "Published: p" not in notes("{risk_ratio: 0.69, p: 0.03}")


def test_chance_is_spoken_of_main_questions_alone_and_in_the_words_of_the_level() -> None:
    def notes(compared: str) -> str:
        (each,) = told(died("90", "130", compared, primary="yes")).comparisons
        return " ".join(map(words, each.notes))

    assert "in fewer than 5 of 100" in notes("{risk_ratio: 0.69 (0.54 to 0.89)}")
    assert "in fewer than 1 of 1,000" in notes("{risk_ratio: 0.69 (0.54 to 0.89), p: <0.001}")
    assert "in 3 of 100" in notes("{risk_ratio: 0.69 (0.54 to 0.89), p: 0.03}")
    assert "chance alone" not in notes("{risk_ratio: 0.69 (0.54 to 0.89), range: credible}")
    (each,) = told(died("90", "130")).comparisons
    assert not any("chance alone" in words(note) for note in each.notes)


def test_titles_say_what_the_verdict_says() -> None:
    def title(outcome: str, *sizes: int) -> str:
        (each,) = told(outcome, *sizes).comparisons
        return words(each.title)

    assert title(died("90", "130")) == "Of every 100 people, 4 fewer died with the drug"
    assert title(died("91", "130")) == "Of every 100 people, about 4 fewer died with the drug"
    assert title(died("8", "162"), 18_198, 18_325) == (
        "162 people died with the dummy, and 8 with the drug"
    )
    assert title(died("100", "110")) == "It was not shown that fewer people died with the drug"
    assert title(died("20", "22")) == "It is too uncertain if the drug changes how many people died"
    assert title(died("120", "130", "{difference: -1 (-4 to 2), margin: 4}")) == (
        "If the drug is worse than the dummy, then likely by less than the limit"
    )
    assert title(died("190", "192", "{hazard_ratio: 0.75 (0.61 to 0.92)}", noun="deaths")) == (
        "Deaths came later with the drug, on average"
    )


def test_rows_of_harms_are_real_counts_without_a_verdict_in_words() -> None:
    text = TRIAL.replace("N", "528").replace("M", "531") + f"  it: {died('3', '4')}\n"
    row = tell(
        facts_of(text + "harms: {other: {Headache: {drug: 43, dummy: 0}}}").findings["Headache"]
    )
    assert (
        words(row.counts) == "Headache: 43 of 528 people with the drug; none of 531 with the dummy"
    )
    assert row.comparisons[0].said is None
    assert row.comparisons[0].measures == ()


def test_a_table_shows_real_counts_first_in_rows_that_its_base_cannot_tell() -> None:
    text = TRIAL.replace("N", "1000").replace("M", "1000")
    text += f"  a: {died('120', '80')}\n  b: {died('1', '2', happened='fell')}\n"
    table = tell_table(list(facts_of(text).findings.values()))
    assert table.base == 100
    assert [row.shares_lead for row in table.rows] == [True, False]
    assert [row.has_difference for row in table.rows] == [True, False]


def test_in_a_row_that_the_base_of_its_table_cannot_tell_nobody_vanishes() -> None:
    text = TRIAL.replace("N", "486").replace("M", "239")
    text += f"  a: {died('100', '60')}\n  b: {died('4', '1', happened='fell')}\n"
    table = tell_table(list(facts_of(text).findings.values()))
    assert table.base == 100
    assert [group.bracket for group in table.rows[1].told.groups] == [
        OutOf(8, 1_000, is_exact=False),
        OutOf(4, 1_000, is_exact=False),
    ]


def test_shares_in_brackets_stand_on_one_base_in_all_rows_of_a_table() -> None:
    text = TRIAL.replace("N", "100").replace("M", "200")
    text += f"  a: {died('3', '8')}\n  b: {died('1', '3', happened='fell')}\n"
    table = tell_table(list(facts_of(text).findings.values()))
    assert table.base is None
    brackets = [[group.bracket for group in row.told.groups] for row in table.rows]
    assert [[share and share[:2] for share in row] for row in brackets] == [
        [(30, 1_000), (40, 1_000)],
        [(10, 1_000), (15, 1_000)],
    ]


def test_an_outcome_takes_the_base_of_its_table_where_all_rules_hold_at_it() -> None:
    finding = facts_of(
        TRIAL.replace("N", "1000").replace("M", "1000") + f"  it: {died('120', '80')}\n"
    ).findings["it"]
    assert tell(finding).base == 100
    assert tell(finding, wanted=1_000).base == 1_000
    assert tell(finding, wanted=10_000).base == 10_000
    own = facts_of(
        TRIAL.replace("N", "1000").replace("M", "1000")
        + f"  it: {died('120', '80', out_of='1000')}\n"
    ).findings["it"]
    assert tell(own).base == 1_000


def test_a_single_group_is_told_with_the_range_of_its_share() -> None:
    text = "trial: {people: 50625, design: single group}\noutcomes:\n  it: "
    finding = facts_of(text + "{happened: fell, better: fewer, found: 488}").findings["it"]
    (group,) = tell(finding).groups
    assert group.told == (10, 1_000, False)
    assert group.ends == (9, 11)


def test_a_test_has_four_numbers() -> None:
    text = (
        "trial: {people: 1083, design: test}\noutcomes:\n  quick: {test: the quick test,"
        " truth: the laboratory test, condition: Covid-19, recruited: together,"
        " found: {with: 119 of 175 positive, without: 15 of 908 positive}}"
    )
    found = tell_test(facts_of(text).findings["quick"])
    assert (found.missed, found.positive, found.negative) == (56, (119, 134), (893, 949))
    assert found.tells_results
    assert [end.people for end in found.found_ends] == [608, 745]
    assert [end.people for end in found.wrong_ends] == [10, 27]


def test_sorts_of_many_people_still_add_up_to_their_base() -> None:
    text = (
        "trial: {people: 1000, design: single group}\noutcomes:\n  it: {sorts: ["
        "{label: a, found: 333}, {label: b, found: 333}, {label: c, found: 334}]}"
    )
    found = tell_sorts(facts_of(text).findings["it"])
    assert found.base is not None
    assert sum(sort.told[0] for sort in found.sorts if sort.told) == found.base


def test_a_curve_is_told_at_the_time_that_was_compared() -> None:
    found = told(
        "{free_of: got worse, found: {drug: {1 year: 90%, 2 years: 81%}, dummy: {1 year: 84%,"
        " 2 years: 70%}}, compared: {difference: 6 (2 to 10), at: 1 year}}"
    )
    assert shares(found) == (90, 84)
    assert "by 1 year" in words(found.counts)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[int, int, int, int]:
    of, other = draw(st.integers(40, 30_000)), draw(st.integers(40, 30_000))
    return draw(st.integers(0, of)), of, draw(st.integers(0, other)), other


@settings(deadline=None)
@given(pairs())
def test_the_difference_told_is_the_difference_of_the_told(case: tuple[int, int, int, int]) -> None:
    count, of, other, total = case
    found = told(died(str(count), str(other)), of, total)
    (each,) = found.comparisons
    if found.base is None or each.people is None:
        return
    one, two = shares(found)
    assert one is not None
    assert two is not None
    assert each.people.value == one - two
    assert sign(each.people.value) == sign(Fraction(count, of) - Fraction(other, total))


@settings(deadline=None)
@given(pairs())
def test_told_twice_is_told_alike(case: tuple[int, int, int, int]) -> None:
    count, of, other, total = case
    outcome = died(str(count), str(other))
    assert told(outcome, of, total) == told(outcome, of, total)


@settings(deadline=None)
@given(pairs())
def test_a_range_that_leaves_out_no_difference_is_never_told_as_reaching_it(
    case: tuple[int, int, int, int],
) -> None:
    count, of, other, total = case
    (each,) = told(died(str(count), str(other)), of, total).comparisons
    ranged, people = each.effect.beside.ranged, each.people
    if ranged.low is None or ranged.high is None or people is None:
        return
    assert people.low is not None
    assert people.high is not None
    assert (sign(people.low), sign(people.high)) == (sign(ranged.low), sign(ranged.high))


@settings(deadline=None)
@given(pairs())
def test_other_names_and_another_order_change_nothing_but_names(
    case: tuple[int, int, int, int],
) -> None:
    count, of, other, total = case
    outcome = died(str(count), str(other))
    before = told(outcome, of, total)
    groups = [
        f"    dummy: {{name: the dummy, people: {total}}}\n",
        f"    drug: {{name: the drug, people: {of}, compared_with: dummy}}\n",
    ]
    head = TRIAL.split("    drug:", maxsplit=1)[0]
    text = head + "".join(groups) + f"outcomes:\n  it: {outcome}\n"
    for old, new in (("drug", "zzz"), ("dummy", "aaa")):
        text = text.replace(old, new)
    after = tell(facts_of(text).findings["it"])
    assert (after.base, after.form) == (before.base, before.form)
    (one,), (two,) = before.comparisons, after.comparisons
    for mine, theirs in zip(
        (*one.measures, one.said, one.title), (*two.measures, two.said, two.title), strict=True
    ):
        renamed = words(theirs).replace("zzz", "drug").replace("aaa", "dummy")
        assert renamed == words(mine)


@settings(deadline=None)
@given(pairs())
def test_turning_better_turns_the_verdict_and_no_number(case: tuple[int, int, int, int]) -> None:
    count, of, other, total = case
    (one,) = told(died(str(count), str(other)), of, total).comparisons
    (two,) = told(died(str(count), str(other), better="more"), of, total).comparisons
    flips = {V.BETTER: V.WORSE, V.WORSE: V.BETTER}
    assert two.people == one.people
    assert two.direction == one.direction
    assert one.verdict is not None
    assert two.verdict is flips.get(one.verdict, one.verdict)


def test_what_stands_in_grey_beside_a_number() -> None:
    assert [words(group.beside).lower() for group in told(died("16", "6"), 131, 128).groups] == [
        "(16 of 131)", "(6 of 128)",
    ]  # fmt: skip
    few = told(died("1", "2"), 131, 128)
    assert [words(group.beside).lower() for group in few.groups] == [
        "(about 8 of every 1,000)", "(about 16 of every 1,000)",
    ]  # fmt: skip
    apart = told(died("482", "1110"), 2104, 4321)
    assert not any(group.beside for group in apart.groups)


def test_the_notes_say_the_second_half_again_in_full() -> None:
    found = told(died("90", "130"))
    assert "Of every 100 people with the dummy, 13 died" in map(words, found.notes)


def test_notes_name_both_bases_where_that_of_the_table_does_not_hold() -> None:
    text = TRIAL.replace("N", "10000").replace("M", "10000") + f"  it: {died('149', '51')}\n"
    found = tell(facts_of(text).findings["it"], wanted=100)
    assert found.base == 1_000
    assert "Here of every 1,000, in the table of every 100" in words(found.notes[0])


def test_subgroups_say_whether_a_difference_between_them_was_tested() -> None:
    def tested(p: str) -> str:
        text = TRIAL.replace("N", "1000").replace("M", "1000") + f"  it: {died('90', '130')}\n"
        finding = facts_of(text.replace("happened:", f"{p}happened:")).findings["it"]
        return words(subgroups_tested(finding))

    assert tested("").endswith("was not tested here.")
    assert tested("p_between: 0.30, ").endswith("not shown.")
    assert tested("p_between: <0.001, ").endswith("likely.")


def test_events_say_that_a_rate_is_not_how_many_people() -> None:
    rate = "{events: attacks, better: fewer, found: {drug: 0.93 a year, dummy: 2.10 a year}}"
    (each,) = told(rate).comparisons
    assert any("100 people with the drug had about 93 attacks" in words(n) for n in each.notes)


def test_a_start_that_all_share_is_told_of_the_comparison_group() -> None:
    outcome = (
        "{measured: pain, unit: points, better: lower, at_start: 51.3, found: {drug: 41.3,"
        " dummy: 40.6}, compared: {difference: 0.7 (-2 to 3)}}"
    )
    (each,) = told(outcome).comparisons
    assert "The dummy: from 51.3 at the start to 40.6." in map(words, each.measures)


def test_a_middle_time_that_was_not_reached_is_told() -> None:
    found = told(
        "{free_of: died, median: {drug: 23.5+ months, dummy: not reached},"
        " found: {drug: {1 year: 90%}, dummy: {1 year: 84%}}}"
    )
    assert dict(found.medians).keys() == {"drug", "dummy"}
    assert words(dict(found.medians)["drug"]) == "Still going after 23.5 months"
    assert words(dict(found.medians)["dummy"]).startswith("By then it had not happened to half")


def test_a_limit_lies_below_no_difference_where_more_is_better() -> None:
    home = died(
        "{n}",
        "800",
        "{difference: -2.0 (-5.4 to 1.4), margin: 6}",
        happened="went home",
        better="more",
    ).replace("{n}", "780")
    (each,) = told(home).comparisons
    assert each.verdict is V.WITHIN
    assert each.people is not None
    assert each.people.limit == -6
    near = home.replace("-5.4", "-5.6").replace("margin: 6", "margin: 6")
    assert told(near).base == 1_000  # at 100 the end would look like the limit


def test_a_published_difference_of_a_curve_is_told_as_the_event() -> None:
    (each,) = told(
        "{free_of: got worse, found: {drug: {1 year: 81%}, dummy: {1 year: 70%}},"
        " compared: {difference: 11 (5 to 17)}}"
    ).comparisons
    assert each.direction == "fewer"
    assert words(each.said) == "**Fewer people with the drug got worse.**"


def test_beside_another_group_a_share_has_no_range_of_its_own() -> None:
    assert [group.ends for group in told(died("90", "130")).groups] == [None, None]


def test_the_range_beside_a_verdict_is_the_one_that_it_is_of() -> None:
    adjusted = "{difference: -1.0 (-4.0 to 2.0), margin: 4, adjusted_for: age}"
    (each,) = told(died("120", "130", adjusted)).comparisons
    assert each.judged is each.adjusted
    assert "by less than 4 of every 100" in words(each.said)
    (alone,) = told(died("not reported", "not reported", adjusted)).comparisons
    assert "by less than 4 of every 100" in words(alone.said)
    no_margin = adjusted.replace(" margin: 4,", "")
    (shown,) = told(died("120", "130", no_margin)).comparisons
    assert "likely between 4 fewer and 2 more" in words(shown.said)


def test_people_from_an_odds_ratio_are_told_as_such() -> None:
    found = told(died("not reported", "130", "{odds_ratio: 0.66 (0.50 to 0.88)}"))
    (each,) = found.comparisons
    assert "about 9 died" in words(found.counts)
    assert "How many with the drug is worked out from the odds ratio." in map(words, each.measures)
    few = told(died("not reported", "3", "{odds_ratio: 0.66 (0.50 to 0.88)}"))
    assert few.form is Form.COUNTS_FIRST
    assert "Of every 1,000 people with the drug, about 2 died" in words(few.counts)
