"""Marks stand in rows: everybody once, sort after sort, each sort told apart by shape and words."""

import re
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from deck.layout.grids import figures as figure_grid
from deck.layout.grids import squares
from deck.layout.looks import LOOKS, NEUTRAL, Form, Variant, look_in_words, square_colors
from deck.layout.marks import Grid, Marks
from deck.phrases import Phrases
from deck.scene import Contour, Group, Shape
from deck.units import Box, inches
from tests.conftest import figures

SAID = Phrases("en-GB")
TOLD = [variant for variant, look in LOOKS.items() if look.figures]
SORTS = st.lists(
    st.tuples(st.integers(0, 40), st.sampled_from(TOLD)), min_size=1, max_size=4
).filter(lambda sorts: any(number for number, _ in sorts))
GRIDS = st.builds(
    figure_grid,
    st.integers(1, 25),
    st.integers(35, 110).map(lambda h: inches(h / 100)),
    st.just(1.5),
) | st.builds(squares, st.integers(1, 100), st.floats(60_000, 210_000))


def places(item: Shape | Group) -> list[Box]:
    """Return the place of every mark of one sort, read back from what is drawn."""
    shape = item.items[0] if isinstance(item, Group) else item
    assert isinstance(shape, Shape)
    assert isinstance(shape.geometry, Contour)
    if found := figures(shape):
        return found
    scale = shape.box.width / shape.geometry.width
    starts = [numbers for letter, numbers in shape.geometry.commands if letter == "M"]
    side = round(7 * scale)
    return [
        Box(shape.box.x + round(x * scale), shape.box.y + round(y * scale), side, side)
        for x, y in starts
    ]


@given(grid=GRIDS, sorts=SORTS, x=st.integers(0, 10**6), y=st.integers(0, 10**6))
def test_each_sort_is_one_item_with_as_many_marks_as_people_inside_its_box(
    grid: Grid, sorts: list[tuple[int, Variant]], x: int, y: int
) -> None:
    drawn = grid.drawn([Marks(*some, f"{some[0]} people.") for some in sorts], x, y)
    numbers = [number for number, _ in sorts if number]
    assert [item.alt for item in drawn] == [f"{number} people." for number in numbers]
    assert [len(places(item)) for item in drawn] == numbers
    for item in drawn:
        around = item.box._replace(width=item.box.width + 2, height=item.box.height + 2)
        assert all(around.holds(box) for box in places(item))
        assert min(box.x for box in places(item)) == item.box.x
        assert min(box.y for box in places(item)) == item.box.y
        assert abs(max(box.right for box in places(item)) - item.box.right) <= 2
        assert abs(max(box.bottom for box in places(item)) - item.box.bottom) <= 2


@given(grid=GRIDS, sorts=SORTS)
def test_marks_stand_in_reading_order_without_touching_as_wide_and_high_as_told(
    grid: Grid, sorts: list[tuple[int, Variant]]
) -> None:
    total = sum(number for number, _ in sorts)
    drawn = [
        box for item in grid.drawn([Marks(*some) for some in sorts], 0, 0) for box in places(item)
    ]
    assert drawn == sorted(drawn, key=lambda box: (box.y, box.x))
    assert not any(a.meets(b) for a, b in combinations(drawn, 2))
    assert abs(max(box.right for box in drawn) - grid.width_of(total)) <= 2
    assert abs(max(box.bottom for box in drawn) - grid.height_of(total)) <= 2
    assert len({box.y for box in drawn}) == grid.rows(total)


@given(sign=st.sampled_from([variant for variant in Variant if LOOKS[variant].sign]))
def test_signs_stand_on_the_body_of_their_figure(sign: Variant) -> None:
    (group,) = figure_grid(2, inches(0.8), 1.5).drawn([Marks(3, sign, "Three people.")], 0, 0)
    assert isinstance(group, Group)
    people, signs = group.items
    assert len(figures(people)) == 3
    assert people.box.holds(signs.box)


def test_looks_are_told_apart_in_words_that_name_no_colour() -> None:
    for form in Form:
        told = {variant: look_in_words(form, variant, 2, SAID) for variant in TOLD}
        for a, b in combinations(TOLD, 2):
            same = form is Form.SQUARE and square_colors(a) == square_colors(b)
            assert (told[a] == told[b]) is same
    words = {look_in_words(form, v, n, SAID) for form in Form for v in TOLD for n in (1, 2)}
    colors = r"\b(blue|green|amber|orange|brown|grey|gray|red|black|white|navy)\b"
    assert not [text for text in words if re.search(colors, text, re.IGNORECASE)]


def test_one_mark_is_told_as_one() -> None:
    for variant in TOLD:
        assert look_in_words(Form.FIGURE, variant, 1, SAID).startswith("A ")


def test_neutral_people_carry_no_sign_of_harm_and_no_look_says_that_nobody_measured() -> None:
    signs = {LOOKS[variant].sign for variant in (Variant.HARM, Variant.DIED)}
    assert not signs & {LOOKS[variant].sign for variant in NEUTRAL}
    assert [variant for variant, look in LOOKS.items() if look.dashed] == [Variant.DASHED]
