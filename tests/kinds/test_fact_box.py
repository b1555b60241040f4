"""The fact box: what was hoped for beside harms, as the facts tell it, and nobody lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pptx import Presentation

import deck
from deck.kinds import registry
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Row, Table
from deck.theme import THEMES, Color
from deck.trial.said import phrases_of, sentence
from deck.trial.shown import FACTS
from deck.trial.told import Teller, tell_table, teller_of
from tests.conftest import HEAD, SMALLEST, facts_in, fault_in, lay_out, texts

MEASURES = THEMES["light"].measures
EXAMPLE = "    fact_box: [quiet, better]\n"
OUTCOMES = """\
outcomes:
  quiet:
    primary: yes
    sorts:
      - {label: had no relapse, found: 16}
      - {label: had a relapse, found: 7, harm: serious}
      - {label: died of the treatment, found: 1, harm: deaths}
  better: {happened: had less disability, better: more, found: 8}
"""
OUTLINE = SMALLEST.replace(HEAD, HEAD + OUTCOMES)
OUTLINE = (
    OUTLINE[: OUTLINE.index("    people:")] + EXAMPLE + OUTLINE[OUTLINE.index("    source:") :]
)


def groups(drug: int, dummy: int, outcomes: str = "{}", harms: str = "") -> str:
    """Return the facts of a drug that is tested against a dummy."""
    return f"""\
trial:
  people: {drug + dummy}
  design: parallel
  by_chance: yes
  groups:
    drug: {{name: the drug, people: {drug}, compared_with: dummy}}
    dummy: {{name: the dummy, people: {dummy}}}
outcomes: {outcomes}
{harms and f"harms: {harms}"}
"""


def outcome(name: str, drug: int, dummy: int, more: str = "") -> str:
    found = f"found: {{drug: {drug}, dummy: {dummy}}}"
    return f"{name}: {{happened: had {name}, better: fewer, {more}{found}}}"


def box(blocks: str, *names: str, title: str = "Both sides") -> tuple[Sheet, ...]:
    return lay_out("fact_box", blocks=blocks, fact_box=list(names), title=title)


def table_of(sheet: Sheet) -> Table:
    return next(item for item in sheet.items if isinstance(item, Table))


def said(row: Row) -> list[str]:
    return [
        "".join(paragraph.text for paragraph in cell.paragraphs).replace("\u00a0", " ")
        for cell in row.cells
    ]


def rows_of(*sheets: Sheet) -> dict[str, list[str]]:
    """Return the cells of each row that heads no others, by its name."""
    rows = (row for sheet in sheets for row in table_of(sheet).rows[1:] if row.fill is None)
    return {name: cells for name, *cells in map(said, rows)}


def notes_of(*sheets: Sheet) -> str:
    found = (text for sheet in sheets for text in texts(sheet) if text.name == "Note")
    return " ".join(paragraph.text for text in found for paragraph in text.paragraphs)


def spoken(blocks: str, *names: str) -> str:
    """Return what the notes say of the numbers of a fact box."""
    model = registry()["fact_box"].model
    entry = {"title": "Both sides", "fact_box": list(names)}
    content = model.model_validate(entry, context={FACTS: facts_in(blocks)})
    english = phrases_of("en-GB")
    return " | ".join(sentence(some, english) for some in content.noted(Teller()))


def test_where_nobody_was_compared_every_row_says_so_right_of_a_dashed_line() -> None:
    (sheet,) = box(f"trial: {{people: 24, design: single group}}\n{OUTCOMES}", "quiet", "better")
    table = table_of(sheet)
    assert said(table.rows[0]) == ["How many people", "In this trial", "No comparison group"]
    assert [cells[1:] for cells in rows_of(sheet).values()] == [["Not measured"]] * 4
    assert table.dashed_before == 2
    assert "Had less disability. In this trial: 8 of 24. No comparison" in sheet.picture


def test_harms_stand_below_all_else_deaths_first_and_sorts_are_rows() -> None:
    (sheet,) = box(f"trial: {{people: 24, design: single group}}\n{OUTCOMES}", "quiet", "better")
    assert [said(row)[:2] for row in table_of(sheet).rows[1:]] == [
        ["Meant to change", ""],
        ["Had no relapse", "16 of 24"],
        ["Had less disability", "8 of 24"],
        ["Harms", ""],
        ["Died of the treatment", "1 of 24"],
        ["Had a relapse", "7 of 24"],
    ]


@pytest.mark.parametrize(
    ("harm", "order"), [("", ["Had a", "None is listed here"]), ("harm: other, ", None)]
)
def test_a_part_in_which_nothing_is_listed_says_so(harm: str, order: list[str] | None) -> None:
    (sheet,) = box(groups(100, 100, f"{{{outcome('a', 20, 40, harm)}}}"), "a")
    assert list(rows_of(sheet)) == (order or ["None is listed here", "Had a"])


counts = st.integers(0, 1_000)


@given(rows=st.lists(st.tuples(counts, counts), min_size=1, max_size=5))
def test_rows_show_what_is_told_and_a_difference_that_the_room_can_check(
    rows: list[tuple[int, int]],
) -> None:
    names = [f"n{index}" for index in range(len(rows))]
    listed = ", ".join(outcome(name, *row) for name, row in zip(names, rows, strict=True))
    blocks = groups(1_000, 1_000, f"{{{listed}}}")
    facts = facts_in(blocks)
    assert facts is not None
    told = tell_table([facts.findings[name] for name in names])
    shown = rows_of(*box(blocks, *names))
    for name, real, row in zip(names, rows, told.rows, strict=True):
        cells = shown[f"Had {name}"]
        for cell, count, group in zip(cells, real, row.told.groups, strict=False):
            first, _, bracket = cell.partition(" (")
            counted = f"{count:,} of 1,000" if count else "None of 1,000"
            assert counted in {first, bracket.rstrip(")")} or group.told.people == count
            if row.shares_lead:
                assert first == f"{group.told.people:,} of {group.told.base:,}"
            else:
                assert first == counted
        number, _, word = cells[2].partition(",")[0].partition(" ")
        if word in {"more", "fewer"} and row.shares_lead:
            first, second = (int(cell.split(" ")[0].replace(",", "")) for cell in cells[:2])
            assert first - second == int(number.replace(",", "")) * (1 if word == "more" else -1)
        elif cells[2].startswith("As many"):
            assert real[0] == real[1]


def test_nobody_vanishes_where_the_base_of_the_table_is_too_small() -> None:
    blocks = groups(
        486, 239, f"{{{outcome('it', 327, 147)}}}", "{deaths: {Died: {drug: 4, dummy: 1}}}"
    )
    (sheet,) = box(blocks, "it", "harms")
    assert said(table_of(sheet).rows[0])[0] == "Of every 100 people"
    assert rows_of(sheet)["Died"] == [
        "4 of 486 (8 of 1,000)",
        "1 of 239 (4 of 1,000)",
        "Too few to tell",
    ]
    assert rows_of(sheet)["Had it"][:2] == ["67 of 100", "62 of 100"]
    assert "Counted: 486 people with the drug; 239 with the dummy." in notes_of(sheet)


def test_of_groups_of_one_size_the_real_counts_stand_in_brackets() -> None:
    (sheet,) = box(groups(210, 200, f"{{{outcome('it', 40, 80)}}}"), "it")
    assert rows_of(sheet)["Had it"] == [
        "19 of 100 (40 of 210)",
        "40 of 100 (80 of 200)",
        "21 fewer, better",
    ]
    assert notes_of(sheet) == "Rounded; in brackets the real counts."


def test_small_groups_have_real_counts_and_the_verdict_alone() -> None:
    (sheet,) = box(groups(20, 20, f"{{{outcome('it', 3, 9)}}}"), "it")
    assert said(table_of(sheet).rows[0])[0] == "How many people"
    assert rows_of(sheet)["Had it"] == ["3 of 20", "9 of 20", "Better"]


def test_a_row_of_the_table_of_harms_has_no_verdict_but_that_it_cannot_be_told() -> None:
    harms = "{serious: {Clots: {drug: 90, dummy: 30}, Falls: {drug: 50, dummy: 55}}}"
    sheets = box(groups(1_000, 1_000, f"{{{outcome('it', 100, 200)}}}", harms), "it", "harms")
    shown = rows_of(*sheets)
    assert shown["Had it"][2] == "10 fewer, better"
    assert shown["Clots"][2] == "6 more"
    assert shown["Falls"][2] == "Too uncertain to tell"
    blocks = groups(1_000, 1_000, f"{{{outcome('it', 100, 200)}}}", harms)
    assert "some differ by chance alone" in spoken(blocks, "it", "harms")


def test_what_the_paper_only_says_is_told_as_its_word() -> None:
    it = "{it: {happened: got ill, better: fewer, compared: {said: no difference}}}"
    (sheet,) = box(groups(100, 100, it), "it")
    assert rows_of(sheet)["Got ill"] == [
        "Not reported",
        "Not reported",
        "The paper says: no difference",
    ]


def test_of_three_groups_no_difference_is_printed_and_the_notes_have_the_verdicts() -> None:
    blocks = """\
trial:
  people: 300
  design: parallel
  by_chance: yes
  groups:
    low: {name: low, people: 100, compared_with: dummy}
    high: {name: high, people: 100, compared_with: dummy}
    dummy: {name: the dummy, people: 100}
outcomes: {it: {happened: got ill, better: fewer, found: {low: 39, high: 10, dummy: 40}}}
"""
    (sheet,) = box(blocks, "it")
    assert said(table_of(sheet).rows[0])[1:] == ["Low", "High", "The dummy"]
    assert rows_of(sheet)["Got ill"] == ["39 of 100", "10 of 100", "40 of 100"]
    assert "Fewer people with high got ill" in spoken(blocks, "it")


def test_when_and_in_whom_is_said_and_where_that_does_not_fit_it_is_in_the_notes() -> None:
    whom = "when: in a year, of_whom: survivors, "
    blocks = groups(100, 100, f"{{{outcome('it', 30, 50, whom)}}}")
    assert "Had it in a year (survivors)" in rows_of(*box(blocks, "it"))
    long = f"when: {'in a very long year ' * 13}, of_whom: {'all survivors ' * 19}, "
    blocks = groups(100, 100, f"{{{outcome('it', 30, 50, long)}}}")
    assert "Had it" in rows_of(*box(blocks, "it"))
    assert "in a very long year" in spoken(blocks, "it")
    assert "all survivors" in spoken(blocks, "it")


def test_what_the_table_of_harms_does_not_count_is_said_below() -> None:
    harms = "{left_out: Rare ones, not_reported: No falls, known_elsewhere: [rash, fever]}"
    blocks = groups(100, 100, f"{{{outcome('it', 30, 50)}}}", harms)
    told = "Rare ones. No falls. Known from other studies, not counted here: rash and fever."
    assert notes_of(*box(blocks, "it", "harms")).endswith(told)
    assert notes_of(*box(blocks, "it")) == ""


def test_an_outcome_takes_the_base_of_the_fact_box_on_its_other_slides() -> None:
    rare = outcome("rare", 14, 26)
    blocks = groups(1_000, 1_000, f"{{{outcome('it', 300, 400)}, {rare}}}")
    facts = facts_in(blocks)
    entry = {"title": "Both sides", "fact_box": ["it", "rare"]}
    content = registry()["fact_box"].model.model_validate(entry, context={FACTS: facts})
    assert facts is not None
    it = facts.findings["it"]
    assert Teller()(it).base == 100
    assert teller_of([content.table])(it).base == 1_000
    assert rows_of(*box(blocks, "it", "rare"))["Had it"][0].startswith("300 of 1,000")


@given(
    good=st.integers(1, 12),
    bad=st.integers(1, 12),
    words=st.integers(0, 6),
    size=st.sampled_from([24, 998, 21_720]),
    compared=st.booleans(),
)
def test_every_slide_has_both_parts_and_no_row_is_lost(
    good: int, bad: int, words: int, size: int, compared: bool
) -> None:
    more = " helped" * words
    found = f"{{drug: {size // 2}, dummy: {size // 2}}}" if compared else str(size // 2)
    names = {f"g{n}": "" for n in range(good)} | {f"b{n}": "harm: other, " for n in range(bad)}
    listed = ", ".join(
        f"{name}: {{happened: {name}{more}, better: fewer, {harm}found: {found}}}"
        for name, harm in names.items()
    )
    alone = f"trial: {{people: {size}, design: single group}}\noutcomes: {{{listed}}}\n"
    sheets = box(groups(size, size, f"{{{listed}}}") if compared else alone, *names)
    shown: list[str] = []
    for sheet in sheets:
        table = table_of(sheet)
        heads = [index for index, row in enumerate(table.rows) if row.fill == Color.PANEL]
        assert [said(table.rows[index])[0] for index in heads] == ["Meant to change", "Harms"]
        assert heads[0] == 1
        assert heads[0] + 1 < heads[1] < len(table.rows) - 1
        assert len(table.rows) <= 1 + 2 + 7
        bottom = max(item.box.bottom for item in sheet.items)
        assert bottom <= MEASURES.body_bottom
        assert sum(table.columns) == MEASURES.width
        assert MEASURES.slide.holds(table.box)
        shown += [said(row)[0].split(" ")[0] for row in table.rows[1:] if row.fill is None]
    assert {name.lower() for name in shown} == set(names)


@pytest.mark.parametrize(
    ("new", "rule"),
    [
        ("[quiet, worse]", "unfit"),
        ("[quiet, relapses]", "unfit"),
        ("[quiet, harms]", "unfit"),
        ("{of: 24, with: Drug, benefits: [{what: Well, with: 16}]}", "old-with"),
        ("{of: 24, benefits: [{what: Well, with: 16}], without: No}", "old-benefits"),
        ("{head: People, harms: []}", "old-head"),
        ("{without: No}", "old-without"),
        ("{without_of: 12}", "old-without-of"),
    ],
)
def test_what_cannot_be_listed_is_an_error_at_its_line(
    write: Callable[[str], Path], new: str, rule: str
) -> None:
    more = "  relapses: {events: relapses, better: fewer, found: 3 in 1 year}\n"
    text = OUTLINE.replace(OUTCOMES, OUTCOMES + more).replace("[quiet, better]", new)
    line = 1 + text[: text.index("fact_box")].count("\n")
    with pytest.raises(deck.DeckError) as error:
        deck.read(write(text))
    found = [(problem.rule, problem.at and problem.at.line) for problem in error.value.problems]
    assert found == [("outline-value" if rule == "unfit" else rule, line)]


def test_a_name_that_fits_no_slide_is_named(write: Callable[[str], Path]) -> None:
    text = OUTLINE.replace("had less disability", "Died-of-it" * 20)
    line = 1 + text[: text.index("Died-of-it")].count("\n")
    assert fault_in(write(text)) == ("fit", line)
    with pytest.raises(DoesNotFitError, match="Died-of-it"):
        box(f"{HEAD}{OUTCOMES}".replace("had less disability", "Died-of-it" * 20), "better")


def test_groups_whose_names_leave_no_room_are_told() -> None:
    blocks = groups(100, 100, f"{{{outcome('it', 30, 50)}}}")
    with pytest.raises(DoesNotFitError) as error:
        box(blocks.replace("the d", "Mostexcellentandremarkablysafed"), "it")
    assert error.value.place == ("fact_box",)


@pytest.mark.parametrize(
    ("blocks", "cause"),
    [
        (groups(9, 9, harms="{not_reported: None}"), "nothing"),
        (
            """\
trial:
  people: 80
  design: factorial
  by_chance: yes
  groups:
    a: {name: A, people: 40, factor: one}
    b: {name: B, people: 40, factor: one}
    c: {name: C, people: 40, factor: two}
    d: {name: D, people: 40, factor: two}
outcomes: {}
harms: {other: {Fever: {a: 1, b: 1, c: 1, d: 1}}}
""",
            "many-groups",
        ),
    ],
)
def test_an_empty_box_and_more_groups_than_have_room_are_errors(blocks: str, cause: str) -> None:
    kind = registry()["fact_box"]
    entry = {"title": "Both sides", "fact_box": "harms"}
    content = kind.model.model_validate(entry, context={FACTS: facts_in(blocks)})
    assert [fault.cause for fault in kind.faults(content)] == [cause]


def test_the_file_has_the_dashed_line_on_both_sides_of_the_edge_and_filled_rows(
    build: Callable[[str], Path],
) -> None:
    presentation = Presentation(str(build(OUTLINE)))
    table = next(
        shape.table for slide in presentation.slides for shape in slide.shapes
        if shape.has_table and shape.name == "Fact box"
    )  # fmt: skip
    assert table.first_row
    for row in table.rows:
        edges = [
            cell._tc.tcPr.xpath(f"./a:{edge}/a:prstDash/@val")
            for cell in row.cells
            for edge in ("lnL", "lnR")
        ]
        assert edges == [[], [], [], ["sysDash"], ["sysDash"], []]
    filled = [bool(row.cells[0]._tc.tcPr.xpath("./a:solidFill")) for row in table.rows]
    assert filled == [False, True, False, False, True, False, False]
