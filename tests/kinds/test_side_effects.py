"""Side effects: the worst first, in people, and where nobody reported them that is said."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from deck.layout import DoesNotFitError, Sheet
from deck.scene import Role, Shape, Table
from deck.theme import THEMES, Color
from tests.conftest import fault_in, lay_out, texts, trial_of

MEASURES = THEMES["light"].measures
HEADS = {"deaths": "Deaths", "serious": "Serious effects", "other": "Other effects"}
TABLE = "{deaths: {Died: 1}, serious: {Fever: 3}}"
OUTLINE = f"""\
title: A talk
trial: {{people: 24, design: single group}}
method:
  - title: They were treated
    side_effects: {TABLE}
results:
  - {{title: It went on, points: [One]}}
caveats:
  - {{title: It was small, points: [One]}}
"""


def table_of(sheet: Sheet) -> Table:
    return next(item for item in sheet.items if isinstance(item, Table))


def shown(sheets: tuple[Sheet, ...]) -> list[tuple[str, list[str]]]:
    """Return the head that each row of all slides stands under, with the texts of its cells."""
    rows, under = [], ""
    for sheet in sheets:
        for row in table_of(sheet).rows[1:]:
            said = [cell.paragraphs[0].text.replace("\u00a0", " ") for cell in row.cells]
            if row.fill == Color.PANEL:
                under = said[0]
            else:
                rows.append((under, said))
    return rows


def blocks(totals: Sequence[int], harms: dict[str, object], names: str = "Arm") -> str:
    """Return the facts of groups of some sizes, each tested against the last, and their harms."""
    last = f"g{len(totals) - 1}"
    groups = {
        f"g{index}": {"name": f"{names} {index}", "people": total}
        | ({} if f"g{index}" == last else {"compared_with": last})
        for index, total in enumerate(totals)
    }
    trial = {"people": sum(totals), "design": "parallel", "by_chance": "yes", "groups": groups}
    return yaml.safe_dump({"trial": trial, "harms": harms}, sort_keys=False)


def laid_out(totals: Sequence[int], harms: dict[str, object], **fields: str) -> tuple[Sheet, ...]:
    text = blocks(totals, harms, **fields) if len(totals) > 1 else trial_of(totals[0])
    if len(totals) == 1:
        text += yaml.safe_dump({"harms": harms}, sort_keys=False)
    return lay_out("side_effects", blocks=text, side_effects="harms")


lists = st.lists(st.integers(0, 24), max_size=9)


@given(deaths=lists, serious=lists, other=lists, words=st.integers(0, 14), noted=st.booleans())
def test_the_worst_come_first_and_in_each_list_the_most_frequent(
    deaths: list[int], serious: list[int], other: list[int], words: int, noted: bool
) -> None:
    counted = {"deaths": deaths, "serious": serious, "other": other}
    more = " word" * words
    lists: dict[str, object] = {
        key: {f"Key {key} {index}{more}": count for index, count in enumerate(some)}
        for key, some in counted.items()
        if some
    }
    if not lists:
        return
    note = {"left_out": "Only effects in at least 5 of 100 people were listed."} if noted else {}
    sheets = laid_out([24], {**lists, **note})
    rows = shown(sheets)
    for key, some in counted.items():
        told = [said for under, said in rows if under == HEADS[key]]
        expected = sorted(enumerate(some), key=lambda pair: (-pair[1], pair[0]))
        assert [said[0] for said in told] == [f"Key {key} {i}{more}" for i, _ in expected]
        assert [said[1] for said in told] == [
            f"{count} of 24" if count else "None of 24" for _, count in expected
        ]
    order = [under for under, _ in rows]
    assert order == sorted(order, key=list(HEADS.values()).index)
    for sheet in sheets:
        drawn = table_of(sheet)
        assert sum(row.fill is None for row in drawn.rows) - 1 <= 7
        assert drawn.rows[1].fill == Color.PANEL  # no row without its head
        assert sum(drawn.columns) == MEASURES.width
        assert MEASURES.slide.holds(drawn.box)
        notes = [text for text in texts(sheet) if text.role is Role.NONE]
        assert [text.paragraphs[0].text for text in notes] == list(note.values())
        assert all(text.box.y > drawn.box.bottom for text in notes)
        assert max(item.box.bottom for item in sheet.items) <= MEASURES.body_bottom


def test_a_published_share_keeps_its_decimals_so_that_a_rare_harm_is_not_0() -> None:
    rows = shown(laid_out([486, 239], {"serious": {"Clots": {"g0": "0.4%", "g1": "1.25%"}}}))
    assert rows == [("Serious effects", ["Clots", "0.4%", "1.25%"])]


def test_none_does_not_mean_never() -> None:
    (sheet,) = laid_out([23], {"deaths": {"Died": 0}})
    assert shown((sheet,)) == [("Deaths", ["Died", "None of 23"])]
    assert "None of 23 does not mean never: a small study can miss rare events" in sheet.picture
    (sheet,) = laid_out([23], {"deaths": {"Died": 2}})
    assert "never" not in sheet.picture


@given(
    totals=st.lists(st.integers(1, 50_000), min_size=2, max_size=3),
    shares=st.lists(st.floats(0, 1), min_size=1, max_size=6),
)
def test_real_counts_always_stand_first_and_shares_beside_them_have_one_base_and_lose_nobody(
    totals: list[int], shares: list[float]
) -> None:
    counts = [[int(share * total) for total in totals] for share in shares]
    listed = {
        f"Row {index}": {f"g{group}": count for group, count in enumerate(some)}
        for index, some in enumerate(counts)
    }
    rows = shown(laid_out(totals, {"serious": listed}))
    bases = set()
    assert sorted(int(said[0].split()[1]) for _, said in rows) == list(range(len(counts)))
    for _, (what, *cells) in rows:
        for cell, count, total in zip(cells, counts[int(what.split()[1])], totals, strict=True):
            real = f"{count:,} of {total:,}" if count else f"None of {total:,}"
            assert cell.startswith(real)
            beside = re.fullmatch(r" \((?:about )?([\d,]+) of ([\d,]+)\)", cell[len(real) :])
            if beside:
                about, base = (int(number.replace(",", "")) for number in beside.groups())
                bases.add(base)
                assert about > 0
                assert abs(about * total - count * base) <= total / 2
    assert len(bases) <= 1


@pytest.mark.parametrize(
    ("totals", "told"),
    [
        ((486, 239), ["11 of 486 (about 23 of 1,000)", "2 of 239 (about 8 of 1,000)"]),
        ((240, 239), ["11 of 240", "2 of 239"]),
    ],
)
def test_groups_of_other_sizes_have_their_shares_beside_the_counts_even_beside_a_death(
    totals: tuple[int, int], told: list[str]
) -> None:
    harms: dict[str, object] = {
        "deaths": {"Died": {"g0": 4, "g1": 1}},
        "other": {"Rash": {"g0": 11, "g1": 2}},
    }
    assert shown(laid_out(totals, harms))[1][1][1:] == told


def test_a_count_breaks_before_its_brackets_and_nowhere_else() -> None:
    harms: dict[str, object] = {
        "serious": {"A name that takes some room": {"g0": 2_110, "g1": 4_000, "g2": 310}}
    }
    (sheet,) = laid_out([21_720, 21_728, 9_720], harms, names="Rapid treatment")
    for cell in table_of(sheet).rows[2].cells[1:]:
        lines = [line.text.replace("\u00a0", " ") for line in cell.lines[0]]
        assert len(lines) == 2
        assert re.fullmatch(r"[\d,]+ of [\d,]+", lines[0])
        assert re.fullmatch(r"\(about [\d,]+ of [\d,]+\)", lines[1])


def test_outcomes_that_are_harms_stand_in_their_part_of_the_table() -> None:
    facts = (
        trial_of(24)
        + """\
outcomes:
  stroke: {happened: had a stroke, better: fewer, harm: serious, found: 2}
harms:
  deaths: {Died: 1}
"""
    )
    rows = shown(lay_out("side_effects", blocks=facts, side_effects=["stroke", "harms"]))
    assert rows == [
        ("Deaths", ["Died", "1 of 24"]),
        ("Serious effects", ["Had a stroke", "2 of 24"]),
    ]


def test_what_was_not_counted_stands_below_what_was() -> None:
    harms: dict[str, object] = {
        "deaths": {"Died": 1},
        "left_out": "Rare effects are left out",
        "not_reported": "We have no counts of infections",
        "known_elsewhere": ["fever", "rashes"],
    }
    (sheet,) = laid_out([24], harms)
    below = texts(sheet)[-1]
    assert below.box.y > table_of(sheet).box.bottom
    assert " ".join(p.text for p in below.paragraphs) == (
        "Rare effects are left out. We have no counts of infections. "
        "Known from other studies, not counted here: fever and rashes."
    )


def test_a_reason_stands_under_dashes_and_what_others_found_under_a_solid_line() -> None:
    known = ["Fever", "Infections", "Liver problems", "Thyroid disease", "Infertility"]
    reason = "The full list is in the paper, which we could not read."
    harms = {"not_reported": reason, "known_elsewhere": known}
    (sheet,) = lay_out("side_effects", joined=24, side_effects=harms)
    dashed, solid = (item for item in sheet.items if isinstance(item, Shape))
    assert dashed.stroke is not None
    assert solid.stroke is not None
    assert (dashed.stroke.dashed, solid.stroke.dashed) == (True, False)
    said = {p.text: text for text in texts(sheet) for p in text.paragraphs}
    assert dashed.box.y < said[reason].box.y < said[reason].box.bottom < solid.box.y
    assert said["Known from other studies"].box.y > solid.box.y
    assert all(said[point].box.y > said["Known from other studies"].box.bottom for point in known)
    assert "not counted in this trial" in sheet.picture
    assert not any(isinstance(item, Table) for item in sheet.items)


@given(n=st.integers(1, 24), words=st.integers(0, 8), title=st.sampled_from(["Short", "Long " * 9]))
def test_what_other_studies_found_never_stands_without_the_reason(
    n: int, words: int, title: str
) -> None:
    known = [f"Point {index}" + " word" * words for index in range(n)]
    reason = "The full list is in the paper, which we could not read."
    harms = {"not_reported": reason, "known_elsewhere": known}
    sheets = lay_out("side_effects", joined=24, title=title.strip(), side_effects=harms)
    points = []
    for sheet in sheets:
        some = texts(sheet)
        assert some[2].paragraphs[0].text == reason
        points += [paragraph.text for text in some[4:] for paragraph in text.paragraphs]
        for index, text in enumerate(some):
            assert text.box.bottom <= MEASURES.body_bottom
            assert not any(text.box.meets(other.box) for other in some[index + 1 :])
    assert points == known


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("Died: 1", "Died: 25 of 24", "form-more-than-all"),
        ("Fever: 3", "Fever: three", "form-people"),
        (
            "{deaths: {Died: 1}, serious: {Fever: 3}}",
            "{known_elsewhere: [Fever]}",
            "side-effects-silence",
        ),
        (TABLE, "harm", "outline-value"),
        ("Fever: 3}", "Fever: 3}, threshold: No", "old-threshold"),
        ("Fever: 3}", "Fever: 3}, arms: [A]", "old-arms"),
    ],
)
def test_what_cannot_be_is_an_error_at_its_line(
    write: Callable[[str], Path], old: str, new: str, rule: str
) -> None:
    assert fault_in(write(OUTLINE.replace(old, new))) == (rule, 5)


@pytest.mark.parametrize(
    "harms",
    [
        {"other": {"Fever-or-so" * 20: 1}},
        {"other": {"Fever": 1}, "left_out": "Only frequent effects are listed here. " * 7},
        {"not_reported": "m" * 90},
        {"not_reported": "No list", "known_elsewhere": ["Fever", "m" * 90, "Pain"]},
    ],
)
def test_a_text_that_fits_no_slide_is_named(harms: dict[str, object]) -> None:
    with pytest.raises(DoesNotFitError) as error:
        laid_out([24], harms)
    assert error.value.place == ("side_effects",)


@pytest.mark.parametrize("names", ["Usual care of many kinds " * 4, "m" * 30])
def test_names_of_groups_that_leave_no_room_are_named(names: str) -> None:
    with pytest.raises(DoesNotFitError) as error:
        laid_out([24, 24], {"deaths": {"Died": {"g0": 1, "g1": 2}}}, names=names)
    assert error.value.place == ("side_effects",)


def test_a_fault_of_the_table_is_told_once_and_not_where_a_slide_names_it(
    write: Callable[[str], Path],
) -> None:
    table = "harms: {of: treated, othr: {Fever: 3}}\n"
    path = write(OUTLINE.replace("method:", f"{table}method:").replace(TABLE, "harms"))
    assert fault_in(path) == ("unknown", 3)
