"""Who took part: everybody drawn, nobody shown as nobody, and counts that add up."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from deck.kinds.took_part.model import TookPart
from deck.layout import DoesNotFitError, Sheet
from deck.outline.example import facts_in
from deck.scene import Contour, Group, Item, Shape, Table
from deck.trial import shown
from deck.units import inches
from tests.conftest import (
    SMALLEST,
    WITHOUT_TRIAL,
    fault_in,
    figures,
    flat,
    lay_out,
    texts,
)

FACTS = [
    {"value": "18 to 50", "text": "years old to join"},
    {"value": "3 hospitals", "text": "in Canada"},
    {"value": "Earlier drugs", "text": "had failed"},
]


HURT = [
    {"found": 1, "label": "got worse", "look": "worse"},
    {"found": 1, "label": "died", "look": "died"},
]


def sorts(*counts: int, meaning: str | None = "attacks, then worsening") -> dict[str, Any]:
    named = [{"count": count, "name": "Some type of MS", "meaning": meaning} for count in counts]
    return {"took_part": named, "joined": sum(counts)}


@given(
    some=st.lists(st.sampled_from([1, 2, 5, 12, 20, 40]), min_size=1, max_size=3),
    nobody=st.integers(0, 1),
    facts=st.integers(0, 3),
    meaning=st.sampled_from(["attacks, then worsening", None]),
)
def test_as_many_figures_are_drawn_as_people_took_part(
    some: list[int], nobody: int, facts: int, meaning: str | None
) -> None:
    fields = sorts(*some, *[0] * nobody, meaning=meaning)
    sheets = lay_out("took_part", **fields, facts=FACTS[:facts])
    assert len(figures(*sheets[0].items)) == sum(some)
    groups = [item for item in sheets[0].items if figures(item)]
    assert [group.alt.split(" of ")[0] for group in groups] == [str(count) for count in some]
    for group in groups:
        assert not any(group.box.meets(text.box) for text in texts(sheets[0]))
    boxes = [text.box for text in texts(sheets[0])]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])


def test_sorts_differ_in_shape_and_none_looks_harmed_dead_or_not_measured() -> None:
    (sheet,) = lay_out("took_part", **sorts(6, 6, 6, 6))
    some = [flat((item,)) for item in sheet.items if figures(item)]
    shapes = [[item for item in each if isinstance(item, Shape)] for each in some]
    looks = {tuple((i.geometry, i.fill) for i in each) for each in shapes}
    assert len(looks) == 4
    (hurt,) = lay_out("people", joined=2, people={"sorts": HURT})
    bad = {mark(item) for item in hurt.items if figures(item)}
    assert len(bad) == 2
    assert not bad & {mark(item) for item in sheet.items if figures(item)}
    for shape in (shape for each in shapes for shape in each):
        assert shape.stroke is None or not shape.stroke.dashed


def mark(item: Item) -> tuple[object, ...]:
    """Return the form of the first mark in a pictogram, or nothing where it has none."""
    shape = flat((item,))[-1]
    if not isinstance(item, Group) or not isinstance(shape, Shape):
        return ()
    assert isinstance(shape.geometry, Contour)
    end = next(i for i, (letter, _) in enumerate(shape.geometry.commands) if letter == "Z")
    start_x, start_y = shape.geometry.commands[0][1]
    return tuple(
        (letter, tuple(round(n - (start_y if i % 2 else start_x), 2) for i, n in enumerate(some)))
        for letter, some in shape.geometry.commands[:end]
    )


@given(others=st.integers(1, 24))
def test_nobody_is_an_empty_frame_that_says_so_and_never_a_blank(others: int) -> None:
    (sheet,) = lay_out("took_part", **sorts(others, 0))
    frame = next(item for item in sheet.items if item.name == "None")
    assert isinstance(frame, Shape)
    assert frame.alt
    assert frame.stroke is not None
    assert not frame.stroke.dashed  # dashes mean: nobody measured this
    (words,) = (text for text in texts(sheet) if text.paragraphs[0].text == "None took part")
    assert frame.box.holds(words.box)


def test_facts_stand_below_the_people_or_on_a_next_slide_with_its_own_title() -> None:
    (sheet,) = lay_out("took_part", **sorts(12, 12, 0), facts=FACTS)
    assert "18 to 50" in sheet.picture
    people, facts = lay_out("took_part", **sorts(50, 50, 0, 0), facts=FACTS)
    assert people.title.endswith("(1 of 2)")
    assert facts.title.endswith("(2 of 2)")
    assert "18 to 50" not in people.picture
    said = [paragraph.text for text in texts(facts) for paragraph in text.paragraphs]
    assert said[1:] == [word for fact in FACTS for word in (fact["value"], fact["text"])]


@given(some=st.lists(st.integers(20, 60), min_size=2, max_size=3), facts=st.integers(1, 3))
def test_facts_never_make_figures_small(some: list[int], facts: int) -> None:
    people, *others = lay_out("took_part", **sorts(*some), facts=FACTS[:facts])
    assert others or figures(*people.items)[0].height >= inches(0.5)


def test_100_figures_stand_for_more_people_than_can_be_drawn_with_their_real_counts() -> None:
    (sheet,) = lay_out("took_part", **sorts(463, 454))
    assert len(figures(*sheet.items)) == 100
    words = [paragraph.text for text in texts(sheet) for paragraph in text.paragraphs]
    assert {"463", "454", "100 figures stand for all 917 people."} <= set(words)
    assert "one by one" not in sheet.picture


def test_what_cannot_be_drawn_is_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        lay_out("took_part", **sorts(799, 1))
    assert error.value.place == ("took_part",)
    with pytest.raises(DoesNotFitError) as error:
        lay_out("took_part", **sorts(5, 5, meaning="many words about it " * 14))
    assert error.value.place[0] == "took_part"


@pytest.mark.parametrize(
    ("outline", "third", "rule", "line"),
    [
        (SMALLEST, 1, "took-part-sum", 8),
        (WITHOUT_TRIAL, 0, "took-part-people", 7),
    ],
)
def test_counts_that_do_not_add_up_are_errors_at_their_line(
    write: Callable[[str], Path], outline: str, third: int, rule: str, line: int
) -> None:
    entry = f"""took_part:
      - {{count: 12, name: Relapsing}}
      - {{count: 12, name: Secondary}}
      - {{count: {third}, name: Primary}}"""
    assert fault_in(write(outline.replace("points: [One]", entry))) == (rule, line)


GROUPS = """
  groups:
    drug: {name: the drug, people: 500, counted: 480, left: [20 went away], compared_with: dummy}
    dummy: {name: the dummy, people: 510}
"""


def start(things: str, people: int = 33, groups: str = "") -> tuple[Sheet, ...]:
    """Return the slides of what a trial says of the start."""
    design = "design: parallel\n  by_chance: yes" if groups else "design: single group"
    blocks = f"trial:\n  people: {people}\n  {design}{groups}\n  at_the_start: {things}\n"
    return lay_out("took_part", blocks=blocks, took_part="trial")


def cells(sheets: tuple[Sheet, ...]) -> list[list[str]]:
    """Return what stands in the rows of all tables, the heads of each first."""
    tables = [item for sheet in sheets for item in sheet.items if isinstance(item, Table)]
    rows = [row for table in tables for row in table.rows]
    return [["".join(p.text for p in cell.paragraphs) for cell in row.cells] for row in rows]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("18 of 33", "18 of 33"),
        ("18", "18 of 33"),
        ("0", "None of 33"),
        ("54%", "54%"),
        ("54.5% of 33", "54.5% of 33"),
        ("63 years", "63 years"),
        ("63 years (all 32 to 80)", "63 years, all from 32 to 80"),
        ("63 years (IQR 50 to 70)", "63 years in the middle, half of them 50 to 70"),
        ("63 years (SD 9.5)", "63 years on average"),
        ("63 years (SE 1.5)", "63 years on average"),
        ("5.5 (SD 2)", "5.5 on average"),
        ("-1.2 points", "-1.2 points"),
        ("81.5% of what is usual", "81.5% of what is usual"),
        ("not measured", "not measured"),
        ("not reported", "not published"),
    ],
)
def test_what_the_trial_says_of_the_start_stands_on_the_slide_as_it_was_published(
    value: str, said: str
) -> None:
    sheets = start(f"{{how they were: {value}}}")
    assert cells(sheets) == [["At the start", "All 33 people"], ["How they were", said]]
    assert f"How they were: {said}" in sheets[0].picture


def test_how_far_people_lie_apart_is_told_in_the_picture_in_words_where_no_slide_has_room() -> None:
    (sheet,) = start("{age: 63 years (SD 9.5), weight: 70 kg (SE 1.5)}")
    assert "Age: 63 years on average (standard deviation 9.5)." in sheet.picture
    assert "Weight: 70 kg on average (standard error 1.5)." in sheet.picture


def test_each_group_has_a_column_and_its_own_total_and_nothing_is_added_up() -> None:
    sheets = start("{women: {drug: 200 of 480, dummy: 201}}", 1010, GROUPS)
    assert cells(sheets) == [
        ["At the start", "The drug", "The dummy"],
        ["Women", "200 of 480", "201 of 510"],
    ]
    assert "Women: The drug: 200 of 480; The dummy: 201 of 510." in sheets[0].picture


def test_what_is_not_told_of_a_group_is_said_not_to_be_told() -> None:
    sheets = start("{women: {drug: 200}, age: 63 years, smoked: {dummy: 0}}", 1010, GROUPS)
    nothing = "not told here"
    assert cells(sheets) == [
        ["At the start", "All 1,010 people", "The drug", "The dummy"],
        ["Women", nothing, "200 of 500", nothing],
        ["Age", "63 years", nothing, nothing],
        ["Smoked", nothing, nothing, "None of 510"],
    ]


@given(things=st.integers(1, 14))
def test_what_is_told_of_the_start_goes_on_over_slides_six_rows_at_most(things: int) -> None:
    sheets = start("{" + ", ".join(f"thing {n}: {n} of 33" for n in range(things)) + "}")
    counts = [len(cells((sheet,))) - 1 for sheet in sheets]
    assert sum(counts) == things
    assert max(counts) <= 6


def test_a_start_that_no_table_can_hold_is_named() -> None:
    with pytest.raises(DoesNotFitError) as error:
        start(f"{{{'Wide' * 20}: 18 of 33}}")
    assert error.value.place == ("took_part",)


def test_the_start_is_cited_from_the_source_of_the_trial() -> None:
    facts = facts_in("trial: {people: 33, design: single group, source: t, at_the_start: {a: 1}}")
    fields = {"title": "33 people joined", "took_part": "trial"}
    assert TookPart.model_validate(fields, context={shown.FACTS: facts}).cited == ("t",)


@pytest.mark.parametrize(
    ("trial", "entry", "rule", "line"),
    [
        ("", "took_part: trial", "took-part-no-start", 7),
        (", at_the_start: {age: 63 years}", "took_part: trial\n    facts: [{value: a, text: b}]",
         "took-part-facts", 8),
        ("", "took_part: everybody", "outline-value", 7),
    ],
)  # fmt: skip
def test_a_start_that_is_not_told_and_facts_below_it_are_errors_at_their_line(
    write: Callable[[str], Path], trial: str, entry: str, rule: str, line: int
) -> None:
    text = SMALLEST.replace("single group}", f"single group{trial}}}")
    assert fault_in(write(text.replace("points: [One]", entry))) == (rule, line)
