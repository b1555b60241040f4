"""The main result: exactly as many figures as people, in sorts that add up and look different."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import deck
from deck.layout import DoesNotFitError, Sheet
from deck.scene import Contour, Item, Shape
from deck.theme.measures import WIDE
from deck.units import to_pt
from tests.conftest import SMALLEST, fault_in, figures, flat, lay_out, texts, trial_of

LOOKS = ["no event", "worse", "died", "better"]
Sorts = list[dict[str, Any]]


def laid(sorts: Sorts) -> Sheet:
    """Return the slide of so many people in each sort, who are all of a trial."""
    joined = sum(sort["found"] for sort in sorts)
    (sheet,) = lay_out("people", joined=joined, people={"sorts": sorts})
    return sheet


def told(*counts: int) -> Sheet:
    looks = zip(counts, LOOKS, strict=False)
    return laid([{"found": count, "label": "had it", "look": look} for count, look in looks])


@given(counts=st.lists(st.integers(0, 30), min_size=1, max_size=4).filter(any))
def test_as_many_figures_are_drawn_as_there_were_people(counts: list[int]) -> None:
    sorts = [
        {"found": count, "label": "had it", "look": look}
        for count, look in zip(counts, LOOKS, strict=False)
    ]
    sheet = laid(sorts)
    assert len(figures(*sheet.items)) == sum(counts)
    boxes = [text.box for text in texts(sheet)]
    assert not any(a.meets(b) for i, a in enumerate(boxes) for b in boxes[i + 1 :])
    alts = [item.alt for item in sheet.items if figures(item)]
    assert [int(alt.split(" of ")[0]) for alt in alts] == [count for count in counts if count]


def squares(sheet: Sheet) -> list[int]:
    """Return how many squares stand for each group."""
    paths = [i.geometry for i in sheet.items if isinstance(i, Shape)]
    return [sum(c == "Z" for c, _ in path.commands) for path in paths if isinstance(path, Contour)]


@given(counts=st.lists(st.integers(0, 400), min_size=2, max_size=4).filter(lambda c: sum(c) > 250))
def test_more_people_than_can_be_drawn_are_told_on_a_total_that_loses_nobody(
    counts: list[int],
) -> None:
    sheet = told(*counts)
    people, in_squares = len(figures(*sheet.items)), sum(squares(sheet))
    words = " ".join(p.text for text in texts(sheet) for p in text.paragraphs)
    if people == sum(counts):
        assert "Out of" not in words
    elif people:
        assert people == 100
        exact = all(100 * count % sum(counts) == 0 for count in counts)
        assert ("Out of every 100 people." if exact else "of every 100 people, rounded.") in words
        assert ("That is about" in sheet.picture) is not exact
        assert all(f"({count} of {sum(counts):,})" in words for count in counts)
    else:
        assert in_squares == (min(sum(counts), 1000))
    assert all(f"{count} of {sum(counts):,} people" in sheet.picture for count in counts)


def test_exactly_100_people_are_drawn_as_they_are() -> None:
    sheet = told(60, 40)
    assert len(figures(*sheet.items)) == 100
    assert "100 people are drawn one by one." in sheet.picture
    assert "Out of" not in " ".join(p.text for text in texts(sheet) for p in text.paragraphs)


def test_a_sort_that_100_figures_would_lose_is_drawn_in_squares() -> None:
    assert squares(told(237, 500, 1)) == [237, 500, 1]
    sheet = told(3000, 3405, 20)
    assert squares(sheet) == [467, 530, 3]
    told_in_words = "3,405 of 6,425 people had it. That is about 530 of 1,000."
    assert f"Shaded squares with an outline: {told_in_words}" in sheet.picture


def test_squares_tell_a_sort_without_a_look_from_one_that_got_better_or_died() -> None:
    sorts = [
        {"found": 299, "label": "got better", "look": "better"},
        {"found": 1, "label": "died", "look": "died"},
        {"found": 399, "label": "stayed as they were"},
        {"found": 1, "label": "moved away"},
    ]
    sheet = laid(sorts)
    drawn = [i for i in sheet.items if isinstance(i, Shape) and isinstance(i.geometry, Contour)]
    assert len({(item.fill, item.stroke) for item in drawn}) == 4


def test_four_sorts_that_are_neither_better_nor_worse_look_different_in_squares() -> None:
    sorts = [{"found": count, "label": "had another type"} for count in (300, 299, 300, 1)]
    sheet = laid(sorts)
    drawn = [i for i in sheet.items if isinstance(i, Shape) and isinstance(i.geometry, Contour)]
    assert len({(item.fill, item.stroke) for item in drawn}) == 4


@given(count=st.integers(250, 250_000))
def test_exact_shares_are_not_said_to_be_rounded(count: int) -> None:
    sheet = told(count, count)
    assert "rounded" not in " ".join(p.text for text in texts(sheet) for p in text.paragraphs)
    assert "about" not in sheet.picture


def test_large_trials_with_long_labels_are_drawn_in_squares() -> None:
    sorts = [
        {"found": count, "label": "had an infection and got better", "look": look}
        for count, look in zip((1978, 42, 42, 42), LOOKS, strict=True)
    ]
    sheet = laid(sorts)
    assert sum(squares(sheet)) == 1_000


def test_nobody_of_one_sort_may_stand_before_somebody_of_the_same_look(
    write: Callable[[str], Path],
) -> None:
    nobody = "- {label: had another type, found: 0}"
    died = "- {label: died, found: 8, look: died}"
    text = SMALLEST.replace(
        "- {label: had one, found: 8, look: worse}", f"{nobody}\n        {died}"
    )
    assert deck.read(write(text))


@given(
    counts=st.lists(st.integers(1, 400), min_size=2, max_size=4),
    word=st.integers(5, 40),
)
def test_no_word_of_a_label_is_wider_than_its_room(counts: list[int], word: int) -> None:
    sorts = [
        {"found": count, "label": f"needed {'immun' * word}"[: word + 7], "look": look}
        for count, look in zip(counts, LOOKS, strict=False)
    ]
    try:
        sheet = laid(sorts)
    except DoesNotFitError:
        return
    for text in texts(sheet):
        widest = max(line.width_pt for lines in text.lines for line in lines)
        assert widest <= to_pt(text.box.width)
        assert text.box.right <= WIDE.right


def test_a_sort_that_1000_squares_would_lose_is_an_error_that_names_other_kinds() -> None:
    with pytest.raises(DoesNotFitError) as error:
        told(30_000, 1)
    assert error.value.place == ("people",)
    assert "'number'" in error.value.do
    assert "'bars'" in error.value.do


def test_words_that_leave_no_room_for_people_are_named() -> None:
    sorts = [
        {"found": 6, "label": "had it, and then " * (index + 14), "look": look}
        for index, look in enumerate(LOOKS)
    ]
    with pytest.raises(DoesNotFitError) as error:
        laid(sorts)
    assert error.value.place == ("people", "sorts", 3, "label")


@given(counts=st.lists(st.integers(1, 20), min_size=4, max_size=4))
def test_four_sorts_that_are_neither_better_nor_worse_look_different(counts: list[int]) -> None:
    sorts = [{"found": count, "label": "had another type of MS"} for count in counts]
    sheet = laid(sorts)
    shown = [item for item in sheet.items if figures(item)]
    forms = [[i for i in flat((item,)) if isinstance(i, Shape)] for item in shown]
    assert len({tuple((form.fill, form.stroke) for form in some) for some in forms}) == 4


def test_sorts_differ_in_their_mark_or_as_dark_from_pale_not_in_colour_alone() -> None:
    sorts = [{"found": 3, "label": "had it", "look": look} for look in LOOKS]
    sheet = laid(sorts)
    people = [flat((item,)) for item in sheet.items if figures(item)]
    pale = {"quiet", "background", "group 1 tint", "group 2 fill"}
    seen = {
        (tuple(i.geometry for i in some[2:] if isinstance(i, Shape)), shape.fill in pale)
        for some in people
        for shape in [next(i for i in some if isinstance(i, Shape))]
    }
    assert len(seen) == len(LOOKS)


def test_those_who_died_are_dark_with_a_cross_and_nobody_else_is() -> None:
    crosses = []
    for look in LOOKS:
        sort = {"found": 3, "label": "had it", "look": look}
        sheet = laid([sort])
        crosses.append(is_crossed(sheet.items[1]))
    assert crosses == [look == "died" for look in LOOKS]


def is_crossed(item: Item) -> bool:
    """Return whether people are drawn solid and dark, each with a mark of twelve corners."""
    some = [form for form in flat((item,)) if isinstance(form, Shape)]
    people, marks = some[0], some[-1]
    corners = [c for c, _ in getattr(marks.geometry, "commands", ()) if c in "ML"]
    return people.fill == "ink" and len(corners) == 12 * len(figures(people))


@given(counts=st.lists(st.integers(0, 30), min_size=1, max_size=4).filter(any))
def test_count_and_label_stand_in_the_middle_of_the_line_beside_their_people(
    counts: list[int],
) -> None:
    items = told(*counts).items
    for name in ("Count", "Label"):
        some = [item.box for item in items if item.name == name]
        lines = [item.box for item in items if item.name == "Bracket"]
        for box, line in zip(some, lines, strict=True):
            assert abs((box.y + box.bottom) - (line.y + line.bottom)) <= 4


def test_a_sort_of_nobody_is_an_empty_frame_and_never_a_blank() -> None:
    sorts = [{"found": 5, "label": "joined"}, {"found": 0, "label": "had primary progressive MS"}]
    sheet = laid(sorts)
    frame = next(item for item in sheet.items if item.name == "None")
    assert isinstance(frame, Shape)
    assert frame.alt == "0 of 5 people had primary progressive MS."
    assert frame.stroke is not None
    assert not frame.stroke.dashed  # dashes mean: nobody measured this


TWO_GROUPS = """\
trial:
  {people: 9, design: parallel, by_chance: yes, groups: {
    a: {name: a, people: 4, compared_with: b}, b: {name: b, people: 5}}}
outcomes:
  one: {when: within a year, sorts: [{label: died, found: {a: 1}}, {label: lived, found: {a: 3}}]}
  two: {sorts: [{label: died, found: {a: 1, b: 1}}, {label: lived, found: {a: 3, b: 4}}]}
"""


def test_an_outcome_is_shown_by_its_name_with_the_counts_of_its_group_and_its_time() -> None:
    (sheet,) = lay_out("people", blocks=TWO_GROUPS, people="one")
    assert len(figures(*sheet.items)) == 4
    said = [paragraph.text for text in texts(sheet) for paragraph in text.paragraphs]
    assert said[1:] == ["1", "died", "3", "lived", "Counted within a year."]
    assert "Counted within a year." in sheet.picture


@given(counts=st.lists(st.integers(0, 300), min_size=1, max_size=4).filter(any))
def test_a_named_outcome_looks_as_one_that_is_written_in_its_slide(counts: list[int]) -> None:
    looks = zip(counts, LOOKS, strict=False)
    sorts = [f"{{label: had it, found: {count}, look: {look}}}" for count, look in looks]
    blocks = f"{trial_of(sum(counts))}outcomes: {{it: {{sorts: [{', '.join(sorts)}]}}}}\n"
    assert lay_out("people", blocks=blocks, people="it") == (told(*counts),)


def test_more_than_one_group_is_refused() -> None:
    with pytest.raises(ValidationError, match="2 groups"):
        lay_out("people", blocks=TWO_GROUPS, people="two")


@pytest.mark.parametrize(
    ("old", "new", "rule", "line"),
    [
        ("look: worse", "look: no event", "people-alike", 13),
        ("look: worse", "outcome: worse", "old-outcome", 13),
        ("look: worse", "look: dead", "choice-of", 13),
        ("found: 8", "found: some", "form-count", 13),
        ("source: trial", "groups: []", "old-groups", 14),
    ],
)
def test_what_is_wrong_is_told_at_its_line(
    write: Callable[[str], Path], old: str, new: str, rule: str, line: int
) -> None:
    assert fault_in(write(SMALLEST.replace(old, new))) == (rule, line)


@pytest.mark.parametrize(("counts", "cause"), [([0, 0], "nobody"), ([1, 1, 1, 1, 1], "sorts")])
def test_nobody_and_more_sorts_than_can_be_told_apart_are_errors(
    write: Callable[[str], Path], counts: list[int], cause: str
) -> None:
    sorts = "".join(
        f"        - {{label: went, found: {count}, harm: serious}}\n" for count in counts
    )
    head, _, rest = SMALLEST.partition("        - {label: had no event")
    text = head + sorts + rest.partition("harm: serious}\n")[2]
    assert fault_in(write(text))[0] == f"people-{cause}"
