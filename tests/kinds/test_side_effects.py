"""Side effects: the worst first, in people, and where nobody reported them that is said."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import deck
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Role, Shape, Table
from deck.theme import THEMES, Color
from tests.conftest import SMALLEST, fault_in, lay_out, texts

MEASURES = THEMES["light"].measures
HEADS = {"deaths": "Deaths", "serious": "Serious effects", "other": "Other effects"}
OUTLINE = SMALLEST.replace(
    "    points: [One]\n",
    """\
    side_effects:
      of: 24
      deaths:
        - {what: Died, count: 1}
      serious:
        - {what: Fever, count: 3}
""",
)


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


def effects(key: str, counts: list[int], more: str = "") -> list[dict[str, object]]:
    return [{"what": f"{key} {index}{more}", "count": count} for index, count in enumerate(counts)]


lists = st.lists(st.integers(0, 24), max_size=9)


@given(deaths=lists, serious=lists, other=lists, words=st.integers(0, 14), noted=st.booleans())
def test_the_worst_come_first_and_in_each_list_the_most_frequent(
    deaths: list[int], serious: list[int], other: list[int], words: int, noted: bool
) -> None:
    counted = {"deaths": deaths, "serious": serious, "other": other}
    lists = {key: effects(key, some, " word" * words) for key, some in counted.items() if some}
    if not lists:
        return
    note = {"threshold": "Only effects in at least 5 of 100 people were listed"} if noted else {}
    sheets = lay_out("side_effects", side_effects={"of": 24, **lists, **note})
    rows = shown(sheets)
    for key, some in counted.items():
        told = [said for under, said in rows if under == HEADS[key]]
        expected = sorted(enumerate(some), key=lambda pair: (-pair[1], pair[0]))
        assert [said[0] for said in told] == [f"{key} {i}{' word' * words}" for i, _ in expected]
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


def test_none_does_not_mean_never() -> None:
    (sheet,) = lay_out("side_effects", side_effects={"of": 23, "deaths": effects("Died", [0])})
    assert shown((sheet,)) == [("Deaths", ["Died 0", "None of 23"])]
    assert "None of 23 does not mean never: a small study can miss rare events" in sheet.picture
    (sheet,) = lay_out("side_effects", side_effects={"of": 23, "deaths": effects("Died", [2])})
    assert "never" not in sheet.picture


@given(
    totals=st.lists(st.integers(1, 50_000), min_size=2, max_size=3),
    shares=st.lists(st.floats(0, 1), min_size=1, max_size=6),
)
def test_large_groups_share_one_round_total_and_keep_their_real_counts(
    totals: list[int], shares: list[float]
) -> None:
    counts = [[int(share * total) for total in totals] for share in shares]
    arms = [{"name": f"Arm {index}", "of": total} for index, total in enumerate(totals)]
    listed = [{"what": f"Row {index}", "count": some} for index, some in enumerate(counts)]
    rows = shown(lay_out("side_effects", side_effects={"arms": arms, "serious": listed}))
    bases = set()
    assert sorted(int(said[0].split()[1]) for _, said in rows) == list(range(len(counts)))
    for _, (what, *cells) in rows:
        for cell, count, total in zip(cells, counts[int(what.split()[1])], totals, strict=True):
            real = f"{count:,} of {total:,}"
            scaled = re.fullmatch(r"([\d,]+) of ([\d,]+) \(" + re.escape(real) + r"\)", cell)
            if count == 0:
                assert cell == f"None of {total:,}"
            elif scaled:
                about, base = (int(number.replace(",", "")) for number in scaled.groups())
                bases.add(base)
                assert about > 0
                assert abs(about * total - count * base) <= total / 2
                assert base <= min(totals)
            else:
                assert cell == real
    assert len(bases) <= 1
    assert not bases or min(totals) >= 100


@pytest.mark.parametrize(
    ("people", "told"),
    [(99, ["20 of 99", "31 of 101"]), (100, ["20 of 100", "31 of 100 (31 of 101)"])],
)
def test_counts_are_told_out_of_100_from_100_people_on(people: int, told: list[str]) -> None:
    arms = [{"name": "Drug", "of": people}, {"name": "Dummy", "of": 101}]
    listed = [{"what": "Fever", "count": [20, 31]}]
    rows = shown(lay_out("side_effects", side_effects={"arms": arms, "other": listed}))
    assert [cells for _, (_, *cells) in rows] == [told]


def test_a_count_breaks_before_its_brackets_and_nowhere_else() -> None:
    arms = [{"name": "Rapid treatment", "of": 21_720}, {"name": "Usual", "of": 21_728}] * 2
    listed = [{"what": "A name that takes some room", "count": [2_110, 4_000, 310]}]
    (sheet,) = lay_out("side_effects", side_effects={"arms": arms[:3], "serious": listed})
    for cell in table_of(sheet).rows[2].cells[1:]:
        lines = [line.text.replace("\u00a0", " ") for line in cell.lines[0]]
        assert len(lines) == 2
        assert re.fullmatch(r"\d+ of 100", lines[0])
        assert re.fullmatch(r"\([\d,]+ of [\d,]+\)", lines[1])


def test_a_reason_stands_under_dashes_and_what_others_found_under_a_solid_line() -> None:
    known = ["Fever", "Infections", "Liver problems", "Thyroid disease", "Infertility"]
    reason = "The full list is in the paper, which we could not read."
    harms = {"not_reported": reason, "known_elsewhere": known}
    (sheet,) = lay_out("side_effects", side_effects=harms)
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
    sheets = lay_out("side_effects", title=title.strip(), side_effects=harms)
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
    ("old", "new", "rule", "line"),
    [
        ("Died, count: 1", "Died, count: 25", "side-effects-count", 10),
        ("Fever, count: 3", "Fever, count: [3, 4]", "side-effects-arms", 12),
        ("Fever, count: 3", "Fever, count: three", "outline-value", 12),
        ("of: 24\n", "not_reported: No\n", "side-effects-both", 10),
        ("of: 24\n", "threshold: No\n", "side-effects-of", 8),
        ("of: 24\n", "of: 24\n      known_elsewhere: [Fever]\n", "side-effects-elsewhere", 9),
        (
            OUTLINE[OUTLINE.index("      deaths") : OUTLINE.index("results:")],
            "",
            "side-effects-silence",
            8,
        ),
    ],
)
def test_what_cannot_be_is_an_error_at_its_line(
    write: Callable[[str], Path], old: str, new: str, rule: str, line: int
) -> None:
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(OUTLINE.replace(old, new)))
    found = {(problem.rule, problem.at and problem.at.line) for problem in error.value.problems}
    assert (rule, line) in found


def test_a_name_that_fits_no_slide_is_an_error_at_its_line(write: Callable[[str], Path]) -> None:
    text = OUTLINE.replace("what: Fever", "what: " + "Fever-or-so" * 20)
    assert fault_in(write(text)) == ("fit", 12)


@pytest.mark.parametrize(
    ("other", "place"),
    [
        ({"threshold": "Only frequent effects are listed here. " * 5}, ("threshold",)),
        ({"arms": [{"name": "Usual care of many kinds " * 4, "of": 24}] * 2}, ("arms", 0, "name")),
        ({"arms": [{"name": "m" * 30, "of": 24}] * 2}, ("arms",)),
    ],
)
def test_what_leaves_no_room_is_named(
    other: dict[str, object], place: tuple[str | int, ...]
) -> None:
    one = {"of": 24} if "arms" not in other else {}
    count = [1, 2] if "arms" in other else 1
    with pytest.raises(DoesNotFitError) as error:
        lay_out(
            "side_effects",
            side_effects={**one, **other, "deaths": [{"what": "Died", "count": count}]},
        )
    assert error.value.place == ("side_effects", *place)


@pytest.mark.parametrize("known", [[], ["Fever"]])
def test_a_reason_that_fits_no_slide_is_named(known: list[str]) -> None:
    harms = {"not_reported": "m" * 90, "known_elsewhere": known or None}
    with pytest.raises(DoesNotFitError) as error:
        lay_out("side_effects", side_effects=harms)
    assert error.value.place == ("side_effects", "not_reported")


def test_of_what_other_studies_found_the_point_that_fits_no_slide_is_named() -> None:
    harms = {"not_reported": "No list", "known_elsewhere": ["Fever", "m" * 90, "Pain"]}
    with pytest.raises(DoesNotFitError) as error:
        lay_out("side_effects", side_effects=harms)
    assert error.value.place == ("side_effects", "known_elsewhere", 1)
